import type { FastifyReply, FastifyRequest } from 'fastify';
import { ProductError } from '../../domain/errors.ts';
import type { VerifiedSession } from '../../services/identity/identity-provider.ts';
import type { Api, ApiDeps, SignedInUser } from '../context.ts';
import { admitGuest, linkOf } from '../share/guest.ts';
import { originOf, refuseOtherSites } from './origin.ts';

export const sessionCookie = 'rapiddraft_session';

/** Keeps the session's JWT in the browser: out of reach of scripts, and not sent along with other sites' requests. */
export function setSessionCookie(reply: FastifyReply, publicUrl: string, session: VerifiedSession): void {
  void reply.setCookie(sessionCookie, session.sessionJwt, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: publicUrl.startsWith('https:'),
    expires: session.expiresAt,
  });
}

/** Checks who is asking before any route but the public ones. */
export function requireSignIn(app: Api, deps: ApiDeps): void {
  const publicOrigin = new URL(deps.publicUrl).origin;
  app.addHook('onRequest', async (request, reply) => {
    const { access, freshSession } = request.routeOptions.config;
    if (access === 'public' || request.is404) return;
    const linkId = linkOf(request);
    if (linkId !== null) {
      refuseOtherSites(request, publicOrigin);
      await admitGuest(request, deps, linkId);
      const { shareLinkId, guestId } = request.caller;
      request.log = reply.log = request.log.child({ shareLinkId, guestId, ...resourceOf(request) });
      return;
    }
    const credentials = readCredentials(request);
    if (!credentials) throw new ProductError('unauthenticated', 'Sign in first.');
    if (credentials.cookie) refuseOtherSites(request, publicOrigin);
    const fresh = freshSession ?? false;
    const session = await deps.identity.verifySession(credentials.jwt, { fresh });
    if (await deps.users.isSessionDenied(session.sessionId)) {
      throw new ProductError('unauthenticated', 'This session was ended. Sign in again.');
    }
    if (session.sessionJwt !== credentials.jwt) {
      if (credentials.cookie) setSessionCookie(reply, deps.publicUrl, session);
      else void reply.header('x-session-jwt', session.sessionJwt);
    }
    request.user = await localUser(deps, session);
    request.caller = { userId: request.user.id, origin: originOf(request) };
    request.sessionHolds = async () =>
      deps.clock() < session.expiresAt && !(await deps.users.isSessionDenied(session.sessionId));
    request.log = reply.log = request.log.child({ userId: request.user.id, ...resourceOf(request) });
    if (access === 'guest') throw new ProductError('forbidden', 'Only a guest of a share link may do this.');
    if (access === 'operator' && !request.user.isOperator) {
      throw new ProductError('forbidden', 'Only an operator of this installation may do this.');
    }
  });
}

/** The id of what a request is about, under its name in the logs. */
function resourceOf({ routeOptions, params }: FastifyRequest): Record<string, unknown> {
  const [, resource] =
    /^\/api\/v1\/(?:operations\/)?(model|revision|backup)s\/:id/.exec(routeOptions.url ?? '') ?? [];
  return resource ? { [`${resource}Id`]: (params as { id?: string }).id } : {};
}

function readCredentials(request: FastifyRequest): { jwt: string; cookie: boolean } | null {
  const header = request.headers.authorization;
  if (header !== undefined) {
    const [, jwt] = /^Bearer +([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(header) ?? [];
    if (!jwt)
      throw new ProductError('unauthenticated', 'The Authorization header must be: Bearer <session JWT>.');
    return { jwt, cookie: false };
  }
  const jwt = request.cookies[sessionCookie];
  return jwt ? { jwt, cookie: true } : null;
}

async function localUser(deps: ApiDeps, session: VerifiedSession): Promise<SignedInUser> {
  const known = await deps.users.findBySubject(session.subject);
  const user =
    known && (session.email === null || known.email === session.email)
      ? known
      : await deps.users.upsertBySubject({ subject: session.subject, email: session.email });
  return { ...user, sessionId: session.sessionId, sessionExpiresAt: session.expiresAt };
}
