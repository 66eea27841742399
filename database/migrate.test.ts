import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Knex } from 'knex';
import { postgresEngine, withClient } from '../test/engines/postgres.ts';
import { createRevision, createUser } from '../test/factories.ts';
import { describeWith } from '../test/requirements.ts';
import { asUser, connectDatabase } from './connection.ts';
import { migrateToLatest, rollbackAll, schemaState } from './migrate.ts';
import { getRevision } from './revision-store.ts';

const roles = ['app', 'worker', 'search', 'backup'] as const;

describeWith('postgres', 'migrations by an owner who is no superuser', () => {
  const name = `owner_${randomBytes(4).toString('hex')}`;
  let url: string;
  let owner: Knex;
  let app: Knex;

  beforeAll(async () => {
    const { adminUrl } = await postgresEngine();
    // What docs/database-roles.md asks of the administrator.
    await withClient(adminUrl, async (client) => {
      await client.query(`create role ${name} login password 'only-a-test'`);
      for (const role of roles) {
        await client.query(`do $$ begin
          create role rapiddraft_${role} ${role === 'backup' ? 'bypassrls' : ''};
        exception when duplicate_object or unique_violation then null; end $$`);
        await client.query(`grant rapiddraft_${role} to ${name}`);
      }
      await client.query(`create database ${name} owner ${name}`);
    });
    const address = new URL(adminUrl);
    address.pathname = `/${name}`;
    await withClient(address.href, (client) => client.query('create extension vector'));
    address.username = name;
    address.password = 'only-a-test';
    url = address.href;
    owner = connectDatabase({ url, applicationName: 'test' });
    app = connectDatabase({ url, role: 'app', applicationName: 'test' });
  });
  afterAll(async () => {
    await Promise.all([owner.destroy(), app.destroy()]);
    await withClient((await postgresEngine()).adminUrl, async (client) => {
      await client.query(`drop database ${name} with (force)`);
      await client.query(`drop role ${name}`);
    });
  });

  it('run forward, back and forward again', async () => {
    await migrateToLatest(owner);
    await rollbackAll(owner);
    expect((await schemaState(owner)).applied).toEqual([]);
    await migrateToLatest(owner);
    expect(await schemaState(owner)).toMatchObject({ pending: [], unknown: [] });
  });

  it('leave walls that hold, and doors that open', async () => {
    const [ada, bob] = await Promise.all([createUser(app), createUser(app)]);
    const { revision } = await createRevision(app, ada);
    expect(await asUser(app, ada.id, (trx) => getRevision(trx, revision.id))).toMatchObject({
      id: revision.id,
    });
    expect(await asUser(app, bob.id, (trx) => getRevision(trx, revision.id))).toBeNull();
  });
});
