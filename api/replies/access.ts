import type { Knex } from 'knex';
import { isAuthor } from '../../database/authors.ts';
import type { Caller } from '../../database/connection.ts';
import { getReply } from '../../database/reply-store.ts';
import type { Reply } from '../../database/reply-store.ts';
import { ProductError } from '../../domain/errors.ts';
import { ownedAbilities } from '../../domain/review/abilities.ts';
import type { OwnedAbilities } from '../../domain/review/abilities.ts';
import { notFound } from '../errors.ts';
import { authorizeTicket } from '../tickets/access.ts';
import type { TicketAccess } from '../tickets/access.ts';

/** A reply and its ticket, where the caller may do this with it; locked unless it is only looked at. */
export async function authorizeReply(
  trx: Knex,
  caller: Caller,
  id: string,
  action: keyof OwnedAbilities | 'view',
): Promise<TicketAccess & { reply: Reply }> {
  const reply = await getReply(trx, id, { lock: action !== 'view' });
  if (!reply) throw notFound('reply');
  const access = await authorizeTicket(trx, caller, reply.ticketId, 'view');
  const abilities = ownedAbilities(access.model, isAuthor(caller, reply.author));
  if (action !== 'view' && !abilities[action])
    throw new ProductError(
      'forbidden',
      action === 'edit' ? 'Only its author changes a reply.' : 'You may not delete this reply.',
    );
  return { ...access, reply };
}
