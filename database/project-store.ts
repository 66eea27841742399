import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import type { Member, OrganizationRole } from '../domain/permissions/organization-policy.ts';
import { appendEvent } from './event-store.ts';
import { anywhere } from './like.ts';
import { selectPage } from './page.ts';
import type { Listed, Page } from './page.ts';

export type Project = {
  id: string;
  organizationId: string;
  name: string;
  /** For its members and the organization's owners and admins; else for the whole organization. */
  isPrivate: boolean;
  version: number;
  createdBy: string | null;
  createdAt: Date;
  deletedAt: Date | null;
};

const columns = {
  id: 'p.id',
  organizationId: 'p.organization_id',
  name: 'p.name',
  isPrivate: 'p.is_private',
  version: 'p.version',
  createdBy: 'p.created_by',
  createdAt: 'p.created_at',
  deletedAt: 'p.deleted_at',
};

/*
 * All of these run in a transaction of `asUser`, so row-level security stands behind each `where`.
 */

/**
 * A project that the caller can enter. With `hold` it can't be deleted before the transaction ends: for what puts
 * something into it.
 */
export async function getProject(
  trx: Knex,
  id: string,
  options: { deleted?: boolean; hold?: boolean } = {},
): Promise<Project | null> {
  const query = trx('projects as p').where({ id });
  if (options.deleted) query.whereNotNull('deleted_at');
  else query.whereNull('deleted_at');
  if (options.hold) query.forKeyShare();
  return (await query.first<Project | undefined>(columns)) ?? null;
}

/**
 * The projects the caller can enter, newest first, with their membership; or the deleted ones. Of `text`, each word is
 * in the name.
 */
export async function listProjects(
  trx: Knex,
  userId: string,
  page: Page & { organizationId?: string; deleted?: boolean; text?: string | undefined },
): Promise<Listed<Project & { member: Member }>[]> {
  type Row = Project & { role: OrganizationRole; added: string[]; removed: string[] };
  const query = trx('projects as p')
    .join('organization_members as m', (on) =>
      on.on('m.organization_id', 'p.organization_id').andOnVal('m.user_id', userId),
    )
    .select({ ...columns, role: 'm.role', added: 'm.added_permissions', removed: 'm.removed_permissions' });
  if (page.organizationId) query.where('p.organization_id', page.organizationId);
  if (page.deleted) query.whereNotNull('p.deleted_at');
  else query.whereNull('p.deleted_at');
  for (const word of page.text?.split(/\s+/).filter((one) => one !== '') ?? [])
    query.whereILike('p.name', anywhere(word));
  const rows = await selectPage<Row>(
    trx,
    query,
    { time: 'p.created_at', id: 'p.id', order: 'newest first' },
    page,
  );
  return rows.map(({ role, added, removed, ...project }) => ({
    ...project,
    member: { role, addedPermissions: added, removedPermissions: removed },
  }));
}

export async function createProject(
  trx: Knex,
  project: { organizationId: string; name: string; isPrivate: boolean; createdBy: string },
): Promise<Project> {
  const id = randomUUID();
  const { organizationId, name, isPrivate, createdBy } = project;
  // Private only when its maker is in it: before that they could not see it.
  await trx('projects').insert({ id, organization_id: organizationId, name, created_by: createdBy });
  if (isPrivate) {
    await trx('project_members').insert({ project_id: id, user_id: createdBy, added_by: createdBy });
    await trx('projects').where({ id }).update({ is_private: true });
  }
  await appendEvent(trx, {
    organizationId,
    type: 'project.created',
    resource: { kind: 'project', id },
    payload: { name, isPrivate },
  });
  return (await getProject(trx, id))!;
}

/**
 * Renames, opens or closes a project; null where `version` is not the one it has. Whoever closes one is in it
 * afterwards.
 */
