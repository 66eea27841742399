import { existsSync } from 'node:fs';
import { mkdir, readdir, utimes } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { ProductError } from '../domain/errors.ts';
import { createObjectStoreTarget } from '../services/backup-target/object-store-target.ts';
import { contentKey } from '../services/object-store/object-store.ts';
import { createS3Store } from '../services/object-store/s3.ts';
import { createBackupWorld } from '../test/backup-world.ts';
import type { BackupWorld } from '../test/backup-world.ts';
import { describeWith } from '../test/requirements.ts';
import { createTestBucket } from '../test/s3.ts';
import type { BackupDeps } from './backup-deps.ts';
import { toApplicationFailure } from './failures.ts';
import { takeBackup } from './take-backup.ts';

let world: BackupWorld;
beforeAll(async () => {
  world = await createBackupWorld();
});
afterAll(() => world?.close());

const request = () => world.deps.backups.insertRequested({ requestedBy: null });
/** Every file below `v1/`. */
const files = async (): Promise<string[]> => {
  const folder = join(world.folder, 'target', 'v1');
  if (!existsSync(folder)) return [];
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return found.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
};
const half = async (body: Buffer | Readable): Promise<void> => {
  for await (const chunk of body as Readable) if ((chunk as Buffer).length > 0) return;
};

