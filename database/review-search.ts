import type { Knex } from 'knex';
import { decisionItem, designReviewItem } from '../domain/search/sources.ts';
import type { SearchItem } from '../domain/search/sources.ts';
import { deleteItems, upsertItems } from './search-items.ts';

/** The texts of a model's design reviews, or of one, and of what was decided there; decisions of earlier rounds too. */
export async function reviewItems(
  trx: Knex,
  of: { modelId: string; reviewId?: string },
): Promise<SearchItem[]> {
  const reviews = trx('design_reviews as r')
    .join('review_rounds as w', (on) => on.on('w.review_id', 'r.id').andOn('w.round', 'r.round'))
    .where('r.model_id', of.modelId)
    .select({
      reviewId: 'r.id',
      revisionId: 'w.revision_id',
      modelId: 'r.model_id',
      title: 'r.title',
      description: 'r.description',
      agenda: trx.raw(
        `array(select a.text from review_agenda_items a where a.review_id = r.id order by a.position)`,
      ),
    });
  const decisions = trx('review_decisions as d')
    .join('design_reviews as r', 'r.id', 'd.review_id')
    .join('review_rounds as w', (on) => on.on('w.review_id', 'd.review_id').andOn('w.round', 'd.round'))
    .where('d.model_id', of.modelId)
    .whereNull('d.replaced_at')
    .select({
      decisionId: 'd.id',
      revisionId: 'w.revision_id',
      modelId: 'd.model_id',
      reviewTitle: 'r.title',
      decision: 'd.decision',
      comment: 'd.comment',
    });
  if (of.reviewId !== undefined) for (const query of [reviews, decisions]) query.where('r.id', of.reviewId);
  return [
    ...((await reviews) as Parameters<typeof designReviewItem>[0][]).map(designReviewItem),
    ...((await decisions) as Parameters<typeof decisionItem>[0][]).map(decisionItem),
  ];
}

/** Has a review and its decisions found by their words at once; their meaning follows in the background. */
export async function indexReview(trx: Knex, review: { id: string; modelId: string }): Promise<void> {
  await upsertItems(trx, await reviewItems(trx, { modelId: review.modelId, reviewId: review.id }));
  const replaced: { id: string }[] = await trx('review_decisions')
    .where({ review_id: review.id })
    .whereNotNull('replaced_at')
    .select('id');
  const ids = replaced.map(({ id }) => id);
  if (ids.length > 0) await deleteItems(trx, 'decision', ids);
}
