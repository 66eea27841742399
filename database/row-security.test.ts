import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Knex } from 'knex';
import { createTestDatabase } from '../test/database.ts';
import type { TestDatabase } from '../test/database.ts';
import { createRevision, createUser, queueRevision } from '../test/factories.ts';
import { describeWith } from '../test/requirements.ts';
import { asUser } from './connection.ts';
import type { User } from './user-store.ts';

describeWith(['postgres'], 'row-level security', () => {
  let database: TestDatabase;
  let app: Knex;
  let ada: User;
  let bob: User;
  let modelsOfAda: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    app = database.connect('app');
    ada = await createUser(app);
    bob = await createUser(app);
    const { model, revision } = await createRevision(app, ada);
    modelsOfAda = model.projectId;
    await queueRevision(app, ada, revision);
  });
  afterAll(() => database.drop());

  const modelTables = async () => {
    const result = await app.raw<{ rows: { name: string }[] }>(
      `select distinct c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
       where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
         and (a.attname = 'model_id' or c.relname = 'model_documents') and not a.attisdropped order by 1`,
    );
    return result.rows.map((row) => row.name);
  };

  it('is forced on every table of a model', async () => {
    const names = await modelTables();
    expect(names).toEqual(expect.arrayContaining(['model_documents', 'model_revisions', 'activity_events']));
    const result = await app.raw<{ rows: { name: string }[] }>(
      `select relname as name from pg_class where relrowsecurity and relforcerowsecurity order by 1`,
    );
    expect(result.rows.map((row) => row.name)).toEqual(expect.arrayContaining(names));
  });

  it('shows a model to its owner and to nobody else, whatever the query asks for', async () => {
    const count = async (trx: Knex) => Number((await trx('model_revisions').count())[0]!.count);
    expect(await asUser(app, ada.id, count)).toBe(1);
    expect(await asUser(app, bob.id, count)).toBe(0);
    expect(await count(app)).toBe(0);
  });

  it("refuses rows for somebody else's model", async () => {
    await expect(
      asUser(app, bob.id, (trx) =>
        trx('model_documents').insert({ owner_id: bob.id, project_id: modelsOfAda, name: 'theirs' }),
      ),
    ).rejects.toThrow(/row-level security/);
  });

  it('forgets who asked when the transaction ends', async () => {
    await asUser(app, ada.id, (trx) => trx('model_revisions').count());
    const result = await app.raw<{ rows: { id: string | null }[] }>('select sec.user_id() as id');
    expect(result.rows[0]!.id).toBeNull();
  });

  it('keeps the app role from changing or removing events, and from the outbox of others', async () => {
    await expect(asUser(app, ada.id, (trx) => trx('activity_events').update({ type: 'x' }))).rejects.toThrow(
      /permission denied/,
    );
    await expect(app('outbox').select('input')).rejects.toThrow(/permission denied/);
    const owner = database.connect();
    await expect(owner('activity_events').delete()).rejects.toThrow(/append-only/);
  });
});
