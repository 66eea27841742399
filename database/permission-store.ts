import type { Knex } from 'knex';
import { ProductError } from '../domain/errors.ts';
import type { GrantRole, ModelStanding, ShareLevel } from '../domain/permissions/model-policy.ts';
import type { Member, OrganizationRole } from '../domain/permissions/organization-policy.ts';
import type { Caller } from './connection.ts';

/*
 * How a caller stands to models and organizations, for the policies in domain/permissions. All of these run in the
 * caller's transaction.
 */

type StandingRow = {
  id: string;
  isOwner: boolean | null;
  role: OrganizationRole | null;
  added: string[] | null;
  removed: string[] | null;
  isPrivate: boolean;
  isProjectMember: boolean;
  grants: GrantRole[];
  link: ShareLevel | null;
};

/** How the caller stands to each of these models that is there, deleted ones too: one query whatever the number. */
export async function modelStandings(
  trx: Knex,
  caller: Caller,
  modelIds: readonly string[],
): Promise<Map<string, ModelStanding>> {
  if (modelIds.length === 0) return new Map();
  const { rows } = await trx.raw<{ rows: StandingRow[] }>(
    `select d.id, d.owner_id = :user as "isOwner", m.role, m.added_permissions as added,
       m.removed_permissions as removed,
       -- A project that one can't see is a private one of others.
       coalesce(p.is_private, true) as "isPrivate",
       exists (select from project_members x where x.project_id = d.project_id and x.user_id = :user)
         as "isProjectMember",
       array(select g.role from model_access_grants g
         where g.model_id = d.id and g.revoked_at is null and (g.expires_at is null or g.expires_at > now())
           and (g.user_id = :user or g.email = (select lower(u.email) from users u where u.id = :user))) as grants,
       (select l.level from share_links l
         where l.id = :link and l.model_id = d.id and l.revoked_at is null
           and (l.expires_at is null or l.expires_at > now())) as link
     from model_documents d
     left join projects p on p.id = d.project_id
     left join organization_members m on m.organization_id = d.organization_id and m.user_id = :user
     where d.id = any (:ids ::uuid[])`,
    { user: caller.userId ?? null, link: caller.shareLinkId ?? null, ids: [...modelIds] },
  );
  return new Map(rows.map((row) => [row.id, standing(row)]));
}

const standing = (row: StandingRow): ModelStanding => ({
  isOwner: row.isOwner ?? false,
  member: row.role && {
    role: row.role,
    addedPermissions: row.added ?? [],
    removedPermissions: row.removed ?? [],
  },
  project: { isPrivate: row.isPrivate, isMember: row.isProjectMember },
  grants: row.grants,
  link: row.link,
});

/** The caller's membership of an organization; null where they have none, or it is deleted. */
export async function membership(trx: Knex, userId: string, organizationId: string): Promise<Member | null> {
  const row = await trx('organization_members')
    .where({ user_id: userId, organization_id: organizationId })
    .first<
      { role: OrganizationRole; added_permissions: string[]; removed_permissions: string[] } | undefined
    >();
  return row
    ? { role: row.role, addedPermissions: row.added_permissions, removedPermissions: row.removed_permissions }
    : null;
}

/** Where a person's models lie when they name no project. */
export async function personalProjectId(trx: Knex, userId: string): Promise<string> {
  const row = await trx('projects')
    .join('organizations', 'organizations.id', 'projects.organization_id')
    .where('organizations.personal_of', userId)
    .whereNull('projects.deleted_at')
    .orderBy('projects.created_at')
    .first<{ id: string } | undefined>('projects.id');
  if (!row) throw new ProductError('not_found', 'You have no personal project; name the project to use.');
  return row.id;
}