describeWith('postgres', 'taking a backup', () => {
  it('records what it took and asks for its verification, in one transaction', async () => {
    const id = await request();
    const manifest = await takeBackup(world.deps, id);
    const backup = await world.deps.backups.get(id);
    expect(backup).toMatchObject({
      status: 'completed',
      location: manifest.location,
      bytes: manifest.dump.cipher.sizeBytes,
      encrypted: true,
      tables: Object.keys(manifest.contents.tables).length,
      objects: 3,
      reason: null,
      verification: { status: 'running', backupId: id },
    });
    const { rows } = await world.owner.query(`select workflow, input from outbox where entity_key = $1`, [
      `backup:${id}`,
    ]);
    expect(rows).toEqual([
      { workflow: 'verifyBackup', input: { backupId: id, verificationId: backup!.verification!.id } },
    ]);
    expect(manifest.location).toMatch(
      new RegExp(`^v1/${world.database.name}/\\d{8}T\\d{6}Z-${manifest.attemptId}/$`),
    );
    // Taken again, e.g. because the answer was lost, it is the same one.
    expect((await takeBackup(world.deps, id)).attemptId).toBe(manifest.attemptId);
  });

  it('leaves nothing behind where pg_dump is killed half-way, and the next attempt succeeds', async () => {
    const id = await request();
    const before = await files();
    const { tools } = world.deps;
    const doomed: BackupDeps = {
      ...world.deps,
      tools: {
        ...tools,
        dump(options) {
          const stop = new AbortController();
          const dump = tools.dump({ ...options, signal: stop.signal });
          dump.archive.once('data', () => stop.abort(new ProductError('internal', 'pg_dump was killed')));
          return dump;
        },
      },
    };
    await expect(takeBackup(doomed, id)).rejects.toThrow('pg_dump was killed');
    expect(await files()).toEqual(before);
    expect(await world.deps.backups.get(id)).toMatchObject({ status: 'running' });
    const manifest = await takeBackup(world.deps, id);
    expect((await files()).length).toBe(before.length + 3);
    await world.verify(manifest);
  });

  it('fails with the cause where the target dies half-way, and ends pg_dump', async () => {
    const id = await request();
    const before = await files();
    const target: BackupDeps['target'] = {
      ...world.deps.target,
      async create(key, body) {
        await half(body);
        throw new ProductError('backup_target_unavailable', `lost while writing ${key}`);
      },
    };
    await expect(takeBackup({ ...world.deps, target }, id)).rejects.toMatchObject({
      code: 'backup_target_unavailable',
    });
    expect(await files()).toEqual(before);
    const { rows } = await world.owner.query(
      `select from pg_stat_activity where application_name = 'rapiddraft-backup' and datname = current_database()`,
    );
    expect(rows).toEqual([]);
  });

  it('ends when it is told to, without a trace', async () => {
    const id = await request();
    const before = await files();
    for (const phase of ['contents', 'dump', 'objects']) {
      const stop = new AbortController();
      const onProgress = (progress: { phase: string }) => {
        if (progress.phase === phase) stop.abort(new Error(`stopped in ${phase}`));
      };
      // Copied anew each time, so that there are objects to stop at.
      const target = { ...world.deps.target, list: async function* () {} };
      const attempt = takeBackup({ ...world.deps, target }, id, { signal: stop.signal, onProgress });
      await expect(attempt).rejects.toThrow();
      expect(stop.signal.aborted).toBe(true);
    }
    expect((await files()).filter((file) => file.endsWith('manifest.json')).length).toBe(
      before.filter((file) => file.endsWith('manifest.json')).length,
    );
    await takeBackup(world.deps, id);
    expect((await files()).length).toBe(before.length + 3);
  });

  it('takes over an attempt that was cut off after its manifest', async () => {
    const id = await request();
    const before = (await files()).length;
    const cut: BackupDeps = {
      ...world.deps,
      backups: { ...world.deps.backups, markCompleted: () => Promise.reject(new Error('killed')) },
    };
    await expect(takeBackup(cut, id)).rejects.toThrow('killed');
    const manifest = await takeBackup(world.deps, id);
    expect((await files()).length).toBe(before + 3);
    expect(await world.deps.backups.get(id)).toMatchObject({
      status: 'completed',
      location: manifest.location,
    });
    await world.verify(manifest);
  });

  it('does not finish an attempt whose place another has taken', async () => {
    const id = await request();
    const { tools } = world.deps;
    const slow: BackupDeps = {
      ...world.deps,
      tools: {
        ...tools,
        async version() {
          await world.deps.backups.markRunning(id, 'another');
          return tools.version();
        },
      },
    };
    await expect(takeBackup(slow, id)).rejects.toMatchObject({ code: 'conflict' });
  });

  it('saves the rest where an object is lost, and names it', async () => {
    const lost = 'ab'.repeat(32);
    await world.owner.query(
      `insert into objects (sha256, size_bytes, content_type, reference_count) values ($1, 5, 'text/plain', 1)`,
      [lost],
    );
    try {
      const manifest = await world.backUp();
      expect(manifest.objects).toMatchObject({ count: 4, missing: [lost] });
      await expect(world.verify(manifest)).rejects.toMatchObject({ code: 'object_missing' });
    } finally {
      await world.owner.query('delete from objects where sha256 = $1', [lost]);
    }
  });

  it('does not take an outage of the store for a lost object', async () => {
    await world.deps.target.delete(`objects/${world.objects[0]!.sha256}.age`);
    const objects: BackupDeps['objects'] = {
      ...world.deps.objects,
      get: () => Promise.reject(new ProductError('store_unavailable', 'The store is down.')),
    };
    await expect(world.backUp({ ...world.deps, objects })).rejects.toMatchObject({
      code: 'store_unavailable',
    });
    expect(await world.deps.objects.head(contentKey(world.objects[0]!.sha256))).not.toBeNull();
    expect((await world.backUp()).objects.missing).toEqual([]);
  });

  it('is whole where the schema changes meanwhile', async () => {
    const other = new Client({ connectionString: world.database.ownerUrl });
    await other.connect();
    let changed: Promise<unknown> | undefined;
    const manifest = await takeBackup(world.deps, await request(), {
      onProgress: ({ phase }) => {
        if (phase === 'dump') changed ??= other.query('alter table samples add column later int default 1');
      },
    });
    await changed;
    await other.end();
    expect(manifest.contents.schemaObjects).not.toHaveProperty(['column public.samples.later']);
    await world.verify(manifest);
  });
});

describeWith('postgres', 'a server that cannot be reached', () => {
  it('is a reason to try again, for the backup and for its verification', async () => {
    const nowhere = 'postgresql://nobody@127.0.0.1:1/none';
    const manifest = await world.backUp();
    const failures = [
      await world
        .verify(manifest, { ...world.deps, verifyServerUrl: nowhere })
        .catch((error: unknown) => error),
      await world.backUp({ ...world.deps, databaseUrl: nowhere }).catch((error: unknown) => error),
    ];
    for (const failure of failures) {
      // Node's own errors are not `instanceof` the Error that modules see under Jest.
      const known = Object.assign(new Error('unreachable'), failure);
      expect(toApplicationFailure(known)).toMatchObject({
        type: 'database_unavailable',
        nonRetryable: false,
      });
    }
  });
});

