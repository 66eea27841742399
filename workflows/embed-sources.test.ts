import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Knex } from 'knex';
import { createEmbeddingActivities, embedSourcesEntry } from '../activities/embeddings.ts';
import { createEmbeddingStore } from '../database/embedding-store.ts';
import { enqueue } from '../database/outbox.ts';
import { createSearchSourceStore } from '../database/search-sources.ts';
import { asUser } from '../database/connection.ts';
import { searchScope } from '../database/search-scope.ts';
import { createSearchStore } from '../database/search-store.ts';
import type { RulePack } from '../domain/dfm/rule.ts';
import { ProductError } from '../domain/errors.ts';
import { parseQuery } from '../domain/search/query.ts';
import type { Embedder } from '../services/embeddings/embedder.ts';
import { createLexicalEmbedder } from '../services/embeddings/lexical.ts';
import { createTestDatabase } from '../test/database.ts';
import type { TestDatabase } from '../test/database.ts';
import { createRevision, createUser } from '../test/factories.ts';
import { describeWith } from '../test/requirements.ts';
import { sampleFinding, samplePartFacts } from '../test/samples.ts';
import { startTestWorkers } from '../test/worker.ts';
import type { TestWorkers } from '../test/worker.ts';

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

const facts = (name: string) =>
  samplePartFacts({
    name,
    holes: [
      {
        faces: [6],
        diameterMm: 6.35,
        depthMm: 10,
        through: true,
        axis: { origin: [0, 0, 0], direction: [0, 0, 1] },
      },
    ],
  });

describeWith(['postgres', 'temporal'], 'embedSources', () => {
  let database: TestDatabase;
  let worker: Knex;
  let owner: Knex;
  let workers: TestWorkers;

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
    workers = await startTestWorkers(database, {
      embeddings: createEmbeddingActivities({
        knex: worker,
        sources: createSearchSourceStore(worker),
        embeddings: createEmbeddingStore(worker),
        embedder,
        rulePacks,
      }),
    });
  });
  afterAll(async () => {
    await workers?.stop();
    await database?.drop();
  });

  const until = async (check: () => Promise<boolean> | boolean) => {
    while (!(await check())) await sleep(25);
  };
  /** Begins a run; `done` waits until it has recorded that it is over. */
  const start = async (modelId: string) => {
    const entry = await embedSourcesEntry(worker, modelId);
    await enqueue(worker, entry);
    const isFinished = async () => {
      const row = await owner('outbox').where({ workflow_id: entry.workflowId }).first();
      return row.finished_at !== null;
    };
    return { done: () => until(isFinished) };
  };
  const run = async (modelId: string) => (await start(modelId)).done();
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
    const [made] = await owner('dfm_runs').insert({ ...ids, generation, status: 'done' }, ['id']);
    const { ruleId, ruleVersion, packVersion, definitionKey, citation, anchor, ...rest } = sampleFinding({
      ruleId: 'CNC-098',
      title: 'Thin web',
      measured: 0.45,
      text,
      fix: 'Thicken the web.',
    });
    const [finding] = await owner('dfm_findings').insert(
      {
        ...ids,
        ...rest,
        run_id: made.id,
        component_id: componentId,
        definition_key: definitionKey,
        ordinal: 0,
        rule_id: ruleId,
        rule_version: ruleVersion,
        pack_version: packVersion,
        citation: JSON.stringify(citation),
        anchor: JSON.stringify(anchor),
      },
      ['id'],
    );
    return finding.id as string;
  };
  const search = async (userId: string, q: string) => {
    const store = createSearchStore(database.connect('search'));
    const [queryVector] = await lexical.embed([q]);
    return store.search({
      scope: await asUser(database.connect('app'), userId, searchScope),
      query: parseQuery(q),
      queryVector: queryVector ?? null,
      embeddingModel: embedder.model,
      limit: 10,
    });
  };
  it('makes words findable while the service is away, and meaning when it is back; embeds nothing twice', async () => {
    const { userId, modelId, revisionId } = await makeModel();
    const impeller = await addComponent(modelId, revisionId, 0, 'Impeller');
    service.away = true;
    const away = await start(modelId);
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
    await away.done();
    expect((await search(userId, 'impeller')).usedVectors).toBe(true);
    expect(service.asked).toHaveLength(3);

    // Again, and with the part read again: as a new component with the same words.
    await run(modelId);
    await owner('components').where({ id: impeller }).delete();
    const again = await addComponent(modelId, revisionId, 0, 'Impeller');
    await run(modelId);
    expect(service.asked).toHaveLength(3);
    expect((await search(userId, 'impeller')).hits.map((hit) => hit.id)).toEqual([again, revisionId]);

    // A new part is one text, and the revision that names it another.
    await addComponent(modelId, revisionId, 1, 'Volute');
    await run(modelId);
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
    await run(modelId);
    expect((await search(userId, 'poisoned')).hits).toContainEqual(
      expect.objectContaining({ title: 'Poisoned', why: ['words: poisoned'] }),
    );
    expect((await search(userId, 'gland')).hits[0]?.why).toContainEqual(expect.stringContaining('similar'));
    const asked = service.asked.length;
    await run(modelId);
    expect(service.asked).toHaveLength(asked);
  });

  it('finds findings of the latest run, by rule, measure and words', async () => {
    const { userId, modelId, revisionId } = await makeModel();
    const component = await addComponent(modelId, revisionId, 0, 'Baseplate');
    const old = await addRun(modelId, revisionId, component, 1, 'A web flutters.');
    await run(modelId);
    expect((await search(userId, 'flutters')).hits[0]).toMatchObject({
      kind: 'finding',
      id: old,
      revisionId,
    });
    const latest = await addRun(modelId, revisionId, component, 2, 'A web chatters.');
    await run(modelId);
    for (const q of ['CNC-098', '0.45 mm', 'chatters', 'thin web of the baseplate']) {
      expect([q, (await search(userId, q)).hits[0]]).toMatchObject([q, { kind: 'finding', id: latest }]);
    }
    expect(JSON.stringify(await search(userId, 'flutters'))).not.toContain(old);
  });

  it('forgets a deleted model', async () => {
    const { modelId, revisionId } = await makeModel();
    await addComponent(modelId, revisionId, 0, 'Ephemeral');
    await run(modelId);
    await owner('model_documents').where({ id: modelId }).update({ deleted_at: new Date() });
    await run(modelId);
    expect(await owner('embedding_items').where({ model_id: modelId })).toEqual([]);
    expect(await owner('embedding_words').where({ model_id: modelId })).toEqual([]);
  });
});
