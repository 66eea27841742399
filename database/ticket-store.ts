import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { ProductError } from '../domain/errors.ts';
import type { TicketPriority, TicketStatus } from '../domain/review/ticket.ts';
import { authorColumns, authorJoins, authorSelects, plainAuthor } from './authors.ts';
import type { Author, AuthorRow, Person } from './authors.ts';
import type { Caller } from './connection.ts';
import { pinJoins, pinSelects, plainPin, plainWaiting, putPin, removePin } from './pin-store.ts';
import type { Pin, PinRevision, PinRow, WaitingPin } from './pin-store.ts';
import { prepared } from './prepared.ts';

/** What a list shows of a ticket. */
export type TicketSummary = {
  id: string;
  modelId: string;
  /** The revision it was raised on. */
  revisionId: string;
  /** Counts within the model. */
  number: number;
  title: string;
  status: TicketStatus;
  priority: TicketPriority;
  assignee: Person | null;
  /** Calendar day, YYYY-MM-DD. */
  dueOn: string | null;
  labels: string[];
  /** On the revision asked for, or else the newest. */
  pin: Pin | null;
  /** It waits to be placed there. */
  waiting: WaitingPin | null;
  /** It was raised on a later revision than the one asked for. */
  isLater: boolean;
  author: Author;
  /** Counts changes; a change names the version it is of. */
  version: number;
  createdAt: Date;
  /** The last time that anything happened to it or to what hangs on it. */
  updatedAt: Date;
  /** Since when it has its present words. */
  writtenAt: Date;
  replyCount: number;
  attachmentCount: number;
  isStarred: boolean;
};

export type Ticket = TicketSummary & { body: string; mentions: string[] };

type TicketRow = Omit<TicketSummary, 'assignee' | 'pin' | 'waiting' | 'author'> &
  AuthorRow &
  PinRow & { assigneeId: string | null; assigneeEmail: string | null };

export const summarySelects = (
  revision: PinRevision,
): string => `t.id, t.model_id as "modelId", t.revision_id as "revisionId", t.number, t.title, t.status,
  t.priority, t.due_on::text as "dueOn", t.labels, t.version, t.created_at as "createdAt",
  t.updated_at as "updatedAt", t.written_at as "writtenAt",
  t.assignee_id as "assigneeId", assignee.email as "assigneeEmail", ${authorSelects('t')}, ${pinSelects},
  (select count(*) from ticket_replies r where r.ticket_id = t.id and r.deleted_at is null) as "replyCount",
  (select count(*) from attachments a where a.ticket_id = t.id and a.status = 'ready' and a.deleted_at is null)
    as "attachmentCount",
  exists (select from stars s where s.ticket_id = t.id and s.user_id = (select sec.user_id())) as "isStarred",
  ${revision === 'bound' ? isLater : 'false'} as "isLater"`;
const isLater = `exists (select from model_revisions raised join model_revisions asked on asked.id = :revisionId
    where raised.id = t.revision_id and raised.number > asked.number)`;
export const ticketJoins = (revision: PinRevision): string =>
  `left join users assignee on assignee.id = t.assignee_id ${authorJoins('t')} ${pinJoins(revision)}`;

export const plainSummary = (row: TicketRow): TicketSummary => ({
  id: row.id,
  modelId: row.modelId,
  revisionId: row.revisionId,
  number: row.number,
  title: row.title,
  status: row.status,
  priority: row.priority,
  assignee: row.assigneeId === null ? null : { id: row.assigneeId, email: row.assigneeEmail },
  dueOn: row.dueOn,
  labels: row.labels,
  pin: plainPin(row),
  waiting: plainWaiting(row),
  isLater: row.isLater,
  author: plainAuthor(row),
  version: row.version,
  createdAt: row.createdAt,
  updatedAt: row.updatedAt,
  writtenAt: row.writtenAt,
  replyCount: row.replyCount,
  attachmentCount: row.attachmentCount,
  isStarred: row.isStarred,
});

