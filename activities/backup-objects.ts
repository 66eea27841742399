import type { StoredObject } from '../database/snapshot.ts';
import { objectBackupKey } from '../domain/backup/manifest.ts';
import { isProductError, ProductError } from '../domain/errors.ts';
import { contentKey } from '../services/object-store/object-store.ts';
import type { BackupDeps, Watch } from './backup-deps.ts';
import { mapConcurrently } from './map-concurrently.ts';
import { createMeasure, measured } from './measured-stream.ts';

const atOnce = 4;

/**
 * Copies objects that the target hasn't got, encrypted, each checked against its hash on the way. Returns those that
 * the store has lost or damaged: they must not keep the rest from being saved.
 */
export async function copyObjects(
  deps: BackupDeps,
  objects: readonly StoredObject[],
  watch: Watch,
): Promise<{ missing: string[] }> {
  const there = await backedUpObjects(deps);
  const wanted = objects.filter(({ sha256 }) => !there.has(objectBackupKey(sha256)));
  const missing: string[] = [];
  await eachOf(wanted, watch, async ({ sha256, sizeBytes }) => {
    try {
      const { body } = await deps.objects.get(contentKey(sha256));
      const check = createMeasure((seen) => {
        if (seen.sha256 !== sha256 || seen.sizeBytes !== sizeBytes)
          throw new ProductError('object_corrupt', 'A stored object is not what was recorded.', { sha256 });
      });
      const cipher = await deps.encryption.encrypt(measured(body, check));
      const onAbort = () => cipher.destroy(watch.signal?.reason as Error);
      watch.signal?.addEventListener('abort', onAbort, { once: true });
      try {
        await deps.target.create(objectBackupKey(sha256), cipher);
      } finally {
        watch.signal?.removeEventListener('abort', onAbort);
      }
    } catch (error) {
      if (!isProductError(error) || !['object_missing', 'object_corrupt'].includes(error.code)) throw error;
      missing.push(sha256);
    }
  });
  return { missing: missing.sort() };
}

/**
 * Reads every object back from the target, decrypts it and compares it with its hash.
 * Throws `object_missing` or `object_corrupt` naming the first ones; returns how many it compared.
 */
export async function checkObjects(
  deps: BackupDeps,
  objects: readonly StoredObject[],
  watch: Watch,
): Promise<number> {
  const there = await backedUpObjects(deps);
  const absent = objects.filter(({ sha256 }) => !there.has(objectBackupKey(sha256)));
  if (absent.length > 0)
    throw new ProductError(
      'object_missing',
      `${absent.length} of ${objects.length} objects are not in the backup: ${named(absent)}.`,
      { sha256: absent.slice(0, 20).map(({ sha256 }) => sha256) },
    );
  const damaged: StoredObject[] = [];
  await eachOf(objects, watch, async (object) => {
    const { body } = await deps.target.read(objectBackupKey(object.sha256));
    const measure = createMeasure();
    try {
      for await (const chunk of measure.through(await deps.encryption.decrypt(body))) {
        void chunk;
        watch.signal?.throwIfAborted();
      }
    } catch (error) {
      if (!isProductError(error) || error.code !== 'backup_corrupt') throw error;
      damaged.push(object);
      return;
    } finally {
      body.destroy();
    }
    const { sha256, sizeBytes } = measure.result();
    if (sha256 !== object.sha256 || sizeBytes !== object.sizeBytes) damaged.push(object);
  });
  if (damaged.length > 0)
    throw new ProductError(
      'object_corrupt',
      `${damaged.length} of ${objects.length} objects are damaged in the backup: ${named(damaged)}. Delete them at the target; the next backup copies them again.`,
      { sha256: damaged.slice(0, 20).map(({ sha256 }) => sha256) },
    );
  return objects.length;
}

async function backedUpObjects(deps: BackupDeps): Promise<Set<string>> {
  const keys = new Set<string>();
  for await (const { key } of deps.target.list('objects/')) keys.add(key);
  return keys;
}

/** Runs `work` on each, a few at once, and tells how far it is. */
async function eachOf(
  objects: readonly StoredObject[],
  watch: Watch,
  work: (object: StoredObject) => Promise<void>,
): Promise<void> {
  let done = 0;
  await mapConcurrently(objects, atOnce, async (object) => {
    watch.signal?.throwIfAborted();
    await work(object);
    watch.onProgress?.({ phase: 'objects', done: ++done, of: objects.length });
  });
}

const named = (objects: readonly StoredObject[]): string =>
  objects
    .slice(0, 5)
    .map(({ sha256 }) => sha256.slice(0, 12))
    .join(', ') + (objects.length > 5 ? ' …' : '');
