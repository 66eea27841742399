import type { Knex } from 'knex';
import type { Caller } from './connection.ts';

/** The answer to a request that was done, as its sender's key encrypts it. */
export type KeptAnswer = { requestSha256: Buffer; answer: Buffer };

/**
 * Claims a key for this transaction, and answers null; or what answered the request that had it before. Where that one is
 * still under way, waits for its end: a key whose transaction was rolled back is free again.
 */
export async function claimKey(
  trx: Knex,
  caller: Caller,
  { id, requestSha256 }: { id: Buffer; requestSha256: Buffer },
): Promise<KeptAnswer | null> {
  const { rows } = await trx.raw<{ rows: unknown[] }>(
    `insert into idempotency_keys as kept (id, user_id, guest_id, request_sha256) values (?, ?, ?, ?)
     on conflict (id) do update
       set request_sha256 = excluded.request_sha256, answer = null, expires_at = excluded.expires_at
       where kept.expires_at <= now()
     returning 1`,
    [id, caller.userId ?? null, caller.guestId ?? null, requestSha256],
  );
  if (rows.length > 0) return null;
  const row = await trx('idempotency_keys')
    .where({ id })
    .first<{ request_sha256: Buffer; answer: Buffer } | undefined>('request_sha256', 'answer');
  return row ? { requestSha256: row.request_sha256, answer: row.answer } : null;
}

/** Keeps the answer to the request that claimed the key. */
export async function keepAnswer(trx: Knex, id: Buffer, answer: Buffer): Promise<void> {
  await trx('idempotency_keys').where({ id }).update({ answer });
}

/** Removes keys whose time is over, of everybody; the worker's. */
export async function removeExpiredKeys(knex: Knex): Promise<number> {
  return knex('idempotency_keys').where('expires_at', '<=', knex.fn.now()).delete();
}
