import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { authorColumns, authorJoins, authorSelects, plainAuthor } from './authors.ts';
import type { Author, AuthorRow } from './authors.ts';
import type { Caller } from './connection.ts';
import { keepText, touchTicket } from './ticket-store.ts';

export type Reply = {
  id: string;
  modelId: string;
  ticketId: string;
  /** Empty once it is deleted. */
  body: string;
  mentions: string[];
  author: Author;
  version: number;
  createdAt: Date;
  writtenAt: Date;
  deletedAt: Date | null;
};

export type ReplyPlace = { createdAt: string; id: string };

type ReplyRow = Omit<Reply, 'author'> & AuthorRow;

const selects = `r.id, r.model_id as "modelId", r.ticket_id as "ticketId", r.mentions, r.version,
  case when r.deleted_at is null then r.body else '' end as body, r.created_at as "createdAt",
  r.written_at as "writtenAt", r.deleted_at as "deletedAt", ${authorSelects('r')}`;

const plain = (row: ReplyRow): Reply => ({
  id: row.id,
  modelId: row.modelId,
  ticketId: row.ticketId,
  body: row.body,
  mentions: row.mentions,
  author: plainAuthor(row),
  version: row.version,
  createdAt: row.createdAt,
  writtenAt: row.writtenAt,
  deletedAt: row.deletedAt,
});

/*
 * All of these run in a transaction of `asCaller`, so row-level security stands behind each `where`.
 */

/** A reply that was not deleted, of a ticket that was not; with `lock`, nobody else changes it meanwhile. */
export async function getReply(
  trx: Knex,
  id: string,
  options: { lock?: boolean } = {},
): Promise<Reply | null> {
  if (options.lock) await trx('ticket_replies').where({ id }).forNoKeyUpdate().select('id');
  const { rows } = await trx.raw<{ rows: ReplyRow[] }>(
    `select ${selects} from ticket_replies r join review_tickets t on t.id = r.ticket_id ${authorJoins('r')}
     where r.id = ? and r.deleted_at is null and t.deleted_at is null`,
    [id],
  );
  return rows[0] ? plain(rows[0]) : null;
}

/** Replies to a ticket, oldest first, the deleted ones without their words. */
export async function listReplies(
  trx: Knex,
  ticketId: string,
  page: { limit: number; after?: ReplyPlace | undefined },
): Promise<(Reply & { place: ReplyPlace })[]> {
  const { rows } = await trx.raw<{ rows: (ReplyRow & { exactCreatedAt: string })[] }>(
    `select ${selects}, r.created_at::text as "exactCreatedAt" from ticket_replies r ${authorJoins('r')}
     where r.ticket_id = :ticketId
       ${page.after ? 'and (r.created_at, r.id) > (:createdAt ::timestamptz, :id ::uuid)' : ''}
     order by r.created_at, r.id limit :limit`,
    { ticketId, limit: page.limit, ...page.after },
  );
  return rows.map((row) => ({ ...plain(row), place: { createdAt: row.exactCreatedAt, id: row.id } }));
}

/** Writes a reply; the ticket counts as updated. */
export async function addReply(
  trx: Knex,
  caller: Caller,
  reply: { modelId: string; ticketId: string; body: string; mentions: string[] },
): Promise<Reply> {
  const id = randomUUID();
  await trx('ticket_replies').insert({
    id,
    model_id: reply.modelId,
    ticket_id: reply.ticketId,
    body: reply.body,
    mentions: reply.mentions,
    ...authorColumns(caller),
  });
  await touchTicket(trx, reply.ticketId);
  return (await getReply(trx, id))!;
}

/** Writes new words of a reply that the caller has locked, as its next version; the old ones are kept. */
export async function changeReply(
  trx: Knex,
  reply: Reply,
  text: { body: string; mentions: string[] },
): Promise<Reply> {
  const { id, ticketId, modelId, version, body, writtenAt } = reply;
  await keepText(trx, { ticketId, replyId: id, modelId, version, title: null, body, writtenAt });
  await trx('ticket_replies')
    .where({ id })
    .update({ ...text, version: version + 1, written_at: trx.fn.now() });
  await touchTicket(trx, ticketId);
  return (await getReply(trx, id))!;
}

/** Deletes a reply with what is attached to it, for its readers: its place in the discussion stays. */
export async function deleteReply(trx: Knex, reply: Reply): Promise<void> {
  const gone = { deleted_at: trx.fn.now() };
  await trx('ticket_replies').where({ id: reply.id }).update(gone);
  await trx('attachments').where({ reply_id: reply.id }).whereNull('deleted_at').update(gone);
  await touchTicket(trx, reply.ticketId);
}