describeWith('postgres', 'what verifications leave', () => {
  it('is swept: the same one’s earlier attempts and what has expired, nobody else’s', async () => {
    const manifest = await world.backUp();
    const { id } = (await world.deps.backups.get(manifest.backupId))!.verification!;
    const hex = id.replaceAll('-', '');
    const other = 'f'.repeat(32);
    const later = Math.floor(Date.now() / 1000) + 100_000;
    const work = (name: string) => join(world.folder, 'work', name);
    for (const name of [`verify-${id}`, 'verify-expired', 'verify-running', 'other'])
      await mkdir(work(name), { recursive: true });
    await utimes(work('verify-expired'), 1_000, 1_000);
    await utimes(work('other'), 1_000, 1_000);
    const names = [`verify_${hex}_${later}`, `verify_${other}_1000`, `verify_${other}_${later}`, 'verify_me'];
    for (const name of names) await world.owner.query(`create database ${name}`);
    try {
      await world.verify(manifest);
      expect((await world.verifyDatabases()).filter((name) => names.includes(name)).sort()).toEqual(
        [names[0], names[2], names[3]].sort(),
      );
      const { verifyRestore } = await import('./verify-restore.ts');
      await verifyRestore(world.deps, { id, backupId: manifest.backupId, location: manifest.location }, {});
      expect((await world.verifyDatabases()).filter((name) => names.includes(name)).sort()).toEqual(
        [names[2], names[3]].sort(),
      );
      expect((await readdir(join(world.folder, 'work'))).sort()).toEqual(['other', 'verify-running']);
      for (const phase of ['download', 'restore', 'compare', 'objects']) {
        const stop = new AbortController();
        const onProgress = (progress: { phase: string }) => {
          if (progress.phase === phase) stop.abort(new Error('stopped'));
        };
        const verification = { id, backupId: manifest.backupId, location: manifest.location };
        const watch = { signal: stop.signal, onProgress };
        await expect(verifyRestore(world.deps, verification, {}, watch)).rejects.toThrow();
        expect(await world.leftovers()).not.toContainEqual(expect.stringContaining(hex));
      }
    } finally {
      for (const name of names) await world.owner.query(`drop database if exists ${name}`);
    }
  });
});

describeWith(['postgres', 's3'], 'a backup to S3', () => {
  const storeOf = async (endpoint?: string) => {
    const bucket = await createTestBucket();
    return createS3Store({
      endpoint: endpoint ?? bucket.endpoint,
      region: bucket.region,
      bucket: bucket.bucket,
      credentials: { accessKeyId: bucket.accessKeyId, secretAccessKey: bucket.secretAccessKey },
      forcePathStyle: true,
    });
  };

  it('is restored and compared like any other', async () => {
    const store = await storeOf();
    const deps = { ...world.deps, target: createObjectStoreTarget(store, 's3://backups') };
    const manifest = await world.backUp(deps);
    await expect(world.verify(manifest, deps)).resolves.toMatchObject({ objectsCompared: 3 });
    // A key is never written twice.
    const key = `${manifest.location}manifest.json`;
    expect(await deps.target.create(key, Buffer.from('other'))).toEqual({ created: false });
    await expect(world.verify(manifest, deps)).resolves.toBeDefined();
    store.close();
  });

  it('fails with the cause where the connection is cut in the middle', async () => {
    const { endpoint } = await createTestBucket();
    const sockets = new Set<Socket>();
    let passed = 0;
    const proxy = createServer((socket) => {
      const upstream = connect(Number(new URL(endpoint).port), '127.0.0.1');
      for (const one of [socket, upstream]) {
        sockets.add(one);
        one.on('error', () => undefined);
      }
      socket.on('data', (chunk) => {
        passed += chunk.length;
        if (passed > 100_000) for (const one of sockets) one.destroy();
        else upstream.write(chunk);
      });
      upstream.pipe(socket);
    });
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    const store = await storeOf(`http://127.0.0.1:${(proxy.address() as AddressInfo).port}`);
    const deps = { ...world.deps, target: createObjectStoreTarget(store, 's3://backups') };
    await expect(world.backUp(deps)).rejects.toMatchObject({ code: 'backup_target_unavailable' });
    expect(passed).toBeGreaterThan(100_000);
    for (const one of sockets) one.destroy();
    proxy.close();
    store.close();
  });
});
