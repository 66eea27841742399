/** The whole product on one machine: engines, migrations, API and worker, in order. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Connection } from '@temporalio/client';
import { checkSettings } from './check-settings.ts';
import { prepareSchema, startEmbeddedDatabase } from './database.ts';
import { apiEnvironment, localProjectId, systemEnvironment, workerEnvironment } from './environment.ts';
import type { Addresses } from './environment.ts';
import type { Home } from './home.ts';
import type { LocalKeys } from './keys.ts';
import { LaunchError } from './launch-error.ts';
import { choosePort, portProblem } from './ports.ts';
import type { Running, Supervisor } from './supervisor.ts';
import { untilUp } from './supervisor.ts';
import { cloneDir } from './toolchain.ts';
import type { Toolchain } from './toolchain.ts';

export type Product = {
  /** Where the API answers from this machine. */
  apiUrl: string;
  publicUrl: string;
  identityUrl: string | null;
  temporalUiUrl: string | null;
  databaseUrl: string;
  kernelPython: string | null;
  /** Where backups lie, if that is a folder of this machine. */
  backupFolder: string | null;
  /** A sentence on the system that work will have to wait for; null where all of them answer. */
  waitsFor: string | null;
};

export type ProductDeps = {
  env: Record<string, string | undefined>;
  home: Home;
  keys: LocalKeys;
  toolchain: Toolchain;
  supervisor: Pick<Supervisor, 'start'>;
  migrate: boolean;
  say: (line: string) => void;
};

const script = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url));

const defaultPort = 3000;

function portSentence(problem: string, host: string, port: number): string {
  switch (problem) {
    case 'EADDRINUSE':
      return `Port ${port} is taken by another program: stop it, or choose another port with RAPIDDRAFT_PORT.`;
    case 'EACCES':
      return `Port ${port} may not be opened by this user: choose another above 1023 with RAPIDDRAFT_PORT.`;
    default:
      return `RAPIDDRAFT_HOST ${host} is no address of this machine (${problem}): leave it out for 127.0.0.1.`;
  }
}

/** Host and port of the API. Throws a LaunchError when the port is no number or taken. */
async function apiPlace(env: ProductDeps['env']): Promise<{ host: string; port: number }> {
  const host = env.RAPIDDRAFT_HOST || '127.0.0.1';
  const port = Number(env.RAPIDDRAFT_PORT || defaultPort);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new LaunchError(`RAPIDDRAFT_PORT is not a port: ${env.RAPIDDRAFT_PORT}.`);
  }
  const problem = await portProblem(port, host);
  if (problem !== null) throw new LaunchError(portSentence(problem, host, port));
  return { host, port };
}

/** Starts everything; resolves when the API answers. Throws a LaunchError for what the user can put right. */
export async function startProduct(deps: ProductDeps): Promise<Product> {
  const { env, home, supervisor, say } = deps;
  const { host, port } = await apiPlace(env);
  const apiUrl = `http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${port}`;
  const publicUrl = env.PUBLIC_URL || apiUrl;
  const inputsWith = (
    found: Pick<Addresses, 'databaseUrl' | 'temporalAddress' | 'temporalUiUrl' | 'identityUrl'>,
  ) => ({
    env,
    homeDir: home.dir,
    keys: deps.keys,
    toolchain: deps.toolchain,
    addresses: { publicUrl, host, port, ...found },
  });
  await checkSettings(
    inputsWith({
      databaseUrl: env.DATABASE_URL || 'postgres://127.0.0.1/not-started-yet',
      temporalAddress: env.TEMPORAL_ADDRESS || '127.0.0.1:7233',
      temporalUiUrl: null,
      identityUrl: usesEmulator(env) ? 'http://127.0.0.1' : null,
    }),
  );

  // API and worker need only the database to begin; they wait for the others by themselves.
  const temporal = await startTemporal(deps);
  const identity = await startIdentity(deps);
  const others = Promise.all([temporal.up, identity.up]);
  others.catch(() => undefined);
  const databaseUrl = await openDatabase(deps);
  const inputs = inputsWith({
    databaseUrl,
    temporalAddress: temporal.address,
    temporalUiUrl: temporal.uiUrl,
    identityUrl: identity.url,
  });
  await Promise.all(['objects', 'backups', 'scratch'].map((name) => home.folder(name)));
  const node = (
    name: string,
    file: string,
    environment: Record<string, string>,
    stopTimeoutMs: number,
  ): Running =>
    supervisor.start({
      name,
      command: { command: process.execPath, args: [script(file)], env: environment, cwd: cloneDir },
      stopTimeoutMs,
    });
  const api = node('api', 'api/main.ts', apiEnvironment(inputs), 8_000);
  const forWorker = workerEnvironment(inputs);
  node('worker', 'worker/main.ts', forWorker, 15_000);
  await untilUp(
    api,
    async () => {
      const answer = await fetch(`${apiUrl}/health/live`, { signal: AbortSignal.timeout(1_000) });
      if (!answer.ok) throw new Error(`/health/live answers ${answer.status}`);
    },
    60_000,
  );
  await others;
  // For programs that look for it, such as the command line.
  home.state.ports.api = port;
  await home.save();
  say(`API at ${publicUrl}`);
  return {
    apiUrl,
    publicUrl,
    identityUrl: identity.url,
    temporalUiUrl: temporal.uiUrl,
    databaseUrl,
    backupFolder: forWorker.BACKUP_TARGET?.startsWith('s3://') ? null : (forWorker.BACKUP_TARGET ?? null),
    waitsFor: temporal.waitsFor,
    kernelPython: env.KERNEL_PYTHON || (deps.toolchain.kernelPython ?? null),
  };
}

