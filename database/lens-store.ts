import type { Knex } from 'knex';
import { ProductError } from '../domain/errors.ts';
import { reportSource } from './document-store.ts';
import type { ReportSource } from './document-store.ts';
import { recordObjects } from './ingest-store.ts';
import type { StoredObject } from './ingest-store.ts';
import { finishWork } from './outbox.ts';

export type LensArtifactKind = 'scene' | 'preview' | 'report';

/** A lens and what it is composed of. */
export type LensSource = ReportSource & { linkId: string; revisionId: string };

export type LensStore = ReturnType<typeof createLensStore>;

/** The worker's side of supplier lenses. Every write can run twice. */
export function createLensStore(knex: Knex) {
  return {
    /** Throws `gone` where the link was revoked meanwhile, or shows components that are not there any more. */
    async open(linkId: string): Promise<LensSource> {
      const link = await knex('share_links')
        .where({ id: linkId })
        .whereNull('revoked_at')
        .whereNotNull('component_ids')
        .first<{ revision_id: string; component_ids: string[] } | undefined>('revision_id', 'component_ids');
      if (!link) throw new ProductError('gone', 'The link was revoked before it was prepared.');
      const source = await reportSource(knex, link.revision_id, link.component_ids);
      if (source.components.length < link.component_ids.length)
        throw new ProductError('gone', 'The components of this link were replaced. Make a new link.');
      return { linkId, revisionId: link.revision_id, ...source };
    },

    async record(
      linkId: string,
      kind: LensArtifactKind,
      object: StoredObject,
      pages: number | null = null,
    ): Promise<void> {
      await knex.transaction(async (trx) => {
        await recordObjects(trx, [object]);
        await trx.raw(
          `insert into share_link_artifacts (link_id, model_id, kind, sha256, pages)
             select id, model_id, :kind, :sha256, :pages from share_links where id = :linkId
           on conflict (link_id, kind) do update set sha256 = excluded.sha256, pages = excluded.pages,
             created_at = now() where share_link_artifacts.sha256 <> excluded.sha256`,
          { kind, sha256: object.sha256, pages, linkId },
        );
      });
    },

    /** Ends the work. What was composed before stays: a report that can't be drawn takes no scene away. */
    async settle(linkId: string, status: 'ready' | 'failed', workflowId: string): Promise<void> {
      await knex.transaction(async (trx) => {
        await finishWork(trx, workflowId);
        const scenes: unknown[] = await trx('share_link_artifacts').where({ link_id: linkId, kind: 'scene' });
        await trx('share_links')
          .where({ id: linkId })
          .update({ lens_status: scenes.length > 0 ? 'ready' : status });
      });
    },
  };
}

/** Lenses on a revision that are not revoked. */
export async function lensesOn(trx: Knex, revisionId: string): Promise<string[]> {
  const rows: { id: string }[] = await trx('share_links')
    .where({ revision_id: revisionId })
    .whereNotNull('component_ids')
    .whereNull('revoked_at')
    .select('id');
  return rows.map(({ id }) => id);
}

export type LensArtifact = StoredObject & {
  id: string;
  kind: LensArtifactKind;
  pages: number | null;
  createdAt: Date;
};

/** What the guest who asks sees in place of the whole. In their own transaction. */
export async function lensArtifacts(trx: Knex): Promise<LensArtifact[]> {
  return trx('share_link_artifacts as a')
    .join('objects as o', 'o.sha256', 'a.sha256')
    .orderBy('a.kind')
    .select({
      id: 'a.id',
      kind: 'a.kind',
      sha256: 'a.sha256',
      sizeBytes: 'o.size_bytes',
      contentType: 'o.content_type',
      pages: 'a.pages',
      createdAt: 'a.created_at',
    });
}
