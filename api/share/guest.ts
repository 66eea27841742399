import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Caller } from '../../database/connection.ts';
import { guestStanding } from '../../database/guest-store.ts';
import { ProductError } from '../../domain/errors.ts';
import { originOf } from '../auth/origin.ts';
import type { GuestSession } from '../../services/identity/guest-sessions.ts';
import type { ApiDeps } from '../context.ts';

/*
 * Guests act below /share/{link id}/api/v1: the same routes under another address. The address says by which link one
 * comes, so that one browser holds several, and a session beside them, and none is taken for another.
 */

const guestLifeMs = 7 * 24 * 3600 * 1000;
const prefix = /^\/share\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?=\/api\/v1\/)/;

const cookiePrefix = 'rapiddraft_guest_';
const cookieOf = (linkId: string): string => cookiePrefix + linkId;

/** The address of the route itself. */
export const withoutLink = (url: string): string => url.replace(prefix, '');

/** The link below whose address a request came; null for one of nobody or of somebody signed in. */
export const linkOf = (request: FastifyRequest): string | null =>
  prefix.exec(request.originalUrl)?.[1] ?? null;

/** One answer to every token and cookie that opens nothing, so that nobody learns which ever did: for a page. */
export const closedPage = {
  title: 'This link does not work',
  message:
    'It may have expired or been revoked, or its address is not whole. Ask whoever sent it for a new one.',
};

/** The same for programs. */
export const closed = `${closedPage.title}. ${closedPage.message}`;

/** Keeps who the guest is in the browser, for a week after they last opened the link. */
export function setGuestCookie(
  reply: FastifyReply,
  deps: ApiDeps,
  guest: GuestSession & { expiresAt: Date | null },
): void {
  const end = deps.clock().getTime() + guestLifeMs;
  const expires = new Date(Math.min(end, guest.expiresAt?.getTime() ?? end));
  void reply.setCookie(cookieOf(guest.linkId), deps.guestSessions.sign(guest, expires), {
    path: '/share',
    httpOnly: true,
    sameSite: 'lax',
    secure: deps.publicUrl.startsWith('https:'),
    expires,
  });
}

/** Guests that the request's cookies name, of whichever links. */
export function guestsOf(request: FastifyRequest, deps: ApiDeps): GuestSession[] {
  return Object.entries(request.cookies).flatMap(([name, cookie]) => {
    const session =
      name.startsWith(cookiePrefix) && cookie ? deps.guestSessions.read(cookie, deps.clock()) : null;
    return session && name === cookieOf(session.linkId) ? [session] : [];
  });
}

/**
 * Lets a guest of this link call a route that takes them. Asks the database each time: a link is dead with its
 * revocation.
 */
export async function admitGuest(request: FastifyRequest, deps: ApiDeps, linkId: string): Promise<void> {
  const session = guestsOf(request, deps).find((one) => one.linkId === linkId);
  if (!session) throw new ProductError('unauthenticated', closed);
  const guest = { shareLinkId: linkId, guestId: session.guestId };
  const standing = await guestStanding(deps.knex, guest);
  if (!standing) throw new ProductError('unauthenticated', closed);
  const { guests } = request.routeOptions.config;
  if (!guests) throw new ProductError('forbidden', 'A share link does not reach this. Sign in for it.');
  if (!standing.admitted && guests !== 'unproved') {
    throw new ProductError('unauthenticated', 'Prove your e-mail address first: this link asks for one.', {
      needs: 'email_code',
    });
  }
  request.caller = { ...guest, lensRevisionId: standing.lensRevisionId, origin: originOf(request) };
  request.accessName = `link:${linkId}`;
  request.accessHolds = async () => (await guestStanding(deps.knex, guest))?.admitted ?? false;
}

/** The guest behind a request to a route for guests alone. */
export function guestCaller({ caller }: FastifyRequest): Extract<Caller, { guestId: string }> {
  if (caller.guestId === undefined) throw new ProductError('forbidden', 'Only a guest may do this.');
  return caller;
}
