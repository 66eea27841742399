import type { Knex } from 'knex';
import { ProductError } from '../domain/errors.ts';
import type { Member } from '../domain/permissions/organization-policy.ts';
import { appendEvent } from './event-store.ts';
import { revokeInvitationsOf } from './invitation-store.ts';
import { selectPage } from './page.ts';
import type { Listed, Page } from './page.ts';

export type OrganizationMember = Member & {
  userId: string;
  email: string | null;
  version: number;
  joinedAt: Date;
};

const columns = {
  userId: 'm.user_id',
  email: 'u.email',
  role: 'm.role',
  addedPermissions: 'm.added_permissions',
  removedPermissions: 'm.removed_permissions',
  version: 'm.version',
  joinedAt: 'm.joined_at',
};

const members = (trx: Knex, organizationId: string) =>
  trx('organization_members as m')
    .join('users as u', 'u.id', 'm.user_id')
    .where('m.organization_id', organizationId);

/*
 * All of these run in a transaction of `asUser`, so row-level security stands behind each `where`. What changes a
 * membership runs after `lockOrganization`.
 */

/** The members of an organization, in the order in which they joined. */
export const listMembers = (
  trx: Knex,
  organizationId: string,
  page: Page,
): Promise<Listed<OrganizationMember>[]> =>
  selectPage(
    trx,
    members(trx, organizationId).select(columns),
    { time: 'm.joined_at', id: 'm.user_id', order: 'oldest first' },
    page,
  );

export async function getMember(
  trx: Knex,
  organizationId: string,
  userId: string,
): Promise<OrganizationMember | null> {
  const row = await members(trx, organizationId)
    .where('m.user_id', userId)
    .first<OrganizationMember | undefined>(columns);
  return row ?? null;
}

/** Whether somebody with this address is a member. */
export async function isMemberAddress(trx: Knex, organizationId: string, email: string): Promise<boolean> {
  const row: unknown = await members(trx, organizationId)
    .whereRaw('lower(u.email) = lower(?)', [email])
    .first('m.user_id');
  return row !== undefined;
}

/** The owner who takes over what somebody leaves: of the others the one who has been it longest. */
async function heirOf(trx: Knex, organizationId: string, leaverId: string): Promise<string> {
  const heir = await members(trx, organizationId)
    .where('m.role', 'owner')
    .whereNot('m.user_id', leaverId)
    .orderBy(['m.joined_at', 'm.user_id'])
    .first<{ userId: string } | undefined>({ userId: 'm.user_id' });
  if (!heir)
    throw new ProductError(
      'conflict',
      'An organization needs an owner: make somebody else an owner first, or delete the organization.',
    );
  return heir.userId;
}

/** Changes role and single permissions; invitations that they could not send any more end. Throws where no owner would be left. */
export async function changeMember(
  trx: Knex,
  organizationId: string,
  before: OrganizationMember,
  after: Member,
): Promise<OrganizationMember> {
  if (before.role === 'owner' && after.role !== 'owner') await heirOf(trx, organizationId, before.userId);
  await revokeInvitationsOf(trx, organizationId, before.userId, after);
  const { role, addedPermissions, removedPermissions } = after;
  await trx('organization_members')
    .where({ organization_id: organizationId, user_id: before.userId })
    .update({
      role,
      added_permissions: addedPermissions,
      removed_permissions: removedPermissions,
      version: trx.raw('version + 1'),
    });
  await appendEvent(trx, {
    organizationId,
    type: 'member.changed',
    resource: { kind: 'member', id: before.userId },
    payload: { before: plain(before), after: plain(after) },
  });
  return { ...before, role, addedPermissions, removedPermissions, version: before.version + 1 };
}

const plain = ({ role, addedPermissions, removedPermissions }: Member): Member => ({
  role,
  addedPermissions,
  removedPermissions,
});

/**
 * Ends a membership, by removal or by leaving: models they own pass to the longest-standing owner, what they were
 * granted on models of the organization ends, and so do invitations they sent. Throws where no owner would be left.
 */
export async function removeMember(
  trx: Knex,
  organizationId: string,
  member: OrganizationMember,
): Promise<void> {
  const heir = await heirOf(trx, organizationId, member.userId);
  await revokeInvitationsOf(trx, organizationId, member.userId, null);
  const { rows } = await trx.raw<{ rows: { ids: string[] }[] }>('select sec.release_member(?, ?, ?) as ids', [
    organizationId,
    member.userId,
    heir,
  ]);
  await appendEvent(trx, {
    organizationId,
    type: 'member.removed',
    resource: { kind: 'member', id: member.userId },
    payload: { role: member.role, heir, modelIds: rows[0]!.ids },
  });
  await trx('organization_members')
    .where({ organization_id: organizationId, user_id: member.userId })
    .delete();
}
