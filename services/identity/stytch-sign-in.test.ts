import { createHash, randomBytes } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import stytch from 'stytch';
import { createIdentityEmulator } from './emulator/app.ts';
import { createStytchIdentity } from './stytch.ts';

const projectId = 'project-test-1';
const secret = 'a secret of this test';
const publicToken = 'public-token-test-1';
const url = 'http://127.0.0.1:1/api/v1/auth/callback';
const email = 'ada@example.com';
const password = 'correct horse battery';

// The SDK warns of an address that is not Stytch's.
beforeAll(() => {
  jest.spyOn(console, 'warn').mockImplementation(() => undefined);
});
afterAll(() => {
  jest.restoreAllMocks();
});

const code = (expected: string) => expect.objectContaining({ code: expected });

describe('ways to sign in, by the SDK against the emulator', () => {
  let now: number;
  let emulator: FastifyInstance;
  let apiUrl: string;
  let identity: ReturnType<typeof createStytchIdentity>;

  beforeEach(async () => {
    now = Date.now();
    emulator = await createIdentityEmulator({ projectId, secret, clock: () => new Date(now) });
    apiUrl = await emulator.listen({ host: '127.0.0.1', port: 0 });
    identity = createStytchIdentity({ projectId, secret, publicToken, apiUrl, timeoutMs: 2_000 });
  });
  afterEach(async () => {
    await identity.close();
    await emulator.close();
  });

  const mails = async (): Promise<{ link?: string; code?: string }[]> => {
    const answer = await fetch(`${apiUrl}/emulator/mailbox?email=${encodeURIComponent(email)}`);
    return ((await answer.json()) as { mails: { link?: string; code?: string }[] }).mails;
  };
  const lastToken = async () => new URL((await mails())[0]?.link ?? '').searchParams.get('token') ?? '';
  const byLink = async () => {
    await identity.sendMagicLink(email, { url });
    return identity.authenticateMagicLink(await lastToken());
  };
  const byCode = async () => {
    const { methodId } = await identity.sendCode(email);
    return identity.authenticateCode(methodId, (await mails())[0]?.code ?? '');
  };
  const consent = async (start: string) => {
    const answer = await fetch(`${start}&email=${encodeURIComponent(email)}`, { redirect: 'manual' });
    return new URL(answer.headers.get('location') ?? '').searchParams.get('token') ?? '';
  };
  const pkce = () => {
    const verifier = randomBytes(32).toString('base64url');
    return { verifier, codeChallenge: createHash('sha256').update(verifier).digest('base64url') };
  };

  it('make one person of one address, whichever they are', async () => {
    const link = await byLink();
    await identity.setPassword(link.sessionJwt, password);
    const others = [
      await byCode(),
      await identity.authenticatePassword(email, password),
      await identity.authenticateOAuth(await consent(identity.oauthUrl('google', { url }))),
      await identity.authenticateOAuth(await consent(identity.oauthUrl('github', { url }))),
    ];
    for (const other of others) expect(other).toMatchObject({ subject: link.subject, email });
  });

  it('take a code once, in ten minutes, and the last one alone', async () => {
    const { methodId } = await identity.sendCode(email);
    const first = (await mails())[0]?.code ?? '';
    await identity.sendCode(email);
    const second = (await mails())[0]?.code ?? '';
    if (first !== second)
      await expect(identity.authenticateCode(methodId, first)).rejects.toEqual(code('unauthenticated'));
    await identity.authenticateCode(methodId, second);
    await expect(identity.authenticateCode(methodId, second)).rejects.toEqual(code('unauthenticated'));
    await identity.sendCode(email);
    const late = (await mails())[0]?.code ?? '';
    now += 600_000;
    await expect(identity.authenticateCode(methodId, late)).rejects.toEqual(code('unauthenticated'));
  });

  it.each(['magic_links', 'oauth', 'reset_password'] as const)(
    'end in the browser that began them: %s',
    async (type) => {
      await byLink();
      const begin = async (codeChallenge?: string): Promise<string> => {
        const redirect = { url, codeChallenge };
        if (type === 'oauth') return consent(identity.oauthUrl('github', redirect));
        await (type === 'magic_links'
          ? identity.sendMagicLink(email, redirect)
          : identity.sendPasswordReset(email, redirect));
        return lastToken();
      };
      const end = (token: string, verifier?: string) => {
        if (type === 'oauth') return identity.authenticateOAuth(token, verifier);
        return type === 'magic_links'
          ? identity.authenticateMagicLink(token, verifier)
          : identity.resetPassword(token, password, verifier);
      };
      const { verifier, codeChallenge } = pkce();
      const token = await begin(codeChallenge);
      await expect(end(token)).rejects.toEqual(code('unauthenticated'));
      await expect(end(token, pkce().verifier)).rejects.toEqual(code('unauthenticated'));
      expect(await end(token, verifier)).toMatchObject({ email });
      const unbound = await begin();
      const refused = end(unbound, verifier);
      await expect(refused).rejects.toMatchObject({
        details: { reason: 'pkce_did_not_expect_code_verifier' },
      });
    },
  );

  it('answer a wrong password, an unknown address and no password alike', async () => {
    const refused = async (address: string, given: string) =>
      identity.authenticatePassword(address, given).catch((error: unknown) => error);
    await byLink();
    const without = await refused(email, password);
    await identity.setPassword((await byLink()).sessionJwt, password);
    const wrong = await refused(email, 'not that one, surely');
    const unknown = await refused('nobody@example.com', password);
    for (const answer of [without, wrong, unknown])
      expect(answer).toMatchObject({
        code: 'unauthenticated',
        message: 'The e-mail address or the password is wrong.',
        details: {},
      });
    await expect(identity.sendPasswordReset('nobody@example.com', { url })).resolves.toBeUndefined();
  });

  it('let a password be set by who has just proved the address, and refuse a weak one', async () => {
    const session = await byLink();
    const other = await byLink();
    await expect(identity.setPassword(session.sessionJwt, 'short')).rejects.toEqual(code('bad_request'));
    await identity.setPassword(session.sessionJwt, password);
    await expect(identity.verifySession(session.sessionJwt, { fresh: true })).resolves.toMatchObject({
      email,
    });
    await expect(identity.verifySession(other.sessionJwt, { fresh: true })).rejects.toEqual(
      code('unauthenticated'),
    );
    now += 301_000;
    await expect(identity.setPassword(session.sessionJwt, password)).rejects.toEqual(code('forbidden'));
  });

  it('set a forgotten password by a mailed link, once, and end every session', async () => {
    const before = await byLink();
    await identity.sendPasswordReset(email, { url });
    const token = await lastToken();
    await expect(identity.resetPassword(token, 'short')).rejects.toEqual(code('bad_request'));
    const session = await identity.resetPassword(token, password);
    expect(session.subject).toBe(before.subject);
    await expect(identity.verifySession(before.sessionJwt, { fresh: true })).rejects.toEqual(
      code('unauthenticated'),
    );
    await expect(identity.resetPassword(token, password)).rejects.toEqual(code('unauthenticated'));
    await expect(identity.authenticatePassword(email, password)).resolves.toMatchObject({ email });
  });

  it('let nobody in by the password of an address that nobody has proved, before or after', async () => {
    jest.spyOn(console, 'warn').mockImplementation(() => undefined);
    const client = new stytch.Client({ project_id: projectId, secret, env: apiUrl });
    const { user_id } = await client.passwords.create({ email, password });
    await expect(identity.authenticatePassword(email, password)).rejects.toEqual(code('forbidden'));
    const owner = await byLink();
    // The sessions that the unproved password opened are over.
    expect((await client.sessions.get({ user_id })).sessions.map((one) => one.session_id)).toEqual([
      owner.sessionId,
    ]);
    await expect(identity.authenticatePassword(email, password)).rejects.toMatchObject({
      code: 'unauthenticated',
      details: { reason: 'reset_password' },
    });
  });

  it('have no OAuth without a public token', async () => {
    const without = createStytchIdentity({ projectId, secret, apiUrl });
    expect(without.oauthProviders).toEqual([]);
    expect(() => without.oauthUrl('github', { url })).toThrow(code('not_found'));
    await without.close();
  });

  it('offer the providers that are set up, and know no others', async () => {
    const options = { projectId, secret, publicToken, apiUrl, oauthProviders: ['google'] as const };
    const one = createStytchIdentity(options);
    expect(one.oauthProviders).toEqual(['google']);
    expect(one.oauthUrl('google', { url })).toContain('/oauth/google/start');
    expect(() => one.oauthUrl('github', { url })).toThrow(code('not_found'));
    await one.close();
  });
});