async function openDatabase(deps: ProductDeps): Promise<string> {
  const { env, home, toolchain, supervisor, say, keys } = deps;
  const url =
    env.DATABASE_URL ||
    (await startEmbeddedDatabase({ home, toolchain, supervisor, password: keys.postgresPassword }));
  say(env.DATABASE_URL ? 'PostgreSQL at DATABASE_URL' : `PostgreSQL on port ${home.state.ports.postgres}`);
  const migrated = await prepareSchema(url, { migrate: deps.migrate });
  if (migrated.length > 0) say(`schema brought up to date (${migrated.length} migrations)`);
  return url;
}

/** An engine that was started; `up` resolves when it answers. */
type Starting = { up: Promise<void> };

async function startTemporal(
  deps: ProductDeps,
): Promise<Starting & { address: string; uiUrl: string | null; waitsFor: string | null }> {
  const { env, home, toolchain, supervisor, say } = deps;
  if (env.TEMPORAL_ADDRESS) {
    // Work is taken in without it and done when it answers; no reason not to start.
    const address = env.TEMPORAL_ADDRESS;
    const waitsFor = await connectTemporal(address).then(
      () => null,
      () => `Temporal at ${address} does not answer: start it, or leave TEMPORAL_ADDRESS out`,
    );
    say(waitsFor ? `${waitsFor}. Until then work is taken in and waits.` : `Temporal at ${address}`);
    return { address, uiUrl: null, up: Promise.resolve(), waitsFor };
  }
  if (!toolchain.temporal)
    throw new LaunchError(
      'The Temporal dev server is absent: set TEMPORAL_ADDRESS or install Go, then start again.',
    );
  const folder = await home.folder('temporal');
  const port = await choosePort(home, 'temporal');
  const uiPort = await choosePort(home, 'temporalUi');
  const temporal = supervisor.start({
    name: 'temporal',
    command: {
      command: toolchain.temporal,
      args: [
        ...['server', 'start-dev', '--ip', '127.0.0.1', '--port', String(port), '--ui-port', String(uiPort)],
        ...['--db-filename', path.join(folder, 'temporal.db')],
        // Six times the workflows per second; Postgres is the record, so Temporal's last moments may be lost.
        ...['--sqlite-pragma', 'journal_mode=WAL', '--sqlite-pragma', 'synchronous=NORMAL'],
        ...['--log-level', 'warn'],
      ],
      env: { ...systemEnvironment(env), HOME: folder },
      cwd: folder,
    },
    stopTimeoutMs: 8_000,
  });
  const address = `127.0.0.1:${port}`;
  const up = untilUp(temporal, () => connectTemporal(address), 60_000).then(() =>
    say(`Temporal on port ${port}`),
  );
  return { address, uiUrl: `http://127.0.0.1:${uiPort}`, up, waitsFor: null };
}

/** Resolves where Temporal answers. */
async function connectTemporal(address: string): Promise<void> {
  const connection = await Connection.connect({ address, connectTimeout: 1_000 });
  await connection.close();
}

/** Production has no emulator: there the settings must name a Stytch project. */
const usesEmulator = (env: ProductDeps['env']): boolean =>
  !env.STYTCH_PROJECT_ID && env.RAPIDDRAFT_MODE !== 'production';

async function startIdentity(deps: ProductDeps): Promise<Starting & { url: string | null }> {
  const { env, home, supervisor, keys, say } = deps;
  if (!usesEmulator(env)) return { url: null, up: Promise.resolve() };
  const port = await choosePort(home, 'identity');
  const identity = supervisor.start({
    name: 'identity',
    command: {
      command: process.execPath,
      args: [script('services/identity/emulator/main.ts')],
      env: {
        ...systemEnvironment(env),
        EMULATOR_PORT: String(port),
        EMULATOR_STATE_DIR: await home.folder('identity'),
        STYTCH_PROJECT_ID: localProjectId,
        STYTCH_SECRET: keys.identitySecret,
      },
      cwd: cloneDir,
    },
    stopTimeoutMs: 3_000,
  });
  const url = `http://127.0.0.1:${port}`;
  const up = untilUp(
    identity,
    async () => {
      const answer = await fetch(`${url}/v1/sessions/jwks/${localProjectId}`, {
        signal: AbortSignal.timeout(1_000),
      });
      if (!answer.ok) throw new Error(`the identity emulator answers ${answer.status}`);
    },
    60_000,
  ).then(() => say(`identity emulator on port ${port}`));
  return { url, up };
}
