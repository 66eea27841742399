import stytch from 'stytch';
import { isProductError, ProductError } from '../../domain/errors.ts';

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

/** What a refusal of Stytch means to a caller. Its texts are not passed on: they may hold what was sent. */
export const identityError = (error: unknown): ProductError => {
  if (isProductError(error)) return error;
  const { status_code: status, error_type: type } = error as { status_code?: number; error_type?: string };
  const as = (code: ConstructorParameters<typeof ProductError>[0], message: string) =>
    new ProductError(code, message, type === undefined ? {} : { reason: type }, { cause: error });
  if (!(error instanceof stytch.StytchError) || status === undefined || status >= 500) {
    return as('identity_unavailable', 'The identity provider does not answer. Try again soon.');
  }
  if (status === 429) return as('rate_limited', 'Too many attempts. Wait a minute and try again.');
  if (type === 'unauthorized_credentials') {
    return as(
      'identity_unavailable',
      'The identity provider does not accept the configured project and secret.',
    );
  }
  if (type === 'invalid_email') return as('bad_request', 'This is not an e-mail address.');
  if (type?.includes('redirect_url') || type?.includes('magic_link_url')) {
    return as(
      'identity_unavailable',
      'The identity provider does not know the address of this installation.',
    );
  }
  return as('unauthenticated', 'This sign-in is not valid, was used already or has expired. Sign in again.');
};
