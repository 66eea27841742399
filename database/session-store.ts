import type { Knex } from 'knex';
import type { Origin } from './connection.ts';
import { appendPersonalEvent } from './personal-events.ts';
import type { User } from './user-store.ts';

/*
 * Sessions of people, by the id that the identity provider gave them. What is denied is refused whatever the provider
 * says; a notice on `rapiddraft_access` tells every API process.
 */

/** A JWT made in a session's last moment outlives it: five minutes, and one for clocks that differ. */
const jwtLifeMs = 6 * 60_000;

export type SessionStanding = {
  user: User;
  /** The identity provider's id of their second factor; null where they have none. */
  secondFactorId: string | null;
  /** When it was last recorded as seen; null for a session not seen before. */
  lastSeenAt: Date | null;
  isDenied: boolean;
};

/** The person of an identity and how a session of theirs stands; null for an identity never seen. One query. */
export async function sessionStanding(
  knex: Knex,
  identity: { subject: string; sessionId: string },
): Promise<SessionStanding | null> {
  const { rows } = await knex.raw<{
    rows: {
      user_id: string;
      email: string | null;
      is_operator: boolean;
      user_created_at: Date;
      second_factor_id: string | null;
      last_seen_at: Date | null;
      is_denied: boolean;
    }[];
  }>('select * from sec.session_standing(?, ?)', [identity.subject, identity.sessionId]);
  const [row] = rows;
  if (!row) return null;
  return {
    user: {
      id: row.user_id,
      stytchUserId: identity.subject,
      email: row.email,
      isOperator: row.is_operator,
      createdAt: row.user_created_at,
    },
    secondFactorId: row.second_factor_id,
    lastSeenAt: row.last_seen_at,
    isDenied: row.is_denied,
  };
}

/** Records that a session of the caller was seen: now, from here. */
export async function recordSession(
  trx: Knex,
  session: { sessionId: string; userId: string; expiresAt: Date },
  { address, client }: Origin,
): Promise<void> {
  const known = await trx('user_sessions')
    .where({ provider_session_id: session.sessionId })
    .update({ address, client, last_seen_at: trx.fn.now() });
  if (known > 0) return;
  await trx('user_sessions').where('expires_at', '<', trx.fn.now()).delete();
  const [row] = await trx('user_sessions')
    .insert({
      provider_session_id: session.sessionId,
      user_id: session.userId,
      expires_at: session.expiresAt,
      address,
      client,
    })
    .onConflict('provider_session_id')
    .ignore()
    .returning<{ id: string }[]>('id');
  if (row) await appendPersonalEvent(trx, session.userId, 'session.opened', { kind: 'session', id: row.id });
}

export type UserSession = {
  id: string;
  providerSessionId: string;
  client: string;
  address: string;
  createdAt: Date;
  lastSeenAt: Date;
  expiresAt: Date;
  /** Sort key for the next page. */
  cursor: { createdAt: string; id: string };
};

/** Sessions of the caller that are open, newest first. */
export async function listSessions(
  trx: Knex,
  page: { limit: number; after?: { time: string; id: string } },
): Promise<UserSession[]> {
  const query = trx('user_sessions')
    .whereNull('ended_at')
    .where('expires_at', '>', trx.fn.now())
    .orderBy([
      { column: 'created_at', order: 'desc' },
      { column: 'id', order: 'desc' },
    ])
    .limit(page.limit);
  if (page.after) void query.whereRaw('(created_at, id) < (?, ?)', [page.after.time, page.after.id]);
  const rows = await query.select<
    {
      id: string;
      provider_session_id: string;
      client: string;
      address: string;
      created_at: Date;
      last_seen_at: Date;
      expires_at: Date;
      created_at_text: string;
    }[]
  >('*', trx.raw('created_at::text as created_at_text'));
  return rows.map((row) => ({
    id: row.id,
    providerSessionId: row.provider_session_id,
    client: row.client,
    address: row.address,
    createdAt: row.created_at,
    lastSeenAt: row.last_seen_at,
    expiresAt: row.expires_at,
    cursor: { createdAt: row.created_at_text, id: row.id },
  }));
}

/** Sessions by our id, or by the provider's; all of them where nothing is said. */
export type WhichSessions = { id?: string; only?: string; except?: string };

/**
 * Ends open sessions of the caller. They are denied as long as their last JWT could live. Returns the ids that the
 * identity provider knows them by.
 */
export async function endSessions(
  trx: Knex,
  userId: string,
  { id, only, except }: WhichSessions,
): Promise<string[]> {
  const ending = trx('user_sessions').whereNull('ended_at').where('expires_at', '>', trx.fn.now());
  if (id !== undefined) void ending.where({ id });
  if (only !== undefined) void ending.where({ provider_session_id: only });
  if (except !== undefined) void ending.whereNot({ provider_session_id: except });
  const ended = await ending
    .update({ ended_at: trx.fn.now() })
    .returning<{ id: string; provider_session_id: string; expires_at: Date }[]>([
      'id',
      'provider_session_id',
      'expires_at',
    ]);
  await trx('session_denylist').where('expires_at', '<', trx.fn.now()).delete();
  for (const session of ended) {
    const until = new Date(session.expires_at.getTime() + jwtLifeMs);
    await trx('session_denylist')
      .insert({ session_id: session.provider_session_id, expires_at: until })
      .onConflict('session_id')
      .ignore();
    await appendPersonalEvent(trx, userId, 'session.ended', { kind: 'session', id: session.id });
  }
  return ended.map((session) => session.provider_session_id);
}

/** Notes the caller's second factor, or that they have none any more. */
export async function setSecondFactor(trx: Knex, userId: string, factorId: string | null): Promise<void> {
  await trx.raw('select sec.set_second_factor(?)', [factorId]);
  const type = factorId === null ? 'second_factor.removed' : 'second_factor.set';
  await appendPersonalEvent(trx, userId, type, { kind: 'user', id: userId });
}
