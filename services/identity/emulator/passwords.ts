import { randomBytes, scryptSync, timingSafeEqual } from 'node:crypto';
import { redirectWith } from './directory.ts';
import type { Directory, SessionArguments } from './directory.ts';
import type { EmulatedUser } from './state.ts';
import { StytchRefusal } from './stytch-error.ts';

/** How long after it was proved a factor allows its session to set a password, as at Stytch. */
const freshMs = 5 * 60_000;
const factor = { type: 'password', delivery_method: 'knowledge' };

const setPassword = (user: EmulatedUser, password: string): void => {
  if (password.length < 12) throw new StytchRefusal('weak_password');
  const salt = randomBytes(16);
  user.password = `${salt.toString('hex')}:${scryptSync(password, salt, 32).toString('hex')}`;
  delete user.requires_reset;
};

const isPasswordOf = (user: EmulatedUser, password: string): boolean => {
  const [salt = '', hash = ''] = (user.password ?? '').split(':');
  const given = scryptSync(password, Buffer.from(salt, 'hex'), 32);
  const known = Buffer.from(hash, 'hex');
  return known.length === given.length && timingSafeEqual(known, given);
};

export type StartReset = { email: string; url: string; codeChallenge?: string | undefined };

/** Passwords: chosen at the first sign-up, by a mailed link, or by someone who has just signed in. */
export const createPasswords = (directory: Directory) => ({
  create(email: string, password: string, minutes?: number) {
    if (directory.findUser(email)) throw new StytchRefusal('duplicate_email');
    if (password.length < 12) throw new StytchRefusal('weak_password');
    const { user } = directory.findOrCreateUser(email);
    setPassword(user, password);
    return { ...directory.signIn(user, factor, minutes), email_id: user.email_id };
  },

  authenticate(email: string, password: string, minutes?: number) {
    const user = directory.findUser(email);
    if (!user) throw new StytchRefusal('email_not_found');
    if (user.password === undefined) throw new StytchRefusal('no_user_password');
    if (!isPasswordOf(user, password)) throw new StytchRefusal('unauthorized_credentials');
    if (user.requires_reset) throw new StytchRefusal('reset_password');
    return directory.signIn(user, factor, minutes);
  },

  startReset({ email, url, codeChallenge }: StartReset) {
    const user = directory.findUser(email);
    if (!user) throw new StytchRefusal('email_not_found');
    const token = randomBytes(32).toString('base64url');
    const link = redirectWith(url, 'reset_password', token);
    const { user_id, email_id } = user;
    directory.addSecret({ kind: 'reset_password', key: token, user_id, code_challenge: codeChallenge }, 30);
    directory.mail({ to: user.email, subject: 'Set your RapidDraft password', link });
    return { user_id, email_id };
  },

  reset(token: string, password: string, codeVerifier?: string, minutes?: number) {
    if (password.length < 12) throw new StytchRefusal('weak_password');
    const secret = directory.takeSecret(
      (one) => one.kind === 'reset_password' && one.key === token,
      codeVerifier,
    );
    if (!secret) throw new StytchRefusal('unable_to_auth_password_reset_token');
    const user = directory.verify(directory.userOf(secret.user_id));
    setPassword(user, password);
    directory.revokeAll(user);
    return directory.signIn(user, factor, minutes);
  },

  /** Ends the other sessions of the user. */
  resetBySession(given: SessionArguments, password: string) {
    const session = directory.findSession(given);
    const isFresh = session.authentication_factors.some(
      ({ type, last_authenticated_at: at }) =>
        type !== 'oauth' && Date.parse(directory.now()) - Date.parse(String(at)) <= freshMs,
    );
    if (!isFresh) throw new StytchRefusal('session_too_old_to_reset_password');
    const user = directory.userOf(session.user_id);
    setPassword(user, password);
    directory.revokeAll(user, session);
    return directory.answer(session, user);
  },
});
