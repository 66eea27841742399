import { createHash, randomUUID } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { access, constants, link, open, readdir, rename, rmdir, stat, unlink } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { isProductError, ProductError } from '../../domain/errors.ts';
import { oneAtATime } from '../../domain/one-at-a-time.ts';
import { createByteCheck, passThrough } from './byte-check.ts';
import { listFiles } from './list-files.ts';
import { assertKey } from './keys.ts';
import type { ObjectHead, ObjectStore } from './object-store.ts';
import type { Grant } from './signed-url.ts';
import { readGrant, signedPath } from './signed-url.ts';
import type { Trailer } from './stored-file.ts';
import {
  encodeTrailer,
  makeDirectory,
  openStored,
  readTrailer,
  syncDirectory,
  trailerBytes,
} from './stored-file.ts';

export type LocalVolumeStore = ObjectStore & {
  /** What the signed URL of a request allows. Throws `forbidden`. */
  grantOf(request: { method: string; key: string; query: Readonly<Record<string, unknown>> }): Grant;
  /** Bytes `start` to `end` (both included) of an object; unlike `get` it can't check the hash. */
  readRange(key: string, range: { start: number; end: number }): Promise<Readable>;
};

export type LocalVolumeOptions = {
  directory: string;
  /** Origin the API answers at, as browsers see it. */
  publicUrl: string;
  /** Secret behind signed URLs; whoever has it can read and write every object. */
  signingKey: string;
  clock?: () => Date;
};

/** Half-written files older than this belong to no one: no upload lives that long. */
const abandonedAfterMs = 24 * 3600 * 1000;
const readChunkBytes = 256 * 1024;

const errorCode = (error: unknown): string => (error as NodeJS.ErrnoException | null)?.code ?? '';
const isDirectoryConflict = (error: unknown): boolean =>
  ['ENOTDIR', 'EISDIR', 'ENOTEMPTY', 'EEXIST'].includes(errorCode(error));

const storeError = (error: unknown): ProductError => {
  if (isProductError(error)) return error;
  if (isDirectoryConflict(error)) {
    const message = 'One object key cannot be a directory of another.';
    return new ProductError('bad_request', message, {}, { cause: error });
  }
  const code = errorCode(error);
  const why = code === 'ENOSPC' || code === 'EDQUOT' ? 'the disk is full' : code || 'the transfer broke off';
  return new ProductError('store_unavailable', `The object volume failed: ${why}.`, {}, { cause: error });
};

const guarded = async <T>(work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    throw storeError(error);
  }
};

const missing = (key: string): ProductError =>
  new ProductError('object_missing', 'A stored object is missing.', { key });

const isFile = async (path: string): Promise<boolean> =>
  (await stat(path).catch(() => null))?.isFile() ?? false;

const headOf = ({ sizeBytes, contentType, sha256, version }: Trailer): ObjectHead => ({
  sizeBytes,
  contentType,
  sha256,
  version,
});

/**
 * Gives a finished temporary file its name: the one moment at which an object comes into being. `link` fails where
 * the name is taken, so one of many concurrent callers wins; `rename` replaces.
 */
const publish = async (from: string, path: string, ifAbsent: boolean): Promise<{ created: boolean }> => {
  for (let attempt = 0; ; attempt += 1) {
    try {
      await makeDirectory(dirname(path));
      if (ifAbsent) await link(from, path);
      else await rename(from, path);
      await syncDirectory(dirname(path));
      return { created: true };
    } catch (error) {
      if (ifAbsent && errorCode(error) === 'EEXIST' && (await isFile(path))) return { created: false };
      // A `delete` removes the directory that it emptied, which may be the one just made.
      if (errorCode(error) !== 'ENOENT' || attempt === 8) throw error;
    }
  }
};

