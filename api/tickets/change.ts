import type { Knex } from 'knex';
import type { Static } from 'typebox';
import type Type from 'typebox';
import { mentionedPeople, peopleAmong } from '../../database/authors.ts';
import type { Caller } from '../../database/connection.ts';
import { locatePin } from '../../database/pin-store.ts';
import type { Pin } from '../../database/pin-store.ts';
import type { Ticket, TicketChanges } from '../../database/ticket-store.ts';
import { ProductError } from '../../domain/errors.ts';
import type { TicketAbilities } from '../../domain/review/abilities.ts';
import { mentionedNames } from '../../domain/review/markdown.ts';
import { normalizePin } from '../../domain/review/pin.ts';
import { mayBecome, normalizeLabels } from '../../domain/review/ticket.ts';
import type { TicketStatus } from '../../domain/review/ticket.ts';
import type { newPinSchema, ticketFields } from './present.ts';

/** What a client sends of a ticket; what is left out stays, or is as at the beginning. */
export type TicketInput = Partial<Static<Type.TObject<typeof ticketFields>>> & {
  status?: TicketStatus;
  pin?: Static<typeof newPinSchema> | null;
};

const abilityFor: Record<keyof TicketInput, keyof TicketAbilities> = {
  title: 'editText',
  body: 'editText',
  pin: 'movePin',
  status: 'editState',
  priority: 'editState',
  assigneeId: 'editState',
  dueOn: 'editState',
  labels: 'editState',
};

/** What one must be allowed in order to send these fields. */
export const abilitiesNeeded = (input: TicketInput): Set<keyof TicketAbilities> =>
  new Set(
    Object.entries(abilityFor)
      .filter(([field]) => input[field as keyof TicketInput] !== undefined)
      .map(([, ability]) => ability),
  );

export async function findAssignee(trx: Knex, modelId: string, assigneeId: string): Promise<string> {
  if ((await peopleAmong(trx, modelId, [assigneeId])).length === 0)
    throw new ProductError('bad_request', 'Assign somebody who may see the model: invite them first.');
  return assigneeId;
}

export const findPin = (
  trx: Knex,
  modelId: string,
  { face, camera, ...pin }: Static<typeof newPinSchema>,
): Promise<Pin> =>
  locatePin(trx, modelId, normalizePin({ ...pin, face: face ?? null, camera: camera ?? null }));

export const findMentions = (
  trx: Knex,
  caller: Caller,
  place: { modelId: string; ticketId: string | null },
  body: string,
): Promise<string[]> => mentionedPeople(trx, caller, place, mentionedNames(body));

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * What of `input` is other than it is, checked and ready to be written. Throws `conflict` where the status may not become
 * that, `bad_request` for a pin or an assignee that can't be.
 */
export async function changesOf(
  trx: Knex,
  caller: Caller,
  ticket: Ticket,
  input: TicketInput,
): Promise<TicketChanges> {
  const { status, priority, assigneeId, dueOn } = input;
  if (status !== undefined && !mayBecome(ticket.status, status))
    throw new ProductError(
      'conflict',
      `A ticket that is ${spoken(ticket.status)} cannot become ${spoken(status)}; open it first.`,
    );
  const wanted: { [Field in keyof TicketChanges]: TicketChanges[Field] | undefined } = {
    title: input.title?.trim(),
    body: input.body,
    status,
    priority,
    dueOn,
    assigneeId,
    labels: input.labels && normalizeLabels(input.labels),
  };
  const present = { ...ticket, assigneeId: ticket.assignee?.id ?? null } as Record<string, unknown>;
  const changes = Object.fromEntries(
    Object.entries(wanted).filter(([field, value]) => value !== undefined && !isSame(value, present[field])),
  ) as TicketChanges;
  if (changes.assigneeId) await findAssignee(trx, ticket.modelId, changes.assigneeId);
  if (changes.body !== undefined)
    changes.mentions = await findMentions(
      trx,
      caller,
      { modelId: ticket.modelId, ticketId: ticket.id },
      changes.body,
    );
  if (input.pin !== undefined) {
    const pin = input.pin && (await findPin(trx, ticket.modelId, input.pin));
    if (!isSame(pin, ticket.pin)) changes.pin = pin;
  }
  return changes;
}

const spoken = (status: TicketStatus): string => status.replace('_', ' ');

/** Of a change, what its event tells: which words were replaced, and the rest before and after. */
export function eventPayload(before: Ticket, after: Ticket, changes: TicketChanges): Record<string, unknown> {
  const state = (ticket: Ticket): Record<string, unknown> => ({
    status: ticket.status,
    priority: ticket.priority,
    assigneeId: ticket.assignee?.id ?? null,
    dueOn: ticket.dueOn,
    labels: ticket.labels,
    pin: ticket.pin && { revisionId: ticket.pin.revisionId, componentId: ticket.pin.componentId },
  });
  const of = (ticket: Ticket) =>
    Object.fromEntries(Object.entries(state(ticket)).filter(([field]) => field in changes));
  return {
    version: after.version,
    before: of(before),
    after: of(after),
    rewritten: ['title', 'body'].filter((field) => field in changes),
    mentions: after.mentions.filter((id) => !before.mentions.includes(id)),
  };
}