export async function changeProject(
  trx: Knex,
  before: Project,
  change: { name: string; isPrivate: boolean; version: number; changedBy: string },
): Promise<Project | null> {
  const { name, isPrivate, version, changedBy } = change;
  if (isPrivate && !before.isPrivate) await addProjectMember(trx, before, changedBy, changedBy);
  const count = await trx('projects')
    .where({ id: before.id, version })
    .whereNull('deleted_at')
    .update({ name, is_private: isPrivate, version: version + 1 });
  if (count === 0) return null;
  await appendEvent(trx, {
    organizationId: before.organizationId,
    type: 'project.changed',
    resource: { kind: 'project', id: before.id },
    payload: { before: { name: before.name, isPrivate: before.isPrivate }, after: { name, isPrivate } },
  });
  return getProject(trx, before.id);
}

/** Whether models lie in a project, after those that are being put there. Deleted ones don't count: they go with it. */
export async function holdsModels(trx: Knex, projectId: string): Promise<boolean> {
  await trx('projects').where({ id: projectId }).forUpdate().select('id');
  const row: unknown = await trx('model_documents')
    .where({ project_id: projectId })
    .whereNull('deleted_at')
    .first('id');
  return row !== undefined;
}

/** How many projects an organization has, of which the caller can enter each; after `lockOrganization`. */
export async function countProjects(trx: Knex, organizationId: string): Promise<number> {
  const rows = await trx('projects')
    .where({ organization_id: organizationId })
    .whereNull('deleted_at')
    .count<{ count: number }[]>();
  return rows[0]!.count;
}

export async function deleteProject(trx: Knex, project: Project): Promise<void> {
  await trx('projects')
    .where({ id: project.id })
    .update({ deleted_at: trx.fn.now(), version: trx.raw('version + 1') });
  await appendEvent(trx, {
    organizationId: project.organizationId,
    type: 'project.deleted',
    resource: { kind: 'project', id: project.id },
  });
}

/** Brings a deleted project back, with the deleted models in it. */
export async function restoreProject(trx: Knex, project: Project): Promise<Project> {
  await trx('projects')
    .where({ id: project.id })
    .update({ deleted_at: null, version: trx.raw('version + 1') });
  await appendEvent(trx, {
    organizationId: project.organizationId,
    type: 'project.restored',
    resource: { kind: 'project', id: project.id },
  });
  return (await getProject(trx, project.id))!;
}

export type ProjectMember = { userId: string; email: string | null; addedAt: Date };

/** Who was put into a project, in the order in which they were. In an open one they matter once it is closed. */
export const listProjectMembers = (
  trx: Knex,
  projectId: string,
  page: Page,
): Promise<Listed<ProjectMember>[]> =>
  selectPage(
    trx,
    trx('project_members as x')
      .join('users as u', 'u.id', 'x.user_id')
      .where('x.project_id', projectId)
      .select({ userId: 'x.user_id', email: 'u.email', addedAt: 'x.added_at' }),
    { time: 'x.added_at', id: 'x.user_id', order: 'oldest first' },
    page,
  );

/** Puts a member of the organization into a project; twice is once. */
export async function addProjectMember(
  trx: Knex,
  project: Project,
  userId: string,
  addedBy: string,
): Promise<void> {
  const added: unknown[] = await trx('project_members')
    .insert({ project_id: project.id, user_id: userId, added_by: addedBy })
    .onConflict(['project_id', 'user_id'])
    .ignore()
    .returning('user_id');
  if (added.length > 0) await appendMemberEvent(trx, project, 'added', userId);
}

/** Takes somebody out of a project; whether they were in it. */
export async function removeProjectMember(trx: Knex, project: Project, userId: string): Promise<boolean> {
  const count = await trx('project_members').where({ project_id: project.id, user_id: userId }).delete();
  if (count > 0) await appendMemberEvent(trx, project, 'removed', userId);
  return count > 0;
}

const appendMemberEvent = (
  trx: Knex,
  project: Project,
  what: 'added' | 'removed',
  userId: string,
): Promise<void> =>
  appendEvent(trx, {
    organizationId: project.organizationId,
    type: `project_member.${what}`,
    resource: { kind: 'project', id: project.id },
    payload: { userId },
  });
