import type { Knex } from 'knex';
import { replyItem, ticketItem } from '../domain/search/sources.ts';
import type { Reply } from './reply-store.ts';
import { deleteItems, upsertItems } from './search-items.ts';
import type { Ticket } from './ticket-store.ts';

/*
 * What people write is found by its words as soon as it is written, and no longer than it is there; its meaning follows
 * in the background (search-sources.ts), and so does what guests write: search is closed to them, writing included.
 */

export async function indexTicket(trx: Knex, ticket: Ticket): Promise<void> {
  const { id: ticketId, revisionId, modelId, title, body, labels } = ticket;
  await upsertItems(trx, [ticketItem({ ticketId, revisionId, modelId, title, body, labels })]);
}

export async function indexReply(trx: Knex, ticket: Ticket, reply: Reply): Promise<void> {
  const { id: replyId, modelId, body } = reply;
  const { revisionId, title: ticketTitle } = ticket;
  await upsertItems(trx, [replyItem({ replyId, revisionId, modelId, ticketTitle, body })]);
}

export async function forgetTicket(trx: Knex, ticketId: string): Promise<void> {
  const replies = await trx('ticket_replies').where({ ticket_id: ticketId }).select<{ id: string }[]>('id');
  await deleteItems(trx, 'ticket', [ticketId]);
  await deleteItems(
    trx,
    'reply',
    replies.map(({ id }) => id),
  );
}

export async function forgetReply(trx: Knex, replyId: string): Promise<void> {
  await deleteItems(trx, 'reply', [replyId]);
}
