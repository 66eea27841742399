import Type from 'typebox';
import type { Static } from 'typebox';
import type { Caller } from '../../database/connection.ts';
import { ticketSorts } from '../../database/ticket-list.ts';
import type { TicketFilter, TicketPlace, TicketSort } from '../../database/ticket-list.ts';
import { textLimits, ticketPriorities, ticketStatuses } from '../../domain/review/ticket.ts';
import type { TicketStatus } from '../../domain/review/ticket.ts';
import { decodeParts, isTime, isUuid } from '../cursor.ts';
import { pageQuery, storableText, uuid } from '../schemas.ts';

const statuses = `(${ticketStatuses.join('|')})`;

export const ticketQuery = Type.Object(
  {
    ...pageQuery.properties,
    sort: Type.Optional(
      Type.Enum([...ticketSorts], {
        description:
          '`newest` (as it is without it), `updated`, `priority` (most urgent first), `due` (soonest first).',
      }),
    ),
    status: Type.Optional(
      Type.String({
        pattern: `^${statuses}(,${statuses})*$`,
        description: 'One or several, with commas between.',
      }),
    ),
    priority: Type.Optional(Type.Enum([...ticketPriorities])),
    assignee: Type.Optional(
      Type.String({
        pattern: '^(me|none|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$',
        description: 'A person, `me` or `none`.',
      }),
    ),
    label: Type.Optional(Type.String({ ...storableText, minLength: 1, maxLength: textLimits.label })),
    componentId: Type.Optional(uuid),
    revisionId: Type.Optional(
      Type.String({
        format: 'uuid',
        description: 'Whose pins are shown; of each ticket the newest without it.',
      }),
    ),
    needsPlacement: Type.Optional(Type.Boolean({ description: 'Its pin waits to be placed there.' })),
    mine: Type.Optional(Type.Boolean({ description: 'Written by you.' })),
    starred: Type.Optional(Type.Boolean()),
    overdue: Type.Optional(Type.Boolean({ description: 'Unfinished, and due before today (UTC).' })),
    text: Type.Optional(
      Type.String({
        ...storableText,
        minLength: 1,
        maxLength: 200,
        description: 'In title or text; or `#12`.',
      }),
    ),
  },
  { additionalProperties: false },
);

/** What a query asks for. `me` is nobody to a guest, to whom nothing can be assigned. */
export function readFilter(query: Static<typeof ticketQuery>, caller: Caller, now: Date): TicketFilter {
  const assignee = query.assignee === 'me' ? (caller.userId ?? caller.guestId) : query.assignee;
  return {
    statuses: query.status?.split(',') as TicketStatus[] | undefined,
    priority: query.priority,
    assignee,
    label: query.label?.trim().toLowerCase(),
    componentId: query.componentId,
    revisionId: query.revisionId,
    needsPlacement: query.needsPlacement,
    isMine: query.mine,
    isStarred: query.starred,
    overdueOn: query.overdue ? now.toISOString().slice(0, 10) : undefined,
    text: query.text,
  };
}

const isValueOf: Record<TicketSort, (part: string) => boolean> = {
  newest: isTime,
  updated: isTime,
  priority: (part) => /^[1-4]$/.test(part),
  due: (part) => part === 'infinity' || /^\d{4}-\d\d-\d\d$/.test(part),
};

/** A cursor belongs to one order. */
export const placeKey = (sort: TicketSort, place: TicketPlace): string[] => [sort, place.value, place.id];

export function readPlace(sort: TicketSort, cursor: string | undefined): TicketPlace | undefined {
  if (cursor === undefined) return undefined;
  const [, value, id] = decodeParts(cursor, [(part) => part === sort, isValueOf[sort], isUuid]);
  return { value: value!, id: id! };
}
