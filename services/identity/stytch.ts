import stytch from 'stytch';
import { Agent, Dispatcher1Wrapper } from 'undici';
import { ProductError } from '../../domain/errors.ts';
import { oauthProviders } from './identity-provider.ts';
import type { IdentityProvider, OAuthProvider, VerifiedSession } from './identity-provider.ts';
import { assertIdentityUrl, assertProductionIdentity, stytchUrlOf } from './production.ts';
import { asked, keyProblemOf } from './stytch-errors.ts';
import { emailOf, verified } from './stytch-session.ts';
import { createStytchSecondFactor } from './stytch-second-factor.ts';
import { createStytchSignIn } from './stytch-sign-in.ts';

export type StytchOptions = {
  projectId: string;
  secret: string;
  /** Public token of the project, without which there is no OAuth. */
  publicToken?: string | undefined;
  /** Those that are set up in the project; by default all. */
  oauthProviders?: readonly OAuthProvider[];
  /** Address of an emulator on this machine. */
  apiUrl?: string | undefined;
  /** In production nothing but a live project of Stytch's is accepted. */
  mode?: 'local' | 'production';
  /** How long a sign-in lasts. */
  sessionMinutes?: number;
  /** How long Stytch may take to answer, milliseconds. */
  timeoutMs?: number;
};

type StytchConfig = ConstructorParameters<typeof stytch.Client>[0];
/** How far this machine's clock may be from Stytch's. */
const clockToleranceSeconds = 60;

const sessionClaim = 'https://stytch.com/session';

const unauthenticated = () =>
  new ProductError('unauthenticated', 'This session is not valid. Sign in again.');

/** Claims of a JWT nobody has checked yet; null where it is none. */
const claimsOf = (jwt: string): Record<string, unknown> | null => {
  try {
    const claims: unknown = JSON.parse(Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString());
    return typeof claims === 'object' && claims !== null ? (claims as Record<string, unknown>) : null;
  } catch {
    return null;
  }
};

/** Sign-in by Stytch's SDK, against Stytch or, on a developer's machine, the emulator that ships with the product. */
export const createStytchIdentity = (
  options: StytchOptions,
): IdentityProvider & { close(): Promise<void> } => {
  const { projectId, secret, apiUrl, mode = 'local', sessionMinutes = 24 * 60, timeoutMs = 10_000 } = options;
  assertProductionIdentity({ mode, projectId, secret, apiUrl, publicToken: options.publicToken });
  if (apiUrl !== undefined) assertIdentityUrl(apiUrl);
  // The SDK's own `timeout` does nothing. Node's fetch speaks the dispatcher protocol of the undici before ours.
  const agent = new Agent({
    connect: { timeout: timeoutMs },
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
  });
  const dispatcher = new Dispatcher1Wrapper(agent);
  const client = new stytch.Client({
    project_id: projectId,
    secret,
    dispatcher: dispatcher as unknown as NonNullable<StytchConfig['dispatcher']>,
    ...(apiUrl === undefined ? {} : { env: apiUrl }),
  });

  /** Asks Stytch; a session that was revoked or has run out is refused whatever its JWT says. */
  const verifyRemotely = (sessionJwt: string): Promise<VerifiedSession> =>
    asked(async () => {
      const answer = await client.sessions.authenticate({ session_jwt: sessionJwt });
      return verified(answer.session, answer.session_jwt, emailOf(answer.session, answer.user));
    });

  return {
    ...createStytchSignIn(client, {
      sessionMinutes,
      publicToken: options.publicToken,
      oauthProviders: options.oauthProviders ?? oauthProviders,
      apiUrl: apiUrl ?? stytchUrlOf(projectId),
    }),

    ...createStytchSecondFactor(client),

    async verifySession(sessionJwt, { fresh = false } = {}) {
      const claims = claimsOf(sessionJwt);
      // The SDK takes a token without `exp` for one that never ends, and stumbles over one without a session.
      const session = claims?.[sessionClaim] as { id?: unknown } | undefined;
      if (typeof claims?.exp !== 'number' || typeof session?.id !== 'string') throw unauthenticated();
      if (fresh) return verifyRemotely(sessionJwt);
      try {
        const local = await client.sessions.authenticateJwtLocal({
          session_jwt: sessionJwt,
          clock_tolerance_seconds: clockToleranceSeconds,
        });
        return verified(local, sessionJwt, emailOf(local));
      } catch (error) {
        switch (keyProblemOf(error)) {
          case 'expired':
          case 'unknown key':
            // Its session may live on, or the key be newer than those we know.
            return verifyRemotely(sessionJwt);
          case 'unreachable':
            throw new ProductError(
              'identity_unavailable',
              'Sign-ins cannot be checked now. Try again soon.',
              {},
              { cause: error },
            );
          case 'invalid':
            throw unauthenticated();
        }
      }
    },

    async revokeSession(sessionId) {
      await asked(async () => {
        try {
          await client.sessions.revoke({ session_id: sessionId });
        } catch (error) {
          if ((error as { error_type?: string }).error_type !== 'session_not_found') throw error;
        }
      });
    },

    close: () => agent.close(),
  };
};
