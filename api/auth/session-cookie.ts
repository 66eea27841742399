import type { FastifyReply } from 'fastify';
import type { VerifiedSession } from '../../services/identity/identity-provider.ts';

/** Over https browsers take it from this host alone, by its prefix: no neighbouring subdomain can put one of its own there. */
export const sessionCookie = (publicUrl: string): string =>
  publicUrl.startsWith('https:') ? '__Host-rapiddraft_session' : 'rapiddraft_session';

/** Keeps the session's JWT in the browser: out of reach of scripts, and not sent along with other sites' requests. */
export function setSessionCookie(reply: FastifyReply, publicUrl: string, session: VerifiedSession): void {
  void reply.setCookie(sessionCookie(publicUrl), session.sessionJwt, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: publicUrl.startsWith('https:'),
    expires: session.expiresAt,
  });
}

export function clearSessionCookie(reply: FastifyReply, publicUrl: string): void {
  void reply.clearCookie(sessionCookie(publicUrl), { path: '/', secure: publicUrl.startsWith('https:') });
}
