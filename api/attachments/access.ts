import type { Knex } from 'knex';
import { getAttachment } from '../../database/attachment-store.ts';
import type { Attachment } from '../../database/attachment-store.ts';
import { isAuthor } from '../../database/authors.ts';
import type { Caller } from '../../database/connection.ts';
import { ProductError } from '../../domain/errors.ts';
import { attachmentAbilities } from '../../domain/review/abilities.ts';
import type { AttachmentAbilities } from '../../domain/review/abilities.ts';
import { startOf } from '../../workflows/contract.ts';
import { notFound } from '../errors.ts';
import { authorizeTicket } from '../tickets/access.ts';
import type { TicketAccess } from '../tickets/access.ts';

const words: Record<keyof AttachmentAbilities, string> = {
  edit: 'Only whoever announced it uploads an attachment.',
  regenerate: 'You may not have this made again.',
  delete: 'You may not delete this attachment.',
};

/** An attachment with its ticket, where the caller may do this with it; locked unless it is only looked at. */
export async function authorizeAttachment(
  trx: Knex,
  caller: Caller,
  id: string,
  action: keyof AttachmentAbilities | 'view',
  options: { lock?: boolean } = { lock: action !== 'view' },
): Promise<TicketAccess & { attachment: Attachment }> {
  const attachment = await getAttachment(trx, id, options);
  if (!attachment) throw notFound('attachment');
  const access = await authorizeTicket(trx, caller, attachment.ticketId, 'view');
  const isOwn = isAuthor(caller, attachment.author);
  // What is not uploaded yet is nobody else's to see.
  if (attachment.status === 'awaiting_upload' && !isOwn) throw notFound('attachment');
  const abilities = attachmentAbilities(access.model, isOwn);
  if (action !== 'view' && !abilities[action]) throw new ProductError('forbidden', words[action]);
  return { ...access, attachment };
}

/** What begins the next generation of the work on an attachment. */
export const workOn = ({ id, generation }: Attachment) =>
  startOf('processAttachment', { attachmentId: id, generation: generation + 1 }, `attachment:${id}`);
