import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Knex } from 'knex';
import { readContent } from '../activities/content.ts';
import { asUser, connectDatabase } from '../database/connection.ts';
import type { Revision } from '../database/model-store.ts';
import { getRevision } from '../database/revision-store.ts';
import { setPartBytes } from '../database/upload-store.ts';
import type { User } from '../database/user-store.ts';
import type { PartFacts } from '../domain/cad/part-facts.ts';
import type { Scene } from '../domain/cad/scene.ts';
import type { CadKernel, KernelJob } from '../services/cad/cad-kernel.ts';
import { createCadKernel } from '../services/cad/kernel-client.ts';
import { createLocalVolumeStore } from '../services/object-store/local-volume.ts';
import { partKey } from '../services/object-store/object-store.ts';
import type { ObjectStore } from '../services/object-store/object-store.ts';
import { cadActivities } from '../worker/activities.ts';
import type { Queue } from '../workflows/contract.ts';
import { createTestDatabase } from './database.ts';
import { createNextRevision, createRevision, createUser, queueRevision } from './factories.ts';
import { kernelPython } from './kernel.ts';
import { createWire } from './wire.ts';
import { startTestWorkers } from './worker.ts';

/** What a ready revision is made of. */
export type ReadyModel = { scene: Scene; preview: Buffer; parts: { name: string; facts: PartFacts }[] };

export type Faults = {
  /** Instead of reading an object; undefined leaves it to the store. */
  get?: ((key: string) => Promise<never> | undefined) | undefined;
  /** Before the end of a job of the kernel, begun from now on, is known. */
  afterKernel?: ((job: KernelJob) => Promise<void>) | undefined;
};

export type IngestWorld = Awaited<ReturnType<typeof createIngestWorld>>;

/**
 * Everything an upload passes through, from its row in the outbox to ready, in this process. `others` makes the
 * activities of further queues, for what follows.
 */
export async function createIngestWorld(
  others: (systems: { knex: Knex; objects: ObjectStore }) => Partial<Record<Queue, object>> = () => ({}),
) {
  const limits = { deadlineMs: 600_000, memoryBytes: 2 ** 31 };
  const folder = await mkdtemp(path.join(tmpdir(), 'ingest-'));
  const scratchDir = path.join(folder, 'scratch');
  await mkdir(scratchDir);
  const database = await createTestDatabase();
  const knex = database.connect('worker');
  const app = database.connect('app');
  const volume = createLocalVolumeStore({
    directory: path.join(folder, 'objects'),
    publicUrl: 'http://127.0.0.1:1',
    signingKey: 'k'.repeat(32),
  });
  const faults: Faults = {};
  const objects: ObjectStore = { ...volume, get: (key) => faults.get?.(key) ?? volume.get(key) };
  const real = createCadKernel({ pythonPath: kernelPython()! });
  let kernelRuns = 0;
  let lastJobMs = 0;
  const kernel: CadKernel = {
    ...real,
    async run(job) {
      kernelRuns++;
      lastJobMs = job.deadlineMs;
      const { afterKernel } = faults;
      const result = await real.run(job);
      await afterKernel?.(job);
      return result;
    },
  };
  const wire = await createWire(database.ownerUrl);
  const wired = connectDatabase({ url: wire.url, role: 'worker', applicationName: 'test' });
  const cad = cadActivities({ knex: wired, objects, kernel, scratchDir, limits });
  const workers = await startTestWorkers(database, { ...others({ knex, objects }), cad });
  const someone = await createUser(app);
  const read = (sha256: string) => readContent(objects, sha256);

  return {
    app,
    knex,
    objects,
    read,
    workers,
    /** Of the jobs to come. */
    limits,
    databaseUrl: database.ownerUrl,
    /** What goes wrong from now on. */
    faults,
    /** Between the steps of an ingest and their database. */
    wire,
    /** Folder for files of jobs while they run. */
    scratchDir,
    kernelRuns: () => kernelRuns,
    /** How long the kernel's last job might have taken. */
    lastJobMs: () => lastJobMs,
    addUser: (): Promise<User> => createUser(app),

    /** Uploads a file as the API has it done, and begins its ingest. */
    async upload(fileName: string, bytes: Uint8Array, owner = someone): Promise<Revision> {
      const { revision } = await createRevision(app, owner, { fileName, sizeBytes: bytes.length });
      await objects.put(revision.stagingKey, Buffer.from(bytes), { contentType: 'application/octet-stream' });
      return queueRevision(app, owner, revision);
    },

    /** Uploads the next revision of a model, and begins its ingest. */
    async uploadNext(modelId: string, bytes: Uint8Array, owner = someone): Promise<Revision> {
      const revision = await createNextRevision(app, owner, modelId);
      await objects.put(revision.stagingKey, Buffer.from(bytes), { contentType: 'application/octet-stream' });
      return queueRevision(app, owner, revision);
    },

    /** Processes a revision that failed once more, as its owner asks for. */
    retry: (revision: Revision, owner = someone) => queueRevision(app, owner, revision),

    /** The same with the bytes in parts of this size. */
    async uploadInParts(bytes: Uint8Array, partBytes: number): Promise<Revision> {
      const { revision } = await createRevision(app, someone, { sizeBytes: bytes.length });
      for (let at = 0; at < bytes.length; at += partBytes) {
        const part = Buffer.from(bytes.subarray(at, at + partBytes));
        const key = partKey(revision.stagingKey, at / partBytes + 1);
        await objects.put(key, part, { contentType: 'application/octet-stream' });
      }
      await asUser(app, someone.id, (trx) => setPartBytes(trx, revision.id, partBytes));
      return queueRevision(app, someone, revision);
    },

    /** The revision once it has an outcome. */
    async settled({ id }: { id: string }): Promise<Revision> {
      for (;;) {
        const revision = await getRevision(knex, id);
        if (revision?.finishedAt) return revision;
        await sleep(20);
      }
    },

    async open({ id }: { id: string }): Promise<ReadyModel> {
      const hash = async (kind: string) =>
        (await one(knex('model_artifacts').where({ revision_id: id, component_id: null, kind }))).sha256;
      const rows = await knex('components')
        .join('part_facts', 'part_facts.component_id', 'components.id')
        .where({ 'components.revision_id': id })
        .orderBy('ordinal')
        .select<{ name: string; facts: PartFacts }[]>('name', 'facts');
      return {
        scene: JSON.parse((await read(await hash('scene'))).toString()) as Scene,
        preview: await read(await hash('preview')),
        parts: rows,
      };
    },

    async close(): Promise<void> {
      await workers.stop();
      await real.close();
      await wired.destroy();
      wire.close();
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function one(query: Knex.QueryBuilder): Promise<{ sha256: string }> {
  const row = await query.first<{ sha256: string } | undefined>('sha256');
  if (!row) throw new Error('the revision lacks an artifact');
  return row;
}
