import { describe, expect, it } from '@jest/globals';
import {
  hasPermission,
  mayAssignRole,
  mayGivePermissions,
  mayManageProject,
  memberPermissions,
  organizationRoles,
  permissions,
} from './organization-policy.ts';
import type { Member, OrganizationRole, Permission } from './organization-policy.ts';

const member = (role: OrganizationRole, change: Partial<Member> = {}): Member => ({
  role,
  addedPermissions: [],
  removedPermissions: [],
  ...change,
});

describe('what an organization role may do', () => {
  it.each<[Permission, OrganizationRole[]]>([
    ['organization:delete', ['owner']],
    ['organization:transfer', ['owner']],
    ['settings:manage', ['owner', 'admin']],
    ['members:manage', ['owner', 'admin']],
    ['projects:create', ['owner', 'admin', 'member']],
    ['projects:manage', ['owner', 'admin']],
    ['models:create', ['owner', 'admin', 'member']],
    ['reports:generate', ['owner', 'admin', 'member', 'executive']],
    ['analytics:read', ['owner', 'admin', 'executive']],
    ['audit:read', ['owner', 'admin', 'auditor']],
    ['audit:export', ['owner', 'auditor']],
    ['audit:sensitive', ['owner', 'auditor']],
  ])('%s: %j', (permission, allowed) => {
    const may = organizationRoles.filter((role) => hasPermission(member(role), permission));
    expect(may).toEqual(allowed);
  });

  it('is known for every permission', () => {
    expect(memberPermissions(member('owner'))).toEqual([...permissions]);
  });
});

describe('single permissions', () => {
  it('are added and taken, and taken weighs more', () => {
    const added = { addedPermissions: ['audit:export'] };
    expect(hasPermission(member('viewer', added), 'audit:export')).toBe(true);
    expect(
      hasPermission(member('viewer', { ...added, removedPermissions: ['audit:export'] }), 'audit:export'),
    ).toBe(false);
    expect(hasPermission(member('member', { removedPermissions: ['models:create'] }), 'models:create')).toBe(
      false,
    );
  });

  it('never give what is for owners alone, nor take anything from an owner', () => {
    for (const permission of ['organization:delete', 'organization:transfer'] as const)
      expect(hasPermission(member('admin', { addedPermissions: [permission] }), permission)).toBe(false);
    expect(hasPermission(member('owner', { removedPermissions: ['audit:read'] }), 'audit:read')).toBe(true);
  });
});

describe('giving single permissions', () => {
  const viewer = member('viewer');
  const withExport = member('viewer', { addedPermissions: ['audit:export'] });
  it('is for those who have them', () => {
    expect(mayGivePermissions(member('owner'), viewer, withExport)).toBe(true);
    expect(mayGivePermissions(member('admin'), viewer, withExport)).toBe(false);
    expect(mayGivePermissions(member('admin'), withExport, viewer)).toBe(true);
    expect(
      mayGivePermissions(member('admin'), viewer, member('viewer', { addedPermissions: ['analytics:read'] })),
    ).toBe(true);
    expect(mayGivePermissions(member('member'), withExport, viewer)).toBe(false);
  });

  it('can not undo what was taken from oneself', () => {
    const tamed = member('admin', { removedPermissions: ['settings:manage'] });
    expect(mayGivePermissions(tamed, tamed, member('admin'))).toBe(false);
  });
});

describe('managing a project', () => {
  it('is for owners, admins and whoever made it', () => {
    expect(organizationRoles.filter((role) => mayManageProject(member(role), false))).toEqual([
      'owner',
      'admin',
    ]);
    expect(organizationRoles.filter((role) => mayManageProject(member(role), true))).toEqual([
      'owner',
      'admin',
      'member',
    ]);
    expect(mayManageProject(member('member', { removedPermissions: ['projects:create'] }), true)).toBe(false);
  });
});

describe('giving roles', () => {
  it('is for owners and admins, and owners are made and unmade by owners', () => {
    expect(mayAssignRole(member('owner'), 'owner', 'member')).toBe(true);
    expect(mayAssignRole(member('owner'), null, 'owner')).toBe(true);
    expect(mayAssignRole(member('admin'), 'member', 'admin')).toBe(true);
    expect(mayAssignRole(member('admin'), 'admin', null)).toBe(true);
    expect(mayAssignRole(member('admin'), 'member', 'owner')).toBe(false);
    expect(mayAssignRole(member('admin'), 'owner', null)).toBe(false);
    expect(mayAssignRole(member('member'), 'viewer', 'member')).toBe(false);
  });
});
