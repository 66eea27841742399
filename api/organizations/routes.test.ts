import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startTestApi } from '../../test/api.ts';
import type { SignedInClient, TestApi } from '../../test/api.ts';
import { createShareLink } from '../../test/factories.ts';
import { describeWith } from '../../test/requirements.ts';

describeWith('postgres', 'organizations', () => {
  let api: TestApi;
  let ada: SignedInClient;
  let bob: SignedInClient;
  beforeAll(async () => {
    api = await startTestApi();
    ada = await api.signIn('ada@example.com');
    bob = await api.signIn('bob@example.com');
  });
  afterAll(() => api?.close());

  const create = async (name = 'Acme') => {
    const { status, body } = await ada.request('POST', '/api/v1/organizations', { name });
    expect(status).toBe(201);
    return body as { id: string; version: number };
  };
  const join = (organizationId: string, who: SignedInClient, role: string) =>
    api.database
      .connect()('organization_members')
      .insert({ organization_id: organizationId, user_id: who.user.id, role });
  const eventsOf = (organizationId: string) =>
    api.database.connect()('activity_events').where({ organization_id: organizationId }).orderBy('seq');

  it('begin with their owner, beside everyone’s personal space', async () => {
    const made = await create('  Acme Pumps ');
    expect(made).toMatchObject({ name: 'Acme Pumps', role: 'owner', isPersonal: false, version: 1 });
    const { body } = await ada.request('GET', '/api/v1/organizations');
    expect(body.items[0]).toEqual(made);
    expect(body.items.at(-1)).toMatchObject({ name: 'ada', isPersonal: true, role: 'owner' });
    expect((await bob.request('GET', '/api/v1/organizations')).body.items).toMatchObject([{ name: 'bob' }]);
    expect(await eventsOf(made.id)).toMatchObject([
      { type: 'organization.created', actor_id: ada.user.id, payload: { name: 'Acme Pumps' } },
    ]);
  });

  it('answer what one may do in them', async () => {
    const { id } = await create();
    await join(id, bob, 'auditor');
    const { body } = await bob.request('GET', `/api/v1/organizations/${id}`);
    expect(body).toMatchObject({
      role: 'auditor',
      abilities: { 'audit:export': true, 'settings:manage': false, 'organization:delete': false },
    });
  });

  it('are renamed by one of two who do it at once', async () => {
    const { id } = await create();
    const rename = (name: string) =>
      ada.request('PATCH', `/api/v1/organizations/${id}`, { name, version: 1 });
    const answers = await Promise.all([rename('First'), rename('Second')]);
    const won = answers.find(({ status }) => status === 200)!;
    const lost = answers.find(({ status }) => status === 409)!;
    expect(won.body).toMatchObject({ version: 2 });
    expect(lost.body.details).toMatchObject({ current: won.body, yours: { version: 1 } });
    const renamed = (await eventsOf(id)).filter(({ type }) => type === 'organization.renamed');
    expect(renamed).toMatchObject([{ payload: { before: 'Acme', after: won.body.name } }]);
  });

  it.each([
    ['empty', ''],
    ['blank', '   '],
    ['too long', 'x'.repeat(201)],
    ['with a NUL', 'a\u0000b'],
    ['no text', 7],
  ])('refuse a name that is %s', async (_what, name) => {
    const { id } = await create();
    for (const answer of [
      await ada.request('POST', '/api/v1/organizations', { name }),
      await ada.request('PATCH', `/api/v1/organizations/${id}`, { name, version: 1 }),
    ])
      expect(answer).toMatchObject({ status: 400, body: { code: 'bad_request' } });
  });

  it('take everything out of reach when they are deleted, and bring it back when restored', async () => {
    const { id } = await create();
    await join(id, bob, 'member');
    const project = await ada.request('POST', `/api/v1/organizations/${id}/projects`, { name: 'Pump' });
    const uploaded = await ada.request('POST', '/api/v1/models', {
      fileName: 'pump.step',
      sizeBytes: 10,
      projectId: project.body.id,
    });
    const { model } = uploaded.body;
    const owner = api.database.connect();
    const eve = await api.signIn('eve@example.com');
    await owner('model_access_grants').insert({
      model_id: model.id,
      user_id: eve.user.id,
      role: 'viewer',
      granted_by: ada.user.id,
    });
    const link = await createShareLink(owner, { id: model.id, ownerId: ada.user.id });
    const guest = await api.visit(link.token);
    const everyone = [ada, bob, eve, guest];
    const statuses = () =>
      Promise.all(
        everyone.map(async (who) => (await who.request('GET', `/api/v1/models/${model.id}`)).status),
      );
    expect(await statuses()).toEqual([200, 200, 200, 200]);

    expect((await ada.request('DELETE', `/api/v1/organizations/${id}`)).status).toBe(204);
    const [ofAda, ofBob, ofEve, ofGuest] = await statuses();
    expect([ofAda, ofBob, ofEve]).toEqual([404, 404, 404]);
    expect([401, 404]).toContain(ofGuest);
    for (const url of [`organizations/${id}`, `projects/${project.body.id}`])
      expect((await ada.request('GET', `/api/v1/${url}`)).status).toBe(404);
    expect((await ada.request('DELETE', `/api/v1/organizations/${id}`)).status).toBe(404);

    const deleted = await ada.request('GET', '/api/v1/organizations?deleted=true');
    expect(deleted.body.items).toMatchObject([{ id, role: 'owner', deletedAt: expect.any(String) }]);
    expect((await bob.request('GET', '/api/v1/organizations?deleted=true')).body.items).toEqual([]);
    expect((await bob.request('POST', `/api/v1/organizations/${id}/restore`)).status).toBe(404);

    expect(await ada.request('POST', `/api/v1/organizations/${id}/restore`)).toMatchObject({
      status: 200,
      body: { id, deletedAt: null },
    });
    expect(await statuses()).toEqual([200, 200, 200, 200]);
    expect((await eventsOf(id)).map(({ type }) => type)).toEqual(
      expect.arrayContaining(['organization.deleted', 'organization.restored']),
    );
  });

  it('keep a personal space from being deleted', async () => {
    const { body } = await ada.request('GET', '/api/v1/organizations');
    const { id } = body.items.at(-1);
    expect(await ada.request('DELETE', `/api/v1/organizations/${id}`)).toMatchObject({
      status: 409,
      body: { code: 'conflict' },
    });
  });

  it('page through', async () => {
    const eve = await api.signIn('eve@example.com');
    for (let index = 0; index < 5; index += 1)
      await eve.request('POST', '/api/v1/organizations', { name: `Number ${index}` });
    const names: string[] = [];
    let cursor: string | null = null;
    do {
      const query: string = cursor === null ? '' : `&cursor=${cursor}`;
      const { body } = await eve.request('GET', `/api/v1/organizations?limit=2${query}`);
      names.push(...body.items.map((one: { name: string }) => one.name));
      cursor = body.nextCursor;
    } while (cursor !== null);
    expect(names).toEqual(['Number 4', 'Number 3', 'Number 2', 'Number 1', 'Number 0', 'eve']);
  });
});
