import { randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, it } from '@jest/globals';
import { startTestApi } from '../../test/api.ts';
import type { TestApi } from '../../test/api.ts';
import { createRevision, createShareLink } from '../../test/factories.ts';
import { describeWith } from '../../test/requirements.ts';
import { buildApp } from '../app.ts';
import type { Api, ApiDeps } from '../context.ts';
import { parseRateLimits } from './policies.ts';

describeWith('postgres', 'rate limits', () => {
  let api: TestApi | undefined;
  let second: Api | undefined;
  afterEach(async () => {
    await second?.close();
    await api?.close();
    api = second = undefined;
  });

  /** Time that stands still at the beginning of a window, so that none ends by itself. */
  let now: Date;
  /** Two API processes, as it were, on one database. */
  async function start(limits: string, more: Partial<ApiDeps> = {}): Promise<TestApi> {
    now = new Date(Math.ceil(Date.now() / 900_000) * 900_000);
    let deps!: ApiDeps;
    api = await startTestApi((given) => {
      deps = { ...given, rateLimits: parseRateLimits(limits), clock: () => now, ...more };
      return deps;
    });
    second = await buildApp(deps, { logger: false });
    return api;
  }
  const by = (address: string, forwarded?: string) => ({
    remoteAddress: address,
    ...(forwarded ? { headers: { 'x-forwarded-for': forwarded } } : {}),
  });
  const wrongPassword = {
    method: 'POST',
    url: '/api/v1/auth/password/session',
    payload: { email: 'ada@example.com', password: 'a wrong password' },
  } as const;

  it('say what is left, and when there is nothing left, when to come again', async () => {
    const { signIn, inject } = await start('read=2/60');
    const { sessionJwt } = await signIn();
    const read = () => inject({ url: '/api/v1/me', headers: { authorization: `Bearer ${sessionJwt}` } });
    const first = await read();
    expect(first.headers).toMatchObject({
      'ratelimit-policy': '"read";q=2;w=60',
      ratelimit: '"read";r=1;t=60',
    });
    now = new Date(now.getTime() + 20_500);
    expect((await read()).headers.ratelimit).toBe('"read";r=0;t=40');
    const third = await read();
    expect(third.statusCode).toBe(429);
    expect(third.headers).toMatchObject({ ratelimit: '"read";r=0;t=40', 'retry-after': '40' });
    expect(third.json()).toMatchObject({ code: 'rate_limited', details: { limit: 'read' } });
    now = new Date(now.getTime() + 40_000);
    expect((await read()).statusCode).toBe(200);
  });

  it('count each person, token and guest for themselves, and health for nobody', async () => {
    const { signIn, inject, visit, database } = await start('read=1/60');
    const [ada, bob] = [await signIn(), await signIn('bob@example.com')];
    const token = await ada.request('POST', '/api/v1/tokens', {
      name: 'x',
      scopes: ['read'],
      expiresInDays: 1,
    });
    const { model } = await createRevision(database.connect('app'), ada.user);
    const guest = await visit((await createShareLink(database.connect(), model)).token);
    const read = (credential: string) =>
      inject({ url: '/api/v1/me', headers: { authorization: `Bearer ${credential}` } });
    for (const credential of [ada.sessionJwt, bob.sessionJwt, token.body.secret as string])
      expect([(await read(credential)).statusCode, (await read(credential)).statusCode]).toEqual([200, 429]);
    expect((await guest.request('GET', '/api/v1/share')).status).toBe(200);
    expect((await guest.request('GET', '/api/v1/share')).status).toBe(429);
    for (let i = 0; i < 3; i++) expect((await inject({ url: '/health/live' })).statusCode).toBe(200);
  });

  it('hold to the request across processes where it matters', async () => {
    await start('sign-in=3/300');
    const codes: number[] = [];
    for (const app of [api!.app, second!, api!.app, second!, api!.app])
      codes.push((await app.inject(wrongPassword)).statusCode);
    expect(codes).toEqual([401, 401, 401, 429, 429]);
    // Somebody else's address is none of it.
    expect((await api!.inject({ ...wrongPassword, ...by('192.0.2.9') })).statusCode).toBe(401);
  });

  it('let through exactly as many as they say, of many at once', async () => {
    await start('share=10/300');
    const opened = await Promise.all(
      Array.from({ length: 30 }, (_, i) =>
        (i % 2 ? api!.app : second!).inject({ url: `/share/${randomUUID()}` }),
      ),
    );
    const codes = opened.map(({ statusCode }) => statusCode);
    expect(codes.filter((code) => code === 404)).toHaveLength(10);
    expect(codes.filter((code) => code === 429)).toHaveLength(20);
  });

  it('reach other processes soon where they are counted in memory, and are forgotten when they are over', async () => {
    const { signIn, inject, database } = await start('read=200/60');
    const past = { id: randomBytes(32), used: 1, ends_at: new Date(0) };
    await database.connect()('rate_counters').insert(past);
    const headers = { authorization: `Bearer ${(await signIn()).sessionJwt}` };
    for (let i = 0; i < 200; i++) await inject({ url: '/api/v1/me', headers });
    let own = 0;
    do {
      await sleep(100);
      own++;
    } while ((await second!.inject({ url: '/api/v1/me', headers })).statusCode !== 429);
    expect(own).toBeLessThan(200);
    while ((await database.connect()('rate_counters').where({ id: past.id })).length > 0) await sleep(100);
  });

  it('mail one recipient only so often, whoever asks', async () => {
    const { inject } = await start('mail-to=2/900');
    const ask = (address: string, email: string) =>
      inject({ method: 'POST', url: '/api/v1/auth/code', payload: { email }, ...by(address) });
    expect((await ask('192.0.2.1', 'ada@example.com')).statusCode).toBe(202);
    expect((await ask('192.0.2.2', 'ADA@example.com')).statusCode).toBe(202);
    const third = await ask('192.0.2.3', 'ada@example.com');
    expect([third.statusCode, third.headers['ratelimit-policy']]).toEqual([429, '"mail-to";q=2;w=900']);
    expect((await ask('192.0.2.3', 'bob@example.com')).statusCode).toBe(202);
  });

  it('turn away an address whose credentials are refused too often', async () => {
    const { inject } = await start('refused=2/60');
    const guess = () =>
      inject({ url: '/api/v1/me', headers: { authorization: `Bearer rd_${'x'.repeat(43)}` } });
    expect([(await guess()).statusCode, (await guess()).statusCode, (await guess()).statusCode]).toEqual([
      401, 401, 429,
    ]);
  });

  it('believe X-Forwarded-For of nobody, or of the proxies that are trusted', async () => {
    await start('sign-in=1/300');
    const attempt = async (address: string, forwarded: string) =>
      (await api!.inject({ ...wrongPassword, ...by(address, forwarded) })).statusCode;
    expect([await attempt('192.0.2.1', '198.51.100.1'), await attempt('192.0.2.1', '198.51.100.2')]).toEqual([
      401, 429,
    ]);
    await api!.close();
    await second!.close();
    await start('sign-in=1/300', { trustedProxies: ['192.0.2.0/24'] });
    expect([await attempt('192.0.2.1', '198.51.100.1'), await attempt('192.0.2.1', '198.51.100.2')]).toEqual([
      401, 401,
    ]);
    // What a client put before the address that the proxy added counts for nothing.
    expect(await attempt('192.0.2.1', '203.0.113.5, 198.51.100.1')).toBe(429);
    expect(await attempt('198.51.100.77', '203.0.113.6')).toBe(401);
  });

  it('write down the address behind a trusted proxy', async () => {
    const { linkToken, inject, database } = await start('on', { trustedProxies: ['127.0.0.1'] });
    const payload = { token: await linkToken('ada@example.com') };
    await inject({
      method: 'POST',
      url: '/api/v1/auth/session',
      payload,
      ...by('127.0.0.1', '198.51.100.1'),
    });
    const rows = await database.connect()<{ address: string }>('user_sessions').select('address');
    expect(rows).toEqual([{ address: '198.51.100.1' }]);
  });

  it('are off where nobody asked for them', async () => {
    await start('off');
    const answer = await api!.inject(wrongPassword);
    expect(answer.headers).not.toHaveProperty('ratelimit');
  });
});
