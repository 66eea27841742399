import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import type { InjectOptions } from 'fastify';
import { createListener } from '../../database/listener.ts';
import type { Listener } from '../../database/listener.ts';
import { createUserStore } from '../../database/user-store.ts';
import { startTestApi } from '../../test/api.ts';
import type { SignedInClient, TestApi } from '../../test/api.ts';
import { createRevision, createUser } from '../../test/factories.ts';
import { describeWith } from '../../test/requirements.ts';
import { buildApp } from '../app.ts';
import type { Api, ApiDeps } from '../context.ts';

type Made = { token: { id: string }; secret: string };

describeWith('postgres', 'API tokens', () => {
  let api: TestApi;
  let deps: ApiDeps;
  let ada: SignedInClient;
  let people = 0;
  beforeAll(async () => {
    api = await startTestApi((given) => (deps = given));
  });
  afterAll(() => api?.close());
  beforeEach(async () => {
    ada = await api.signIn(`person-${(people += 1)}@example.com`);
  });

  const make = async (scopes: string[], person = ada): Promise<Made> => {
    const body = { name: 'A script', scopes, expiresInDays: 30 };
    return (await person.request('POST', '/api/v1/tokens', body)).body as Made;
  };
  const use = (secret: string, url: string, options: InjectOptions = {}) =>
    api.inject({ ...options, url, headers: { authorization: `Bearer ${secret}`, ...options.headers } });
  const file = { fileName: 'a.step', sizeBytes: 1 };

  it('are shown once and kept as a hash', async () => {
    const { token, secret } = await make(['read']);
    expect(secret).toMatch(/^rd_[\w-]{43}$/);
    expect(token).toMatchObject({ name: 'A script', scopes: ['read'], lastUsedAt: null, revokedAt: null });
    const rows: unknown = await api.database.connect()('api_tokens').select('*');
    expect(JSON.stringify(rows)).not.toContain(secret);
    expect(JSON.stringify(rows)).not.toContain(Buffer.from(secret).toString('hex'));
    expect(JSON.stringify((await ada.request('GET', '/api/v1/tokens')).body)).not.toContain(secret);
    expect(api.log.filter((line) => line.includes(secret))).toEqual([]);
  });

  it('speak for their person and say so', async () => {
    const { secret } = await make(['read']);
    const me = await use(secret, '/api/v1/me');
    expect(me.json()).toMatchObject({ id: ada.user.id, email: ada.user.email, scopes: ['read'] });
    const { items } = (await ada.request('GET', '/api/v1/tokens')).body as {
      items: { lastUsedAt: string; lastUsedAddress: string }[];
    };
    expect(items).toMatchObject([{ lastUsedAddress: '127.0.0.1' }]);
    expect(Date.parse(items[0]?.lastUsedAt ?? '')).not.toBeNaN();
    expect((await ada.request('GET', '/api/v1/me')).body).toMatchObject({ scopes: null });
  });

  it('do what their scopes say', async () => {
    const create = { method: 'POST', payload: file } as const;
    const [read, write] = [await make(['read']), await make(['write'])];
    expect((await use(read.secret, '/api/v1/models')).statusCode).toBe(200);
    const refused = await use(read.secret, '/api/v1/models', create);
    expect(refused.json()).toMatchObject({ code: 'forbidden', details: { scope: 'write' } });
    expect((await use(write.secret, '/api/v1/models', create)).statusCode).toBe(201);
    expect((await use(write.secret, '/api/v1/models')).json()).toMatchObject({ details: { scope: 'read' } });
  });

  it('never exceed the rights of their person', async () => {
    const app = api.database.connect('app');
    const { model } = await createRevision(app, await createUser(app));
    const { secret } = await make(['read', 'write', 'manage', 'operate']);
    expect((await use(secret, `/api/v1/models/${model.id}`)).statusCode).toBe(404);
    expect((await use(secret, '/api/v1/operations/status')).statusCode).toBe(403);
  });

  it('reach what operators do with its scope alone', async () => {
    const users = createUserStore(api.database.connect());
    await users.setOperator(ada.user.id, true);
    const [all, operate] = [await make(['read', 'write', 'manage']), await make(['operate'])];
    const backup = { method: 'POST' } as const;
    expect((await use(all.secret, '/api/v1/operations/status')).statusCode).toBe(403);
    expect((await use(all.secret, '/api/v1/operations/backups', backup)).statusCode).toBe(403);
    expect((await use(operate.secret, '/api/v1/operations/status')).statusCode).toBe(200);
    expect((await use(operate.secret, '/api/v1/operations/backups', backup)).statusCode).toBe(202);
    await users.setOperator(ada.user.id, false);
    expect((await use(operate.secret, '/api/v1/operations/status')).statusCode).toBe(403);
  });

  it('manage neither tokens nor sessions', async () => {
    const { token, secret } = await make(['read', 'write', 'manage', 'operate']);
    const payload = { name: 'Child', scopes: ['read'], expiresInDays: 300 };
    const calls: [InjectOptions['method'], string][] = [
      ['GET', '/api/v1/tokens'],
      ['POST', '/api/v1/tokens'],
      ['DELETE', `/api/v1/tokens/${token.id}`],
      ['GET', '/api/v1/sessions'],
      ['DELETE', '/api/v1/sessions'],
      ['DELETE', `/api/v1/sessions/${token.id}`],
      ['POST', '/api/v1/auth/sign-out'],
    ];
    for (const [method, url] of calls) {
      const answer = await use(secret, url, { method: method!, ...(method === 'POST' ? { payload } : {}) });
      expect([url, answer.statusCode, answer.json<{ code: string }>().code]).toEqual([url, 403, 'forbidden']);
    }
    expect((await ada.request('GET', '/api/v1/me')).status).toBe(200);
  });

  it('end when they are revoked, at once and in every process', async () => {
    const listener: Listener = createListener({ url: api.database.urls.app, applicationName: 'test' });
    // Its memory never grows old: only a notice drops what is in it.
    const other: Api = await buildApp({ ...deps, listener, clock: () => new Date(0) }, { logger: false });
    try {
      const { token, secret } = await make(['read', 'manage']);
      const headers = { authorization: `Bearer ${secret}` };
      const elsewhere = async () => (await other.inject({ url: '/api/v1/me', headers })).statusCode;
      expect([(await use(secret, '/api/v1/me')).statusCode, await elsewhere()]).toEqual([200, 200]);
      expect((await ada.request('DELETE', `/api/v1/tokens/${token.id}`)).status).toBe(204);
      expect((await use(secret, '/api/v1/me')).statusCode).toBe(401);
      // A call that asks nothing of the outside lets no notice in.
      while ((await elsewhere()) !== 401) await sleep(10);
      // Again, it stays as it was.
      expect((await ada.request('DELETE', `/api/v1/tokens/${token.id}`)).status).toBe(204);
      const { items } = (await ada.request('GET', '/api/v1/tokens')).body as {
        items: { revokedAt: string }[];
      };
      expect(items).toMatchObject([{ id: token.id, revokedAt: expect.any(String) }]);
    } finally {
      await other.close();
      await listener.close();
    }
  });

  it('end when they run out', async () => {
    const { token, secret } = await make(['read']);
    const owner = api.database.connect();
    await owner('api_tokens')
      .where({ id: token.id })
      .update({ expires_at: new Date(Date.now() - 1_000) });
    expect((await use(secret, '/api/v1/me')).json()).toMatchObject({ code: 'unauthenticated' });
  });

  it('are nobody else’s to see or to revoke', async () => {
    const { token, secret } = await make(['read']);
    const stranger = await api.signIn('token-stranger@example.com');
    expect((await stranger.request('DELETE', `/api/v1/tokens/${token.id}`)).status).toBe(404);
    expect((await stranger.request('GET', '/api/v1/tokens')).body).toMatchObject({ items: [] });
    expect((await use(secret, '/api/v1/me')).statusCode).toBe(200);
    expect(await api.database.connect('app')('api_tokens').select('id')).toEqual([]);
  });

  it('count nowhere but in the Authorization header', async () => {
    const { secret } = await make(['read', 'write']);
    const cookies = { rapiddraft_session: secret };
    const calls: InjectOptions[] = [
      { url: `/api/v1/models?access_token=${secret}` },
      { url: `/api/v1/models?token=${secret}` },
      { url: '/api/v1/models', method: 'POST', payload: { ...file, access_token: secret } },
      { url: '/api/v1/models', cookies },
      { url: '/api/v1/models', headers: { 'x-api-key': secret } },
      { url: '/api/v1/models', headers: { 'x-session-jwt': secret } },
      { url: '/api/v1/models', headers: { authorization: secret } },
      { url: '/api/v1/models', headers: { authorization: `Basic ${btoa(`:${secret}`)}` } },
      { url: '/api/v1/models', headers: { authorization: `Bearer ${secret}x` } },
      { url: '/api/v1/models', headers: { authorization: `Bearer ${secret.slice(0, -1)}` } },
      { url: '/api/v1/models', headers: { authorization: `Bearer rd_${'A'.repeat(43)}` } },
    ];
    for (const call of calls) {
      const answer = await api.inject(call);
      expect([call, answer.statusCode]).toEqual([call, 401]);
    }
    expect(api.log.filter((line) => line.includes(secret))).toEqual([]);
  });

  it.each([
    ['no name', { name: '' }],
    ['a name of 101 characters', { name: 'x'.repeat(101) }],
    ['no scope', { scopes: [] }],
    ['an unknown scope', { scopes: ['read', 'admin'] }],
    ['a scope twice', { scopes: ['read', 'read'] }],
    ['no end', { expiresInDays: undefined }],
    ['an end at once', { expiresInDays: 0 }],
    ['an end in more than a year', { expiresInDays: 367 }],
    ['half a day', { expiresInDays: 0.5 }],
    ['an unknown field', { userId: 'someone' }],
  ])('are refused with %s', async (_what, change) => {
    const body = { name: 'A script', scopes: ['read'], expiresInDays: 30, ...change };
    const { status, body: problem } = await ada.request('POST', '/api/v1/tokens', body);
    expect([status, problem.code]).toEqual([400, 'bad_request']);
  });

  it('are fifty at most', async () => {
    const owner = api.database.connect();
    await owner.raw(
      `insert into api_tokens (user_id, name, token_sha256, scopes, expires_at)
       select ?, 'Old', sha256(n::text::bytea), '{read}', now() + interval '1 day' from generate_series(1, 50) n`,
      [ada.user.id],
    );
    const body = { name: 'One more', scopes: ['read'], expiresInDays: 30 };
    expect((await ada.request('POST', '/api/v1/tokens', body)).status).toBe(409);
    await owner('api_tokens').where({ user_id: ada.user.id, name: 'Old' }).update({ revoked_at: new Date() });
    expect((await ada.request('POST', '/api/v1/tokens', body)).status).toBe(201);
  });
});
