import { randomBytes, randomUUID } from 'node:crypto';
import type { Caller } from '../database/connection.ts';
import { gateEntries } from '../workflows/contract.ts';
import type { SecondWallWorld } from './second-wall-world.ts';

/*
 * What each function that takes a transaction is called with, one line a function: `second-wall.test.ts` calls it with
 * the ids of an organization, as its owner and as everyone who has nothing to do with it.
 */

type Theirs = SecondWallWorld['theirs'];
export type WallCall = {
  args: (theirs: Theirs, caller: Caller) => unknown[];
  /** Who sees something or changes something by it; the owner of the models, if nothing else is said. */
  as?: 'invited' | 'guest';
  /** The organization was deleted before. */
  isDeleted?: 'organization' | 'project';
  /** Holds a row and answers nothing. */
  holds?: true;
};

const call = (args: WallCall['args'], more: Omit<WallCall, 'args'> = {}): WallCall => ({ args, ...more });

const page = { limit: 10 };
const soon = () => new Date(Date.now() + 60_000);
const ofModel = call((t) => [t.model.id]);
const ofRevision = call((t) => [t.revision.id]);
const ofRun = call((t) => [t.runId]);
const ofOrganization = call((t) => [t.organization.id]);
const ofProject = call((t) => [t.project.id]);
const ofInvitation = call((t) => [t.invitation]);
const ofTicket = call((t) => [t.ticket.id]);
const ofLink = call((t) => [t.linkId]);
const ofGrant = call((t) => [t.grantId]);
const ofReview = call((t) => [t.designReview.id]);
const fileOf = (t: Theirs) => ({
  revisionId: t.revision.id,
  fileSha256: 'e'.repeat(64),
  rulesSha256: null,
  rulePacks: null,
});
const entry = (t: Theirs) => ({
  kind: 'start',
  workflow: 'ingestRevision',
  workflowId: `ingest-revision:${t.revision.id}:9`,
  entityKey: t.revision.id,
  queue: 'cad',
  input: {},
});
const attachmentEntry = (t: Theirs) => ({
  ...entry(t),
  workflow: 'processAttachment',
  workflowId: `process-attachment:${t.attachment.id}:1`,
});
const linkTerms = { label: null, level: 'view', allowedEmail: null, allowedDomain: null, expiresAt: null };
const pin = (t: Theirs) => ({
  componentId: t.componentId,
  occurrence: '0',
  face: null,
  positionMm: [0, 0, 0],
  normal: [0, 0, 1],
  camera: null,
});

