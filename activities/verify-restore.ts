import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readdir, rm, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { finished, pipeline } from 'node:stream/promises';
import { createZstdDecompress } from 'node:zlib';
import type { VerificationResult } from '../database/backup-store.ts';
import { connectReader, readReferencedObjects } from '../database/snapshot.ts';
import type { StoredObject } from '../database/snapshot.ts';
import { readContents } from '../database/table-contents.ts';
import { createTemporaryDatabase, sweepTemporaryDatabases } from '../database/temporary-database.ts';
import { compareContents, describeDifferences } from '../domain/backup/compare.ts';
import type { BackupManifest } from '../domain/backup/manifest.ts';
import { isProductError, ProductError } from '../domain/errors.ts';
import { readerOf } from './backup-deps.ts';
import type { BackupDeps, Watch } from './backup-deps.ts';
import { checkObjects } from './backup-objects.ts';
import { createMeasure, measured } from './measured-stream.ts';
import { readManifest } from './read-manifest.ts';

/** From then on any verification drops the temporary database; longer than an activity may run. */
const lifetimeSeconds = 12 * 3600;

/**
 * Proves a backup by restoring it: signature, hash, decryption, a temporary database, every table, sequence and schema
 * object, every referenced object. Puts what it measures into `result` as it goes, so that a failure tells how far it
 * came. The temporary database and the download are gone when it ends, whichever way.
 */
export async function verifyRestore(
  deps: BackupDeps,
  verification: { id: string; backupId: string; location: string },
  result: Partial<VerificationResult>,
  watch: Watch = {},
): Promise<void> {
  const manifest = await readManifest(deps, verification.location);
  if (manifest.backupId !== verification.backupId)
    throw new ProductError('backup_corrupt', `This is the manifest of backup ${manifest.backupId}.`, {
      cause: 'location',
    });
  await sweepTemporaryDatabases(deps.verifyServerUrl, verification.id);
  const folder = await emptyFolder(deps.workDir, verification.id);
  let objects: StoredObject[];
  try {
    const file = join(folder, manifest.dump.file);
    result.downloadMs = await timed(() => download(deps, manifest, file, watch));
    objects = await inTemporaryDatabase(deps, verification.id, manifest, async (url) => {
      result.restoreMs = await timed(() => restore(deps, manifest, file, url, watch));
      return compare(deps, manifest, url, result, watch);
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  result.objectsMs = await timed(async () => {
    result.objectsCompared = await checkObjects(deps, objects, watch);
  });
}

/** A folder for this verification alone, after removing what killed workers have left. */
async function emptyFolder(workDir: string, verificationId: string): Promise<string> {
  const mine = `verify-${verificationId}`;
  await mkdir(workDir, { recursive: true, mode: 0o700 });
  for (const name of await readdir(workDir)) {
    if (!name.startsWith('verify-')) continue;
    const path = join(workDir, name);
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: 0 }));
    if (name === mine || Date.now() - mtimeMs > lifetimeSeconds * 1_000)
      await rm(path, { recursive: true, force: true });
  }
  const folder = join(workDir, mine);
  await mkdir(folder, { mode: 0o700 });
  return folder;
}

/** Fetches the dump and checks its hash: nothing of it is run before it is known to be what was signed. */
async function download(
  deps: BackupDeps,
  manifest: BackupManifest,
  file: string,
  watch: Watch,
): Promise<void> {
  const expected = manifest.dump.cipher;
  const disk = await statfs(deps.workDir);
  if (disk.bavail * disk.bsize < expected.sizeBytes)
    throw new ProductError(
      'backup_failed',
      `Verifying needs ${expected.sizeBytes} free bytes in the working folder.`,
    );
  const { body } = await deps.target.read(manifest.location + manifest.dump.file).catch((error: unknown) => {
    if (isProductError(error) && error.code === 'object_missing')
      throw new ProductError(
        'object_missing',
        'The dump of this backup is gone from the target. Use another backup.',
      );
    throw error;
  });
  const measure = createMeasure();
  const told = async function* (source: AsyncIterable<Uint8Array>) {
    for await (const chunk of source) {
      watch.onProgress?.({ phase: 'download', bytes: measure.bytes(), ofBytes: expected.sizeBytes });
      yield chunk;
    }
  };
  const signal = watch.signal ? { signal: watch.signal } : {};
  await pipeline(body, measure.through, told, createWriteStream(file, { mode: 0o600 }), signal);
  const { sizeBytes, sha256 } = measure.result();
  if (sizeBytes !== expected.sizeBytes)
    throw new ProductError(
      'backup_corrupt',
      `The dump is ${sizeBytes < expected.sizeBytes ? 'cut' : 'too long'}: ${sizeBytes} bytes instead of ${expected.sizeBytes}. Use another backup.`,
      { cause: 'size' },
    );
  if (sha256 !== expected.sha256)
    throw new ProductError(
      'backup_corrupt',
      'The dump was changed after it was written: its SHA-256 is not that of the manifest. Use another backup.',
      { cause: 'hash' },
    );
}

