import { describe, expect, it } from '@jest/globals';
import { modelAbilities, modelRole, modelRoles } from './model-policy.ts';
import type { ModelAction, ModelRole, ModelStanding } from './model-policy.ts';
import type { Member, OrganizationRole } from './organization-policy.ts';

const nobody: ModelStanding = {
  isOwner: false,
  member: null,
  project: { isPrivate: false, isMember: false },
  grants: [],
  link: null,
};
const member = (role: OrganizationRole, change: Partial<Member> = {}): Member => ({
  role,
  addedPermissions: [],
  removedPermissions: [],
  ...change,
});
const standings: Record<ModelRole, ModelStanding> = {
  owner: { ...nobody, isOwner: true, member: member('member') },
  editor: { ...nobody, grants: ['editor'] },
  commenter: { ...nobody, grants: ['commenter'] },
  viewer: { ...nobody, grants: ['viewer'] },
};

describe('what a model role may do', () => {
  const everyone: ModelRole[] = ['owner', 'editor', 'commenter', 'viewer'];
  it.each<[ModelAction, ModelRole[]]>([
    ['view', everyone],
    ['comment', ['owner', 'editor', 'commenter']],
    ['editReview', ['owner', 'editor']],
    ['uploadRevision', ['owner', 'editor']],
    ['analyse', ['owner', 'editor']],
    ['exportReport', ['owner', 'editor']],
    ['downloadSource', ['owner', 'editor']],
    ['editModel', ['owner', 'editor']],
    ['approveWaiver', ['owner']],
    ['share', ['owner']],
    ['delete', ['owner']],
    ['restore', ['owner']],
    ['transfer', ['owner']],
  ])('%s: %j', (action, allowed) => {
    for (const role of modelRoles)
      expect([role, modelAbilities(standings[role])[action]]).toEqual([role, allowed.includes(role)]);
    expect(modelAbilities(nobody)[action]).toBe(false);
  });
});

describe('how one comes to a model role', () => {
  it.each<[OrganizationRole, ModelRole]>([
    ['owner', 'owner'],
    ['admin', 'owner'],
    ['member', 'editor'],
    ['viewer', 'viewer'],
    ['auditor', 'viewer'],
    ['executive', 'viewer'],
  ])('an organization’s %s is %s on its open projects', (role, expected) => {
    expect(modelRole({ ...nobody, member: member(role) })).toBe(expected);
  });

  it.each<[OrganizationRole, ModelRole | null]>([
    ['owner', 'owner'],
    ['admin', 'owner'],
    ['member', null],
    ['viewer', null],
    ['auditor', null],
    ['executive', null],
  ])('an organization’s %s who is not in a private project is %s there', (role, expected) => {
    const project = { isPrivate: true, isMember: false };
    expect(modelRole({ ...nobody, member: member(role), project })).toBe(expected);
  });

  it('a private project is open to its members', () => {
    const project = { isPrivate: true, isMember: true };
    expect(modelRole({ ...nobody, member: member('member'), project })).toBe('editor');
    expect(modelRole({ ...nobody, member: null, project })).toBeNull();
  });

  it('ownership ends with the membership', () => {
    expect(modelRole({ ...nobody, isOwner: true, member: member('viewer') })).toBe('owner');
    expect(modelRole({ ...nobody, isOwner: true })).toBeNull();
  });

  it.each([
    ['view', 'viewer'],
    ['comment', 'commenter'],
    ['edit', 'editor'],
  ] as const)('a share link to %s makes a %s', (link, expected) => {
    expect(modelRole({ ...nobody, link })).toBe(expected);
  });

  it('a guest of a link to edit does what an editor does, but rename the model: that takes an account', () => {
    expect(modelAbilities({ ...nobody, link: 'edit' })).toMatchObject({
      editModel: false,
      uploadRevision: true,
      editReview: true,
      analyse: true,
      exportReport: true,
      downloadSource: true,
    });
  });

  it('the strongest counts', () => {
    expect(modelRole({ ...nobody, member: member('viewer'), grants: ['commenter', 'editor'] })).toBe(
      'editor',
    );
    expect(modelRole({ ...nobody, grants: ['viewer'], link: 'comment' })).toBe('commenter');
    expect(modelRole({ ...nobody, member: member('admin'), grants: ['viewer'] })).toBe('owner');
    expect(modelRole(nobody)).toBeNull();
  });

  it('reports:generate gives a viewer the export, or takes it from a member', () => {
    const may = (given: Member) => modelAbilities({ ...nobody, member: given }).exportReport;
    expect(may(member('viewer'))).toBe(false);
    expect(may(member('viewer', { addedPermissions: ['reports:generate'] }))).toBe(true);
    expect(may(member('executive'))).toBe(true);
    expect(may(member('member', { removedPermissions: ['reports:generate'] }))).toBe(false);
    expect(may(member('owner', { removedPermissions: ['reports:generate'] }))).toBe(true);
  });
});
