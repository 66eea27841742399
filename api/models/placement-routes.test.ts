import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { startTestApi } from '../../test/api.ts';
import type { SignedInClient, TestApi } from '../../test/api.ts';
import { describeWith } from '../../test/requirements.ts';

describeWith('postgres', 'where a model lies and whose it is', () => {
  let api: TestApi;
  let ada: SignedInClient;
  let bob: SignedInClient;
  let cyd: SignedInClient;
  let organizationId: string;
  let model: { id: string; projectId: string; version: number };
  beforeAll(async () => {
    api = await startTestApi();
    ada = await api.signIn('ada@example.com');
    bob = await api.signIn('bob@example.com');
    cyd = await api.signIn('cyd@example.com');
  });
  afterAll(() => api?.close());

  const createOrganization = async (by: SignedInClient, members: [SignedInClient, string][]) => {
    const { id } = (await by.request('POST', '/api/v1/organizations', { name: 'Acme' })).body;
    for (const [who, role] of members)
      await api.database
        .connect()('organization_members')
        .insert({ organization_id: id, user_id: who.user.id, role });
    return id as string;
  };
  const createProject = async (by: SignedInClient, organization: string, isPrivate = false) =>
    (await by.request('POST', `/api/v1/organizations/${organization}/projects`, { name: 'Pump', isPrivate }))
      .body.id as string;
  const move = (by: SignedInClient, projectId: string, version = 1) =>
    by.request('POST', `/api/v1/models/${model.id}/move`, { projectId, version });
  const transfer = (by: SignedInClient, to: SignedInClient, version = 1) =>
    by.request('POST', `/api/v1/models/${model.id}/transfer`, { userId: to.user.id, version });
  const statusOf = async (who: SignedInClient) =>
    (await who.request('GET', `/api/v1/models/${model.id}`)).status;
  const events = () =>
    api.database
      .connect()('activity_events')
      .whereIn('type', ['model.moved', 'model.received', 'model.transferred'])
      .whereRaw(`(model_id = ? or resource_id = ?)`, [model.id, model.id])
      .orderBy('seq');

  beforeEach(async () => {
    organizationId = await createOrganization(ada, [
      [bob, 'member'],
      [cyd, 'viewer'],
    ]);
    const projectId = await createProject(ada, organizationId);
    const file = { fileName: 'pump.step', sizeBytes: 10, projectId };
    model = (await ada.request('POST', '/api/v1/models', file)).body.model;
  });

  it('moves within its organization by those who may change it, and keeps its owner', async () => {
    const target = await createProject(bob, organizationId, true);
    expect((await move(cyd, target)).status).toBe(403);
    expect(await move(bob, target)).toMatchObject({
      status: 200,
      body: { projectId: target, organizationId, ownerId: ada.user.id, version: 2 },
    });
    // Private now, and their own still.
    expect([await statusOf(ada), await statusOf(bob), await statusOf(cyd)]).toEqual([200, 200, 404]);
    expect(await events()).toMatchObject([
      {
        type: 'model.moved',
        organization_id: organizationId,
        actor_id: bob.user.id,
        payload: { from: { projectId: model.projectId }, to: { projectId: target } },
      },
    ]);
  });

  it('goes where one may create models only', async () => {
    const closed = await createProject(ada, organizationId, true);
    expect((await move(bob, closed)).status).toBe(404);
    const elsewhere = await createOrganization(cyd, [[ada, 'viewer']]);
    expect((await move(ada, await createProject(cyd, elsewhere))).status).toBe(403);
  });

  it('moves to another organization by its owner, whose it is then', async () => {
    const elsewhere = await createOrganization(bob, [[ada, 'member']]);
    const target = await createProject(bob, elsewhere);
    // An editor here and an owner there is not enough.
    expect((await move(bob, target)).status).toBe(403);
    expect(await move(ada, target)).toMatchObject({
      status: 200,
      body: { organizationId: elsewhere, ownerId: ada.user.id },
    });
    expect([await statusOf(ada), await statusOf(bob), await statusOf(cyd)]).toEqual([200, 200, 404]);
    expect(await events()).toMatchObject([
      { type: 'model.moved', organization_id: organizationId },
      { type: 'model.received', organization_id: elsewhere, payload: { from: { organizationId } } },
    ]);
  });

  it('belongs to who moved it where its owner does not belong', async () => {
    await api.database.connect()('model_documents').where({ id: model.id }).update({ owner_id: bob.user.id });
    const elsewhere = await createOrganization(ada, []);
    expect((await move(ada, await createProject(ada, elsewhere))).body).toMatchObject({
      ownerId: ada.user.id,
    });
    expect(await statusOf(bob)).toBe(404);
  });

  it('is given to another member, also by one who has nothing of it afterwards', async () => {
    const eve = await api.signIn('eve@example.com');
    expect((await transfer(bob, bob)).status).toBe(403);
    expect((await transfer(ada, eve)).status).toBe(404);
    expect((await transfer(ada, bob)).body).toMatchObject({ ownerId: bob.user.id, version: 2 });
    expect((await bob.request('GET', `/api/v1/models/${model.id}`)).body.model.role).toBe('owner');
    expect(await events()).toMatchObject([
      {
        type: 'model.transferred',
        payload: { from: { ownerId: ada.user.id }, to: { ownerId: bob.user.id } },
      },
    ]);

    const closed = await createProject(ada, organizationId, true);
    expect((await move(ada, closed, 2)).status).toBe(200);
    expect((await transfer(bob, cyd, 3)).status).toBe(200);
    expect([await statusOf(bob), await statusOf(cyd)]).toEqual([404, 200]);
  });

  it('is changed by one of two who do it at once', async () => {
    const target = await createProject(ada, organizationId);
    const answers = await Promise.all([transfer(ada, bob), move(ada, target), transfer(ada, cyd)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    const won = answers.find(({ status }) => status === 200)!;
    for (const lost of answers.filter(({ status }) => status === 409))
      expect(lost.body.details.current).toEqual(won.body);
    expect(await events()).toHaveLength(1);
  });
});
