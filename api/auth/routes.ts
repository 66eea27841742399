import type { FastifyReply, FastifyRequest } from 'fastify';
import Type from 'typebox';
import type { VerifiedSession } from '../../services/identity/identity-provider.ts';
import type { Api, ApiDeps } from '../context.ts';
import { orNull, storableText, uuid } from '../schemas.ts';
import { letIn, openedSession, presentOpened } from './open-session.ts';
import { isOwnPage } from './origin.ts';
import { needsSecondFactor } from './second-factor.ts';
import { beginInBrowser } from './same-browser.ts';
import { callbackUrl, email, oneTimeToken } from './sign-in-schemas.ts';

const config = { access: 'public' } as const;

/** Sign-in by mailed link and mailed code, and who is signed in. */
export function authRoutes(app: Api, deps: ApiDeps): void {
  const { identity } = deps;
  const publicOrigin = new URL(deps.publicUrl).origin;

  const open = async (request: FastifyRequest, reply: FastifyReply, session: VerifiedSession) => {
    await letIn(deps, request, session);
    return presentOpened(deps, request, reply, session);
  };

  app.post(
    '/api/v1/auth/magic-link',
    {
      config: { ...config, limit: 'mail', errors: ['identity_unavailable'] },
      schema: {
        operationId: 'sendMagicLink',
        summary: 'Mail a sign-in link',
        description: 'One that a page of ours asks for works in that browser alone.',
        tags: ['auth'],
        body: Type.Object({ email }, { additionalProperties: false }),
        response: { 202: Type.Object({ sent: Type.Literal(true) }) },
      },
    },
    async (request, reply) => {
      const isPage = isOwnPage(request, publicOrigin) === true;
      const codeChallenge = isPage ? beginInBrowser(deps, request, reply) : undefined;
      await identity.sendMagicLink(request.body.email, { url: callbackUrl(deps), codeChallenge });
      return reply.code(202).send({ sent: true });
    },
  );

  app.post(
    '/api/v1/auth/session',
    {
      config: { ...config, limit: 'sign-in', errors: ['unauthenticated', 'identity_unavailable'] },
      schema: {
        operationId: 'openSessionByLink',
        summary: 'Exchange the token of a sign-in link for a session, for programs that send it as a bearer',
        tags: ['auth'],
        body: Type.Object({ token: oneTimeToken }, { additionalProperties: false }),
        response: { 200: openedSession },
      },
    },
    async (request, reply) => open(request, reply, await identity.authenticateMagicLink(request.body.token)),
  );

  app.post(
    '/api/v1/auth/code',
    {
      config: { ...config, limit: 'mail', errors: ['identity_unavailable'] },
      schema: {
        operationId: 'sendCode',
        summary: 'Mail a code of six digits, good once and for ten minutes',
        tags: ['auth'],
        body: Type.Object({ email }, { additionalProperties: false }),
        response: {
          202: Type.Object({ methodId: Type.String({ description: 'Goes back with the code.' }) }),
        },
      },
    },
    async (request, reply) => {
      const { methodId } = await identity.sendCode(request.body.email);
      return reply.code(202).send({ methodId });
    },
  );

  app.post(
    '/api/v1/auth/code/session',
    {
      config: { ...config, limit: 'sign-in', errors: ['unauthenticated', 'identity_unavailable'] },
      schema: {
        operationId: 'openSessionByCode',
        summary: 'Sign in by a mailed code',
        tags: ['auth'],
        body: Type.Object(
          {
            methodId: Type.String({ ...storableText, minLength: 1, maxLength: 200 }),
            code: Type.String({ pattern: '^[0-9]{6}$' }),
          },
          { additionalProperties: false },
        ),
        response: { 200: openedSession },
      },
    },
    async (request, reply) => {
      const { methodId, code } = request.body;
      return open(request, reply, await identity.authenticateCode(methodId, code));
    },
  );

  app.get(
    '/api/v1/me',
    {
      config: { beforeSecondFactor: true },
      schema: {
        operationId: 'getMe',
        summary: 'Who is signed in',
        tags: ['auth'],
        response: {
          200: Type.Object({
            id: uuid,
            email: orNull(Type.String()),
            isOperator: Type.Boolean(),
            sessionExpiresAt: Type.String({
              format: 'date-time',
              description: 'Of the session or API token.',
            }),
            secondFactor: Type.Object({
              isSetUp: Type.Boolean(),
              isNeeded: Type.Boolean({ description: 'Until it is proved, nothing else is answered.' }),
              isProved: Type.Boolean({ description: 'By the session that asks.' }),
            }),
            scopes: orNull(Type.Array(Type.String(), { description: 'Of the API token that asks.' })),
          }),
        },
      },
    },
    async (request) => {
      const { id, email: address, isOperator } = request.user;
      const { access } = request;
      const { expiresAt, scopes, secondFactorId, session } = access;
      return {
        id,
        email: address,
        isOperator,
        sessionExpiresAt: expiresAt.toISOString(),
        secondFactor: {
          isSetUp: secondFactorId !== null,
          isNeeded: needsSecondFactor(deps.secondFactor, access),
          isProved: session?.hasSecondFactor ?? false,
        },
        scopes: scopes && [...scopes],
      };
    },
  );
}
