import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createTestDatabase } from '../test/database.ts';
import type { TestDatabase } from '../test/database.ts';
import { withClient } from '../test/engines/postgres.ts';
import { describeWith } from '../test/requirements.ts';
import { schemaHashesSql } from './schema-fingerprint.ts';

describeWith('postgres', 'the fingerprint of a schema', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  /** Names of what differs after a change. */
  const changedBy = (...statements: string[]) =>
    withClient(database.ownerUrl, async (client) => {
      const read = async () => {
        await client.query(`select set_config('search_path', '', false)`);
        const { rows } = await client.query<{ name: string; hash: string }>(schemaHashesSql);
        return new Map(rows.map(({ name, hash }) => [name, hash]));
      };
      const before = await read();
      for (const statement of statements) await client.query(statement);
      const after = await read();
      const names = new Set([...before.keys(), ...after.keys()]);
      return [...names].filter((name) => before.get(name) !== after.get(name));
    });

  it('names what was changed', async () => {
    expect(await changedBy('alter table public.objects alter column sha256 set (n_distinct = 7)')).toEqual([
      'column public.objects.sha256',
    ]);
    expect(await changedBy('drop index public.users_email_key')).toEqual(['index public.users_email_key']);
  });

  it('does not see the stamps that newer servers put on columns', async () => {
    const stamp = (column: string, options: string) =>
      `update pg_attribute set attoptions = '${options}'
       where attrelid = 'public.objects'::regclass and attname = '${column}'`;
    expect(
      await changedBy(
        'set allow_system_table_mods = on',
        stamp('sha256', '{pg_attver=53814192,n_distinct=7}'),
        stamp('created_at', '{pg_attver=53814192}'),
      ),
    ).toEqual([]);
  });
});
