import { randomUUID } from 'node:crypto';

const statuses = {
  unauthorized_credentials: [401, 'Unauthorized credentials.'],
  bad_request: [400, 'The request is not valid.'],
  invalid_email: [400, 'Email format is invalid.'],
  invalid_redirect_url: [400, 'The redirect URL is not valid.'],
  duplicate_email: [400, 'A user with this email already exists.'],
  weak_password: [400, 'Password does not meet the strength requirements.'],
  too_many_session_arguments: [400, 'Pass either a session token or a session JWT.'],
  session_not_found: [404, 'Session could not be found.'],
  email_not_found: [404, 'Email could not be found.'],
  user_not_found: [404, 'User could not be found.'],
  unable_to_auth_magic_link: [
    401,
    'The magic link could not be authenticated because it was already used or has expired.',
  ],
  unable_to_auth_otp_code: [401, 'The code could not be authenticated because it is wrong, used or expired.'],
  unable_to_auth_totp_code: [401, 'The TOTP or recovery code is wrong or was used already.'],
  active_totp_exists: [400, 'The user has an active TOTP already.'],
  totp_not_found: [404, 'TOTP could not be found.'],
  no_user_password: [400, 'The user has no password.'],
  reset_password: [400, 'The user must reset their password.'],
  unable_to_auth_password_reset_token: [401, 'The token was already used or has expired.'],
  session_too_old_to_reset_password: [
    400,
    'The session has no factor that was authenticated within the last five minutes.',
  ],
  pkce_expected_code_verifier: [
    400,
    'The flow was started with a code_challenge: a code_verifier is missing.',
  ],
  pkce_did_not_expect_code_verifier: [400, 'The flow was started without a code_challenge.'],
  pkce_mismatch: [400, 'The code_verifier does not match the code_challenge.'],
  public_token_required: [400, 'A public token is required.'],
  oauth_token_not_found: [404, 'The OAuth token could not be found.'],
  too_many_requests: [429, 'Too many requests.'],
  route_not_found: [404, 'The emulator does not know this endpoint.'],
} as const satisfies Record<string, readonly [number, string]>;

export type StytchErrorType = keyof typeof statuses;

/** A refusal in the shape of Stytch's. */
export class StytchRefusal extends Error {
  readonly statusCode: number;
  readonly errorType: StytchErrorType;

  constructor(errorType: StytchErrorType) {
    const [status, message] = statuses[errorType];
    super(message);
    this.statusCode = status;
    this.errorType = errorType;
  }
}

export const requestId = (): string => `request-id-emulator-${randomUUID()}`;

export const refusalBody = (refusal: StytchRefusal) => ({
  status_code: refusal.statusCode,
  request_id: requestId(),
  error_type: refusal.errorType,
  error_message: refusal.message,
  error_url: `https://stytch.com/docs/api/errors/${refusal.statusCode}#${refusal.errorType}`,
});
