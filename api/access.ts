import type { Knex } from 'knex';
import type { Caller } from '../database/connection.ts';
import type { ModelDocument, Revision } from '../database/model-store.ts';
import type { Queries } from '../database/prepared.ts';
import { findModel, membership } from '../database/permission-store.ts';
import { getProject } from '../database/project-store.ts';
import type { Project } from '../database/project-store.ts';
import { getRevision } from '../database/revision-store.ts';
import { ProductError } from '../domain/errors.ts';
import { modelBehindLens, revisionBehindLens } from '../domain/permissions/lens.ts';
import { modelAbilities } from '../domain/permissions/model-policy.ts';
import type { ModelAbilities, ModelAction, ModelStanding } from '../domain/permissions/model-policy.ts';
import { hasPermission, mayManageProject } from '../domain/permissions/organization-policy.ts';
import type { Member, Permission } from '../domain/permissions/organization-policy.ts';
import { notFound } from './errors.ts';

/*
 * The first wall: every route passes one of these before it reads or writes what belongs to a model or an organization.
 * What the caller can't see is 404; what they can see but not do is 403. Row-level security is the second.
 */

export type ModelAccess = {
  /** Behind a lens, without what speaks of the rest. */
  model: ModelDocument;
  standing: ModelStanding;
  abilities: ModelAbilities;
  /** The caller is the guest of a supplier lens: what is said of the whole goes through domain/permissions/lens. */
  hasLens: boolean;
};

const words: Record<ModelAction, string> = {
  view: 'see this model',
  comment: 'comment on this model',
  editReview: 'change the state of its review',
  uploadRevision: 'upload revisions of this model',
  analyse: 'have this model analysed',
  exportReport: 'export reports of this model',
  downloadSource: 'download the STEP file',
  editModel: 'change this model',
  approveWaiver: 'approve waivers',
  share: 'share this model',
  delete: 'delete this model',
  restore: 'restore this model',
  transfer: 'transfer this model',
};

/** The model, where the caller may do this with it. Throws `not_found` or `forbidden`. One query. */
export async function authorizeModel(
  trx: Queries,
  caller: Caller,
  modelId: string,
  action: ModelAction,
): Promise<ModelAccess> {
  const found = await findModel(trx, caller, modelId, { deleted: action === 'restore' });
  if (!found || (caller.guestId !== undefined && !found.pass)) throw notFound('model');
  const { model, standing, pass } = found;
  const abilities = modelAbilities(standing);
  // What was deleted is there for those who may restore it alone.
  if (!abilities.view || (action === 'restore' && !abilities.restore)) throw notFound('model');
  if (!abilities[action]) throw new ProductError('forbidden', `You may not ${words[action]}.`);
  // What guests do is shown to others beside a name.
  if (action !== 'view' && pass?.name === null)
    throw new ProductError('forbidden', 'Say your name first, so that others know who this is from.', {
      needs: 'name',
    });
  const hasLens = pass?.hasLens ?? false;
  return { model: hasLens ? modelBehindLens(model) : model, standing, abilities, hasLens };
}

/** The revision and its model, where the caller may do this with the model. */
export async function authorizeRevision(
  trx: Knex,
  caller: Caller,
  revisionId: string,
  action: ModelAction,
): Promise<ModelAccess & { revision: Revision }> {
  const revision = await getRevision(trx, revisionId);
  if (!revision) throw notFound('revision');
  const access = await authorizeModel(trx, caller, revision.modelId, action);
  return { ...access, revision: access.hasLens ? revisionBehindLens(revision) : revision };
}

/** The caller's membership of an organization, where it permits this. Throws `not_found` or `forbidden`. */
export async function authorizeOrganization(
  trx: Knex,
  userId: string,
  organizationId: string,
  permission: Permission | 'view',
): Promise<Member> {
  const member = await membership(trx, userId, organizationId);
  if (!member) throw notFound('organization');
  if (permission !== 'view' && !hasPermission(member, permission))
    throw new ProductError('forbidden', `You do not have the permission ${permission} in this organization.`);
  return member;
}

/**
 * A project one can enter, and one's membership of its organization, where that permits this. `manage` is for those with
 * `projects:manage` and for whoever made the project. To create models holds the project until the transaction ends.
 */
export async function authorizeProject(
  trx: Knex,
  userId: string,
  projectId: string,
  permission: Permission | 'view' | 'manage',
  which: { deleted: boolean } = { deleted: false },
): Promise<{ project: Project; member: Member }> {
  const project = await getProject(trx, projectId, { ...which, hold: permission === 'models:create' });
  if (!project) throw notFound('project');
  const isMaker = project.createdBy === userId;
  const asked = permission === 'manage' ? 'view' : permission;
  const member = await authorizeOrganization(trx, userId, project.organizationId, asked);
  if (permission === 'manage' && !mayManageProject(member, isMaker))
    throw new ProductError(
      'forbidden',
      'You may not manage this project: ask an owner or admin, or whoever made it.',
    );
  return { project, member };
}
