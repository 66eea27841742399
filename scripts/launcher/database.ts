/** The database of an installation: the embedded one or the operator's, and its schema. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Knex } from 'knex';
import pg from 'pg';
import { connectDatabase } from '../../database/connection.ts';
import { migrateToLatest, schemaState } from '../../database/migrate.ts';
import { requireFreeSpace } from './home.ts';
import type { Home } from './home.ts';
import { LaunchError } from './launch-error.ts';
import { choosePort } from './ports.ts';
import { initializePostgres, postgresCommand, postgresUser } from './postgres-server.ts';
import { untilUp } from './supervisor.ts';
import type { Supervisor } from './supervisor.ts';
import { isReachableByOthers } from './reachable.ts';
import type { Toolchain } from './toolchain.ts';

const databaseName = 'rapiddraft';

/** One query on a connection of its own. Rejects with the driver's error. */
export async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  // A server that goes away between two calls must not end the launcher.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Folder for the embedded data: in the home, or where the user PostgreSQL runs as can reach it. */
async function dataDirectory(home: Home): Promise<string> {
  if (home.state.postgresDataDir && existsSync(path.join(home.state.postgresDataDir, 'PG_VERSION'))) {
    return home.state.postgresDataDir;
  }
  const isRoot = process.getuid?.() === 0;
  const parent = await home.folder('postgres');
  const name = createHash('sha256').update(home.state.id).digest('hex').slice(0, 16);
  const place = !isRoot || isReachableByOthers(parent) ? parent : path.join('/var/lib/rapiddraft', name);
  await mkdir(place, { recursive: true, mode: 0o755 });
  await requireFreeSpace(place);
  return path.join(place, 'data');
}

/** Starts the embedded PostgreSQL, making its data on the first start; returns the address as owner. */
export async function startEmbeddedDatabase(deps: {
  home: Home;
  toolchain: Toolchain;
  supervisor: Pick<Supervisor, 'start'>;
  password: string;
}): Promise<string> {
  const { home, supervisor, password } = deps;
  const { postgresDir } = deps.toolchain;
  if (!postgresDir) throw new LaunchError('PostgreSQL is absent: run `npm start`, or set DATABASE_URL.');
  const dataDir = await dataDirectory(home);
  if (!existsSync(path.join(dataDir, 'PG_VERSION'))) {
    // Made beside its place: a start that was killed half-way leaves nothing that looks like a database.
    const making = `${dataDir}.making`;
    await rm(making, { recursive: true, force: true });
    await initializePostgres({ postgresDir, dataDir: making, password, durable: true });
    await rm(dataDir, { recursive: true, force: true });
    await rename(making, dataDir);
  }
  home.state.postgresDataDir = dataDir;
  const port = await choosePort(home, 'postgres');
  const server = supervisor.start({
    name: 'postgres',
    command: postgresCommand({ postgresDir, dataDir, port, durable: true }),
    stopSignal: 'SIGINT',
    stopTimeoutMs: 20_000,
  });
  const address = `postgres://${postgresUser}:${password}@127.0.0.1:${port}`;
  await untilUp(server, () => query(`${address}/postgres`, 'select 1'), 60_000);
  const [found] = await query(
    `${address}/postgres`,
    `select 1 from pg_database where datname = '${databaseName}'`,
  );
  if (!found) await query(`${address}/postgres`, `create database ${databaseName}`);
  return `${address}/${databaseName}`;
}

/**
 * Brings an empty database to this version's schema. One of an older version is left alone unless `migrate` says
 * otherwise; one of a newer version always.
 */
export async function prepareSchema(url: string, options: { migrate: boolean }): Promise<string[]> {
  const knex = connectDatabase({ url, applicationName: 'launcher', poolMax: 1 });
  try {
    const { applied, pending, unknown } = await schemaState(knex);
    if (unknown.length > 0) {
      throw new LaunchError(
        `The database was brought up to date by a newer RapidDraft (${unknown.join(', ')}): run that version, or restore a backup made by this one.`,
      );
    }
    if (applied.length > 0 && pending.length > 0 && !options.migrate) {
      throw new LaunchError(
        `The database has the schema of an older RapidDraft (${pending.length} migrations behind): take a backup, then bring it up to date with \`npm start -- --migrate\`.`,
      );
    }
    if (applied.length === 0) await requireEmptyDatabase(knex);
    return pending.length > 0 ? await migrateToLatest(knex) : [];
  } catch (error) {
    if (error instanceof LaunchError) throw error;
    // Knex puts the whole statement before what Postgres said of it.
    const said = (error as Error).message.split(' - ').at(-1) ?? '';
    const hint = /permission denied|must be|privilege/.test(said)
      ? 'docs/database-roles.md says what its administrator has to do once'
      : 'look at it, then start again';
    throw new LaunchError(`The database could not be prepared: ${said}: ${hint}.`);
  } finally {
    await knex.destroy();
  }
}

/** The schema is made once, in a database of its own: what others keep there would be in its way, or in its backups. */
async function requireEmptyDatabase(knex: Knex): Promise<void> {
  const tables = await knex('pg_tables')
    .where({ schemaname: 'public' })
    .whereNot('tablename', 'like', 'knex\\_%')
    .pluck<string[]>('tablename');
  if (tables.length > 0) {
    throw new LaunchError(
      `The database holds tables that are not RapidDraft's (${tables.slice(0, 3).join(', ')}): give it an empty one.`,
    );
  }
}
