import type { Knex } from 'knex';
import type { EventType } from '../domain/audit/event-types.ts';
import { ProductError } from '../domain/errors.ts';
import type { VariantKind } from '../domain/review/attachment.ts';
import { appendEvent } from './event-store.ts';
import { recordObjects } from './ingest-store.ts';
import type { StoredObject } from './ingest-store.ts';
import type { RevisionReason } from './models.ts';
import { finishWork } from './outbox.ts';

/** One run of the work on an attachment: writes of an older generation than the attachment's are refused. */
export type AttachmentRun = { attachmentId: string; generation: number };

export type AttachmentInWork = {
  stagingKey: string;
  announcedBytes: number;
  /** Once it is kept. */
  sha256: string | null;
};

/** Pixels; null of what is no picture. */
export type ImageSize = { width: number; height: number };

export type AttachmentOutcome =
  { status: 'ready' } | { status: 'rejected' | 'failed'; reason: RevisionReason };

export type AttachmentWork = ReturnType<typeof createAttachmentWork>;

/** The worker's side of attachments. Every write can run twice. */
export function createAttachmentWork(knex: Knex) {
  type Row = {
    id: string;
    model_id: string;
    ticket_id: string;
    staging_key: string;
    announced_bytes: number;
    sha256: string | null;
    status: string;
    generation: number;
    deleted_at: Date | null;
  };

  async function find(trx: Knex, { attachmentId }: AttachmentRun): Promise<Row | undefined> {
    return trx('attachments').where({ id: attachmentId }).forNoKeyUpdate().first<Row | undefined>();
  }

  /** Locks the attachment, and refuses an overtaken run and one of what was deleted. */
  async function lock(trx: Knex, run: AttachmentRun): Promise<Row> {
    const row = await find(trx, run);
    if (!row || row.deleted_at) throw new ProductError('not_found', 'The attachment was deleted meanwhile.');
    if (row.generation !== run.generation)
      throw new ProductError('superseded', 'A newer run has this attachment; this one stops.');
    return row;
  }

  async function tell(trx: Knex, row: Row, type: EventType, payload: Record<string, unknown>): Promise<void> {
    const pin = await trx('ticket_pins')
      .where({ ticket_id: row.ticket_id })
      .orderBy('revision_number', 'desc')
      .first<{ component_id: string } | undefined>('component_id');
    await appendEvent(trx, {
      modelId: row.model_id,
      ...(pin ? { componentId: pin.component_id } : {}),
      type,
      resource: { kind: 'attachment', id: row.id },
      payload: { ticketId: row.ticket_id, ...payload },
    });
  }

  /** What of a run is still to be made, in order. */
  async function queuedVariants(trx: Knex, attachmentId: string): Promise<VariantKind[]> {
    const rows = await trx('attachment_variants')
      .where({ attachment_id: attachmentId, status: 'queued' })
      .orderBy('kind', 'desc')
      .select<{ kind: VariantKind }[]>('kind');
    return rows.map(({ kind }) => kind);
  }

  return {
    /** The attachment as it stands. Throws `superseded` and `not_found`. */
    async open(run: AttachmentRun): Promise<AttachmentInWork & { queued: VariantKind[] }> {
      return knex.transaction(async (trx) => {
        const row = await lock(trx, run);
        return {
          stagingKey: row.staging_key,
          announcedBytes: row.announced_bytes,
          sha256: row.sha256,
          queued: await queuedVariants(trx, row.id),
        };
      });
    },

    /** Keeps the file: from here on it can be downloaded. Its variants are to follow. */
    async keepFile(
      run: AttachmentRun,
      file: StoredObject,
      size: ImageSize | null,
      variants: readonly VariantKind[],
    ): Promise<VariantKind[]> {
      return knex.transaction(async (trx) => {
        const row = await lock(trx, run);
        if (row.status !== 'ready') {
          await recordObjects(trx, [file]);
          await trx('attachments')
            .where({ id: row.id })
            .update({
              status: 'ready',
              sha256: file.sha256,
              width: size?.width ?? null,
              height: size?.height ?? null,
              finished_at: trx.fn.now(),
            });
          for (const kind of variants)
            await trx('attachment_variants')
              .insert({ attachment_id: row.id, model_id: row.model_id, kind })
              .onConflict(['attachment_id', 'kind'])
              .ignore();
          await tell(trx, row, 'attachment.ready', { contentType: file.contentType });
        }
        return queuedVariants(trx, row.id);
      });
    },

    async keepVariant(
      run: AttachmentRun,
      kind: VariantKind,
      file: StoredObject,
      size: ImageSize,
    ): Promise<void> {
      await knex.transaction(async (trx) => {
        const row = await lock(trx, run);
        await recordObjects(trx, [file]);
        const changed = await trx('attachment_variants')
          .where({ attachment_id: row.id, kind, status: 'queued' })
          .update({ status: 'ready', reason: null, sha256: file.sha256, ...size, finished_at: trx.fn.now() });
        if (changed > 0) await tell(trx, row, 'attachment.variant_ready', { variant: kind });
      });
    },

    async failVariant(run: AttachmentRun, kind: VariantKind, reason: RevisionReason): Promise<void> {
      await knex.transaction(async (trx) => {
        const row = await lock(trx, run);
        await trx('attachment_variants')
          .where({ attachment_id: row.id, kind })
          .update({ status: 'failed', reason: JSON.stringify(reason), finished_at: trx.fn.now() });
      });
    },

    /**
     * Ends the run and its outbox entry. A run that was overtaken, or whose attachment is gone, ends without a word.
     * Returns where the upload lies that nobody needs any more, if there is one.
     */
    async settle(run: AttachmentRun, outcome: AttachmentOutcome, workflowId: string): Promise<string | null> {
      return knex.transaction(async (trx) => {
        const row = await find(trx, run);
        await finishWork(trx, workflowId);
        if (row?.generation !== run.generation) return null;
        if (outcome.status === 'ready' || row.deleted_at) return row.staging_key;
        await trx('attachment_variants')
          .where({ attachment_id: row.id, status: 'queued' })
          .update({ status: 'failed', reason: JSON.stringify(outcome.reason), finished_at: trx.fn.now() });
        if (row.status !== 'queued') return null;
        const { status, reason } = outcome;
        await trx('attachments')
          .where({ id: row.id })
          .update({ status, reason: JSON.stringify(reason), finished_at: trx.fn.now() });
        await tell(trx, row, `attachment.${status}`, { reason });
        // What failed on our side may be tried again.
        return status === 'rejected' ? row.staging_key : null;
      });
    },
  };
}
