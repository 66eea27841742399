import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Client, Connection } from '@temporalio/client';
import { bundleWorkflowCode, DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import type { Knex } from 'knex';
import { createEmbeddingActivities, embedSourcesEntry, enqueueBackfill } from '../activities/embeddings.ts';
import { createEmbeddingStore } from '../database/embedding-store.ts';
import { enqueue } from '../database/outbox.ts';
import { createSearchSourceStore } from '../database/search-sources.ts';
import { createSearchStore } from '../database/search-store.ts';
import type { PartFacts } from '../domain/cad/part-facts.ts';
import type { RulePack } from '../domain/dfm/rule.ts';
import { ProductError } from '../domain/errors.ts';
import { parseQuery } from '../domain/search/query.ts';
import type { Embedder } from '../services/embeddings/embedder.ts';
import { createLexicalEmbedder } from '../services/embeddings/lexical.ts';
import { createTestDatabase } from '../test/database.ts';
import type { TestDatabase } from '../test/database.ts';
import { createRevision, createUser } from '../test/factories.ts';
import { describeWith } from '../test/requirements.ts';
import { createTestNamespace } from '../test/temporal.ts';
import { queues } from './contract.ts';
import type { EmbedSourcesInput } from './contract.ts';

const rulePacks: RulePack[] = [
  {
    pack: 'cnc',
    title: 'CNC milling',
    version: 1,
    rules: [
      {
        kind: 'advisory',
        id: 'CNC-099',
        title: 'Deburring',
        version: 1,
        processes: ['milled'],
        text: 'Say on the drawing which edges are to be broken.',
        references: [{ title: 'House rules', section: '1', says: 'Burrs cut fingers.' }],
        severity: 'minor',
      },
    ],
  },
];

const facts = (name: string): PartFacts => ({
  version: 1,
  definitionKey: name,
  name,
  volumeMm3: 12_000,
  areaMm2: 4_000,
  boundsMm: { min: [0, 0, 0], max: [40, 30, 10] },
  sizeMm: [40, 30, 10],
  faceCount: 7,
  edgeCount: 15,
  solids: 1,
  facesByType: { plane: 6, cylinder: 1 },
  holes: [
    {
      faces: [6],
      diameterMm: 6.35,
      depthMm: 10,
      through: true,
      axis: { origin: [0, 0, 0], direction: [0, 0, 1] },
    },
  ],
  internalRadiiMm: [],
  externalRadiiMm: [],
});

describeWith(['postgres', 'temporal'], 'embedSources', () => {
  let database: TestDatabase;
  let worker: Knex;
  let owner: Knex;
  let client: Client;
  let temporalWorker: Worker;
  let running: Promise<void>;
  const closing: (() => Promise<void>)[] = [];

  const lexical = createLexicalEmbedder();
  const service = { asked: [] as string[], refusals: 0, away: false, poison: '' };
  const embedder: Embedder = {
    model: 'test-service',
    dimensions: undefined,
    embed(texts, signal) {
      if (service.away) {
        service.refusals++;
        return Promise.reject(
          new ProductError('embeddings_unavailable', 'The embedding service does not answer.'),
        );
      }
      const index = texts.findIndex((text) => service.poison && text.includes(service.poison));
      if (index >= 0) return Promise.reject(new ProductError('bad_request', 'Never.', { index }));
      service.asked.push(...texts);
      return lexical.embed(texts, signal);
    },
  };

  beforeAll(async () => {
    database = await createTestDatabase();
    [worker, owner] = [database.connect('worker'), database.connect()];
    Runtime.install({ logger: new DefaultLogger('ERROR') });
    const { address, namespace } = await createTestNamespace();
    const connection = await Connection.connect({ address });
    const native = await NativeConnection.connect({ address });
    closing.push(
      () => connection.close(),
      () => native.close(),
    );
    client = new Client({ connection, namespace });
    temporalWorker = await Worker.create({
      connection: native,
      namespace,
      taskQueue: queues.embeddings,
      workflowBundle: await bundleWorkflowCode({
        workflowsPath: fileURLToPath(new URL('./embed-sources.ts', import.meta.url)),
        logger: new DefaultLogger('ERROR'),
      }),
      activities: createEmbeddingActivities({
        knex: worker,
        sources: createSearchSourceStore(worker),
        embeddings: createEmbeddingStore(worker),
        embedder,
        rulePacks,
      }),
    });
    running = temporalWorker.run();
  });
  afterAll(async () => {
    temporalWorker.shutdown();
    await running;
    for (const close of closing) await close();
    await database.drop();
  });

  const start = async (modelId: string) => {
    const entry = await embedSourcesEntry(worker, modelId);
    await enqueue(worker, entry);
    return client.workflow.start(entry.workflow, {
      workflowId: entry.workflowId,
      taskQueue: entry.queue,
      args: [entry.input as EmbedSourcesInput],
    });
  };
  const makeModel = async () => {
    const app = database.connect('app');
    const user = await createUser(app);
    const made = await createRevision(app, user, { fileName: 'pump.step' });
    await owner('model_revisions').where({ id: made.revision.id }).update({ status: 'ready' });
    return { userId: user.id, modelId: made.model.id, revisionId: made.revision.id };
  };
  const addComponent = async (modelId: string, revisionId: string, ordinal: number, name: string) => {
    const [row] = await owner('components').insert(
      {
        model_id: modelId,
        revision_id: revisionId,
        ordinal,
        definition_key: name,
        name,
        occurrences: 1,
        triangles: 12,
      },
      ['id'],
    );
    const values = { component_id: row.id, model_id: modelId, revision_id: revisionId };
    await owner('part_facts').insert({ ...values, facts: JSON.stringify(facts(name)) });
    return row.id as string;
  };
  const addRun = async (
    modelId: string,
    revisionId: string,
    componentId: string,
    generation: number,
    text: string,
  ) => {
    const ids = { model_id: modelId, revision_id: revisionId };
    const [run] = await owner('dfm_runs').insert({ ...ids, generation, status: 'done' }, ['id']);
    const [finding] = await owner('dfm_findings').insert(
      {
        ...ids,
        run_id: run.id,
        component_id: componentId,
        definition_key: 'x',
        fingerprint: 'a'.repeat(64),
        ordinal: 0,
        rule_id: 'CNC-098',
        rule_version: 1,
        pack: 'cnc',
        pack_version: 1,
        title: 'Thin web',
        severity: 'major',
        level: 'warn',
        measure: 'wall.thickness',
        measured: 0.45,
        expected: 0.8,
        comparison: 'atLeast',
        unit: 'mm',
        subject: 'web',
        text,
        fix: 'Thicken the web.',
        citation: '{}',
        faces: [],
        signatures: [],
        anchor: '{}',
      },
      ['id'],
    );
    return finding.id as string;
  };
  const search = async (userId: string, q: string) => {
    const store = createSearchStore(database.connect('search'));
    const [queryVector] = await lexical.embed([q]);
    return store.search({
      visibleModelIds: await store.visibleModelIds(userId),
      query: parseQuery(q),
      queryVector: queryVector ?? null,
      embeddingModel: embedder.model,
      limit: 10,
    });
  };
  const until = async (check: () => Promise<boolean> | boolean) => {
    while (!(await check())) await new Promise((resolve) => setTimeout(resolve, 25));
  };

  it('makes words findable while the service is away, and meaning when it is back; embeds nothing twice', async () => {
    const { userId, modelId, revisionId } = await makeModel();
    const impeller = await addComponent(modelId, revisionId, 0, 'Impeller');
    service.away = true;
    const run = await start(modelId);
    await until(() => service.refusals >= 2);
    const early = await search(userId, 'impeller');
    expect(early.usedVectors).toBe(false);
    expect(early.hits.map((hit) => [hit.kind, hit.id])).toEqual([
      ['part_facts', impeller],
      ['revision', revisionId],
    ]);
    expect((await search(userId, 'CNC-099')).hits[0]).toMatchObject({
      kind: 'rule',
      id: 'CNC-099',
      modelId: null,
    });
    expect((await search(userId, '6.35 mm')).hits.map((hit) => hit.id)).toEqual([impeller]);
    service.away = false;
    await run.result();
    expect((await search(userId, 'impeller')).usedVectors).toBe(true);
    expect(service.asked).toHaveLength(3);
    const outbox = await owner('outbox').where({ workflow_id: run.workflowId }).first();
    expect(outbox.finished_at).not.toBeNull();

    // Again, and with the part read again: as a new component with the same words.
    await (await start(modelId)).result();
    await owner('components').where({ id: impeller }).delete();
    const again = await addComponent(modelId, revisionId, 0, 'Impeller');
    await (await start(modelId)).result();
    expect(service.asked).toHaveLength(3);
    expect((await search(userId, 'impeller')).hits.map((hit) => hit.id)).toEqual([again, revisionId]);

    // A new part is one text, and the revision that names it another.
    await addComponent(modelId, revisionId, 1, 'Volute');
    await (await start(modelId)).result();
    expect(
      service.asked
        .slice(3)
        .map((text) => text.split('\n')[0])
        .sort(),
    ).toEqual(['Bracket, revision 1', 'Volute']);
  });

  it('skips the one text that the service never takes', async () => {
    const { userId, modelId, revisionId } = await makeModel();
    for (const [i, name] of ['Gland', 'Poisoned', 'Seal'].entries())
      await addComponent(modelId, revisionId, i, name);
    service.poison = 'Part Poisoned';
    await (await start(modelId)).result();
    expect((await search(userId, 'poisoned')).hits).toContainEqual(
      expect.objectContaining({ title: 'Poisoned', why: ['words: poisoned'] }),
    );
    expect((await search(userId, 'gland')).hits[0]?.why).toContainEqual(expect.stringContaining('similar'));
    const asked = service.asked.length;
    await (await start(modelId)).result();
    expect(service.asked).toHaveLength(asked);
  });

  it('finds findings of the latest run, by rule, measure and words', async () => {
    const { userId, modelId, revisionId } = await makeModel();
    const component = await addComponent(modelId, revisionId, 0, 'Baseplate');
    const old = await addRun(modelId, revisionId, component, 1, 'A web flutters.');
    await (await start(modelId)).result();
    expect((await search(userId, 'flutters')).hits[0]).toMatchObject({
      kind: 'finding',
      id: old,
      revisionId,
    });
    const latest = await addRun(modelId, revisionId, component, 2, 'A web chatters.');
    await (await start(modelId)).result();
    for (const q of ['CNC-098', '0.45 mm', 'chatters', 'thin web of the baseplate']) {
      expect([q, (await search(userId, q)).hits[0]]).toMatchObject([q, { kind: 'finding', id: latest }]);
    }
    expect(JSON.stringify(await search(userId, 'flutters'))).not.toContain(old);
  });

  it('starts what lacks vectors again, once', async () => {
    const { modelId } = await makeModel();
    const run = await start(modelId);
    await run.result();
    const deps = { knex: worker, embeddings: createEmbeddingStore(worker), embedder };
    expect(await enqueueBackfill(deps)).toBe(0);
    const next = { ...deps, embedder: { ...embedder, model: 'next-model', dimensions: 384 } };
    const [one, two] = await Promise.all([enqueueBackfill(next), enqueueBackfill(next)]);
    const rows = await owner('outbox')
      .whereNull('finished_at')
      .select<{ input: EmbedSourcesInput }[]>('input');
    expect(rows.map((row) => row.input.modelId)).toContain(modelId);
    expect(new Set(rows.map((row) => row.input.modelId)).size).toBe(rows.length);
    expect(one + two).toBe(rows.length);
    await owner('outbox').delete();
  });

  it('forgets a deleted model', async () => {
    const { modelId, revisionId } = await makeModel();
    await addComponent(modelId, revisionId, 0, 'Ephemeral');
    await (await start(modelId)).result();
    await owner('model_documents').where({ id: modelId }).update({ deleted_at: new Date() });
    await (await start(modelId)).result();
    expect(await owner('embedding_items').where({ model_id: modelId })).toEqual([]);
    expect(await owner('embedding_words').where({ model_id: modelId })).toEqual([]);
  });
});
