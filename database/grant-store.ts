import type { Knex } from 'knex';
import type { GrantRole } from '../domain/permissions/model-policy.ts';
import { newestFirst, selectPage } from './page.ts';
import type { Listed, Page } from './page.ts';

/*
 * Grants: a role on one model to a person, or to whoever signs in with an e-mail address. All of these run in the
 * caller's transaction.
 */

export type Grant = {
  id: string;
  modelId: string;
  userId: string | null;
  email: string | null;
  role: GrantRole;
  grantedBy: string;
  createdAt: Date;
  expiresAt: Date | null;
  version: number;
};

/** To whom: exactly one of the two. */
export type Grantee = { userId: string; email: null } | { userId: null; email: string };

const columns = {
  id: 'id',
  modelId: 'model_id',
  userId: 'user_id',
  email: 'email',
  role: 'role',
  grantedBy: 'granted_by',
  createdAt: 'created_at',
  expiresAt: 'expires_at',
  version: 'version',
};

/** Adds a grant; null where the grantee holds one of this model already, expired or not. */
export async function addGrant(
  trx: Knex,
  grant: Pick<Grant, 'id' | 'modelId' | 'role' | 'grantedBy' | 'expiresAt'> & Grantee,
): Promise<Grant | null> {
  await trx('model_access_grants')
    .insert({
      id: grant.id,
      model_id: grant.modelId,
      user_id: grant.userId,
      email: grant.email,
      role: grant.role,
      granted_by: grant.grantedBy,
      expires_at: grant.expiresAt,
    })
    .onConflict()
    .ignore();
  return getGrant(trx, grant.id);
}

/** A grant that was not revoked. */
async function getGrant(trx: Knex, id: string): Promise<Grant | null> {
  const row = await trx('model_access_grants')
    .where({ id })
    .whereNull('revoked_at')
    .first<Grant | undefined>(columns);
  return row ?? null;
}

/** The same, kept from others' changes until the transaction ends. */
export async function lockGrant(trx: Knex, id: string): Promise<Grant | null> {
  await trx('model_access_grants').where({ id }).forNoKeyUpdate().select('id');
  return getGrant(trx, id);
}

export async function findGrant(trx: Knex, modelId: string, grantee: Grantee): Promise<Grant | null> {
  const row = await trx('model_access_grants')
    .where({
      model_id: modelId,
      ...(grantee.email === null ? { user_id: grantee.userId } : { email: grantee.email }),
    })
    .whereNull('revoked_at')
    .first<Grant | undefined>(columns);
  return row ?? null;
}

/** Grants of a model that were not revoked, newest first. */
export function listGrants(trx: Knex, modelId: string, page: Page): Promise<Listed<Grant>[]> {
  const query = trx('model_access_grants')
    .where({ model_id: modelId })
    .whereNull('revoked_at')
    .select(columns);
  return selectPage<Grant>(trx, query, newestFirst, page);
}

export async function changeGrant(
  trx: Knex,
  id: string,
  terms: Pick<Grant, 'role' | 'expiresAt'>,
): Promise<Grant> {
  await trx('model_access_grants')
    .where({ id })
    .update({ role: terms.role, expires_at: terms.expiresAt, version: trx.raw('version + 1') });
  return (await getGrant(trx, id))!;
}

/** Ends a grant; false where it had been. */
export async function revokeGrant(trx: Knex, id: string): Promise<boolean> {
  const changed = await trx('model_access_grants')
    .where({ id })
    .whereNull('revoked_at')
    .update({ revoked_at: trx.fn.now(), version: trx.raw('version + 1') });
  return changed > 0;
}

/** Whether there is such a person. */
export async function userExists(trx: Knex, id: string): Promise<boolean> {
  return (await trx('users').where({ id }).first('id')) !== undefined;
}
