import { afterAll, afterEach, beforeAll, beforeEach, expect, it, jest } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { createIdentityEmulator } from '../../services/identity/emulator/app.ts';
import { createStytchIdentity } from '../../services/identity/stytch.ts';
import { startTestApi } from '../../test/api.ts';
import type { TestApi } from '../../test/api.ts';
import { describeWith } from '../../test/requirements.ts';

const project = { projectId: 'project-test-1', secret: 'a secret of this test' };
const email = 'ada@example.com';
const tenMinutesMs = 600_000;

/** An identity provider whose clock the test sets: a JWT lives five minutes, its session a day. */
describeWith('postgres', 'a JWT that has run out while its session lives', () => {
  let now: number;
  let emulator: FastifyInstance;
  let identity: ReturnType<typeof createStytchIdentity>;
  let api: TestApi;
  let expired: string;
  beforeAll(async () => {
    // The SDK warns of an address that is not Stytch's.
    jest.spyOn(console, 'warn').mockImplementation(() => undefined);
    emulator = await createIdentityEmulator({ ...project, clock: () => new Date(now) });
    const apiUrl = await emulator.listen({ host: '127.0.0.1', port: 0 });
    identity = createStytchIdentity({ ...project, apiUrl, timeoutMs: 60_000 });
    api = await startTestApi((deps) => ({ ...deps, identity }));
  });
  afterAll(async () => {
    jest.restoreAllMocks();
    await api?.close();
    await identity?.close();
    await emulator?.close();
  });
  beforeEach(async () => {
    now = Date.now() - tenMinutesMs;
    const { methodId } = await identity.sendCode(email);
    const mailbox = await emulator.inject({ url: `/emulator/mailbox?email=${encodeURIComponent(email)}` });
    const [mail] = mailbox.json<{ mails: { code: string }[] }>().mails;
    expired = (await identity.authenticateCode(methodId, mail!.code)).sessionJwt;
    now = Date.now();
  });
  afterEach(() => {
    now = Date.now();
  });

  it('is renewed in the cookie of a browser', async () => {
    const get = (session: string) =>
      api.inject({ url: '/api/v1/me', cookies: { rapiddraft_session: session } });
    const answer = await get(expired);
    expect(answer.json()).toMatchObject({ email });
    expect(answer.headers).not.toHaveProperty('x-session-jwt');
    expect(answer.cookies).toMatchObject([
      { name: 'rapiddraft_session', httpOnly: true, sameSite: 'Lax', path: '/' },
    ]);
    const renewed = answer.cookies[0]!.value;
    expect(renewed).not.toBe(expired);
    const next = await get(renewed);
    expect([next.statusCode, next.cookies]).toEqual([200, []]);
  });

  it('is renewed in a header for programs', async () => {
    const get = (jwt: string) =>
      api.inject({ url: '/api/v1/me', headers: { authorization: `Bearer ${jwt}` } });
    const answer = await get(expired);
    expect([answer.statusCode, answer.cookies]).toEqual([200, []]);
    const renewed = String(answer.headers['x-session-jwt']);
    expect(renewed).not.toBe(expired);
    const next = await get(renewed);
    expect(next.statusCode).toBe(200);
    expect(next.headers).not.toHaveProperty('x-session-jwt');
  });

  it('is refused once the session is over', async () => {
    now += 25 * 3_600_000;
    const answer = await api.inject({ url: '/api/v1/me', cookies: { rapiddraft_session: expired } });
    expect([answer.statusCode, answer.cookies]).toEqual([401, []]);
  });
});
