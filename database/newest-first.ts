import type { Knex } from 'knex';

/** A place in a list: the exact time of its row, as text, and its id. */
export type PageKey = { time: string; id: string };
export type Page = { limit: number; after?: PageKey };

/** A page of a query of one table with `id` and `created_at`, newest first, each row with its place. */
export async function newestFirst<Row extends { id: string }>(
  trx: Knex,
  query: Knex.QueryBuilder,
  { limit, after }: Page,
): Promise<{ row: Row; key: PageKey }[]> {
  query
    .orderBy([
      { column: 'created_at', order: 'desc' },
      { column: 'id', order: 'desc' },
    ])
    .limit(limit)
    .select({ exactCreatedAt: trx.raw('created_at::text') });
  if (after) query.whereRaw('(created_at, id) < (?::timestamptz, ?::uuid)', [after.time, after.id]);
  const rows = (await query) as (Row & { exactCreatedAt: string })[];
  return rows.map(({ exactCreatedAt, ...row }) => ({
    row: row as unknown as Row,
    key: { time: exactCreatedAt, id: row.id },
  }));
}
