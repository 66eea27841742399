import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createTestDatabase } from '../test/database.ts';
import type { TestDatabase } from '../test/database.ts';
import { createUser } from '../test/factories.ts';
import { describeWith } from '../test/requirements.ts';
import { asUser } from './connection.ts';

describeWith(['postgres'], 'transactions of callers', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database?.drop());

  it('begin anew where Postgres gave them up for each other', async () => {
    const app = database.connect('app');
    const { id } = await createUser(app);
    const runs: string[] = [];
    const { promise: bothHold, resolve } = Promise.withResolvers<void>();
    let holding = 0;
    const lockInOrder = (name: string, keys: [number, number]) =>
      asUser(app, id, async (trx) => {
        runs.push(name);
        await trx.raw('select pg_advisory_xact_lock(?)', [keys[0]]);
        if (++holding === 2) resolve();
        await bothHold;
        await trx.raw('select pg_advisory_xact_lock(?)', [keys[1]]);
        return name;
      });
    const done = await Promise.all([lockInOrder('there', [1, 2]), lockInOrder('back', [2, 1])]);
    expect(done).toEqual(['there', 'back']);
    expect(runs).toHaveLength(3);
  });
});
