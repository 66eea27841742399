import type { FastifyReply, FastifyRequest } from 'fastify';
import Type from 'typebox';
import { asCaller } from '../../database/connection.ts';
import { appendPersonalEvent } from '../../database/personal-events.ts';
import { isProductError, ProductError, statusOf } from '../../domain/errors.ts';
import { oauthProviders } from '../../services/identity/identity-provider.ts';
import type { VerifiedSession } from '../../services/identity/identity-provider.ts';
import type { Api, ApiDeps } from '../context.ts';
import { handleError } from '../errors.ts';
import type { AccessStore } from './access.ts';
import { endSessions } from './end-sessions.ts';
import { goIn, letIn, openedSession, presentOpened } from './open-session.ts';
import { originOf } from './origin.ts';
import { sendConfirmation, sendMessage, sendPasswordForm, wantsPage } from './pages.ts';
import { beginInBrowser, verifierOf } from './same-browser.ts';
import { callbackUrl, oneTimeToken, password } from './sign-in-schemas.ts';

const config = { access: 'public' } as const;

const isForm = ({ headers }: FastifyRequest): boolean =>
  headers['content-type']?.startsWith('application/x-www-form-urlencoded') ?? false;

/** Where browsers come back to from a mail or a provider's page, and the forms shown there. */
export async function browserRoutes(app: Api, deps: ApiDeps, accesses: AccessStore): Promise<void> {
  const { identity } = deps;

  const enter = async (request: FastifyRequest, reply: FastifyReply, session: VerifiedSession) => {
    await letIn(deps, request, session);
    return goIn(deps, reply, session);
  };

  await app.register((pages: Api, _options, done) => {
    pages.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: 4_096 },
      (_request, body, parsed) => parsed(null, Object.fromEntries(new URLSearchParams(body as string))),
    );
    pages.setErrorHandler((error, request, reply) => {
      if (!wantsPage(request) || !isProductError(error)) return handleError(error, request, reply);
      return sendMessage(reply, statusOf(error.code), { title: 'That did not work', message: error.message });
    });

    pages.get(
      '/api/v1/auth/oauth',
      {
        config: { ...config },
        schema: {
          operationId: 'listOAuthProviders',
          summary: 'Whose accounts one may sign in by',
          tags: ['auth'],
          response: { 200: Type.Object({ providers: Type.Array(Type.Enum([...oauthProviders])) }) },
        },
      },
      () => ({ providers: [...identity.oauthProviders] }),
    );

    pages.get(
      '/api/v1/auth/oauth/:provider',
      {
        config: { ...config, limit: 'sign-in', errors: ['not_found', 'identity_unavailable'] },
        schema: {
          operationId: 'startOAuth',
          summary: 'Sign in by Google or GitHub: goes to their page, which leads back to the callback',
          tags: ['auth'],
          params: Type.Object({ provider: Type.Enum([...oauthProviders]) }, { additionalProperties: false }),
          response: { 302: Type.Null() },
        },
      },
      async (request, reply) => {
        const codeChallenge = beginInBrowser(deps, request, reply);
        void reply.header('cache-control', 'no-store');
        return reply.redirect(
          identity.oauthUrl(request.params.provider, { url: callbackUrl(deps), codeChallenge }),
        );
      },
    );

    pages.get(
      '/api/v1/auth/callback',
      {
        config: {
          ...config,
          limit: 'sign-in',
          errors: ['unauthenticated', 'identity_unavailable', 'forbidden'],
          page: true,
        },
        schema: {
          operationId: 'completeSignIn',
          summary:
            'Where sign-in links and providers lead: sets the session cookie and goes to the start page',
          description:
            'A link that was asked for elsewhere is confirmed first; one to set a password shows a form for it.',
          tags: ['auth'],
          querystring: Type.Object(
            {
              stytch_token_type: Type.Enum(['magic_links', 'login', 'oauth', 'reset_password']),
              token: oneTimeToken,
            },
            // Stytch may add what it likes.
            { additionalProperties: true },
          ),
          response: {
            200: Type.String({
              description: 'A page on which the sign-in is confirmed, or a password chosen.',
            }),
            303: Type.Null(),
          },
        },
      },
      async (request, reply) => {
        const { stytch_token_type: type, token } = request.query;
        const verifier = verifierOf(request);
        if (type === 'reset_password') return sendPasswordForm(reply, token);
        if (type === 'oauth') {
          if (verifier === undefined)
            throw new ProductError(
              'unauthenticated',
              'This sign-in was not begun in this browser. Begin again.',
            );
          return enter(request, reply, await identity.authenticateOAuth(token, verifier));
        }
        if (verifier === undefined) return sendConfirmation(reply, token);
        try {
          return await enter(request, reply, await identity.authenticateMagicLink(token, verifier));
        } catch (error) {
          const reason = isProductError(error) ? error.details.reason : null;
          if (reason === 'pkce_did_not_expect_code_verifier') return sendConfirmation(reply, token);
          throw error;
        }
      },
    );

    pages.post(
      '/api/v1/auth/callback',
      {
        config: {
          ...config,
          limit: 'sign-in',
          errors: ['unauthenticated', 'identity_unavailable'],
          page: true,
        },
        schema: {
          operationId: 'confirmSignIn',
          summary: 'Sign in by a link that was asked for elsewhere; the form of the callback',
          tags: ['auth'],
          body: Type.Object({ token: oneTimeToken }, { additionalProperties: false }),
          consumes: ['application/x-www-form-urlencoded', 'application/json'],
          response: { 303: Type.Null() },
        },
      },
      async (request, reply) =>
        enter(request, reply, await identity.authenticateMagicLink(request.body.token)),
    );

    pages.post(
      '/api/v1/auth/password/reset/session',
      {
        config: {
          ...config,
          limit: 'sign-in',
          errors: ['unauthenticated', 'identity_unavailable'],
          page: true,
        },
        schema: {
          operationId: 'resetPassword',
          summary: 'Set a password by the token of a mailed link, and sign in; ends all other sessions',
          tags: ['auth'],
          body: Type.Object({ token: oneTimeToken, password }, { additionalProperties: false }),
          consumes: ['application/json', 'application/x-www-form-urlencoded'],
          response: { 200: openedSession, 303: Type.Null() },
        },
      },
      async (request, reply) => {
        const { token, password: chosen } = request.body;
        const session = await identity.resetPassword(token, chosen, verifierOf(request));
        const { id } = await letIn(deps, request, session);
        await asCaller(deps.knex, { userId: id, origin: originOf(request) }, (trx) =>
          appendPersonalEvent(trx, id, 'password.set', { kind: 'user', id }),
        );
        await endSessions(deps, accesses, request, id, { except: session.sessionId });
        return isForm(request) ? goIn(deps, reply, session) : presentOpened(deps, request, reply, session);
      },
    );
    done();
  });
}
