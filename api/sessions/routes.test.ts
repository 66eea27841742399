import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { createListener } from '../../database/listener.ts';
import type { Listener } from '../../database/listener.ts';
import { startTestApi } from '../../test/api.ts';
import type { TestApi } from '../../test/api.ts';
import { describeWith } from '../../test/requirements.ts';
import { buildApp } from '../app.ts';
import type { Api, ApiDeps } from '../context.ts';

type Session = { id: string; device: string; address: string; isCurrent: boolean; lastSeenAt: string };

const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';

/** Sharing, exports, deletes, and who may do what. */
const sensitive = [
  'POST tokens',
  'POST models/:id/share-links',
  'PATCH share-links/:id',
  'DELETE share-links/:id',
  'POST models/:id/grants',
  'PATCH grants/:id',
  'DELETE grants/:id',
  'DELETE models/:id',
  'POST models/:id/move',
  'POST models/:id/transfer',
  'DELETE projects/:id',
  'DELETE organizations/:id',
  'POST organizations/:id/transfer',
  'POST organizations/:id/invitations',
  'PATCH organizations/:id/members/:id',
  'DELETE organizations/:id/members/:id',
  'GET organizations/:id/audit-export',
];

describeWith('postgres', 'sessions', () => {
  let api: TestApi;
  let deps: ApiDeps;
  let now: Date;
  let email: string;
  let people = 0;
  /** Another process: its memory of sessions never grows old, so only notices drop what is in it. */
  let other: Api;
  let listener: Listener;
  beforeAll(async () => {
    now = new Date();
    api = await startTestApi((given) => (deps = { ...given, clock: () => now }));
    listener = createListener({ url: api.database.urls.app, applicationName: 'test' });
    other = await buildApp({ ...deps, listener, clock: () => new Date(0) }, { logger: false });
  });
  afterAll(async () => {
    await other?.close();
    await listener?.close();
    await api?.close();
  });
  beforeEach(() => {
    email = `person-${(people += 1)}@example.com`;
  });

  const signIn = async (userAgent = firefox) => {
    const token = await api.linkToken(email);
    const answer = await api.inject({
      method: 'POST',
      url: '/api/v1/auth/session',
      payload: { token },
      headers: { 'user-agent': userAgent },
    });
    const authorization = `Bearer ${answer.json<{ sessionJwt: string }>().sessionJwt}`;
    const headers = { authorization, 'user-agent': userAgent };
    const at = (app: Pick<Api, 'inject'>) => ({
      status: async (method: 'GET' | 'POST' | 'DELETE', url: string) =>
        (await app.inject({ method, url, headers })).statusCode,
    });
    return {
      ...at(api.app),
      elsewhere: at(other),
      async list(): Promise<Session[]> {
        const listed = await api.inject({ url: '/api/v1/sessions', headers });
        return listed.json<{ items: Session[] }>().items;
      },
    };
  };

  it('are listed by device and address, the current one marked', async () => {
    const laptop = await signIn();
    const script = await signIn('curl/8.5.0');
    expect(await laptop.status('GET', '/api/v1/me')).toBe(200);
    expect(await script.list()).toMatchObject([
      { device: 'curl', address: '127.0.0.1', isCurrent: true },
      { device: 'Firefox on Linux', address: '127.0.0.1', isCurrent: false },
    ]);
    expect((await laptop.list()).map(({ isCurrent }) => isCurrent)).toEqual([false, true]);
  });

  it('are read page by page', async () => {
    const session = await signIn();
    await signIn();
    await signIn();
    const all = (await session.list()).map(({ id }) => id);
    const seen: string[] = [];
    let cursor = '';
    do {
      const url = `/api/v1/sessions?limit=1${cursor && `&cursor=${cursor}`}`;
      const answer = await api.inject({ url, headers: { authorization: await bearer(email) } });
      const page = answer.json<{ items: Session[]; nextCursor: string | null }>();
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor ?? '';
    } while (cursor && seen.length < 20);
    expect(seen.filter((id) => all.includes(id))).toEqual(all);
  });
  const bearer = async (of: string) => `Bearer ${(await api.signIn(of)).sessionJwt}`;

  it('remember when they were last seen, to the minute', async () => {
    const session = await signIn();
    const [{ lastSeenAt: first } = { lastSeenAt: '' }] = await session.list();
    await session.status('GET', '/api/v1/me');
    expect((await session.list())[0]?.lastSeenAt).toBe(first);
    now = new Date(Date.now() + 61_000);
    await session.status('GET', '/api/v1/me');
    expect(Date.parse((await session.list())[0]?.lastSeenAt ?? '')).toBeGreaterThan(Date.parse(first));
  });

  it('end one by one, at once and in every process', async () => {
    const [kept, lost] = [await signIn(), await signIn('curl/8.5.0')];
    expect(await lost.status('GET', '/api/v1/me')).toBe(200);
    expect(await lost.elsewhere.status('GET', '/api/v1/me')).toBe(200);
    const target = (await kept.list()).find(({ device }) => device === 'curl');
    expect(await kept.status('DELETE', `/api/v1/sessions/${target?.id}`)).toBe(204);
    expect(await lost.status('GET', '/api/v1/me')).toBe(401);
    // Sensitive routes ask the database and the provider, notice or none.
    expect(await lost.elsewhere.status('POST', '/api/v1/tokens')).toBe(401);
    // A call that asks nothing of the outside lets no notice in.
    while ((await lost.elsewhere.status('GET', '/api/v1/me')) !== 401) await sleep(10);
    expect(await kept.status('GET', '/api/v1/me')).toBe(200);
    expect(await kept.list()).toHaveLength(1);
    expect(await kept.status('DELETE', `/api/v1/sessions/${target?.id}`)).toBe(404);
  });

  it('end all at once, or all but the one that asks', async () => {
    const [first, second, third] = [await signIn(), await signIn(), await signIn()];
    expect(await second.status('DELETE', '/api/v1/sessions?keep=current')).toBe(204);
    const status = () =>
      Promise.all([first, second, third].map((session) => session.status('GET', '/api/v1/me')));
    expect(await status()).toEqual([401, 200, 401]);
    expect(await second.status('DELETE', '/api/v1/sessions')).toBe(204);
    expect(await status()).toEqual([401, 401, 401]);
    expect(await (await signIn()).list()).toHaveLength(1);
  });

  it('ended at the provider alone are dead at once where it matters, and need another scope there', async () => {
    const { request, sessionJwt } = await api.signIn(email);
    const token = { name: 'A script', scopes: ['read', 'write'], expiresInDays: 1 };
    const { secret } = (await request('POST', '/api/v1/tokens', token)).body as { secret: string };
    const [, claims = ''] = sessionJwt.split('.');
    type Claims = { 'https://stytch.com/session': { id: string } };
    const { 'https://stytch.com/session': session } = JSON.parse(
      Buffer.from(claims, 'base64url').toString(),
    ) as Claims;
    await api.revokeAtProvider(session.id);
    expect((await request('GET', '/api/v1/me')).status).toBe(200);
    const status = async (route: string, credential: string) => {
      const [method, path = ''] = route.split(' ') as ['GET' | 'POST', string];
      const url = `/api/v1/${path.replaceAll(':id', randomUUID())}`;
      const headers = { authorization: `Bearer ${credential}` };
      return [route, (await api.inject({ method, url, headers })).statusCode];
    };
    for (const route of sensitive) {
      expect(await status(route, sessionJwt)).toEqual([route, 401]);
      expect(await status(route, secret)).toEqual([route, 403]);
    }
  });

  it('are nobody else’s to see or to end', async () => {
    const mine = await signIn();
    const [{ id } = { id: '' }] = await mine.list();
    email = 'stranger@example.com';
    const stranger = await signIn();
    expect(await stranger.status('DELETE', `/api/v1/sessions/${id}`)).toBe(404);
    expect(await stranger.status('DELETE', '/api/v1/sessions?keep=current')).toBe(204);
    expect((await stranger.list()).map((session) => session.id)).not.toContain(id);
    expect(await mine.status('GET', '/api/v1/me')).toBe(200);
    // The second wall: without a caller the role sees none at all.
    expect(await api.database.connect('app')('user_sessions').select('id')).toEqual([]);
  });

  it('leave their opening and their end in the personal record', async () => {
    const session = await signIn();
    await session.status('POST', '/api/v1/auth/sign-out');
    const owner = api.database.connect();
    const events = await owner('activity_events')
      .join('users', 'users.id', 'activity_events.actor_id')
      .where({ email })
      .orderBy('seq')
      .pluck('type');
    expect(events).toEqual(['session.opened', 'session.ended']);
  });
});
