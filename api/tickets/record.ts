import type { Knex } from 'knex';
import { appendEvent } from '../../database/event-store.ts';
import { enqueue } from '../../database/outbox.ts';
import { mayBeCarried } from '../../database/pin-store.ts';
import { nextEmbedGeneration } from '../../database/search-items.ts';
import type { TicketSummary } from '../../database/ticket-store.ts';
import type { EventType } from '../../domain/audit/event-types.ts';
import { startOf } from '../../workflows/contract.ts';

/** Has the texts of a model brought up to date for search by meaning. */
export async function refreshSearch(
  trx: Knex,
  modelId: string,
  /** Of `nextEmbedGeneration`, where it was asked for before. */
  given?: number,
): Promise<void> {
  const generation = given ?? (await nextEmbedGeneration(trx));
  await enqueue(trx, startOf('embedSources', { modelId, generation }, `search:${modelId}`));
}

/** Has a ticket that was just pinned found on the revisions after the pin's. */
export async function carryPin(
  trx: Knex,
  ticket: { id: string; version: number },
  pin: { revisionId: string } | null | undefined,
): Promise<void> {
  if (pin && (await mayBeCarried(trx, pin)))
    await enqueue(
      trx,
      startOf('carryPins', { ticketId: ticket.id, version: ticket.version }, `pins:${ticket.id}`),
    );
}

/**
 * Appends what happened to a ticket, or to a reply or an attachment of it. Last in its transaction: the model's events
 * wait for each other.
 */
export async function recordEvent(
  trx: Knex,
  ticket: Pick<TicketSummary, 'id' | 'modelId' | 'number' | 'pin'>,
  type: EventType,
  payload: Record<string, unknown> = {},
  resource: { kind: string; id: string } = { kind: 'ticket', id: ticket.id },
): Promise<void> {
  await appendEvent(trx, {
    modelId: ticket.modelId,
    ...(ticket.pin ? { componentId: ticket.pin.componentId } : {}),
    type,
    resource,
    payload: { ticketId: ticket.id, number: ticket.number, ...payload },
  });
}
