import { afterEach, expect, it } from '@jest/globals';
import { createTestDatabase } from '../../test/database.ts';
import type { TestDatabase } from '../../test/database.ts';
import { describeWith } from '../../test/requirements.ts';
import { prepareSchema } from './database.ts';

describeWith('postgres', 'a database given by address', () => {
  let database: TestDatabase;
  afterEach(() => database.drop());

  it('with this schema is used as it is', async () => {
    database = await createTestDatabase();
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

  it('with tables of somebody else is left alone', async () => {
    database = await createTestDatabase();
    const knex = database.connect();
    await knex.raw('drop schema public cascade; create schema public; create table parts (id int)');
    await expect(prepareSchema(database.ownerUrl, { migrate: true })).rejects.toThrow(
      /tables that are not RapidDraft's \(parts\)/,
    );
  });

  it('whose owner may not make the schema is one sentence that says where to read on', async () => {
    database = await createTestDatabase();
    const knex = database.connect();
    await knex.raw(
      'drop schema public cascade; create schema public; grant usage on schema public to public',
    );
    const role = `weak_${database.name}`;
    await knex.raw(`create role ${role} login password 'weak'`);
    const url = new URL(database.ownerUrl);
    [url.username, url.password] = [role, 'weak'];
    const said = await prepareSchema(url.href, { migrate: false }).catch((error: Error) => error.message);
    await knex.raw(`drop role ${role}`);
    expect(said).toMatch(
      /^The database could not be prepared: permission denied [^\n]*database-roles\.md[^\n]*\.$/,
    );
  });
});
