import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { createIdentityEmulator } from './emulator/app.ts';
import { totpCode } from './emulator/totps.ts';
import { createStytchIdentity } from './stytch.ts';

const projectId = 'project-test-1';
const secret = 'a secret of this test';

// The SDK warns of an address that is not Stytch's.
beforeAll(() => {
  jest.spyOn(console, 'warn').mockImplementation(() => undefined);
});
afterAll(() => {
  jest.restoreAllMocks();
});

const code = (expected: string) => expect.objectContaining({ code: expected });

describe('a second factor, by the SDK against the emulator', () => {
  let now: number;
  let emulator: FastifyInstance;
  let identity: ReturnType<typeof createStytchIdentity>;
  beforeEach(async () => {
    now = Date.now();
    emulator = await createIdentityEmulator({ projectId, secret, clock: () => new Date(now) });
    const apiUrl = await emulator.listen({ host: '127.0.0.1', port: 0 });
    identity = createStytchIdentity({ projectId, secret, apiUrl, timeoutMs: 60_000 });
  });
  afterEach(async () => {
    await identity.close();
    await emulator.close();
  });

  const signIn = async (email = 'ada@example.com') => {
    const { methodId } = await identity.sendCode(email);
    const answer = await emulator.inject({ url: `/emulator/mailbox?email=${encodeURIComponent(email)}` });
    return identity.authenticateCode(methodId, answer.json<{ mails: { code: string }[] }>().mails[0]!.code);
  };
  const codeOf = (of: string, stepsLater = 0) => totpCode(of, new Date(now), stepsLater);

  it('makes the codes of RFC 6238', () => {
    // Appendix B, in six digits.
    const key = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
    const at = [59, 1_111_111_109, 1_234_567_890, 20_000_000_000];
    expect(at.map((seconds) => totpCode(key, new Date(seconds * 1000)))).toEqual([
      '287082',
      '081804',
      '005924',
      '353130',
    ]);
  });

  it('proves a session, by its JWT and when the provider is asked', async () => {
    const session = await signIn();
    expect(session.hasSecondFactor).toBe(false);
    const made = await identity.createSecondFactor(session.subject);
    expect(made.secret).toMatch(/^[A-Z2-7]{32}$/);
    const proved = await identity.proveSecondFactor(session, { code: codeOf(made.secret) });
    expect(proved).toEqual({
      session: { ...session, sessionJwt: expect.any(String), hasSecondFactor: true },
      factorId: expect.stringMatching(/^totp-/),
    });
    const { sessionJwt } = proved.session;
    expect(await identity.verifySession(sessionJwt)).toMatchObject({ hasSecondFactor: true });
    expect(await identity.verifySession(sessionJwt, { fresh: true })).toMatchObject({
      hasSecondFactor: true,
    });
    // What was signed before says what was so before; whoever asks the provider hears the truth.
    expect(await identity.verifySession(session.sessionJwt)).toMatchObject({ hasSecondFactor: false });
    expect(await signIn()).toMatchObject({ subject: session.subject, hasSecondFactor: false });
  });

  it('takes a code once, of the step before and after too, and no other', async () => {
    const session = await signIn();
    await expect(identity.proveSecondFactor(session, { code: '000000' })).rejects.toEqual(
      code('bad_request'),
    );
    const made = await identity.createSecondFactor(session.subject);
    const prove = (given: string) => identity.proveSecondFactor(session, { code: given });
    await prove(codeOf(made.secret, -1));
    await expect(prove(codeOf(made.secret, -1))).rejects.toEqual(code('bad_request'));
    await expect(prove(codeOf(made.secret, 2))).rejects.toEqual(code('bad_request'));
    await prove(codeOf(made.secret, 1));
  });

  it('recovers by a code that is good once', async () => {
    const session = await signIn();
    const made = await identity.createSecondFactor(session.subject);
    const [recoveryCode = ''] = made.recoveryCodes;
    await expect(identity.proveSecondFactor(session, { recoveryCode })).rejects.toEqual(code('bad_request'));
    await identity.proveSecondFactor(session, { code: codeOf(made.secret) });
    const later = await signIn();
    const proved = await identity.proveSecondFactor(later, { recoveryCode });
    expect(proved.session.hasSecondFactor).toBe(true);
    await expect(identity.proveSecondFactor(later, { recoveryCode })).rejects.toEqual(code('bad_request'));
  });

  it('is begun anew, is one at a time, and ends', async () => {
    const session = await signIn();
    const lost = await identity.createSecondFactor(session.subject);
    const made = await identity.createSecondFactor(session.subject);
    await expect(identity.proveSecondFactor(session, { code: codeOf(lost.secret) })).rejects.toEqual(
      code('bad_request'),
    );
    now += 31 * 60_000;
    await expect(identity.proveSecondFactor(session, { code: codeOf(made.secret) })).rejects.toEqual(
      code('bad_request'),
    );
    const last = await identity.createSecondFactor(session.subject);
    const { factorId } = await identity.proveSecondFactor(session, { code: codeOf(last.secret) });
    // Its person was helped out: nothing here knows of it any more.
    const next = await identity.createSecondFactor(session.subject);
    await expect(identity.proveSecondFactor(session, { code: codeOf(last.secret, 1) })).rejects.toEqual(
      code('bad_request'),
    );
    const proved = await identity.proveSecondFactor(session, { code: codeOf(next.secret) });
    expect(proved.factorId).not.toBe(factorId);
    await identity.removeSecondFactor(proved.factorId);
    await identity.removeSecondFactor(proved.factorId);
    await expect(identity.proveSecondFactor(session, { code: codeOf(next.secret, 1) })).rejects.toEqual(
      code('bad_request'),
    );
  });

  it("is nobody else's, and of no session that has ended", async () => {
    const [ada, bob] = [await signIn(), await signIn('bob@example.com')];
    const made = await identity.createSecondFactor(ada.subject);
    const asAda = { ...bob, subject: ada.subject };
    await expect(identity.proveSecondFactor(asAda, { code: codeOf(made.secret) })).rejects.toEqual(
      code('unauthenticated'),
    );
    await identity.revokeSession(ada.sessionId);
    await expect(identity.proveSecondFactor(ada, { code: codeOf(made.secret) })).rejects.toEqual(
      code('unauthenticated'),
    );
  });
});
