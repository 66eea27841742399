/** Who may do what in an organization: what each role brings, and single permissions added to or taken from a member. */

export const organizationRoles = ['owner', 'admin', 'member', 'viewer', 'auditor', 'executive'] as const;
export type OrganizationRole = (typeof organizationRoles)[number];

/** For owners alone: can't be added to anybody else. */
const ownersPermissions = ['organization:delete', 'organization:transfer'] as const;

/** Can be added to or taken from one member. */
export const singlePermissions = [
  'settings:manage',
  'members:manage',
  'projects:create',
  /** Rename, close and delete any project that one can enter. */
  'projects:manage',
  'models:create',
  'reports:generate',
  'analytics:read',
  'audit:read',
  'audit:export',
  /** Reads of sensitive things, in the audit log. */
  'audit:sensitive',
] as const;
export type SinglePermission = (typeof singlePermissions)[number];

export const permissions = [...ownersPermissions, ...singlePermissions] as const;
export type Permission = (typeof permissions)[number];

const ofRole: Record<OrganizationRole, readonly Permission[]> = {
  owner: permissions,
  admin: [
    'settings:manage',
    'members:manage',
    'projects:create',
    'projects:manage',
    'models:create',
    'reports:generate',
    'analytics:read',
    'audit:read',
  ],
  member: ['projects:create', 'models:create', 'reports:generate'],
  viewer: [],
  auditor: ['audit:read', 'audit:export', 'audit:sensitive'],
  executive: ['analytics:read', 'reports:generate'],
};

export type Member = {
  role: OrganizationRole;
  addedPermissions: readonly string[];
  removedPermissions: readonly string[];
};

/** Whether a member may do it. Taken weighs more than added; an owner can have nothing taken. */
export function hasPermission(member: Member, permission: Permission): boolean {
  if (member.role === 'owner') return true;
  if (ownersPermissions.some((one) => one === permission)) return false;
  if (member.removedPermissions.includes(permission)) return false;
  return ofRole[member.role].includes(permission) || member.addedPermissions.includes(permission);
}

export const memberPermissions = (member: Member): Permission[] =>
  permissions.filter((permission) => hasPermission(member, permission));

/** Whether `actor` may make a member's role `to` of `from` (null: not a member): only owners make and unmake owners. */
export const mayAssignRole = (
  actor: Member,
  from: OrganizationRole | null,
  to: OrganizationRole | null,
): boolean =>
  hasPermission(actor, 'members:manage') && (actor.role === 'owner' || (from !== 'owner' && to !== 'owner'));

/** Whether `actor` may change a member's single permissions so: they can't give what they don't have themselves. */
export const mayGivePermissions = (actor: Member, before: Member, after: Member): boolean =>
  hasPermission(actor, 'members:manage') &&
  permissions.every(
    (one) => hasPermission(actor, one) || hasPermission(before, one) || !hasPermission(after, one),
  );

/** Whether a member may rename, open, close, fill and delete a project they can enter: any, or one they made. */
export const mayManageProject = (member: Member, isMaker: boolean): boolean =>
  hasPermission(member, 'projects:manage') || (isMaker && hasPermission(member, 'projects:create'));
