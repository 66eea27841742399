import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { startTestApi } from '../../test/api.ts';
import type { SignedInClient, TestApi } from '../../test/api.ts';
import { describeWith } from '../../test/requirements.ts';

describeWith('postgres', 'projects', () => {
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
    await api.database
      .connect()('organization_members')
      .insert([
        { organization_id: id, user_id: bob.user.id, role: 'member' },
        { organization_id: id, user_id: cyd.user.id, role: 'viewer' },
      ]);
  });

  const create = async (by: SignedInClient, body: object = {}) => {
    const answer = await by.request('POST', `/api/v1/organizations/${id}/projects`, {
      name: 'Pump',
      ...body,
    });
    expect(answer.status).toBe(201);
    return answer.body as { id: string };
  };
  const upload = async (by: SignedInClient, projectId: string) => {
    const file = { fileName: 'pump.step', sizeBytes: 10, projectId };
    const { status, body } = await by.request('POST', '/api/v1/models', file);
    return { status, id: body.model?.id as string };
  };
  const sees = async (who: SignedInClient, project: string) =>
    (await who.request('GET', `/api/v1/projects/${project}`)).status === 200;
  const change = (by: SignedInClient, project: string, body: object) =>
    by.request('PATCH', `/api/v1/projects/${project}`, body);
  const remove = (by: SignedInClient, project: string) => by.request('DELETE', `/api/v1/projects/${project}`);
  const events = async () =>
    (await api.database.connect()('activity_events').where({ organization_id: id }).orderBy('seq')).map(
      ({ type }) => type as string,
    );

  it('are open to the organization, or private to those in them', async () => {
    const open = await create(bob);
    expect(open).toMatchObject({
      organizationId: id,
      isPrivate: false,
      createdBy: bob.user.id,
      abilities: { createModels: true, manage: true },
    });
    expect(await sees(cyd, open.id)).toBe(true);
    const closed = await create(bob, { isPrivate: true });
    expect(closed).toMatchObject({ isPrivate: true });
    expect([await sees(bob, closed.id), await sees(ada, closed.id), await sees(cyd, closed.id)]).toEqual([
      true,
      true,
      false,
    ]);
    const put = (who: SignedInClient) =>
      bob.request('PUT', `/api/v1/projects/${closed.id}/members/${who.user.id}`);
    expect([(await put(cyd)).status, (await put(cyd)).status]).toEqual([204, 204]);
    expect(await sees(cyd, closed.id)).toBe(true);
    const eve = await api.signIn('eve@example.com');
    expect((await put(eve)).status).toBe(404);
    expect((await bob.request('GET', `/api/v1/projects/${closed.id}/members`)).body.items).toMatchObject([
      { email: 'bob@example.com' },
      { email: 'cyd@example.com' },
    ]);
    const out = await bob.request('DELETE', `/api/v1/projects/${closed.id}/members/${cyd.user.id}`);
    expect(out.status).toBe(204);
    expect(await sees(cyd, closed.id)).toBe(false);
    expect(await events()).toEqual([
      'organization.created',
      'project.created',
      'project.created',
      'project_member.added',
      'project_member.removed',
    ]);
  });

  it('are listed by organization, to those who can enter them', async () => {
    await create(bob, { name: 'Open' });
    await create(bob, { name: 'Closed', isPrivate: true });
    const names = async (who: SignedInClient, more = '') =>
      (await who.request('GET', `/api/v1/projects?organizationId=${id}${more}`)).body.items.map(
        (one: { name: string }) => one.name,
      );
    expect(await names(ada)).toEqual(['Closed', 'Open']);
    expect(await names(cyd)).toEqual(['Open']);
    await create(bob, { name: 'Pump 100 % duty' });
    expect(await names(ada, '&q=DUTY pump')).toEqual(['Pump 100 % duty']);
    expect(await names(ada, '&q=%25')).toEqual(['Pump 100 % duty']);
    expect(await names(cyd, '&q=closed')).toEqual([]);
  });

  it('are closed by their maker, who stays in, and changed by one of two at once', async () => {
    const project = await create(bob);
    expect((await change(cyd, project.id, { version: 1, name: 'Mine' })).status).toBe(403);
    expect((await change(bob, project.id, { version: 1, isPrivate: true })).body).toMatchObject({
      version: 2,
    });
    expect(await sees(bob, project.id)).toBe(true);
    expect(await sees(cyd, project.id)).toBe(false);
    const answers = await Promise.all([
      change(ada, project.id, { version: 2, name: 'First' }),
      change(bob, project.id, { version: 2, name: 'Second' }),
    ]);
    const won = answers.find(({ status }) => status === 200)!;
    const lost = answers.find(({ status }) => status === 409)!;
    expect(lost.body.details.current).toMatchObject({ name: won.body.name, version: 3 });
  });

  it('are deleted empty, and come back with the deleted models in them', async () => {
    const project = await create(bob);
    const model = await upload(bob, project.id);
    const refused = await remove(bob, project.id);
    expect(refused).toMatchObject({ status: 409, body: { code: 'conflict' } });
    expect(refused.body.detail).toMatch(/move or delete/);
    await api.database
      .connect()('model_documents')
      .where({ id: model.id })
      .update({ deleted_at: new Date() });
    expect((await remove(bob, project.id)).status).toBe(204);
    expect(await sees(bob, project.id)).toBe(false);
    expect((await upload(bob, project.id)).status).toBe(404);
    const deleted = `/api/v1/projects?deleted=true&organizationId=${id}`;
    expect((await bob.request('GET', deleted)).body.items).toMatchObject([{ id: project.id }]);
    expect((await cyd.request('POST', `/api/v1/projects/${project.id}/restore`)).status).toBe(403);
    expect((await bob.request('POST', `/api/v1/projects/${project.id}/restore`)).body).toMatchObject({
      deletedAt: null,
    });
    expect(await sees(cyd, project.id)).toBe(true);
  });

  it('never lose a model that is put into them while they are deleted', async () => {
    const owner = api.database.connect();
    for (let round = 0; round < 8; round += 1) {
      const project = await create(bob);
      const [model, removed] = await Promise.all([upload(bob, project.id), remove(bob, project.id)]);
      expect([
        [201, 409],
        [404, 204],
      ]).toContainEqual([model.status, removed.status]);
    }
    const lost = await owner('model_documents as d')
      .join('projects as p', 'p.id', 'd.project_id')
      .whereNotNull('p.deleted_at')
      .select('d.id');
    expect(lost).toEqual([]);
  });

  it('keep one in a personal space, where uploads without a project go', async () => {
    const organizations = await cyd.request('GET', '/api/v1/organizations');
    const personal = organizations.body.items.find((one: { isPersonal: boolean }) => one.isPersonal);
    const listed = await cyd.request('GET', `/api/v1/projects?organizationId=${personal.id}`);
    const [own] = listed.body.items;
    expect(await remove(cyd, own.id)).toMatchObject({ status: 409, body: { code: 'conflict' } });
    expect((await cyd.request('POST', '/api/v1/models', { fileName: 'a.step', sizeBytes: 1 })).status).toBe(
      201,
    );
  });
});
