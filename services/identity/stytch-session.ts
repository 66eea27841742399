import type { VerifiedSession } from './identity-provider.ts';

export type StytchSession = {
  session_id: string;
  user_id: string;
  expires_at?: string;
  authentication_factors: { type: string; email_factor?: { email_address: string } }[];
};
export type StytchUser = { emails: { email: string; verified: boolean }[] };

/** Nobody signs in by these alone. */
const secondFactors = ['totp', 'recovery_codes'];

/** The address that a session proves, as far as it is known: a JWT names it for links and codes alone. */
export const emailOf = (session: StytchSession, user?: StytchUser): string | null =>
  session.authentication_factors.find((factor) => factor.email_factor)?.email_factor?.email_address ??
  user?.emails.find(({ verified: isVerified }) => isVerified)?.email ??
  null;

export const verified = (
  session: StytchSession,
  sessionJwt: string,
  email: string | null,
): VerifiedSession => ({
  sessionId: session.session_id,
  subject: session.user_id,
  email,
  expiresAt: new Date(session.expires_at ?? 0),
  sessionJwt,
  hasSecondFactor: session.authentication_factors.some(({ type }) => secondFactors.includes(type)),
});
