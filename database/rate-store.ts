import type { Knex } from 'knex';

/** Requests to be added to a window; `id` names the limit, whom it counts, and the window. */
export type Counted = { id: Buffer; amount: number; endsAt: Date };

/** Adds to counters and answers what each has now, in the same order, over all API processes. */
export async function addToCounters(knex: Knex, counted: readonly Counted[]): Promise<number[]> {
  // Always in one order: two processes that add to the same rows would hold each other up.
  const sorted = [...counted].sort((a, b) => a.id.compare(b.id));
  const { rows } = await knex.raw<{ rows: { id: Buffer; used: number }[] }>(
    `insert into rate_counters as kept (id, used, ends_at)
     select * from unnest(?::bytea[], ?::integer[], ?::timestamptz[])
     on conflict (id) do update set used = least(kept.used::bigint + excluded.used, 2147483647)
     returning id, used`,
    [sorted.map(({ id }) => id), sorted.map(({ amount }) => amount), sorted.map(({ endsAt }) => endsAt)],
  );
  const used = new Map(rows.map((row) => [row.id.toString('hex'), row.used]));
  return counted.map(({ id }) => used.get(id.toString('hex')) ?? 0);
}

/** Removes windows that are over. */
export async function removePastWindows(knex: Knex): Promise<void> {
  await knex('rate_counters').where('ends_at', '<', knex.fn.now()).delete();
}
