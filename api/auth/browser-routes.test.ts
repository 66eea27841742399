import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { LightMyRequestResponse as Response, InjectOptions } from 'fastify';
import { startTestApi } from '../../test/api.ts';
import type { TestApi } from '../../test/api.ts';
import { describeWith } from '../../test/requirements.ts';

const callback = '/api/v1/auth/callback';
const password = 'correct horse battery';

describeWith('postgres', 'sign-in in a browser', () => {
  let api: TestApi;
  let email: string;
  let people = 0;
  beforeAll(async () => {
    api = await startTestApi();
  });
  afterAll(() => api?.close());
  beforeEach(() => {
    email = `person-${(people += 1)}@example.com`;
  });

  /** Keeps cookies; says of its requests that pages of ours sent them, unless told otherwise. */
  const browser = () => {
    const cookies: Record<string, string> = {};
    const send = async (options: InjectOptions & { url: string }): Promise<Response> => {
      const headers = { accept: 'text/html', origin: api.url, ...options.headers };
      const answer = await api.inject({ ...options, cookies: { ...cookies }, headers });
      for (const { name, value, maxAge, expires } of answer.cookies) {
        if (maxAge === 0 || (expires && expires.getTime() <= 0)) delete cookies[name];
        else cookies[name] = value;
      }
      return answer;
    };
    return {
      cookies,
      get: (url: string, headers: Record<string, string> = {}) => send({ url, headers }),
      post: (url: string, payload: object, headers: Record<string, string> = {}) =>
        send({ method: 'POST', url, payload, headers }),
      submit: (url: string, fields: Record<string, string>) =>
        send({
          method: 'POST',
          url,
          payload: new URLSearchParams(fields).toString(),
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
        }),
      me: async () => {
        const answer = await send({ url: '/api/v1/me' });
        return answer.statusCode === 200 ? answer.json<{ id: string; email: string }>() : null;
      },
    };
  };
  const lastLink = async (): Promise<string> => {
    const answer = await fetch(`${api.emulatorUrl}/emulator/mailbox?email=${encodeURIComponent(email)}`);
    const { mails } = (await answer.json()) as { mails: { link: string }[] };
    return (mails[0]?.link ?? '').slice(api.url.length);
  };
  /** What the provider's page leads back to, for who agrees there as `email`. */
  const consent = async (start: Response): Promise<string> => {
    const url = `${start.headers.location}&email=${encodeURIComponent(email)}`;
    const answer = await fetch(url, { redirect: 'manual' });
    return (answer.headers.get('location') ?? '').slice(api.url.length);
  };
  const hiddenToken = (page: Response) => /name="token" value="([^"]+)"/.exec(page.body)?.[1] ?? '';

  it('follows a link that it asked for', async () => {
    const mine = browser();
    await mine.post('/api/v1/auth/magic-link', { email });
    const answer = await mine.get(await lastLink(), { 'sec-fetch-site': 'cross-site' });
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/']);
    expect(answer.cookies).toContainEqual(
      expect.objectContaining({ name: 'rapiddraft_session', httpOnly: true, sameSite: 'Lax', path: '/' }),
    );
    expect(Object.keys(mine.cookies)).toEqual(['rapiddraft_session']);
    expect(await mine.me()).toMatchObject({ email });
  });

  it('does not follow a link that another browser asked for', async () => {
    const [mine, other] = [browser(), browser()];
    await mine.post('/api/v1/auth/magic-link', { email });
    const link = await lastLink();
    const confirmation = await other.get(link);
    expect(confirmation.statusCode).toBe(200);
    const confirmed = await other.submit(callback, { token: hiddenToken(confirmation) });
    expect(confirmed.statusCode).toBe(401);
    expect(confirmed.body).toContain('in the browser in which you asked for it');
    // Nor where that one is just signing in itself.
    await other.post('/api/v1/auth/magic-link', { email: `other-${email}` });
    expect((await other.get(link)).statusCode).toBe(401);
    expect(await other.me()).toBeNull();
    expect((await mine.get(link)).statusCode).toBe(303);
  });

  it('asks before it follows a link that a program asked for', async () => {
    const mine = browser();
    const victim = browser();
    await victim.post('/api/v1/auth/magic-link', { email: `victim-${email}` });
    for (const one of [mine, victim]) {
      const link = `${callback}?stytch_token_type=magic_links&token=${await api.linkToken(email)}`;
      const page = await one.get(link);
      expect([page.statusCode, page.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
      expect(page.body).toContain('Go on only if you asked for it yourself');
      expect(page.headers).toMatchObject({
        'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
        'referrer-policy': 'same-origin',
        'cache-control': 'no-store',
      });
      expect(await one.me()).toBeNull();
      const token = hiddenToken(page);
      const forged = await one.post(callback, { token }, { origin: 'https://evil.example.com' });
      expect(forged.statusCode).toBe(403);
      expect((await one.submit(callback, { token })).statusCode).toBe(303);
      expect(await one.me()).toMatchObject({ email });
    }
  });

  it.each(['google', 'github'])('goes to %s and comes back', async (provider) => {
    const mine = browser();
    const start = await mine.get(`/api/v1/auth/oauth/${provider}`);
    expect(start.statusCode).toBe(302);
    const back = await consent(start);
    expect(back).toContain('stytch_token_type=oauth');
    expect((await mine.get(back)).statusCode).toBe(303);
    const me = await mine.me();
    expect(me).toMatchObject({ email });
    // The same person as by a mailed link.
    const other = browser();
    await other.post('/api/v1/auth/magic-link', { email });
    await other.get(await lastLink());
    expect(await other.me()).toEqual({ ...me, sessionExpiresAt: expect.any(String) });
  });

  it('is not signed in by somebody else’s way back from a provider', async () => {
    const [attacker, victim] = [browser(), browser()];
    const back = await consent(await attacker.get('/api/v1/auth/oauth/github'));
    expect((await victim.get(back)).statusCode).toBe(401);
    await victim.get('/api/v1/auth/oauth/github');
    expect((await victim.get(back)).statusCode).toBe(401);
    // Nor by one that was begun at the provider itself, without a challenge.
    const bare = new URL(`${api.emulatorUrl}/v1/public/oauth/github/start?public_token=public-token-test-1`);
    bare.searchParams.set('login_redirect_url', `${api.url}${callback}`);
    const unbound = await fetch(`${bare.href}&email=${encodeURIComponent(email)}`, { redirect: 'manual' });
    const way = (unbound.headers.get('location') ?? '').slice(api.url.length);
    expect((await victim.get(way)).statusCode).toBe(401);
    expect(await victim.me()).toBeNull();
  });

  it('says which providers there are, and knows no other', async () => {
    expect((await browser().get('/api/v1/auth/oauth')).json()).toEqual({ providers: ['google', 'github'] });
    expect((await browser().get('/api/v1/auth/oauth/evil')).statusCode).toBe(400);
  });

  it('sets a forgotten password by a mailed link, and ends every other session', async () => {
    const before = await api.signIn(email);
    const mine = browser();
    expect((await mine.post('/api/v1/auth/password/reset', { email })).json()).toEqual({ sent: true });
    const form = await mine.get(await lastLink());
    expect(form.body).toContain('type="password"');
    const fields = { token: hiddenToken(form), password };
    const weak = await mine.submit('/api/v1/auth/password/reset/session', { ...fields, password: 'short' });
    expect(weak.statusCode).toBe(400);
    expect(weak.body).toContain('Choose a longer one');
    expect((await mine.submit('/api/v1/auth/password/reset/session', fields)).statusCode).toBe(303);
    expect(await mine.me()).toMatchObject({ email });
    expect((await before.request('GET', '/api/v1/me')).status).toBe(401);
    const byPassword = browser();
    const opened = await byPassword.post('/api/v1/auth/password/session', { email, password });
    // Nothing that a script in the page could take along.
    expect(opened.json()).toEqual({ sessionJwt: null, expiresAt: expect.any(String) });
    expect(await byPassword.me()).toMatchObject({ email });
  });

  it.each([
    ['/api/v1/auth/magic-link', { email: 'a@example.com' }],
    ['/api/v1/auth/code', { email: 'a@example.com' }],
    ['/api/v1/auth/session', { token: 'x' }],
    ['/api/v1/auth/code/session', { methodId: 'x', code: '000000' }],
    ['/api/v1/auth/password/session', { email: 'a@example.com', password }],
    ['/api/v1/auth/password/reset', { email: 'a@example.com' }],
    ['/api/v1/auth/password/reset/session', { token: 'x', password }],
    [callback, { token: 'x' }],
  ])('sends %s from our own pages alone', async (url, payload) => {
    for (const headers of [
      { origin: 'https://evil.example.com' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ]) {
      const answer = await api.inject({ method: 'POST', url, payload, headers: { ...headers } });
      expect([headers, answer.statusCode]).toEqual([headers, 403]);
    }
  });

  it('shows what went wrong to people as a page, to programs as a problem', async () => {
    const mine = browser();
    const url = `${callback}?stytch_token_type=oauth&token=${encodeURIComponent('<script>')}`;
    const page = await mine.get(url);
    expect([page.statusCode, page.headers['content-type']]).toEqual([401, 'text/html; charset=utf-8']);
    expect(page.body).not.toContain('<script>');
    const problem = await mine.get(url, { accept: 'application/json' });
    expect(problem.json()).toMatchObject({ code: 'unauthenticated' });
    const confirmation = await mine.get(`${callback}?stytch_token_type=magic_links&token=%22%3E%3Cscript%3E`);
    expect(confirmation.body).not.toContain('<script>');
  });
});
