import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { WorkflowFailedError } from '@temporalio/client';
import type { Client } from '@temporalio/client';
import pino from 'pino';
import { createBackupActivities } from '../activities/backup.ts';
import type { BackupDeps } from '../activities/backup-deps.ts';
import type { Backup } from '../database/backup-store.ts';
import { enqueue } from '../database/outbox.ts';
import { createBackupWorld } from '../test/backup-world.ts';
import type { BackupWorld } from '../test/backup-world.ts';
import { describeWith } from '../test/requirements.ts';
import { createLocalPostgresTools } from '../services/postgres-tools/local-tools.ts';
import { startTestWorkers } from '../test/worker.ts';
import type { TestWorkers } from '../test/worker.ts';
import { startOf, workflowIds } from '../workflows/contract.ts';
import { backupScheduleId, ensureBackupSchedule, keepBackupSchedule } from './schedules.ts';

let world: BackupWorld;
let client: Client;
let workers: TestWorkers;
/** What the activities use; tests replace parts of it. */
const faults: Partial<BackupDeps> = {};

beforeAll(async () => {
  world = await createBackupWorld();
  const deps = new Proxy(world.deps, {
    get: (target, name: keyof BackupDeps) => faults[name] ?? target[name],
  });
  workers = await startTestWorkers(world.database, { operations: createBackupActivities(deps) });
  ({ client } = workers);
});
afterAll(async () => {
  await workers?.stop();
  await world?.close();
});

/** Asks for a backup in one transaction, as the API does. */
const request = (): Promise<string> =>
  world.database.connect('app').transaction(async (trx) => {
    const id = await world.deps.backups.insertRequested({ requestedBy: null }, trx);
    await enqueue(trx, startOf('backUpDatabase', { backupId: id, trigger: 'manual' }, `backup:${id}`));
    return id;
  });
const requestVerification = (backupId: string): Promise<string> =>
  world.database.connect('app').transaction(async (trx) => {
    const verificationId = await world.deps.backups.requestVerification(backupId, trx);
    await enqueue(trx, startOf('verifyBackup', { backupId, verificationId }, `backup:${backupId}`));
    return verificationId;
  });
const settled = async (id: string): Promise<Backup> => {
  for (;;) {
    const backup = await world.deps.backups.get(id);
    const isRunning = backup?.verification
      ? backup.verification.status === 'running'
      : backup?.status !== 'failed';
    if (backup && !isRunning) return backup;
    await sleep(100);
  }
};
const unfinished = async (id: string) =>
  (
    await world.owner.query('select workflow from outbox where entity_key = $1 and finished_at is null', [
      `backup:${id}`,
    ])
  ).rows;

