import type { Knex } from 'knex';
import type { ShareLevel } from '../domain/permissions/model-policy.ts';
import { newestFirst, selectPage } from './page.ts';
import type { Listed, Page } from './page.ts';

/*
 * Share links from the side of those who make them. All of these run in the caller's transaction.
 */

export type ShareLink = {
  id: string;
  modelId: string;
  label: string | null;
  level: ShareLevel;
  /** A supplier lens: these components of this revision and nothing else. */
  lens: { revisionId: string; componentIds: string[] } | null;
  /** Whether what the guests of a lens see has been composed. */
  lensStatus: 'preparing' | 'ready' | 'failed';
  allowedEmail: string | null;
  allowedDomain: string | null;
  createdBy: string;
  createdAt: Date;
  expiresAt: Date | null;
  revokedAt: Date | null;
  useCount: number;
  lastUsedAt: Date | null;
  version: number;
};

/** What can be changed of a link. */
export type ShareLinkTerms = Pick<
  ShareLink,
  'label' | 'level' | 'allowedEmail' | 'allowedDomain' | 'expiresAt'
>;

export type NewShareLink = ShareLinkTerms &
  Pick<ShareLink, 'id' | 'modelId' | 'lens' | 'createdBy'> & { tokenSha256: Buffer };

type LinkRow = Omit<ShareLink, 'lens'> & { revisionId: string | null; componentIds: string[] | null };

const columns = {
  id: 'id',
  modelId: 'model_id',
  label: 'label',
  level: 'level',
  revisionId: 'revision_id',
  componentIds: 'component_ids',
  lensStatus: 'lens_status',
  allowedEmail: 'allowed_email',
  allowedDomain: 'allowed_domain',
  createdBy: 'created_by',
  createdAt: 'created_at',
  expiresAt: 'expires_at',
  revokedAt: 'revoked_at',
  useCount: 'use_count',
  lastUsedAt: 'last_used_at',
  version: 'version',
};

const plain = ({ revisionId, componentIds, ...row }: LinkRow): ShareLink => ({
  ...row,
  lens: revisionId !== null && componentIds !== null ? { revisionId, componentIds } : null,
});

const toRow = (terms: ShareLinkTerms) => ({
  label: terms.label,
  level: terms.level,
  allowed_email: terms.allowedEmail,
  allowed_domain: terms.allowedDomain,
  expires_at: terms.expiresAt,
});

export async function addShareLink(trx: Knex, link: NewShareLink): Promise<ShareLink> {
  await trx('share_links').insert({
    id: link.id,
    model_id: link.modelId,
    token_sha256: link.tokenSha256,
    created_by: link.createdBy,
    ...(link.lens ? { revision_id: link.lens.revisionId, component_ids: link.lens.componentIds } : {}),
    ...toRow(link),
  });
  return (await getShareLink(trx, link.id))!;
}

export async function getShareLink(trx: Knex, id: string): Promise<ShareLink | null> {
  const row = await trx('share_links').where({ id }).first<LinkRow | undefined>(columns);
  return row ? plain(row) : null;
}

/** The same, kept from others' changes until the transaction ends. */
export async function lockShareLink(trx: Knex, id: string): Promise<ShareLink | null> {
  await trx('share_links').where({ id }).forNoKeyUpdate().select('id');
  return getShareLink(trx, id);
}

/** Links of a model, newest first, with those that ended. */
export async function listShareLinks(trx: Knex, modelId: string, page: Page): Promise<Listed<ShareLink>[]> {
  const query = trx('share_links').where({ model_id: modelId }).select(columns);
  const rows = await selectPage<LinkRow>(trx, query, newestFirst, page);
  return rows.map(({ cursor, ...row }) => ({ ...plain(row), cursor }));
}

export async function changeShareLink(trx: Knex, id: string, terms: ShareLinkTerms): Promise<ShareLink> {
  await trx('share_links')
    .where({ id })
    .update({ ...toRow(terms), version: trx.raw('version + 1') });
  return (await getShareLink(trx, id))!;
}

/** Ends a link; false where it had been. */
export async function revokeShareLink(trx: Knex, id: string): Promise<boolean> {
  const changed = await trx('share_links')
    .where({ id })
    .whereNull('revoked_at')
    .update({ revoked_at: trx.fn.now(), version: trx.raw('version + 1') });
  return changed > 0;
}

/**
 * Links that show components of this revision and were not revoked, those that a guest doesn't see included. Hold the
 * revision before (`lockRevision`), so that none is made meanwhile.
 */
export async function lensLinksOn(trx: Knex, revisionId: string): Promise<string[]> {
  const { rows } = await trx.raw<{ rows: { ids: string[] }[] }>('select sec.lens_links_on(?) as ids', [
    revisionId,
  ]);
  return rows[0]!.ids;
}

/** One exchange of a link's token. */
export type ShareLinkVisit = {
  id: number;
  visitedAt: Date;
  address: string;
  client: string;
  guestId: string;
  guestName: string | null;
  /** Proved by a code. */
  guestEmail: string | null;
};

/** Visits of a link, latest first. */
export async function listVisits(
  trx: Knex,
  linkId: string,
  page: { limit: number; beforeId?: number },
): Promise<ShareLinkVisit[]> {
  const query = trx('share_link_visits as v')
    .join('share_guests as g', 'g.id', 'v.guest_id')
    .where('v.link_id', linkId)
    .orderBy('v.id', 'desc')
    .limit(page.limit)
    .select<ShareLinkVisit[]>({
      id: 'v.id',
      visitedAt: 'v.visited_at',
      address: 'v.address',
      client: 'v.client',
      guestId: 'g.id',
      guestName: 'g.name',
      guestEmail: 'g.email',
    });
  if (page.beforeId !== undefined) query.where('v.id', '<', page.beforeId);
  return query;
}

/** Which of these components are not of this revision. */
export async function strayComponents(
  trx: Knex,
  lens: { revisionId: string; componentIds: readonly string[] },
): Promise<string[]> {
  const rows: { id: string }[] = await trx('components')
    .where({ revision_id: lens.revisionId })
    .whereIn('id', lens.componentIds)
    .select('id');
  const found = new Set(rows.map(({ id }) => id));
  return lens.componentIds.filter((id) => !found.has(id));
}
