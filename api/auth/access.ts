import { createHash } from 'node:crypto';
import { asCaller } from '../../database/connection.ts';
import type { Origin } from '../../database/connection.ts';
import { recordSession, sessionStanding } from '../../database/session-store.ts';
import { recordTokenUse, tokenStanding } from '../../database/token-store.ts';
import { ProductError } from '../../domain/errors.ts';
import type { Access, ApiDeps } from '../context.ts';
import { createAccessCache } from './access-cache.ts';

/** How often it is written down that a session or token is in use, milliseconds. */
const seenEveryMs = 60_000;

/** `rd_` and 256 random bits. */
export const apiTokenPattern = /^rd_[\w-]{43}$/;

export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest();

export type AccessStore = ReturnType<typeof createAccessStore>;

/** Finds out whose a credential is: by signature and database, or for seconds from memory. */
export function createAccessStore(deps: ApiDeps) {
  const { knex, identity, users, clock } = deps;
  const cache = createAccessCache<Access>(
    deps.listener,
    ({ name, user }) => [name, `user:${user.id}`],
    () => clock().getTime(),
  );
  const isDue = (seenAt: Date | null) =>
    seenAt === null || clock().getTime() - seenAt.getTime() > seenEveryMs;

  async function ofSession(jwt: string, askProvider: boolean, origin: Origin): Promise<Access> {
    const session = await identity.verifySession(jwt, { fresh: askProvider });
    const standing = await sessionStanding(knex, session);
    if (standing?.isDenied)
      throw new ProductError('unauthenticated', 'This session was ended. Sign in again.');
    const { subject, email, sessionId, expiresAt } = session;
    const isKnown = standing !== null && (email === null || standing.user.email === email);
    const user = isKnown ? standing.user : await users.upsertBySubject({ subject, email });
    if (isDue(standing?.lastSeenAt ?? null))
      await asCaller(knex, { userId: user.id }, (trx) =>
        recordSession(trx, { sessionId, userId: user.id, expiresAt }, origin),
      );
    const secondFactorId = standing?.secondFactorId ?? null;
    return { user, name: `session:${sessionId}`, expiresAt, session, secondFactorId, scopes: null };
  }

  async function ofToken(token: string, origin: Origin): Promise<Access> {
    const standing = await tokenStanding(knex, hashToken(token));
    if (!standing)
      throw new ProductError(
        'unauthenticated',
        'This API token is unknown, was revoked or has expired. Make a new one.',
      );
    const { user, tokenId, scopes, expiresAt } = standing;
    if (isDue(standing.lastUsedAt))
      await asCaller(knex, { userId: user.id }, (trx) => recordTokenUse(trx, tokenId, origin.address));
    return { user, name: `token:${tokenId}`, expiresAt, session: null, secondFactorId: null, scopes };
  }

  return {
    /**
     * Whose this session JWT or API token is, as far as it is known here; `checked` against the database; or `fresh`,
     * which asks the identity provider too. Throws `unauthenticated`, or `identity_unavailable` where it can't be said.
     */
    async find(credential: string, how: 'known' | 'checked' | 'fresh', origin: Origin): Promise<Access> {
      const load = () =>
        apiTokenPattern.test(credential)
          ? ofToken(credential, origin)
          : ofSession(credential, how === 'fresh', origin);
      const access = await (how === 'known' ? cache.get(credential, load) : load());
      if (clock() < access.expiresAt) return access;
      throw new ProductError('unauthenticated', 'This session or API token has run out. Sign in again.');
    },

    /** Whether it still holds, by the database. */
    async holds(credential: string, { session, expiresAt }: Access): Promise<boolean> {
      if (clock() >= expiresAt) return false;
      if (session === null) return (await tokenStanding(knex, hashToken(credential))) !== null;
      return (await sessionStanding(knex, session))?.isDenied === false;
    },

    /** Drops what is in memory of this process: other processes hear of it by the database. */
    forget: (name: string) => cache.forget(name),
  };
}
