import type { Knex } from 'knex';
import type { ModelAction } from '../domain/permissions/model-policy.ts';
import type { Permission } from '../domain/permissions/organization-policy.ts';
import type { Actor } from './route-matrix-people.ts';
import type { Place } from './route-matrix-place.ts';

/* What a line of the route matrix says of a route, and the kinds of routes there are. */

type Needs =
  | 'nothing'
  | 'sign-in'
  | 'operator'
  | 'guest'
  /** To be the one whom the invitation of the world invites. */
  | 'invitation'
  | { model: ModelAction }
  | { project: Permission | 'view' }
  | { organization: Permission | 'view' };

export type RouteRule = {
  needs: Needs;
  /** Where `:id` and the other parameters point. */
  params: (place: Place) => Record<string, string>;
  query?: (place: Place) => Record<string, string>;
  body?: (place: Place) => object;
  /** What is answered where it is allowed; 200. */
  ok?: number;
  /** Of a list: what is in the answer exactly where the caller may see it: who sees the model, if nothing else is said. */
  shows?: (place: Place) => string;
  shownTo?: (actor: Actor, place: Place) => boolean;
  /** Needed in the organization besides. */
  also?: Permission;
  /** To those who may not do it, it isn't there. */
  conceals?: true;
  /** Changes the world for this call, as the owner of the schema. */
  prepare?: (owner: Knex, place: Place) => Promise<unknown>;
  /** Guests of share links may call it. */
  guests?: true;
  /** Guests may do it with what is their own, which nothing here is. */
  ownOfGuests?: true;
  /** The model was deleted before: it is there for those who may restore it, and for nobody else. */
  deleted?: true;
  /** The answer never ends by itself. */
  streams?: true;
  /** It ends the session that asks. */
  endsSession?: true;
};

type More = Omit<RouteRule, 'needs' | 'params'> & Partial<Pick<RouteRule, 'params'>>;

export const open = (more: More = {}): RouteRule => ({ needs: 'nothing', params: () => ({}), ...more });
export const signedIn = (more: More = {}): RouteRule => ({ needs: 'sign-in', params: () => ({}), ...more });
export const operator = (more: More = {}): RouteRule => ({ needs: 'operator', params: () => ({}), ...more });
export const onModel = (model: ModelAction, more: More = {}): RouteRule => ({
  needs: { model },
  params: (place) => ({ id: place.modelId }),
  ...more,
});
export const onRevision = (model: ModelAction, more: More = {}): RouteRule => ({
  needs: { model },
  params: (place) => ({ id: place.revisionId }),
  ...more,
});
export const onTicket = (model: ModelAction, more: More = {}): RouteRule => ({
  needs: { model },
  params: (place) => ({ id: place.ticketId }),
  guests: true,
  ...more,
});
export const onReply = (model: ModelAction, more: More = {}): RouteRule => ({
  needs: { model },
  params: (place) => ({ id: place.replyId }),
  guests: true,
  ...more,
});
export const guest = (more: More = {}): RouteRule => ({
  needs: 'guest',
  params: () => ({}),
  guests: true,
  ...more,
});
export const onUpload = (more: More = {}): RouteRule =>
  onRevision('uploadRevision', { params: (place) => ({ id: place.uploadId }), guests: true, ...more });
export const onAttachment = (model: ModelAction, more: More = {}): RouteRule => ({
  needs: { model },
  params: (place) => ({ id: place.attachmentId, kind: 'webp' }),
  guests: true,
  ...more,
});
export const onReview = (model: ModelAction, more: More = {}): RouteRule => ({
  needs: { model },
  params: (place) => ({ id: place.designReviewId, userId: place.memberId }),
  ...more,
});
export const inReviewStatus = (status: string) => (owner: Knex, place: Place) =>
  owner('design_reviews').where({ id: place.designReviewId }).update({ status });
export const inProject = (project: Permission | 'view', more: More = {}): RouteRule => ({
  needs: { project },
  params: (place) => ({ id: place.projectId }),
  ...more,
});

export const onShareLink = (more: More = {}) =>
  onModel('share', { params: (place) => ({ id: place.shareLinkId }), ...more });
export const onGrant = (more: More = {}) =>
  onModel('share', { params: (place) => ({ id: place.grantId }), ...more });
export const onInvitation = (more: More = {}): RouteRule => ({
  needs: 'invitation',
  params: (place) => ({ id: place.invitationId }),
  ...more,
});
export const inOrganization = (organization: Permission | 'view', more: More = {}): RouteRule => ({
  needs: { organization },
  params: (place) => ({ id: place.organizationId }),
  ...more,
});
