import type { Knex } from 'knex';

/*
 * Who is asked for a decision. All of these run in a transaction of `asCaller`, after the review was locked.
 */

/** Which of these people may decide on a model: its editors and owners; in no order. */
export async function decidersAmong(trx: Knex, modelId: string, ids: readonly string[]): Promise<string[]> {
  const { rows } = await trx.raw<{ rows: { id: string }[] }>(
    `select id from unnest(sec.deciders_of(?)) id where id = any (?::uuid[])`,
    [modelId, [...ids]],
  );
  return rows.map(({ id }) => id);
}

export type NewReviewer = { userId: string; isRequired: boolean; dueAt: Date | null };

/** Asks somebody, or changes how; another due date is reminded of anew. */
export async function putReviewer(
  trx: Knex,
  review: { id: string; modelId: string },
  { userId, isRequired, dueAt }: NewReviewer,
): Promise<void> {
  await trx('review_reviewers')
    .insert({
      review_id: review.id,
      model_id: review.modelId,
      user_id: userId,
      is_required: isRequired,
      due_at: dueAt,
    })
    .onConflict(['review_id', 'user_id'])
    .merge({
      is_required: isRequired,
      due_at: dueAt,
      told: trx.raw(
        `case when review_reviewers.due_at is distinct from excluded.due_at then '{}' else review_reviewers.told end`,
      ),
    });
}

/** Asks somebody no more; what they decided stays in the record. False where they were not asked. */
export async function removeReviewer(trx: Knex, reviewId: string, userId: string): Promise<boolean> {
  const removed = await trx('review_reviewers').where({ review_id: reviewId, user_id: userId }).delete();
  return removed > 0;
}
