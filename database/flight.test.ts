import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import type { Knex } from 'knex';
import type { ClientBase } from 'pg';
import { createTestDatabase } from '../test/database.ts';
import type { TestDatabase } from '../test/database.ts';
import { createRevision, createUser } from '../test/factories.ts';
import { describeWith } from '../test/requirements.ts';
import { asCaller, asUser, connectDatabase, endingWith, readAs } from './connection.ts';
import { getModel } from './model-store.ts';
import type { ModelDocument } from './model-store.ts';
import { prepared } from './prepared.ts';
import type { Queries } from './prepared.ts';
import type { User } from './user-store.ts';

describeWith('postgres', 'statements that travel together', () => {
  let database: TestDatabase;
  /** One connection: whatever a transaction leaves behind, the next one finds. */
  let app: Knex;
  let owner: Knex;
  let ada: User;
  let bob: User;
  let model: ModelDocument;
  let other: ModelDocument;

  beforeAll(async () => {
    database = await createTestDatabase();
    owner = database.connect();
    app = connectDatabase({ url: database.urls.app, applicationName: 'test', poolMax: 1 });
    [ada, bob] = [await createUser(app), await createUser(app)];
    ({ model } = await createRevision(app, ada));
    other = (await createRevision(app, ada)).model;
  });
  afterAll(async () => {
    await app.destroy();
    await database.drop();
  });

  const one = (on: Queries) => prepared<{ one: number }>(on, 'select 1 as one', {});
  const fails = (on: Queries) => prepared(on, 'select 1 / :zero ::int', { zero: 0 });
  const visible = async (on: Queries) => {
    const rows = await prepared<{ id: string }>(on, 'select id from model_documents', {});
    return rows.map(({ id }) => id).sort();
  };
  const backend = async (knex: Knex) =>
    (await knex.raw<{ rows: object[] }>(`select pg_backend_pid(), current_setting('app.user_id', true)`))
      .rows;

  it('read as the caller, in one transaction, with values as pg reads them', async () => {
    const [found, times, again] = await readAs(app, { userId: ada.id }, model.id, (on) =>
      Promise.all([
        getModel(on, model.id),
        prepared<{ now: Date; seven: number; none: null }>(
          on,
          'select now(), 7::bigint as seven, null as none',
          {},
        ),
        prepared<{ now: Date }>(on, 'select now() from pg_sleep(0.001)', {}),
      ]),
    );
    expect(found).toEqual(model);
    expect(times).toEqual([{ now: again[0]!.now, seven: 7, none: null }]);
    expect(await readAs(app, { userId: bob.id }, model.id, (on) => getModel(on, model.id))).toBeNull();
  });

  it('leave nothing of the caller on the connection', async () => {
    await readAs(app, { userId: ada.id }, model.id, visible);
    await asUser(app, ada.id, visible);
    expect(await visible(app)).toEqual([]);
    expect(await backend(app)).toMatchObject([{ current_setting: '' }]);
  });

  it('see one model alone where the transaction is about it', async () => {
    expect(await asUser(app, ada.id, visible)).toEqual([model.id, other.id].sort());
    const [tickets] = await readAs(app, { userId: ada.id }, model.id, (on) =>
      Promise.all([prepared<{ ids: string[] }>(on, 'select sec.visible_models() as ids', {})]),
    );
    expect(tickets).toEqual([{ ids: [model.id] }]);
  });

  it('fail one by one: what comes after a failure is left out, and the connection lives', async () => {
    const before = await backend(app);
    const results = await readAs(app, { userId: ada.id }, model.id, (on) =>
      Promise.allSettled([one(on), fails(on), one(on)]),
    );
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected']);
    expect(results[1]).toMatchObject({ reason: { code: '22012' } });
    expect(results[2]).toMatchObject({ reason: { code: '22012' } });
    expect(await one(app)).toEqual([{ one: 1 }]);
    expect(await backend(app)).toEqual(before);
  });

  it('of several callers travel together, and none sees or suffers what another does', async () => {
    const before = await backend(app);
    const seen = async (on: Queries) => {
      const rows = await prepared<{ ids: string[] }>(on, 'select sec.visible_models() as ids', {});
      return rows[0]!.ids;
    };
    let statements = 0;
    const count = () => (statements += 1);
    app.on('query', count);
    const failed = () => Promise.reject(new Error('not there'));
    const results = await Promise.allSettled([
      readAs(app, { userId: ada.id }, model.id, seen),
      readAs(app, { userId: bob.id }, model.id, seen),
      readAs(app, { userId: ada.id }, other.id, fails),
      readAs(app, { userId: ada.id }, other.id, seen),
      readAs(app, { userId: bob.id }, other.id, failed),
      ...Array.from({ length: 20 }, () => readAs(app, { userId: ada.id }, other.id, seen)),
    ]);
    app.off('query', count);
    const [first, second, third, fourth, fifth, ...more] = results;
    expect(first).toMatchObject({ value: [model.id] });
    expect(second).toMatchObject({ value: [] });
    expect(third).toMatchObject({ reason: { code: '22012' } });
    expect(fourth).toMatchObject({ value: [other.id] });
    expect(fifth).toMatchObject({ reason: { message: 'not there' } });
    expect(more).toEqual(Array(20).fill({ status: 'fulfilled', value: [other.id] }));
    // Those that travelled with the one that failed were asked again.
    expect(statements).toBeGreaterThan(2 * results.length);
    expect(await visible(app)).toEqual([]);
    expect(await backend(app)).toEqual(before);
  });

  it('are refused when they come after the others have left', async () => {
    const late = readAs(app, { userId: ada.id }, model.id, async (on) => {
      await one(on);
      return one(on);
    });
    await expect(late).rejects.toThrow('have left');
    expect(await one(app)).toEqual([{ one: 1 }]);
  });

  it('write all or nothing, in the order in which they were given', async () => {
    const rename = (trx: Knex, name: string) =>
      prepared(trx, 'update model_documents set name = :name where id = :id', { name, id: model.id });
    const name = () => asUser(app, ada.id, async (trx) => (await getModel(trx, model.id))?.name);
    const failing = asUser(app, ada.id, (trx) => Promise.all([rename(trx, 'Lost'), fails(trx)]));
    await expect(failing).rejects.toMatchObject({ code: '22012' });
    expect(await name()).toBe('Bracket');
    await asUser(app, ada.id, (trx) => Promise.all([rename(trx, 'First'), rename(trx, 'Second')]));
    expect(await name()).toBe('Second');
    const refused = asCaller(app, { userId: ada.id }, () => Promise.reject(new Error('no')));
    await expect(refused).rejects.toThrow('no');
    expect(await one(app)).toEqual([{ one: 1 }]);
  });

  it('are given to pg when it is at nothing else, however many come at once', async () => {
    const connection = (await (app.client as Knex.Client).acquireConnection()) as ClientBase;
    const isFree: boolean[] = [];
    const query = jest.spyOn(connection, 'query');
    const given = query.getMockImplementation() ?? Object.getPrototypeOf(connection).query;
    query.mockImplementation(function (this: object, ...args: unknown[]) {
      isFree.push((connection as unknown as { _activeQuery: unknown })._activeQuery === null);
      return given.apply(connection, args);
    } as never);
    await (app.client as Knex.Client).releaseConnection(connection);
    const numbers = [1, 2, 3, 4];
    const several = (trx: Knex) =>
      Promise.all(numbers.map((n) => trx.raw<{ rows: { n: number }[] }>('select ?::int as n', [n])));
    const answered = numbers.map((n) => [{ n }]);
    expect((await app.transaction(several)).map(({ rows }) => rows)).toEqual(answered);
    const later = async (trx: Knex) => {
      const all = await Promise.all([several(trx), new Promise(setImmediate).then(() => several(trx))]);
      return all.flat();
    };
    expect((await asUser(app, ada.id, later)).map(({ rows }) => rows)).toEqual([...answered, ...answered]);
    query.mockRestore();
    expect(isFree).toEqual(isFree.map(() => true));
    expect(isFree.length).toBeGreaterThan(numbers.length);
  });

  it('end a transaction together with its COMMIT, or not at all', async () => {
    const rename = (trx: Knex, name: string) =>
      prepared(trx, 'update model_documents set name = :name where id = :id', { name, id: model.id });
    const name = () => asUser(app, ada.id, async (trx) => (await getModel(trx, model.id))?.name);
    const ends = (...statements: ((trx: Knex) => Promise<unknown>)[]) =>
      asCaller(app, { userId: ada.id }, async (trx) => {
        await one(trx);
        return endingWith(
          'done',
          statements.map((statement) => statement(trx)),
        );
      });
    expect(await ends((trx) => rename(trx, 'Third'), one)).toBe('done');
    expect(await name()).toBe('Third');
    await expect(ends((trx) => rename(trx, 'Lost'), fails, one)).rejects.toMatchObject({ code: '22012' });
    expect(await name()).toBe('Third');
    // A condition that is looked at when the transaction ends.
    const orphan = (trx: Knex) =>
      prepared(trx, 'insert into later_children (parent) values (:parent)', { parent: 1 });
    await owner.raw('create table later_parents (id int primary key)');
    await owner.raw(
      `create table later_children (parent int references later_parents deferrable initially deferred)`,
    );
    await owner.raw('grant insert on later_children to rapiddraft_app');
    await expect(ends(orphan)).rejects.toMatchObject({ code: '23503' });
    expect(await one(app)).toEqual([{ one: 1 }]);
    const own = (trx: Knex) => prepared(trx, 'select pg_current_xact_id_if_assigned() as id', {});
    expect(await own(app)).toEqual([{ id: null }]);
  });

  it('know at once what a change in the same transaction lets the caller see, or no longer', async () => {
    const grant = { model_id: model.id, role: 'viewer', granted_by: ada.id, user_id: bob.id };
    await owner('model_access_grants').insert(grant);
    await owner.transaction(async (trx) => {
      await trx.raw(`select set_config('app.user_id', ?, true)`, [bob.id]);
      await trx.raw('set local role rapiddraft_app');
      expect(await visible(trx)).toContain(model.id);
      await trx.raw('set local role none');
      await trx('model_access_grants').where({ user_id: bob.id }).update({ revoked_at: new Date() });
      await trx.raw('set local role rapiddraft_app');
      expect(await visible(trx)).not.toContain(model.id);
      await trx.raw(`select set_config('app.user_id', ?, true)`, [ada.id]);
      expect(await visible(trx)).toContain(model.id);
    });
  });
});
