import Type from 'typebox';
import { asCaller } from '../../database/connection.ts';
import { appendPersonalEvent } from '../../database/personal-events.ts';
import { ProductError } from '../../domain/errors.ts';
import type { Api, ApiDeps } from '../context.ts';
import type { AccessStore } from './access.ts';
import { endSessions } from './end-sessions.ts';
import { letIn, openedSession, presentOpened } from './open-session.ts';
import { isOwnPage } from './origin.ts';
import { beginInBrowser } from './same-browser.ts';
import { callbackUrl, email, password } from './sign-in-schemas.ts';

const config = { access: 'public' } as const;

/**
 * Passwords. Only who has proved an address gets one, by having signed in or by a mailed link: else whoever came first
 * could wait in the account of an address that isn't theirs.
 */
export function passwordRoutes(app: Api, deps: ApiDeps, accesses: AccessStore): void {
  const { identity } = deps;
  const publicOrigin = new URL(deps.publicUrl).origin;

  app.post(
    '/api/v1/auth/password/session',
    {
      config: { ...config, limit: 'sign-in', errors: ['unauthenticated', 'identity_unavailable'] },
      schema: {
        operationId: 'openSessionByPassword',
        summary: 'Sign in by password',
        tags: ['auth'],
        body: Type.Object({ email, password }, { additionalProperties: false }),
        response: { 200: openedSession },
      },
    },
    async (request, reply) => {
      const given = request.body;
      const session = await identity.authenticatePassword(given.email, given.password);
      await letIn(deps, request, session);
      return presentOpened(deps, request, reply, session);
    },
  );

  app.put(
    '/api/v1/auth/password',
    {
      config: { scope: 'session', freshSession: true },
      schema: {
        operationId: 'setPassword',
        summary: 'Choose a password, in the five minutes after signing in by link, code or password',
        description: 'Ends your other sessions.',
        tags: ['auth'],
        body: Type.Object({ password }, { additionalProperties: false }),
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const { session } = request.access;
      if (!session) throw new ProductError('forbidden', 'Sign in for it.');
      await identity.setPassword(session.sessionJwt, request.body.password);
      const { id } = request.user;
      await asCaller(deps.knex, request.caller, (trx) =>
        appendPersonalEvent(trx, id, 'password.set', { kind: 'user', id }),
      );
      await endSessions(deps, accesses, request, id, { except: session.sessionId });
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/api/v1/auth/password/reset',
    {
      config: { ...config, limit: 'mail', errors: ['identity_unavailable'] },
      schema: {
        operationId: 'sendPasswordReset',
        summary: 'Mail a link to set a password',
        description: 'The answer is the same whether somebody has signed in with the address or not.',
        tags: ['auth'],
        body: Type.Object({ email }, { additionalProperties: false }),
        response: { 202: Type.Object({ sent: Type.Literal(true) }) },
      },
    },
    async (request, reply) => {
      const isPage = isOwnPage(request, publicOrigin) === true;
      const codeChallenge = isPage ? beginInBrowser(deps, request, reply) : undefined;
      await identity.sendPasswordReset(request.body.email, { url: callbackUrl(deps), codeChallenge });
      return reply.code(202).send({ sent: true });
    },
  );
}
