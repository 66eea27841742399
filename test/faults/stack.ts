/**
 * A whole installation of its own, as real processes that can be killed and started one by one: what `npm start` runs,
 * with the same commands and environment, but nobody starts again what dies.
 */
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Connection } from '@temporalio/client';
import { createApiClient } from '../../scripts/launcher/api-client.ts';
import type { ApiClient } from '../../scripts/launcher/api-client.ts';
import { openHome } from '../../scripts/launcher/home.ts';
import { openKeys } from '../../scripts/launcher/keys.ts';
import { freePort } from '../../scripts/launcher/ports.ts';
import { initializePostgres, postgresCommand, postgresUser } from '../../scripts/launcher/postgres-server.ts';
import { identify, isGroupAlive } from '../../scripts/launcher/process-identity.ts';
import type { ProcessIdentity } from '../../scripts/launcher/process-identity.ts';
import { startProduct } from '../../scripts/launcher/product.ts';
import { signIn } from '../../scripts/launcher/sign-in.ts';
import type { Program, Supervisor } from '../../scripts/launcher/supervisor.ts';
import { readToolchain } from '../../scripts/launcher/toolchain.ts';
import { createLocalVolumeStore } from '../../services/object-store/local-volume.ts';
import type { ObjectStore } from '../../services/object-store/object-store.ts';
import { templateName, withClient } from '../engines/postgres.ts';
import { runDirectory, startServer } from '../engines/run-directory.ts';
import { installGates } from './gates.ts';
import type { Gates } from './gates.ts';
import { descendants, untilGone } from './processes.ts';

export type ProcessName = 'postgres' | 'temporal' | 'identity' | 'api' | 'worker';

export type Stack = {
  apiUrl: string;
  /** Signed in as the owner. */
  api: ApiClient;
  /** Header of the owner's session, for what the client does not do. */
  session(): { authorization: string };
  gates: Gates;
  objects: ObjectStore;
  scratchDir: string;
  databaseUrl: string;
  /** Ask as the owner of the schema. */
  query<Row extends object>(sql: string, values?: unknown[]): Promise<Row[]>;
  pid(name: ProcessName): number;
  /** `kill -9` of that process alone. Whatever it started has to end by itself: an error names what does not. */
  kill(name: ProcessName): Promise<void>;
  /** Starts a killed process again, with the same command on the same data. */
  start(name: ProcessName): Promise<void>;
  /** Removes all that Temporal knows; it must not be running. */
  deleteTemporalDatabase(): Promise<void>;
  /** Repeats `read` until it gives something; an error with the ends of the logs after `timeoutMs`. */
  until<T>(what: string, read: () => Promise<T | null>, timeoutMs?: number): Promise<T>;
  close(): Promise<void>;
};

/** Revisions that stand still at the same time hold an activity slot each, of which a worker has one a core. */
const manySlots = `--import=data:text/javascript,import%20os%20from'node:os';os.availableParallelism=()=>10`;

/** How long a child may live on after what started it was killed. */
const orphanTimeoutMs = 60_000;

