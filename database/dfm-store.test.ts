import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Knex } from 'knex';
import type { Finding } from '../domain/dfm/evaluate.ts';
import { createTestDatabase } from '../test/database.ts';
import type { TestDatabase } from '../test/database.ts';
import { createRevision, createUser } from '../test/factories.ts';
import { describeWith } from '../test/requirements.ts';
import { sampleFinding } from '../test/samples.ts';
import { startOf, workflowIds } from '../workflows/contract.ts';
import { asUser } from './connection.ts';
import { addRun, createDfmStore, findingsOf, judgementsOf, latestRun, runById } from './dfm-store.ts';
import type { DfmRun, DfmStore } from './dfm-store.ts';
import { addReport, createDocumentStore, documentsOf } from './document-store.ts';
import type { Revision } from './model-store.ts';
import type { User } from './user-store.ts';

const hash = (digit: string) => digit.repeat(64);
const rules = { sha256: hash('a'), packs: [{ pack: 'cnc', title: 'CNC', version: 1 }] };
const finding = (fingerprint: string, over: Partial<Finding> = {}): Finding =>
  sampleFinding({ fingerprint: hash(fingerprint), ...over });

describeWith(['postgres'], 'runs of the rules', () => {
  let database: TestDatabase;
  let app: Knex;
  let worker: Knex;
  let dfm: DfmStore;
  let ada: User;
  let bob: User;
  let revision: Revision;

  beforeAll(async () => {
    database = await createTestDatabase();
    app = database.connect('app');
    worker = database.connect('worker');
    dfm = createDfmStore(worker);
    ada = await createUser(app);
    bob = await createUser(app);
    ({ revision } = await createRevision(app, ada));
    const objects = [hash('1'), hash('2'), hash('3')];
    await worker('objects').insert(
      objects.map((sha256) => ({ sha256, size_bytes: 1, content_type: 'application/octet-stream' })),
    );
    for (const [ordinal, name] of ['Bracket', 'Plate'].entries()) {
      const [component] = await worker('components').insert(
        {
          // Ids in another order than the file has them.
          id: randomUUID().replace(/^./, ordinal === 0 ? 'f' : '0'),
          revision_id: revision.id,
          model_id: revision.modelId,
          ordinal,
          definition_key: hash(String(ordinal)),
          name,
          occurrences: 1,
          triangles: 12,
        },
        ['id'],
      );
      await worker('part_facts').insert({
        component_id: component.id,
        revision_id: revision.id,
        model_id: revision.modelId,
        facts: '{}',
      });
      await worker('model_artifacts').insert(
        ['mesh', 'evidence'].map((kind, i) => ({
          revision_id: revision.id,
          model_id: revision.modelId,
          component_id: component.id,
          kind,
          sha256: objects[i],
        })),
      );
    }
    await worker('model_artifacts').insert({
      revision_id: revision.id,
      model_id: revision.modelId,
      kind: 'scene',
      sha256: objects[2],
    });
    await worker('model_revisions').where({ id: revision.id }).update({ sha256: objects[0] });
  });
  afterAll(() => database.drop());

  const begin = async (): Promise<DfmRun> => dfm.begin((await addRun(worker, revision)).id, rules);
  const judge = (run: DfmRun, componentId: string, findings: Finding[]) =>
    dfm.recordJudgement(
      run.id,
      { componentId, route: { process: 'milled', why: 'prismatic' }, gaps: [], findings },
      'build',
    );

  it('numbers the runs of a revision and records the rules of each', async () => {
    const first = await begin();
    const second = await begin();
    expect(second.generation).toBe(first.generation + 1);
    expect(second).toMatchObject({ status: 'running', rulesSha256: rules.sha256, componentsTotal: 2 });
    expect((await latestRun(worker, revision.id))?.id).toBe(second.id);
  });

  it('records a judgement twice as once, and replaces what the first attempt found', async () => {
    const run = await begin();
    const [first, second] = await dfm.componentsToJudge(run.id);
    await judge(run, first!.id, [finding('1'), finding('2')]);
    const id = (await findingsOf(worker, run.id))[0]!.id;
    await judge(run, first!.id, [finding('1', { measured: 0.3 }), finding('3')]);
    const stored = await findingsOf(worker, run.id);
    expect(stored.map((row) => row.fingerprint[0])).toEqual(['1', '3']);
    // The id lives on: waivers and search refer to it.
    expect(stored[0]).toMatchObject({ ...finding('1', { measured: 0.3 }), id, componentId: first!.id });
    expect(await runById(worker, run.id)).toMatchObject({
      componentsDone: 1,
      findingCount: 2,
      kernelBuild: 'build',
    });
    expect((await dfm.componentsToJudge(run.id)).map((component) => component.id)).toEqual([second!.id]);
    expect(await judgementsOf(worker, run.id)).toEqual([
      { componentId: first!.id, process: 'milled', processReason: 'prismatic', gaps: [] },
    ]);
  });

  it('lists findings by component as the file has them, the worst of each first, whoever was judged first', async () => {
    const run = await begin();
    const [first, second] = await dfm.componentsToJudge(run.id);
    await judge(run, second!.id, [finding('3'), finding('4')]);
    await judge(run, first!.id, [finding('1'), finding('2')]);
    const stored = await findingsOf(worker, run.id);
    expect(stored.map((row) => row.fingerprint[0])).toEqual(['1', '2', '3', '4']);
  });

  it('settles once, with what follows in the same transaction, and takes no more judgements', async () => {
    const run = await begin();
    const workflowId = workflowIds.analyzeManufacturability({ runId: run.id });
    const settle = (fail: boolean) =>
      dfm.settle(run.id, { status: 'done' }, workflowId, async (trx, settled) => {
        const { id } = await addReport(trx, settled);
        if (fail) throw new Error('the database went away');
        return [startOf('exportDfmReport', { documentId: id }, revision.id)];
      });
    await expect(settle(true)).rejects.toThrow('went away');
    expect(await runById(worker, run.id)).toMatchObject({ status: 'running', finishedAt: null });
    await settle(false);
    await settle(false);
    const documents = (await documentsOf(worker, revision.id)).filter((row) => row.runId === run.id);
    expect(documents).toHaveLength(1);
    const entries = await worker('outbox').where({ workflow: 'exportDfmReport' }).select('input');
    expect(entries.filter(({ input }) => input.documentId === documents[0]!.id)).toHaveLength(1);
    const [component] = await dfm.componentsToJudge(run.id);
    await judge(run, component!.id, [finding('9')]);
    expect(await findingsOf(worker, run.id)).toEqual([]);
  });

  it('settles a report with its file, counts the reference and keeps versions apart', async () => {
    const run = await begin();
    const documents = createDocumentStore(worker);
    const one = await addReport(worker, run);
    const two = await addReport(worker, run);
    expect(two.version).toBe(one.version + 1);
    expect(await documents.reportSource(one.id)).toMatchObject({
      fileName: revision.fileName,
      sceneSha256: hash('3'),
      components: [{ name: 'Bracket' }, { name: 'Plate' }],
    });
    const file = { sha256: hash('f'), sizeBytes: 1234, contentType: 'application/pdf' };
    await documents.settle(one.id, { status: 'ready', file, pages: 4 }, 'export-dfm-report:1');
    await documents.settle(one.id, { status: 'ready', file, pages: 4 }, 'export-dfm-report:1');
    const stored = await documentsOf(worker, revision.id);
    expect(stored.find((row) => row.id === one.id)).toMatchObject({
      status: 'ready',
      sizeBytes: 1234,
      pages: 4,
    });
    expect(await worker('objects').where({ sha256: file.sha256 }).first('reference_count')).toEqual({
      reference_count: 1,
    });
  });

  it('shows findings and documents to the owner alone', async () => {
    const run = await begin();
    const [component] = await dfm.componentsToJudge(run.id);
    await judge(run, component!.id, [finding('1')]);
    expect(await asUser(app, ada.id, (trx) => findingsOf(trx, run.id))).toHaveLength(1);
    expect(await asUser(app, bob.id, (trx) => findingsOf(trx, run.id))).toEqual([]);
    expect(await asUser(app, bob.id, (trx) => documentsOf(trx, revision.id))).toEqual([]);
    expect(await asUser(app, bob.id, (trx) => latestRun(trx, revision.id))).toBeNull();
  });

  it('says that a run was deleted', async () => {
    await expect(dfm.begin(randomUUID(), rules)).rejects.toMatchObject({ code: 'not_found' });
  });
});
