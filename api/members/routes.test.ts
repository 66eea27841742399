import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { startTestApi } from '../../test/api.ts';
import type { SignedInClient, TestApi } from '../../test/api.ts';
import { describeWith } from '../../test/requirements.ts';

describeWith('postgres', 'members of an organization', () => {
  let api: TestApi;
  let ada: SignedInClient;
  let bob: SignedInClient;
  let cyd: SignedInClient;
  let id: string;
  beforeAll(async () => {
    api = await startTestApi();
    ada = await api.signIn('ada@example.com');
    bob = await api.signIn('bob@example.com');
    cyd = await api.signIn('cyd@example.com');
  });
  afterAll(() => api?.close());
  beforeEach(async () => {
    id = (await ada.request('POST', '/api/v1/organizations', { name: 'Acme' })).body.id;
  });

  const table = () => api.database.connect()('organization_members').where({ organization_id: id });
  const join = (who: SignedInClient, role: string, change: object = {}) =>
    table().insert({ organization_id: id, user_id: who.user.id, role, ...change });
  const change = (by: SignedInClient, whom: SignedInClient, body: object) =>
    by.request('PATCH', `/api/v1/organizations/${id}/members/${whom.user.id}`, body);
  const remove = (by: SignedInClient, whom: SignedInClient) =>
    by.request('DELETE', `/api/v1/organizations/${id}/members/${whom.user.id}`);
  const leave = (who: SignedInClient) => who.request('POST', `/api/v1/organizations/${id}/leave`);
  const events = (type: string) =>
    api.database.connect()('activity_events').where({ organization_id: id, type }).orderBy('seq');
  const roles = async () =>
    Object.fromEntries(
      (await ada.request('GET', `/api/v1/organizations/${id}/members`)).body.items.map(
        (one: { email: string; role: string }) => [one.email, one.role],
      ),
    );

  it('are listed page by page in the order in which they joined, with what one may do about them', async () => {
    await join(bob, 'admin', { added_permissions: ['audit:export'] });
    await join(cyd, 'viewer');
    const first = await bob.request('GET', `/api/v1/organizations/${id}/members?limit=2`);
    expect(first.body.items).toMatchObject([
      { email: 'ada@example.com', role: 'owner', abilities: { change: false, remove: false } },
      { email: 'bob@example.com', role: 'admin', addedPermissions: ['audit:export'] },
    ]);
    expect(first.body.items[1].permissions).toContain('audit:export');
    const rest = await bob.request(
      'GET',
      `/api/v1/organizations/${id}/members?limit=2&cursor=${first.body.nextCursor}`,
    );
    expect(rest.body).toMatchObject({
      items: [{ email: 'cyd@example.com', abilities: { change: true, remove: true } }],
      nextCursor: null,
    });
  });

  it('have their role and single permissions changed, which holds at once and is on record', async () => {
    await join(bob, 'member');
    const create = () => bob.request('POST', `/api/v1/organizations/${id}/projects`, { name: 'Pump' });
    expect((await create()).status).toBe(201);
    const answer = await change(ada, bob, { version: 1, removedPermissions: ['projects:create'] });
    expect(answer).toMatchObject({ status: 200, body: { role: 'member', version: 2 } });
    expect((await create()).status).toBe(403);
    expect(await change(ada, bob, { version: 2, role: 'admin', removedPermissions: [] })).toMatchObject({
      body: { role: 'admin', version: 3, removedPermissions: [] },
    });
    expect((await create()).status).toBe(201);
    expect(await events('member.changed')).toMatchObject([
      {
        actor_id: ada.user.id,
        resource_id: bob.user.id,
        payload: {
          before: { role: 'member', removedPermissions: [] },
          after: { role: 'member', removedPermissions: ['projects:create'] },
        },
      },
      { payload: { after: { role: 'admin', removedPermissions: [] } } },
    ]);
  });

  it('are not changed over somebody else’s change', async () => {
    await join(bob, 'member');
    const answers = await Promise.all([
      change(ada, bob, { version: 1, role: 'viewer' }),
      change(ada, bob, { version: 1, role: 'auditor' }),
    ]);
    const won = answers.find(({ status }) => status === 200)!;
    const lost = answers.find(({ status }) => status === 409)!;
    expect(lost.body).toMatchObject({ code: 'conflict', details: { current: won.body } });
  });

  it('make owners only as owners, and give only what they have', async () => {
    await join(bob, 'admin');
    await join(cyd, 'member');
    expect((await change(bob, cyd, { version: 1, role: 'owner' })).status).toBe(403);
    expect((await change(bob, ada, { version: 1, role: 'member' })).status).toBe(403);
    expect((await remove(bob, ada)).status).toBe(403);
    expect((await change(bob, cyd, { version: 1, addedPermissions: ['audit:export'] })).status).toBe(403);
    expect((await change(bob, bob, { version: 1, addedPermissions: ['audit:export'] })).status).toBe(403);
    expect((await change(bob, cyd, { version: 1, addedPermissions: ['analytics:read'] })).status).toBe(200);
    expect((await change(ada, cyd, { version: 2, role: 'owner' })).body).toMatchObject({
      role: 'owner',
      addedPermissions: [],
    });
    expect((await change(ada, cyd, { version: 3, removedPermissions: ['audit:read'] })).status).toBe(409);
  });

  it.each([
    [{ version: 1, role: 'king' }],
    [{ version: 1, addedPermissions: ['organization:delete'] }],
    [{ version: 1, addedPermissions: ['models:create', 'models:create'] }],
    [{ role: 'viewer' }],
    [{ version: 1, operator: true }],
  ])('refuse the change %j', async (body) => {
    await join(bob, 'member');
    expect((await change(ada, bob, body)).status).toBe(400);
  });

  it('keep an owner: the last can’t leave, be demoted or removed', async () => {
    await join(bob, 'admin', { added_permissions: ['members:manage'] });
    for (const answer of [
      await leave(ada),
      await remove(ada, ada),
      await change(ada, ada, { version: 1, role: 'admin' }),
    ]) {
      expect(answer).toMatchObject({ status: 409, body: { code: 'conflict' } });
      expect(answer.body.detail).toContain('owner');
    }
    expect(await roles()).toMatchObject({ 'ada@example.com': 'owner' });
  });

  it('keep an owner also when both leave, demote themselves or each other at once', async () => {
    const attempts: ((a: SignedInClient, b: SignedInClient) => Promise<{ status: number }>[])[] = [
      (a, b) => [leave(a), leave(b)],
      (a, b) => [change(a, a, { version: 1, role: 'viewer' }), change(b, b, { version: 1, role: 'viewer' })],
      (a, b) => [remove(a, b), remove(b, a)],
      (a, b) => [leave(a), change(b, b, { version: 1, role: 'viewer' })],
    ];
    for (const attempt of attempts) {
      id = (await ada.request('POST', '/api/v1/organizations', { name: 'Acme' })).body.id;
      await join(bob, 'owner');
      const statuses = (await Promise.all(attempt(ada, bob))).map(({ status }) => status);
      expect(statuses.filter((status) => status < 300)).toHaveLength(1);
      expect(await table().where({ role: 'owner' })).toHaveLength(1);
    }
  });

  it('hand the organization over', async () => {
    await join(bob, 'viewer');
    const transfer = (by: SignedInClient, to: SignedInClient) =>
      by.request('POST', `/api/v1/organizations/${id}/transfer`, { userId: to.user.id });
    expect((await transfer(ada, cyd)).status).toBe(404);
    expect((await transfer(ada, ada)).status).toBe(409);
    expect((await transfer(ada, bob)).body).toMatchObject({ email: 'bob@example.com', role: 'owner' });
    expect(await roles()).toEqual({ 'ada@example.com': 'admin', 'bob@example.com': 'owner' });
    expect((await transfer(ada, cyd)).status).toBe(403);
  });

  it('leave their models to the longest-standing owner, and nothing they were given', async () => {
    await join(bob, 'member', { joined_at: '2020-01-01' });
    await join(cyd, 'owner');
    const owner = api.database.connect();
    const upload = async (isPrivate: boolean) => {
      const project = await bob.request('POST', `/api/v1/organizations/${id}/projects`, {
        name: 'Pump',
        isPrivate,
      });
      const file = { fileName: 'pump.step', sizeBytes: 10, projectId: project.body.id };
      return (await bob.request('POST', '/api/v1/models', file)).body.model.id as string;
    };
    const models = [await upload(false), await upload(true)];
    await owner('model_access_grants').insert([
      { model_id: models[0], user_id: bob.user.id, role: 'editor', granted_by: ada.user.id },
      { model_id: models[1], email: bob.user.email, role: 'viewer', granted_by: ada.user.id },
    ]);
    const elsewhere = (await bob.request('POST', '/api/v1/models', { fileName: 'x.step', sizeBytes: 1 }))
      .body;
    // A manager of members who sees no private project removes what they don't see, too.
    await owner('organization_members').insert({
      organization_id: id,
      user_id: (await api.signIn('dan@example.com')).user.id,
      role: 'viewer',
      added_permissions: ['members:manage'],
    });
    const dan = await api.signIn('dan@example.com');
    expect((await remove(dan, bob)).status).toBe(204);

    for (const model of models)
      expect((await bob.request('GET', `/api/v1/models/${model}`)).status).toBe(404);
    expect(await owner('model_documents').whereIn('id', models).pluck('owner_id')).toEqual([
      ada.user.id,
      ada.user.id,
    ]);
    expect(await owner('project_members').where({ user_id: bob.user.id })).toEqual([]);
    expect((await bob.request('GET', `/api/v1/models/${elsewhere.model.id}`)).status).toBe(200);
    const [removed] = await events('member.removed');
    expect(removed).toMatchObject({
      actor_id: dan.user.id,
      resource_id: bob.user.id,
      payload: { role: 'member', heir: ada.user.id },
    });
    expect(new Set(removed.payload.modelIds)).toEqual(new Set(models));
    // Back by a new invitation, they don't find what they had.
    await join(bob, 'member');
    expect((await bob.request('GET', `/api/v1/models/${models[1]}`)).status).toBe(404);
  });

  it('are gone once they left', async () => {
    await join(bob, 'member');
    expect((await leave(bob)).status).toBe(204);
    expect((await bob.request('GET', `/api/v1/organizations/${id}`)).status).toBe(404);
    expect((await leave(bob)).status).toBe(404);
    expect((await remove(ada, bob)).status).toBe(404);
    expect(await events('member.removed')).toMatchObject([
      { actor_id: bob.user.id, resource_id: bob.user.id },
    ]);
  });
});
