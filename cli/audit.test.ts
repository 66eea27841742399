import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Knex } from 'knex';
import { sealEvents } from '../database/audit-sealer.ts';
import { asUser } from '../database/connection.ts';
import { appendEvent } from '../database/event-store.ts';
import type { User } from '../database/user-store.ts';
import { createBackupWorld } from '../test/backup-world.ts';
import type { BackupWorld } from '../test/backup-world.ts';
import { createTestCli } from '../test/cli.ts';
import type { TestCli } from '../test/cli.ts';
import { createUser } from '../test/factories.ts';
import { describeWith } from '../test/requirements.ts';

describeWith('postgres', 'the audit chain from a terminal', () => {
  let world: BackupWorld;
  let cli: TestCli;
  let app: Knex;
  let worker: Knex;
  let ada: User;
  let chain: string;
  let backups: string[];

  beforeAll(async () => {
    world = await createBackupWorld();
    cli = await createTestCli({ databaseUrl: world.database.ownerUrl });
    [app, worker] = [world.database.connect('app'), world.database.connect('worker')];
    ada = await createUser(app);
    const { rows } = await asUser(app, ada.id, (trx) =>
      trx.raw<{ rows: { id: string }[] }>(`select sec.create_organization('Acme') as id`),
    );
    chain = rows[0]!.id;
    backups = ['--backups', join(world.folder, 'target'), '--trust', world.deps.signer.fingerprint];
  });
  afterAll(async () => {
    await cli?.remove();
    await world?.close();
  });

  const happen = async (times: number) => {
    for (let n = 0; n < times; n += 1)
      await asUser(app, ada.id, (trx) =>
        appendEvent(trx, { organizationId: chain, type: 'member.changed', payload: { n } }),
      );
    await sealEvents(worker, 1_000, () => Promise.resolve());
  };
  const verify = (...more: string[]) => cli.run(['audit', 'verify', '--json', ...more]);
  type Report = { chains: { problems: { kind: string }[] }[] };
  const problems = ({ chains }: Report) => chains.flatMap((one) => one.problems.map(({ kind }) => kind));

  it('is whole, and still after a backup, an erasure and a year', async () => {
    await happen(5);
    const manifest = await world.backUp();
    expect(manifest.auditHeads?.[chain]).toMatchObject({ position: 5 });
    const first = await verify(...backups);
    expect(first).toMatchObject({ code: 0 });
    expect(first.json()).toMatchObject({ isWhole: true, manifests: 1, unusableManifests: [] });

    expect((await cli.run(['audit', 'erase', ada.id, '--json'])).json()).toEqual({ erased: 0 });
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
    const expired = await cli.run([
      'audit',
      'expire',
      '--before',
      tomorrow,
      '--organization',
      chain,
      '--json',
    ]);
    expect(expired.json()).toEqual({ removed: 5 });
    await happen(2);
    expect(await verify(...backups)).toMatchObject({ code: 0 });
  });

  it('is found to be cut, by the heads in backups where nothing else tells', async () => {
    await happen(3);
    await world.backUp();
    await world.owner.query(`
      begin;
      set local session_replication_role = replica;
      with cut as (delete from audit_chain where chain_id = '${chain}' and position > 7 returning seq)
        delete from activity_events where seq in (select seq from cut);
      update audit_heads h set position = c.position, hash = c.hash from audit_chain c
        where h.chain_id = '${chain}' and c.chain_id = h.chain_id and c.position = 7;
      commit`);
    expect(await verify()).toMatchObject({ code: 0 });
    const found = await verify(...backups);
    expect(found.code).toBe(1);
    expect(problems(found.json() as Report)).toEqual(['end_removed']);
    const told = await cli.run(['audit', 'verify', '--organization', chain, ...backups]);
    expect(told.stdout).toContain('its end was removed');
  });

  it('trusts no manifest but those that a known key signed', async () => {
    const { code, json } = await verify(...backups.slice(0, 2), '--trust', 'f'.repeat(64));
    expect(code).toBe(1);
    expect(json()).toMatchObject({ isWhole: false, manifests: 0 });
    expect(json().unusableManifests).toHaveLength(2);
  });

  it('says what is wrong with how it was asked', async () => {
    expect(await cli.run(['audit', 'expire', '--before', 'yesterday'])).toMatchObject({ code: 64 });
    expect(await cli.run(['audit', 'erase', 'ada'])).toMatchObject({ code: 64 });
  });
});
