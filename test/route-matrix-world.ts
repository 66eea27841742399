import type { Knex } from 'knex';
import { asUser } from '../database/connection.ts';
import type { User } from '../database/user-store.ts';
import { organizationRoles } from '../domain/permissions/organization-policy.ts';
import type { Member } from '../domain/permissions/organization-policy.ts';
import { startTestApi } from './api.ts';
import type { TestApi } from './api.ts';
import { createShareLink, createUser } from './factories.ts';
import { member, people } from './route-matrix-people.ts';
import type { Actor, Standing } from './route-matrix-people.ts';
import { createReadyModel, createSharing, createSurroundings } from './route-matrix-place.ts';
import type { Place } from './route-matrix-place.ts';
import { createUndoingPool } from './undone.ts';

/*
 * One organization with an open and a private project, a model in each, and everyone who could ask for them: what the
 * route matrix walks through. `roles` and `member` say how each stands to them by the tables of the product, and are
 * set up through the database, so that they are no answer of the code under test.
 */

export type RouteMatrixWorld = {
  api: TestApi;
  places: Place[];
  /** In another organization. */
  elsewhere: Place;
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
      // It stands, so that no session is seen anew in the midst of comparing.
      const now = new Date();
      const clock = () => now;
      return { ...deps, clock, identity: { ...deps.identity, revokeSession: done, setPassword: done } };
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
  const shared = {
    ...{ organizationId, memberId: bystander.id, backupId },
    ...(await createSurroundings(
      owner,
      organizationId,
      users.get('owner')!,
      users.get('invited person')!.email!,
    )),
  };
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
    const sharing = await createSharing(owner, ids.modelId, modelOwner);
    places.push({ name, projectId, ...sharing, ...shared, ...ids });
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

  const elsewhereMember = await createUser(api.database.connect('app'));
  await join(owner, other, elsewhereMember, member('member'));
  const surroundings = await createSurroundings(owner, other, first, 'somebody.else@example.com');
  const ids = await createReadyModel(api, owner, first, surroundings.otherProjectId);
  const elsewhere: Place = {
    ...{ name: 'open project', organizationId: other, projectId: surroundings.otherProjectId, backupId },
    ...{ memberId: elsewhereMember.id, ...surroundings, ...ids },
    ...(await createSharing(owner, ids.modelId, first)),
  };
  return { api, places, elsewhere, actors, undone, close: () => api.close() };
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
