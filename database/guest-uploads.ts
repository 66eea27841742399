import type { Knex } from 'knex';
import { ProductError } from '../domain/errors.ts';
import type { Caller } from './connection.ts';

/** What the guests of one link may announce in a day: whoever has it can come as ever so many guests. */
export const guestUploadsADay = { attachments: 200, model_revisions: 20 } as const;

/**
 * Throws `rate_limited` where the guests of the caller's link have announced as much of this in the last 24 hours as they
 * may. Two of them at once are counted one after the other. Of people with an account nothing is asked.
 */
export async function limitGuestUploads(
  trx: Knex,
  caller: Caller,
  table: keyof typeof guestUploadsADay,
): Promise<void> {
  if (caller.guestId === undefined) return;
  await trx('share_links').where({ id: caller.shareLinkId }).forNoKeyUpdate().select('id');
  const most = guestUploadsADay[table];
  const { rows } = await trx.raw<{ rows: { seconds: number }[] }>(
    `select ceil(extract(epoch from u.created_at + interval '1 day' - now()))::integer as seconds
     from ${table} u join share_guests g on g.id = u.guest_id
     where g.link_id = :link and u.created_at > now() - interval '1 day'
     order by u.created_at desc offset :most - 1 limit 1`,
    { link: caller.shareLinkId, most },
  );
  const [oldest] = rows;
  if (oldest)
    throw new ProductError(
      'rate_limited',
      `By this link ${most} files were sent within a day; that is as many as it takes. Try again later, or sign in.`,
      { retryAfterSeconds: Math.max(1, oldest.seconds) },
    );
}
