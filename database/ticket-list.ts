import { unfinishedStatuses } from '../domain/review/ticket.ts';
import type { TicketPriority, TicketStatus } from '../domain/review/ticket.ts';
import type { Caller } from './connection.ts';
import { anywhere } from './like.ts';
import { pinJoins } from './pin-store.ts';
import { prepared } from './prepared.ts';
import type { Queries } from './prepared.ts';
import { plainSummary, summarySelects, ticketJoins } from './ticket-store.ts';
import type { TicketSummary } from './ticket-store.ts';

export const ticketSorts = ['newest', 'updated', 'priority', 'due'] as const;
export type TicketSort = (typeof ticketSorts)[number];

/** What a list is narrowed to; all of it applies. */
export type TicketFilter = {
  modelId?: string | undefined;
  statuses?: readonly TicketStatus[] | undefined;
  priority?: TicketPriority | undefined;
  /** A person, or `none`. */
  assignee?: string | undefined;
  label?: string | undefined;
  componentId?: string | undefined;
  /** The revision whose pins are read; of each ticket the newest, where it is left out. */
  revisionId?: string | undefined;
  /** Their pin waits to be placed on that revision, or on one after the newest where they have one. */
  needsPlacement?: boolean | undefined;
  /** Written by the caller. */
  isMine?: boolean | undefined;
  isStarred?: boolean | undefined;
  /** Unfinished, and due before this day (YYYY-MM-DD). */
  overdueOn?: string | undefined;
  /** In title or text, whatever the case; or `#12`, the number. */
  text?: string | undefined;
};

/** Where a page ended: the value it is sorted by, and id, which makes it one place. */
export type TicketPlace = { value: string; id: string };

/**
 * By what each order goes; with the id after it, which is never equal. Days and ranks come as text for the cursor, and
 * a ticket without a due day comes after all that have one.
 */
const orders: Record<TicketSort, { value: string; type: string; direction: 'asc' | 'desc' }> = {
  newest: { value: 't.created_at', type: 'timestamptz', direction: 'desc' },
  updated: { value: 't.updated_at', type: 'timestamptz', direction: 'desc' },
  priority: { value: 't.priority_rank', type: 'smallint', direction: 'desc' },
  due: { value: `coalesce(t.due_on, 'infinity')`, type: 'date', direction: 'asc' },
};

function conditions(
  filter: TicketFilter,
  caller: Caller,
): { sql: string[]; values: Record<string, unknown> } {
  const sql = ['t.deleted_at is null'];
  const values: Record<string, unknown> = {};
  const add = (condition: string, named: Record<string, unknown> = {}) => {
    sql.push(condition);
    Object.assign(values, named);
  };
  const { modelId, statuses, priority, assignee, label, componentId, overdueOn, text } = filter;
  // Of all models, those alone that the caller may see, whatever row-level security says besides.
  if (modelId === undefined) add('t.model_id = any ((select sec.visible_models())::uuid[])');
  else add('t.model_id = :modelId', { modelId });
  if (statuses !== undefined) add('t.status = any (:statuses ::text[])', { statuses: [...statuses] });
  if (priority !== undefined) add('t.priority = :priority', { priority });
  if (assignee === 'none') add('t.assignee_id is null');
  else if (assignee !== undefined) add('t.assignee_id = :assignee', { assignee });
  if (label !== undefined) add('t.labels @> array[:label ::text]', { label });
  if (componentId !== undefined)
    add('exists (select from ticket_pins p where p.ticket_id = t.id and p.component_id = :componentId)', {
      componentId,
    });
  if (filter.needsPlacement) add('waiting.ticket_id is not null');
  if (filter.isMine) add('coalesce(t.created_by, t.guest_id) = :me', { me: caller.userId ?? caller.guestId });
  if (filter.isStarred)
    add('exists (select from stars s where s.ticket_id = t.id and s.user_id = (select sec.user_id()))');
  if (overdueOn !== undefined)
    add('t.due_on < :overdueOn ::date and t.status = any (:unfinished ::text[])', {
      overdueOn,
      unfinished: [...unfinishedStatuses],
    });
  const number = /^#(\d{1,9})$/.exec(text ?? '')?.[1];
  if (number !== undefined) add('t.number = :number ::int', { number });
  else if (text !== undefined)
    add('(t.title ilike :pattern or t.body ilike :pattern)', { pattern: anywhere(text) });
  return { sql, values };
}

/**
 * Tickets of the models the caller may see, each with its author, counts and pin, and its place in this order:
 * one query whatever the number.
 */
export async function listTickets(
  trx: Queries,
  caller: Caller,
  page: { filter: TicketFilter; sort: TicketSort; limit: number; after?: TicketPlace | undefined },
): Promise<(TicketSummary & { place: TicketPlace })[]> {
  const { value, type, direction } = orders[page.sort];
  const { sql, values } = conditions(page.filter, caller);
  if (page.after) {
    // Ids go the way of the values, so that one comparison of both says what comes after.
    sql.push(`(${value}, t.id) ${direction === 'desc' ? '<' : '>'} (:value ::${type}, :id ::uuid)`);
    Object.assign(values, page.after);
  }
  const revision = page.filter.revisionId === undefined ? 'newest' : 'bound';
  // The page first, so that what belongs to each row is not looked for in all that the order leaves out.
  const among = `review_tickets t ${page.filter.needsPlacement ? pinJoins(revision) : ''}`;
  const order = `${value} ${direction}, t.id ${direction}`;
  const rows = await prepared<Parameters<typeof plainSummary>[0] & { value: string }>(
    trx,
    `select ${summarySelects(revision)}, (${value})::text as value
     from (select t.* from ${among} where ${sql.join(' and ')} order by ${order} limit :limit) t
     ${ticketJoins(revision)} order by ${order}`,
    { ...values, revisionId: page.filter.revisionId ?? null, limit: page.limit },
  );
  return rows.map((row) => ({ ...plainSummary(row), place: { value: row.value, id: row.id } }));
}
