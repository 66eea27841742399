import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { ProductError } from '../../domain/errors.ts';
import { startTestApi } from '../../test/api.ts';
import type { TestApi } from '../../test/api.ts';
import { describeWith } from '../../test/requirements.ts';

describeWith('postgres', 'sign-in', () => {
  let api: TestApi;
  let identityIsDown = false;
  let isRevokingDown = false;
  beforeAll(async () => {
    api = await startTestApi((deps) => ({
      ...deps,
      identity: {
        ...deps.identity,
        verifySession: (jwt, options) => {
          if (identityIsDown) throw new ProductError('identity_unavailable', 'It is down.');
          return deps.identity.verifySession(jwt, options);
        },
        revokeSession: async (id) => {
          if (isRevokingDown) throw new ProductError('identity_unavailable', 'It is down.');
          return deps.identity.revokeSession(id);
        },
      },
    }));
  });
  afterAll(() => api?.close());

  /** Signs in as a browser does, and returns its session cookie. */
  const cookieOf = async (email: string): Promise<string> => {
    const headers = { origin: api.url };
    const payload = { email };
    const asked = await api.inject({ method: 'POST', url: '/api/v1/auth/magic-link', payload, headers });
    const mailbox = `${api.emulatorUrl}/emulator/mailbox?email=${encodeURIComponent(email)}`;
    const { mails } = (await (await fetch(mailbox)).json()) as { mails: { link: string }[] };
    const begun = Object.fromEntries(asked.cookies.map(({ name, value }) => [name, value]));
    const answer = await api.inject({ url: mails[0]!.link.slice(api.url.length), cookies: begun });
    return answer.cookies.find(({ name }) => name === 'rapiddraft_session')?.value ?? '';
  };

  it('gives one person one account, however often they sign in', async () => {
    const email = 'twice@example.com';
    const tokens = [await api.linkToken(email), await api.linkToken(email)];
    const sessions = await Promise.all(
      tokens.map((token) => api.inject({ method: 'POST', url: '/api/v1/auth/session', payload: { token } })),
    );
    const people = await Promise.all(
      sessions.map((session) => {
        const { sessionJwt } = session.json<{ sessionJwt: string }>();
        return api.inject({ url: '/api/v1/me', headers: { authorization: `Bearer ${sessionJwt}` } });
      }),
    );
    const [first, second] = people.map((person) => person.json<{ id: string }>().id);
    expect(first).toMatch(/^[0-9a-f-]{36}$/);
    expect(second).toBe(first);
  });

  it('refuses a link that was used, and one that was made up', async () => {
    const token = await api.linkToken('once@example.com');
    const use = (value: string) =>
      api.inject({ method: 'POST', url: '/api/v1/auth/session', payload: { token: value } });
    expect((await use(token)).statusCode).toBe(200);
    const again = await use(token);
    expect(again.statusCode).toBe(401);
    expect(again.headers['content-type']).toContain('application/problem+json');
    expect(again.json()).toMatchObject({ code: 'unauthenticated', status: 401 });
    expect((await use('made up')).statusCode).toBe(401);
  });

  it.each([
    ['nothing', {}],
    ['no token', { authorization: 'Bearer nonsense' }],
    ['another scheme', { authorization: 'Basic YTpi' }],
    ['a forged token', { authorization: `Bearer ${'x'.repeat(20)}.${'y'.repeat(20)}.${'z'.repeat(20)}` }],
    ['a made-up cookie', { cookie: 'rapiddraft_session=a.b.c' }],
  ])('asks whoever brings %s to sign in', async (_what, headers) => {
    for (const url of ['/api/v1/me', '/api/v1/models', '/api/v1/search?q=x', '/api/v1/operations/status']) {
      const answer = await api.inject({ url, headers: headers });
      expect([url, answer.statusCode, answer.json<{ code: string }>().code]).toEqual([
        url,
        401,
        'unauthenticated',
      ]);
    }
  });

  it('takes writes by cookie from its own pages alone', async () => {
    const value = await cookieOf('csrf@example.com');
    const create = (headers: Record<string, string>) =>
      api.inject({
        method: 'POST',
        url: '/api/v1/models',
        cookies: { rapiddraft_session: value },
        headers,
        payload: { fileName: 'a.step', sizeBytes: 1 },
      });
    const refused = [
      {},
      { origin: 'https://evil.example.com' },
      { origin: 'null' },
      { 'sec-fetch-site': 'same-site' },
    ];
    for (const headers of refused) {
      expect((await create(headers as Record<string, string>)).json()).toMatchObject({ code: 'forbidden' });
    }
    expect((await create({ origin: api.url })).statusCode).toBe(201);
    expect((await create({ 'sec-fetch-site': 'same-origin' })).statusCode).toBe(201);
  });

  it('ends a session at once, everywhere', async () => {
    const { request } = await api.signIn('leaving@example.com');
    expect((await request('POST', '/api/v1/auth/sign-out')).status).toBe(204);
    expect((await request('GET', '/api/v1/me')).body).toMatchObject({ code: 'unauthenticated' });
  });

  it('ends a session though the provider cannot be told, and never says 401 for its outage', async () => {
    const { request } = await api.signIn('outage@example.com');
    const other = await api.signIn('patient@example.com');
    isRevokingDown = true;
    expect((await request('POST', '/api/v1/auth/sign-out')).status).toBe(204);
    expect((await request('GET', '/api/v1/me')).status).toBe(401);
    identityIsDown = true;
    expect(await other.request('GET', '/api/v1/me')).toMatchObject({
      status: 503,
      body: { code: 'identity_unavailable' },
    });
    identityIsDown = isRevokingDown = false;
  });

  it('logs who asked for what, and no secret', async () => {
    const { user, sessionJwt, request } = await api.signIn('logged@example.com');
    await request('GET', '/api/v1/me');
    const token = await api.linkToken('logged@example.com');
    await api.inject({ url: `/api/v1/auth/callback?stytch_token_type=magic_links&token=${token}` });
    const lines = api.log.map((line) => JSON.parse(line) as Record<string, unknown>);
    const mine = lines.filter((line) => line.userId === user.id);
    expect(mine).toContainEqual(
      expect.objectContaining({ msg: 'request completed', requestId: expect.any(String) }),
    );
    expect(api.log.filter((line) => line.includes(token) || line.includes(sessionJwt))).toEqual([]);
  });
});
