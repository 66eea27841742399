import type { Knex } from 'knex';

/** A model, or one ticket of it. */
export type StarPlace = { modelId: string; ticketId: string | null };

/** What somebody has marked, with its ticket's title or its model's name. */
export type Star = StarPlace & { title: string; createdAt: Date };

const rowOf = (userId: string, { modelId, ticketId }: StarPlace) => ({
  user_id: userId,
  model_id: modelId,
  ticket_id: ticketId,
});

/** Marks it; what is marked stays marked. */
export async function addStar(trx: Knex, userId: string, place: StarPlace): Promise<void> {
  await trx('stars').insert(rowOf(userId, place)).onConflict(['user_id', 'model_id', 'ticket_id']).ignore();
}

/** Takes the mark away, where there is one. */
export async function removeStar(trx: Knex, userId: string, place: StarPlace): Promise<void> {
  await trx('stars').where(rowOf(userId, place)).delete();
}

/** A person's marks on what is there and they may see, newest first; at most 500. */
export async function listStars(trx: Knex, userId: string): Promise<Star[]> {
  return trx('stars as s')
    .join('model_documents as d', 'd.id', 's.model_id')
    .leftJoin('review_tickets as t', 't.id', 's.ticket_id')
    .where('s.user_id', userId)
    .whereNull('d.deleted_at')
    .whereRaw('(s.ticket_id is null or (t.id is not null and t.deleted_at is null))')
    .orderBy('s.created_at', 'desc')
    .limit(500)
    .select({
      modelId: 's.model_id',
      ticketId: 's.ticket_id',
      title: trx.raw('coalesce(t.title, d.name)'),
      createdAt: 's.created_at',
    });
}
