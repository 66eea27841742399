/** The database of an installation: the embedded one or the operator's, and its schema. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
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

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
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

const whatIsWrong: Record<string, string> = {
  ENOTFOUND: 'its host name is unknown',
  EAI_AGAIN: 'its host name cannot be looked up',
  ECONNREFUSED: 'nothing listens at its host and port',
  ETIMEDOUT: 'its host does not answer',
  '28P01': 'the server refuses its user or password',
  '28000': 'the server refuses its user',
  '3D000': 'its database does not exist',
  '57P03': 'the server is starting up or shutting down',
  '53300': 'the server has no connection left',
};

/** Makes sure that the operator's DATABASE_URL leads to a PostgreSQL we can use. Throws a LaunchError otherwise. */
export async function checkDatabaseUrl(url: string): Promise<void> {
  let place: string;
  try {
    const { protocol, host, pathname } = new URL(url);
    if (!/^postgres(ql)?:$/.test(protocol)) throw new Error('not postgres');
    place = `${host}${pathname}`;
  } catch {
    throw new LaunchError('DATABASE_URL is not an address like postgres://user:password@host:5432/database.');
  }
  let version: number;
  try {
    const [row] = await query(url, `select current_setting('server_version_num')::int as version`);
    version = Number(row?.version);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const reason = whatIsWrong[code ?? ''] ?? message;
    throw new LaunchError(`DATABASE_URL (${place}) does not work: ${reason}.`);
  }
  if (version < 150_000) {
    throw new LaunchError(
      `DATABASE_URL (${place}) is PostgreSQL ${Math.floor(version / 10_000)}; RapidDraft needs 15 or newer with pgvector.`,
    );
  }
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
    return pending.length > 0 ? await migrateToLatest(knex) : [];
  } catch (error) {
    if (error instanceof LaunchError) throw error;
    const message = (error as Error).message.split('\n')[0] ?? '';
    const hint = message.includes('vector') ? ' Install pgvector on that server.' : '';
    throw new LaunchError(`The database could not be prepared: ${message}.${hint}`);
  } finally {
    await knex.destroy();
  }
}
