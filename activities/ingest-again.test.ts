import { once } from 'node:events';
import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { WorkflowFailedError } from '@temporalio/client';
import { createListener } from '../database/listener.ts';
import type { Revision } from '../database/model-store.ts';
import { ProductError } from '../domain/errors.ts';
import { createIngestWorld } from '../test/ingest-world.ts';
import type { IngestWorld } from '../test/ingest-world.ts';
import { writeKnownShapes } from '../test/known-shapes.ts';
import { describeWith } from '../test/requirements.ts';
import { workflowIds } from '../workflows/contract.ts';

describeWith(['postgres', 'temporal', 'kernel'], 'an ingest that is disturbed, repeated, watched', () => {
  let world: IngestWorld;
  let shape: string;
  beforeAll(async () => {
    const folder = writeKnownShapes();
    shape = await readFile(path.join(folder, 'plate.step'), 'latin1');
    await rm(folder, { recursive: true });
    world = await createIngestWorld();
  });
  afterEach(() => {
    world.faults.get = undefined;
    world.faults.afterKernel = undefined;
  });
  afterAll(() => world?.close());

  let files = 0;
  /** A file that nobody has uploaded before. */
  const newFile = () => Buffer.from(`${shape}\n/* ${++files} */`, 'latin1');
  const stepOf = async ({ id }: Revision, name: string) =>
    world.knex('revision_steps').where({ revision_id: id, name }).orderBy('generation', 'desc').first();
  const until = async <T>(read: () => Promise<T | null | undefined | false>): Promise<T> => {
    for (;;) {
      const found = await read();
      if (found) return found;
      await sleep(20);
    }
  };
  const workflowOf = ({ id, generation }: Revision) =>
    world.workers.client.workflow.getHandle(workflowIds.ingestRevision({ revisionId: id, generation }));
  /** Holds jobs of the kernel at their end. */
  const holdKernel = () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    world.faults.afterKernel = () => promise;
    return resolve;
  };

  it('runs the kernel once for bytes that two upload at the same time', async () => {
    const bytes = newFile();
    const before = world.kernelRuns();
    const release = holdKernel();
    const first = await world.upload('first.step', bytes);
    await until(async () => world.kernelRuns() > before);
    const second = await world.upload('second.step', bytes, await world.addUser());
    await until(() => stepOf(second, 'kernel'));
    release();
    const ended = [await world.settled(first), await world.settled(second)];
    expect(ended.map(({ status }) => status)).toEqual(['ready', 'ready']);
    expect(world.kernelRuns() - before).toBe(1);
    expect(await world.open(second)).toEqual(await world.open(first));
  });

  it('runs the kernel again for bytes it failed on, for whoever waited', async () => {
    const bytes = newFile();
    const before = world.kernelRuns();
    const failing = Promise.withResolvers<void>();
    world.faults.afterKernel = () => failing.promise;
    const first = await world.upload('first.step', bytes);
    await until(async () => world.kernelRuns() > before);
    const second = await world.upload('second.step', bytes);
    await until(() => stepOf(second, 'kernel'));
    world.faults.afterKernel = undefined;
    failing.reject(new ProductError('model_quarantined', 'It stopped the kernel.'));
    expect((await world.settled(first)).status).toBe('quarantined');
    expect((await world.settled(second)).status).toBe('ready');
  });

  it('does not redo, when it is retried, what had been done before it failed', async () => {
    const before = world.kernelRuns();
    const release = holdKernel();
    const uploaded = await world.upload('retried.step', newFile());
    await until(async () => world.kernelRuns() > before);
    let lost = 0;
    world.faults.get = (key) => {
      if (!key.startsWith('sha256/') || lost > 0) return undefined;
      lost++;
      return Promise.reject(new ProductError('object_missing', 'A stored object is missing.', { key }));
    };
    release();
    const failed = await world.settled(uploaded);
    expect(failed).toMatchObject({ status: 'failed', reason: { code: 'object_missing' } });
    expect(await stepOf(failed, 'preview')).toMatchObject({ status: 'failed', attempts: 1 });

    const again = await world.settled(await world.retry(failed));
    expect(again).toMatchObject({ status: 'ready', generation: 2, reason: null });
    expect(world.kernelRuns() - before).toBe(1);
    expect((await stepOf(again, 'kernel')).attempts).toBe(1);
  });

  it('waits for a store that is away, telling why', async () => {
    let outages = 3;
    world.faults.get = (key) =>
      key.startsWith('sha256/') && outages-- > 0
        ? Promise.reject(new ProductError('store_unavailable', 'The object store does not answer.'))
        : undefined;
    const uploaded = await world.upload('patient.step', newFile());
    const waiting = await until(async () => {
      const step = await stepOf(uploaded, 'kernel');
      return step?.last_error ? step : null;
    });
    expect(waiting.last_error).toBe('The object store does not answer.');
    const revision = await world.settled(uploaded);
    expect(revision).toMatchObject({ status: 'ready', reason: null });
    expect(await stepOf(revision, 'kernel')).toMatchObject({ attempts: 4, last_error: null });
  });

  const away = () =>
    Promise.reject(new ProductError('store_unavailable', 'The object store does not answer.'));
  const unforeseen = () => Promise.reject(new Error('nobody foresaw this'));
  /** Fails the reading of the upload in these ways, one after the other. */
  const failReading = (...ways: (() => Promise<never>)[]) => {
    world.faults.get = () => ways.shift()?.();
  };

  it('does not count outages towards giving up', async () => {
    failReading(away, away, away, away, away, unforeseen);
    const revision = await world.settled(await world.upload('outage.step', newFile()));
    expect(revision).toMatchObject({ status: 'ready', reason: null });
    expect((await stepOf(revision, 'prescan')).attempts).toBe(7);
  });

  it('gives up what nobody foresaw after six times', async () => {
    failReading(unforeseen, away, unforeseen, unforeseen, unforeseen, unforeseen, unforeseen);
    const revision = await world.settled(await world.upload('unforeseen.step', newFile()));
    expect(revision).toMatchObject({ status: 'failed', reason: { code: 'internal' } });
    expect((await stepOf(revision, 'prescan')).attempts).toBe(7);
  });

  it('does not take an outage of the database for the death of a worker', async () => {
    world.faults.afterKernel = () => {
      world.faults.afterKernel = undefined;
      world.wire.set('cut');
      return away();
    };
    const uploaded = await world.upload('no-death.step', newFile());
    await until(() => Promise.resolve(world.wire.refusals() > 2));
    world.wire.set('open');
    const revision = await world.settled(uploaded);
    expect(revision.status).toBe('ready');
    expect(await stepOf(revision, 'kernel')).toMatchObject({ attempts: 2, deaths: 0 });
  });

  it('heartbeats with its progress, and stops its kernel when it is cancelled', async () => {
    let stopped: unknown;
    world.faults.afterKernel = async ({ signal }) => {
      await once(signal!, 'abort');
      stopped = signal!.reason;
      throw stopped;
    };
    const revision = await world.upload('cancelled.step', newFile());
    await until(() => stepOf(revision, 'kernel'));
    const handle = workflowOf(revision);
    const { data } = await until(async () => {
      const { pendingActivities } = (await handle.describe()).raw;
      return pendingActivities?.[0]?.heartbeatDetails?.payloads?.[0];
    });
    expect(JSON.parse(Buffer.from(data!).toString())).toMatchObject({
      progress: { phase: expect.any(String), fraction: expect.any(Number) },
    });
    await handle.cancel();
    await expect(handle.result()).rejects.toThrow(WorkflowFailedError);
    await until(() => Promise.resolve(stopped));
    await until(async () => (await readdir(world.scratchDir)).length === 0);
  });

  it('tells listeners of each step and how far it is, while it runs', async () => {
    const listener = createListener({ url: world.databaseUrl, applicationName: 'test' });
    const notices: { revisionId?: string; step?: string; fraction?: number; seq?: number }[] = [];
    const ready = new Promise<void>((resolve) =>
      listener.subscribe('rapiddraft_events', (payload) => {
        if (payload === '') resolve();
        else notices.push(JSON.parse(payload) as (typeof notices)[number]);
      }),
    );
    await ready;
    const revision = await world
      .settled(await world.upload('watched.step', newFile()))
      .finally(() => listener.close());
    const own = notices.filter(({ revisionId }) => revisionId === revision.id);
    const progress = own.filter(({ step }) => step !== undefined);
    // The scan of so small a file may be over before how far it is can be told.
    const steps = new Set(progress.map(({ step }) => step).filter((step) => step !== 'prescan'));
    expect(steps).toEqual(new Set(['kernel']));
    for (const { fraction } of progress) expect(fraction).toBeGreaterThanOrEqual(0);
    // Numbered notices stand around them: a step is told of before the ingest has ended.
    expect(own.findIndex(({ step }) => step === 'kernel')).toBeLessThan(own.length - 1);
  });

  it('logs each activity with workflow, revision and request, and hands the request on', async () => {
    const revision = await world.settled(await world.upload('logged.step', newFile()));
    const requestId = `request-${revision.id}`;
    const ids = { workflowId: `ingest-revision:${revision.id}:1`, revisionId: revision.id, requestId };
    const lines = () => world.workers.log.filter((line) => line.revisionId === revision.id);
    await until(() => Promise.resolve(lines().find(({ activity }) => activity === 'settleIngest')));
    const activities = ['admitUpload', 'runKernel', 'composePreview', 'recordScene', 'recordComponents'];
    for (const activity of [...activities, 'settleIngest'])
      expect(lines()).toContainEqual(expect.objectContaining({ activity, ...ids, msg: 'activity done' }));
    const following = await world
      .knex('outbox')
      .whereIn('entity_key', [revision.id, `search:${revision.modelId}`])
      .orderBy('id')
      .select('workflow', 'request_id');
    expect(following).toEqual(
      ['ingestRevision', 'analyzeManufacturability', 'embedSources'].map((workflow) => ({
        workflow,
        request_id: requestId,
      })),
    );
  });
});