export const wallCalls: Record<string, WallCall> = {
  'attachment-store getAttachment': call((t) => [t.attachment.id]),
  'attachment-store listAttachments': call((t, caller) => [caller, t.ticket.id, page]),
  'attachment-store addAttachment': call((t, caller) => [caller, { ...t.attachment, id: randomUUID() }]),
  'attachment-store queueAttachment': call((t) => [t.attachment, attachmentEntry(t)]),
  'attachment-store queueVariant': call((t) => [t.attachment, 'webp', attachmentEntry(t)]),
  'attachment-store deleteAttachment': call((t) => [t.attachment]),

  'authors peopleAmong': call((t) => [t.model.id, [t.ada.id]]),
  'authors mentionedPeople': call((t, caller) => [
    caller,
    { modelId: t.model.id, ticketId: t.ticket.id },
    [t.ada.email],
  ]),
  'authors listPeople': call((t) => [t.model.id, { by: 'address', prefix: '', limit: 10 }]),

  'design-review-store getReview': ofReview,
  'design-review-list listReviews': call((t) => [{ filter: { modelId: t.model.id }, limit: 10 }]),
  'design-review-store addReview': call((t) => [
    {
      ...{ modelId: t.model.id, title: 'CDR', description: '', leadId: t.ada.id, createdBy: t.ada.id },
      agenda: [],
      basis: fileOf(t),
    },
  ]),
  'design-review-store setAgenda': call((t) => [t.designReview, []]),
  'design-review-store ticketsAmong': call((t) => [t.model.id, [t.ticket.id]]),
  'design-review-store changeReview': call((t) => [t.designReview.id, { title: 'Mine' }]),
  'design-review-store listRounds': ofReview,
  'review-search reviewItems': call((t) => [{ modelId: t.model.id }]),
  'review-search indexReview': call((t) => [t.designReview]),
  'review-decision-store addDecision': call((t, caller) => [
    t.designReview,
    { reviewerId: caller.userId, decision: 'reject', comment: 'No' },
  ]),
  'review-decision-store listDecisions': call((t) => [t.designReview.id, page]),
  'review-reviewer-store decidersAmong': call((t) => [t.model.id, [t.ada.id]]),
  'review-reviewer-store putReviewer': call((t) => [
    t.designReview,
    { userId: t.ivy.id, isRequired: false, dueAt: null },
  ]),
  'review-reviewer-store removeReviewer': call((t) => [t.designReview.id, t.member.userId]),
  'review-round-store presentBasis': ofModel,
  'review-round-store holdBasis': call((t) => [t.model.id], { holds: true }),
  'review-round-store endRound': call((t) => [
    t.designReview,
    { outcome: 'rejected', by: null, comment: '' },
  ]),
  'review-round-store beginRound': call((t) => [t.designReview, fileOf(t)]),
  'review-round-store askReviewers': ofReview,
  'review-round-store followPresentBasis': call((t) => [t.model.id, gateEntries]),

  'dfm-store latestRun': ofRevision,
  'dfm-store latestDoneRun': ofRevision,
  'dfm-store runById': ofRun,
  'dfm-store findingsOf': ofRun,
  'dfm-store judgementsOf': ofRun,
  'dfm-store addRun': call((t) => [{ id: t.revision.id, modelId: t.model.id }]),
  'document-store documentsOf': ofRevision,
  'document-store addReport': call((t) => [{ id: t.runId, revisionId: t.revision.id, modelId: t.model.id }]),
  'audit-chain-store chainHead': ofOrganization,
  'audit-log-store listAudit': call((t) => [t.organization.id, {}, { limit: 10, before: null }]),
  'event-store appendEvent': call((t) => [{ modelId: t.model.id, type: 'model.renamed' }]),
  'event-store eventsAfter': call((t) => [t.revision.id, 0]),
  'event-store eventsOfModel': call((t) => [t.model.id, 0]),
  'event-store latestSeq': ofModel,
  'event-store listActivity': call((t) => [t.model.id, { limit: 10, before: null }]),
  'presence-store isVisibleComponent': call((t) => [t.model.id, t.componentId]),
  'personal-events appendPersonalEvent': call((t) => [
    t.ada.id,
    'token.created',
    { kind: 'token', id: randomUUID() },
  ]),

  'grant-store addGrant': call((t) => [
    {
      id: randomUUID(),
      modelId: t.model.id,
      userId: null,
      email: 'new@example.com',
      role: 'viewer',
      grantedBy: t.ada.id,
      expiresAt: null,
    },
  ]),
  'grant-store lockGrant': ofGrant,
  'grant-store findGrant': call((t) => [t.model.id, { userId: null, email: 'granted@example.com' }]),
  'grant-store listGrants': call((t) => [t.model.id, page]),
  'grant-store changeGrant': call((t) => [t.grantId, { role: 'editor', expiresAt: null }]),
  'grant-store revokeGrant': ofGrant,
  'guest-store nameGuest': call((t) => [t.guest.guestId, 'Eve'], { as: 'guest' }),
  'guest-store guestPass': call((t) => [t.guest.guestId], { as: 'guest' }),
  'share-store addShareLink': call((t) => [
    {
      id: randomUUID(),
      modelId: t.model.id,
      lens: null,
      createdBy: t.ada.id,
      tokenSha256: randomBytes(32),
      ...linkTerms,
    },
  ]),
  'share-store getShareLink': ofLink,
  'share-store lockShareLink': ofLink,
  'share-store listShareLinks': call((t) => [t.model.id, page]),
  'share-store changeShareLink': call((t) => [t.linkId, { ...linkTerms, label: 'For them' }]),
  'share-store revokeShareLink': ofLink,
  'share-store listVisits': call((t) => [t.linkId, page]),

  'idempotency-store claimKey': call((t) => [
    { userId: t.ada.id },
    { id: randomBytes(32), requestSha256: randomBytes(32) },
  ]),
  'idempotency-store keepAnswer': call((t) => [t.keyId, randomBytes(32)]),
  'invitation-store createInvitation': call((t) => [
    {
      organizationId: t.organization.id,
      email: 'other@example.com',
      role: 'viewer',
      invitedBy: t.ada.id,
    },
  ]),
  'invitation-store getInvitation': call((t) => [t.invitation.id]),
  'invitation-store listInvitations': call((t) => [t.organization.id, page]),
  'invitation-store listInvitationsOf': call((t) => [t.ivy.id], { as: 'invited' }),
  'invitation-store revokeInvitationsOf': call((t) => [t.organization.id, t.ada.id, null]),
  'invitation-store revokeInvitation': ofInvitation,
  'invitation-store resendInvitation': ofInvitation,
  'invitation-store answerInvitation': call((t) => [t.invitation.id, 'accepted'], { as: 'invited' }),
  'member-store listMembers': call((t) => [t.organization.id, page]),
  'member-store getMember': call((t) => [t.organization.id, t.member.userId]),
  'member-store isMemberAddress': call((t) => [t.organization.id, t.member.email]),
  'member-store changeMember': call((t) => [t.organization.id, t.member, { ...t.member, role: 'admin' }]),
  'member-store removeMember': call((t) => [t.organization.id, t.member]),
  'organization-store getOrganization': ofOrganization,
  'organization-store listOrganizations': call((t) => [t.ada.id, page]),
  'organization-store lockOrganization': call((t) => [t.organization.id], { holds: true }),
  'organization-store renameOrganization': call((t) => [t.organization, { name: 'Mine', version: 1 }]),
  'organization-store deleteOrganization': ofOrganization,
  'organization-store restoreOrganization': call((t) => [t.organization.id], { isDeleted: 'organization' }),

  'model-store createModel': call((t) => [{ ownerId: t.ada.id, projectId: t.project.id, name: 'Pump' }]),
  'model-store addRevision': call((t) => [
    {
      id: randomUUID(),
      modelId: t.model.id,
      fileName: 'x.step',
      sizeBytes: 1,
      stagingKey: 'staging/x',
      createdBy: t.ada.id,
    },
  ]),
  'model-store getModel': ofModel,
  'model-list listModels': call((t) => [{ ...page, sort: 'name', filter: { projectId: t.project.id } }]),
  'model-store renameModel': call((t) => [t.model, { name: 'Mine', version: 1, actorId: t.ada.id }]),
  'model-store setModelDeleted': call((t) => [t.model.id, true, t.ada.id]),
  'permission-store findModel': call((t, caller) => [caller, t.model.id, { deleted: false }]),
  'permission-store modelStandings': call((t, caller) => [caller, [t.model.id]]),
  'permission-store membership': call((t) => [t.ada.id, t.organization.id]),
  'permission-store personalProjectId': call((t) => [t.ada.id]),
  'placement-store placeModel': call((t) => [
    t.model,
    { projectId: t.project.id, organizationId: t.organization.id, ownerId: t.member.userId },
    1,
  ]),
  'project-store getProject': ofProject,
  'project-store listProjects': call((t) => [t.ada.id, page]),
  'project-store createProject': call((t) => [
    { organizationId: t.organization.id, name: 'Pump', isPrivate: true, createdBy: t.ada.id },
  ]),
  'project-store changeProject': call((t) => [
    t.project,
    { name: 'Mine', isPrivate: true, version: 1, changedBy: t.ada.id },
  ]),
  'project-store holdsModels': ofProject,
  'project-store countProjects': ofOrganization,
  'project-store deleteProject': call((t) => [t.project]),
  'project-store restoreProject': call((t) => [t.project], { isDeleted: 'project' }),
  'project-store listProjectMembers': call((t) => [t.project.id, page]),
  'project-store addProjectMember': call((t) => [t.project, t.ivy.id, t.ada.id]),
  'project-store removeProjectMember': call((t) => [t.project, t.member.userId]),

  'pin-store locatePin': call((t) => [t.model.id, pin(t)]),
  'pin-store putPin': call((t) => [
    { id: t.ticket.id, modelId: t.model.id },
    { ...pin(t), occurrence: '1', revisionId: t.revision.id, definitionKey: 'key' },
  ]),
  'pin-store mayBeCarried': call((t) => [{ revisionId: t.revision.id }]),
  'pin-store removePin': call((t) => [t.ticket.id, t.revision.id]),
  'reply-store addReply': call((t, caller) => [
    caller,
    { modelId: t.model.id, ticketId: t.ticket.id, body: 'Yes', mentions: [] },
  ]),
  'reply-store changeReply': call((t) => [t.reply, { body: 'No', mentions: [] }]),
  'reply-store deleteReply': call((t) => [t.reply]),
  'reply-store getReply': call((t) => [t.reply.id]),
  'reply-store listReplies': call((t) => [t.ticket.id, page]),
  'star-store addStar': call((t) => [t.ada.id, { modelId: t.model.id, ticketId: t.ticket.id }]),
  'star-store removeStar': call((t) => [t.ada.id, { modelId: t.model.id, ticketId: null }]),
  'star-store listStars': call((t) => [t.ada.id]),
  'ticket-list listTickets': call((t, caller) => [
    caller,
    { filter: { modelId: t.model.id }, sort: 'newest', limit: 10 },
  ]),
  'ticket-search indexTicket': call((t) => [{ ...t.ticket, title: 'Mine' }]),
  'ticket-search indexReply': call((t) => [t.ticket, { ...t.reply, body: 'Mine' }]),
  'ticket-search forgetTicket': ofTicket,
  'ticket-search forgetReply': call((t) => [t.reply.id]),
  'ticket-store addTicket': call((t, caller) => [
    caller,
    {
      modelId: t.model.id,
      title: 'Too thin',
      body: '',
      mentions: [],
      priority: 'high',
      assigneeId: null,
      dueOn: null,
      labels: [],
      pin: null,
    },
  ]),
  'ticket-store changeTicket': call((t) => [t.ticket, { title: 'Mine' }]),
  'ticket-store deleteTicket': ofTicket,
  'ticket-store getTicket': ofTicket,
  'ticket-store keepText': call((t) => [
    {
      ticketId: t.ticket.id,
      replyId: null,
      modelId: t.model.id,
      version: 7,
      title: 'Was',
      body: '',
      writtenAt: new Date(),
    },
  ]),
  'ticket-store textVersions': call((t) => [t.ticket.id, null]),
  'ticket-store touchTicket': ofTicket,

  'revision-store getRevision': ofRevision,
  'revision-store isReviewed': ofRevision,
  'revision-store listRevisions': ofModel,
  'share-store lensLinksOn': ofRevision,
  'attachment-store countAttachments': ofTicket,
  'guest-uploads limitGuestUploads': call((_t, caller) => [caller, 'attachments'], { holds: true }),
  'revision-store revisionAuthor': ofRevision,
  'revision-store lockRevision': call((t) => [t.revision.id], { holds: true }),
  'revision-store listSteps': call((t) => [t.revision]),
  'revision-store listArtifacts': ofRevision,
  'revision-store listPartFacts': ofRevision,
  'revision-store queueIngest': call((t) => [
    { revision: t.revision, from: [t.revision.status], entry: entry(t) },
  ]),
  'upload-store changeRevisionDetails': call((t) => [
    t.revision,
    { version: t.revision.version, details: { material: 'steel' }, actorId: t.ada.id },
  ]),
  'upload-store setPartBytes': call((t) => [t.revision.id, 5_000_000]),
  'upload-store withdrawRevision': call((t) => [t.revision, { cancel: null, gate: gateEntries }]),

  'session-store recordSession': call((t) => [
    { sessionId: randomUUID(), userId: t.ada.id, expiresAt: soon() },
    { address: '192.0.2.1', client: 'test', requestId: 'r' },
  ]),
  'session-store listSessions': call(() => [page]),
  'session-store endSessions': call((t) => [t.ada.id, { id: t.sessionId }]),
  'search-around searchAround': call((t) => [[{ kind: 'reply', id: t.reply.id }]]),
  'token-store createToken': call((t) => [
    { userId: t.ada.id, name: 'CI', sha256: randomBytes(32), scopes: ['read'], expiresAt: soon() },
  ]),
  'token-store countTokens': call(() => []),
  'token-store listTokens': call(() => [page]),
  'token-store recordTokenUse': call((t) => [t.tokenId, '192.0.2.1']),
  'token-store revokeToken': call((t) => [t.ada.id, t.tokenId]),
};

