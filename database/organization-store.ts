import type { Knex } from 'knex';
import type { Member, OrganizationRole } from '../domain/permissions/organization-policy.ts';
import { appendEvent } from './event-store.ts';
import { selectPage } from './page.ts';
import type { Listed, Page } from './page.ts';

export type Organization = {
  id: string;
  name: string;
  /** Someone's own space: it has no other members and can't be deleted. */
  isPersonal: boolean;
  /** Counts changes; a change names the version it is of. */
  version: number;
  createdAt: Date;
  deletedAt: Date | null;
};

/** Organizations `o`, with the columns of one. */
const organizations = (trx: Knex): Knex.QueryBuilder =>
  trx('organizations as o').select({
    id: 'o.id',
    name: 'o.name',
    isPersonal: trx.raw('o.personal_of is not null'),
    version: 'o.version',
    createdAt: 'o.created_at',
    deletedAt: 'o.deleted_at',
  });

/*
 * All of these run in a transaction of `asUser`, so row-level security stands behind each `where`.
 */

/** A new organization of which the caller is the owner. */
export async function createOrganization(trx: Knex, name: string): Promise<Organization> {
  const { rows } = await trx.raw<{ rows: { id: string }[] }>('select sec.create_organization(?) as id', [
    name,
  ]);
  const { id } = rows[0]!;
  await appendOrganizationEvent(trx, id, 'created', { name });
  return (await getOrganization(trx, id))!;
}

const appendOrganizationEvent = (
  trx: Knex,
  organizationId: string,
  what: 'created' | 'renamed' | 'deleted' | 'restored',
  payload: Record<string, unknown> = {},
): Promise<void> =>
  appendEvent(trx, {
    organizationId,
    type: `organization.${what}`,
    resource: { kind: 'organization', id: organizationId },
    payload,
  });

/** An organization that is there, for those who belong to it or are invited. */
export async function getOrganization(trx: Knex, id: string): Promise<Organization | null> {
  const row = await organizations(trx)
    .where({ id })
    .whereNull('deleted_at')
    .first<Organization | undefined>();
  return row ?? null;
}

export type MyOrganization = Organization & { member: Member };

/**
 * The organizations a person belongs to, newest first, with their membership; or the deleted ones that they, as an
 * owner, may restore.
 */
export async function listOrganizations(
  trx: Knex,
  userId: string,
  page: Page & { deleted?: boolean },
): Promise<Listed<MyOrganization>[]> {
  type Row = Organization & {
    role: OrganizationRole | null;
    added: string[] | null;
    removed: string[] | null;
  };
  const query = organizations(trx)
    .leftJoin('organization_members as m', (on) =>
      on.on('m.organization_id', 'o.id').andOnVal('m.user_id', userId),
    )
    .select({ role: 'm.role', added: 'm.added_permissions', removed: 'm.removed_permissions' });
  // Members of a deleted organization are out of sight; those who see it are its owners.
  if (page.deleted) query.whereNotNull('o.deleted_at');
  else query.whereNull('o.deleted_at').whereNotNull('m.role');
  const rows = await selectPage<Row>(
    trx,
    query,
    { time: 'o.created_at', id: 'o.id', order: 'newest first' },
    page,
  );
  return rows.map(({ role, added, removed, ...organization }) => ({
    ...organization,
    member: { role: role ?? 'owner', addedPermissions: added ?? [], removedPermissions: removed ?? [] },
  }));
}

/**
 * Holds an organization until the transaction ends: what decides by its members, or changes them, comes one after
 * the other. Ask for permission after it, or it may have been taken meanwhile. Locked before projects, these before
 * models.
 */
export async function lockOrganization(trx: Knex, id: string): Promise<void> {
  await trx('organizations').where({ id }).forNoKeyUpdate().select('id');
}

/** Renames it; null where `version` is not the one it has. */
export async function renameOrganization(
  trx: Knex,
  before: Organization,
  change: { name: string; version: number },
): Promise<Organization | null> {
  const count = await trx('organizations')
    .where({ id: before.id, version: change.version })
    .update({ name: change.name, version: change.version + 1 });
  if (count === 0) return null;
  await appendOrganizationEvent(trx, before.id, 'renamed', { before: before.name, after: change.name });
  return getOrganization(trx, before.id);
}

/** Puts it out of everyone's reach, with all that lies in it. */
export async function deleteOrganization(trx: Knex, id: string): Promise<void> {
  await appendOrganizationEvent(trx, id, 'deleted');
  await trx('organizations')
    .where({ id })
    .whereNull('deleted_at')
    .update({ deleted_at: trx.fn.now(), version: trx.raw('version + 1') });
}

/** Brings a deleted one back, as it was; null where the caller owns no such one. */
export async function restoreOrganization(trx: Knex, id: string): Promise<Organization | null> {
  const count = await trx('organizations')
    .where({ id })
    .whereNotNull('deleted_at')
    .update({ deleted_at: null, version: trx.raw('version + 1') });
  if (count === 0) return null;
  await appendOrganizationEvent(trx, id, 'restored');
  return getOrganization(trx, id);
}