/*
 * All of these run in a transaction of `asCaller`, so row-level security stands behind each `where`.
 */

/**
 * A ticket that was not deleted, with its pin on a revision or its newest; with `lock`, nobody else changes it until the
 * transaction ends.
 */
export async function getTicket(
  trx: Knex,
  id: string,
  options: { lock?: boolean; revisionId?: string | undefined } = {},
): Promise<Ticket | null> {
  if (options.lock) await trx('review_tickets').where({ id }).forNoKeyUpdate().select('id');
  const { revisionId = null } = options;
  const revision = revisionId === null ? 'newest' : 'bound';
  const [row] = await prepared<TicketRow & { body: string; mentions: string[] }>(
    trx,
    `select ${summarySelects(revision)}, t.body, t.mentions from review_tickets t ${ticketJoins(revision)}
     where t.id = :id and t.deleted_at is null`,
    { id, revisionId },
  );
  return row ? { ...plainSummary(row), body: row.body, mentions: row.mentions } : null;
}

export type NewTicket = {
  modelId: string;
  title: string;
  body: string;
  mentions: string[];
  priority: TicketPriority;
  assigneeId: string | null;
  dueOn: string | null;
  labels: string[];
  pin: Pin | null;
};

/**
 * Writes a ticket under the model's next number, with its pin, about the pin's revision or else the latest that is
 * ready. The model's row is locked: two at once get two numbers. Throws `not_found` where the caller doesn't see the
 * model, `bad_request` where they would not see the ticket.
 */
export async function addTicket(trx: Knex, caller: Caller, ticket: NewTicket): Promise<Ticket> {
  const { modelId, pin, assigneeId, ...words } = ticket;
  if (caller.lensRevisionId && !pin) throw unseenByLens();
  const id = randomUUID();
  const author = authorColumns(caller);
  const [made] = await prepared<NewRow>(
    trx,
    `with counted as (
       update model_documents set last_ticket_number = last_ticket_number + 1 where id = :modelId
       returning last_ticket_number as number),
     raised_on as (
       select coalesce(:revisionId ::uuid, (
         select id from model_revisions where model_id = :modelId and withdrawn_at is null
         order by status = 'ready' desc, number desc limit 1 for share)) as id),
     added as (
       insert into review_tickets (id, model_id, revision_id, number, title, body, mentions, priority, assignee_id,
         due_on, labels, created_by, guest_id)
       select :id ::uuid, :modelId, raised_on.id, number, :title, :body, :mentions ::uuid[], :priority,
         :assigneeId ::uuid, :dueOn ::date, :labels ::text[], :created_by ::uuid, :guest_id ::uuid
       from counted, raised_on)
     select number, raised_on.id as "revisionId", now() as "createdAt", assignee.email as "assigneeEmail",
       author.email as "authorEmail", guest.name as "guestName"
     from counted cross join raised_on
     left join users assignee on assignee.id = :assigneeId ::uuid
     left join users author on author.id = :created_by ::uuid
     left join share_guests guest on guest.id = :guest_id ::uuid`,
    { ...ticket, ...author, id, revisionId: pin?.revisionId ?? null },
  );
  if (!made) throw new ProductError('not_found', 'There is no such model.');
  if (pin) await putPin(trx, { id, modelId }, pin);
  const { number, revisionId, createdAt } = made;
  // As reading it back would answer, which costs as much as writing it.
  return {
    ...words,
    id,
    modelId,
    revisionId,
    number,
    pin,
    status: 'open',
    assignee: assigneeId === null ? null : { id: assigneeId, email: made.assigneeEmail },
    author: plainAuthor({ ...made, createdBy: author.created_by, guestId: author.guest_id }),
    waiting: null,
    isLater: false,
    version: 1,
    createdAt,
    updatedAt: createdAt,
    writtenAt: createdAt,
    replyCount: 0,
    attachmentCount: 0,
    isStarred: false,
  };
}

