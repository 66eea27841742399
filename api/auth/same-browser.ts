import { createHash, randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ApiDeps } from '../context.ts';

/*
 * What ties the end of a sign-in to the browser that began it: a verifier in a cookie, whose hash goes along with the
 * sign-in (PKCE, RFC 7636). A link that somebody else asked for can't sign a person in as that somebody unnoticed.
 */

const cookie = 'rapiddraft_sign_in';
const path = '/api/v1/auth';
const lifeSeconds = 3_600;

/** The verifier of what this browser has begun, if anything. */
export function verifierOf(request: FastifyRequest): string | undefined {
  const value = request.cookies[cookie];
  return value !== undefined && /^[\w-]{43}$/.test(value) ? value : undefined;
}

/** Begins a sign-in in this browser; several at once share the verifier. Returns the challenge to send along. */
export function beginInBrowser(deps: ApiDeps, request: FastifyRequest, reply: FastifyReply): string {
  const verifier = verifierOf(request) ?? randomBytes(32).toString('base64url');
  void reply.setCookie(cookie, verifier, {
    path,
    httpOnly: true,
    // Comes along when a mailed link, or a provider's page, leads back here.
    sameSite: 'lax',
    secure: deps.publicUrl.startsWith('https:'),
    maxAge: lifeSeconds,
  });
  return createHash('sha256').update(verifier).digest('base64url');
}

export function endInBrowser(reply: FastifyReply): void {
  void reply.clearCookie(cookie, { path });
}
