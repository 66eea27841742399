import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, expect, it, jest } from '@jest/globals';
import type { Knex } from 'knex';
import pino from 'pino';
import { createListener } from '../database/listener.ts';
import { createOutboxStore, enqueue, finishWork } from '../database/outbox.ts';
import type { OutboxRow } from '../database/outbox.ts';
import { createTestDatabase } from '../test/database.ts';
import type { TestDatabase } from '../test/database.ts';
import { describeWith } from '../test/requirements.ts';
import { createTestNamespace } from '../test/temporal.ts';
import { startOf } from '../workflows/contract.ts';
import { startOutboxDispatcher } from './outbox-dispatcher.ts';
import { startReconciler } from './reconciler.ts';
import { connectClient } from './temporal.ts';

const log = pino({ level: 'silent' });

/** Waits until `check` gives something; fails with the test's own limit. */
async function eventually<T>(check: () => Promise<T | null | undefined | false>): Promise<T> {
  for (;;) {
    const value = await check();
    if (value) return value;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

describeWith(['postgres', 'temporal'], 'outbox, dispatcher and reconciler', () => {
  let database: TestDatabase;
  let worker: Knex;
  let temporal: ReturnType<typeof connectClient>;
  const stops: (() => Promise<void>)[] = [];

  beforeAll(async () => {
    database = await createTestDatabase();
    worker = database.connect('worker');
    temporal = connectClient(await createTestNamespace(), log);
  });
  afterEach(async () => {
    for (const stop of stops.splice(0)) await stop();
    await worker('outbox').delete();
  });
  afterAll(async () => {
    await temporal.close();
    await database.drop();
  });

  const startDispatcher = (client = temporal.client) => {
    const listener = createListener({ url: database.ownerUrl, applicationName: 'test' });
    const dispatcher = startOutboxDispatcher({ outbox: createOutboxStore(worker), listener, client, log });
    stops.push(async () => {
      await dispatcher.stop();
      await listener.close();
    });
  };
  const ingest = () => {
    const revisionId = randomUUID();
    return startOf('ingestRevision', { revisionId, generation: 1 }, revisionId);
  };
  const row = async (workflowId: string) =>
    (await worker('outbox').where({ workflow_id: workflowId }).first()) as Record<string, unknown>;
  const describeWorkflow = (workflowId: string) => temporal.client.workflow.getHandle(workflowId).describe();

  it('starts the workflow that a committed transaction asked for, and none of one that was rolled back', async () => {
    startDispatcher();
    const [kept, dropped] = [ingest(), ingest()];
    await worker.transaction((trx) => enqueue(trx, kept));
    await worker
      .transaction(async (trx) => {
        await enqueue(trx, dropped);
        throw new Error('changed my mind');
      })
      .catch(() => undefined);
    await eventually(async () => (await row(kept.workflowId)).sent_at);
    expect((await describeWorkflow(kept.workflowId)).status.name).toBe('RUNNING');
    await expect(describeWorkflow(dropped.workflowId)).rejects.toThrow(/not found/i);
  });

  it('counts an entry once, however often it is asked for', async () => {
    const entry = ingest();
    await Promise.all([1, 2, 3].map(() => worker.transaction((trx) => enqueue(trx, entry))));
    expect(await worker('outbox').where({ workflow_id: entry.workflowId })).toHaveLength(1);
  });

  it('takes "already started" for success', async () => {
    const entry = ingest();
    await temporal.client.workflow.start(entry.workflow, {
      taskQueue: entry.queue,
      workflowId: entry.workflowId,
    });
    await temporal.client.workflow.getHandle(entry.workflowId).terminate();
    await enqueue(worker, entry);
    startDispatcher();
    await eventually(async () => (await row(entry.workflowId)).sent_at);
    // The workflow that had ended was not run a second time.
    expect((await describeWorkflow(entry.workflowId)).status.name).toBe('TERMINATED');
  });

  it('keeps entries while Temporal is away, with growing pauses, and delivers them when it is back', async () => {
    const away = connectClient({ address: '127.0.0.1:1', namespace: 'default' }, log);
    stops.push(() => away.close());
    const entry = ingest();
    await enqueue(worker, entry);
    startDispatcher(away.client);
    await eventually(async () => Number((await row(entry.workflowId)).attempts) >= 2);
    expect(await row(entry.workflowId)).toMatchObject({ sent_at: null, last_error: expect.any(String) });
    await stops.pop()!();
    startDispatcher();
    await eventually(async () => (await row(entry.workflowId)).sent_at);
  });

  it('sends the entries of one entity in order, one at a time', async () => {
    const outbox = createOutboxStore(worker);
    const entity = randomUUID();
    for (const generation of [1, 2]) {
      await enqueue(worker, startOf('ingestRevision', { revisionId: entity, generation }, entity));
    }
    const [first, ...others] = await outbox.lease(10, 60_000);
    expect(others).toEqual([]);
    expect(await outbox.lease(10, 60_000)).toEqual([]);
    await outbox.markSent(first!.id);
    const [second] = await outbox.lease(10, 60_000);
    expect(second!.workflowId).toBe(`ingest-revision:${entity}:2`);
  });

  const reconcile = (
    giveUp: (row: OutboxRow, reason: string) => Promise<void> = jest.fn<() => Promise<void>>(),
    everyMs = 50,
  ) => {
    const reconciler = startReconciler({
      outbox: createOutboxStore(worker),
      client: temporal.client,
      log,
      giveUp,
      everyMs,
      olderThanMs: 0,
    });
    stops.push(() => reconciler.stop());
  };

  it('starts again what Temporal forgot or ended without an outcome, and leaves the rest alone', async () => {
    const [forgotten, ended, done] = [ingest(), ingest(), ingest()];
    for (const entry of [forgotten, ended, done]) await enqueue(worker, entry);
    await worker('outbox').where({ workflow_id: forgotten.workflowId }).update({ sent_at: worker.fn.now() });
    await finishWork(worker, done.workflowId);
    startDispatcher();
    await eventually(async () => (await row(ended.workflowId)).sent_at);
    await temporal.client.workflow.getHandle(ended.workflowId).terminate();
    reconcile();
    await eventually(async () =>
      describeWorkflow(forgotten.workflowId).then(
        (found) => found.status.name === 'RUNNING',
        () => false,
      ),
    );
    await eventually(async () => (await describeWorkflow(ended.workflowId)).status.name === 'RUNNING');
    expect((await row(done.workflowId)).restarts).toBe(0);
  });

  it('looks at all kinds of work in one pass, however many reviews wait and whatever can not be given up', async () => {
    const [waiting, stuck, forgotten] = [ingest(), ingest(), ingest()];
    await temporal.client.workflow.start('reviewGate', {
      taskQueue: waiting.queue,
      workflowId: waiting.workflowId,
    });
    await worker.raw(
      `insert into outbox (entity_key, kind, workflow, workflow_id, queue, input, sent_at)
       select gate, 'signal_with_start', 'reviewGate', ?, 'documents', '{}', now() - interval '1 hour'
       from generate_series(1, 1000) gate`,
      [waiting.workflowId],
    );
    for (const entry of [stuck, forgotten]) await enqueue(worker, entry);
    const sent = (entry: { workflowId: string }, more: object) =>
      worker('outbox').where({ workflow_id: entry.workflowId }).update(more);
    await sent(stuck, { sent_at: worker.raw(`now() - interval '1 minute'`), restarts: 5 });
    await sent(forgotten, { sent_at: worker.fn.now() });
    reconcile(() => Promise.reject(new Error('the row is locked')), 3_600_000);
    await eventually(async () => (await row(forgotten.workflowId)).restarts === 1);
  });

  it('removes what was finished long ago, and nothing else', async () => {
    const [old, recent, unfinished] = [ingest(), ingest(), ingest()];
    for (const entry of [old, recent, unfinished]) await enqueue(worker, entry);
    const finishedDaysAgo = (entry: { workflowId: string }, days: number) =>
      worker('outbox')
        .where({ workflow_id: entry.workflowId })
        .update({ finished_at: worker.raw(`now() - ? * interval '1 day'`, [days]) });
    await finishedDaysAgo(old, 31);
    await finishedDaysAgo(recent, 29);
    reconcile();
    await eventually(async () => !(await row(old.workflowId)));
    expect(await row(recent.workflowId)).toBeDefined();
    expect(await row(unfinished.workflowId)).toBeDefined();
  });

  it('gives up, once, work that never records an outcome', async () => {
    const entry = ingest();
    await enqueue(worker, entry);
    await worker('outbox')
      .where({ workflow_id: entry.workflowId })
      .update({ sent_at: worker.fn.now(), restarts: 5 });
    const given = jest.fn((work: OutboxRow) => finishWork(worker, work.workflowId));
    reconcile(given);
    await eventually(async () => (await row(entry.workflowId)).finished_at);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(given).toHaveBeenCalledTimes(1);
  });
});
