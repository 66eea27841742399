import { setTimeout as sleep } from 'node:timers/promises';
import type { Knex } from 'knex';

export type Turn = {
  /** What is done one at a time, in whatever process. */
  name: string;
  /** After this long nobody is waited for any more: whoever has the turn may have lost its machine. */
  patienceMs: number;
  signal?: AbortSignal;
};

const askEveryMs = 200;

/**
 * Runs `work` when nobody else has this turn; whoever comes second can then use what the first one made. Saves doing
 * things twice and must not be needed to keep them right. Takes a connection of the pool until `work` has ended.
 */
export function inTurn<T>(knex: Knex, turn: Turn, work: () => Promise<T>): Promise<T> {
  const { name, patienceMs, signal } = turn;
  return knex.transaction(async (trx) => {
    const endsAt = performance.now() + patienceMs;
    while (!(await isMine(trx, name)) && performance.now() < endsAt)
      await sleep(askEveryMs, undefined, signal ? { signal } : {});
    return work();
  });
}

/** The lock is the transaction's, so that it goes with its connection however this process ends. */
async function isMine(trx: Knex, name: string): Promise<boolean> {
  const result = await trx.raw<{ rows: { mine: boolean }[] }>(
    `select set_config('idle_in_transaction_session_timeout', '0', true),
       pg_try_advisory_xact_lock(hashtextextended(?, 8)) as mine`,
    [name],
  );
  return result.rows[0]?.mine === true;
}
