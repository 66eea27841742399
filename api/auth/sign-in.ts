import type { FastifyRequest } from 'fastify';
import { ProductError } from '../../domain/errors.ts';
import { scopeOfRoute } from '../../domain/identity/token-scopes.ts';
import type { Access, Api, ApiDeps } from '../context.ts';
import { admitGuest, linkOf } from '../share/guest.ts';
import { apiTokenPattern } from './access.ts';
import type { AccessStore } from './access.ts';
import { refuseOneFactor } from './second-factor.ts';
import { isOwnPage, originOf, refuseOtherSites } from './origin.ts';
import { sessionCookie, setSessionCookie } from './session-cookie.ts';

/** Checks who is asking before any route but the public ones. */
export function requireSignIn(app: Api, deps: ApiDeps, accesses: AccessStore): void {
  const publicOrigin = new URL(deps.publicUrl).origin;
  app.addHook('onRequest', async (request, reply) => {
    const { access: audience, freshSession } = request.routeOptions.config;
    if (request.is404) return;
    if (audience === 'public') {
      // Else a page elsewhere could sign its visitors in as somebody they are not.
      if (request.method !== 'GET' && isOwnPage(request, publicOrigin) === false)
        throw new ProductError('forbidden', 'Browsers may call this from our own pages alone.');
      return;
    }
    const linkId = linkOf(request);
    if (linkId !== null) {
      refuseOtherSites(request, publicOrigin);
      await admitGuest(request, deps, linkId);
      const { shareLinkId, guestId } = request.caller;
      request.log = reply.log = request.log.child({ shareLinkId, guestId, ...resourceOf(request) });
      return;
    }
    const { credential, isCookie } = readCredential(request, deps.publicUrl);
    if (isCookie) refuseOtherSites(request, publicOrigin);
    const origin = originOf(request);
    const how = freshSession ? 'fresh' : audience === 'operator' ? 'checked' : 'known';
    const access = await accesses.find(credential, how, origin);
    const { user, session } = access;
    if (session && session.sessionJwt !== credential) {
      if (isCookie) setSessionCookie(reply, deps.publicUrl, session);
      else void reply.header('x-session-jwt', session.sessionJwt);
    }
    request.user = user;
    request.access = access;
    request.caller = { userId: user.id, origin };
    request.accessName = access.name;
    request.accessHolds = () => accesses.holds(credential, access);
    request.log = reply.log = request.log.child({ userId: user.id, ...resourceOf(request) });
    if (!request.routeOptions.config.beforeSecondFactor) refuseOneFactor(deps.secondFactor, access);
    refuseOutOfScope(request, access);
    if (audience === 'guest')
      throw new ProductError('forbidden', 'Only a guest of a share link may do this.');
    if (audience === 'operator' && !user.isOperator) {
      throw new ProductError('forbidden', 'Only an operator of this installation may do this.');
    }
  });
}

function refuseOutOfScope({ method, routeOptions }: FastifyRequest, { scopes }: Access): void {
  if (scopes === null) return;
  const scope = scopeOfRoute({ ...routeOptions.config, method });
  if (scope === null) throw new ProductError('forbidden', 'API tokens may not do this. Sign in for it.');
  if (!scopes.includes(scope))
    throw new ProductError('forbidden', `This needs an API token with the scope ${scope}.`, { scope });
}

/** The id of what a request is about, under its name in the logs. */
function resourceOf({ routeOptions, params }: FastifyRequest): Record<string, unknown> {
  const [, resource] =
    /^\/api\/v1\/(?:operations\/)?(model|revision|backup)s\/:id/.exec(routeOptions.url ?? '') ?? [];
  return resource ? { [`${resource}Id`]: (params as { id?: string }).id } : {};
}

/** The session JWT or API token of a request. Browsers keep the former in a cookie, programs send either as a bearer. */
function readCredential(
  request: FastifyRequest,
  publicUrl: string,
): { credential: string; isCookie: boolean } {
  const header = request.headers.authorization;
  if (header !== undefined) {
    const [, credential] = /^Bearer +([\w-]+\.[\w-]+\.[\w-]+|rd_[\w-]+)$/i.exec(header) ?? [];
    if (!credential || (credential.startsWith('rd_') && !apiTokenPattern.test(credential)))
      throw new ProductError(
        'unauthenticated',
        'The Authorization header must be: Bearer <session JWT or API token>.',
      );
    return { credential, isCookie: false };
  }
  const credential = request.cookies[sessionCookie(publicUrl)];
  // A token in a browser's cookie would be one that somebody else put there.
  if (credential && !credential.startsWith('rd_')) return { credential, isCookie: true };
  throw new ProductError('unauthenticated', 'Sign in first.');
}
