import { afterEach, describe, expect, it } from '@jest/globals';
import { createTestDatabase } from '../../test/database.ts';
import type { TestDatabase } from '../../test/database.ts';
import { describeWith } from '../../test/requirements.ts';
import { checkDatabaseUrl, prepareSchema } from './database.ts';

describeWith('postgres', 'a database given by address', () => {
  let database: TestDatabase;
  afterEach(() => database.drop());

  it('with this schema is used as it is', async () => {
    database = await createTestDatabase();
    await checkDatabaseUrl(database.ownerUrl);
    expect(await prepareSchema(database.ownerUrl, { migrate: false })).toEqual([]);
  });

  it('of an older version is left alone unless told otherwise', async () => {
    database = await createTestDatabase();
    const knex = database.connect();
    const names = await knex('knex_migrations').orderBy('id').pluck<string[]>('name');
    await knex('knex_migrations')
      .where({ name: names.at(-1) })
      .delete();
    await expect(prepareSchema(database.ownerUrl, { migrate: false })).rejects.toThrow(
      /older RapidDraft \(1 migrations behind\).*--migrate/,
    );
  });

  it('of a newer version is refused', async () => {
    database = await createTestDatabase();
    await database
      .connect()('knex_migrations')
      .insert({ name: '9999_future.ts', batch: 9, migration_time: new Date() });
    await expect(prepareSchema(database.ownerUrl, { migrate: true })).rejects.toThrow(
      /newer RapidDraft \(9999_future/,
    );
  });

  it('with a wrong password, database or port is one sentence without the password', async () => {
    database = await createTestDatabase();
    const variant = (change: (url: URL) => void) => {
      const url = new URL(database.ownerUrl);
      change(url);
      return checkDatabaseUrl(url.href);
    };
    await expect(variant((url) => (url.password = 'guess'))).rejects.toThrow(/refuses its user or password/);
    await expect(variant((url) => (url.password = 'guess'))).rejects.not.toThrow(/guess/);
    await expect(variant((url) => (url.pathname = '/none'))).rejects.toThrow(/its database does not exist/);
    await expect(variant((url) => (url.port = '1'))).rejects.toThrow(/nothing listens/);
    await expect(variant((url) => (url.hostname = 'none.invalid'))).rejects.toThrow(/host name/);
  });
});

describe('a database address', () => {
  it.each(['nonsense', 'mysql://host/db', ''])('%j is refused', async (url) => {
    await expect(checkDatabaseUrl(url)).rejects.toThrow(/DATABASE_URL is not an address/);
  });
});
