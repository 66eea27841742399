import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { Writable } from 'node:stream';
import { promisify } from 'node:util';
import { ProductError } from '../../domain/errors.ts';
import { startChild } from './child-group.ts';
import type { ChildEnd, ChildGroup } from './child-group.ts';
import { connectionEnvironment } from './connection-environment.ts';
import type { PostgresTools } from './postgres-tools.ts';

export type LocalToolsOptions = {
  /** Folder of pg_dump and pg_restore; found on `path` where it is empty. */
  binDir?: string;
  /** The PATH of the children. */
  path: string;
  /** How long pg_dump waits for a table that somebody changes, milliseconds. */
  lockTimeoutMs?: number;
};

/** Postgres's programs as installed on this machine. They must be as new as the server. */
export function createLocalPostgresTools(options: LocalToolsOptions): PostgresTools {
  const program = (name: string) => (options.binDir ? join(options.binDir, name) : name);
  const environment = (url: string): Record<string, string> => ({
    PATH: options.path,
    LC_ALL: 'C',
    PGAPPNAME: 'rapiddraft-backup',
    ...connectionEnvironment(url),
  });

  return {
    dump({ url, snapshot, role, signal }) {
      const args = ['--no-password', '--format=custom', '--compress=0', `--snapshot=${snapshot}`];
      args.push(`--lock-wait-timeout=${options.lockTimeoutMs ?? 60_000}`);
      if (role) args.push(`--role=${role}`);
      signal?.throwIfAborted();
      const child = startChild(program('pg_dump'), args, environment(url));
      child.stdin.end();
      return { archive: stream(child, signal), ended: child.ended.then(() => undefined) };
    },

    async restore({ url, archive, signal }) {
      signal?.throwIfAborted();
      const env = environment(url);
      const args = ['--no-password', '--exit-on-error', `--dbname=${env.PGDATABASE ?? ''}`];
      const child = startChild(program('pg_restore'), args, env);
      child.stdout.resume();
      const release = endOnAbort(child, signal);
      let failed: { error: unknown } | undefined;
      const fed = feed(archive, child.stdin).catch((error: unknown) => {
        failed ??= { error };
        child.end();
      });
      const end = await child.ended;
      release();
      if (end.code === 0) await fed;
      else archive.destroy();
      signal?.throwIfAborted();
      if (failed) throw failed.error;
      if (end.code !== 0) throw failure('pg_restore', end);
    },

    async version() {
      const { stdout } = await promisify(execFile)(program('pg_dump'), ['--version'], {
        env: { PATH: options.path, LC_ALL: 'C' },
      }).catch((error: unknown) => {
        throw new ProductError(
          'backup_failed',
          'pg_dump was not found. Install the PostgreSQL client programs or say where they are.',
          {},
          { cause: error },
        );
      });
      return /(\d[\w.]*)/.exec(stdout)?.[1] ?? stdout.trim();
    },
  };
}

/** The child's output, which ends only where the child ended well. */
function stream(child: ChildGroup, signal: AbortSignal | undefined): Readable {
  const release = endOnAbort(child, signal);
  async function* chunks(): AsyncGenerator<Buffer> {
    let whole = false;
    try {
      for await (const chunk of child.stdout) yield chunk as Buffer;
      const end = await child.ended;
      signal?.throwIfAborted();
      if (end.code !== 0) throw failure('pg_dump', end);
      whole = true;
    } finally {
      if (!whole) child.end();
      release();
    }
  }
  const output = Readable.from(chunks(), { objectMode: false });
  output.once('close', () => {
    if (output.readableEnded) return;
    child.end();
    // Unread output would keep the child from counting as closed.
    child.stdout.destroy();
  });
  return output;
}

function endOnAbort(child: ChildGroup, signal: AbortSignal | undefined): () => void {
  const onAbort = () => child.end();
  signal?.addEventListener('abort', onAbort, { once: true });
  return () => signal?.removeEventListener('abort', onAbort);
}

/** Writes all of the archive, and goes on reading it where the program needs no more: its last bytes prove it whole. */
async function feed(archive: Readable, stdin: Writable): Promise<void> {
  let open = true;
  stdin.once('close', () => (open = false));
  for await (const chunk of archive) {
    if (!open || stdin.write(chunk)) continue;
    await new Promise<void>((resolve) => {
      const done = () => {
        stdin.off('drain', done).off('close', done);
        resolve();
      };
      stdin.on('drain', done).on('close', done);
    });
  }
  stdin.end();
}

const unreachable =
  /could not connect|connection to server .* failed|server closed the connection|terminating connection|the database system is|too many (connections|clients)|could not translate host name|canceling statement due to|SSL SYSCALL|invalid snapshot identifier/i;
const unreadable =
  /input file (is too short|does not appear)|unexpected end of file|could not read from input|corrupt|unrecognized data block|did not find magic/i;

function failure(name: string, end: ChildEnd): ProductError {
  const said = end.said.split('\n').slice(-6).join('\n');
  const details = { code: end.code, said };
  if (end.code === 127 || end.code === 126)
    return new ProductError('backup_failed', `${name} can't be started: ${said}`, details);
  if (end.code > 128)
    return new ProductError(
      'internal',
      `${name} was killed by signal ${end.code - 128} before it was done.`,
      details,
    );
  if (unreachable.test(end.said))
    return new ProductError('database_unavailable', `${name} lost the database: ${said}`, details);
  if (name === 'pg_restore' && unreadable.test(end.said))
    return new ProductError('backup_corrupt', `pg_restore can't read the archive: ${said}`, details);
  return new ProductError('backup_failed', `${name} failed: ${said}`, details);
}
