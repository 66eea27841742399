import type { Knex } from 'knex';
import { changeReview } from '../../database/design-review-store.ts';
import type { DesignReview } from '../../database/design-review-store.ts';
import { endRound } from '../../database/review-round-store.ts';
import { outcomeOf } from '../../domain/review/design-review.ts';
import type { ReviewOutcome } from '../../domain/review/design-review.ts';
import { standsOf } from './present.ts';
import { boundTo, everyone, recordReviewEvent } from './record.ts';

/**
 * Concludes an open review that is locked: so, where somebody says so; otherwise by its decisions, where they come to
 * something. Returns it as it is then.
 */
export async function conclude(
  trx: Knex,
  review: DesignReview,
  said?: { outcome: ReviewOutcome; by: string; comment: string },
): Promise<DesignReview> {
  if (review.status !== 'open') return review;
  const outcome = said?.outcome ?? outcomeOf(standsOf(review));
  if (outcome === null) return review;
  await endRound(trx, review, { outcome, by: said?.by ?? null, comment: said?.comment ?? '' });
  const changed = await changeReview(trx, review.id, { status: outcome });
  await recordReviewEvent(trx, changed, 'design_review.concluded', {
    before: { status: review.status },
    after: { status: outcome },
    ...boundTo(review),
    notify: everyone(review),
  });
  return changed;
}
