import { pipeline } from 'node:stream/promises';
import { constants, createZstdCompress } from 'node:zlib';
import { ulid } from 'ulid';
import { openSnapshot, readAuditHeads, readReferencedObjects } from '../database/snapshot.ts';
import type { DatabaseSnapshot } from '../database/snapshot.ts';
import { readContents } from '../database/table-contents.ts';
import { backupLocation, manifestFile, signatureFile } from '../domain/backup/manifest.ts';
import type { BackupManifest } from '../domain/backup/manifest.ts';
import { startOf, workflowIds } from '../workflows/contract.ts';
import { readerOf } from './backup-deps.ts';
import type { BackupDeps, Watch } from './backup-deps.ts';
import { copyObjects } from './backup-objects.ts';
import { createMeasure, measured } from './measured-stream.ts';
import { readManifest } from './read-manifest.ts';

const dumpFile = 'dump.zst.age';
/** Start of the row hashes; any number does, as long as the manifest names it. */
const hashSeed = '20260101';

/**
 * Takes one backup: dump, objects, signed manifest, in this order, so that a backup without a manifest is none.
 * Runs again after a failure under a new attempt; an earlier attempt that got as far as its manifest is taken over.
 */
export async function takeBackup(
  deps: BackupDeps,
  backupId: string,
  watch: Watch = {},
): Promise<BackupManifest> {
  const taken = await deps.backups.manifestOf(backupId);
  if (taken) return taken;
  const earlier = (await deps.backups.get(backupId))?.location;
  const attemptId = ulid();
  await deps.backups.markRunning(backupId, attemptId);
  const manifest =
    (earlier && (await takeOver(deps, earlier))) || (await attempt(deps, backupId, attemptId, watch));
  const done = {
    location: manifest.location,
    bytes: manifest.dump.cipher.sizeBytes,
    tables: Object.keys(manifest.contents.tables).length,
    rows: Object.values(manifest.contents.tables).reduce((sum, table) => sum + table.rows, 0),
    objects: manifest.objects.count,
    objectBytes: manifest.objects.sizeBytes,
    manifest,
  };
  await deps.backups.markCompleted(backupId, attemptId, done, {
    workflowId: workflowIds.backUpDatabase({ backupId, trigger: 'manual' }),
    startVerification: (verificationId) =>
      startOf('verifyBackup', { backupId, verificationId }, `backup:${backupId}`),
  });
  return manifest;
}

/** The manifest an earlier attempt wrote before it was cut off; where there is none, what it left is removed. */
async function takeOver(deps: BackupDeps, location: string): Promise<BackupManifest | null> {
  const found = await readManifest(deps, location).catch((error: { code?: string }) => {
    if (error.code === 'object_missing') return null;
    throw error;
  });
  if (!found) await deps.target.delete(location + dumpFile);
  return found;
}

async function attempt(
  deps: BackupDeps,
  backupId: string,
  attemptId: string,
  watch: Watch,
): Promise<BackupManifest> {
  const pgDump = await deps.tools.version();
  const began = performance.now();
  const { snapshot, contents, objects, auditHeads, location, dump, contentsMs, dumpMs } = await withSnapshot(
    deps,
    watch,
    async (snapshot) => {
      const contents = await readContents(snapshot.client, hashSeed, (table, done, of) =>
        watch.onProgress?.({ phase: 'contents', table, done, of }),
      );
      const objects = await readReferencedObjects(snapshot.client);
      const auditHeads = await readAuditHeads(snapshot.client);
      const contentsMs = performance.now() - began;
      const location = backupLocation(snapshot.database, new Date(snapshot.server.snapshotAt), attemptId);
      await deps.backups.markLocation(backupId, attemptId, location);
      const dump = await uploadDump(deps, snapshot.server.snapshot, location + dumpFile, watch);
      return {
        snapshot,
        contents,
        objects,
        auditHeads,
        location,
        dump,
        contentsMs,
        dumpMs: performance.now() - began - contentsMs,
      };
    },
  );
  const objectsBegan = performance.now();
  const { missing } = await copyObjects(deps, objects, watch);
  const manifest: BackupManifest = {
    format: 'rapiddraft-backup',
    version: 1,
    backupId,
    attemptId,
    database: snapshot.database,
    location,
    server: snapshot.server,
    pgDump,
    schemaVersion: snapshot.schemaVersion,
    roles: snapshot.roles,
    contents,
    auditHeads,
    dump: { file: dumpFile, compression: 'zstd', encryption: 'age-v1', ...dump },
    objects: {
      count: objects.length,
      sizeBytes: objects.reduce((sum, object) => sum + object.sizeBytes, 0),
      missing,
    },
    recipients: [...deps.encryption.recipients],
    timings: { contentsMs, dumpMs, objectsMs: performance.now() - objectsBegan },
    lockedUntil: null,
    signer: {
      algorithm: 'ed25519',
      publicKey: deps.signer.publicKey,
      fingerprint: deps.signer.fingerprint,
    },
  };
  const bytes = Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`);
  watch.signal?.throwIfAborted();
  await deps.target.create(location + signatureFile, deps.signer.sign(bytes));
  await deps.target.create(location + manifestFile, bytes);
  return manifest;
}

async function withSnapshot<T>(
  deps: BackupDeps,
  watch: Watch,
  work: (snapshot: DatabaseSnapshot) => Promise<T>,
): Promise<T> {
  const snapshot = await openSnapshot(readerOf(deps, watch));
  try {
    return await work(snapshot);
  } finally {
    await snapshot.close();
  }
}

/** pg_dump → zstd → age → target, a few chunks in memory at a time. Ends when every process and stream has. */
async function uploadDump(
  deps: BackupDeps,
  snapshot: string,
  key: string,
  watch: Watch,
): Promise<Pick<BackupManifest['dump'], 'plain' | 'cipher'>> {
  const plain = createMeasure();
  const cipher = createMeasure();
  const { archive, ended } = deps.tools.dump({
    url: deps.databaseUrl,
    snapshot,
    ...(deps.role ? { role: deps.role } : {}),
    ...(watch.signal ? { signal: watch.signal } : {}),
  });
  const compress = createZstdCompress({ params: { [constants.ZSTD_c_compressionLevel]: 3 } });
  const told = async function* (source: AsyncIterable<Uint8Array>) {
    for await (const chunk of source) {
      watch.onProgress?.({ phase: 'dump', bytes: plain.bytes() });
      yield chunk;
    }
  };
  // Its failure reaches the upload through the streams, which reports it.
  const fed = pipeline(archive, plain.through, told, compress).catch(() => undefined);
  let onAbort: (() => void) | undefined;
  try {
    const body = measured(await deps.encryption.encrypt(compress), cipher);
    // A target that takes nothing would not notice that nothing more comes.
    onAbort = () => body.destroy(watch.signal?.reason as Error);
    watch.signal?.addEventListener('abort', onAbort);
    const { created } = await deps.target.create(key, body);
    if (!created) throw new Error(`${key} exists already`);
  } catch (error) {
    archive.destroy();
    await fed;
    await ended;
    await deps.target.delete(key).catch(() => undefined);
    throw error;
  } finally {
    if (onAbort) watch.signal?.removeEventListener('abort', onAbort);
  }
  await fed;
  await ended;
  return { plain: plain.result(), cipher: cipher.result() };
}
