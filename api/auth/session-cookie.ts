import type { FastifyReply } from 'fastify';
import type { VerifiedSession } from '../../services/identity/identity-provider.ts';

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

export function clearSessionCookie(reply: FastifyReply): void {
  void reply.clearCookie(sessionCookie, { path: '/' });
}
