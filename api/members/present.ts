import Type from 'typebox';
import type { Static } from 'typebox';
import type { OrganizationMember } from '../../database/member-store.ts';
import {
  mayAssignRole,
  memberPermissions,
  permissions,
  singlePermissions,
} from '../../domain/permissions/organization-policy.ts';
import type { Member, SinglePermission } from '../../domain/permissions/organization-policy.ts';
import { roleSchema } from '../organizations/present.ts';
import { orNull, timestamp, uuid } from '../schemas.ts';

export const singlePermissionsSchema = Type.Array(Type.Enum([...singlePermissions]), {
  uniqueItems: true,
  maxItems: singlePermissions.length,
});

export const memberSchema = Type.Object({
  userId: uuid,
  email: orNull(Type.String()),
  role: roleSchema,
  addedPermissions: singlePermissionsSchema,
  removedPermissions: singlePermissionsSchema,
  permissions: Type.Array(Type.Enum([...permissions]), { description: 'What they may do, all in all.' }),
  version: Type.Integer(),
  joinedAt: timestamp,
  abilities: Type.Object(
    { change: Type.Boolean(), remove: Type.Boolean() },
    { description: 'What you may do about their membership.' },
  ),
});

/** Names of permissions that this version knows. */
const known = (given: readonly string[]): SinglePermission[] =>
  singlePermissions.filter((permission) => given.includes(permission));

export const presentMember = (
  member: OrganizationMember,
  viewer: { id: string; member: Member },
): Static<typeof memberSchema> => ({
  userId: member.userId,
  email: member.email,
  role: member.role,
  addedPermissions: known(member.addedPermissions),
  removedPermissions: known(member.removedPermissions),
  permissions: memberPermissions(member),
  version: member.version,
  joinedAt: member.joinedAt.toISOString(),
  abilities: {
    change: mayAssignRole(viewer.member, member.role, member.role),
    remove: member.userId === viewer.id || mayAssignRole(viewer.member, member.role, null),
  },
});