describeWith(['postgres', 'temporal'], 'the backup workflows', () => {
  it('take a backup on demand, restore it, compare it and record all of it', async () => {
    const id = await request();
    const backup = await settled(id);
    expect(backup).toMatchObject({
      status: 'completed',
      trigger: 'manual',
      encrypted: true,
      objects: 3,
      verification: { status: 'passed', level: 'L3', objectsCompared: 3, reason: null },
    });
    expect(backup.verification).toMatchObject({ tablesCompared: backup.tables, rowsCompared: backup.rows });
    for (const name of ['downloadMs', 'restoreMs', 'compareMs', 'objectsMs', 'durationMs'] as const)
      expect(backup.verification![name]).toBeGreaterThan(0);
    expect(await unfinished(id)).toEqual([]);
    expect((await world.deps.backups.lastVerified())?.backup.id).toBe(id);
    expect(await world.leftovers()).toEqual([]);
  });

  it('record why a verification failed, and can be asked again', async () => {
    const id = await request();
    const { location } = await settled(id);
    const dump = `${location!}dump.zst.age`;
    const flip = (bytes: Buffer) => {
      bytes[2_000]! ^= 1;
      return bytes;
    };
    await world.tamper(dump, flip);
    await requestVerification(id);
    expect((await settled(id)).verification).toMatchObject({
      status: 'failed',
      reason: { code: 'backup_corrupt', message: expect.stringContaining('SHA-256') },
    });
    await world.tamper(dump, flip);
    await requestVerification(id);
    expect((await settled(id)).verification).toMatchObject({ status: 'passed' });
    expect((await world.deps.backups.verificationsOf(id)).map(({ status }) => status)).toEqual([
      'passed',
      'failed',
      'passed',
    ]);
    expect(await unfinished(id)).toEqual([]);
  });

  it('record why there is no backup', async () => {
    faults.tools = createLocalPostgresTools({ binDir: '/nonexistent', path: '/bin' });
    const id = await request();
    expect(await settled(id)).toMatchObject({
      status: 'failed',
      location: null,
      reason: { code: 'backup_failed', message: expect.stringContaining('pg_dump was not found') },
      verification: null,
    });
    delete faults.tools;
    expect(await unfinished(id)).toEqual([]);
  });

  it('stop where they are cancelled, also while the target stands still, and say so', async () => {
    const { target } = world.deps;
    let began: () => void = () => undefined;
    const uploading = new Promise<void>((resolve) => (began = resolve));
    faults.target = {
      ...target,
      async create(key, body) {
        if (!key.endsWith('dump.zst.age')) return target.create(key, body);
        // The first bytes arrive; it takes no more of them.
        (body as Readable).once('readable', began);
        const [error] = (await once(body as Readable, 'error')) as [Error];
        throw error;
      },
    };
    const id = await request();
    await uploading;
    const handle = client.workflow.getHandle(workflowIds.backUpDatabase({ backupId: id, trigger: 'manual' }));
    await handle.cancel();
    await expect(handle.result()).rejects.toThrow(WorkflowFailedError);
    delete faults.target;
    expect(await world.deps.backups.get(id)).toMatchObject({
      status: 'failed',
      reason: { code: 'cancelled' },
    });
  });

  it('run every night at 02:00 UTC, as a backup that is verified like any other', async () => {
    await ensureBackupSchedule(client);
    await ensureBackupSchedule(client);
    const schedule = client.schedule.getHandle(backupScheduleId);
    const { spec, info } = await schedule.describe();
    expect(spec.calendars?.[0]).toMatchObject({ hour: [{ start: 2 }], minute: [{ start: 0 }] });
    for (const time of info.nextActionTimes) expect(time.toISOString()).toContain('T02:00:00.000Z');
    await schedule.trigger();
    let id: string | undefined;
    while (!id) {
      id = (await world.deps.backups.list({ limit: 10 })).find(({ trigger }) => trigger === 'schedule')?.id;
      await sleep(100);
    }
    expect(await settled(id)).toMatchObject({ status: 'completed', verification: { status: 'passed' } });
    expect(await unfinished(id)).toEqual([]);
  });

  it('are scheduled again where Temporal lost the schedule', async () => {
    const isThere = () =>
      client.schedule
        .getHandle(backupScheduleId)
        .describe()
        .then(
          () => true,
          () => false,
        );
    await client.schedule.getHandle(backupScheduleId).delete();
    expect(await isThere()).toBe(false);
    const keeper = keepBackupSchedule(client, pino({ level: 'silent' }), 50);
    while (!(await isThere())) await sleep(50);
    await client.schedule.getHandle(backupScheduleId).delete();
    while (!(await isThere())) await sleep(50);
    await keeper.stop();
  });

  it('are listed page by page', async () => {
    const all = await world.deps.backups.list({ limit: 100 });
    const seen: string[] = [];
    for (let after: (typeof all)[number]['cursor'] | undefined; ;) {
      const page = await world.deps.backups.list({ limit: 2, ...(after ? { after } : {}) });
      seen.push(...page.map(({ id }) => id));
      after = page.at(-1)?.cursor;
      if (!after) break;
    }
    expect(seen).toEqual(all.map(({ id }) => id));
    expect(all.length).toBeGreaterThan(3);
  });
});
