import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createTestDatabase } from '../test/database.ts';
import type { TestDatabase } from '../test/database.ts';
import { describeWith } from '../test/requirements.ts';
import { asUser } from './connection.ts';
import { createUserStore } from './user-store.ts';
import type { UserStore } from './user-store.ts';

describeWith('postgres', 'user store', () => {
  let database: TestDatabase;
  let users: UserStore;

  beforeAll(async () => {
    database = await createTestDatabase();
    users = createUserStore(database.connect('app'));
  });
  afterAll(() => database.drop());

  it('makes one user of an identity that signs in twice at once', async () => {
    for (let round = 0; round < 50; round++) {
      const identity = { subject: `user-twice-${round}`, email: `ada${round}@example.com` };
      const found = await Promise.all([1, 2, 3].map(() => users.upsertBySubject(identity)));
      expect(new Set(found.map((user) => user.id)).size).toBe(1);
    }
  });

  it('makes nobody an operator, whatever it is told: only the owner of the schema does', async () => {
    const { id } = await users.upsertBySubject({ subject: 'user-2', email: 'eve@example.com' });
    await expect(users.setOperator(id, true)).rejects.toThrow(/permission denied/);
    const app = database.connect('app');
    const forged = { stytch_user_id: 'user-3', is_operator: true };
    await expect(app('users').insert(forged)).rejects.toThrow(/permission denied/);
    await expect(app('users').update({ stytch_user_id: 'user-2' })).rejects.toThrow(/permission denied/);
  });

  it('gives nobody an address but by their own sign-in', async () => {
    const { id } = await users.upsertBySubject({ subject: 'user-4', email: 'dan@example.com' });
    const app = database.connect('app');
    for (const change of [{ email: 'owner@example.com' }, { last_seen_at: new Date() }])
      for (const caller of [id, (await users.upsertBySubject({ subject: 'user-5', email: null })).id])
        await expect(asUser(app, caller, (trx) => trx('users').where({ id }).update(change))).rejects.toThrow(
          /permission denied/,
        );
    await expect(app('users').insert({ stytch_user_id: 'user-6' })).rejects.toThrow(/permission denied/);
  });

  it('tells the application who somebody is, and nothing that signs them in or gives them rights', async () => {
    const { id } = await users.upsertBySubject({ subject: 'user-7', email: 'fay@example.com' });
    const app = database.connect('app');
    expect(await app('users').where({ id }).select('id', 'email')).toEqual([
      { id, email: 'fay@example.com' },
    ]);
    for (const column of ['*', 'stytch_user_id', 'is_operator', 'second_factor_id', 'last_seen_at'])
      await expect(app('users').select(column)).rejects.toThrow(/permission denied/);
  });

  it('lets a new identity have an address that another had, and nothing else of its account', async () => {
    const old = await users.upsertBySubject({ subject: 'user-old', email: 'Bob@example.com' });
    const owner = database.connect();
    await createUserStore(owner).setOperator(old.id, true);
    const now = await users.upsertBySubject({ subject: 'user-new', email: 'bob@example.com' });
    expect(now).toMatchObject({ email: 'bob@example.com', isOperator: false });
    expect(now.id).not.toBe(old.id);
    expect(await owner('users').where({ id: old.id })).toMatchObject([{ email: null, is_operator: true }]);
  });
});