/** A folder that keeps the promises of an object store. Several processes may share it. */
export const createLocalVolumeStore = (options: LocalVolumeOptions): LocalVolumeStore => {
  const root = resolve(options.directory);
  const objects = join(root, 'objects');
  const temporary = join(root, 'tmp');
  const signingKey = createHash('sha256').update(options.signingKey).digest();
  const origin = options.publicUrl.replace(/\/+$/, '');
  const clock = options.clock ?? (() => new Date());
  let ready: Promise<void> | undefined;

  const prepare = async (): Promise<void> => {
    await makeDirectory(objects);
    await makeDirectory(temporary);
    for (const name of await readdir(temporary)) {
      const path = join(temporary, name);
      const stats = await stat(path).catch(() => null);
      if (stats && Date.now() - stats.mtimeMs > abandonedAfterMs) await unlink(path).catch(() => undefined);
    }
  };
  const prepared = (): Promise<void> => {
    ready ??= prepare().catch((error: unknown) => {
      ready = undefined;
      const message = 'The folder of the object volume cannot be used: check that it exists and is writable.';
      throw new ProductError('store_unavailable', message, {}, { cause: error });
    });
    return ready;
  };

  const pathOf = (key: string): string => {
    assertKey(key);
    return join(objects, key);
  };

  /** Runs `work` with the name of a temporary file that is gone afterwards, unless it was renamed. */
  const withTemporary = async <T>(work: (path: string) => Promise<T>): Promise<T> => {
    await prepared();
    const path = join(temporary, randomUUID());
    try {
      return await work(path);
    } finally {
      await unlink(path).catch(() => undefined);
    }
  };

  const openIfPresent = async (key: string): Promise<{ file: FileHandle; trailer: Trailer } | null> => {
    const file = await openStored(pathOf(key));
    if (file === null) return null;
    try {
      return { file, trailer: await readTrailer(file) };
    } catch (error) {
      await file.close();
      throw error;
    }
  };

  const openObject = async (key: string): Promise<{ file: FileHandle; trailer: Trailer }> => {
    const opened = await openIfPresent(key);
    if (opened === null) throw missing(key);
    return opened;
  };

  const streamOf = async (file: FileHandle, start: number, end: number): Promise<Readable> => {
    if (end >= start) return file.createReadStream({ start, end, highWaterMark: readChunkBytes });
    await file.close();
    return Readable.from([]);
  };

  const sign = (grant: Omit<Grant, 'expiresAt'>, expiresInSeconds: number) => {
    assertKey(grant.key);
    const expiresAt = Math.floor(clock().getTime() / 1000) + expiresInSeconds;
    return {
      url: origin + signedPath(signingKey, { ...grant, expiresAt }),
      expiresAt: new Date(expiresAt * 1000).toISOString(),
    };
  };

  const put: ObjectStore['put'] = (key, body, { contentType, sizeBytes, sha256, ifAbsent = false }) =>
    guarded(async () => {
      const path = pathOf(key);
      if (ifAbsent && (await isFile(path))) {
        if (!Buffer.isBuffer(body)) body.destroy();
        return { created: false };
      }
      return withTemporary(async (from) => {
        const check = createByteCheck({ sizeBytes, sha256 });
        const file = await open(from, 'wx', 0o640);
        try {
          await pipeline(
            Buffer.isBuffer(body) ? [body] : body,
            check,
            async (chunks: AsyncIterable<Buffer>) => {
              for await (const chunk of chunks) await file.writeFile(chunk);
            },
          );
          await file.writeFile(encodeTrailer({ contentType, ...check.seen, version: randomUUID() }));
          await file.sync();
        } finally {
          await file.close();
        }
        return publish(from, path, ifAbsent);
      });
    });

  return {
    put,

    get: (key) =>
      guarded(async () => {
        const { file, trailer } = await openObject(key);
        const body = await streamOf(file, 0, trailer.sizeBytes - 1);
        return { body: passThrough(body, createByteCheck(trailer), storeError), head: headOf(trailer) };
      }),

    readRange: (key, { start, end }) =>
      guarded(async () => {
        const { file, trailer } = await openObject(key);
        return streamOf(file, start, Math.min(end, trailer.sizeBytes - 1));
      }),

    head: (key) =>
      guarded(async () => {
        const opened = await openIfPresent(key);
        if (opened === null) return null;
        await opened.file.close();
        return headOf(opened.trailer);
      }),

    copy: (fromKey, toKey, { contentType, sha256, ifAbsent = false, fromVersion }) =>
      guarded(async () => {
        const path = pathOf(toKey);
        return withTemporary(async (from) => {
          // Files never change once published, so a second name is a copy, and it pins what is checked here.
          await link(pathOf(fromKey), from).catch((error: unknown) => {
            if (['ENOENT', 'ENOTDIR', 'EPERM'].includes(errorCode(error))) throw missing(fromKey);
            throw error;
          });
          const file = await open(from, 'r');
          try {
            const trailer = await readTrailer(file);
            if (fromVersion !== undefined && fromVersion !== trailer.version) {
              throw new ProductError('conflict', 'The object changed since it was looked at.', {
                key: fromKey,
              });
            }
            if (sha256 !== undefined && sha256 !== trailer.sha256) {
              throw new ProductError(
                'object_corrupt',
                'The object to copy does not have the hash it should.',
              );
            }
            if (contentType !== trailer.contentType) {
              const { sizeBytes } = trailer;
              const body = await streamOf(file, 0, sizeBytes - 1);
              return await put(toKey, body, { contentType, sizeBytes, sha256: trailer.sha256, ifAbsent });
            }
            // The age of a copy counts from now.
            await file.utimes(new Date(), new Date());
            return await publish(from, path, ifAbsent);
          } finally {
            await file.close();
          }
        });
      }),

    concat: (fromKeys, toKey, { contentType }) =>
      guarded(async () => {
        const files: FileHandle[] = [];
        try {
          for (const key of fromKeys) files.push((await openObject(key)).file);
          async function* bytes() {
            for (const file of files) {
              const { sizeBytes } = await readTrailer(file);
              yield* await streamOf(file, 0, sizeBytes - 1);
            }
          }
          await put(toKey, Readable.from(bytes(), { objectMode: false }), { contentType });
        } finally {
          // A stream that was read to its end has closed its file.
          await Promise.all(files.map((file) => file.close().catch(() => undefined)));
        }
      }),

    delete: (key) =>
      guarded(async () => {
        const path = pathOf(key);
        try {
          await unlink(path);
        } catch (error) {
          if (['ENOENT', 'ENOTDIR', 'EISDIR', 'EPERM'].includes(errorCode(error)) && !(await isFile(path)))
            return;
          throw error;
        }
        for (let parent = dirname(path); parent !== objects; parent = dirname(parent)) {
          try {
            await rmdir(parent);
          } catch {
            return;
          }
        }
      }),

    async *list(prefix) {
      try {
        for await (const { key, fileBytes, modifiedAt } of listFiles(objects, prefix)) {
          yield { key, sizeBytes: fileBytes - trailerBytes, modifiedAt };
        }
      } catch (error) {
        throw storeError(error);
      }
    },

    signPut: async (key, { contentType, sizeBytes, expiresInSeconds }) => ({
      method: 'PUT',
      ...sign({ method: 'PUT', key, contentType, sizeBytes }, expiresInSeconds),
      headers: { 'content-type': contentType },
    }),

    signGet: async (key, { fileName, contentType, expiresInSeconds }) => ({
      method: 'GET',
      ...sign({ method: 'GET', key, contentType, fileName }, expiresInSeconds),
      headers: {},
    }),

    grantOf: (request) => readGrant(signingKey, request, clock()),

    ping: oneAtATime(() =>
      guarded(async () => {
        await prepared();
        await access(objects, constants.R_OK | constants.W_OK);
      }),
    ),
  };
};
