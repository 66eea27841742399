import Type from 'typebox';
import type { Api, ApiDeps } from '../context.ts';
import { timestamp, uuid } from '../schemas.ts';
import { sessionCookie, setSessionCookie } from './sign-in.ts';

/** Life of a JWT: one made in a session's last moment outlives it by as much. */
const jwtLifeMs = 300_000;

const token = Type.String({ minLength: 1, maxLength: 1_000 });

export function authRoutes(app: Api, deps: ApiDeps): void {
  const { identity, users } = deps;

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
      await users.upsertBySubject(session);
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
        response: {
          200: Type.Object({ sessionJwt: Type.String(), sessionToken: Type.String(), expiresAt: timestamp }),
        },
      },
    },
    async (request) => {
      const session = await identity.authenticateMagicLink(request.body.token);
      await users.upsertBySubject(session);
      return {
        sessionJwt: session.sessionJwt,
        sessionToken: session.sessionToken,
        expiresAt: session.expiresAt.toISOString(),
      };
    },
  );

  app.post(
    '/api/v1/auth/sign-out',
    { schema: { summary: 'End this session', tags: ['auth'], response: { 204: Type.Null() } } },
    async (request, reply) => {
      const { sessionId, sessionExpiresAt } = request.user;
      // Denied here as long as it could live, it is over even if the provider can't be told.
      await users.denySession(sessionId, new Date(sessionExpiresAt.getTime() + jwtLifeMs));
      await identity.revokeSession(sessionId).catch((error: unknown) => {
        request.log.warn({ err: error }, 'the identity provider was not told of a sign-out');
      });
      void reply.clearCookie(sessionCookie, { path: '/' });
      return reply.code(204).send(null);
    },
  );

  app.get(
    '/api/v1/me',
    {
      schema: {
        summary: 'Who is signed in',
        tags: ['auth'],
        response: {
          200: Type.Object({
            id: uuid,
            email: Type.Union([Type.String(), Type.Null()]),
            isOperator: Type.Boolean(),
            sessionExpiresAt: timestamp,
          }),
        },
      },
    },
    (request) => {
      const { id, email, isOperator, sessionExpiresAt } = request.user;
      return Promise.resolve({ id, email, isOperator, sessionExpiresAt: sessionExpiresAt.toISOString() });
    },
  );
}
