import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import pg from 'pg';
import { freePort } from '../../scripts/launcher/ports.ts';
import { initializePostgres, postgresCommand, postgresUser } from '../../scripts/launcher/postgres-server.ts';
import { readToolchain } from '../../scripts/launcher/toolchain.ts';
import { runDirectory, sharedEngine, startServer, untilReady } from './run-directory.ts';

export const templateName = 'rapiddraft_template';

export type PostgresEngine = {
  /** Address of the maintenance database, as owner. */
  adminUrl: string;
  port: number;
  password: string;
  /** Process of the server, for tests that kill it. */
  pid: number;
};

/** Runs `work` on one connection. */
export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The one server of this run, with a migrated template database. Not durable: for tests only. */
export const postgresEngine = (): Promise<PostgresEngine> =>
  sharedEngine('postgres', async () => {
    const { postgresDir } = readToolchain();
    if (!postgresDir) throw new Error('the embedded PostgreSQL is absent');
    const parent = path.join(runDirectory(), 'postgres');
    mkdirSync(parent);
    chmodSync(parent, 0o755);
    const dataDir = path.join(parent, 'data');
    const password = randomBytes(12).toString('hex');
    await initializePostgres({ postgresDir, dataDir, password, durable: false });
    const port = await freePort();
    const server = postgresCommand({ postgresDir, dataDir, port, durable: false, maxConnections: 300 });
    const { pid, logFile } = startServer('postgres', server);
    const address = `postgres://${postgresUser}:${password}@127.0.0.1:${port}`;
    const adminUrl = `${address}/postgres`;
    await untilReady('PostgreSQL', logFile, () => withClient(adminUrl, async () => undefined));
    await withClient(adminUrl, (client) => client.query(`create database ${templateName}`));
    // In a process of its own: the migrator imports files by itself, outside Jest's module registry.
    const migrate = fileURLToPath(new URL('./migrate-template.ts', import.meta.url));
    await promisify(execFile)(process.execPath, [migrate, `${address}/${templateName}`]);
    return { adminUrl, port, password, pid };
  });
