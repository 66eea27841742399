import { createHash } from 'node:crypto';
import type { Client } from 'pg';
import type { DatabaseContents } from '../domain/backup/manifest.ts';
import { schemaHashesSql } from './schema-fingerprint.ts';

/** What decides how a value looks as text: the same on both sides, or vectors and timestamps seem to differ. */
const pinned = {
  extra_float_digits: '3',
  datestyle: 'ISO, YMD',
  timezone: 'UTC',
  intervalstyle: 'postgres',
  bytea_output: 'hex',
  lc_monetary: 'C',
  xmlbinary: 'base64',
  search_path: '',
  // An error instead of rows that are silently missing.
  row_security: 'off',
  statement_timeout: '0',
  // Whoever changes a table for longer than this is not waited for: the backup is tried again.
  lock_timeout: '60s',
  idle_in_transaction_session_timeout: '0',
  // A reader that was killed doesn't leave its query running.
  client_connection_check_interval: '10s',
};

/** Makes a session show every value in one way, whatever the server's settings are. */
export async function pinTextForms(client: Client): Promise<void> {
  const settings = Object.entries(pinned).map(([name, value]) => `set_config('${name}', '${value}', false)`);
  await client.query(`select ${settings.join(', ')}`);
}

/**
 * Row count and content hash of every table, sequences, schema and extensions, all in the transaction that the client
 * is in. The hash is a sum over rows, so their order is of no matter, and a change of one bit of one value shows. It
 * tells accidents, not forgeries: those are what the manifest's signature is for.
 */
export async function readContents(
  client: Client,
  seed: string,
  onTable?: (name: string, done: number, of: number) => void,
): Promise<DatabaseContents> {
  const tables: DatabaseContents['tables'] = {};
  const names = await rowsOf<{ name: string }>(client, tablesSql);
  for (const [index, { name }] of names.entries()) {
    onTable?.(name, index, names.length);
    const [row] = await rowsOf<{ rows: string; hash: string }>(
      client,
      `select count(*)::text as rows,
         coalesce(sum(hashtextextended((rd_row.*)::text collate "C", $1::bigint)), 0)::text as hash
       from only ${name} as rd_row`,
      [seed],
    );
    tables[name] = { rows: Number(row?.rows), hash: row?.hash ?? '0' };
  }
  const hashes = await rowsOf<{ name: string; hash: string }>(client, schemaHashesSql);
  const schemaHash = createHash('sha256');
  for (const { name, hash } of hashes) schemaHash.update(`${name}\0${hash}\n`);
  const extensions = await rowsOf<{ name: string; version: string }>(
    client,
    'select extname as name, extversion as version from pg_extension order by 1',
  );
  return {
    seed,
    tables,
    sequences: await readSequences(client),
    schemaObjects: Object.fromEntries(hashes.map(({ name, hash }) => [name, hash])),
    schemaHash: schemaHash.digest('hex'),
    extensions: Object.fromEntries(extensions.map(({ name, version }) => [name, version])),
  };
}

async function readSequences(client: Client): Promise<DatabaseContents['sequences']> {
  type Row = {
    name: string;
    lastValue: string | null;
    ascending: boolean;
    table: string | null;
    column: string | null;
  };
  const sequences: DatabaseContents['sequences'] = {};
  for (const row of await rowsOf<Row>(client, sequencesSql)) {
    const owned = row.table !== null && row.column !== null;
    const [max] = owned
      ? await rowsOf<{ max: string | null }>(
          client,
          `select max(${row.column})::text as max from ${row.table}`,
        )
      : [];
    sequences[row.name] = {
      lastValue: row.lastValue,
      ascending: row.ascending,
      ownedBy: owned ? `${row.table}.${row.column}` : null,
      ownerMax: max?.max ?? null,
    };
  }
  return sequences;
}

const rowsOf = async <T>(client: Client, sql: string, values: unknown[] = []): Promise<T[]> =>
  (await client.query(sql, values)).rows as T[];

const notOfAnExtension = `not exists (
  select from pg_depend e where e.classid = 'pg_class'::regclass and e.objid = c.oid and e.deptype = 'e')`;

const tablesSql = `
  select format('%I.%I', n.nspname, c.relname) as name
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind = 'r' and c.relpersistence <> 't'
    and n.nspname !~ '^pg_' and n.nspname <> 'information_schema' and ${notOfAnExtension}
  order by 1`;

const sequencesSql = `
  select format('%I.%I', n.nspname, c.relname) as name,
    pg_sequence_last_value(c.oid)::text as "lastValue", s.seqincrement > 0 and not s.seqcycle as ascending,
    d.refobjid::regclass::text as "table", quote_ident(a.attname) as "column"
  from pg_sequence s join pg_class c on c.oid = s.seqrelid join pg_namespace n on n.oid = c.relnamespace
    left join pg_depend d on d.classid = 'pg_class'::regclass and d.objid = c.oid
      and d.refclassid = 'pg_class'::regclass and d.refobjsubid > 0 and d.deptype in ('a', 'i')
    left join pg_attribute a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid
      and a.atttypid in ('int2'::regtype, 'int4'::regtype, 'int8'::regtype)
  where n.nspname !~ '^pg_' and n.nspname <> 'information_schema' and ${notOfAnExtension}
  order by 1`;
