import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { startTestApi } from '../../test/api.ts';
import type { TestApi } from '../../test/api.ts';
import { describeWith } from '../../test/requirements.ts';

const password = 'correct horse battery';

describeWith('postgres', 'codes and passwords', () => {
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

  const post = async (url: string, payload: object) => {
    const answer = await api.inject({ method: 'POST', url, payload });
    return { status: answer.statusCode, body: answer.json<Record<string, string>>() };
  };
  const me = async (jwt = '') =>
    (await api.inject({ url: '/api/v1/me', headers: { authorization: `Bearer ${jwt}` } })).json<{
      id: string;
    }>();
  const mailedCode = async () => {
    const answer = await fetch(`${api.emulatorUrl}/emulator/mailbox?email=${encodeURIComponent(email)}`);
    return ((await answer.json()) as { mails: { code: string }[] }).mails[0]?.code ?? '';
  };

  it('sign in by a mailed code, once', async () => {
    const { status, body } = await post('/api/v1/auth/code', { email });
    expect(status).toBe(202);
    const { methodId } = body;
    const code = await mailedCode();
    const wrong = code === '000000' ? '000001' : '000000';
    expect((await post('/api/v1/auth/code/session', { methodId, code: wrong })).status).toBe(401);
    const opened = await post('/api/v1/auth/code/session', { methodId, code });
    expect(opened.status).toBe(200);
    expect(await me(opened.body.sessionJwt)).toMatchObject({ email });
    expect((await post('/api/v1/auth/code/session', { methodId, code })).status).toBe(401);
  });

  it('make one person of link, code and password', async () => {
    const link = await api.signIn(email);
    const { methodId } = (await post('/api/v1/auth/code', { email })).body;
    const byCode = await post('/api/v1/auth/code/session', { methodId, code: await mailedCode() });
    expect((await link.request('PUT', '/api/v1/auth/password', { password })).status).toBe(204);
    const byPassword = await post('/api/v1/auth/password/session', { email, password });
    expect(await me(byPassword.body.sessionJwt)).toMatchObject({ id: link.user.id });
    // The one that chose the password stays, the other is over: who had it may not have been the same.
    expect((await link.request('GET', '/api/v1/me')).status).toBe(200);
    expect(await me(byCode.body.sessionJwt)).toMatchObject({ code: 'unauthenticated' });
  });

  it('refuse a wrong password and an unknown address in the same words', async () => {
    const person = await api.signIn(email);
    await person.request('PUT', '/api/v1/auth/password', { password });
    const attempts = [
      { email, password: 'not that one, surely' },
      { email: 'nobody@example.com', password },
    ];
    const [wrong, unknown] = await Promise.all(
      attempts.map((attempt) => post('/api/v1/auth/password/session', attempt)),
    );
    const { requestId: _first, ...told } = wrong!.body;
    const { requestId: _second, ...same } = unknown!.body;
    expect(told).toMatchObject({ status: 401, code: 'unauthenticated' });
    expect(same).toEqual(told);
    const resets = [email, 'nobody@example.com'].map((address) =>
      post('/api/v1/auth/password/reset', { email: address }),
    );
    expect(await Promise.all(resets)).toEqual([
      { status: 202, body: { sent: true } },
      { status: 202, body: { sent: true } },
    ]);
  });

  it('refuse a weak password, and one for an API token', async () => {
    const person = await api.signIn(email);
    const weak = await person.request('PUT', '/api/v1/auth/password', { password: 'short' });
    expect([weak.status, weak.body.code]).toEqual([400, 'bad_request']);
    const body = { name: 'A script', scopes: ['read', 'write', 'manage'], expiresInDays: 1 };
    const { secret } = (await person.request('POST', '/api/v1/tokens', body)).body as { secret: string };
    const answer = await api.inject({
      method: 'PUT',
      url: '/api/v1/auth/password',
      payload: { password },
      headers: { authorization: `Bearer ${secret}` },
    });
    expect(answer.statusCode).toBe(403);
  });

  it.each([
    ['/api/v1/auth/code', { email: 'no address' }],
    ['/api/v1/auth/code', { email: `${'x'.repeat(250)}@example.com` }],
    ['/api/v1/auth/code', { email: 'a@example.com', code: '1' }],
    ['/api/v1/auth/code/session', { methodId: 'x', code: '12345' }],
    ['/api/v1/auth/code/session', { methodId: 'x', code: 123456 }],
    ['/api/v1/auth/password/session', { email: 'a@example.com' }],
    ['/api/v1/auth/password/session', { email: 'a@example.com', password: 'x'.repeat(201) }],
    ['/api/v1/auth/password/reset/session', { token: '', password }],
  ])('refuse %s with %j', async (url, payload) => {
    expect(await post(url, payload)).toMatchObject({ status: 400, body: { code: 'bad_request' } });
  });

  it('leave no secret in the log', async () => {
    const person = await api.signIn(email);
    await person.request('PUT', '/api/v1/auth/password', { password: 'a password for the log' });
    await post('/api/v1/auth/password/session', { email, password: 'a password for the log' });
    await post('/api/v1/auth/password/session', { email, password: 'a wrong one for the log' });
    expect(api.log.filter((line) => line.includes('for the log'))).toEqual([]);
  });
});
