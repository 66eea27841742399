import type stytch from 'stytch';
import { ProductError } from '../../domain/errors.ts';
import type { IdentityProvider, OAuthProvider, VerifiedSession } from './identity-provider.ts';
import { asked, wrongPassword } from './stytch-errors.ts';
import { emailOf, verified } from './stytch-session.ts';
import type { StytchSession, StytchUser } from './stytch-session.ts';

type Client = InstanceType<typeof stytch.Client>;

/** Life of a mailed code: the longest that Stytch allows. */
const codeMinutes = 10;

/** The ways to sign in, by Stytch's SDK. */
export function createStytchSignIn(
  client: Client,
  options: {
    sessionMinutes: number;
    apiUrl: string;
    publicToken: string | undefined;
    oauthProviders: readonly OAuthProvider[];
  },
): Omit<IdentityProvider, 'verifySession' | 'revokeSession' | `${string}SecondFactor`> {
  const { apiUrl, publicToken } = options;
  const opening = { session_duration_minutes: options.sessionMinutes };

  /** Refuses who has proved no address: whoever proves it later would share an account with them. */
  async function opened(answer: {
    session?: StytchSession;
    session_jwt: string;
    user: StytchUser;
  }): Promise<VerifiedSession> {
    const { session, user } = answer;
    if (!session) throw new ProductError('identity_unavailable', 'The identity provider opened no session.');
    const isProved = user.emails.some((one) => one.verified);
    if (isProved) return verified(session, answer.session_jwt, emailOf(session, user));
    await client.sessions.revoke({ session_id: session.session_id });
    throw new ProductError(
      'forbidden',
      'Nobody has proved this e-mail address yet. Sign in by a mailed link or code first.',
    );
  }

  return {
    async sendMagicLink(email, { url, codeChallenge }) {
      await asked(() =>
        client.magicLinks.email.loginOrCreate({
          email,
          login_magic_link_url: url,
          signup_magic_link_url: url,
          ...(codeChallenge === undefined ? {} : { code_challenge: codeChallenge }),
        }),
      );
    },
    authenticateMagicLink: (token, codeVerifier) =>
      asked(async () =>
        opened(await client.magicLinks.authenticate({ token, ...opening, ...proof(codeVerifier) })),
      ),

    sendCode: (email) =>
      asked(async () => {
        const sent = await client.otps.email.loginOrCreate({ email, expiration_minutes: codeMinutes });
        return { methodId: sent.email_id };
      }),
    authenticateCode: (methodId, code) =>
      asked(async () => opened(await client.otps.authenticate({ method_id: methodId, code, ...opening }))),

    oauthProviders: publicToken === undefined ? [] : options.oauthProviders,
    oauthUrl(provider, { url, codeChallenge }) {
      if (publicToken === undefined || !options.oauthProviders.includes(provider))
        throw new ProductError('not_found', 'One does not sign in by this provider here.');
      const start = new URL(`/v1/public/oauth/${provider}/start`, apiUrl);
      start.searchParams.set('public_token', publicToken);
      start.searchParams.set('login_redirect_url', url);
      start.searchParams.set('signup_redirect_url', url);
      if (codeChallenge !== undefined) start.searchParams.set('code_challenge', codeChallenge);
      return start.href;
    },
    authenticateOAuth: (token, codeVerifier) =>
      asked(async () =>
        opened(await client.oauth.authenticate({ token, ...opening, ...proof(codeVerifier) })),
      ),

    authenticatePassword: (email, password) =>
      asked(async () => {
        const answer = await client.passwords
          .authenticate({ email, password, ...opening })
          .catch((error: unknown) => {
            throw wrongPassword(error);
          });
        return opened(answer);
      }),
    async setPassword(sessionJwt, password) {
      await asked(() => client.passwords.sessions.reset({ session_jwt: sessionJwt, password }));
    },
    async sendPasswordReset(email, { url, codeChallenge }) {
      await asked(async () => {
        try {
          await client.passwords.email.resetStart({
            email,
            reset_password_redirect_url: url,
            ...(codeChallenge === undefined ? {} : { code_challenge: codeChallenge }),
          });
        } catch (error) {
          if ((error as { error_type?: string }).error_type !== 'email_not_found') throw error;
        }
      });
    },
    resetPassword: (token, password, codeVerifier) =>
      asked(async () =>
        opened(await client.passwords.email.reset({ token, password, ...opening, ...proof(codeVerifier) })),
      ),
  };
}

const proof = (codeVerifier: string | undefined) =>
  codeVerifier === undefined ? {} : { code_verifier: codeVerifier };
