import { randomBytes, randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { asUser } from '../database/connection.ts';
import { upsertItems } from '../database/search-items.ts';
import type { User } from '../database/user-store.ts';
import { organizationRoles } from '../domain/permissions/organization-policy.ts';
import type { Member } from '../domain/permissions/organization-policy.ts';
import { startTestApi } from './api.ts';
import type { TestApi } from './api.ts';
import { createNextRevision, createRevision, createShareLink, createUser, makeReady } from './factories.ts';
import { member, people } from './route-matrix-people.ts';
import type { Actor, PlaceName, Standing } from './route-matrix-people.ts';
import { createUndoingPool } from './undone.ts';

/*
 * One organization with an open and a private project, a model in each, and everyone who could ask for them: what the
 * route matrix walks through. `roles` and `member` say how each stands to them by the tables of the product, and are
 * set up through the database, so that they are no answer of the code under test.
 */

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

export type RouteMatrixWorld = {
  api: TestApi;
  places: Place[];
  actors: Actor[];
  undone: ReturnType<typeof createUndoingPool>['undone'];
  close(): Promise<void>;
};

const past = new Date(Date.now() - 60_000);
const future = new Date(Date.now() + 3_600_000);
const lives: Record<string, { holds: boolean; values: object }> = {
  '': { holds: true, values: { expires_at: future } },
  'revoked ': { holds: false, values: { revoked_at: past } },
  'expired ': { holds: false, values: { expires_at: past } },
};

const linkRoles = { view: 'viewer', comment: 'commenter', edit: 'editor' } as const;

export async function createRouteMatrixWorld(): Promise<RouteMatrixWorld> {
  let undone!: RouteMatrixWorld['undone'];
  const api = await startTestApi(
    // What the identity provider was told could not be undone.
    (deps) => {
      const done = () => Promise.resolve();
      return { ...deps, identity: { ...deps.identity, revokeSession: done, setPassword: done } };
    },
    (pool) => {
      const undoing = createUndoingPool(pool);
      undone = (work, prepare) => undoing.undone(work, prepare);
      return undoing.knex;
    },
  );
  const owner = api.database.connect();
  const actors: Actor[] = [
    {
      name: 'nobody',
      email: null,
      authorization: null,
      isOperator: false,
      member: null,
      enters: [],
      roles: { 'open project': null, 'private project': null },
    },
  ];

  const arrive = async (name: string, standing: Standing): Promise<User> => {
    const email = `${name.trim().replaceAll(/\W+/g, '-')}@example.com`;
    const { user, sessionJwt } = await api.signIn(email);
    const { open = null, closed = null, inPrivateProject, ...rest } = standing;
    const isMember = rest.member !== undefined && rest.member !== null;
    const entersPrivate =
      isMember && (inPrivateProject ?? ['owner', 'admin'].includes(rest.member?.role ?? ''));
    actors.push({
      name,
      email,
      authorization: `Bearer ${sessionJwt}`,
      isOperator: false,
      member: null,
      enters: [
        ...(isMember ? (['open project'] as const) : []),
        ...(entersPrivate ? (['private project'] as const) : []),
      ],
      roles: { 'open project': open, 'private project': closed },
      ...rest,
    });
    return user;
  };

  const users = new Map<string, User>();
  for (const [name, standing] of Object.entries(people)) users.set(name, await arrive(name, standing));
  const organizationId = await organizationOf(api, users.get('owner')!);
  const modelOwner = users.get('owner of the models')!;
  for (const [name, standing] of Object.entries(people)) {
    const user = users.get(name)!;
    if (standing.isOperator) await owner('users').where({ id: user.id }).update({ is_operator: true });
    if (standing.member && name !== 'owner') await join(owner, organizationId, user, standing.member);
  }
  const removed = users.get('removed member')!;
  await join(owner, organizationId, removed, member('admin'));
  await owner('organization_members')
    .where({ user_id: removed.id, organization_id: organizationId })
    .delete();

  const [{ id: backupId }] = await owner('backups').insert(
    { trigger: 'manual', status: 'completed', location: 'x', encrypted: true, bytes: 10, manifest: '{}' },
    ['id'],
  );
  const bystander = await createUser(api.database.connect('app'));
  await join(owner, organizationId, bystander, member('member'));
  const [{ id: otherProjectId }] = await owner('projects').insert(
    { organization_id: organizationId, name: 'another project' },
    ['id'],
  );
  const [{ id: invitationId }] = await owner('organization_invitations').insert(
    {
      organization_id: organizationId,
      email: users.get('invited person')!.email,
      role: 'viewer',
      invited_by: users.get('owner')!.id,
      expires_at: future,
    },
    ['id'],
  );
  const shared = { organizationId, otherProjectId, memberId: bystander.id, invitationId, backupId };
  const places: Place[] = [];
  for (const name of ['open project', 'private project'] as const) {
    const project = { organization_id: organizationId, name, is_private: name === 'private project' };
    const [{ id: projectId }] = await owner('projects').insert(project, ['id']);
    for (const [who, { inPrivateProject }] of Object.entries(people)) {
      if (!inPrivateProject || !project.is_private) continue;
      await owner('project_members').insert({ project_id: projectId, user_id: users.get(who)!.id });
    }
    const ids = await createReadyModel(api, owner, users.get('owner')!, projectId);
    await owner('model_documents').where({ id: ids.modelId }).update({ owner_id: modelOwner.id });
    const { id: shareLinkId } = await createShareLink(owner, { id: ids.modelId, ownerId: modelOwner.id });
    const [{ id: grantId }] = await owner('model_access_grants').insert(
      { model_id: ids.modelId, granted_by: modelOwner.id, email: 'guest@example.com', role: 'viewer' },
      ['id'],
    );
    places.push({ name, projectId, shareLinkId, grantId, ...shared, ...ids });
  }

  // What others hold: grants to persons and addresses that live, were revoked or have expired.
  for (const role of ['editor', 'commenter', 'viewer'] as const)
    for (const to of ['person', 'address'])
      for (const [life, { holds, values }] of Object.entries(lives)) {
        const name = `${role} by ${life}grant to their ${to}`;
        const user = await arrive(name, holds ? { open: role, closed: role } : {});
        const holder = to === 'person' ? { user_id: user.id } : { email: user.email };
        await owner('model_access_grants').insert(
          places.map(({ modelId }) => ({
            model_id: modelId,
            role,
            granted_by: modelOwner.id,
            ...holder,
            ...values,
          })),
        );
      }
  // Guests of share links, each of one model.
  for (const place of places)
    for (const [level, role] of Object.entries(linkRoles))
      for (const [life, { holds, values }] of Object.entries(lives)) {
        const model = { id: place.modelId, ownerId: modelOwner.id };
        const link = await createShareLink(owner, model, { level: level as keyof typeof linkRoles });
        const { base, cookie } = await api.visit(link.token);
        await owner('share_guests').where({ link_id: link.id }).update({ name: 'Somebody' });
        await owner('share_links').where({ id: link.id }).update(values);
        actors.push({
          name: `guest by ${life}link of the ${place.name} to ${level}`,
          email: null,
          authorization: null,
          guest: { base, cookie, holds },
          isOperator: false,
          member: null,
          enters: [],
          roles: { 'open project': null, 'private project': null, [place.name]: role },
        });
      }
  // Another organization, with everyone it can have.
  const first = await arrive('owner of another organization', {});
  const other = await organizationOf(api, first);
  for (const role of organizationRoles.filter((one) => one !== 'owner'))
    await join(owner, other, await arrive(`${role} of another organization`, {}), member(role));

  return { api, places, actors, undone, close: () => api.close() };
}

async function organizationOf(api: TestApi, user: User): Promise<string> {
  return asUser(api.database.connect('app'), user.id, async (trx) => {
    const made = await trx.raw<{ rows: { id: string }[] }>(`select sec.create_organization('Acme') as id`);
    return made.rows[0]!.id;
  });
}

const join = (owner: Knex, organizationId: string, user: User, as: Member) =>
  owner('organization_members').insert({
    organization_id: organizationId,
    user_id: user.id,
    role: as.role,
    added_permissions: as.addedPermissions,
    removed_permissions: as.removedPermissions,
  });

/** A model with a ready revision that has a scene and can be found. */
async function createReadyModel(
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
