import { randomBytes, randomInt, randomUUID, scryptSync, timingSafeEqual } from 'node:crypto';
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

/** People, their sessions and their one-time secrets: what the endpoints of the emulator do. */
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
    totps: [],
    crypto_wallets: [],
    biometric_registrations: [],
    is_locked: false,
    roles: ['stytch_user'],
    name: { first_name: '', middle_name: '', last_name: '' },
    created_at: user.created_at,
    ...(user.password === undefined
      ? {}
      : { password: { password_id: `password-${user.user_id}`, requires_reset: false } }),
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

  const takeSecret = (matches: (secret: OneTimeSecret) => boolean): OneTimeSecret | null => {
    const secret = state.secrets.find((one) => !one.used && one.expires_at > now() && matches(one));
    if (!secret) return null;
    secret.used = true;
    return secret;
  };

  const userOf = (userId: string): EmulatedUser => {
    const user = state.users.find((one) => one.user_id === userId);
    if (!user) throw new StytchRefusal('user_not_found');
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

  const signIn = (user: EmulatedUser, factor: Factor, minutes = defaultSessionMinutes) => {
    user.verified = true;
    const at = now();
    const session: EmulatedSession = {
      session_id: `session-test-${randomUUID()}`,
      session_token: randomBytes(32).toString('base64url'),
      user_id: user.user_id,
      started_at: at,
      last_accessed_at: at,
      expires_at: after(minutes),
      revoked: false,
      authentication_factors: [{ ...factor, last_authenticated_at: at, created_at: at, updated_at: at }],
    };
    state.sessions.push(session);
    return answer(session, user);
  };

  const emailFactor = (user: EmulatedUser) => ({
    delivery_method: 'email',
    email_factor: { email_id: user.email_id, email_address: user.email },
  });

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
    sendMagicLink(request: { email: string; url: string; minutes?: number | undefined }) {
      if (!URL.canParse(request.url) || !/^https?:$/.test(new URL(request.url).protocol)) {
        throw new StytchRefusal('invalid_redirect_url');
      }
      const { user, created } = findOrCreateUser(request.email);
      const token = randomBytes(32).toString('base64url');
      addSecret({ kind: 'magic_links', key: token, user_id: user.user_id }, request.minutes ?? 60);
      const link = new URL(request.url);
      link.searchParams.set('stytch_token_type', 'magic_links');
      link.searchParams.set('token', token);
      mail({ to: user.email, subject: 'Sign in to RapidDraft', link: link.href });
      return { user_id: user.user_id, email_id: user.email_id, user_created: created };
    },

    authenticateMagicLink(token: string, minutes?: number) {
      const secret = takeSecret((one) => one.kind === 'magic_links' && one.key === token);
      if (!secret) throw new StytchRefusal('unable_to_auth_magic_link');
      const user = userOf(secret.user_id);
      return {
        ...signIn(user, { type: 'magic_link', ...emailFactor(user) }, minutes),
        method_id: user.email_id,
      };
    },

    sendCode(request: { email: string; minutes?: number | undefined }) {
      const { user, created } = findOrCreateUser(request.email);
      const code = String(randomInt(1_000_000)).padStart(6, '0');
      addSecret({ kind: 'otps', key: user.email_id, code, user_id: user.user_id }, request.minutes ?? 2);
      mail({ to: user.email, subject: 'Your RapidDraft code', code });
      return { user_id: user.user_id, email_id: user.email_id, user_created: created };
    },

    authenticateCode(methodId: string, code: string, minutes?: number) {
      const secret = takeSecret((one) => one.kind === 'otps' && one.key === methodId && one.code === code);
      if (!secret) throw new StytchRefusal('unable_to_auth_otp_code');
      const user = userOf(secret.user_id);
      return { ...signIn(user, { type: 'otp', ...emailFactor(user) }, minutes), method_id: user.email_id };
    },

    createPassword(email: string, password: string, minutes?: number) {
      if (password.length < 12) throw new StytchRefusal('weak_password');
      const { user, created } = findOrCreateUser(email);
      if (!created) throw new StytchRefusal('duplicate_email');
      const salt = randomBytes(16);
      user.password = `${salt.toString('hex')}:${scryptSync(password, salt, 32).toString('hex')}`;
      return {
        ...signIn(user, { type: 'password', delivery_method: 'knowledge' }, minutes),
        email_id: user.email_id,
      };
    },

    authenticatePassword(email: string, password: string, minutes?: number) {
      const user = findUser(email);
      if (!user) throw new StytchRefusal('email_not_found');
      const [salt = '', hash = ''] = (user.password ?? '').split(':');
      const given = scryptSync(password, Buffer.from(salt, 'hex'), 32);
      const known = Buffer.from(hash, 'hex');
      if (known.length !== given.length || !timingSafeEqual(known, given)) {
        throw new StytchRefusal('unauthorized_credentials');
      }
      return signIn(user, { type: 'password', delivery_method: 'knowledge' }, minutes);
    },

    /** What a provider's consent page ends with: a token for the redirect. */
    grantOAuth(provider: string, email: string): string {
      const { user } = findOrCreateUser(email);
      const token = randomBytes(32).toString('base64url');
      addSecret({ kind: 'oauth', key: token, provider, user_id: user.user_id }, 10);
      return token;
    },

    authenticateOAuth(token: string, minutes?: number) {
      const secret = takeSecret((one) => one.kind === 'oauth' && one.key === token);
      if (!secret) throw new StytchRefusal('oauth_token_not_found');
      const user = userOf(secret.user_id);
      const type = secret.provider ?? '';
      let provider = user.providers.find((one) => one.provider_type === type);
      if (!provider) {
        provider = {
          provider_type: type,
          provider_subject: randomUUID(),
          oauth_user_registration_id: `oauth-user-test-${randomUUID()}`,
        };
        user.providers.push(provider);
      }
      const { provider_subject, oauth_user_registration_id: id } = provider;
      const factor = {
        type: 'oauth',
        delivery_method: `oauth_${type}`,
        [`${type}_oauth_factor`]: { id, provider_subject, email_id: user.email_id },
      };
      const { session, ...rest } = signIn(user, factor, minutes);
      const provider_values = { access_token: '', refresh_token: '', id_token: '', scopes: ['email'] };
      return { ...rest, ...provider, session, user_session: session, provider_values };
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
