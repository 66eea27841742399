import Type from 'typebox';
import type { Static } from 'typebox';
import type { Organization } from '../../database/organization-store.ts';
import {
  hasPermission,
  organizationRoles,
  permissions,
} from '../../domain/permissions/organization-policy.ts';
import type { Member, Permission } from '../../domain/permissions/organization-policy.ts';
import { orNull, timestamp, uuid, visibleText } from '../schemas.ts';

export const name = Type.String({ minLength: 1, maxLength: 200, ...visibleText });
export const roleSchema = Type.Enum([...organizationRoles]);

export const organizationSchema = Type.Object({
  id: uuid,
  name: Type.String(),
  isPersonal: Type.Boolean({ description: 'Your own space: nobody else can join, and it stays.' }),
  version: Type.Integer(),
  createdAt: timestamp,
  deletedAt: orNull(timestamp),
  role: roleSchema,
  abilities: Type.Object(
    Object.fromEntries(permissions.map((permission) => [permission, Type.Boolean()])) as Record<
      Permission,
      Type.TBoolean
    >,
    { description: 'What you may do in the organization.' },
  ),
});

export const presentOrganization = (
  organization: Organization,
  member: Member,
): Static<typeof organizationSchema> => ({
  id: organization.id,
  name: organization.name,
  isPersonal: organization.isPersonal,
  version: organization.version,
  createdAt: organization.createdAt.toISOString(),
  deletedAt: organization.deletedAt?.toISOString() ?? null,
  role: member.role,
  abilities: Object.fromEntries(
    permissions.map((permission) => [permission, hasPermission(member, permission)]),
  ) as Record<Permission, boolean>,
});
