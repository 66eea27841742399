import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { Knex } from 'knex';
import { createTestDatabase } from '../test/database.ts';
import type { TestDatabase } from '../test/database.ts';
import { createRevision, createUser, queueRevision } from '../test/factories.ts';
import { describeWith } from '../test/requirements.ts';
import { asUser } from './connection.ts';
import { eventsAfter } from './event-store.ts';
import { createIngestStore, recordObjects } from './ingest-store.ts';
import type { ComponentRecord, IngestStore } from './ingest-store.ts';
import type { Revision } from './model-store.ts';
import { getRevision, listArtifacts, listPartFacts, listSteps } from './revision-store.ts';
import type { User } from './user-store.ts';

const hash = (digit: string) => digit.repeat(64);
const stored = (digit: string) => ({ sha256: hash(digit), sizeBytes: 10, contentType: 'text/plain' });
const component = (ordinal: number): ComponentRecord => ({
  ordinal,
  definitionKey: `key-${ordinal}`,
  name: `Part ${ordinal}`,
  occurrences: 2,
  triangles: 12,
  facts: { version: 1, name: `Part ${ordinal}` } as ComponentRecord['facts'],
  objects: { mesh: hash('a'), evidence: hash('b'), brep: hash('c') },
});

describeWith(['postgres'], 'ingest store', () => {
  let database: TestDatabase;
  let app: Knex;
  let worker: Knex;
  let ingest: IngestStore;
  let owner: User;
  let revision: Revision;
  const run = () => ({ revisionId: revision.id, generation: revision.generation });

  beforeAll(async () => {
    database = await createTestDatabase();
    app = database.connect('app');
    worker = database.connect('worker');
    ingest = createIngestStore(worker);
    owner = await createUser(app);
    await recordObjects(worker, ['a', 'b', 'c'].map(stored));
  });
  beforeEach(async () => {
    revision = await queueRevision(app, owner, (await createRevision(app, owner)).revision);
  });
  afterAll(() => database.drop());

  const settle = (outcome: Parameters<IngestStore['settle']>[1], by = run()) =>
    ingest.settle(by, outcome, `ingest-revision:${by.revisionId}:${by.generation}`);
  const current = () => asUser(app, owner.id, (trx) => getRevision(trx, revision.id));
  const referenceCount = async (digit: string) => {
    const [row] = await worker('objects')
      .where({ sha256: hash(digit) })
      .select<{ reference_count: number; unreferenced_since: Date | null }[]>();
    return row!;
  };

  it('shows a step as it begins, runs, fails an attempt and ends', async () => {
    await ingest.stepStarted(run(), 'kernel', 2, 1);
    await ingest.stepProgress(run(), 'kernel', 0.5);
    await ingest.stepRetrying(run(), 'kernel', 'the store is away');
    const [running] = await asUser(app, owner.id, (trx) => listSteps(trx, revision));
    expect(running).toMatchObject({
      name: 'kernel',
      status: 'running',
      fraction: 0.5,
      lastError: 'the store is away',
    });
    expect((await current())!.status).toBe('processing');
    await ingest.stepStarted(run(), 'kernel', 2, 2);
    await ingest.stepDone(run(), 'kernel');
    const [done] = await asUser(app, owner.id, (trx) => listSteps(trx, revision));
    expect(done).toMatchObject({ status: 'done', attempts: 2, lastError: null });
    expect(done!.durationMs).toBeGreaterThanOrEqual(0);
  });

  it('counts attempts that died without a word, and no others', async () => {
    const attempt = (number: number) => ingest.stepStarted(run(), 'preview', 3, number);
    expect(await attempt(1)).toBe(0);
    expect(await attempt(2)).toBe(1);
    await ingest.stepRetrying(run(), 'preview', 'the store is away');
    expect(await attempt(3)).toBe(1);
    expect(await attempt(4)).toBe(2);
    await ingest.stepDone(run(), 'preview');
  });

  it('records components twice without doubling anything', async () => {
    const before = (await referenceCount('a')).reference_count;
    for (const _ of [1, 2]) {
      await worker.transaction((trx) => ingest.recordComponents(trx, run(), [component(0), component(1)]));
    }
    const facts = await asUser(app, owner.id, (trx) => listPartFacts(trx, revision.id));
    expect(facts.map((fact) => fact.name)).toEqual(['Part 0', 'Part 1']);
    const artifacts = await asUser(app, owner.id, (trx) => listArtifacts(trx, revision.id));
    expect(artifacts).toHaveLength(6);
    expect((await referenceCount('a')).reference_count).toBe(before + 2);
  });

  it('counts references to an object, and dates it when the last one goes', async () => {
    await recordObjects(worker, [stored('d')]);
    expect((await referenceCount('d')).unreferenced_since).not.toBeNull();
    await worker.transaction((trx) => ingest.recordSource(trx, run(), stored('d')));
    expect(await referenceCount('d')).toMatchObject({ reference_count: 2, unreferenced_since: null });
    await recordObjects(worker, [stored('e')]);
    await worker.transaction((trx) => ingest.recordSource(trx, run(), stored('e')));
    const gone = await referenceCount('d');
    expect(gone.reference_count).toBe(0);
    expect(gone.unreferenced_since).not.toBeNull();
  });

  it('settles once: status, event, outbox entry and what follows, in one transaction', async () => {
    await settle({ status: 'rejected', reason: { code: 'model_rejected', message: 'Not a STEP file.' } });
    await settle({ status: 'ready' });
    expect(await current()).toMatchObject({ status: 'rejected', reason: { message: 'Not a STEP file.' } });
    const events = await asUser(app, owner.id, (trx) => eventsAfter(trx, revision.id, 0));
    expect(events.map((event) => event.type)).toEqual([
      'revision.created',
      'revision.queued',
      'revision.rejected',
    ]);
    const [entry] = await worker('outbox').where({ entity_key: revision.id });
    expect(entry.finished_at).not.toBeNull();
  });

  it('stops a run that a newer generation has overtaken', async () => {
    const old = run();
    await settle({ status: 'failed', reason: { code: 'internal', message: 'x' } });
    revision = await queueRevision(app, owner, (await current())!);
    expect(revision.generation).toBe(old.generation + 1);
    await expect(ingest.stepStarted(old, 'kernel', 2, 1)).rejects.toMatchObject({ code: 'superseded' });
    await expect(settle({ status: 'ready' }, old)).rejects.toMatchObject({ code: 'superseded' });
    expect((await current())!.status).toBe('queued');
  });

  it('takes nothing more from an attempt that outlives the outcome', async () => {
    await ingest.stepStarted(run(), 'partFacts', 6, 1);
    await ingest.stepDone(run(), 'partFacts', (trx) => ingest.recordComponents(trx, run(), [component(0)]));
    await settle({ status: 'ready' });
    const facts = await asUser(app, owner.id, (trx) => listPartFacts(trx, revision.id));
    const late = (trx: Knex) => ingest.recordComponents(trx, run(), [component(0)]);
    const superseded = { code: 'superseded' };
    await expect(ingest.stepStarted(run(), 'components', 5, 2)).rejects.toMatchObject(superseded);
    await expect(ingest.stepDone(run(), 'partFacts', late)).rejects.toMatchObject(superseded);
    await expect(ingest.recordQuarantine(run(), stored('c'))).rejects.toMatchObject(superseded);
    expect(await asUser(app, owner.id, (trx) => listPartFacts(trx, revision.id))).toEqual(facts);
    const events = await asUser(app, owner.id, (trx) => eventsAfter(trx, revision.id, 0));
    expect(events.at(-1)?.type).toBe('revision.ready');
  });

  it('numbers the events of a model in the order in which their transactions commit', async () => {
    const slow = await worker.transaction();
    await slow('activity_events').insert({
      seq: 0,
      model_id: revision.modelId,
      revision_id: revision.id,
      type: 'slow',
    });
    const quick = worker('activity_events').insert({
      seq: 0,
      model_id: revision.modelId,
      revision_id: revision.id,
      type: 'quick',
    });
    const finished = quick.then(() => 'quick');
    // The quick one waits for the slow one's number to be settled, so a reader can't see it first.
    expect(
      await Promise.race([finished, new Promise((resolve) => setTimeout(resolve, 200, 'waiting'))]),
    ).toBe('waiting');
    await slow.commit();
    await finished;
    const events = await asUser(app, owner.id, (trx) => eventsAfter(trx, revision.id, 0));
    expect(events.map((event) => event.type).slice(-2)).toEqual(['slow', 'quick']);
  });
});
