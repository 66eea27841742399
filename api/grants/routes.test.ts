import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import type { ModelDocument } from '../../database/model-store.ts';
import { startTestApi } from '../../test/api.ts';
import type { SignedInClient, TestApi } from '../../test/api.ts';
import { createRevision } from '../../test/factories.ts';
import { describeWith } from '../../test/requirements.ts';

describeWith('postgres', 'grants', () => {
  let api: TestApi;
  let owner: Knex;
  let ada: SignedInClient;
  let bob: SignedInClient;
  let model: ModelDocument;
  beforeAll(async () => {
    api = await startTestApi();
    owner = api.database.connect();
    ada = await api.signIn('ada@example.com');
    bob = await api.signIn('bob@example.com');
  });
  afterAll(() => api?.close());
  beforeEach(async () => {
    ({ model } = await createRevision(api.database.connect('app'), ada.user));
  });

  const grant = (payload: object) => ada.request('POST', `/api/v1/models/${model.id}/grants`, payload);
  const roleOf = async (client: SignedInClient): Promise<string | number> => {
    const { status, body } = await client.request('GET', `/api/v1/models/${model.id}`);
    return status === 200 ? body.model.role : status;
  };

  it('let a person in with a role, until they are revoked', async () => {
    expect(await roleOf(bob)).toBe(404);
    const made = await grant({ userId: bob.user.id, role: 'commenter' });
    expect(made).toMatchObject({ status: 201, body: { userId: bob.user.id, email: null, version: 1 } });
    expect(await roleOf(bob)).toBe('commenter');
    const url = `/api/v1/grants/${made.body.id}`;
    expect(await ada.request('PATCH', url, { version: 1, role: 'editor' })).toMatchObject({ status: 200 });
    expect(await roleOf(bob)).toBe('editor');
    expect((await ada.request('DELETE', url)).status).toBe(204);
    expect(await roleOf(bob)).toBe(404);
    expect((await ada.request('DELETE', url)).status).toBe(404);
    expect((await grant({ userId: bob.user.id, role: 'viewer' })).status).toBe(201);
    expect(await roleOf(bob)).toBe('viewer');
  });

  it('wait for whoever signs in with an address', async () => {
    const email = `late-${randomUUID()}@example.com`;
    expect((await grant({ email: email.toUpperCase(), role: 'viewer' })).status).toBe(201);
    expect(await roleOf(await api.signIn(email))).toBe('viewer');
  });

  it('end by the clock', async () => {
    const expiresAt = new Date(Date.now() + 3_600_000).toISOString();
    const made = await grant({ userId: bob.user.id, role: 'viewer', expiresAt });
    expect(made.body.expiresAt).toBe(expiresAt);
    expect(await roleOf(bob)).toBe('viewer');
    await owner('model_access_grants')
      .where({ id: made.body.id })
      .update({ expires_at: new Date(Date.now() - 1) });
    expect(await roleOf(bob)).toBe(404);
    const { body } = await ada.request('GET', `/api/v1/models/${model.id}/grants`);
    expect(body.items).toMatchObject([{ id: made.body.id }]);
    await ada.request('PATCH', `/api/v1/grants/${made.body.id}`, { version: 1, expiresAt: null });
    expect(await roleOf(bob)).toBe('viewer');
  });

  it('are one a person: two at once make one', async () => {
    const answers = await Promise.all([
      grant({ userId: bob.user.id, role: 'viewer' }),
      grant({ userId: bob.user.id, role: 'editor' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    const refused = answers.find(({ status }) => status === 409)!;
    const made = answers.find(({ status }) => status === 201)!;
    expect(refused.body).toMatchObject({
      code: 'conflict',
      details: { current: { id: made.body.id }, yours: { userId: bob.user.id } },
    });
  });

  it('are changed by the version one saw', async () => {
    const { body } = await grant({ userId: bob.user.id, role: 'viewer' });
    const change = (role: string) => ada.request('PATCH', `/api/v1/grants/${body.id}`, { version: 1, role });
    const answers = await Promise.all([change('editor'), change('commenter')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.details).toMatchObject({
      current: { id: body.id, version: 2 },
      yours: { version: 1 },
    });
  });

  it.each([
    ['nobody', { role: 'viewer' }],
    ['two', { role: 'viewer', email: 'a@example.com', userId: randomUUID() }],
    ['somebody who is not there', { role: 'viewer', userId: randomUUID() }],
    ['an address that is none', { role: 'viewer', email: 'somewhere' }],
    ['an owner', { role: 'owner', email: 'a@example.com' }],
    ['the past', { role: 'viewer', email: 'a@example.com', expiresAt: '2020-01-01T00:00:00Z' }],
  ])('are refused to %s', async (_whom, payload) => {
    expect(await grant(payload)).toMatchObject({ status: 400, body: { code: 'bad_request' } });
  });

  it('are no business of those who hold them, and leave a record without addresses', async () => {
    const { body } = await grant({ email: 'bob@example.com', role: 'editor' });
    expect((await bob.request('GET', `/api/v1/models/${model.id}/grants`)).status).toBe(403);
    expect((await bob.request('DELETE', `/api/v1/grants/${body.id}`)).status).toBe(403);
    const events = await owner('activity_events').where({ resource_kind: 'grant', resource_id: body.id });
    expect(events).toMatchObject([{ type: 'grant.created', actor_id: ada.user.id }]);
    expect(JSON.stringify(events)).not.toContain('bob@example.com');
  });
});
