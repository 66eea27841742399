import { Client } from 'pg';
import type { BackupManifest } from '../domain/backup/manifest.ts';
import { rolesSql } from './schema-fingerprint.ts';
import { pinTextForms } from './table-contents.ts';

export type StoredObject = { sha256: string; sizeBytes: number };

/** A moment of a database, held open: everything read through `client` and by pg_dump is of that moment. */
export type DatabaseSnapshot = {
  client: Client;
  database: string;
  server: BackupManifest['server'];
  roles: string[];
  schemaVersion: string | null;
  close(): Promise<void>;
};

export type ReadOptions = {
  url: string;
  /** Role to read as; it must see every row. */
  role?: string;
  applicationName: string;
  signal?: AbortSignal;
};

/** Opens a session that reads every table in full. Closing it, or aborting, ends what it runs. */
export async function connectReader({ url, role, applicationName, signal }: ReadOptions): Promise<Client> {
  signal?.throwIfAborted();
  const client = new Client({
    connectionString: url,
    application_name: applicationName,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
  });
  // A connection that is lost shows at the next query; unheard, the event would end the process.
  client.on('error', () => undefined);
  await client.connect();
  signal?.addEventListener('abort', () => void client.end(), { once: true });
  try {
    if (role) await client.query(`set role ${client.escapeIdentifier(role)}`);
    await pinTextForms(client);
  } catch (error) {
    await client.end();
    throw error;
  }
  return client;
}

/** Takes a snapshot that other sessions can join until it is closed. */
export async function openSnapshot(options: ReadOptions): Promise<DatabaseSnapshot> {
  const client = await connectReader(options);
  try {
    await client.query('begin transaction isolation level repeatable read read only');
    const { rows } = await client.query(serverSql);
    const { database, ...server } = rows[0] as BackupManifest['server'] & { database: string };
    const roles = (await client.query(rolesSql)).rows as { name: string }[];
    return {
      client,
      database,
      server,
      roles: roles.map((role) => role.name),
      schemaVersion: await newestMigration(client),
      close: () => client.end(),
    };
  } catch (error) {
    await client.end();
    throw error;
  }
}

/** Objects that rows point at, by hash. Empty where the schema knows no objects. */
export async function readReferencedObjects(client: Client): Promise<StoredObject[]> {
  const { rows: found } = await client.query(`select to_regclass('public.objects') is not null as found`);
  if (!(found[0] as { found: boolean }).found) return [];
  const { rows } = await client.query(
    `select sha256, size_bytes::float8 as "sizeBytes" from public.objects where reference_count > 0 order by sha256`,
  );
  return rows as StoredObject[];
}

/** Where each audit chain ended. Empty where the schema knows none. */
export async function readAuditHeads(
  client: Client,
): Promise<Record<string, { position: number; hash: string }>> {
  const { rows: found } = await client.query(`select to_regclass('public.audit_heads') is not null as found`);
  if (!(found[0] as { found: boolean }).found) return {};
  const { rows } = await client.query(
    `select chain_id as "chainId", position::float8 as position, encode(hash, 'hex') as hash from public.audit_heads`,
  );
  type Head = { chainId: string; position: number; hash: string };
  return Object.fromEntries((rows as Head[]).map(({ chainId, ...head }) => [chainId, head]));
}

/** Objects that rows point at now, in a session of its own. */
export async function readCurrentObjects(options: ReadOptions): Promise<StoredObject[]> {
  const client = await connectReader(options);
  try {
    return await readReferencedObjects(client);
  } finally {
    await client.end();
  }
}

async function newestMigration(client: Client): Promise<string | null> {
  const { rows } = await client.query(`select to_regclass('public.knex_migrations') is not null as found`);
  if (!(rows[0] as { found: boolean }).found) return null;
  const newest = await client.query('select name from public.knex_migrations order by id desc limit 1');
  return (newest.rows[0] as { name: string } | undefined)?.name ?? null;
}

const serverSql = `
  select current_database() as database, current_setting('server_version') as version,
    pg_encoding_to_char(d.encoding) as encoding, d.datcollate as collate, d.datctype as ctype,
    to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "snapshotAt",
    pg_export_snapshot() as snapshot,
    (case when pg_is_in_recovery() then pg_last_wal_replay_lsn() else pg_current_wal_lsn() end)::text as lsn
  from pg_database d where d.datname = current_database()`;
