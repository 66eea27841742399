import type { Readable } from 'node:stream';

export type DumpOptions = {
  /** `postgresql://…`; the password travels in the environment, never among the arguments. */
  url: string;
  /** Exported by a transaction that stays open until the dump has ended. */
  snapshot: string;
  /** Role to take: it must bypass row security, or pg_dump fails. */
  role?: string;
  signal?: AbortSignal;
};

export type Dump = {
  archive: Readable;
  /** Resolves, and never rejects, when every process has ended and every stream is closed. */
  ended: Promise<void>;
};

export type RestoreOptions = {
  /** Names the server and the empty database to restore into. */
  url: string;
  /** An archive of `dump`. */
  archive: Readable;
  signal?: AbortSignal;
};

/**
 * Postgres's own programs, each in a process group that ends with us: on abort, on failure, and when this process
 * is killed without a chance to do anything.
 *
 * May be retried: `database_unavailable` (no connection, a lock that others held too long, a server that stopped),
 * `internal` (the program was killed from outside). Permanent: `backup_failed` (what the program said, e.g. a right
 * that is missing, a server newer than the program), `backup_corrupt` (an archive that pg_restore can't read).
 */
export interface PostgresTools {
  /**
   * A custom-format archive, uncompressed. The stream ends only after pg_dump has exited with 0; otherwise it errors,
   * so nobody downstream takes half an archive for a whole one. Destroying the stream ends pg_dump.
   */
  dump(options: DumpOptions): Dump;
  /** Resolves after the archive was read to its end and pg_restore has exited with 0. */
  restore(options: RestoreOptions): Promise<void>;
  /** What `pg_dump --version` says, e.g. `18.1`. */
  version(): Promise<string>;
}
