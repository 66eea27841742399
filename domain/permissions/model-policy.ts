/** Who may do what on a model: the table of the product, read by the API, the stores' tests and the route matrix. */
import type { Member, OrganizationRole } from './organization-policy.ts';
import { hasPermission } from './organization-policy.ts';

/** Weakest first. */
export const modelRoles = ['viewer', 'commenter', 'editor', 'owner'] as const;
export type ModelRole = (typeof modelRoles)[number];

/** The weakest role that may do it. */
export const modelPolicy = {
  /** Preview, facts, findings, tickets, report. */
  view: 'viewer',
  /** Tickets, replies, attachments. */
  comment: 'commenter',
  /** Status, assignee, priority, decision, proposing a waiver. */
  editReview: 'editor',
  uploadRevision: 'editor',
  analyse: 'editor',
  exportReport: 'editor',
  downloadSource: 'editor',
  /** Its name, part number, material, and the project it lies in. */
  editModel: 'editor',
  approveWaiver: 'owner',
  share: 'owner',
  delete: 'owner',
  restore: 'owner',
  transfer: 'owner',
} as const satisfies Record<string, ModelRole>;

export type ModelAction = keyof typeof modelPolicy;
export type ModelAbilities = Record<ModelAction, boolean>;
export const modelActions = Object.keys(modelPolicy) as ModelAction[];

export const shareLevels = ['view', 'comment', 'edit'] as const;
export type ShareLevel = (typeof shareLevels)[number];
export type GrantRole = Exclude<ModelRole, 'owner'>;

/** All ways in which one person, or one guest, stands to one model. What has expired or was revoked isn't in it. */
export type ModelStanding = {
  /** The model is theirs. Counts while they belong to its organization. */
  isOwner: boolean;
  /** Their membership of the model's organization. */
  member: Member | null;
  project: { isPrivate: boolean; isMember: boolean };
  grants: readonly GrantRole[];
  /** Level of the share link they came by. */
  link: ShareLevel | null;
};

const ofOrganization: Record<OrganizationRole, ModelRole> = {
  owner: 'owner',
  admin: 'owner',
  member: 'editor',
  viewer: 'viewer',
  auditor: 'viewer',
  executive: 'viewer',
};
const ofLink: Record<ShareLevel, ModelRole> = { view: 'viewer', comment: 'commenter', edit: 'editor' };

/** Private projects are open to their members and to the organization's owners and admins. */
const entersProject = ({ member, project }: ModelStanding): boolean =>
  member !== null &&
  (!project.isPrivate || project.isMember || member.role === 'owner' || member.role === 'admin');

/** The strongest of all roles that a standing gives; null for none. */
export function modelRole(standing: ModelStanding): ModelRole | null {
  const roles: ModelRole[] = [...standing.grants];
  if (standing.isOwner && standing.member) roles.push('owner');
  if (standing.member && entersProject(standing)) roles.push(ofOrganization[standing.member.role]);
  if (standing.link) roles.push(ofLink[standing.link]);
  return modelRoles.findLast((role) => roles.includes(role)) ?? null;
}

const abilitiesFrom = (rank: number) =>
  Object.fromEntries(
    modelActions.map((action) => [action, rank >= modelRoles.indexOf(modelPolicy[action])]),
  ) as ModelAbilities;
const noAbilities = abilitiesFrom(-1);
const ofRole = Object.fromEntries(modelRoles.map((role, rank) => [role, abilitiesFrom(rank)])) as Record<
  ModelRole,
  ModelAbilities
>;

/** What a standing allows. A member's single permission `reports:generate` adds or takes the export of reports. */
export function modelAbilities(standing: ModelStanding): ModelAbilities {
  const role = modelRole(standing);
  const abilities = { ...(role === null ? noAbilities : ofRole[role]) };
  if (standing.member && abilities.view) {
    if (hasPermission(standing.member, 'reports:generate')) abilities.exportReport = true;
    else if (standing.member.removedPermissions.includes('reports:generate')) abilities.exportReport = false;
  }
  // What a model is called and where it lies is not for guests to say: that takes an account.
  if (standing.link) abilities.editModel = false;
  return abilities;
}
