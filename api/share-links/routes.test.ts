import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { createHash, randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import type { ModelDocument, Revision } from '../../database/model-store.ts';
import { startTestApi } from '../../test/api.ts';
import type { SignedInClient, TestApi } from '../../test/api.ts';
import { addComponents, createRevision } from '../../test/factories.ts';
import { describeWith } from '../../test/requirements.ts';

describeWith('postgres', 'share links', () => {
  let api: TestApi;
  let owner: Knex;
  let ada: SignedInClient;
  let model: ModelDocument;
  let revision: Revision;
  beforeAll(async () => {
    api = await startTestApi();
    owner = api.database.connect();
    ada = await api.signIn('ada@example.com');
  });
  afterAll(() => api?.close());
  beforeEach(async () => {
    ({ model, revision } = await createRevision(api.database.connect('app'), ada.user));
  });

  const create = (terms: object) => ada.request('POST', `/api/v1/models/${model.id}/share-links`, terms);
  const tokenOf = (answer: { body: { url: string } }) => answer.body.url.split('/').at(-1)!;
  const inAnHour = () => new Date(Date.now() + 3_600_000).toISOString();

  it('are made with a token of 256 bits, of which the hash alone is kept', async () => {
    const expiresAt = inAnHour();
    const answer = await create({ level: 'comment', label: 'Supplier', expiresAt });
    expect(answer).toMatchObject({
      status: 201,
      body: {
        link: { level: 'comment', label: 'Supplier', expiresAt, status: 'open', useCount: 0, version: 1 },
      },
    });
    const token = tokenOf(answer);
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    expect(answer.body.url).toBe(`${api.url}/share/${token}`);
    const row = await owner('share_links').where({ id: answer.body.link.id }).first();
    expect(row.token_sha256).toEqual(createHash('sha256').update(token).digest());
    const { body } = await ada.request('GET', `/api/v1/models/${model.id}/share-links`);
    expect(JSON.stringify(body)).not.toContain(token);
    expect((await api.visit(token)).linkId).toBe(answer.body.link.id);
  });

  it.each([
    ['no level', {}],
    ['an unknown level', { level: 'owner' }],
    ['an expiry in the past', { level: 'view', expiresAt: '2020-01-01T00:00:00Z' }],
    ['an address that is none', { level: 'view', allowedEmail: 'somebody' }],
    ['a domain that is none', { level: 'view', allowedDomain: '@example.com' }],
    ['a field nobody defined', { level: 'view', token: 'mine' }],
    ['an empty lens', { level: 'view', lens: { revisionId: '0'.repeat(8), componentIds: [] } }],
  ])('are refused with %s', async (_what, terms) => {
    expect(await create(terms)).toMatchObject({ status: 400, body: { code: 'bad_request' } });
  });

  it('are listed newest first, page by page', async () => {
    const made: string[] = [];
    for (let index = 0; index < 3; index++) made.unshift((await create({ level: 'view' })).body.link.id);
    const list = (query: string) => ada.request('GET', `/api/v1/models/${model.id}/share-links${query}`);
    const first = await list('?limit=2');
    const second = await list(`?limit=2&cursor=${first.body.nextCursor}`);
    const items = [...first.body.items, ...second.body.items] as { id: string }[];
    expect(items.map(({ id }) => id)).toEqual(made);
    expect(second.body.nextCursor).toBeNull();
  });

  it('are changed by the version one saw, and guests live by the new terms', async () => {
    const answer = await create({ level: 'view' });
    const guest = await api.visit(tokenOf(answer));
    const { id } = answer.body.link;
    const change = (payload: object) => ada.request('PATCH', `/api/v1/share-links/${id}`, payload);
    expect(await change({ version: 1, level: 'comment', allowedDomain: 'Example.COM' })).toMatchObject({
      status: 200,
      body: { level: 'comment', allowedDomain: 'example.com', version: 2 },
    });
    expect(await guest.request('GET', `/api/v1/models/${model.id}`)).toMatchObject({
      status: 401,
      body: { details: { needs: 'email_code' } },
    });
    expect(await change({ version: 1, level: 'edit' })).toMatchObject({
      status: 409,
      body: {
        code: 'conflict',
        details: { current: { id, version: 2, level: 'comment' }, yours: { version: 1, level: 'edit' } },
      },
    });
    expect(await change({ version: 2, allowedDomain: null })).toMatchObject({ status: 200 });
    const seen = await guest.request('GET', `/api/v1/models/${model.id}`);
    expect(seen.body.model.role).toBe('commenter');
  });

  it('stay revoked', async () => {
    const answer = await create({ level: 'view' });
    const { id } = answer.body.link;
    const guest = await api.visit(tokenOf(answer));
    for (let time = 0; time < 2; time++)
      expect(await ada.request('DELETE', `/api/v1/share-links/${id}`)).toMatchObject({
        status: 200,
        body: { status: 'revoked', version: 2 },
      });
    expect((await guest.request('GET', `/api/v1/models/${model.id}`)).status).toBe(401);
    await expect(api.visit(tokenOf(answer))).rejects.toThrow('404');
    expect(
      await ada.request('PATCH', `/api/v1/share-links/${id}`, { version: 2, level: 'edit' }),
    ).toMatchObject({ status: 410, body: { code: 'gone' } });
  });

  it('leave a record of what was changed and of who came', async () => {
    const answer = await create({ level: 'view', allowedEmail: 'Eve@Example.com' });
    const { id } = answer.body.link;
    const guest = await api.visit(tokenOf(answer));
    await ada.request('PATCH', `/api/v1/share-links/${id}`, { version: 1, allowedEmail: null });
    await api.visit(tokenOf(answer));
    await guest.request('PATCH', '/api/v1/share/guest', { name: 'Eve' });
    await ada.request('DELETE', `/api/v1/share-links/${id}`);
    const events = await owner('activity_events')
      .where({ model_id: model.id, resource_kind: 'share_link', resource_id: id })
      .orderBy('seq');
    expect(events).toMatchObject([
      { type: 'share_link.created', actor_id: ada.user.id, payload: { after: { isRestricted: true } } },
      { type: 'share_link.updated', payload: { after: { isRestricted: false } } },
      { type: 'share_link.opened', actor_id: null, guest_id: expect.any(String) },
      { type: 'share_link.revoked' },
    ]);
    expect(JSON.stringify(events)).not.toContain('example.com');
    const visits = await ada.request('GET', `/api/v1/share-links/${id}/visits?limit=1`);
    expect(visits.body.items).toMatchObject([{ address: '127.0.0.1', guest: { name: null, email: null } }]);
    const earlier = await ada.request(
      'GET',
      `/api/v1/share-links/${id}/visits?cursor=${visits.body.nextCursor}`,
    );
    expect(earlier.body).toMatchObject({ items: [{ guest: { name: 'Eve' } }], nextCursor: null });
    // Who looked at that is on record too, for auditors.
    const reads = owner('activity_events').where({ resource_id: id, type: 'share_link_visits.read' });
    expect(await reads).toMatchObject(Array(2).fill({ actor_id: ada.user.id, sensitive: true }));
  });

  it('are for owners of the model; what one cannot see is not there', async () => {
    const { body } = await create({ level: 'view' });
    const bob = await api.signIn('bob@example.com');
    const tries = async () =>
      Promise.all([
        bob.request('POST', `/api/v1/models/${model.id}/share-links`, { level: 'view' }),
        bob.request('GET', `/api/v1/share-links/${body.link.id}/visits`),
        bob.request('DELETE', `/api/v1/share-links/${body.link.id}`),
      ]);
    expect((await tries()).map(({ status }) => status)).toEqual([404, 404, 404]);
    await ada.request('POST', `/api/v1/models/${model.id}/grants`, { userId: bob.user.id, role: 'editor' });
    expect((await tries()).map(({ status }) => status)).toEqual([403, 403, 403]);
  });

  it('show some components of a ready revision where one asks for that', async () => {
    const early = { revisionId: revision.id, componentIds: [randomUUID()] };
    expect((await create({ level: 'view', lens: early })).status).toBe(409);
    const [first] = await addComponents(api.worker, revision, ['Flange', 'Shaft']);
    const lens = { revisionId: revision.id, componentIds: [first] };
    expect((await create({ level: 'edit', lens })).status).toBe(400);
    const answer = await create({ level: 'view', lens });
    expect(answer).toMatchObject({ status: 201, body: { link: { lens } } });
    const guest = await api.visit(tokenOf(answer));
    expect(await guest.request('GET', '/api/v1/share')).toMatchObject({
      status: 200,
      body: { modelId: model.id, lens: { revisionId: revision.id }, needs: null },
    });
    const other = await createRevision(api.database.connect('app'), ada.user);
    const [stray] = await addComponents(api.worker, other.revision, ['Bolt']);
    const refused = [
      { revisionId: revision.id, componentIds: [first, stray] },
      { revisionId: other.revision.id, componentIds: [stray] },
    ];
    const statuses = await Promise.all(
      refused.map(async (one) => (await create({ level: 'view', lens: one })).status),
    );
    expect(statuses).toEqual([400, 404]);
    expect(
      await ada.request('PATCH', `/api/v1/share-links/${answer.body.link.id}`, { version: 1, level: 'edit' }),
    ).toMatchObject({ status: 400 });
  });
});
