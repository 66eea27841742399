/** A session that was checked: by signature alone, or with the provider when `fresh` was asked for. */
export type VerifiedSession = {
  sessionId: string;
  /** The provider's user id. */
  subject: string;
  email: string | null;
  expiresAt: Date;
  /** The JWT to keep from here on: a new one where the old had expired while its session lived. */
  sessionJwt: string;
  /** It was opened by one factor and proved by another of a different kind. */
  hasSecondFactor: boolean;
};

/** What an authenticator app is given once. */
export type NewSecondFactor = {
  /** Base32, as apps take it (RFC 6238: SHA-1, six digits, 30 seconds). */
  secret: string;
  /** Each good once, where the app is lost. */
  recoveryCodes: string[];
};

export const oauthProviders = ['google', 'github'] as const;
export type OAuthProvider = (typeof oauthProviders)[number];

/** Where a mailed link or another's consent page leads, with `stytch_token_type` and `token` in its query. */
export type Redirect = {
  url: string;
  /** SHA-256, base64url, of a verifier that whoever brings the token back must know: the browser that asked for it. */
  codeChallenge?: string | undefined;
};

/**
 * Who somebody is. One person has one subject however they sign in; each way of signing in proves an e-mail address.
 * Permanent: `unauthenticated` (bad, expired, tampered or revoked credentials), `bad_request` (an address or password
 * that can't be one), `forbidden` (an address that nobody has proved yet).
 * May be retried: `rate_limited`; `identity_unavailable` (the provider or its keys can't be reached — never answered as
 * 401).
 */
export interface IdentityProvider {
  sendMagicLink(email: string, redirect: Redirect): Promise<void>;
  /** Token type `magic_links`. */
  authenticateMagicLink(token: string, codeVerifier?: string): Promise<VerifiedSession>;

  /** Mails a code of six digits, good for ten minutes; the next one makes it useless. */
  sendCode(email: string): Promise<{ methodId: string }>;
  authenticateCode(methodId: string, code: string): Promise<VerifiedSession>;

  /** Whose accounts this installation lets people sign in by. */
  readonly oauthProviders: readonly OAuthProvider[];
  /** Address of the provider's page. Throws `not_found` for one that is not among them. */
  oauthUrl(provider: OAuthProvider, redirect: Redirect): string;
  /** Token type `oauth`. */
  authenticateOAuth(token: string, codeVerifier?: string): Promise<VerifiedSession>;

  authenticatePassword(email: string, password: string): Promise<VerifiedSession>;
  /**
   * Sets the password of someone who proved their address in the last five minutes, else `forbidden`. Ends their other
   * sessions.
   */
  setPassword(sessionJwt: string, password: string): Promise<void>;
  /** Mails a link to set a password; nothing to an address nobody has signed in with, without saying so. */
  sendPasswordReset(email: string, redirect: Redirect): Promise<void>;
  /** Token type `reset_password`. Ends all other sessions of the person. */
  resetPassword(token: string, password: string, codeVerifier?: string): Promise<VerifiedSession>;

  /** Begins a second factor in place of any other; it counts once a code of it proved a session. */
  createSecondFactor(subject: string): Promise<NewSecondFactor>;
  /** Adds the second factor to a session. Throws `bad_request` where the code is wrong or was used. */
  proveSecondFactor(
    session: VerifiedSession,
    proof: { code: string } | { recoveryCode: string },
  ): Promise<{ session: VerifiedSession; factorId: string }>;
  /** One that is gone already is fine. */
  removeSecondFactor(factorId: string): Promise<void>;

  /** Checks a session JWT. With `fresh` the provider is asked, so a revoked session is refused at once. */
  verifySession(sessionJwt: string, options?: { fresh?: boolean }): Promise<VerifiedSession>;
  /** One that has ended already is fine. */
  revokeSession(sessionId: string): Promise<void>;
}