/** Functions that take a transaction and have no line above, with the reason. */
export const noWall: Record<string, string> = {
  'connection actAs': 'says who asks',
  'audit-chain-store verifyChain': 'reports on the links that the caller sees',
  'operations-store queueStates': 'answers operators alone, and tells of nobody’s models',
  'operations-store listWork': 'as queueStates',
  'operations-store storageUse': 'as queueStates',
  'page selectPage': 'pages through a query that it is given',
  'session-store setSecondFactor': 'changes who asks, and nobody else',
  'document-store reportSource': 'the worker’s: reports are made there',
  'lens-store lensesOn': 'the worker’s: what a lens shows is composed there',
  'lens-store lensArtifacts': 'the lens’s own, tried in api/share/lens-assembly.test.ts',
  'presence-store lensComponents': 'answers of the caller’s own link',
  'search-scope searchScope': 'asks what the caller sees',
  'organization-store createOrganization': 'makes one of the caller’s own',
  'grant-store userExists': 'people belong to no organization',
  'share-store strayComponents': 'answers with the ids it was given',
};

/** Files whose functions other roles call: the worker's see all, those of search take the models they may see. */
export const otherRoles = [
  'audit-upkeep',
  'carry-store',
  'ingest-store',
  'notice-store',
  'outbox',
  'search-items',
  'search-legs',
];
