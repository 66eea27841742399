import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import type { DecisionKind } from '../domain/review/design-review.ts';
import type { Person } from './authors.ts';
import type { DesignReview } from './design-review-store.ts';
import { selectPage } from './page.ts';
import type { Listed, Page } from './page.ts';

export type NewDecision = { reviewerId: string; decision: DecisionKind; comment: string };

/** Writes a decision of this round in place of the reviewer's own before it. The review is locked. */
export async function addDecision(
  trx: Knex,
  review: Pick<DesignReview, 'id' | 'modelId' | 'round'>,
  { reviewerId, decision, comment }: NewDecision,
): Promise<string> {
  const id = randomUUID();
  const of = { review_id: review.id, round: review.round, reviewer_id: reviewerId };
  await trx('review_decisions')
    .where(of)
    .whereNull('replaced_at')
    .update({ replaced_at: trx.raw('clock_timestamp()') });
  await trx('review_decisions').insert({ ...of, id, model_id: review.modelId, decision, comment });
  return id;
}

/** A decision as the record has it, with what it was about. */
export type RecordedDecision = {
  id: string;
  reviewer: Person;
  decision: DecisionKind;
  comment: string;
  createdAt: Date;
  /** When the same reviewer decided otherwise. */
  replacedAt: Date | null;
  round: number;
  revisionId: string;
  revisionNumber: number;
  fileSha256: string;
  rulesSha256: string | null;
};

/** Everything that was ever decided in a review, newest first. */
export async function listDecisions(
  trx: Knex,
  reviewId: string,
  page: Page,
): Promise<Listed<RecordedDecision>[]> {
  const query = trx('review_decisions as d')
    .join('review_rounds as w', (on) => on.on('w.review_id', 'd.review_id').andOn('w.round', 'd.round'))
    .join('model_revisions as v', 'v.id', 'w.revision_id')
    .join('users as u', 'u.id', 'd.reviewer_id')
    .where('d.review_id', reviewId)
    .select({
      id: 'd.id',
      reviewerId: 'd.reviewer_id',
      email: 'u.email',
      decision: 'd.decision',
      comment: 'd.comment',
      createdAt: 'd.created_at',
      replacedAt: 'd.replaced_at',
      round: 'd.round',
      revisionId: 'w.revision_id',
      revisionNumber: 'v.number',
      fileSha256: 'w.file_sha256',
      rulesSha256: 'w.rules_sha256',
    });
  type Row = Omit<RecordedDecision, 'reviewer'> & { reviewerId: string; email: string | null };
  const rows = await selectPage<Row>(
    trx,
    query,
    { time: 'd.created_at', id: 'd.id', order: 'newest first' },
    page,
  );
  return rows.map(({ reviewerId, email, ...row }) => ({ ...row, reviewer: { id: reviewerId, email } }));
}