async function restore(
  deps: BackupDeps,
  manifest: BackupManifest,
  file: string,
  url: string,
  watch: Watch,
): Promise<void> {
  const expected = manifest.dump.plain;
  const plain = createMeasure((seen) => {
    if (seen.sha256 !== expected.sha256)
      throw new ProductError(
        'backup_corrupt',
        `The decrypted dump has ${seen.sizeBytes} bytes that are not the ${expected.sizeBytes} of the manifest.`,
        { cause: 'plain' },
      );
  });
  const told = async function* (source: AsyncIterable<Uint8Array>) {
    for await (const chunk of plain.through(source)) {
      watch.onProgress?.({ phase: 'restore', bytes: plain.bytes(), ofBytes: expected.sizeBytes });
      yield chunk;
    }
  };
  const cipher = createReadStream(file);
  try {
    const compressed = await deps.encryption.decrypt(cipher);
    const decompress = createZstdDecompress();
    const fed = pipeline(compressed, decompress).catch(() => undefined);
    await deps.tools.restore({
      url,
      archive: measured(decompress, { ...plain, through: told }),
      ...(watch.signal ? { signal: watch.signal } : {}),
    });
    await fed;
  } catch (error) {
    throw isZstdError(error)
      ? new ProductError('backup_corrupt', 'The decrypted dump does not decompress: it is cut or damaged.', {
          cause: 'zstd',
        })
      : error;
  } finally {
    cipher.destroy();
    if (!cipher.closed) await finished(cipher).catch(() => undefined);
  }
}

/** Compares the copy with the manifest; returns the objects its rows point at. */
async function compare(
  deps: BackupDeps,
  manifest: BackupManifest,
  url: string,
  result: Partial<VerificationResult>,
  watch: Watch,
): Promise<StoredObject[]> {
  const began = performance.now();
  const client = await connectReader({ ...readerOf(deps, watch), url });
  try {
    const restored = await readContents(client, manifest.contents.seed, (table, done, of) =>
      watch.onProgress?.({ phase: 'compare', table, done, of }),
    );
    result.tablesCompared = Object.keys(restored.tables).length;
    result.rowsCompared = Object.values(restored.tables).reduce((sum, { rows }) => sum + rows, 0);
    result.compareMs = performance.now() - began;
    const differences = compareContents(manifest.contents, restored);
    if (differences.length > 0)
      throw new ProductError('backup_mismatch', describeDifferences(differences), {
        differences: differences.slice(0, 50),
      });
    return await readReferencedObjects(client);
  } finally {
    await client.end();
  }
}

async function inTemporaryDatabase<T>(
  deps: BackupDeps,
  verificationId: string,
  manifest: BackupManifest,
  work: (url: string) => Promise<T>,
): Promise<T> {
  const database = await createTemporaryDatabase({
    serverUrl: deps.verifyServerUrl,
    verificationId,
    lifetimeSeconds,
    roles: manifest.roles,
    ...manifest.server,
  });
  try {
    return await work(database.url);
  } finally {
    // Where this fails too, the first failure counts, and the next verification sweeps.
    await database.drop().catch(() => undefined);
  }
}

async function timed(work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

const isZstdError = (error: unknown): boolean =>
  /^(ZSTD_|Z_|ERR_ZSTD|ERR_BUFFER)/.test((error as NodeJS.ErrnoException | null)?.code ?? '');
