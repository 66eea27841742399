import type { Knex } from 'knex';
import type { DesignReview } from '../../database/design-review-store.ts';
import { appendEvent } from '../../database/event-store.ts';
import { enqueue } from '../../database/outbox.ts';
import type { EventType } from '../../domain/audit/event-types.ts';
import { gateEntries } from '../../workflows/contract.ts';

/**
 * Appends what happened to a design review, and has its gate look at it; `notify` names those who are told by mail. Last
 * in its transaction: the model's events wait for each other.
 */
export async function recordReviewEvent(
  trx: Knex,
  review: DesignReview,
  type: Extract<EventType, `design_review.${string}`>,
  payload: Record<string, unknown> & { notify?: readonly string[] } = {},
): Promise<void> {
  const { id, gateGeneration } = review;
  if (type === 'design_review.opened' || type === 'design_review.reopened')
    await enqueue(trx, gateEntries.start(id, gateGeneration));
  else if (gateGeneration > 0) await enqueue(trx, gateEntries.tell(id, gateGeneration));
  await appendEvent(trx, {
    modelId: review.modelId,
    revisionId: review.basis.revisionId,
    type,
    resource: { kind: 'design_review', id: review.id },
    payload: { reviewId: review.id, round: review.round, ...payload },
  });
}

/** Those who are asked, and who leads it. */
export const everyone = (review: DesignReview): string[] => [
  ...new Set([review.lead.id, ...review.reviewers.map(({ id }) => id)]),
];

/** The hashes that what was decided is bound to. */
export const boundTo = ({ basis }: DesignReview) => ({
  revisionId: basis.revisionId,
  fileSha256: basis.fileSha256,
  rulesSha256: basis.rulesSha256,
});
