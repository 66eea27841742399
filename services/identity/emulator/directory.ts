import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { sessionIdOf, signSession } from './jwt.ts';
import type { EmulatedSession, EmulatedUser, EmulatorState, Factor, Mail, OneTimeSecret } from './state.ts';
import { requestId, StytchRefusal } from './stytch-error.ts';

const minute = 60_000;
const defaultSessionMinutes = 60;
const emailPattern = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

export type SessionArguments = {
  session_token?: string;
  session_jwt?: string;
  session_id?: string;
  session_duration_minutes?: number;
};

/** A flow begun with a challenge is ended with its verifier, and no other with any (RFC 7636, RFC 9700). */
const checkVerifier = (challenge: string | undefined, verifier: string | undefined): void => {
  if (challenge === undefined && verifier === undefined) return;
  if (challenge === undefined) throw new StytchRefusal('pkce_did_not_expect_code_verifier');
  if (verifier === undefined) throw new StytchRefusal('pkce_expected_code_verifier');
  if (createHash('sha256').update(verifier).digest('base64url') !== challenge)
    throw new StytchRefusal('pkce_mismatch');
};

/** The address that a mailed link leads to. */
export const redirectWith = (redirect: string, type: string, token: string): string => {
  if (!URL.canParse(redirect) || !/^https?:$/.test(new URL(redirect).protocol))
    throw new StytchRefusal('invalid_redirect_url');
  const url = new URL(redirect);
  url.searchParams.set('stytch_token_type', type);
  url.searchParams.set('token', token);
  return url.href;
};

export type Directory = ReturnType<typeof createDirectory>;

