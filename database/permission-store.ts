import type { Knex } from 'knex';
import { ProductError } from '../domain/errors.ts';
import type { GrantRole, ModelStanding, ShareLevel } from '../domain/permissions/model-policy.ts';
import type { Member, OrganizationRole } from '../domain/permissions/organization-policy.ts';
import type { Caller } from './connection.ts';
import { modelSelects } from './model-store.ts';
import type { ModelDocument } from './model-store.ts';
import { prepared } from './prepared.ts';
import type { Queries } from './prepared.ts';

/*
 * How a caller stands to models and organizations, for the policies in domain/permissions. All of these run in the
 * caller's transaction.
 */

type StandingRow = {
  is_owner: boolean;
  role: OrganizationRole | null;
  added: string[] | null;
  removed: string[] | null;
  is_private: boolean;
  is_project_member: boolean;
  grants: GrantRole[];
  level: ShareLevel | null;
};

/** What `standing` reads of a `sec.standing(…) s`: in one function, as each table by itself would cost its policy. */
const standingSelects =
  's.is_owner, s.role, s.added, s.removed, s.is_private, s.is_project_member, s.grants, s.level';

/** A guest's name, null where they gave none yet, and whether their link is a lens. */
const passSelect = `(select jsonb_build_object('name', g.name, 'hasLens', l.component_ids is not null)
  from share_guests g join share_links l on l.id = g.link_id where g.id = :guest) as pass`;

export type GuestPass = { name: string | null; hasLens: boolean };

/** A model, how the caller stands to it, and their pass where they are a guest; null where it isn't there. */
export async function findModel(
  trx: Queries,
  caller: Caller,
  id: string,
  which: { deleted: boolean },
): Promise<{ model: ModelDocument; standing: ModelStanding; pass: GuestPass | null } | null> {
  const { userId: user = null, shareLinkId: link = null, guestId: guest } = caller;
  const [row] = await prepared<ModelDocument & StandingRow & { pass?: GuestPass | null }>(
    trx,
    // The function before the model: the policy then knows the answer already.
    `select ${modelSelects('d')}, ${standingSelects}${guest === undefined ? '' : `, ${passSelect}`}
     from sec.standing(:id, :user, :link) s join model_documents d on d.id = s.id
     where d.deleted_at is ${which.deleted ? 'not null' : 'null'}`,
    { id, user, link, guest },
  );
  if (!row) return null;
  const { ownerId, projectId, organizationId, name, version, createdAt, pass = null } = row;
  const model = { id, ownerId, projectId, organizationId, name, version, createdAt };
  return { model, standing: standing(row), pass };
}

/** How the caller stands to each of these models that is there, deleted ones too: one query whatever the number. */
export async function modelStandings(
  trx: Queries,
  caller: Caller,
  modelIds: readonly string[],
): Promise<Map<string, ModelStanding>> {
  if (modelIds.length === 0) return new Map();
  const rows = await prepared<StandingRow & { id: string }>(
    trx,
    `select d.id, ${standingSelects} from model_documents d cross join lateral sec.standing(d.id, :user, :link) s
     where d.id = any (:ids ::uuid[])`,
    { user: caller.userId ?? null, link: caller.shareLinkId ?? null, ids: [...modelIds] },
  );
  return new Map(rows.map((row) => [row.id, standing(row)]));
}

const standing = (row: StandingRow): ModelStanding => ({
  isOwner: row.is_owner,
  member: row.role && {
    role: row.role,
    addedPermissions: row.added ?? [],
    removedPermissions: row.removed ?? [],
  },
  project: { isPrivate: row.is_private, isMember: row.is_project_member },
  grants: row.grants,
  link: row.level,
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
