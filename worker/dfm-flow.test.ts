import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Knex } from 'knex';
import { startAnalysis } from '../activities/analysis.ts';
import { findingsOf, judgementsOf, latestRun } from '../database/dfm-store.ts';
import { documentsOf } from '../database/document-store.ts';
import type { DocumentArtifact } from '../database/document-store.ts';
import { recordObjects } from '../database/ingest-store.ts';
import type { Revision } from '../database/model-store.ts';
import { enqueue } from '../database/outbox.ts';
import { composeScene } from '../domain/cad/compose-scene.ts';
import { measureNames } from '../domain/dfm/measurement.ts';
import { ProductError } from '../domain/errors.ts';
import { encodeDefinitionGlb } from '../services/cad/glb.ts';
import type { Compute } from '../services/compute/compute.ts';
import { createComputePool } from '../services/compute/pool.ts';
import { createSharpProcessor } from '../services/images/sharp-processor.ts';
import { createLocalVolumeStore } from '../services/object-store/local-volume.ts';
import { contentKey } from '../services/object-store/object-store.ts';
import type { ObjectStore } from '../services/object-store/object-store.ts';
import { createTestDatabase } from '../test/database.ts';
import type { TestDatabase } from '../test/database.ts';
import { createRevision, createUser } from '../test/factories.ts';
import { describeWith } from '../test/requirements.ts';
import { extrude, rectangle } from '../test/shapes/extrude.ts';
import { startTestWorkers } from '../test/worker.ts';
import type { TestWorkers } from '../test/worker.ts';
import { documentActivities } from './activities.ts';

const identity = [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1] as const;
const parts = [
  extrude(rectangle(40, 40), 30, { name: 'Drilled block', holes: [{ x: 20, y: 20, diameterMm: 5 }] }),
  extrude(rectangle(60, 40), 20, { name: 'Plain block' }),
];

