import stytch from 'stytch';
import { isProductError, ProductError } from '../../domain/errors.ts';
import type { ErrorCode } from '../../domain/errors.ts';

/** What stopped a JWT from being checked on this side. */
type KeyProblem = 'expired' | 'unknown key' | 'unreachable' | 'invalid';

/** Codes of the JWT library that say something about the token; any other failure is one of fetching the keys. */
const tokenCodes = new Set([
  'ERR_JWS_INVALID',
  'ERR_JWT_INVALID',
  'ERR_JWT_CLAIM_VALIDATION_FAILED',
  'ERR_JWS_SIGNATURE_VERIFICATION_FAILED',
  'ERR_JOSE_ALG_NOT_ALLOWED',
  'ERR_JOSE_NOT_SUPPORTED',
  'ERR_JWKS_MULTIPLE_MATCHING_KEYS',
]);

/** The SDK says `jwt_invalid` whether the token is bad or the keys can't be had; its cause tells. */
export const keyProblemOf = (error: unknown): KeyProblem => {
  const code = ((error as { cause?: unknown }).cause as { code?: string } | undefined)?.code;
  if (code === 'ERR_JWT_EXPIRED') return 'expired';
  if (code === 'ERR_JWKS_NO_MATCHING_KEY') return 'unknown key';
  if (code !== undefined && tokenCodes.has(code)) return 'invalid';
  return 'unreachable';
};

type Meaning = readonly [ErrorCode, string];

const otherBrowser: Meaning = [
  'unauthenticated',
  'Open this link in the browser in which you asked for it, or sign in by a mailed code instead.',
];
const unknownAddress: Meaning = [
  'identity_unavailable',
  'The identity provider does not know the address of this installation.',
];
const badPassword: Meaning = [
  'bad_request',
  'This password is too easy to guess, or was found in a leak. Choose a longer one.',
];
const tooMany: Meaning = ['rate_limited', 'Too many attempts. Wait a minute and try again.'];

const meanings: Partial<Record<string, Meaning>> = {
  unauthorized_credentials: [
    'identity_unavailable',
    'The identity provider does not accept the configured project and secret.',
  ],
  invalid_email: ['bad_request', 'This is not an e-mail address.'],
  weak_password: badPassword,
  breached_password: badPassword,
  reset_password: ['unauthenticated', 'This password no longer counts. Have a link mailed to set a new one.'],
  session_too_old_to_reset_password: [
    'forbidden',
    'A password can be set in the five minutes after signing in by a mailed link or code. Sign in again.',
  ],
  pkce_expected_code_verifier: otherBrowser,
  pkce_did_not_expect_code_verifier: otherBrowser,
  pkce_mismatch: otherBrowser,
  user_lock_limit_reached: tooMany,
};

/** What a refusal of Stytch means to a caller. Its texts are not passed on: they may hold what was sent. */
const identityError = (error: unknown): ProductError => {
  if (isProductError(error)) return error;
  const { status_code: status, error_type: type } = error as { status_code?: number; error_type?: string };
  const as = ([code, message]: Meaning) =>
    new ProductError(code, message, type === undefined ? {} : { reason: type }, { cause: error });
  if (!(error instanceof stytch.StytchError) || status === undefined || status >= 500)
    return as(['identity_unavailable', 'The identity provider does not answer. Try again soon.']);
  if (status === 429) return as(tooMany);
  if (type?.includes('redirect_url') || type?.includes('magic_link_url')) return as(unknownAddress);
  return as(
    meanings[type ?? ''] ?? [
      'unauthenticated',
      'This sign-in is not valid, was used already or has expired. Sign in again.',
    ],
  );
};

/** How Stytch calls what it refused; undefined for any other failure. */
export const typeOf = (error: unknown): string | undefined => (error as { error_type?: string }).error_type;

/** Runs a request to Stytch; what it refuses is thrown as a ProductError. */
export const asked = async <T>(work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    throw identityError(error);
  }
};

/** Nobody learns whether an address has an account, or a password: the error that answers a password that is wrong. */
export const wrongPassword = (error: unknown): unknown =>
  ['unauthorized_credentials', 'email_not_found', 'no_user_password'].includes(
    (error as { error_type?: string }).error_type ?? '',
  )
    ? new ProductError('unauthenticated', 'The e-mail address or the password is wrong.')
    : error;
