import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Knex } from 'knex';
import type { EventType } from '../domain/audit/event-types.ts';
import { installationChain, linkHash } from '../domain/audit/chain.ts';
import type { Anchor } from '../domain/audit/verify-chain.ts';
import { createTestDatabase } from '../test/database.ts';
import type { TestDatabase } from '../test/database.ts';
import { createUser } from '../test/factories.ts';
import { describeWith } from '../test/requirements.ts';
import { verifyChain } from './audit-chain-store.ts';
import { eventOf } from './audit-rows.ts';
import { sealEvents } from './audit-sealer.ts';
import { eraseOrigins, expireEvents, listChains } from './audit-upkeep.ts';
import { asCaller } from './connection.ts';
import { appendEvent } from './event-store.ts';
import type { User } from './user-store.ts';

const origin = { address: '192.0.2.7', client: 'curl/8', requestId: 'request-1' };
const nothingElse = () => Promise.resolve();

describeWith('postgres', 'the audit chain', () => {
  let database: TestDatabase;
  let app: Knex;
  let worker: Knex;
  let owner: Knex;
  let ada: User;
  let chain: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    [app, worker, owner] = [database.connect('app'), database.connect('worker'), database.connect()];
  });
  afterAll(() => database.drop());
  beforeEach(async () => {
    ada = await createUser(app);
    const { rows } = await asCaller(app, { userId: ada.id }, (trx) =>
      trx.raw<{ rows: { id: string }[] }>(`select sec.create_organization('Acme') as id`),
    );
    chain = rows[0]!.id;
  });

  const append = (type: EventType, payload: object = {}) =>
    asCaller(app, { userId: ada.id, origin }, (trx) =>
      appendEvent(trx, { organizationId: chain, type, payload: { ...payload } }),
    );
  const seal = () => sealEvents(worker, 1_000, nothingElse);
  const verify = (anchors: Anchor[] = []) =>
    owner.transaction((trx) => verifyChain(trx, chain, anchors), { isolationLevel: 'repeatable read' });
  const found = async (anchors?: Anchor[]) =>
    (await verify(anchors)).problems.map(({ kind, position }) => [kind, position]);
  const head = async (): Promise<Anchor> => (await verify()).head!;
  /** Someone with the keys to the database, past every trigger. */
  const tamper = (statement: string, ...values: (string | number)[]) =>
    owner.transaction(async (trx) => {
      await trx.raw('set local session_replication_role = replica');
      await trx.raw(statement, [chain, ...values]);
    });
  const five = async () => {
    for (const n of [1, 2, 3, 4, 5]) await append('member.changed', { n });
    await seal();
  };
  const seqAt = `(select seq from audit_chain where chain_id = ? and position = ?)`;

  it('holds over what happened, each organization by itself', async () => {
    await five();
    await append('member.removed', { n: 6, was: { role: 'viewer', ключ: [1.5, null, true] } });
    await seal();
    const { head: last, ...report } = await verify();
    expect(report).toEqual({ chainId: chain, checked: 6, problemCount: 0, problems: [] });
    expect(last?.position).toBe(6);
    expect(await listChains(owner)).toContain(chain);
  });

  it('has a chain for what belongs to no organization', async () => {
    await appendEvent(worker, { type: 'audit.expired' });
    await seal();
    const report = await owner.transaction((trx) => verifyChain(trx, installationChain));
    expect(report).toMatchObject({ checked: 1, problems: [] });
  });

  it('takes in an event whose transaction was open while later ones were sealed', async () => {
    const held = await app.transaction();
    await held.raw(`select set_config('app.user_id', ?, true)`, [ada.id]);
    await appendEvent(held, { organizationId: chain, type: 'member.removed' });
    await append('member.changed');
    expect((await seal()).sealed).toBe(1);
    expect(await verify()).toMatchObject({ checked: 1, problems: [] });
    await held.commit();
    expect((await seal()).sealed).toBe(1);
    expect(await verify()).toMatchObject({ checked: 2, problems: [] });
    const { rows } = await owner.raw<{ rows: { type: string }[] }>(
      `select type from audit_chain join activity_events using (seq) where chain_id = ? order by position`,
      [chain],
    );
    expect(rows.map(({ type }) => type)).toEqual(['member.changed', 'member.removed']);
  });

  it('seals each event once, with two sealers and in one transaction with what follows', async () => {
    await Promise.all(Array.from({ length: 40 }, (_, n) => append('member.changed', { n })));
    const handed: number[] = [];
    const note = (_trx: Knex, events: readonly { seq: number }[]) => {
      handed.push(...events.map(({ seq }) => seq));
      return Promise.resolve();
    };
    const failing = sealEvents(worker, 10, () => Promise.reject(new Error('it could not follow')));
    await expect(failing).rejects.toThrow('it could not follow');
    for (let round = 0; round < 6; round += 1)
      await Promise.all([sealEvents(worker, 10, note), sealEvents(worker, 10, note)]);
    expect(handed.length).toBe(new Set(handed).size);
    expect(await verify()).toMatchObject({ checked: 40, problems: [] });
  });

  describe('finds', () => {
    beforeEach(five);

    it.each([
      ['payload', `update activity_events set payload = '{"n": 9}'`],
      ['actor', `update activity_events set actor_id = null`],
      ['time', `update activity_events set created_at = created_at + interval '1 microsecond'`],
    ])('an event whose %s was edited', async (_what, update) => {
      await tamper(`${update} where seq = ${seqAt}`, 3);
      expect(await found()).toEqual([['edited', 3]]);
    });

    it('an edited event whose own hash was made to fit', async () => {
      await tamper(`update activity_events set payload = '{}' where seq = ${seqAt}`, 3);
      await refit(3);
      expect(await found()).toEqual([['edited', 4]]);
    });

    it('a removed event, with and without its link', async () => {
      await tamper(`delete from activity_events where seq = ${seqAt}`, 2);
      expect(await found()).toEqual([['removed', 2]]);
      await tamper('delete from audit_chain where chain_id = ? and position = ?', 2);
      expect(await found()).toEqual([['removed', 2]]);
    });

    it('a removed end, by the sealer’s own note', async () => {
      await tamper('delete from audit_chain where chain_id = ? and position > ?', 3);
      expect(await found()).toContainEqual(['end_removed', 4]);
    });

    it('a removed end whose every trace in the database was removed, by a head written down elsewhere', async () => {
      const anchor = await head();
      await tamper(
        `delete from activity_events where seq in
        (select seq from audit_chain where chain_id = ? and position > ?)`,
        3,
      );
      await tamper('delete from audit_chain where chain_id = ? and position > ?', 3);
      await tamper('delete from audit_heads where chain_id = ?');
      await owner.raw(
        `insert into audit_heads select chain_id, position, hash from audit_chain
        where chain_id = ? and position = 3`,
        [chain],
      );
      expect(await found()).toEqual([]);
      expect(await found([anchor])).toEqual([['end_removed', 4]]);
      await append('member.changed', { n: 4 });
      await append('member.changed', { n: 5 });
      await seal();
      expect(await found()).toEqual([]);
      expect(await found([anchor])).toEqual([['rewritten', 5]]);
    });

    it('an event that was put in past the sealer', async () => {
      await tamper(`insert into activity_events (seq, organization_id, type)
        values (nextval('activity_events_seq'), ?, 'member.changed')`);
      expect(await found()).toEqual([['inserted', null]]);
    });

    it('an event that was moved to another organization', async () => {
      const { rows } = await owner.raw<{ rows: { seq: number }[] }>(`select ${seqAt} as seq`, [chain, 2]);
      await tamper(
        'update activity_events set organization_id = null where organization_id = ? and seq = ?',
        rows[0]!.seq,
      );
      expect(await found()).toEqual([['edited', 2]]);
    });

    it('an origin that was changed, or removed without an erasure', async () => {
      await tamper(`update event_origins set address = '198.51.100.1' where seq = ${seqAt}`, 2);
      await tamper(`delete from event_origins where seq = ${seqAt}`, 4);
      expect(await found()).toEqual([
        ['origin_edited', 2],
        ['origin_removed', 4],
      ]);
    });

    async function refit(position: number): Promise<void> {
      const { rows } = await owner.raw<{ rows: any[] }>( // eslint-disable-line @typescript-eslint/no-explicit-any
        `select e.*, to_char(e.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as created_at,
           encode(c.origin_commitment, 'hex') as commitment, encode(p.hash, 'hex') as previous
         from audit_chain c join activity_events e using (seq)
         join audit_chain p on p.chain_id = c.chain_id and p.position = c.position - 1
         where c.chain_id = ? and c.position = ?`,
        [chain, position],
      );
      const place = { chainId: chain, position, originCommitment: rows[0].commitment as string };
      const hash = linkHash(place, eventOf(rows[0]), rows[0].previous as string);
      await tamper(
        `update audit_chain set hash = decode('${hash}', 'hex') where chain_id = ? and position = ?`,
        position,
      );
    }
  });

  describe('still holds', () => {
    beforeEach(five);

    it('after a person was erased, and nothing personal is left', async () => {
      expect(await eraseOrigins(worker, ada.id)).toBe(5);
      await seal();
      expect(await verify()).toMatchObject({ checked: 6, problems: [] });
      expect(await owner('event_origins').where({ organization_id: chain })).toEqual([]);
    });

    it('after its oldest events expired, twice, and finds what else is removed', async () => {
      const before = new Date();
      const anchor = await head();
      await append('member.changed', { n: 6 });
      await append('member.changed', { n: 7 });
      await seal();
      expect(await expireEvents(worker, chain, before)).toBe(5);
      expect(await verify([anchor])).toMatchObject({ checked: 2, problems: [] });
      await seal();
      expect(await verify([anchor])).toMatchObject({ checked: 3, problems: [] });
      expect(await owner('activity_events').where({ organization_id: chain }).pluck('type')).toEqual([
        'member.changed',
        'member.changed',
        'audit.expired',
      ]);
      await tamper('delete from audit_chain where chain_id = ? and position = ?', 6);
      expect(await found()).toContainEqual(['removed', 6]);
      await expect(owner('activity_events').where({ organization_id: chain }).delete()).rejects.toThrow(
        /append-only/,
      );
    });

    it('after everything expired', async () => {
      expect(await expireEvents(worker, chain, new Date(Date.now() + 60_000))).toBe(5);
      expect(await verify([])).toMatchObject({ checked: 0, problems: [] });
      await append('member.changed');
      await seal();
      expect(await verify()).toMatchObject({ checked: 2, problems: [] });
    });
  });
});
