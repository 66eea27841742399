import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Knex } from 'knex';
import { createTestDatabase } from '../test/database.ts';
import type { TestDatabase } from '../test/database.ts';
import { createRevision, createUser } from '../test/factories.ts';
import { describeWith } from '../test/requirements.ts';
import { listPeople, mentionedPeople, peopleAmong } from './authors.ts';
import { asUser } from './connection.ts';
import type { User } from './user-store.ts';

describeWith('postgres', 'the people of a model', () => {
  let database: TestDatabase;
  let app: Knex;
  let owner: Knex;
  let organization: string;
  let ada: User;
  const everyone = new Map<string, User>();
  const models = new Map<string, string>();

  beforeAll(async () => {
    database = await createTestDatabase();
    app = database.connect('app');
    owner = database.connect();
    const add = async (name: string, email?: string) => {
      const user = await createUser(app, email ?? `${name}@example.com`);
      everyone.set(name, user);
      return user;
    };
    ada = await add('ada');
    organization = await asUser(app, ada.id, async (trx) => {
      const { rows } = await trx.raw<{ rows: { id: string }[] }>(
        `select sec.create_organization('Acme') as id`,
      );
      return rows[0]!.id;
    });
    const join = (user: User, role: string) =>
      owner('organization_members').insert({ organization_id: organization, user_id: user.id, role });
    for (const role of ['admin', 'member', 'viewer', 'auditor', 'executive'])
      await join(await add(role), role);
    const insider = await add('insider');
    await join(insider, 'member');
    const keeper = await add('keeper');
    await join(keeper, 'viewer');
    await add('stranger');
    for (const name of ['granted', 'addressed', 'expired', 'revoked']) await add(name);
    await add('member elsewhere', 'member@elsewhere.example');

    for (const isPrivate of [false, true])
      for (const isDeleted of [false, true]) {
        const [project] = await owner('projects').insert(
          { organization_id: organization, name: 'Pump', is_private: isPrivate },
          ['id'],
        );
        const projectId = project.id as string;
        if (isPrivate) await owner('project_members').insert({ project_id: projectId, user_id: insider.id });
        const { model } = await createRevision(app, ada, { projectId });
        models.set(`${isPrivate ? 'private' : 'open'}${isDeleted ? ', deleted' : ''}`, model.id);
        const grant = (values: object) =>
          owner('model_access_grants').insert({
            model_id: model.id,
            role: 'viewer',
            granted_by: ada.id,
            ...values,
          });
        const past = new Date(Date.now() - 1_000);
        await grant({ user_id: everyone.get('granted')!.id });
        await grant({ email: 'addressed@example.com' });
        await grant({ user_id: everyone.get('expired')!.id, expires_at: past });
        await grant({ email: 'revoked@example.com', revoked_at: past });
        if (!isDeleted) await grant({ user_id: everyone.get('member elsewhere')!.id });
        await owner('model_documents')
          .where({ id: model.id })
          .update({ owner_id: keeper.id, deleted_at: isDeleted ? past : null });
      }
  });
  afterAll(() => database.drop());

  it('are those who see it, neither more nor fewer', async () => {
    const seeing = new Map([...models.values()].map((id) => [id, [] as string[]]));
    for (const [name, user] of everyone) {
      const { rows } = await owner.raw<{ rows: { ids: string[] }[] }>(
        'select sec.models_of(?, null) as ids',
        [user.id],
      );
      for (const id of rows[0]!.ids) seeing.get(id)?.push(name);
    }
    for (const [what, id] of models) {
      const ids = [...everyone.values()].map((user) => user.id);
      const found = await asUser(app, ada.id, (trx) => peopleAmong(trx, id, ids));
      const names = [...everyone].filter(([, user]) => found.includes(user.id)).map(([name]) => name);
      expect([what, names]).toEqual([what, seeing.get(id)]);
      expect(names).toHaveLength(what.endsWith('deleted') ? 0 : what === 'open' ? 11 : 7);
    }
  });

  it('are nobody to somebody who does not see it', async () => {
    const id = models.get('open')!;
    const stranger = everyone.get('stranger')!;
    const found = await asUser(app, stranger.id, (trx) =>
      listPeople(trx, id, { by: 'address', prefix: '', limit: 100 }),
    );
    expect(found).toEqual([]);
  });

  it('are meant by an address, or by its beginning where that is one person’s', async () => {
    const id = models.get('open')!;
    const mentioned = (...names: string[]) =>
      asUser(app, ada.id, (trx) =>
        mentionedPeople(trx, { userId: ada.id }, { modelId: id, ticketId: null }, names),
      );
    const idOf = (name: string) => everyone.get(name)!.id;
    expect(await mentioned('ada', 'stranger', 'stranger@example.com', 'nobody')).toEqual([ada.id]);
    // Two of them begin with "member".
    expect(await mentioned('member')).toEqual([]);
    expect(await mentioned('member@elsewhere.example')).toEqual([idOf('member elsewhere')]);
    expect(await mentioned('addressed', 'granted', 'addressed@example.com')).toEqual([
      idOf('addressed'),
      idOf('granted'),
    ]);
  });
});
