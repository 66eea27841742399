import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import { redirectWith } from './directory.ts';
import type { Directory } from './directory.ts';
import type { EmulatedUser } from './state.ts';
import { StytchRefusal } from './stytch-error.ts';

const makeToken = (): string => randomBytes(32).toString('base64url');

const emailFactor = (user: EmulatedUser) => ({
  delivery_method: 'email',
  email_factor: { email_id: user.email_id, email_address: user.email },
});

export type SendMagicLink = {
  email: string;
  url: string;
  minutes?: number | undefined;
  codeChallenge?: string | undefined;
};

/** Sign-in by what is good once: a mailed link, a mailed code, the token of an OAuth redirect. */
export const createOneTimeSignIns = (directory: Directory) => ({
  sendMagicLink({ email, url, minutes = 60, codeChallenge }: SendMagicLink) {
    const token = makeToken();
    const link = redirectWith(url, 'magic_links', token);
    const { user, created } = directory.findOrCreateUser(email);
    const { user_id } = user;
    directory.addSecret({ kind: 'magic_links', key: token, user_id, code_challenge: codeChallenge }, minutes);
    directory.mail({ to: user.email, subject: 'Sign in to RapidDraft', link });
    return { user_id, email_id: user.email_id, user_created: created };
  },

  authenticateMagicLink(token: string, codeVerifier?: string, minutes?: number) {
    const secret = directory.takeSecret(
      (one) => one.kind === 'magic_links' && one.key === token,
      codeVerifier,
    );
    if (!secret) throw new StytchRefusal('unable_to_auth_magic_link');
    const user = directory.verify(directory.userOf(secret.user_id));
    const factor = { type: 'magic_link', ...emailFactor(user) };
    return { ...directory.signIn(user, factor, minutes), method_id: user.email_id };
  },

  /** There is one code at a time: the next makes the one before useless. */
  sendCode({ email, minutes = 2 }: { email: string; minutes?: number | undefined }) {
    const { user, created } = directory.findOrCreateUser(email);
    const { user_id, email_id } = user;
    const code = String(randomInt(1_000_000)).padStart(6, '0');
    directory.forgetSecrets('otps', user_id);
    directory.addSecret({ kind: 'otps', key: email_id, code, user_id }, minutes);
    directory.mail({ to: user.email, subject: 'Your RapidDraft code', code });
    return { user_id, email_id, user_created: created };
  },

  authenticateCode(methodId: string, code: string, minutes?: number) {
    const secret = directory.takeSecret(
      (one) => one.kind === 'otps' && one.key === methodId && one.code === code,
    );
    if (!secret) throw new StytchRefusal('unable_to_auth_otp_code');
    const user = directory.verify(directory.userOf(secret.user_id));
    const factor = { type: 'otp', ...emailFactor(user) };
    return { ...directory.signIn(user, factor, minutes), method_id: user.email_id };
  },

  /** What a provider's consent page ends with: the address to go back to. */
  grantOAuth(grant: { provider: string; email: string; url: string; codeChallenge?: string | undefined }) {
    const token = makeToken();
    const url = redirectWith(grant.url, 'oauth', token);
    const { user } = directory.findOrCreateUser(grant.email);
    const { provider, codeChallenge: code_challenge } = grant;
    directory.addSecret({ kind: 'oauth', key: token, provider, user_id: user.user_id, code_challenge }, 10);
    return url;
  },

  authenticateOAuth(token: string, codeVerifier?: string, minutes?: number) {
    const secret = directory.takeSecret((one) => one.kind === 'oauth' && one.key === token, codeVerifier);
    if (!secret) throw new StytchRefusal('oauth_token_not_found');
    const user = directory.verify(directory.userOf(secret.user_id));
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
    const { session, ...rest } = directory.signIn(user, factor, minutes);
    const provider_values = { access_token: '', refresh_token: '', id_token: '', scopes: ['email'] };
    return { ...rest, ...provider, session, user_session: session, provider_values };
  },
});
