import type { Client, ClientPathsWithMethod, MethodResponse } from 'openapi-fetch';
import type { paths } from './generated/api.generated.ts';

type Get<Path extends ClientPathsWithMethod<Client<paths>, 'get'>> = MethodResponse<
  Client<paths>,
  'get',
  Path
>;

export type Model = Get<'/api/v1/models'>['items'][number];
export type Revision = NonNullable<Model['latestRevision']>;
export type RevisionDetail = Get<'/api/v1/revisions/{id}'>;
export type Findings = Get<'/api/v1/revisions/{id}/findings'>;
export type Report = NonNullable<Get<'/api/v1/revisions/{id}/report'>['report']>;
export type PartFactsItem = Get<'/api/v1/revisions/{id}/part-facts'>['items'][number];
export type TicketPage = Get<'/api/v1/tickets'>;
export type TicketQuery = NonNullable<paths['/api/v1/tickets']['get']['parameters']['query']>;
export type DesignReview = Get<'/api/v1/design-reviews/{id}'>;
export type DesignReviewQuery = NonNullable<paths['/api/v1/design-reviews']['get']['parameters']['query']>;
export type DecisionKind = NonNullable<DesignReview['reviewers'][number]['decision']>['decision'];
export type SearchHit = Get<'/api/v1/search'>['hits'][number];
export type BackupDetail = Get<'/api/v1/operations/backups/{id}'>;
export type Backup = BackupDetail['backup'];
export type Verification = BackupDetail['verifications'][number];