type NewRow = Pick<TicketSummary, 'number' | 'revisionId' | 'createdAt'> &
  Pick<AuthorRow, 'authorEmail' | 'guestName'> & { assigneeEmail: string | null };

const unseenByLens = () =>
  new ProductError('bad_request', 'Pin the ticket to one of the components that you are shown.');

/** A ticket as it was just written. The guest of a lens has no ticket but on the components that it shows. */
async function written(trx: Knex, id: string): Promise<Ticket> {
  const ticket = await getTicket(trx, id);
  if (!ticket) throw unseenByLens();
  return ticket;
}

/** What may change of a ticket; what is left out stays. */
export type TicketChanges = {
  title?: string;
  body?: string;
  mentions?: string[];
  status?: TicketStatus;
  priority?: TicketPriority;
  assigneeId?: string | null;
  dueOn?: string | null;
  labels?: string[];
  pin?: Pin | null;
};

/**
 * Writes changes of a ticket that the caller has locked, as its next version. Words that are replaced are kept as the
 * version they were.
 */
export async function changeTicket(trx: Knex, ticket: Ticket, changes: TicketChanges): Promise<Ticket> {
  const isRewritten = changes.title !== undefined || changes.body !== undefined;
  if (isRewritten)
    await keepText(trx, {
      ticketId: ticket.id,
      replyId: null,
      modelId: ticket.modelId,
      version: ticket.version,
      title: ticket.title,
      body: ticket.body,
      writtenAt: ticket.writtenAt,
    });
  await trx('review_tickets')
    .where({ id: ticket.id })
    .update({
      title: changes.title,
      body: changes.body,
      mentions: changes.mentions,
      status: changes.status,
      priority: changes.priority,
      assignee_id: changes.assigneeId,
      due_on: changes.dueOn,
      labels: changes.labels,
      version: ticket.version + 1,
      updated_at: trx.fn.now(),
      ...(isRewritten ? { written_at: trx.fn.now() } : {}),
    });
  if (changes.pin === null) await removePin(trx, ticket.id);
  if (changes.pin) await putPin(trx, ticket, changes.pin);
  return written(trx, ticket.id);
}

/** Notes that something happened to what hangs on a ticket. */
export async function touchTicket(trx: Knex, id: string): Promise<void> {
  await trx('review_tickets').where({ id }).update({ updated_at: trx.fn.now() });
}

/** Deletes a ticket for its readers; its rows stay until the time of keeping ends. False where it was deleted before. */
export async function deleteTicket(trx: Knex, id: string): Promise<boolean> {
  const changed = await trx('review_tickets')
    .where({ id })
    .whereNull('deleted_at')
    .update({ deleted_at: trx.fn.now(), updated_at: trx.fn.now() });
  return changed > 0;
}

export type TextVersion = {
  version: number;
  /** Null for a reply. */
  title: string | null;
  body: string;
  writtenAt: Date;
};

/** Keeps what a ticket or a reply said until now. */
export async function keepText(
  trx: Knex,
  text: TextVersion & { ticketId: string; replyId: string | null; modelId: string },
): Promise<void> {
  await trx('review_text_versions').insert({
    ticket_id: text.ticketId,
    reply_id: text.replyId,
    model_id: text.modelId,
    version: text.version,
    title: text.title,
    body: text.body,
    written_at: text.writtenAt,
  });
}

/** What a ticket, or a reply to it, said before, newest first. */
export async function textVersions(
  trx: Knex,
  ticketId: string,
  replyId: string | null,
): Promise<TextVersion[]> {
  return trx('review_text_versions')
    .where({ ticket_id: ticketId, reply_id: replyId })
    .orderBy('version', 'desc')
    .select({ version: 'version', title: 'title', body: 'body', writtenAt: 'written_at' });
}
