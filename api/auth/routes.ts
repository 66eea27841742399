import Type from 'typebox';
import type { Api, ApiDeps } from '../context.ts';
import { orNull, uuid } from '../schemas.ts';
import { openedSession, openSession } from './open-session.ts';
import { setSessionCookie } from './session-cookie.ts';

const token = Type.String({ minLength: 1, maxLength: 1_000 });

export function authRoutes(app: Api, deps: ApiDeps): void {
  const { identity } = deps;

  app.post(
    '/api/v1/auth/magic-link',
    {
      config: { access: 'public' },
      schema: {
        summary: 'Mail a sign-in link',
        tags: ['auth'],
        body: Type.Object(
          { email: Type.String({ format: 'email', maxLength: 254 }) },
          { additionalProperties: false },
        ),
        response: { 202: Type.Object({ sent: Type.Literal(true) }) },
      },
    },
    async (request, reply) => {
      await identity.sendMagicLink(request.body.email, new URL('/api/v1/auth/callback', deps.publicUrl).href);
      return reply.code(202).send({ sent: true });
    },
  );

  app.get(
    '/api/v1/auth/callback',
    {
      config: { access: 'public' },
      schema: {
        summary: 'Where a sign-in link leads: sets the session cookie and goes to the start page',
        tags: ['auth'],
        querystring: Type.Object(
          { stytch_token_type: Type.Literal('magic_links'), token },
          { additionalProperties: true },
        ),
      },
    },
    async (request, reply) => {
      const session = await identity.authenticateMagicLink(request.query.token);
      await openSession(deps, request, reply, session);
      setSessionCookie(reply, deps.publicUrl, session);
      return reply.redirect('/');
    },
  );

  app.post(
    '/api/v1/auth/session',
    {
      config: { access: 'public' },
      schema: {
        summary: 'Exchange the token of a sign-in link for a session, for programs that send it as a bearer',
        tags: ['auth'],
        body: Type.Object({ token }, { additionalProperties: false }),
        response: { 200: openedSession },
      },
    },
    async (request, reply) =>
      openSession(deps, request, reply, await identity.authenticateMagicLink(request.body.token)),
  );

  app.get(
    '/api/v1/me',
    {
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
            scopes: orNull(Type.Array(Type.String(), { description: 'Of the API token that asks.' })),
          }),
        },
      },
    },
    async (request) => {
      const { id, email, isOperator } = request.user;
      const { expiresAt, scopes } = request.access;
      return {
        id,
        email,
        isOperator,
        sessionExpiresAt: expiresAt.toISOString(),
        scopes: scopes && [...scopes],
      };
    },
  );
}