/** Starts everything; `durable` makes PostgreSQL wait for the disk, as it does in earnest. */
export async function startStack(options: { durable?: boolean } = {}): Promise<Stack> {
  const durable = options.durable ?? false;
  const id = `faults-${randomBytes(4).toString('hex')}`;
  const dir = path.join(runDirectory(), id);
  await mkdir(dir, { mode: 0o755 });
  const toolchain = readToolchain();
  const programs = new Map<string, Program>();
  const running = new Map<string, ProcessIdentity & { logFile: string }>();

  function launch(program: Program): string {
    const { env } = program.command;
    const command = {
      ...program.command,
      env: program.name === 'worker' ? { ...env, NODE_OPTIONS: manySlots } : env,
    };
    const { pid, logFile } = startServer(`${id}-${program.name}`, command);
    running.set(program.name, { pid, startedAt: '', command: '', ...identify(pid), logFile });
    programs.set(program.name, program);
    return logFile;
  }
  const supervisor: Pick<Supervisor, 'start'> = {
    start(program) {
      const logFile = launch(program);
      const never = { failures: () => 0, lastWords: () => '', stop: () => Promise.resolve() };
      return { name: program.name, logFile, ...never };
    },
  };

  const ended = (name: string) => {
    const one = running.get(name);
    if (!one) throw new Error(`${name} does not run`);
    return one;
  };
  const endOfLog = (name: string) =>
    readFileSync(path.join(runDirectory(), `${id}-${name}.log`), 'utf8').slice(-3_000);

  async function until<T>(what: string, read: () => Promise<T | null>, timeoutMs = 10 * 60_000): Promise<T> {
    const endsAt = performance.now() + timeoutMs;
    for (;;) {
      const found = await read();
      if (found !== null) return found;
      if (performance.now() > endsAt) {
        throw new Error(
          `not within ${timeoutMs / 1000} s: ${what}\n${endOfLog('worker')}\n${endOfLog('api')}`,
        );
      }
      await sleep(200);
    }
  }
  const untilAnswers = (what: string, ask: () => Promise<unknown>) =>
    until(`${what} answers`, () =>
      ask().then(
        () => true,
        () => null,
      ),
    );

  // PostgreSQL first, migrated in a process of its own: the migrator imports files outside Jest's module registry.
  const { postgresDir } = toolchain;
  if (!postgresDir) throw new Error('the embedded PostgreSQL is absent');
  const dataDir = path.join(dir, 'postgres');
  const password = randomBytes(12).toString('hex');
  await initializePostgres({ postgresDir, dataDir, password, durable: false });
  const port = await freePort();
  launch({
    name: 'postgres',
    command: postgresCommand({ postgresDir, dataDir, port, durable }),
    stopTimeoutMs: 0,
  });
  const address = `postgres://${postgresUser}:${password}@127.0.0.1:${port}`;
  const askPostgres = () => withClient(`${address}/postgres`, (client) => client.query('select 1'));
  const databaseUrl = `${address}/${templateName}`;
  await untilPostgres();
  await withClient(`${address}/postgres`, (client) => client.query(`create database ${templateName}`));
  const migrate = fileURLToPath(new URL('../engines/migrate-template.ts', import.meta.url));
  await promisify(execFile)(process.execPath, [migrate, databaseUrl]);
  const gates = await installGates(databaseUrl);

  const env = {
    PATH: process.env.PATH,
    RAPIDDRAFT_HOME: path.join(dir, 'home'),
    RAPIDDRAFT_PORT: String(await freePort()),
    DATABASE_URL: databaseUrl,
    LOG_LEVEL: 'info',
  };
  const home = await openHome(env);
  const keys = await openKeys(home);
  const said: string[] = [];
  const product = await startProduct({
    ...{ env, home, keys, toolchain, supervisor, migrate: false },
    say: (line) => said.push(line),
  });
  const client = createApiClient(product.apiUrl);
  let jwt = '';
  const api: ApiClient = {
    ...client,
    useSession(given) {
      jwt = given;
      client.useSession(given);
    },
  };
  await signIn(api, { identityUrl: product.identityUrl, databaseUrl });

  async function untilPostgres(): Promise<void> {
    const endsAt = performance.now() + 10 * 60_000;
    while (
      !(await askPostgres().then(
        () => true,
        () => false,
      ))
    ) {
      if (performance.now() > endsAt) throw new Error(`PostgreSQL does not answer\n${endOfLog('postgres')}`);
      await sleep(50);
    }
  }

  const answers: Record<ProcessName, () => Promise<unknown>> = {
    postgres: untilPostgres,
    temporal: () =>
      untilAnswers('Temporal', async () => {
        const args = programs.get('temporal')?.command.args ?? [];
        const target = `127.0.0.1:${args[args.indexOf('--port') + 1]}`;
        const connection = await Connection.connect({ address: target, connectTimeout: 1_000 });
        await connection.close();
      }),
    identity: () => untilAnswers('the identity emulator', () => fetch(product.identityUrl ?? '')),
    api: () => untilAnswers('the API', () => fetch(`${product.apiUrl}/health/live`)),
    // It says by itself what it cannot reach, and waits for it.
    worker: () => Promise.resolve(),
  };

  return {
    apiUrl: product.apiUrl,
    api,
    session: () => ({ authorization: `Bearer ${jwt}` }),
    gates,
    objects: createLocalVolumeStore({
      directory: path.join(home.dir, 'objects'),
      publicUrl: product.apiUrl,
      signingKey: keys.objectSigningKey,
    }),
    scratchDir: path.join(home.dir, 'scratch'),
    databaseUrl,
    query: async <Row extends object>(sql: string, values: unknown[] = []) =>
      (await withClient(databaseUrl, (client) => client.query<Row>(sql, values))).rows,
    pid: (name) => ended(name).pid,
    async kill(name) {
      const process_ = ended(name);
      running.delete(name);
      const started = descendants(process_.pid);
      process.kill(process_.pid, 'SIGKILL');
      const left = await untilGone([process_, ...started], orphanTimeoutMs);
      if (left.length > 0) {
        throw new Error(`${name} was killed and left running: ${left.map((one) => one.command).join('; ')}`);
      }
    },
    async start(name) {
      const program = programs.get(name);
      if (!program || running.has(name)) throw new Error(`${name} runs already, or never did`);
      launch(program);
      await answers[name]();
    },
    async deleteTemporalDatabase() {
      if (running.has('temporal')) throw new Error('Temporal runs');
      for (const ending of ['', '-wal', '-shm'])
        await rm(path.join(home.dir, 'temporal', `temporal.db${ending}`), { force: ending !== '' });
    },
    until,
    async close() {
      await gates.close();
      for (const { pid } of running.values()) if (isGroupAlive(pid)) process.kill(-pid, 'SIGKILL');
      await untilGone([...running.values()], orphanTimeoutMs);
      home.release();
      await rm(dir, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** What `/health/ready` answers. */
export async function readiness({ apiUrl }: Stack): Promise<{ status: number; degraded?: string[] }> {
  const answer = await fetch(`${apiUrl}/health/ready`);
  const { degraded } = (await answer.json()) as { degraded?: string[] };
  return { status: answer.status, ...(degraded ? { degraded } : {}) };
}
