import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import type { Knex } from 'knex';
import { modelRole } from '../domain/permissions/model-policy.ts';
import type { ModelRole } from '../domain/permissions/model-policy.ts';
import { createTestDatabase } from '../test/database.ts';
import type { TestDatabase } from '../test/database.ts';
import { createRevision, createUser } from '../test/factories.ts';
import { describeWith } from '../test/requirements.ts';
import { asCaller } from './connection.ts';
import type { Caller } from './connection.ts';
import type { ModelDocument, Revision } from './model-store.ts';
import { findModel, modelStandings } from './permission-store.ts';
import type { User } from './user-store.ts';

/*
 * The two walls say the same: a row is visible exactly to those to whom the policy gives a role.
 */
describeWith('postgres', 'who stands how to a model', () => {
  let database: TestDatabase;
  let app: Knex;
  let owner: Knex;
  let ada: User;
  let bob: User;
  let organization: string;
  let project: string;
  let model: ModelDocument;
  let revision: Revision;

  beforeAll(async () => {
    database = await createTestDatabase();
    app = database.connect('app');
    owner = database.connect();
  });
  afterAll(() => database.drop());

  beforeEach(async () => {
    [ada, bob] = [await createUser(app), await createUser(app)];
    await asCaller(app, { userId: ada.id }, async (trx) => {
      const made = await trx.raw<{ rows: { id: string }[] }>(`select sec.create_organization('Acme') as id`);
      organization = made.rows[0]!.id;
    });
    [{ id: project }] = await owner('projects').insert({ organization_id: organization, name: 'Pump' }, [
      'id',
    ]);
    ({ model, revision } = await createRevision(app, ada, { projectId: project }));
  });

  const join = (user: User, role: string) =>
    owner('organization_members').insert({ organization_id: organization, user_id: user.id, role });
  const grant = (values: object) =>
    owner('model_access_grants').insert({ model_id: model.id, granted_by: ada.id, ...values });
  async function link(values: object): Promise<Caller> {
    const token_sha256 = randomBytes(32);
    const [made] = await owner('share_links').insert(
      { model_id: model.id, token_sha256, created_by: ada.id, ...values },
      ['id'],
    );
    const [guest] = await owner('share_guests').insert({ link_id: made.id, model_id: model.id }, ['id']);
    return { shareLinkId: made.id as string, guestId: guest.id as string };
  }

  const countRevisions = async (trx: Knex) =>
    (await trx('model_revisions').where({ model_id: model.id }).select('id')).length;

  /** The caller's role, and how many rows row-level security shows them where the policy isn't asked. */
  async function stand(caller: Caller): Promise<{ role: ModelRole | null; revisions: number }> {
    const found = await asCaller(app, caller, async (trx) => {
      const standing = (await modelStandings(trx, caller, [model.id])).get(model.id);
      return { role: standing ? modelRole(standing) : null, revisions: await countRevisions(trx) };
    });
    // The same in a transaction that is about this model, whoever asks first there: a policy or the first wall.
    const about = { modelId: model.id };
    expect(await asCaller(app, caller, countRevisions, about)).toBe(found.revisions);
    const afterTheFirstWall = async (trx: Knex) => {
      await findModel(trx, caller, model.id, { deleted: false });
      return countRevisions(trx);
    };
    expect(await asCaller(app, caller, afterTheFirstWall, about)).toBe(found.revisions);
    return found;
  }
  const seen = (role: ModelRole) => ({ role, revisions: 1 });
  const unseen = { role: null, revisions: 0 };
  const past = new Date(Date.now() - 1_000);
  const future = new Date(Date.now() + 3_600_000);

  it('gives its owner everything and strangers nothing', async () => {
    expect(await stand({ userId: ada.id })).toEqual(seen('owner'));
    expect(await stand({ userId: bob.id })).toEqual(unseen);
  });

  it('tells no policies of a link that did not admit the caller', async () => {
    const { shareLinkId = '' } = await link({ level: 'edit' });
    const named = async (trx: Knex) => {
      await trx.raw('select sec.standing(?, ?, ?)', [model.id, bob.id, shareLinkId]);
      return countRevisions(trx);
    };
    expect(await asCaller(app, { userId: bob.id }, named, { modelId: model.id })).toBe(0);
  });

  it('tells nobody’s policies how somebody else stands', async () => {
    const asAda = async (trx: Knex) => {
      await trx.raw('select sec.standing(?, ?, null)', [model.id, ada.id]);
      return countRevisions(trx);
    };
    expect(await asCaller(app, { userId: bob.id }, asAda, { modelId: model.id })).toBe(0);
  });

  it.each<[string, ModelRole]>([
    ['owner', 'owner'],
    ['admin', 'owner'],
    ['member', 'editor'],
    ['viewer', 'viewer'],
    ['auditor', 'viewer'],
    ['executive', 'viewer'],
  ])('lets an organization’s %s in as %s', async (role, expected) => {
    await join(bob, role);
    expect(await stand({ userId: bob.id })).toEqual(seen(expected));
  });

  it('keeps a private project to its members, owners and admins', async () => {
    await owner('projects').where({ id: project }).update({ is_private: true });
    await join(bob, 'member');
    expect(await stand({ userId: bob.id })).toEqual(unseen);
    await owner('project_members').insert({ project_id: project, user_id: bob.id });
    expect(await stand({ userId: bob.id })).toEqual(seen('editor'));
    await owner('organization_members').where({ user_id: bob.id }).update({ role: 'admin' });
    await owner('project_members').where({ user_id: bob.id }).delete();
    expect(await stand({ userId: bob.id })).toEqual(seen('owner'));
  });

  it('lets ownership end with the membership', async () => {
    await owner('organization_members').where({ user_id: ada.id, organization_id: organization }).delete();
    expect(await stand({ userId: ada.id })).toEqual(unseen);
  });

  it('keeps ownership in a private project one is not in', async () => {
    await join(bob, 'viewer');
    await owner('model_documents').where({ id: model.id }).update({ owner_id: bob.id });
    await owner('projects').where({ id: project }).update({ is_private: true });
    expect(await stand({ userId: bob.id })).toEqual(seen('owner'));
  });

  it('knows grants to a person and to an address, until they expire or are revoked', async () => {
    await grant({ user_id: bob.id, role: 'commenter' });
    expect(await stand({ userId: bob.id })).toEqual(seen('commenter'));
    await grant({ email: bob.email, role: 'editor', expires_at: future });
    expect(await stand({ userId: bob.id })).toEqual(seen('editor'));
    await owner('model_access_grants').whereNotNull('email').update({ expires_at: past });
    expect(await stand({ userId: bob.id })).toEqual(seen('commenter'));
    await owner('model_access_grants').whereNotNull('user_id').update({ revoked_at: past });
    expect(await stand({ userId: bob.id })).toEqual(unseen);
  });

  it('knows share links, until they expire or are revoked', async () => {
    const guest = await link({ level: 'comment', expires_at: future });
    expect(await stand(guest)).toEqual(seen('commenter'));
    await owner('share_links').where({ id: guest.shareLinkId }).update({ expires_at: past });
    expect(await stand(guest)).toEqual(unseen);
    const revoked = await link({ level: 'edit', revoked_at: past });
    expect(await stand(revoked)).toEqual(unseen);
  });

  it.each([
    ['model', () => owner('model_documents').where({ id: model.id })],
    ['organization', () => owner('organizations').where({ id: organization })],
  ])('forgets everyone when the %s is deleted', async (what, row) => {
    await row().update({ deleted_at: past });
    const { revisions } = await stand({ userId: ada.id });
    expect([what, revisions]).toEqual([what, 0]);
  });

  describe('a supplier lens', () => {
    const tables = [
      ['components', 'id'],
      ['part_facts', 'component_id'],
      ['model_artifacts', 'component_id'],
    ] as const;
    let shown: string;
    let guest: Caller;
    beforeEach(async () => {
      const worker = database.connect('worker');
      const of = { revision_id: revision.id, model_id: model.id };
      const made = await worker('components').insert(
        [0, 1].map((ordinal) => ({
          ...of,
          ordinal,
          definition_key: `key-${ordinal}`,
          name: 'Part',
          occurrences: 1,
          triangles: 12,
        })),
        ['id'],
      );
      const ids = (made as { id: string }[]).map(({ id }) => id);
      shown = ids[0]!;
      await worker('part_facts').insert(ids.map((component_id) => ({ ...of, component_id, facts: {} })));
      const sha256 = randomBytes(32).toString('hex');
      await worker('objects').insert({ sha256, size_bytes: 1, content_type: 'text/plain' });
      await worker('model_artifacts').insert([
        { ...of, kind: 'source', sha256 },
        ...ids.map((component_id) => ({ ...of, component_id, kind: 'mesh', sha256 })),
      ]);
      guest = await link({ level: 'view', revision_id: revision.id, component_ids: [shown] });
    });

    it.each(tables)('shows rows of %s of its components alone', async (table, column) => {
      const ids = (caller: Caller) =>
        asCaller(app, caller, async (trx) =>
          (await trx(table).where({ model_id: model.id }).select(column)).map(
            (row: Record<string, string>) => row[column],
          ),
        );
      expect(await ids(guest)).toEqual([shown]);
      expect((await ids({ userId: ada.id })).length).toBeGreaterThan(1);
    });

    it('shows no other revision', async () => {
      const second = await owner('model_revisions').insert(
        {
          model_id: model.id,
          number: 2,
          file_name: 'next.step',
          size_bytes: 1,
          staging_key: 'staging/next',
          created_by: ada.id,
        },
        ['id'],
      );
      const visible = await asCaller(app, guest, (trx) => trx('model_revisions').select('id'));
      expect(visible).toEqual([{ id: revision.id }]);
      expect(second).toHaveLength(1);
    });
  });
});
