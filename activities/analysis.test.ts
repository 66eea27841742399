import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { addRun, createDfmStore, runById } from '../database/dfm-store.ts';
import { lockRevision } from '../database/revision-store.ts';
import { withdrawRevision } from '../database/upload-store.ts';
import { createTestDatabase } from '../test/database.ts';
import type { TestDatabase } from '../test/database.ts';
import { createRevision, createUser } from '../test/factories.ts';
import { describeWith } from '../test/requirements.ts';
import { gateEntries } from '../workflows/contract.ts';
import { afterAnalysis } from './analysis.ts';

describeWith(['postgres'], 'the end of an analysis', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database?.drop());

  it('waits for whoever takes the revision back, without being waited for', async () => {
    const [app, worker, owner] = [database.connect('app'), database.connect('worker'), database.connect()];
    const ada = await createUser(app);
    const { revision } = await createRevision(app, ada);
    const run = await addRun(worker, revision);
    const isBlocked = async () => (await owner('pg_locks').where({ granted: false })).length > 0;
    const settled = await owner.transaction(async (trx) => {
      await lockRevision(trx, revision.id);
      const end = createDfmStore(worker).settle(run.id, { status: 'done' }, 'end', afterAnalysis);
      // Whichever of the two Postgres gives up in a deadlock, the test is told.
      const both = Promise.allSettled([end]);
      while (!(await isBlocked())) await sleep(10);
      await withdrawRevision(trx, revision, { cancel: null, gate: gateEntries });
      return { both };
    });
    expect(await settled.both).toEqual([{ status: 'fulfilled' }]);
    expect(await runById(worker, run.id)).toMatchObject({ status: 'done' });
  });
});
