import { createHmac, createPublicKey, createSign, generateKeyPairSync } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { createIdentityEmulator } from './emulator/app.ts';
import { createStytchIdentity } from './stytch.ts';

const projectId = 'project-test-1';
const secret = 'a secret of this test';
const redirect = 'http://127.0.0.1:1/api/v1/auth/callback';
const email = 'ada@example.com';

// The SDK warns of an address that is not Stytch's.
beforeAll(() => {
  jest.spyOn(console, 'warn').mockImplementation(() => undefined);
});
afterAll(() => {
  jest.restoreAllMocks();
});

const code = (expected: string) => expect.objectContaining({ code: expected });

describe('sign-in by the SDK against the emulator', () => {
  let now = Date.now();
  let folder: string;
  let emulator: FastifyInstance;
  let url: string;
  const identities: { close(): Promise<void> }[] = [];

  const startEmulator = async (port = 0) => {
    emulator = await createIdentityEmulator({
      projectId,
      secret,
      stateFile: join(folder, 'state.json'),
      clock: () => new Date(now),
    });
    url = await emulator.listen({ host: '127.0.0.1', port });
  };
  const connect = (options: Partial<Parameters<typeof createStytchIdentity>[0]> = {}) => {
    const identity = createStytchIdentity({ projectId, secret, apiUrl: url, timeoutMs: 60_000, ...options });
    identities.push(identity);
    return identity;
  };
  const lastLink = async (): Promise<URL> => {
    const answer = await fetch(`${url}/emulator/mailbox?email=${encodeURIComponent(email)}`);
    const { mails } = (await answer.json()) as { mails: { link: string }[] };
    return new URL(mails[0]?.link ?? '');
  };
  const signIn = async (identity = connect()) => {
    await identity.sendMagicLink(email, { url: redirect });
    return identity.authenticateMagicLink((await lastLink()).searchParams.get('token') ?? '');
  };

  beforeEach(async () => {
    now = Date.now();
    folder = await mkdtemp(join(tmpdir(), 'rapiddraft-identity-'));
    await startEmulator();
  });
  afterEach(async () => {
    await Promise.all(identities.splice(0).map((identity) => identity.close()));
    await emulator.close();
    await rm(folder, { recursive: true });
  });

  it('mails a link that opens a session, once', async () => {
    const identity = connect();
    await identity.sendMagicLink(email, { url: redirect });
    const link = await lastLink();
    expect(link.href.startsWith(`${redirect}?`)).toBe(true);
    expect(link.searchParams.get('stytch_token_type')).toBe('magic_links');
    const token = link.searchParams.get('token') ?? '';
    const session = await identity.authenticateMagicLink(token);
    expect(session).toMatchObject({ email, subject: expect.stringMatching(/^user-/) });
    expect(session.expiresAt.getTime()).toBeGreaterThan(now + 23 * 3600_000);
    await expect(identity.authenticateMagicLink(token)).rejects.toEqual(code('unauthenticated'));
    await expect(identity.authenticateMagicLink('made up')).rejects.toEqual(code('unauthenticated'));
  });

  it('gives one person one subject', async () => {
    const [first, second] = [await signIn(), await signIn()];
    expect(second.subject).toBe(first.subject);
    expect(second.sessionId).not.toBe(first.sessionId);
  });

  it('checks a session without asking, and with asking where it must be fresh', async () => {
    const identity = connect();
    const session = await signIn(identity);
    await expect(identity.verifySession(session.sessionJwt)).resolves.toEqual(session);
    await expect(identity.verifySession(session.sessionJwt, { fresh: true })).resolves.toMatchObject({
      sessionId: session.sessionId,
      email,
    });
    await emulator.close();
    // The keys are known by now.
    await expect(identity.verifySession(session.sessionJwt)).resolves.toEqual(session);
    await expect(identity.verifySession(session.sessionJwt, { fresh: true })).rejects.toEqual(
      code('identity_unavailable'),
    );
  });

  it('refuses a revoked session at once where it must be fresh', async () => {
    const identity = connect();
    const { sessionId, sessionJwt } = await signIn(identity);
    await identity.revokeSession(sessionId);
    await expect(identity.revokeSession(sessionId)).resolves.toBeUndefined();
    await expect(identity.verifySession(sessionJwt, { fresh: true })).rejects.toEqual(
      code('unauthenticated'),
    );
    // By its signature alone it still holds: hence the deny list.
    await expect(identity.verifySession(sessionJwt)).resolves.toMatchObject({ sessionId });
  });

  it('renews the JWT of a session that lives on, and refuses one that has ended', async () => {
    const identity = connect();
    now -= 600_000;
    const { sessionId, sessionJwt } = await signIn(identity);
    now += 600_000;
    const renewed = await identity.verifySession(sessionJwt);
    expect(renewed.sessionId).toBe(sessionId);
    expect(renewed.sessionJwt).not.toBe(sessionJwt);
    await expect(identity.verifySession(renewed.sessionJwt)).resolves.toEqual(renewed);
    now += 25 * 3600_000;
    await expect(identity.verifySession(sessionJwt)).rejects.toEqual(code('unauthenticated'));
  });

  it('refuses tokens that were altered, made elsewhere or for another project', async () => {
    const identity = connect();
    const { sessionJwt } = await signIn(identity);
    const [head = '', body = '', signature = ''] = sessionJwt.split('.');
    const claims = JSON.parse(Buffer.from(body, 'base64url').toString()) as Record<string, unknown>;
    const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const state = JSON.parse(await readFile(join(folder, 'state.json'), 'utf8')) as {
      keys: { privateKey: string }[];
    };
    const realKey = state.keys[0]?.privateKey ?? '';
    const alienKey = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
    const sign = (
      changes: Record<string, unknown>,
      key: Parameters<ReturnType<typeof createSign>['sign']>[0] = realKey,
      header = head,
    ) => {
      const text = `${header}.${encode({ ...claims, ...changes })}`;
      return `${text}.${createSign('RSA-SHA256').update(text).sign(key).toString('base64url')}`;
    };
    // The signing of this test is right: what is refused below is refused for the change.
    await expect(identity.verifySession(sign({}))).resolves.toMatchObject({ email });
    // The public key, which everyone can have, taken for the secret of an HMAC.
    const publicKey = createPublicKey(realKey).export({ type: 'spki', format: 'pem' });
    const { kid } = JSON.parse(Buffer.from(head, 'base64url').toString()) as { kid: string };
    const signSymmetric = (alg: string) => {
      const text = `${encode({ alg, kid, typ: 'JWT' })}.${body}`;
      return `${text}.${createHmac('sha256', publicKey).update(text).digest('base64url')}`;
    };
    const forged = {
      'the public key as a secret': signSymmetric('HS256'),
      'a signature of another kind than it says': signSymmetric('RS256'),
      'another type': sign({}, realKey, encode({ alg: 'RS256', kid, typ: 'at+jwt' })),
      'a key of its own': sign(
        {},
        alienKey,
        encode({
          alg: 'RS256',
          typ: 'JWT',
          jwk: createPublicKey(alienKey).export({ format: 'jwk' }),
          jku: 'http://127.0.0.1:1/jwks',
        }),
      ),
      'no signature': `${head}.${body}.`,
      'altered claims': `${head}.${encode({ ...claims, sub: 'user-test-other' })}.${signature}`,
      'alien key': sign({}, alienKey),
      'no algorithm': `${encode({ alg: 'none', typ: 'JWT' })}.${body}.`,
      'no algorithm, written otherwise': `${encode({ alg: 'NoNe', kid, typ: 'JWT' })}.${body}.${signature}`,
      'other project': sign({ aud: ['project-test-2'] }),
      'other issuer': sign({ iss: 'stytch.com/project-test-2' }),
      'no session claim': sign({ 'https://stytch.com/session': undefined }),
      'no exp': sign({ exp: undefined }),
      'not yet valid': sign({ nbf: Math.floor(now / 1000) + 3600 }),
      'not a token': 'hello',
      empty: '',
    };
    for (const [what, token] of Object.entries(forged)) {
      const outcome = await identity.verifySession(token).catch((error: unknown) => error);
      expect([what, outcome]).toEqual([what, code('unauthenticated')]);
    }
  });

  it('bears clocks that differ by a minute, and no more', async () => {
    const identity = connect();
    now += 50_000;
    const ahead = await signIn(identity);
    await expect(identity.verifySession(ahead.sessionJwt)).resolves.toEqual(ahead);
    now += 60_000;
    const { sessionJwt } = await signIn(identity);
    await expect(identity.verifySession(sessionJwt)).rejects.toEqual(code('unauthenticated'));
    // Five minutes and a bit after it was made: good by itself, nobody is asked.
    now -= 110_000 + 330_000;
    const late = await signIn(identity);
    await emulator.close();
    await expect(identity.verifySession(late.sessionJwt)).resolves.toEqual(late);
  });

  it('refuses the tokens of a key that was withdrawn, to who has not seen it', async () => {
    const { sessionJwt } = await signIn();
    await fetch(`${url}/emulator/rotate-keys`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ forget: true }),
    });
    await expect(connect().verifySession(sessionJwt)).rejects.toEqual(code('unauthenticated'));
  });

  it.each([
    ['an error', 500, '{}'],
    ['a page', 200, '<h1>Maintenance</h1>'],
    ['no keys', 200, '{"status_code":200}'],
  ])('says that it cannot check where the keys come as %s', async (_what, status, body) => {
    const { sessionJwt } = await signIn();
    const broken = createServer((_request, response) => response.writeHead(status).end(body));
    broken.listen(0, '127.0.0.1');
    await new Promise((resolve) => broken.once('listening', resolve));
    const apiUrl = `http://127.0.0.1:${(broken.address() as AddressInfo).port}`;
    const identity = connect({ apiUrl });
    await expect(identity.verifySession(sessionJwt)).rejects.toEqual(code('identity_unavailable'));
    broken.closeAllConnections();
    broken.close();
  });

  it('says that it cannot check, not that the token is bad, where the keys are out of reach', async () => {
    const { sessionJwt } = await signIn();
    const cold = connect();
    await emulator.close();
    await expect(cold.verifySession(sessionJwt)).rejects.toEqual(code('identity_unavailable'));
    await expect(cold.sendMagicLink(email, { url: redirect })).rejects.toEqual(code('identity_unavailable'));
  });

  it('gives up on a provider that never answers', async () => {
    const { sessionJwt } = await signIn();
    const silent = createServer(() => undefined).listen(0, '127.0.0.1');
    await new Promise((resolve) => silent.once('listening', resolve));
    const apiUrl = `http://127.0.0.1:${(silent.address() as AddressInfo).port}`;
    const identity = connect({ apiUrl, timeoutMs: 300 });
    const asking = identity.verifySession(sessionJwt, { fresh: true });
    await expect(asking).rejects.toEqual(code('identity_unavailable'));
    silent.closeAllConnections();
    silent.close();
  });

  it('follows a rotation of keys at once', async () => {
    const identity = connect();
    const before = await signIn(identity);
    await identity.verifySession(before.sessionJwt);
    await fetch(`${url}/emulator/rotate-keys`, { method: 'POST' });
    const after = await signIn(identity);
    await expect(identity.verifySession(after.sessionJwt)).resolves.toMatchObject({
      sessionId: after.sessionId,
    });
    await expect(identity.verifySession(before.sessionJwt)).resolves.toMatchObject({
      sessionId: before.sessionId,
    });
  });

  it('keeps people signed in over a restart of the emulator', async () => {
    const { sessionJwt, sessionId } = await signIn();
    const { port } = new URL(url);
    await emulator.close();
    await startEmulator(Number(port));
    await expect(connect().verifySession(sessionJwt, { fresh: true })).resolves.toMatchObject({ sessionId });
  });

  it('tells a wrong secret from a wrong sign-in, and a bad address from both', async () => {
    const stranger = connect({ secret: 'another secret' });
    await expect(stranger.sendMagicLink(email, { url: redirect })).rejects.toEqual(
      code('identity_unavailable'),
    );
    await expect(connect().sendMagicLink('not an address', { url: redirect })).rejects.toEqual(
      code('bad_request'),
    );
  });

  it('refuses to send its secret to any address but a loopback one or Stytch', () => {
    for (const apiUrl of ['http://example.com', 'https://api.stytch.com.example.com', 'http://10.0.0.1:80']) {
      expect(() => connect({ apiUrl })).toThrow(/STYTCH_API_URL/);
    }
  });
});
