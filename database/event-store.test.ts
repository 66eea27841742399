import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Knex } from 'knex';
import { organizationRoles, hasPermission } from '../domain/permissions/organization-policy.ts';
import type { Permission } from '../domain/permissions/organization-policy.ts';
import { createTestDatabase } from '../test/database.ts';
import type { TestDatabase } from '../test/database.ts';
import { createRevision, createUser } from '../test/factories.ts';
import { describeWith } from '../test/requirements.ts';
import { asCaller } from './connection.ts';
import type { Caller } from './connection.ts';
import { appendEvent } from './event-store.ts';
import type { NewEvent } from './event-store.ts';
import type { ModelDocument, Revision } from './model-store.ts';
import type { User } from './user-store.ts';

const origin = { address: '192.0.2.7', client: 'curl/8', requestId: 'request-1' };

describeWith('postgres', 'events', () => {
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
    organization = await asCaller(app, { userId: ada.id }, async (trx) => {
      const made = await trx.raw<{ rows: { id: string }[] }>(`select sec.create_organization('Acme') as id`);
      return made.rows[0]!.id;
    });
    [{ id: project }] = await owner('projects').insert({ organization_id: organization, name: 'Pump' }, [
      'id',
    ]);
    ({ model, revision } = await createRevision(app, ada, { projectId: project }));
  });

  const join = (user: User, role: string, more: object = {}) =>
    owner('organization_members').insert({ organization_id: organization, user_id: user.id, role, ...more });
  const append = (caller: Caller, event: NewEvent) => asCaller(app, caller, (trx) => appendEvent(trx, event));
  const last = () => owner('activity_events').orderBy('seq', 'desc').first<Record<string, unknown>>();
  const seen = (caller: Caller) =>
    asCaller(app, caller, async (trx) => {
      const rows = await trx('activity_events').orderBy('seq').select<{ type: string }[]>('type');
      return rows.map((row) => row.type);
    });
  async function guestOf(values: object = {}): Promise<Caller & { guestId: string }> {
    const [link] = await owner('share_links').insert(
      { model_id: model.id, token_sha256: randomBytes(32), created_by: ada.id, level: 'comment', ...values },
      ['id'],
    );
    const [guest] = await owner('share_guests').insert({ link_id: link.id, model_id: model.id }, ['id']);
    return { shareLinkId: link.id as string, guestId: guest.id as string };
  }

  it('know their organization, who asked, and where from', async () => {
    await append(
      { userId: ada.id, origin },
      {
        modelId: model.id,
        type: 'ticket.created',
        resource: { kind: 'ticket', id: 'the-ticket' },
        actorId: bob.id,
      },
    );
    const event = await last();
    expect(event).toMatchObject({
      organization_id: organization,
      actor_id: ada.id,
      guest_id: null,
      resource_kind: 'ticket',
      resource_id: 'the-ticket',
    });
    expect(await owner('event_origins').where({ seq: event?.seq }).first()).toMatchObject({
      organization_id: organization,
      address: origin.address,
      client: origin.client,
      request_id: origin.requestId,
    });
  });

  it('of a guest are the guest’s, whatever is claimed', async () => {
    const guest = await guestOf();
    await append(guest, { modelId: model.id, type: 'reply.created', actorId: ada.id });
    expect(await last()).toMatchObject({ actor_id: null, guest_id: guest.guestId });
  });

  it('are written by those alone who see the model or belong to the organization', async () => {
    const refused = /row-level security/;
    await expect(append({ userId: bob.id }, { modelId: model.id, type: 'member.changed' })).rejects.toThrow(
      refused,
    );
    await expect(
      append({ userId: bob.id }, { organizationId: organization, type: 'member.changed' }),
    ).rejects.toThrow(refused);
    await expect(append({ userId: bob.id }, { type: 'person.erased' })).rejects.toThrow(refused);
    await join(bob, 'viewer');
    await append({ userId: bob.id }, { organizationId: organization, type: 'member.removed' });
    await owner('users').where({ id: bob.id }).update({ is_operator: true });
    await append({ userId: bob.id }, { type: 'person.erased' });
  });

  it('of a model are seen by everyone who sees it; those of the organization, and reads, by its auditors', async () => {
    await append({ userId: ada.id }, { modelId: model.id, type: 'source.read' });
    await append({ userId: ada.id }, { organizationId: organization, type: 'member.changed' });
    const ofModel = ['revision.created'];
    expect(await seen({ userId: bob.id })).toEqual([]);
    await join(bob, 'member');
    expect(await seen({ userId: bob.id })).toEqual(ofModel);
    expect(await seen(await guestOf())).toEqual(ofModel);
    const role = (changes: object) =>
      owner('organization_members').where({ user_id: bob.id, organization_id: organization }).update(changes);
    await role({ role: 'admin' });
    expect(await seen({ userId: bob.id })).toEqual([...ofModel, 'member.changed']);
    await role({ role: 'auditor' });
    expect(await seen({ userId: bob.id })).toEqual([...ofModel, 'source.read', 'member.changed']);
  });

  it('reach the guest of a supplier lens when they are of a component of the lens', async () => {
    const [mine, other] = [crypto.randomUUID(), crypto.randomUUID()];
    await append({ userId: ada.id }, { modelId: model.id, componentId: mine, type: 'ticket.created' });
    await append({ userId: ada.id }, { modelId: model.id, componentId: other, type: 'ticket.changed' });
    const guest = await guestOf({ revision_id: revision.id, component_ids: [mine] });
    expect(await seen(guest)).toEqual(['ticket.created']);
    // What they do themselves is on record even where they can't see it.
    await append(guest, { modelId: model.id, type: 'report.read' });
    expect(await last()).toMatchObject({ type: 'report.read', guest_id: guest.guestId });
  });

  describe('the audit log in the database', () => {
    it.each(organizationRoles)('is open to the %s exactly as the policy says', async (role) => {
      const permissions: Permission[] = ['audit:read', 'audit:sensitive'];
      for (const added of [[], permissions])
        for (const removed of [[], permissions]) {
          await owner('organization_members')
            .where({ user_id: bob.id, organization_id: organization })
            .delete();
          await join(bob, role, { added_permissions: added, removed_permissions: removed });
          const member = { role, addedPermissions: added, removedPermissions: removed };
          for (const permission of permissions) {
            const { rows } = await asCaller(app, { userId: bob.id }, (trx) =>
              trx.raw<{ rows: { may: boolean }[] }>('select ? = any (sec.audited_organizations(?)) as may', [
                organization,
                permission,
              ]),
            );
            expect([permission, rows[0]!.may]).toEqual([permission, hasPermission(member, permission)]);
          }
        }
    });
  });
});
