import type { ModelRole } from '../domain/permissions/model-policy.ts';
import { organizationRoles, singlePermissions } from '../domain/permissions/organization-policy.ts';
import type { Member, OrganizationRole } from '../domain/permissions/organization-policy.ts';

/* Everyone who asks in the route matrix, and how they stand to its organization and models by the product's tables. */

export type PlaceName = 'open project' | 'private project';

export type Actor = {
  name: string;
  email: string | null;
  /** Without it nobody is signed in. */
  authorization: string | null;
  /** Came by a share link, which may have ended since. */
  guest?: { base: string; cookie: string; holds: boolean };
  isOperator: boolean;
  isInvited?: boolean;
  /** Of the organization. */
  member: Member | null;
  /** The projects they can enter. */
  enters: readonly PlaceName[];
  /** On the model of each project. */
  roles: Record<PlaceName, ModelRole | null>;
  /** Where single permissions make it another than the role's. */
  exportsReports?: boolean;
};

/** Roles on the models of the open and of the private project; none where nothing is said. */
export type Standing = Partial<Pick<Actor, 'isOperator' | 'isInvited' | 'member' | 'exportsReports'>> & {
  open?: ModelRole | null;
  closed?: ModelRole | null;
  inPrivateProject?: true;
};

export const member = (role: OrganizationRole, change: Partial<Member> = {}): Member => ({
  role,
  addedPermissions: [],
  removedPermissions: [],
  ...change,
});

/** The table of the product: what an organization role makes one in an open and in a private project. */
const byOrganization: Record<OrganizationRole, Standing> = {
  owner: { open: 'owner', closed: 'owner' },
  admin: { open: 'owner', closed: 'owner' },
  member: { open: 'editor', closed: null },
  viewer: { open: 'viewer', closed: null },
  auditor: { open: 'viewer', closed: null },
  executive: { open: 'viewer', closed: null, exportsReports: true },
};

export const people: Record<string, Standing> = {
  ...Object.fromEntries(
    organizationRoles.map((role) => [role, { member: member(role), ...byOrganization[role] }]),
  ),
  'member in the private project': {
    member: member('member'),
    open: 'editor',
    closed: 'editor',
    inPrivateProject: true,
  },
  'viewer with every permission added': {
    member: member('viewer', { addedPermissions: singlePermissions }),
    open: 'viewer',
    exportsReports: true,
  },
  'admin with every permission taken': {
    member: member('admin', { removedPermissions: singlePermissions }),
    open: 'owner',
    closed: 'owner',
    exportsReports: false,
  },
  'owner of the models': { member: member('viewer'), open: 'owner', closed: 'owner' },
  'removed member': {},
  operator: { isOperator: true },
  'invited person': { isInvited: true },
  stranger: {},
};