describeWith(['postgres', 'temporal'], 'from a ready revision to findings and a report', () => {
  let database: TestDatabase;
  let knex: Knex;
  let folder: string;
  let objects: ObjectStore;
  let workers: TestWorkers;
  /** Reads that fail before one succeeds. */
  let outages = 0;
  let compute: Compute;
  /** What measuring the component of that name ends with, time after time. */
  const failures = new Map<string, Error[]>();

  beforeAll(async () => {
    database = await createTestDatabase();
    knex = database.connect('worker');
    folder = await mkdtemp(path.join(tmpdir(), 'dfm-flow-'));
    const store = createLocalVolumeStore({
      directory: folder,
      publicUrl: 'http://127.0.0.1:1',
      signingKey: 'k'.repeat(32),
    });
    objects = {
      ...store,
      get: (key) =>
        outages-- > 0
          ? Promise.reject(new ProductError('store_unavailable', 'The object store does not answer.'))
          : store.get(key),
    };
    compute = createComputePool({ threads: 1 });
    const failing: Compute = {
      ...compute,
      judgeDefinition: (definition, signal) => {
        const error = failures.get(definition.name)?.shift();
        return error ? Promise.reject(error) : compute.judgeDefinition(definition, signal);
      },
    };
    workers = await startTestWorkers(database, {
      documents: documentActivities({ knex, objects, compute: failing, images: createSharpProcessor() }),
    });
  });
  afterAll(async () => {
    await workers?.stop();
    await compute?.close();
    await database?.drop();
    if (folder) await rm(folder, { recursive: true, force: true });
  });

  async function put(bytes: Uint8Array | string, contentType: string): Promise<string> {
    const body = Buffer.from(bytes as Uint8Array);
    const sha256 = createHash('sha256').update(body).digest('hex');
    const object = { sha256, sizeBytes: body.length, contentType };
    await objects.put(contentKey(sha256), body, { ...object, ifAbsent: true });
    await recordObjects(knex, [object]);
    return sha256;
  }

  /** A revision as ingest leaves it. */
  async function readyRevision(): Promise<Revision> {
    const app = database.connect('app');
    const { revision } = await createRevision(app, await createUser(app));
    const ids = { revision_id: revision.id, model_id: revision.modelId };
    const definitions = parts.map(({ evidence, mesh }) => ({
      key: createHash('sha256').update(evidence.definitionKey).digest('hex'),
      name: evidence.definitionKey,
      triangles: mesh.indices.length / 3,
      boundsMm: evidence.boundsMm,
    }));
    for (const [ordinal, { evidence, mesh, partFacts }] of parts.entries()) {
      const [component] = await knex('components').insert(
        {
          ...ids,
          ordinal,
          definition_key: definitions[ordinal]!.key,
          name: partFacts.name,
          occurrences: 1,
          triangles: mesh.indices.length / 3,
        },
        ['id'],
      );
      await knex('part_facts').insert({
        ...ids,
        component_id: component.id,
        facts: JSON.stringify(partFacts),
      });
      await knex('model_artifacts').insert([
        {
          ...ids,
          component_id: component.id,
          kind: 'mesh',
          sha256: await put(await encodeDefinitionGlb(mesh, partFacts.name), 'model/gltf-binary'),
        },
        {
          ...ids,
          component_id: component.id,
          kind: 'evidence',
          sha256: await put(JSON.stringify(evidence), 'application/json'),
        },
      ]);
    }
    const leaf = (definition: number) => ({
      path: `0/${definition}`,
      name: parts[definition]!.partFacts.name,
      matrix: [...identity] as never,
      definition,
      children: [],
    });
    const root = { path: '0', name: 'Fixture', matrix: [...identity] as never, children: [leaf(0), leaf(1)] };
    const scene = composeScene({ unit: 'mm', kernelBuild: 'by-hand', root, definitions });
    await knex('model_artifacts').insert({
      ...ids,
      kind: 'scene',
      sha256: await put(JSON.stringify(scene), 'application/json'),
    });
    await knex('model_revisions')
      .where({ id: revision.id })
      .update({ sha256: await put('a STEP file', 'model/step'), status: 'ready' });
    return revision;
  }

  const start = (revision: Revision) =>
    knex.transaction(async (trx) => {
      for (const entry of await startAnalysis(trx, revision)) await enqueue(trx, entry);
    });
  async function finishedReport(revision: Revision): Promise<DocumentArtifact> {
    for (;;) {
      const [document] = await documentsOf(knex, revision.id);
      if (document?.finishedAt) return document;
      const run = await latestRun(knex, revision.id);
      if (run?.status === 'failed') throw new Error(run.reason?.message);
      await sleep(50);
    }
  }
  const read = async (sha256: string) =>
    Buffer.concat(await (await objects.get(contentKey(sha256))).body.toArray());

  it('measures, judges, draws and hands on to search, through an outage of the store', async () => {
    const revision = await readyRevision();
    outages = 3;
    await start(revision);
    const document = await finishedReport(revision);

    const run = (await latestRun(knex, revision.id))!;
    expect(run).toMatchObject({
      status: 'done',
      componentsDone: 2,
      componentsTotal: 2,
      findingCount: 1,
      kernelBuild: 'by-hand',
    });
    expect(await findingsOf(knex, run.id)).toMatchObject([
      { ruleId: 'CNC-002', measured: 6, expected: 4, faces: [6], signatures: ['hole-0'] },
    ]);
    expect((await judgementsOf(knex, run.id)).map(({ process }) => process)).toEqual(['milled', 'milled']);

    expect(document).toMatchObject({ status: 'ready', version: 1, pages: 4 });
    const pdf = await read(document.sha256!);
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.length).toBe(document.sizeBytes);

    const work = await knex('outbox')
      .where({ entity_key: `search:${revision.modelId}` })
      .select('workflow');
    expect(work).toEqual([{ workflow: 'embedSources' }]);
    const unfinished = await knex('outbox').where({ queue: 'documents' }).whereNull('finished_at');
    expect(unfinished).toEqual([]);
    for (const activity of ['analyzeComponents', 'settleAnalysis', 'renderReport'])
      expect(workers.log).toContainEqual(expect.objectContaining({ activity, revisionId: revision.id }));
  });

  it('goes on without a component that cannot be measured, and says so', async () => {
    const revision = await readyRevision();
    const lost = () => new ProductError('internal', 'A compute thread was lost: out of memory.');
    failures.set('Plain block', [new TypeError('No face has an outside.')]);
    failures.set('Drilled block', [lost(), lost()]);
    await start(revision);
    const document = await finishedReport(revision);

    const run = (await latestRun(knex, revision.id))!;
    expect(run).toMatchObject({
      status: 'done',
      componentsDone: 2,
      findingCount: 1,
      kernelBuild: 'by-hand',
    });
    const [drilled, plain] = await judgementsOf(knex, run.id);
    expect(drilled!.gaps).toEqual([]);
    expect(plain!.gaps).toHaveLength(measureNames.length);
    expect(plain!.gaps[0]!.reason).toBe('could not be measured: No face has an outside');
    expect(document.status).toBe('ready');
  });

  it('counts a component that loses its thread every time as one that cannot be measured', async () => {
    const revision = await readyRevision();
    const lost = () => new ProductError('internal', 'A compute thread was lost: out of memory.');
    failures.set('Plain block', Array.from({ length: 6 }, lost));
    await start(revision);
    await finishedReport(revision);
    const run = (await latestRun(knex, revision.id))!;
    expect(run).toMatchObject({ status: 'done', componentsDone: 2, findingCount: 1 });
    const reasons = (await judgementsOf(knex, run.id)).map(({ gaps }) => gaps[0]?.reason);
    expect(reasons).toContain('could not be measured: A compute thread was lost: out of memory');
    expect(failures.get('Plain block')).toEqual([]);
  });

  it('ends with a reason when the evidence is gone for good', async () => {
    const revision = await readyRevision();
    const artifact = await knex('model_artifacts')
      .where({ revision_id: revision.id, kind: 'evidence' })
      .first('sha256');
    const bytes = await read(artifact.sha256);
    await objects.delete(contentKey(artifact.sha256));
    await start(revision);
    await expect(finishedReport(revision)).rejects.toThrow();
    const run = (await latestRun(knex, revision.id))!;
    expect(run).toMatchObject({ status: 'failed', reason: { code: 'object_missing' } });
    expect(await documentsOf(knex, revision.id)).toEqual([]);
    await put(bytes, 'application/json');
  });
});
