import type { Knex } from 'knex';
import type { VariantKind } from '../domain/review/attachment.ts';
import { authorColumns, authorJoins, authorSelects, plainAuthor } from './authors.ts';
import type { Author, AuthorRow } from './authors.ts';
import type { Caller } from './connection.ts';
import type { RevisionReason } from './models.ts';
import { enqueue } from './outbox.ts';
import type { OutboxEntry } from './outbox.ts';
import { touchTicket } from './ticket-store.ts';

export type AttachmentStatus = 'awaiting_upload' | 'queued' | 'ready' | 'rejected' | 'failed';

/** A stored file, once there is one. */
type File = {
  sha256: string | null;
  contentType: string | null;
  sizeBytes: number | null;
  /** Pixels; null of what is no picture. */
  width: number | null;
  height: number | null;
};

export type Variant = File & {
  kind: VariantKind;
  status: 'queued' | 'ready' | 'failed';
  reason: RevisionReason | null;
};

export type Attachment = File & {
  id: string;
  modelId: string;
  ticketId: string;
  /** Of the reply it belongs to; null of the ticket's own. */
  replyId: string | null;
  fileName: string;
  announcedType: string;
  announcedBytes: number;
  stagingKey: string;
  status: AttachmentStatus;
  reason: RevisionReason | null;
  generation: number;
  author: Author;
  createdAt: Date;
  variants: Variant[];
};

export type AttachmentPlace = { createdAt: string; id: string };

type AttachmentRow = Omit<Attachment, 'author'> & AuthorRow & { place: string };

const selects = `a.id, a.model_id as "modelId", a.ticket_id as "ticketId", a.reply_id as "replyId",
  a.file_name as "fileName", a.announced_type as "announcedType", a.announced_bytes as "announcedBytes",
  a.staging_key as "stagingKey", a.status, a.reason, a.generation, a.sha256, o.content_type as "contentType",
  o.size_bytes as "sizeBytes", a.width, a.height, a.created_at as "createdAt", a.created_at::text as place,
  ${authorSelects('a')},
  (select coalesce(json_agg(json_build_object('kind', v.kind, 'status', v.status, 'reason', v.reason, 'sha256', v.sha256,
      'contentType', vo.content_type, 'sizeBytes', vo.size_bytes, 'width', v.width, 'height', v.height)
      order by v.kind), '[]')
    from attachment_variants v left join objects vo on vo.sha256 = v.sha256
    where v.attachment_id = a.id) as variants`;
// What hangs on something deleted is gone with it.
const from = `attachments a join review_tickets t on t.id = a.ticket_id and t.deleted_at is null
  left join ticket_replies r on r.id = a.reply_id
  left join objects o on o.sha256 = a.sha256 ${authorJoins('a')}`;
const isThere = `a.deleted_at is null and r.deleted_at is null`;

const plain = ({
  place: _,
  createdBy,
  guestId,
  authorEmail,
  guestName,
  ...row
}: AttachmentRow): Attachment => ({
  ...row,
  author: plainAuthor({ createdBy, guestId, authorEmail, guestName }),
});

/*
 * The reader's and uploader's side. All of these run in a transaction of `asCaller`, so row-level security stands behind
 * each `where`.
 */

/** An attachment that is there with its ticket and its reply; with `lock`, nobody else changes it meanwhile. */
export async function getAttachment(
  trx: Knex,
  id: string,
  options: { lock?: boolean } = {},
): Promise<Attachment | null> {
  if (options.lock) await trx('attachments').where({ id }).forNoKeyUpdate().select('id');
  const { rows } = await trx.raw<{ rows: AttachmentRow[] }>(
    `select ${selects} from ${from} where a.id = ? and ${isThere}`,
    [id],
  );
  return rows[0] ? plain(rows[0]) : null;
}

/** Attachments of a ticket and its replies, oldest first; those still to be uploaded to their author alone. One query. */
export async function listAttachments(
  trx: Knex,
  caller: Caller,
  ticketId: string,
  page: { limit: number; after?: AttachmentPlace | undefined },
): Promise<(Attachment & { place: AttachmentPlace })[]> {
  const { rows } = await trx.raw<{ rows: AttachmentRow[] }>(
    `select ${selects} from ${from} where a.ticket_id = :ticketId and ${isThere}
       and (a.status <> 'awaiting_upload' or coalesce(a.created_by, a.guest_id) = :me)
       ${page.after ? 'and (a.created_at, a.id) > (:createdAt ::timestamptz, :id ::uuid)' : ''}
     order by a.created_at, a.id limit :limit`,
    { ticketId, me: caller.userId ?? caller.guestId, limit: page.limit, ...page.after },
  );
  return rows.map((row) => ({ ...plain(row), place: { createdAt: row.place, id: row.id } }));
}

/** How many files are on a ticket and its replies, with those of the last day that are still to be uploaded. */
export async function countAttachments(trx: Knex, ticketId: string): Promise<number> {
  const { rows } = await trx.raw<{ rows: { count: number }[] }>(
    `select count(*) from ${from} where a.ticket_id = :ticketId and ${isThere}
       and (a.status <> 'awaiting_upload' or a.created_at > now() - interval '1 day')`,
    { ticketId },
  );
  return rows[0]!.count;
}

/** Announces a file that is to be uploaded. */
export async function addAttachment(
  trx: Knex,
  caller: Caller,
  attachment: Pick<
    Attachment,
    'id' | 'modelId' | 'ticketId' | 'replyId' | 'fileName' | 'announcedType' | 'announcedBytes' | 'stagingKey'
  >,
): Promise<Attachment> {
  await trx('attachments').insert({
    id: attachment.id,
    model_id: attachment.modelId,
    ticket_id: attachment.ticketId,
    reply_id: attachment.replyId,
    file_name: attachment.fileName,
    announced_type: attachment.announcedType,
    announced_bytes: attachment.announcedBytes,
    staging_key: attachment.stagingKey,
    ...authorColumns(caller),
  });
  return (await getAttachment(trx, attachment.id))!;
}

/**
 * Begins the next generation of the work on an attachment that the caller has locked; `entry` starts it. Nothing is
 * begun for one that the caller may not see.
 */
export async function queueAttachment(
  trx: Knex,
  { id, generation, ticketId }: Attachment,
  entry: OutboxEntry,
): Promise<void> {
  const changed = await trx('attachments')
    .where({ id })
    .update({ status: 'queued', generation: generation + 1, confirmed_at: trx.fn.now() });
  if (changed === 0) return;
  await touchTicket(trx, ticketId);
  await enqueue(trx, entry);
}

/** The same to make one variant of a ready attachment, again or for the first time; what there is of it stays until then. */
export async function queueVariant(
  trx: Knex,
  { id, modelId, generation }: Attachment,
  kind: VariantKind,
  entry: OutboxEntry,
): Promise<void> {
  const changed = await trx('attachments')
    .where({ id })
    .update({ generation: generation + 1 });
  if (changed === 0) return;
  await trx('attachment_variants')
    .insert({ attachment_id: id, model_id: modelId, kind })
    .onConflict(['attachment_id', 'kind'])
    .merge({ status: 'queued', reason: null, finished_at: null });
  await enqueue(trx, entry);
}

/** Deletes an attachment for its readers; its bytes stay until the time of keeping ends. */
export async function deleteAttachment(trx: Knex, { id, ticketId }: Attachment): Promise<void> {
  await trx('attachments').where({ id }).update({ deleted_at: trx.fn.now() });
  await touchTicket(trx, ticketId);
}
