import { Client, escapeIdentifier, escapeLiteral } from 'pg';

/** A database that exists to be compared, named with its verification and the time from which anybody may drop it. */
export type TemporaryDatabase = { name: string; url: string; drop(): Promise<void> };

export type TemporaryDatabaseOptions = {
  /** Address of the server; its user may create databases and, where some are missing, roles. */
  serverUrl: string;
  verificationId: string;
  /** After this many seconds, by the server's clock, nobody uses it any more. */
  lifetimeSeconds: number;
  encoding: string;
  collate: string;
  ctype: string;
  /** Roles that the schema names; missing ones are made, without a login. */
  roles: readonly string[];
};

const namePattern = '^verify_[0-9a-f]{32}_[0-9]{1,12}$';

/** Makes an empty database like the one that was backed up. */
export async function createTemporaryDatabase(options: TemporaryDatabaseOptions): Promise<TemporaryDatabase> {
  const { serverUrl, verificationId } = options;
  return withAdmin(serverUrl, async (client) => {
    await makeRoles(client, options.roles);
    const { rows } = await client.query('select (extract(epoch from now()) + $1)::bigint::text as expiry', [
      options.lifetimeSeconds,
    ]);
    const name = `${prefixOf(verificationId)}${(rows[0] as { expiry: string }).expiry}`;
    await client.query(
      `create database ${escapeIdentifier(name)} template template0 encoding ${escapeLiteral(options.encoding)}
       lc_collate ${escapeLiteral(options.collate)} lc_ctype ${escapeLiteral(options.ctype)}`,
    );
    return {
      name,
      url: urlOf(serverUrl, name),
      drop: () => dropDatabases(serverUrl, [name]).then(() => undefined),
    };
  });
}

/**
 * Drops what was left behind: by earlier attempts of this verification, and by any whose time is over. Returns
 * their names.
 */
export async function sweepTemporaryDatabases(serverUrl: string, verificationId: string): Promise<string[]> {
  const names = await withAdmin(serverUrl, async (client) => {
    const { rows } = await client.query(
      `select datname as name from pg_database
       where case when datname ~ $1 then
         starts_with(datname, $2) or split_part(datname, '_', 3)::bigint < extract(epoch from now()) end`,
      [namePattern, prefixOf(verificationId)],
    );
    return (rows as { name: string }[]).map((row) => row.name);
  });
  return dropDatabases(serverUrl, names);
}

async function dropDatabases(serverUrl: string, names: readonly string[]): Promise<string[]> {
  if (names.length === 0) return [];
  return withAdmin(serverUrl, async (client) => {
    for (const name of names)
      await client.query(`drop database if exists ${escapeIdentifier(name)} with (force)`);
    return [...names];
  });
}

async function makeRoles(client: Client, roles: readonly string[]): Promise<void> {
  const { rows } = await client.query('select rolname as name from pg_roles where rolname = any($1)', [
    roles,
  ]);
  const existing = new Set((rows as { name: string }[]).map((row) => row.name));
  for (const role of roles)
    if (!existing.has(role)) {
      const name = escapeIdentifier(role);
      await client.query(`do $$ begin create role ${name} nologin;
        exception when duplicate_object or unique_violation then null; end $$`);
      await client.query(`grant ${name} to current_user`);
    }
}

async function withAdmin<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({
    connectionString: url,
    application_name: 'rapiddraft-verify',
    connectionTimeoutMillis: 10_000,
  });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const prefixOf = (verificationId: string): string => `verify_${verificationId.replaceAll('-', '')}_`;

function urlOf(serverUrl: string, database: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.toString();
}
