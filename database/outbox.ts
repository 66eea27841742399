import type { Knex } from 'knex';
import { prepared } from './prepared.ts';

/** Work to hand to Temporal, written in the transaction that makes it necessary. */
export type OutboxEntry = {
  /** Entries of one entity are sent in order. */
  entityKey: string;
  kind: 'start' | 'signal' | 'signal_with_start' | 'cancel';
  workflow: string;
  workflowId: string;
  queue: string;
  input: unknown;
  signal?: string;
  /** The HTTP request that asked for it, for the logs. */
  requestId?: string;
};

export type OutboxRow = OutboxEntry & { id: number; attempts: number; restarts: number };

/** Writes an entry; a second start of the same workflow id is the first one. */
export async function enqueue(trx: Knex, entry: OutboxEntry): Promise<void> {
  await prepared(
    trx,
    `insert into outbox (entity_key, kind, workflow, workflow_id, queue, input, signal, request_id)
     values (:entityKey, :kind, :workflow, :workflowId, :queue, :input, :signal, :requestId)
     ${entry.kind === 'start' ? `on conflict (workflow_id) where kind = 'start' do nothing` : ''}`,
    { signal: null, requestId: null, ...entry, input: JSON.stringify(entry.input) },
  );
}

/** Notes that a workflow has recorded its outcome, so that nothing starts it again, and enqueues what follows. */
export async function finishWork(
  trx: Knex,
  workflowId: string,
  next: readonly OutboxEntry[] = [],
): Promise<void> {
  const finished: { request_id: string | null }[] = await trx('outbox')
    .where({ workflow_id: workflowId })
    .whereNull('finished_at')
    .update({ finished_at: trx.fn.now() }, ['request_id']);
  const requestId = finished.find((row) => row.request_id !== null)?.request_id;
  for (const entry of next) await enqueue(trx, requestId ? { requestId, ...entry } : entry);
}

const columns = `id, entity_key as "entityKey", kind, workflow, workflow_id as "workflowId", queue, input, signal,
  request_id as "requestId", attempts, restarts`;

export type OutboxStore = ReturnType<typeof createOutboxStore>;

/** The dispatcher's and the reconciler's side of the outbox. */
export function createOutboxStore(knex: Knex) {
  return {
    /**
     * Takes up to `limit` due entries for `leaseMs`, at most the oldest unsent one of each entity. No row lock is held
     * afterwards: a dispatcher that dies loses its lease, not the entry.
     */
    async lease(limit: number, leaseMs: number): Promise<OutboxRow[]> {
      const result = await knex.raw<{ rows: OutboxRow[] }>(
        `update outbox set attempts = attempts + 1, next_attempt_at = now() + ? * interval '1 millisecond'
         where id in (
           select id from outbox o where sent_at is null and next_attempt_at <= now()
             and not exists (select 1 from outbox earlier where earlier.entity_key = o.entity_key
                             and earlier.sent_at is null and earlier.id < o.id)
           order by id limit ? for update skip locked)
         returning ${columns}`,
        [leaseMs, limit],
      );
      return result.rows.sort((a, b) => a.id - b.id);
    },
    async markSent(id: number): Promise<void> {
      await knex('outbox')
        .where({ id })
        .update({
          sent_at: knex.fn.now(),
          last_error: null,
          // Only a start has an outcome to wait for.
          finished_at: knex.raw(
            `case when kind in ('start', 'signal_with_start') then finished_at else now() end`,
          ),
        });
    },
    async markFailed(id: number, error: string, retryInMs: number): Promise<void> {
      await knex('outbox')
        .where({ id })
        .update({
          last_error: error.slice(0, 500),
          next_attempt_at: knex.raw(`now() + ? * interval '1 millisecond'`, [retryInMs]),
        });
    },
    /** Milliseconds until the next entry is due, or null where none waits. */
    async nextDueInMs(): Promise<number | null> {
      const result = await knex.raw<{ rows: { ms: number | null }[] }>(
        `select extract(epoch from min(next_attempt_at) - now())::float8 * 1000 as ms from outbox where sent_at is null`,
      );
      const ms = result.rows[0]?.ms;
      return ms == null ? null : Math.max(0, ms);
    },
    /**
     * Starts handed over at least `olderThanMs` ago whose workflow has not recorded an outcome: at most `limit` of each
     * workflow, so that thousands of gates, which wait for weeks, keep no other work from being looked at.
     */
    async unfinished(olderThanMs: number, limit: number): Promise<OutboxRow[]> {
      const result = await knex.raw<{ rows: OutboxRow[] }>(
        `select ${columns} from (
           select *, row_number() over (partition by workflow order by sent_at) as place from outbox
           where sent_at < now() - ? * interval '1 millisecond' and finished_at is null) waiting
         where place <= ? order by sent_at`,
        [olderThanMs, limit],
      );
      return result.rows;
    },
    /** Puts a sent entry back to be sent again. */
    async sendAgain(id: number, reason: string): Promise<void> {
      await knex('outbox')
        .where({ id })
        .whereNull('finished_at')
        .update({
          sent_at: null,
          attempts: 0,
          restarts: knex.raw('restarts + 1'),
          next_attempt_at: knex.fn.now(),
          last_error: reason.slice(0, 500),
        });
      await knex.raw(`select pg_notify('rapiddraft_outbox', '')`);
    },
    /** Moves unfinished entries to the back of the reconciler's queue after they were found alive. */
    async seenAlive(ids: number[]): Promise<void> {
      await knex('outbox').whereIn('id', ids).update({ sent_at: knex.fn.now() });
    },
    /** Removes finished entries older than `days`. */
    async removeFinished(days: number): Promise<number> {
      return knex('outbox').whereRaw(`finished_at < now() - ? * interval '1 day'`, [days]).delete();
    },
  };
}
