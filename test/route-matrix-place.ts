import { randomBytes, randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { upsertItems } from '../database/search-items.ts';
import type { User } from '../database/user-store.ts';
import type { TestApi } from './api.ts';
import { createNextRevision, createRevision, createShareLink, createUser, makeReady } from './factories.ts';
import type { PlaceName } from './route-matrix-people.ts';

/* What lies in a project of the route matrix's world. */

/** Ids in one project, for the routes that take one. */
export type Place = {
  name: PlaceName;
  organizationId: string;
  projectId: string;
  modelId: string;
  revisionId: string;
  /** By somebody who has left; so are the reply to it and the picture attached. */
  ticketId: string;
  replyId: string;
  attachmentId: string;
  /** Open; led by somebody who has left, who is asked too. */
  designReviewId: string;
  reviewerId: string;
  /** Of the revision. */
  fileSha256: string;
  /** Of the model. */
  shareLinkId: string;
  grantId: string;
  /** The latest revision of the model, whose upload has not begun. */
  uploadId: string;
  /** An open project of the same organization. */
  otherProjectId: string;
  /** A member who asks for nothing. */
  memberId: string;
  /** Of somebody to the organization. */
  invitationId: string;
  /** Of the installation. */
  backupId: string;
};

const past = new Date(Date.now() - 60_000);
const future = new Date(Date.now() + 3_600_000);

/** A project and an invitation of an organization. */
export async function createSurroundings(
  owner: Knex,
  organizationId: string,
  by: User,
  invited: string,
): Promise<Pick<Place, 'otherProjectId' | 'invitationId'>> {
  const of = { organization_id: organizationId };
  const [project] = await owner('projects').insert({ ...of, name: 'another project' }, ['id']);
  const [invitation] = await owner('organization_invitations').insert(
    { ...of, email: invited, role: 'viewer', invited_by: by.id, expires_at: future },
    ['id'],
  );
  return { otherProjectId: project.id as string, invitationId: invitation.id as string };
}

/** A link and a grant of a model. */
export async function createSharing(
  owner: Knex,
  modelId: string,
  by: User,
): Promise<Pick<Place, 'shareLinkId' | 'grantId'>> {
  const link = await createShareLink(owner, { id: modelId, ownerId: by.id });
  const [grant] = await owner('model_access_grants').insert(
    { model_id: modelId, granted_by: by.id, email: 'guest@example.com', role: 'viewer' },
    ['id'],
  );
  return { shareLinkId: link.id, grantId: grant.id as string };
}

/** A model with a ready revision that has a scene and can be found. */
export async function createReadyModel(
  api: TestApi,
  owner: Knex,
  by: User,
  projectId: string,
): Promise<
  Pick<
    Place,
    | 'modelId'
    | 'revisionId'
    | 'uploadId'
    | 'ticketId'
    | 'replyId'
    | 'attachmentId'
    | 'designReviewId'
    | 'reviewerId'
    | 'fileSha256'
  >
> {
  const app = api.database.connect('app');
  const { model, revision } = await createRevision(app, by, { projectId });
  const of = { model_id: model.id, revision_id: revision.id };
  const fileSha256 = await makeReady(owner, revision.id);
  await owner('model_revisions').where({ id: revision.id }).update({ confirmed_at: past });
  const sha256 = randomBytes(32).toString('hex');
  await owner('objects').insert({ sha256, size_bytes: 2, content_type: 'application/json' });
  await owner('model_artifacts').insert({ ...of, kind: 'scene', sha256 });
  await upsertItems(api.worker, [
    {
      kind: 'revision',
      modelId: model.id,
      revisionId: revision.id,
      refId: revision.id,
      title: 'Flange',
      body: `A flange ${randomUUID()}`,
    },
  ]);
  const left = { created_by: (await createUser(app)).id };
  const [{ id: ticketId }] = await owner('review_tickets').insert(
    { ...of, ...left, number: 1000, title: 'Wall too thin' },
    ['id'],
  );
  const [{ id: replyId }] = await owner('ticket_replies').insert(
    { model_id: model.id, ...left, ticket_id: ticketId, body: 'It is.' },
    ['id'],
  );
  const picture = randomBytes(32).toString('hex');
  await owner('objects').insert({ sha256: picture, size_bytes: 2, content_type: 'image/png' });
  const [{ id: attachmentId }] = await owner('attachments').insert(
    {
      model_id: model.id,
      ...left,
      ticket_id: ticketId,
      file_name: 'rib.png',
      announced_type: 'image/png',
      announced_bytes: 2,
      staging_key: 'staging/rib/png',
      status: 'ready',
      sha256: picture,
    },
    ['id'],
  );
  await owner('attachment_variants').insert({
    attachment_id: attachmentId,
    model_id: model.id,
    kind: 'webp',
    status: 'failed',
  });
  const designReviewId = randomUUID();
  await owner('design_reviews').insert({
    id: designReviewId,
    model_id: model.id,
    title: 'PDR',
    status: 'open',
    lead_id: left.created_by,
    ...left,
  });
  await owner('review_rounds').insert({
    review_id: designReviewId,
    round: 1,
    ...of,
    file_sha256: fileSha256,
  });
  await owner('review_reviewers').insert({
    review_id: designReviewId,
    model_id: model.id,
    user_id: left.created_by,
    is_required: true,
  });
  const upload = await createNextRevision(app, by, model.id);
  return {
    modelId: model.id,
    revisionId: revision.id,
    uploadId: upload.id,
    ticketId,
    replyId,
    attachmentId,
    designReviewId,
    reviewerId: left.created_by,
    fileSha256,
  };
}
