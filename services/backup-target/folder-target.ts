import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { access, constants, link, mkdir, open, opendir, readdir, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ProductError } from '../../domain/errors.ts';
import { oneAtATime } from '../../domain/one-at-a-time.ts';
import type { BackupTarget } from './backup-target.ts';
import { targetError, translated, watchBody } from './stream-errors.ts';

/** A half-written file older than this belongs to an attempt that was killed. */
const abandonedAfterMs = 48 * 3600 * 1000;

/** Backups in a folder, e.g. on a disk of its own: each key is a file with the bytes and nothing else. */
export function createFolderTarget(directory: string): BackupTarget {
  const root = resolve(directory);
  const partial = join(root, '.partial');
  const pathOf = (key: string): string => {
    const path = resolve(root, key);
    if (!path.startsWith(root + sep) || path.startsWith(partial))
      throw new ProductError('bad_request', 'This key does not name a file of the backup folder.');
    return path;
  };

  return {
    address: root,

    async create(key, body) {
      const path = pathOf(key);
      const watched = watchBody(body);
      const temporary = join(partial, randomUUID());
      try {
        await mkdir(partial, { recursive: true, mode: 0o700 });
        await sweep(partial);
        await pipeline(
          Buffer.isBuffer(watched.body) ? Readable.from([watched.body], { objectMode: false }) : watched.body,
          createWriteStream(temporary, { flags: 'wx', mode: 0o600 }),
        );
        await sync(temporary);
        await mkdir(dirname(path), { recursive: true, mode: 0o700 });
        try {
          // Unlike a rename, a link never replaces.
          await link(temporary, path);
        } catch (error) {
          if (codeOf(error) === 'EEXIST') return { created: false };
          throw error;
        }
        await sync(dirname(path));
        return { created: true };
      } catch (error) {
        throw watched.failure() ?? targetError(error);
      } finally {
        await rm(temporary, { force: true }).catch(() => undefined);
        if (!Buffer.isBuffer(body)) body.destroy();
      }
    },

    async read(key) {
      try {
        const file = await open(pathOf(key), 'r');
        const { size } = await file.stat();
        const body = file.createReadStream({ highWaterMark: 256 * 1024 });
        return { body: translated(body, targetError), sizeBytes: size };
      } catch (error) {
        if (['ENOENT', 'ENOTDIR'].includes(codeOf(error)))
          throw new ProductError('object_missing', 'The backup target has no such file.', { key });
        throw targetError(error);
      }
    },

    async *list(prefix) {
      const folder = pathOf(`${prefix}x`).slice(0, -2);
      try {
        for await (const entry of await opendir(folder, { recursive: true })) {
          if (!entry.isFile()) continue;
          const path = join(entry.parentPath, entry.name);
          yield { key: path.slice(root.length + 1), sizeBytes: (await stat(path)).size };
        }
      } catch (error) {
        if (codeOf(error) !== 'ENOENT') throw targetError(error);
      }
    },

    async delete(key) {
      await rm(pathOf(key), { force: true }).catch((error: unknown) => {
        throw targetError(error);
      });
    },

    ping: oneAtATime(async () => {
      try {
        await mkdir(root, { recursive: true, mode: 0o700 });
        await access(root, constants.R_OK | constants.W_OK);
      } catch (error) {
        throw targetError(error);
      }
    }),
  };
}

async function sweep(partial: string): Promise<void> {
  for (const name of await readdir(partial)) {
    const path = join(partial, name);
    const stats = await stat(path).catch(() => null);
    if (stats && Date.now() - stats.mtimeMs > abandonedAfterMs) await rm(path, { force: true });
  }
}

/** Makes a file, or the names in a folder, survive a power cut. */
async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException | null)?.code ?? '';