/** People, their sessions and their one-time secrets. */
export const createDirectory = (state: EmulatorState, projectId: string, clock: () => Date) => {
  const now = (): string => clock().toISOString();
  const after = (minutes: number): string => new Date(clock().getTime() + minutes * minute).toISOString();

  const presentUser = (user: EmulatedUser) => ({
    user_id: user.user_id,
    emails: [{ email_id: user.email_id, email: user.email, verified: user.verified }],
    status: user.verified ? 'active' : 'pending',
    phone_numbers: [],
    webauthn_registrations: [],
    providers: user.providers,
    totps: user.totp ? [{ totp_id: user.totp.totp_id, verified: user.totp.verified }] : [],
    crypto_wallets: [],
    biometric_registrations: [],
    is_locked: false,
    roles: ['stytch_user'],
    name: { first_name: '', middle_name: '', last_name: '' },
    created_at: user.created_at,
    ...(user.password === undefined
      ? {}
      : {
          password: {
            password_id: `password-${user.user_id}`,
            requires_reset: user.requires_reset === true,
          },
        }),
    trusted_metadata: {},
    untrusted_metadata: {},
  });

  const presentSession = ({ revoked: _revoked, session_token: _token, ...session }: EmulatedSession) => ({
    ...session,
    attributes: { ip_address: '', user_agent: '' },
    custom_claims: {},
    roles: ['stytch_user'],
  });

  const findUser = (email: string): EmulatedUser | undefined =>
    state.users.find((user) => user.email.toLowerCase() === email.toLowerCase());

  const findOrCreateUser = (email: string): { user: EmulatedUser; created: boolean } => {
    if (!emailPattern.test(email)) throw new StytchRefusal('invalid_email');
    const found = findUser(email);
    if (found) return { user: found, created: false };
    const user: EmulatedUser = {
      user_id: `user-test-${randomUUID()}`,
      email_id: `email-test-${randomUUID()}`,
      email,
      verified: false,
      created_at: now(),
      providers: [],
    };
    state.users.push(user);
    return { user, created: true };
  };

  const addSecret = (secret: Omit<OneTimeSecret, 'expires_at' | 'used'>, minutes: number): void => {
    state.secrets.push({ ...secret, expires_at: after(minutes), used: false });
  };

  const takeSecret = (
    matches: (secret: OneTimeSecret) => boolean,
    codeVerifier?: string,
  ): OneTimeSecret | null => {
    const secret = state.secrets.find((one) => !one.used && one.expires_at > now() && matches(one));
    if (!secret) return null;
    checkVerifier(secret.code_challenge, codeVerifier);
    secret.used = true;
    return secret;
  };

  const userOf = (userId: string): EmulatedUser => {
    const user = state.users.find((one) => one.user_id === userId);
    if (!user) throw new StytchRefusal('user_not_found');
    return user;
  };

  const userWith = (isWanted: (user: EmulatedUser) => boolean): EmulatedUser => {
    const user = state.users.find(isWanted);
    if (!user) throw new StytchRefusal('totp_not_found');
    return user;
  };

  const mail = (message: Omit<Mail, 'id' | 'sentAt'>): void => {
    state.mailbox.push({ id: randomUUID(), sentAt: now(), ...message });
  };

  const answer = (session: EmulatedSession, user: EmulatedUser) => ({
    status_code: 200,
    request_id: requestId(),
    user_id: user.user_id,
    user: presentUser(user),
    session: presentSession(session),
    session_token: session.session_token,
    session_jwt: signSession(state, projectId, session, clock()),
    reset_sessions: false,
  });

  const revokeAll = (user: EmulatedUser, except?: EmulatedSession): void => {
    for (const one of state.sessions) if (one.user_id === user.user_id && one !== except) one.revoked = true;
  };

  /**
   * Somebody proved to read the mail of this address. Who chose a password or signed in before that may have been
   * another: the password must be reset, the sessions end.
   */
  const verify = (user: EmulatedUser): EmulatedUser => {
    if (!user.verified && user.password !== undefined) {
      user.requires_reset = true;
      revokeAll(user);
    }
    user.verified = true;
    return user;
  };

  const addFactor = (session: EmulatedSession, factor: Factor): void => {
    const at = now();
    const others = session.authentication_factors.filter(({ type }) => type !== factor.type);
    const proved = { ...factor, last_authenticated_at: at, created_at: at, updated_at: at };
    session.authentication_factors = [...others, proved];
  };

  const signIn = (user: EmulatedUser, factor: Factor, minutes = defaultSessionMinutes) => {
    const at = now();
    const session: EmulatedSession = {
      session_id: `session-test-${randomUUID()}`,
      session_token: randomBytes(32).toString('base64url'),
      user_id: user.user_id,
      started_at: at,
      last_accessed_at: at,
      expires_at: after(minutes),
      revoked: false,
      authentication_factors: [],
    };
    addFactor(session, factor);
    state.sessions.push(session);
    return answer(session, user);
  };

  const findSession = (given: SessionArguments): EmulatedSession => {
    const wanted = [given.session_token, given.session_jwt, given.session_id].filter(
      (one) => one !== undefined,
    );
    if (wanted.length !== 1) throw new StytchRefusal('too_many_session_arguments');
    const id =
      given.session_jwt === undefined ? given.session_id : sessionIdOf(state, projectId, given.session_jwt);
    const session = state.sessions.find((one) =>
      given.session_token === undefined ? one.session_id === id : one.session_token === given.session_token,
    );
    if (!session || session.revoked || session.expires_at <= now())
      throw new StytchRefusal('session_not_found');
    return session;
  };

  return {
    now,
    findUser,
    findOrCreateUser,
    after,
    presentUser,
    userOf,
    userWith,
    verify,
    addFactor,
    addSecret,
    takeSecret,
    mail,
    signIn,
    answer,
    findSession,
    revokeAll,

    /** Makes what the user could use so far of this kind useless. */
    forgetSecrets(kind: OneTimeSecret['kind'], userId: string): void {
      for (const one of state.secrets) if (one.kind === kind && one.user_id === userId) one.used = true;
    },

    authenticateSession(given: SessionArguments) {
      const session = findSession(given);
      session.last_accessed_at = now();
      if (given.session_duration_minutes !== undefined)
        session.expires_at = after(given.session_duration_minutes);
      return answer(session, userOf(session.user_id));
    },

    /** Revoking what is gone already is a refusal, as at Stytch. */
    revokeSession(given: SessionArguments): void {
      findSession(given).revoked = true;
    },

    sessionsOf(userId: string) {
      return state.sessions
        .filter((one) => one.user_id === userId && !one.revoked && one.expires_at > now())
        .map(presentSession);
    },
  };
};
