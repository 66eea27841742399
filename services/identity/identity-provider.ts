/** A session that was checked: by signature alone, or with the provider when `fresh` was asked for. */
export type VerifiedSession = {
  sessionId: string;
  /** The provider's user id. */
  subject: string;
  email: string | null;
  expiresAt: Date;
  /** The JWT to keep from here on: a new one where the old had expired while its session lived. */
  sessionJwt: string;
};

export type SignIn = VerifiedSession & { sessionToken: string };

/**
 * Who somebody is. Permanent: `unauthenticated` (bad, expired, tampered or revoked credentials).
 * May be retried: `identity_unavailable` (the provider or its keys can't be reached — never answered as 401).
 */
export interface IdentityProvider {
  /** Mails a sign-in link that leads to `redirectUrl?stytch_token_type=magic_links&token=…`. */
  sendMagicLink(email: string, redirectUrl: string): Promise<void>;
  authenticateMagicLink(token: string): Promise<SignIn>;
  /** Checks a session JWT. With `fresh` the provider is asked, so a revoked session is refused at once. */
  verifySession(sessionJwt: string, options?: { fresh?: boolean }): Promise<VerifiedSession>;
  revokeSession(sessionId: string): Promise<void>;
}
