import type { FastifyRequest } from 'fastify';
import Type from 'typebox';
import { asCaller } from '../../database/connection.ts';
import { listSessions } from '../../database/session-store.ts';
import type { WhichSessions } from '../../database/session-store.ts';
import type { AccessStore } from '../auth/access.ts';
import { endSessions } from '../auth/end-sessions.ts';
import { clearSessionCookie } from '../auth/session-cookie.ts';
import type { Api, ApiDeps } from '../context.ts';
import { decodeCursor, nextCursor } from '../cursor.ts';
import { notFound } from '../errors.ts';
import { defaultPageSize, idParams, orNull, pageQuery } from '../schemas.ts';
import { presentSession, sessionSchema } from './present.ts';

const config = { scope: 'session' } as const;

/** The sessions of who asks, wherever they are signed in. */
export function sessionRoutes(app: Api, deps: ApiDeps, accesses: AccessStore): void {
  const { knex } = deps;

  const end = (request: FastifyRequest, which: WhichSessions) =>
    endSessions(deps, accesses, request, request.user.id, which);

  app.get(
    '/api/v1/sessions',
    {
      config,
      schema: {
        operationId: 'listSessions',
        summary: 'Where you are signed in, newest first',
        tags: ['auth'],
        querystring: pageQuery,
        response: {
          200: Type.Object({ items: Type.Array(sessionSchema), nextCursor: orNull(Type.String()) }),
        },
      },
    },
    async (request) => {
      const { limit = defaultPageSize, cursor } = request.query;
      const page = { limit: limit + 1, ...(cursor === undefined ? {} : { after: decodeCursor(cursor) }) };
      const found = await asCaller(knex, request.caller, (trx) => listSessions(trx, page));
      const current = request.access.session?.sessionId;
      return {
        items: found.slice(0, limit).map((session) => presentSession(session, current)),
        nextCursor: nextCursor(found, limit, ({ cursor: key }) => [key.createdAt, key.id]),
      };
    },
  );

  app.delete(
    '/api/v1/sessions/:id',
    {
      config,
      schema: {
        operationId: 'endSession',
        summary: 'End one of your sessions, at once and everywhere',
        tags: ['auth'],
        params: idParams,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      if ((await end(request, request.params)) === 0) throw notFound('session');
      return reply.code(204).send(null);
    },
  );

  app.delete(
    '/api/v1/sessions',
    {
      config,
      schema: {
        operationId: 'endSessions',
        summary: 'End all your sessions, or all but this one',
        tags: ['auth'],
        querystring: Type.Object(
          { keep: Type.Optional(Type.Literal('current', { description: 'Leave the one that asks.' })) },
          { additionalProperties: false },
        ),
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const current = request.access.session?.sessionId;
      const isKept = request.query.keep !== undefined && current !== undefined;
      await end(request, isKept ? { except: current } : {});
      if (!isKept) clearSessionCookie(reply, deps.publicUrl);
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/api/v1/auth/sign-out',
    {
      config: { ...config, beforeSecondFactor: true },
      schema: {
        operationId: 'signOut',
        summary: 'End this session',
        tags: ['auth'],
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      await end(request, { only: request.access.session?.sessionId ?? '' });
      clearSessionCookie(reply, deps.publicUrl);
      return reply.code(204).send(null);
    },
  );
}
