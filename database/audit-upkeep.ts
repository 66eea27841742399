import type { Knex } from 'knex';
import { installationChain } from '../domain/audit/chain.ts';

/*
 * What an operator does to audit chains, as the owner of the schema or the worker: the application has no right to it.
 */

/** Name of the database, as the manifests of its backups have it. */
export async function databaseName(knex: Knex): Promise<string> {
  const { rows } = await knex.raw<{ rows: { name: string }[] }>('select current_database() as name');
  return rows[0]!.name;
}

/** Ids of all chains that have links, a head, or events. */
export async function listChains(trx: Knex): Promise<string[]> {
  const { rows } = await trx.raw<{ rows: { id: string }[] }>(
    `select chain_id as id from audit_heads union select chain_id from audit_chain
     union select coalesce(organization_id, ?) from activity_events order by 1`,
    [installationChain],
  );
  return rows.map(({ id }) => id);
}

/** Removes sealed events of a chain that are older than `before`; the chain says so and still holds. */
export async function expireEvents(trx: Knex, chainId: string, before: Date): Promise<number> {
  const { rows } = await trx.raw<{ rows: { removed: number }[] }>(
    'select sec.expire_events(nullif(?::uuid, ?), ?) as removed',
    [chainId, installationChain, before],
  );
  return rows[0]!.removed;
}

/** Erases where the events of a person, or of a guest, came from. The chains they are in say so and still hold. */
export async function eraseOrigins(trx: Knex, personId: string): Promise<number> {
  const { rows } = await trx.raw<{ rows: { erased: number }[] }>('select sec.erase_origins(?) as erased', [
    personId,
  ]);
  return rows[0]!.erased;
}
