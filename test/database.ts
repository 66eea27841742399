import { randomBytes } from 'node:crypto';
import type { Knex } from 'knex';
import { connectDatabase } from '../database/connection.ts';
import type { DatabaseRole } from '../database/connection.ts';
import { postgresEngine, templateName, withClient } from './engines/postgres.ts';

export type TestDatabase = {
  name: string;
  /** Address that logs in as the owner of the schema. */
  ownerUrl: string;
  /** Addresses whose sessions take a role at once; for processes configured by address alone. */
  urls: Record<DatabaseRole, string>;
  /** A pool as the owner, or as one role; closed by `drop`. */
  connect(role?: DatabaseRole): Knex;
  /** Closes the pools and removes the database, whoever is still connected. */
  drop(): Promise<void>;
};

/** A fresh database with the latest schema, cloned from the run's template (some 20 ms). Drop it in `afterAll`. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const { adminUrl } = await postgresEngine();
  const name = `test_${randomBytes(6).toString('hex')}`;
  await withClient(adminUrl, (client) => client.query(`create database ${name} template ${templateName}`));
  const url = (role?: DatabaseRole) => {
    const address = new URL(adminUrl);
    address.pathname = `/${name}`;
    if (role) address.searchParams.set('options', `-c role=rapiddraft_${role}`);
    return address.href;
  };
  const pools: Knex[] = [];
  return {
    name,
    ownerUrl: url(),
    urls: { app: url('app'), worker: url('worker'), search: url('search'), backup: url('backup') },
    connect(role) {
      const knex = connectDatabase({ url: url(), applicationName: 'test', ...(role ? { role } : {}) });
      pools.push(knex);
      return knex;
    },
    async drop() {
      await Promise.all(pools.map((knex) => knex.destroy()));
      await withClient(adminUrl, (client) => client.query(`drop database if exists ${name} with (force)`));
    },
  };
}
