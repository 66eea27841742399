/** The embedded PostgreSQL as commands: making its data folder and starting it, as root or as an ordinary user. */
import { execFile } from 'node:child_process';
import { chown, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** PostgreSQL refuses root, so root starts it as this user. */
const unprivilegedId = 65534;
const asUser = () => (process.getuid?.() === 0 ? { uid: unprivilegedId, gid: unprivilegedId } : {});

export const postgresUser = 'rapiddraft';

/** Environment of every PostgreSQL program: the wheel's `postgres` finds its ICU only through the library path. */
function postgresEnvironment(postgresDir: string): Record<string, string> {
  return {
    PATH: `${path.join(postgresDir, 'bin')}:/usr/bin:/bin`,
    LD_LIBRARY_PATH: path.join(postgresDir, 'lib'),
    DYLD_LIBRARY_PATH: path.join(postgresDir, 'lib'),
    LANG: 'C',
    TZ: 'UTC',
  };
}

export type PostgresPlace = { postgresDir: string; dataDir: string };

/**
 * Makes a new data folder whose only login is `rapiddraft` with `password`. `durable: false` skips waiting for the
 * disk and is for tests. The parent of `dataDir` must be reachable by the user PostgreSQL runs as.
 */
export async function initializePostgres(
  place: PostgresPlace & { password: string; durable: boolean },
): Promise<void> {
  const { dataDir, postgresDir } = place;
  const passwordFile = `${dataDir}.password`;
  const user = asUser();
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  await writeFile(passwordFile, place.password, { mode: 0o600 });
  if (user.uid !== undefined) {
    await chown(dataDir, user.uid, user.gid);
    await chown(passwordFile, user.uid, user.gid);
  }
  try {
    await execute(
      path.join(postgresDir, 'bin', 'initdb'),
      [
        ['-D', dataDir],
        ['-U', postgresUser],
        [`--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8', '--data-checksums'],
        ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
        place.durable ? [] : ['--no-sync'],
      ].flat(),
      { env: postgresEnvironment(postgresDir), cwd: '/', ...user },
    );
  } finally {
    await rm(passwordFile, { force: true });
  }
}

export type ServerCommand = {
  command: string;
  args: string[];
  env: Record<string, string>;
  cwd: string;
  uid?: number;
  gid?: number;
};

/** How to start the server on `port` of 127.0.0.1, without a unix socket. */
export function postgresCommand(
  place: PostgresPlace & { port: number; durable: boolean; maxConnections?: number },
): ServerCommand {
  const settings: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    port: String(place.port),
    unix_socket_directories: '',
    max_connections: String(place.maxConnections ?? 100),
    shared_buffers: '128MB',
    fsync: place.durable ? 'on' : 'off',
    synchronous_commit: place.durable ? 'on' : 'off',
    full_page_writes: place.durable ? 'on' : 'off',
    wal_level: 'replica',
    timezone: 'UTC',
    log_timezone: 'UTC',
    logging_collector: 'off',
  };
  return {
    command: path.join(place.postgresDir, 'bin', 'postgres'),
    args: [
      '-D',
      place.dataDir,
      ...Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`]),
    ],
    env: postgresEnvironment(place.postgresDir),
    cwd: '/',
    ...asUser(),
  };
}
