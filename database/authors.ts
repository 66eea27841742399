import type { Knex } from 'knex';
import type { Caller } from './connection.ts';

/** Whoever wrote something: someone signed in, or a guest of a share link under the name they gave. */
export type Author =
  { kind: 'user'; id: string; email: string | null } | { kind: 'guest'; id: string; name: string | null };

/** Columns that say who asks, for a row that they write. */
export const authorColumns = (caller: Caller): { created_by: string | null; guest_id: string | null } => ({
  created_by: caller.userId ?? null,
  guest_id: caller.guestId ?? null,
});

export const isAuthor = (caller: Caller, author: Author): boolean =>
  author.id === (author.kind === 'user' ? caller.userId : caller.guestId);

/** What `plainAuthor` reads, of a row `alias` joined by `authorJoins`. */
export const authorSelects = (alias: string): string =>
  `${alias}.created_by as "createdBy", ${alias}.guest_id as "guestId", author.email as "authorEmail",
   guest.name as "guestName"`;
export const authorJoins = (alias: string): string =>
  `left join users author on author.id = ${alias}.created_by
   left join share_guests guest on guest.id = ${alias}.guest_id`;

export type AuthorRow = {
  createdBy: string | null;
  guestId: string | null;
  authorEmail: string | null;
  guestName: string | null;
};

export const plainAuthor = (row: AuthorRow): Author =>
  row.createdBy !== null
    ? { kind: 'user', id: row.createdBy, email: row.authorEmail }
    : { kind: 'guest', id: row.guestId!, name: row.guestName };

export type Person = { id: string; email: string | null };

/** Which of these people may see a model; in no order. */
export async function peopleAmong(trx: Knex, modelId: string, ids: readonly string[]): Promise<string[]> {
  const { rows } = await trx.raw<{ rows: { id: string }[] }>(
    `select id from unnest(sec.people_of(?)) id where id = any (?::uuid[])`,
    [modelId, [...ids]],
  );
  return rows.map(({ id }) => id);
}

/**
 * The people of a model that these names mean: an address, or what stands before its `@` where that is one person's
 * alone. A guest knows of those alone who take part in the ticket, so that nobody learns by guessing who sees a model.
 */
export async function mentionedPeople(
  trx: Knex,
  caller: Caller,
  place: { modelId: string; ticketId: string | null },
  names: readonly string[],
): Promise<string[]> {
  if (names.length === 0) return [];
  const participants = `select created_by from review_tickets where id = :ticketId
    union select assignee_id from review_tickets where id = :ticketId
    union select created_by from ticket_replies where ticket_id = :ticketId`;
  const { rows } = await trx.raw<{ rows: { id: string }[] }>(
    `with known as (
       select u.id, lower(u.email) as email, split_part(lower(u.email), '@', 1) as name from users u
       where u.id = any (sec.people_of(:modelId)) ${caller.userId ? '' : `and u.id in (${participants})`})
     select k.id from known k where k.email = any (:names ::text[])
       or (k.name = any (:names ::text[]) and not exists (select from known o where o.name = k.name and o.id <> k.id))
     order by k.email`,
    { ...place, names: [...names] },
  );
  return rows.map(({ id }) => id);
}

/**
 * People of a model whose address begins with `prefix`, by address; or by what stands before its `@`, for those who are
 * told no more of it: letter by letter they would learn the rest.
 */
export async function listPeople(
  trx: Knex,
  modelId: string,
  page: { by: 'address' | 'name'; prefix: string; limit: number },
): Promise<Person[]> {
  const known = page.by === 'address' ? 'lower(email)' : `split_part(lower(email), '@', 1)`;
  const { rows } = await trx.raw<{ rows: Person[] }>(
    `select id, email from users where id = any (sec.people_of(?)) and starts_with(${known}, lower(?))
     order by ${known}, id limit ?`,
    [modelId, page.prefix, page.limit],
  );
  return rows;
}
