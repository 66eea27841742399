import type { Knex } from 'knex';

/** A hash of all rows of each table. */
export async function contentsOf(trx: Knex): Promise<Record<string, string>> {
  const { rows: tables } = await trx.raw<{ rows: { name: string }[] }>(
    `select relname as name from pg_class
     where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace and relname not like 'knex_%' order by 1`,
  );
  const hashes = tables.map(
    ({ name }) =>
      `(select md5(coalesce(string_agg(md5(t::text), '' order by md5(t::text)), '')) from ${name} t) as ${name}`,
  );
  const { rows } = await trx.raw<{ rows: Record<string, string>[] }>(`select ${hashes.join(', ')}`);
  return rows[0]!;
}
