import type { FastifyReply, FastifyRequest } from 'fastify';
import Type from 'typebox';
import { asCaller } from '../../database/connection.ts';
import { recordSession } from '../../database/session-store.ts';
import type { User } from '../../database/user-store.ts';
import type { VerifiedSession } from '../../services/identity/identity-provider.ts';
import type { ApiDeps } from '../context.ts';
import { orNull, timestamp } from '../schemas.ts';
import { isOwnPage, originOf } from './origin.ts';
import { endInBrowser } from './same-browser.ts';
import { setSessionCookie } from './session-cookie.ts';

export const openedSession = Type.Object({
  sessionJwt: orNull(
    Type.String({ description: 'For `Authorization: Bearer`; null for browsers, who get a cookie.' }),
  ),
  expiresAt: timestamp,
});

/** Lets somebody in who has just proved who they are. */
export async function letIn(deps: ApiDeps, request: FastifyRequest, session: VerifiedSession): Promise<User> {
  const user = await deps.users.upsertBySubject(session);
  const origin = originOf(request);
  const { sessionId, expiresAt } = session;
  await asCaller(deps.knex, { userId: user.id, origin }, (trx) =>
    recordSession(trx, { sessionId, userId: user.id, expiresAt }, origin),
  );
  return user;
}

/** Gives a browser its session, and takes it to the start page. */
export function goIn(deps: ApiDeps, reply: FastifyReply, session: VerifiedSession): FastifyReply {
  setSessionCookie(reply, deps.publicUrl, session);
  endInBrowser(reply);
  return reply.redirect('/', 303);
}

/** What answers a sign-in over JSON: pages of ours get a cookie that they can't read, programs a JWT. */
export function presentOpened(
  deps: ApiDeps,
  request: FastifyRequest,
  reply: FastifyReply,
  session: VerifiedSession,
): { sessionJwt: string | null; expiresAt: string } {
  void reply.header('cache-control', 'no-store');
  const isBrowser = isOwnPage(request, new URL(deps.publicUrl).origin) === true;
  if (isBrowser) setSessionCookie(reply, deps.publicUrl, session);
  return {
    sessionJwt: isBrowser ? null : session.sessionJwt,
    expiresAt: session.expiresAt.toISOString(),
  };
}
