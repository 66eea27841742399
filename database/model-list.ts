import type { Knex } from 'knex';
import { anywhere } from './like.ts';
import { modelSelects, plainRevision } from './model-store.ts';
import type { ModelDocument, Revision } from './model-store.ts';
import { RevisionRow } from './models.ts';
import type { RevisionStatus } from './models.ts';
import { prepared } from './prepared.ts';

export const modelSorts = ['newest', 'active', 'name'] as const;
export type ModelSort = (typeof modelSorts)[number];

/** What a list is narrowed to; all of it applies. */
export type ModelFilter = {
  organizationId?: string | undefined;
  projectId?: string | undefined;
  /** Words, each of which is in the name, or in the file name or part number of the latest revision; of a deleted model in its name. */
  text?: string | undefined;
  /** Of the latest revision. */
  status?: RevisionStatus | undefined;
  /** The deleted ones, that this person may restore, in place of those that are there. */
  restorableBy?: string | undefined;
};

/** Where a page ended: the value it is sorted by, and the id, which makes it one place. */
export type ModelPlace = { value: string; id: string };

export type ModelListItem = ModelDocument & {
  latest: Revision | null;
  /** When something was last done with it that the caller may know of. */
  lastActivityAt: Date;
  place: ModelPlace;
};

/** Letters whatever their case, and numbers by what they are worth: `part 2` before `part 10`. */
const nameKey = (name: string): string =>
  `(regexp_replace(regexp_replace(lower(${name}), '[0-9]+', '0000000000\\&', 'g'), '0*([0-9]{10})', '\\1', 'g') collate "C")`;
const timeKey = (time: string): string => `${time} ::timestamptz`;

/** What each order goes by: a value, which the cursor keeps, and what is compared of it. */
const orders: Record<
  ModelSort,
  { value: string; keyOf: (value: string) => string; direction: 'asc' | 'desc' }
> = {
  newest: { value: 'd.created_at', keyOf: timeKey, direction: 'desc' },
  active: { value: 'coalesce(digest.active_at, d.created_at)', keyOf: timeKey, direction: 'desc' },
  name: { value: 'd.name', keyOf: nameKey, direction: 'asc' },
};

function conditions({ organizationId, projectId, text, status, restorableBy }: ModelFilter): {
  sql: string[];
  values: Record<string, unknown>;
} {
  const sql: string[] = [];
  const values: Record<string, unknown> = {};
  const add = (condition: string, named: Record<string, unknown> = {}) => {
    sql.push(condition);
    Object.assign(values, named);
  };
  // A deleted model is visible where it lies; who owns it restores it, as domain/permissions has it.
  if (restorableBy !== undefined)
    add(
      `d.deleted_at is not null and exists (select from organization_members m
         where m.organization_id = d.organization_id and m.user_id = :restorableBy
           and (m.role in ('owner', 'admin') or d.owner_id = :restorableBy))`,
      { restorableBy },
    );
  if (organizationId !== undefined) add('d.organization_id = :organizationId', { organizationId });
  if (projectId !== undefined) add('d.project_id = :projectId', { projectId });
  if (status !== undefined) add('digest.status = :status', { status });
  const words = text?.split(/\s+/).filter((word) => word !== '') ?? [];
  if (words.length > 0)
    add(`concat_ws(E'\\n', d.name, digest.file_name, digest.part_number) ilike all (:words ::text[])`, {
      words: words.map(anywhere),
    });
  return { sql, values };
}

/**
 * The models the caller may see, or the deleted ones that somebody may restore, each with its latest revision and its
 * place in this order: three queries whatever the number.
 */
export async function listModels(
  trx: Knex,
  page: { filter: ModelFilter; sort: ModelSort; limit: number; after?: ModelPlace | undefined },
): Promise<ModelListItem[]> {
  const { value, keyOf, direction } = orders[page.sort];
  const key = keyOf(value);
  const { sql, values } = conditions(page.filter);
  if (page.after) {
    // Ids go the way of the values, so that one comparison of both says what comes after.
    sql.push(`(${key}, d.id) ${direction === 'desc' ? '<' : '>'} (${keyOf(':value')}, :id ::uuid)`);
    Object.assign(values, page.after);
  }
  const asksDigests = [key, ...sql].some((part) => part.includes('digest.'));
  const rows = await prepared<ModelDocument & { value: string }>(
    trx,
    `select ${modelSelects('d')}, (${value})::text as value
     from ${page.filter.restorableBy === undefined ? 'sec.visible_documents()' : 'model_documents'} d
     ${asksDigests ? 'left join sec.model_digests() digest on digest.model_id = d.id' : ''}
     where ${sql.join(' and ') || 'true'} order by ${key} ${direction}, d.id ${direction} limit :limit`,
    { ...values, limit: page.limit },
  );
  const ids = rows.map((row) => row.id);
  const latest = await RevisionRow.query(trx)
    .distinctOn('model_id')
    .whereIn('model_id', ids)
    .whereNull('withdrawn_at')
    .orderBy([{ column: 'model_id' }, { column: 'number', order: 'desc' }]);
  const activity = await prepared<{ id: string; at: Date }>(
    trx,
    'select model_id as id, active_at as at from sec.model_digests(:ids ::uuid[])',
    { ids },
  );
  const revisions = new Map(latest.map((row) => [row.modelId, plainRevision(row)]));
  const times = new Map(activity.map(({ id, at }) => [id, at]));
  return rows.map(({ value: at, ...row }) => ({
    ...row,
    latest: revisions.get(row.id) ?? null,
    lastActivityAt: times.get(row.id) ?? row.createdAt,
    place: { value: at, id: row.id },
  }));
}
