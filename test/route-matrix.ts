import { randomUUID } from 'node:crypto';
import type { Place } from './route-matrix-place.ts';
import {
  guest,
  inOrganization,
  inProject,
  inReviewStatus,
  onAttachment,
  onGrant,
  onInvitation,
  onModel,
  onReply,
  onReview,
  onRevision,
  onShareLink,
  onTicket,
  onUpload,
  open,
  operator,
  signedIn,
} from './route-rule.ts';
import type { RouteRule } from './route-rule.ts';

/*
 * What each route needs, one line a route: `route-matrix.test.ts` calls it as everyone, everywhere, and fails for a
 * route that has no line.
 */

const ofMember = (place: Place) => ({ id: place.organizationId, userId: place.memberId });
const ofProjectMember = (place: Place) => ({ id: place.projectId, userId: place.memberId });
const ofInvitation = (place: Place) => ({ id: place.organizationId, invitationId: place.invitationId });
const deleted = { deleted_at: new Date() };

const ofPin = (place: Place) => ({ id: place.ticketId, revisionId: place.revisionId });

const file = { fileName: 'bracket.step', sizeBytes: 1_000 };
const badToken = 'x'.repeat(40);

export const routeRules: Record<string, RouteRule> = {
  'GET /health/live': open(),
  'GET /health/ready': open(),
  'GET /api/v1/openapi.json': open(),
  'GET /api/docs': open(),
  'GET /api/docs/json': open(),
  'GET /api/docs/yaml': open(),
  'GET /api/docs/static/*': open({ params: () => ({ '*': 'index.css' }) }),
  'GET /api/docs/static/index.html': open({ ok: 302 }),
  'GET /api/docs/static/swagger-initializer.js': open(),
  // The signature of the URL is the permission.
  'GET /api/objects/*': open({ params: () => ({ '*': `staging/${randomUUID()}/upload` }), ok: 403 }),
  'PUT /api/objects/*': open({ params: () => ({ '*': `staging/${randomUUID()}/upload` }), ok: 403 }),

  // The token is the permission.
  'GET /share/:token': open({ params: () => ({ token: badToken }), ok: 404 }),

  'POST /api/v1/auth/magic-link': open({ body: () => ({ email: 'somebody@example.com' }), ok: 202 }),
  'GET /api/v1/auth/callback': open({
    query: () => ({ stytch_token_type: 'oauth', token: badToken }),
    ok: 401,
  }),
  'POST /api/v1/auth/callback': open({ body: () => ({ token: badToken }), ok: 401 }),
  'GET /api/v1/auth/oauth': open(),
  'GET /api/v1/auth/oauth/:provider': open({ params: () => ({ provider: 'github' }), ok: 302 }),
  'POST /api/v1/auth/session': open({ body: () => ({ token: badToken }), ok: 401 }),
  'POST /api/v1/auth/code': open({ body: () => ({ email: 'somebody@example.com' }), ok: 202 }),
  'POST /api/v1/auth/code/session': open({
    body: () => ({ methodId: 'email-test-1', code: '000000' }),
    ok: 401,
  }),
  'POST /api/v1/auth/password/session': open({
    body: () => ({ email: 'somebody@example.com', password: 'a wrong password' }),
    ok: 401,
  }),
  'POST /api/v1/auth/password/reset': open({ body: () => ({ email: 'somebody@example.com' }), ok: 202 }),
  'POST /api/v1/auth/password/reset/session': open({
    body: () => ({ token: badToken, password: 'a password long enough' }),
    ok: 401,
  }),
  'PUT /api/v1/auth/password': signedIn({
    body: () => ({ password: 'correct horse battery' }),
    ok: 204,
  }),
  'POST /api/v1/auth/second-factor': signedIn(),
  'POST /api/v1/auth/second-factor/session': signedIn({ body: () => ({ code: '000000' }), ok: 400 }),
  'DELETE /api/v1/auth/second-factor': signedIn({ ok: 204 }),
  'POST /api/v1/auth/sign-out': signedIn({ ok: 204, endsSession: true }),
  'GET /api/v1/me': signedIn(),
  'GET /api/v1/sessions': signedIn(),
  'DELETE /api/v1/sessions': signedIn({ ok: 204, endsSession: true }),
  'DELETE /api/v1/sessions/:id': signedIn({ params: () => ({ id: randomUUID() }), ok: 404 }),
  'GET /api/v1/tokens': signedIn(),
  'POST /api/v1/tokens': signedIn({
    body: () => ({ name: 'A script', scopes: ['read'], expiresInDays: 1 }),
    ok: 201,
  }),
  'DELETE /api/v1/tokens/:id': signedIn({ params: () => ({ id: randomUUID() }), ok: 404 }),

  'GET /api/v1/organizations': signedIn({
    shows: (place) => place.organizationId,
    shownTo: (actor) => actor.member !== null,
  }),
  'POST /api/v1/organizations': signedIn({ body: () => ({ name: 'Pumps' }), ok: 201 }),
  'GET /api/v1/organizations/:id': inOrganization('view'),
  'PATCH /api/v1/organizations/:id': inOrganization('settings:manage', {
    body: () => ({ name: 'Pumps', version: 1 }),
  }),
  'DELETE /api/v1/organizations/:id': inOrganization('organization:delete', { ok: 204 }),
  'POST /api/v1/organizations/:id/restore': inOrganization('organization:delete', {
    prepare: (owner, { organizationId: id }) => owner('organizations').where({ id }).update(deleted),
    conceals: true,
  }),
  'GET /api/v1/organizations/:id/members': inOrganization('view'),
  'PATCH /api/v1/organizations/:id/members/:userId': inOrganization('members:manage', {
    params: ofMember,
    body: () => ({ role: 'viewer', version: 1 }),
  }),
  'DELETE /api/v1/organizations/:id/members/:userId': inOrganization('members:manage', {
    params: ofMember,
    ok: 204,
  }),
  'POST /api/v1/organizations/:id/leave': inOrganization('view', {
    // The last owner can't leave.
    prepare: (owner, { memberId }) =>
      owner('organization_members').where({ user_id: memberId }).update({ role: 'owner' }),
    ok: 204,
  }),
  'POST /api/v1/organizations/:id/transfer': inOrganization('organization:transfer', {
    body: (place) => ({ userId: place.memberId }),
  }),
  'GET /api/v1/organizations/:id/audit-events': inOrganization('audit:read'),
  'GET /api/v1/organizations/:id/audit-export': inOrganization('audit:export'),
  'GET /api/v1/organizations/:id/audit-verification': inOrganization('audit:export'),
  'GET /api/v1/organizations/:id/invitations': inOrganization('members:manage'),
  'POST /api/v1/organizations/:id/invitations': inOrganization('members:manage', {
    body: () => ({ email: 'new@example.com', role: 'viewer' }),
    ok: 201,
  }),
  'POST /api/v1/organizations/:id/invitations/:invitationId/resend': inOrganization('members:manage', {
    params: ofInvitation,
  }),
  'DELETE /api/v1/organizations/:id/invitations/:invitationId': inOrganization('members:manage', {
    params: ofInvitation,
    ok: 204,
  }),
  'GET /api/v1/invitations': signedIn({
    shows: (place) => place.invitationId,
    shownTo: (actor) => actor.isInvited === true,
  }),
  'POST /api/v1/invitations/:id/accept': onInvitation(),
  'POST /api/v1/invitations/:id/decline': onInvitation({ ok: 204 }),

  'GET /api/v1/projects': signedIn({
    shows: (place) => place.projectId,
    shownTo: (actor, place) => actor.enters.includes(place.name),
  }),
  'POST /api/v1/organizations/:id/projects': inOrganization('projects:create', {
    body: () => ({ name: 'Pump 3', isPrivate: true }),
    ok: 201,
  }),
  'GET /api/v1/projects/:id': inProject('view'),
  'PATCH /api/v1/projects/:id': inProject('projects:manage', {
    body: () => ({ name: 'Pump 3', version: 1 }),
  }),
  'DELETE /api/v1/projects/:id': inProject('projects:manage', {
    prepare: (owner, { projectId, otherProjectId }) =>
      owner('model_documents').where({ project_id: projectId }).update({ project_id: otherProjectId }),
    ok: 204,
  }),
  'POST /api/v1/projects/:id/restore': inProject('projects:manage', {
    prepare: (owner, { projectId: id }) => owner('projects').where({ id }).update(deleted),
  }),
  'GET /api/v1/projects/:id/members': inProject('view'),
  'PUT /api/v1/projects/:id/members/:userId': inProject('projects:manage', {
    params: ofProjectMember,
    ok: 204,
  }),
  'DELETE /api/v1/projects/:id/members/:userId': inProject('projects:manage', {
    params: ofProjectMember,
    prepare: (owner, { projectId, memberId }) =>
      owner('project_members').insert({ project_id: projectId, user_id: memberId }),
    ok: 204,
  }),

  'POST /api/v1/models/:id/move': onModel('editModel', {
    body: (place) => ({ projectId: place.otherProjectId, version: 1 }),
    also: 'models:create',
  }),
  'POST /api/v1/models/:id/transfer': onModel('transfer', {
    body: (place) => ({ userId: place.memberId, version: 1 }),
  }),
  'GET /api/v1/models': signedIn({ shows: (place) => place.modelId }),
  'POST /api/v1/models': inProject('models:create', {
    body: ({ projectId }) => ({ ...file, projectId }),
    ok: 201,
  }),
  'GET /api/v1/models/:id': onModel('view', { guests: true }),
  'PATCH /api/v1/models/:id': onModel('editModel', { body: () => ({ name: 'Pump', version: 1 }) }),
  'DELETE /api/v1/models/:id': onModel('delete', { ok: 204 }),
  'POST /api/v1/models/:id/restore': onModel('restore', { deleted: true }),
  'POST /api/v1/models/:id/revisions': onModel('uploadRevision', {
    body: () => file,
    ok: 201,
    guests: true,
  }),

  'GET /api/v1/models/:id/activity': onModel('view', { guests: true }),
  'GET /api/v1/models/:id/events': onModel('view', { streams: true, guests: true }),
  'PUT /api/v1/models/:id/presence': onModel('view', {
    body: () => ({ streamId: randomUUID(), componentId: null, camera: null }),
    ok: 204,
    guests: true,
  }),

  'GET /api/v1/revisions/:id': onRevision('view', { guests: true }),
  'PATCH /api/v1/revisions/:id': onRevision('editModel', { body: () => ({ material: 'POM', version: 1 }) }),
  'DELETE /api/v1/revisions/:id': onUpload({ ok: 204, ownOfGuests: true }),
  'POST /api/v1/revisions/:id/upload': onUpload(),
  'GET /api/v1/revisions/:id/upload-parts': onUpload(),
  'POST /api/v1/revisions/:id/upload-parts': onUpload({ body: () => ({ numbers: [1] }) }),
  'POST /api/v1/revisions/:id/replacement': onUpload({
    body: () => file,
    ok: 201,
    ownOfGuests: true,
  }),
  'POST /api/v1/revisions/:id/confirm': onRevision('uploadRevision', { ok: 202, guests: true }),
  'POST /api/v1/revisions/:id/retry': onRevision('uploadRevision', { ok: 409, guests: true }),
  'GET /api/v1/revisions/:id/artifacts': onRevision('view', { guests: true }),
  'GET /api/v1/revisions/:id/scene': onRevision('view', { ok: 302, guests: true }),
  'GET /api/v1/revisions/:id/part-facts': onRevision('view', { guests: true }),
  'GET /api/v1/revisions/:id/findings': onRevision('view', { guests: true }),
  'GET /api/v1/revisions/:id/report': onRevision('view', { guests: true }),
  'POST /api/v1/revisions/:id/reports': onRevision('exportReport', {
    prepare: (owner, { modelId, revisionId }) =>
      owner('dfm_runs').insert({
        ...{ model_id: modelId, revision_id: revisionId, generation: 99 },
        ...{ status: 'done', finished_at: new Date() },
      }),
    ok: 202,
    guests: true,
  }),
  'GET /api/v1/revisions/:id/events': onRevision('view', { streams: true, guests: true }),
  'POST /api/v1/revisions/:id/analyses': onRevision('analyse', { ok: 202, guests: true }),

  'GET /api/v1/share': guest(),
  'POST /api/v1/share/code': guest({ body: () => ({ email: 'somebody@example.com' }), ok: 202 }),
  'POST /api/v1/share/code/verify': guest({ body: () => ({ code: '0000 0000' }), ok: 401 }),
  'PATCH /api/v1/share/guest': guest({ body: () => ({ name: 'Somebody' }) }),
  'POST /api/v1/models/:id/share-links': onModel('share', { body: () => ({ level: 'view' }), ok: 201 }),
  'GET /api/v1/models/:id/share-links': onModel('share'),
  'PATCH /api/v1/share-links/:id': onShareLink({ body: () => ({ version: 1, level: 'view' }) }),
  'DELETE /api/v1/share-links/:id': onShareLink(),
  'GET /api/v1/share-links/:id/visits': onShareLink(),
  'POST /api/v1/models/:id/grants': onModel('share', {
    body: () => ({ email: 'somebody@example.com', role: 'viewer' }),
    ok: 201,
  }),
  'GET /api/v1/models/:id/grants': onModel('share'),
  'PATCH /api/v1/grants/:id': onGrant({ body: () => ({ version: 1, role: 'viewer' }) }),
  'DELETE /api/v1/grants/:id': onGrant({ ok: 204 }),

  'GET /api/v1/tickets': signedIn({ shows: (place) => place.ticketId }),
  'GET /api/v1/models/:id/tickets': onModel('view', { guests: true }),
  'POST /api/v1/models/:id/tickets': onModel('comment', {
    guests: true,
    body: () => ({ title: 'Rib too thin' }),
    ok: 201,
  }),
  'GET /api/v1/models/:id/people': onModel('comment'),
  'GET /api/v1/tickets/:id': onTicket('view'),
  'PATCH /api/v1/tickets/:id': onTicket('editReview', { body: () => ({ version: 1, status: 'resolved' }) }),
  'DELETE /api/v1/tickets/:id': onTicket('delete', { ok: 204 }),
  'PUT /api/v1/tickets/:id/pins/:revisionId': onTicket('editReview', {
    params: ofPin,
    body: () => ({ version: 1, pin: null }),
  }),
  // Nothing was carried there.
  'POST /api/v1/tickets/:id/pins/:revisionId/confirm': onTicket('editReview', {
    params: ofPin,
    body: () => ({ version: 1 }),
    ok: 409,
  }),
  'GET /api/v1/tickets/:id/history': onTicket('view'),
  'GET /api/v1/tickets/:id/replies': onTicket('view'),
  'POST /api/v1/tickets/:id/replies': onTicket('comment', { body: () => ({ body: 'Thicker.' }), ok: 201 }),
  // Its author alone, who has left.
  'PATCH /api/v1/replies/:id': onReply('view', { body: () => ({ version: 1, body: 'Mine.' }), ok: 403 }),
  'DELETE /api/v1/replies/:id': onReply('delete', { ok: 204 }),
  'GET /api/v1/replies/:id/history': onReply('view'),

  'GET /api/v1/tickets/:id/attachments': onTicket('view'),
  'POST /api/v1/tickets/:id/attachments': onTicket('comment', {
    body: () => ({ fileName: 'rib.png', contentType: 'image/png', sizeBytes: 10 }),
    ok: 201,
  }),
  'GET /api/v1/attachments/:id': onAttachment('view'),
  // Whoever announced it alone, who has left.
  'POST /api/v1/attachments/:id/confirm': onAttachment('view', { ok: 403 }),
  'DELETE /api/v1/attachments/:id': onAttachment('delete', { ok: 204 }),
  'GET /api/v1/attachments/:id/variants/:kind': onAttachment('view'),
  'POST /api/v1/attachments/:id/variants/:kind/regenerate': onAttachment('editReview', { ok: 202 }),

  'GET /api/v1/design-reviews': signedIn({ shows: (place) => place.designReviewId }),
  'GET /api/v1/models/:id/design-reviews': onModel('view', { guests: true }),
  'POST /api/v1/models/:id/design-reviews': onModel('editReview', {
    body: () => ({ title: 'CDR' }),
    ok: 201,
  }),
  'GET /api/v1/design-reviews/:id': onReview('view', { guests: true }),
  'PATCH /api/v1/design-reviews/:id': onReview('editReview', { body: () => ({ version: 1, title: 'CDR' }) }),
  'GET /api/v1/design-reviews/:id/decisions': onReview('view', { guests: true }),
  'GET /api/v1/design-reviews/:id/rounds': onReview('view', { guests: true }),
  'POST /api/v1/design-reviews/:id/decisions': onReview('editReview', {
    body: ({ fileSha256 }) => ({ decision: 'approve', fileSha256, rulesSha256: null }),
    // Everybody is asked, whatever they may do.
    prepare: (owner, { designReviewId, modelId }) =>
      owner.raw(
        `insert into review_reviewers (review_id, model_id, user_id, is_required)
         select ?, ?, id, false from users on conflict do nothing`,
        [designReviewId, modelId],
      ),
    ok: 201,
  }),
  'PUT /api/v1/design-reviews/:id/reviewers/:userId': onReview('editReview', {
    params: (place) => ({ id: place.designReviewId, userId: place.reviewerId }),
    body: () => ({ version: 1, isRequired: true }),
  }),
  'DELETE /api/v1/design-reviews/:id/reviewers/:userId': onReview('editReview', {
    query: () => ({ version: '1' }),
    prepare: (owner, { designReviewId, modelId, memberId }) =>
      owner('review_reviewers').insert({
        review_id: designReviewId,
        model_id: modelId,
        user_id: memberId,
        is_required: false,
      }),
  }),
  'POST /api/v1/design-reviews/:id/open': onReview('editReview', {
    body: () => ({ version: 1 }),
    prepare: inReviewStatus('draft'),
  }),
  // Or who leads it, who has left.
  'POST /api/v1/design-reviews/:id/close': onReview('delete', {
    body: () => ({ version: 1, outcome: 'approved' }),
  }),
  'POST /api/v1/design-reviews/:id/cancel': onReview('editReview', { body: () => ({ version: 1 }) }),
  'POST /api/v1/design-reviews/:id/reopen': onReview('editReview', {
    body: () => ({ version: 1 }),
    prepare: inReviewStatus('approved'),
  }),

  'GET /api/v1/stars': signedIn(),
  'PUT /api/v1/models/:id/star': onModel('view', { ok: 204 }),
  'DELETE /api/v1/models/:id/star': onModel('view', { ok: 204 }),
  'PUT /api/v1/tickets/:id/star': onModel('view', { params: (place) => ({ id: place.ticketId }), ok: 204 }),
  'DELETE /api/v1/tickets/:id/star': onModel('view', {
    params: (place) => ({ id: place.ticketId }),
    ok: 204,
  }),

  'GET /api/v1/search': signedIn({
    guests: true,
    query: () => ({ q: 'flange', kind: 'revision' }),
    shows: (place) => place.revisionId,
  }),

  'GET /api/v1/operations/status': operator(),
  'GET /api/v1/operations/queues': operator(),
  'GET /api/v1/operations/workflows': operator(),
  'GET /api/v1/operations/backups': operator(),
  'POST /api/v1/operations/backups': operator({ ok: 202 }),
  'GET /api/v1/operations/backups/:id': operator({ params: ({ backupId }) => ({ id: backupId }) }),
  'POST /api/v1/operations/backups/:id/verify': operator({
    params: ({ backupId }) => ({ id: backupId }),
    ok: 202,
  }),
};
