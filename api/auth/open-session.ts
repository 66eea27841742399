import type { FastifyReply, FastifyRequest } from 'fastify';
import Type from 'typebox';
import { asCaller } from '../../database/connection.ts';
import { recordSession } from '../../database/session-store.ts';
import type { VerifiedSession } from '../../services/identity/identity-provider.ts';
import type { ApiDeps } from '../context.ts';
import { orNull, timestamp } from '../schemas.ts';
import { isOwnPage, originOf } from './origin.ts';
import { setSessionCookie } from './session-cookie.ts';

export const openedSession = Type.Object({
  sessionJwt: orNull(
    Type.String({ description: 'For `Authorization: Bearer`; null for browsers, who get a cookie.' }),
  ),
  expiresAt: timestamp,
});

/** Lets somebody in who has just proved who they are: browsers by a cookie, programs by a JWT in the answer. */
export async function openSession(
  deps: ApiDeps,
  request: FastifyRequest,
  reply: FastifyReply,
  session: VerifiedSession,
): Promise<{ sessionJwt: string | null; expiresAt: string }> {
  const user = await deps.users.upsertBySubject(session);
  const origin = originOf(request);
  const { sessionId, sessionJwt, expiresAt } = session;
  await asCaller(deps.knex, { userId: user.id, origin }, (trx) =>
    recordSession(trx, { sessionId, userId: user.id, expiresAt }, origin),
  );
  void reply.header('cache-control', 'no-store');
  const isBrowser = isOwnPage(request, new URL(deps.publicUrl).origin) !== null;
  if (isBrowser) setSessionCookie(reply, deps.publicUrl, session);
  return { sessionJwt: isBrowser ? null : sessionJwt, expiresAt: expiresAt.toISOString() };
}
