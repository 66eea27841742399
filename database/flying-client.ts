import PostgresClient from 'knex/lib/dialects/postgres/index.js';
import type { Client } from 'pg';
import { Flight } from './flight.ts';
import type { FlightOptions, StatementResult } from './flight.ts';
import { SharedReads } from './shared-reads.ts';

/** As Knex hands it to its driver. */
type Query = { sql: string; bindings?: unknown[]; options?: FlightOptions; response?: StatementResult };

/** A transaction; `begin` is held back until its first statement says whether they fly. */
type Transaction = { begin: Query | null; next: Flight | null };

const done: StatementResult = { command: 'BEGIN', rowCount: 0, rows: [] };

/**
 * Knex's client, with transactions that take few round trips: BEGIN waits for the first statement, and where that asks for
 * it, statements given at once leave as one flight. Everything else is as it was.
 */
export class FlyingClient extends PostgresClient {
  /** Of those who only read. */
  readonly reads = new SharedReads(this);

  override async _query(connection: Client, query: Query): Promise<Query> {
    const alone = (one: Query): Promise<Query> =>
      afterOthers(connection, () => super._query(connection, one) as Promise<Query>);
    const open = transactions.get(connection);
    if (/^BEGIN[^;]*;$/.test(query.sql)) {
      transactions.set(connection, { begin: query, next: null });
      query.response = done;
      return query;
    }
    if (!open) return alone(query);
    const { begin } = open;
    open.begin = null;
    if (begin && !query.options?.flies) {
      transactions.delete(connection);
      const [, answered] = await Promise.all([alone(begin), alone(query)]);
      return answered;
    }
    if (query.sql === 'COMMIT;' || query.sql === 'ROLLBACK') transactions.delete(connection);
    // What comes after it fails with it.
    if (begin) board(connection, open, begin).catch(() => undefined);
    try {
      query.response = await board(connection, open, query);
    } catch (error) {
      // Knex takes a transaction that did not commit for one that is over; where a statement on the way failed, it is not.
      if (query.sql === 'COMMIT;') await alone({ sql: 'ROLLBACK' }).catch(() => undefined);
      throw error;
    }
    return query;
  }
}

/** What a connection is at or will be, until it has been answered. */
const last = new WeakMap<Client, Promise<unknown>>();

/** `pg` is given nothing while it is at something else: to wait in line there is going to end with its next version. */
function afterOthers<T>(connection: Client, give: () => Promise<T>): Promise<T> {
  const answer = last.get(connection)?.then(give) ?? give();
  const over: Promise<unknown> = answer.then(forget, forget);
  last.set(connection, over);
  return answer;

  function forget(): void {
    if (last.get(connection) === over) last.delete(connection);
  }
}

/** By connection. */
const transactions = new WeakMap<Client, Transaction>();

/**
 * Takes a statement along on the next flight, which leaves when all that is under way in this turn has been said, and the
 * flight before it has landed.
 */
function board(connection: Client, open: Transaction, query: Query): Promise<StatementResult> {
  if (!open.next) {
    const flight = new Flight(connection);
    open.next = flight;
    const leave = () => {
      open.next = null;
      return flight.leave();
    };
    queueMicrotask(() => process.nextTick(() => void afterOthers(connection, leave)));
  }
  const { sql: text, bindings: values = [], options } = query;
  return open.next.add({ text, values, isPrepared: options?.isPrepared ?? false });
}
