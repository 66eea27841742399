/** The operator's own database server: whether it can carry RapidDraft is said before anything is started. */
import { query } from './database.ts';
import { LaunchError } from './launch-error.ts';

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

type Server = {
  /** Major version. */
  postgres: number;
  /** Version of pgvector in the database, or the one it would get; null where it has none. */
  pgvector: string | null;
};

/**
 * Makes sure that the operator's DATABASE_URL leads to a PostgreSQL we can use, and whose backups `toolsVersion` (of
 * pg_dump) can make and restore. Throws a LaunchError otherwise.
 */
export async function checkDatabaseUrl(url: string, toolsVersion: string): Promise<void> {
  const place = placeOf(url);
  const server = await readServer(url).catch((error: unknown) => {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new LaunchError(`DATABASE_URL (${place}) does not work: ${whatIsWrong[code ?? ''] ?? message}.`);
  });
  const problem = problemOf(server, Number.parseInt(toolsVersion, 10));
  if (problem) throw new LaunchError(`DATABASE_URL (${place}) ${problem}.`);
}

/** Host and database: what may be shown of an address. */
function placeOf(url: string): string {
  const { protocol, host, pathname } = URL.canParse(url) ? new URL(url) : new URL('none:');
  if (/^postgres(ql)?:$/.test(protocol)) return `${host}${pathname}`;
  throw new LaunchError('DATABASE_URL is not an address like postgres://user:password@host:5432/database.');
}

async function readServer(url: string): Promise<Server> {
  const [row] = await query(
    url,
    `select current_setting('server_version_num')::int / 10000 as postgres,
       (select coalesce(installed_version, default_version) from pg_available_extensions where name = 'vector') as pgvector`,
  );
  return row as Server;
}

/** Why a server can't be used with the PostgreSQL programs of major version `tools`; null where it can. */
export function problemOf({ postgres, pgvector }: Server, tools: number): string | null {
  if (postgres < 15) return `is PostgreSQL ${postgres}: RapidDraft needs 15 or newer`;
  if (pgvector === null) return 'has no pgvector: install it on that server, 0.7 or newer';
  // The type halfvec came with 0.7.
  if (/^0\.[0-6](\.|$)/.test(pgvector)) {
    return `has pgvector ${pgvector}: install 0.7 or newer, then \`alter extension vector update\``;
  }
  // pg_dump reads older servers and no newer ones; what pg_restore from 17 on sends, older servers refuse.
  if (tools < postgres || (tools >= 17 && postgres < 17)) {
    return `is PostgreSQL ${postgres}, and pg_dump ${tools} does not fit it: set PG_BIN_DIR to the folder of that version's programs (on Debian /usr/lib/postgresql/${postgres}/bin)`;
  }
  return null;
}
