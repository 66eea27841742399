import knexFactory from 'knex';
import type { Knex } from 'knex';
import pg from 'pg';
import { FlyingClient } from './flying-client.ts';
import { prepared } from './prepared.ts';
import type { Queries } from './prepared.ts';

/** What a connection may do; see docs/database-roles.md. */
export type DatabaseRole = 'app' | 'worker' | 'search' | 'backup';

// Counts, sizes and sequence numbers stay far below 2^53; as strings they would be compared as text.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

export type ConnectionOptions = {
  url: string;
  /** Role taken at the start of each session; none where the address logs in as that role already. */
  role?: DatabaseRole;
  applicationName: string;
  poolMax?: number;
  /** Longest a statement may run, milliseconds; 0 for no limit. */
  statementTimeoutMs?: number;
};

/** Opens a pool. Connects on first use, so a database that is down shows at the first query. */
export function connectDatabase(options: ConnectionOptions): Knex {
  const settings = [
    ...(options.role ? [`-c role=rapiddraft_${options.role}`] : []),
    `-c statement_timeout=${options.statementTimeoutMs ?? 0}`,
  ];
  return knexFactory({
    client: FlyingClient,
    connection: {
      connectionString: options.url,
      application_name: options.applicationName,
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
      // A server that vanished without a word is found out in minutes instead of hours.
      keepAliveInitialDelayMillis: 10_000,
      options: settings.join(' '),
    },
    pool: { min: 0, max: options.poolMax ?? 5 },
    acquireConnectionTimeout: 10_000,
  });
}

/** Where a request came from, for the record of what it did. */
export type Origin = { address: string; client: string; requestId: string };

/** Who asks: someone signed in, or a guest of a share link. */
export type Caller = (
  | { userId: string; shareLinkId?: undefined; guestId?: undefined; lensRevisionId?: undefined }
  | {
      userId?: undefined;
      shareLinkId: string;
      guestId: string;
      /** The one revision that their link shows, where it is a supplier lens. */
      lensRevisionId?: string | null;
    }
) & { origin?: Origin };

/** How often a transaction that Postgres gave up for another one is begun anew. */
const deadlockRetries = 3;

/** What a transaction answers, and its last statements: with `endingWith`. */
export class Ending<T> {
  readonly answer: T;
  readonly statements: readonly Promise<unknown>[];

  constructor(answer: T, statements: readonly Promise<unknown>[]) {
    this.answer = answer;
    this.statements = statements;
    // Whoever ends the transaction hears of a failure.
    for (const statement of statements) statement.catch(() => undefined);
  }
}

/**
 * Ends the work of `asCaller` with statements whose answers nobody needs: COMMIT travels with them instead of after them.
 * Each is one `prepared` statement that was given just now: one that comes after COMMIT is refused.
 */
export const endingWith = <T>(answer: T, statements: readonly Promise<unknown>[]): Ending<T> =>
  new Ending(answer, statements);

/**
 * Runs `work` in one transaction in which row-level security sees what this caller may see. Where two of them wait for
 * each other, the one that Postgres gives up runs again from its beginning.
 */
export async function asCaller<T>(
  knex: Knex,
  caller: Caller,
  work: (trx: Knex.Transaction) => Promise<T | Ending<T>>,
  /** It sees no other model than `modelId`, where that is given. */
  options: Knex.TransactionConfig & { modelId?: string | undefined } = {},
): Promise<T> {
  for (let retries = knex.isTransaction ? 0 : deadlockRetries; ; retries--) {
    let last: readonly Promise<unknown>[] = [];
    try {
      const answer = await knex.transaction(async (trx) => {
        const acting = actAs(trx, caller, options.modelId);
        // Inside of another transaction each statement waits for the one before it.
        if (knex.isTransaction) await acting;
        // Both leave for Postgres at once. Where the first fails, the server leaves out the rest.
        const [, done] = await Promise.all([acting, work(trx)]);
        if (!(done instanceof Ending)) return done;
        last = done.statements;
        return done.answer;
      }, options);
      await Promise.all(last);
      return answer;
    } catch (error) {
      if (retries > 0 && isDeadlock(error)) continue;
      // COMMIT only knows that one before it failed.
      await Promise.all(last);
      throw error;
    }
  }
}

const isDeadlock = (error: unknown): boolean => {
  const { code, nativeError } = (error ?? {}) as { code?: string; nativeError?: unknown };
  return code === '40P01' || (nativeError !== undefined && isDeadlock(nativeError));
};

/**
 * `asCaller` for what is read in one round trip: `work` gives all its statements at once, before it waits for the answer
 * of any. They are one transaction, which sees no other model than this one; a statement that comes later is refused.
 */
export async function readAs<T>(
  knex: Knex,
  caller: Caller,
  modelId: string,
  work: (queries: Queries) => Promise<T>,
): Promise<T> {
  if (knex.isTransaction) return asCaller(knex, caller, work, { modelId });
  // Nothing is set in it yet, and what is only read is not recorded with where it came from.
  const who = caller.userId
    ? { user_id: caller.userId }
    : { share_link_id: caller.shareLinkId ?? '', guest_id: caller.guestId ?? '' };
  return (knex.client as FlyingClient).reads.run(async (reading) => {
    const [, done] = await Promise.all([set(reading, { ...who, model_id: modelId }), work(reading)]);
    return done;
  });
}

/** From here to its end a transaction is this caller's. */
export async function actAs(trx: Queries, caller: Caller, modelId = ''): Promise<void> {
  await set(trx, {
    user_id: caller.userId ?? '',
    share_link_id: caller.shareLinkId ?? '',
    guest_id: caller.guestId ?? '',
    origin: caller.origin ? JSON.stringify(caller.origin) : '',
    model_id: modelId,
  });
}

/** Sets what policies and triggers read as `app.…`, until the transaction ends. */
function set(trx: Queries, settings: Record<string, string>): Promise<unknown> {
  const calls = Object.keys(settings).map((name) => `set_config('app.${name}', :${name}, true)`);
  // One small column comes back instead of one for each.
  return prepared(trx, `select num_nonnulls(${calls.join()})`, settings, { flies: true });
}

/** `asCaller` for someone signed in. */
export const asUser = <T>(
  knex: Knex,
  userId: string,
  work: (trx: Knex.Transaction) => Promise<T>,
): Promise<T> => asCaller(knex, { userId }, work);

/** Network errors, and SQLSTATEs of a server that is full, starting, stopping or no longer the one to write to. */
const outageCodes =
  /^(E(CONN(REFUSED|RESET|ABORTED)|AI_AGAIN|NOTFOUND|HOSTUNREACH|NETUNREACH|TIMEDOUT|PIPE)|08...|53...|57P..|25006)$/;

/** SQLSTATEs of values that Postgres has no place for: out of range, no such time, a character that it doesn't keep. */
const unstorableCodes = /^(22003|22007|22008|22009|22021|22P05)$/;

/** Whether Postgres refused a value for what it is: one that schemas let pass. */
export const isUnstorable = (error: unknown): boolean =>
  unstorableCodes.test((error as { code?: string } | null)?.code ?? '');

/** Whether an error means that Postgres can't be reached, rather than that it refused what was asked. */
export function isDatabaseDown(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { nativeError, code, name, message } = error as Record<string, unknown>;
  // Objection's wrapper around the driver's error.
  if (nativeError) return isDatabaseDown(nativeError);
  if (typeof code === 'string' && outageCodes.test(code)) return true;
  if (name === 'KnexTimeoutError') return true;
  return /Connection terminated|is not queryable|timeout expired|Unable to acquire a connection/.test(
    String(message),
  );
}
