import pg from 'pg';
import { setTimeout as sleep } from 'node:timers/promises';
import { withClient } from '../engines/postgres.ts';

/** A moment of an ingest: a step's beginning or end is about to be committed; `settle`, that of the whole. */
export type Moment = { step: string; status: 'running' | 'done' };

export type Gates = {
  /** From now on the revision's ingest stands still at this moment. */
  block(revisionId: string, moment: Moment): Promise<void>;
  /** Resolves when `count` transactions stand at gates. */
  untilBlocked(count: number, timeoutMs?: number): Promise<void>;
  /** Lets everyone pass, from now on too. Also for a server that was killed, which has forgotten who waited. */
  open(): Promise<void>;
  close(): Promise<void>;
};

const lockKey = 4711;

/**
 * Makes transactions of the ingest wait, right before they commit, for a lock that the test holds: whatever is killed
 * then is killed at exactly that step. Only this test's database gets these triggers.
 */
export async function installGates(databaseUrl: string): Promise<Gates> {
  await withClient(databaseUrl, (client) =>
    client.query(`
      create schema fault;
      create table fault.gates (revision_id uuid, step text, status text);
      create function fault.wait(revision uuid, at_step text, at_status text) returns void
        language plpgsql security definer as $$ begin
          if exists (select from fault.gates
                     where revision_id = revision and step = at_step and status = at_status) then
            perform pg_advisory_xact_lock_shared(${lockKey});
          end if;
        end $$;
      create function fault.at_step() returns trigger language plpgsql as $$ begin
        if tg_op = 'INSERT' or new.fraction <> old.fraction or new.status <> old.status then
          perform fault.wait(new.revision_id, new.name, new.status);
        end if;
        return null;
      end $$;
      create function fault.at_event() returns trigger language plpgsql as $$ begin
        perform fault.wait(new.revision_id, 'settle', 'done');
        return null;
      end $$;
      create trigger fault_gate after insert or update on revision_steps for each row execute function fault.at_step();
      create trigger fault_gate after insert on activity_events for each row
        when (new.type = 'revision.ready') execute function fault.at_event();
      grant usage on schema fault to public;
    `),
  );
  let holder: Promise<pg.Client> | null = null;

  const shut = () => (holder ??= hold());
  async function hold(): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: databaseUrl });
    // With its server killed, the lock is gone and so is everyone who waited for it.
    client.on('error', () => (holder = null));
    await client.connect();
    await client.query(`select pg_advisory_lock(${lockKey})`);
    return client;
  }
  async function release(): Promise<void> {
    const client = await holder;
    holder = null;
    await client?.end().catch(() => undefined);
  }

  /** Where each revision with a gate is, and what transactions wait for. */
  const describeGates = () =>
    withClient(databaseUrl, async (client) => {
      const { rows: revisions } = await client.query(
        `select g.step as gate, g.status, r.status as revision, s.name, s.status as at, s.attempts, s.last_error
         from fault.gates g join model_revisions r on r.id = g.revision_id
         left join lateral (select * from revision_steps where revision_id = r.id order by ordinal desc limit 1) s on true`,
      );
      const { rows: waiting } = await client.query(
        `select pid, wait_event, pg_blocking_pids(pid) as blocked_by, left(query, 200) as query from pg_stat_activity
         where datname = current_database() and (state <> 'idle' or wait_event_type = 'Lock')`,
      );
      return [...revisions, ...waiting].map((row) => JSON.stringify(row)).join('\n');
    });

  return {
    async block(revisionId, { step, status }) {
      await shut();
      await withClient(databaseUrl, (client) =>
        client.query('insert into fault.gates values ($1, $2, $3)', [revisionId, step, status]),
      );
    },
    async untilBlocked(count, timeoutMs = 5 * 60_000) {
      const endsAt = performance.now() + timeoutMs;
      for (;;) {
        const { rows } = await withClient(databaseUrl, (client) =>
          client.query<{ waiting: number }>(
            `select count(*)::int as waiting from pg_locks
             where locktype = 'advisory' and objid = ${lockKey} and not granted`,
          ),
        );
        const waiting = rows[0]?.waiting ?? 0;
        if (waiting >= count) return;
        if (performance.now() > endsAt)
          throw new Error(`${waiting} of ${count} stand at their gates: ${await describeGates()}`);
        await sleep(100);
      }
    },
    async open() {
      await withClient(databaseUrl, (client) => client.query('delete from fault.gates'));
      await release();
    },
    close: release,
  };
}
