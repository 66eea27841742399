import { randomBytes, randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { addAttachment } from '../database/attachment-store.ts';
import { sealEvents } from '../database/audit-sealer.ts';
import { asUser } from '../database/connection.ts';
import type { Caller } from '../database/connection.ts';
import { createInvitation } from '../database/invitation-store.ts';
import { getMember } from '../database/member-store.ts';
import { getModel } from '../database/model-store.ts';
import { createOrganization } from '../database/organization-store.ts';
import { addProjectMember, createProject } from '../database/project-store.ts';
import { addReview } from '../database/design-review-store.ts';
import { addDecision } from '../database/review-decision-store.ts';
import { putReviewer } from '../database/review-reviewer-store.ts';
import { addReply } from '../database/reply-store.ts';
import { getRevision } from '../database/revision-store.ts';
import { addStar } from '../database/star-store.ts';
import { addTicket, getTicket, keepText } from '../database/ticket-store.ts';
import { indexReply, indexTicket } from '../database/ticket-search.ts';
import {
  addComponents,
  createNextRevision,
  createRevision,
  createShareLink,
  createUser,
} from './factories.ts';
import type { TestDatabase } from './database.ts';

export type SecondWallWorld = Awaited<ReturnType<typeof createSecondWallWorld>>;

/** An organization with a row of everything, and people who have nothing to do with it. */
export async function createSecondWallWorld(database: TestDatabase) {
  const app = database.connect('app');
  const owner = database.connect();
  const [ada, bob, ivy, mallory] = await Promise.all([
    createUser(app),
    createUser(app),
    createUser(app),
    createUser(app),
  ]);
  const organization = await asUser(app, ada.id, (trx) => createOrganization(trx, 'Acme'));
  await owner('organization_members').insert({
    organization_id: organization.id,
    user_id: bob.id,
    role: 'member',
  });
  const project = await asUser(app, ada.id, async (trx) => {
    const made = await createProject(trx, {
      organizationId: organization.id,
      name: 'Pump',
      isPrivate: false,
      createdBy: ada.id,
    });
    await addProjectMember(trx, made, bob.id, ada.id);
    return made;
  });
  const { model, revision } = await createRevision(app, ada, { projectId: project.id });
  const [componentId] = await addComponents(database.connect('worker'), revision, ['Cover']);
  // To which its pins may be carried.
  await createNextRevision(app, ada, model.id);
  const runId = await addResults(owner, revision, componentId!);
  await createShareLink(owner, model, { revision_id: revision.id, component_ids: [componentId] });
  const review = await asUser(app, ada.id, async (trx) => {
    const caller = { userId: ada.id };
    const { id: ticketId } = await addTicket(trx, caller, {
      modelId: model.id,
      title: 'Too thick',
      body: 'Really',
      mentions: [],
      priority: 'high',
      assigneeId: null,
      dueOn: null,
      labels: [],
      pin: {
        revisionId: revision.id,
        componentId: componentId!,
        definitionKey: 'key',
        occurrence: '0',
        face: null,
        positionMm: [0, 0, 0],
        normal: [0, 0, 1],
        camera: null,
        carried: null,
      },
    });
    const reply = await addReply(trx, caller, { modelId: model.id, ticketId, body: 'Why', mentions: [] });
    const ticket = (await getTicket(trx, ticketId))!;
    await indexTicket(trx, ticket);
    await indexReply(trx, ticket, reply);
    const text = { version: 3, title: 'Thick', body: '', writtenAt: new Date() };
    await keepText(trx, { ticketId, replyId: null, modelId: model.id, ...text });
    await addStar(trx, ada.id, { modelId: model.id, ticketId: null });
    const picture = { fileName: 'rib.png', announcedType: 'image/png', announcedBytes: 1 };
    const attachment = await addAttachment(trx, caller, {
      ...{ id: randomUUID(), modelId: model.id, ticketId, replyId: null, stagingKey: 'staging/rib' },
      ...picture,
    });
    const file = { revisionId: revision.id, fileSha256: 'f'.repeat(64) };
    const designReview = await addReview(trx, {
      ...{ modelId: model.id, title: 'PDR', description: '', leadId: ada.id, createdBy: ada.id },
      agenda: [{ text: 'Walls', ticketId }],
      basis: { ...file, rulesSha256: null, rulePacks: null },
    });
    await putReviewer(trx, designReview, { userId: bob.id, isRequired: true, dueAt: null });
    await addDecision(trx, designReview, { reviewerId: ada.id, decision: 'approve', comment: '' });
    return { ticket, reply, attachment, designReview };
  });
  const invitation = await asUser(app, ada.id, (trx) =>
    createInvitation(trx, {
      organizationId: organization.id,
      email: ivy.email!,
      role: 'viewer',
      invitedBy: ada.id,
    }),
  );
  const grants: { id: string }[] = await owner('model_access_grants').insert(
    { model_id: model.id, email: 'granted@example.com', role: 'viewer', granted_by: ada.id },
    ['id'],
  );
  const guest = await comeByLink(owner, model);
  await owner('share_link_visits').insert({
    link_id: guest.shareLinkId,
    model_id: model.id,
    guest_id: guest.guestId,
    address: '192.0.2.1',
    client: 'test',
  });
  const expires = { expires_at: new Date(Date.now() + 3_600_000) };
  await sealEvents(database.connect('worker'), 1_000, () => Promise.resolve());
  const sessions: { id: string }[] = await owner('user_sessions').insert(
    { user_id: ada.id, provider_session_id: randomUUID(), client: '', address: '192.0.2.1', ...expires },
    ['id'],
  );
  const tokens: { id: string }[] = await owner('api_tokens').insert(
    { user_id: ada.id, name: 'CI', token_sha256: randomBytes(32), scopes: ['read'], ...expires },
    ['id'],
  );
  const keyId = randomBytes(32);
  await owner('idempotency_keys').insert({ id: keyId, user_id: ada.id, request_sha256: randomBytes(32) });
  const read = await asUser(app, ada.id, async (trx) => ({
    model: (await getModel(trx, model.id))!,
    revision: (await getRevision(trx, revision.id))!,
    member: (await getMember(trx, organization.id, bob.id))!,
  }));

  const elsewhere = await createRevision(app, mallory);
  const strangers: Record<string, Caller | null> = {
    'the owner of another organization': { userId: mallory.id },
    'a guest of another model': await comeByLink(owner, elsewhere.model),
    nobody: null,
  };
  return {
    app,
    strangers,
    theirs: {
      ...{ ada, ivy, organization, project, ...read, ...review, runId, componentId: componentId! },
      ...{ invitation: invitation!, guest, linkId: guest.shareLinkId, grantId: grants[0]!.id },
      ...{ sessionId: sessions[0]!.id, tokenId: tokens[0]!.id, keyId },
    },
  };
}

async function comeByLink(
  owner: Knex,
  model: { id: string; ownerId: string },
): Promise<{ shareLinkId: string; guestId: string }> {
  const { id } = await createShareLink(owner, model);
  const rows: { id: string }[] = await owner('share_guests').insert(
    { link_id: id, model_id: model.id, name: 'Gus' },
    ['id'],
  );
  return { shareLinkId: id, guestId: rows[0]!.id };
}

/** What the worker makes of a revision: steps, artifacts, an analysis with a finding, and its report. */
async function addResults(
  owner: Knex,
  revision: { id: string; modelId: string },
  componentId: string,
): Promise<string> {
  const of = { revision_id: revision.id, model_id: revision.modelId };
  await owner('revision_steps').insert({ ...of, generation: 0, name: 'read', ordinal: 1, status: 'done' });
  const sha256 = randomBytes(32).toString('hex');
  await owner('objects').insert({ sha256, size_bytes: 1, content_type: 'text/plain' });
  await owner('model_artifacts').insert({ ...of, kind: 'source', sha256 });
  const [{ id: run_id }] = await owner('dfm_runs').insert(
    { ...of, generation: 1, status: 'done', finished_at: new Date() },
    ['id'],
  );
  const judged = { ...of, run_id, component_id: componentId };
  await owner('dfm_components').insert({ ...judged, process: 'milled', process_reason: 'flat' });
  await owner('dfm_findings').insert({
    ...judged,
    ...{ definition_key: 'key', fingerprint: sha256, ordinal: 0, rule_id: 'r', rule_version: 1, pack: 'p' },
    ...{ pack_version: 1, title: 'Thin', severity: 'major', level: 'fail', measure: 'wall', measured: 1 },
    ...{ expected: 2, comparison: 'atLeast', unit: 'mm', subject: 'wall', text: 't', fix: 'f', citation: {} },
    ...{ faces: [1], signatures: ['s'], anchor: {} },
  });
  await owner('document_artifacts').insert({ ...of, run_id, kind: 'dfm_report', version: 1 });
  return run_id as string;
}
