import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import stytch from 'stytch';
import { createIdentityEmulator } from './app.ts';

const projectId = 'project-test-1';
const secret = 'a secret of this test';
const email = 'ada@example.com';
const password = 'correct horse battery';

describe('identity emulator by the SDK', () => {
  let emulator: FastifyInstance;
  let url: string;
  let client: InstanceType<typeof stytch.Client>;
  let now = Date.now();

  beforeAll(async () => {
    jest.spyOn(console, 'warn').mockImplementation(() => undefined);
    emulator = await createIdentityEmulator({ projectId, secret, clock: () => new Date(now) });
    url = await emulator.listen({ host: '127.0.0.1', port: 0 });
    client = new stytch.Client({ project_id: projectId, secret, env: url });
  });
  afterAll(async () => {
    await emulator.close();
    jest.restoreAllMocks();
  });

  const lastCode = async (): Promise<string> => {
    const { mails } = (await (await fetch(`${url}/emulator/mailbox?email=${email}`)).json()) as {
      mails: { code?: string }[];
    };
    return mails[0]?.code ?? '';
  };

  it('signs in by a code, once and in time', async () => {
    const { email_id: method_id } = await client.otps.email.loginOrCreate({ email });
    const code = await lastCode();
    expect(code).toMatch(/^\d{6}$/);
    const wrong = code === '000000' ? '000001' : '000000';
    await expect(client.otps.authenticate({ method_id, code: wrong })).rejects.toMatchObject({
      status_code: 401,
    });
    const answer = await client.otps.authenticate({ method_id, code, session_duration_minutes: 60 });
    expect(answer.user.emails[0]?.email).toBe(email);
    await expect(client.otps.authenticate({ method_id, code })).rejects.toMatchObject({
      error_type: 'unable_to_auth_otp_code',
    });
    await client.otps.email.loginOrCreate({ email });
    const late = await lastCode();
    now += 3 * 60_000;
    await expect(client.otps.authenticate({ method_id, code: late })).rejects.toMatchObject({
      status_code: 401,
    });
  });

  it('signs in by password', async () => {
    const other = 'grace@example.com';
    await expect(client.passwords.create({ email: other, password: 'short' })).rejects.toMatchObject({
      error_type: 'weak_password',
    });
    const { user_id } = await client.passwords.create({ email: other, password });
    await expect(client.passwords.create({ email: other, password })).rejects.toMatchObject({
      error_type: 'duplicate_email',
    });
    await expect(client.passwords.authenticate({ email: other, password })).resolves.toMatchObject({
      user_id,
    });
    await expect(client.passwords.authenticate({ email: other, password: 'wrong' })).rejects.toMatchObject({
      status_code: 401,
      error_type: 'unauthorized_credentials',
    });
  });

  it('signs in by OAuth after a consent page', async () => {
    const start = `${url}/v1/public/oauth/github/start?public_token=public-token-test-1&login_redirect_url=${encodeURIComponent('http://127.0.0.1/back?"<')}`;
    const page = await (await fetch(start)).text();
    expect(page).toContain('<form>');
    expect(page).not.toContain('"<"');
    const redirect = await fetch(`${start}&email=${email}`, { redirect: 'manual' });
    const target = new URL(redirect.headers.get('location') ?? '');
    expect(target.searchParams.get('stytch_token_type')).toBe('oauth');
    const token = target.searchParams.get('token') ?? '';
    const answer = await client.oauth.authenticate({ token });
    expect(answer).toMatchObject({ provider_type: 'github' });
    expect(answer.user.emails[0]?.email).toBe(email);
    await expect(client.oauth.authenticate({ token })).rejects.toMatchObject({ status_code: 404 });
  });

  it('lists and revokes sessions', async () => {
    const { user_id, session_token } = await client.passwords.create({ email: 'lin@example.com', password });
    const { sessions } = await client.sessions.get({ user_id });
    expect(sessions).toHaveLength(1);
    expect(JSON.stringify(sessions)).not.toContain(session_token);
    await client.sessions.revoke({ session_token });
    expect((await client.sessions.get({ user_id })).sessions).toEqual([]);
    await expect(client.sessions.authenticate({ session_token })).rejects.toMatchObject({
      status_code: 404,
      error_type: 'session_not_found',
    });
  });

  it('shows the mailbox as a page, to this machine alone', async () => {
    await client.magicLinks.email.loginOrCreate({
      email,
      login_magic_link_url: 'http://127.0.0.1/?a=<script>',
    });
    const page = await (await fetch(`${url}/mailbox`)).text();
    expect(page).toContain('Sign in to RapidDraft');
    expect(page).not.toContain('<script>');
    const rebound = await emulator.inject({
      url: '/emulator/mailbox',
      headers: { host: 'evil.example.com' },
    });
    expect(rebound.statusCode).toBe(400);
  });

  it('refuses strangers and answers unknown endpoints in the shape of Stytch', async () => {
    const refused = await fetch(`${url}/v1/sessions/authenticate`, { method: 'POST' });
    expect(refused.status).toBe(401);
    expect(await refused.json()).toMatchObject({ status_code: 401, error_type: 'unauthorized_credentials' });
    expect((await fetch(`${url}/v1/nothing`)).status).toBe(404);
  });
});
