import type { Knex } from 'knex';

/** A row's place in a list by time and id. The time is Postgres's own text: a JavaScript date would lose microseconds. */
export type Place = { time: string; id: string };
export type Page = { limit: number; after?: Place };
export type Listed<T> = T & { /** For the next cursor. */ cursor: Place };

type Order = { time: string; id: string; order: 'newest first' | 'oldest first' };

/** Of a query of one table. */
export const newestFirst: Order = { time: 'created_at', id: 'id', order: 'newest first' };

/** The rows of a query that come after a place in the list. */
export async function selectPage<T extends object>(
  trx: Knex,
  query: Knex.QueryBuilder,
  by: Order,
  page: Page,
): Promise<Listed<T>[]> {
  const order = by.order === 'newest first' ? 'desc' : 'asc';
  query
    .select({ cursorTime: trx.raw('??::text', [by.time]), cursorId: by.id })
    .orderBy([
      { column: by.time, order },
      { column: by.id, order },
    ])
    .limit(page.limit);
  if (page.after) {
    const comparison = order === 'desc' ? '<' : '>';
    query.whereRaw(`(??, ??) ${comparison} (?::timestamptz, ?::uuid)`, [
      by.time,
      by.id,
      page.after.time,
      page.after.id,
    ]);
  }
  const rows = (await query) as (T & { cursorTime: string; cursorId: string })[];
  return rows.map(({ cursorTime, cursorId, ...row }) => ({
    ...(row as unknown as T),
    cursor: { time: cursorTime, id: cursorId },
  }));
}
