import type { Knex } from 'knex';
import { isAuthor } from '../../database/authors.ts';
import type { Caller } from '../../database/connection.ts';
import { getTicket } from '../../database/ticket-store.ts';
import type { Ticket } from '../../database/ticket-store.ts';
import { ProductError } from '../../domain/errors.ts';
import type { ModelAbilities, ModelStanding } from '../../domain/permissions/model-policy.ts';
import { ticketAbilities } from '../../domain/review/abilities.ts';
import type { TicketAbilities } from '../../domain/review/abilities.ts';
import { authorizeModel } from '../access.ts';
import { notFound } from '../errors.ts';

export type TicketAccess = {
  ticket: Ticket;
  standing: ModelStanding;
  model: ModelAbilities;
  abilities: TicketAbilities;
};

const words: Record<keyof TicketAbilities, string> = {
  comment: 'comment on this ticket',
  editText: 'change what somebody else wrote',
  editState: 'change the state of this ticket',
  movePin: 'move the pin of this ticket',
  delete: 'delete this ticket',
};

/** Throws `forbidden` where one of these is not allowed. */
export function requireAbilities(abilities: TicketAbilities, needed: Iterable<keyof TicketAbilities>): void {
  for (const one of needed)
    if (!abilities[one]) throw new ProductError('forbidden', `You may not ${words[one]}.`);
}

/**
 * A ticket, where the caller may do this with it. Throws `not_found` or `forbidden`. With `lock`, nobody else changes it
 * until the transaction ends.
 */
export async function authorizeTicket(
  trx: Knex,
  caller: Caller,
  id: string,
  action: keyof TicketAbilities | 'view',
  options: { lock?: boolean; revisionId?: string | undefined } = {},
): Promise<TicketAccess> {
  const ticket = await getTicket(trx, id, options);
  if (!ticket) throw notFound('ticket');
  const { standing, abilities: model } = await authorizeModel(trx, caller, ticket.modelId, 'view');
  const abilities = ticketAbilities(model, isAuthor(caller, ticket.author));
  if (action !== 'view') requireAbilities(abilities, [action]);
  return { ticket, standing, model, abilities };
}
