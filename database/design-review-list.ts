import type { Knex } from 'knex';
import type { ReviewStatus } from '../domain/review/design-review.ts';
import { plainReview, reviewJoins, reviewSelects } from './design-review-store.ts';
import type { DesignReview } from './design-review-store.ts';

/** What a list is narrowed to; all of it applies. */
export type ReviewFilter = {
  modelId?: string | undefined;
  statuses?: readonly ReviewStatus[] | undefined;
  leadId?: string | undefined;
  reviewerId?: string | undefined;
  /** Open, and without a decision of this person, who is asked for one. */
  waitingFor?: string | undefined;
};

/**
 * Reviews of the models the caller may see, newest first, each with all that is shown of it and the exact time of its
 * place: one query whatever the number.
 */
export async function listReviews(
  trx: Knex,
  page: { filter: ReviewFilter; limit: number; after?: { time: string; id: string } | undefined },
): Promise<{ review: DesignReview; time: string }[]> {
  const sql = ['r.model_id = any ((select sec.visible_models())::uuid[])'];
  const values: Record<string, unknown> = { limit: page.limit };
  const add = (condition: string, named: Record<string, unknown>) => {
    sql.push(condition);
    Object.assign(values, named);
  };
  const { modelId, statuses, leadId, reviewerId, waitingFor } = page.filter;
  if (modelId !== undefined) add('r.model_id = :modelId', { modelId });
  if (statuses !== undefined) add('r.status = any (:statuses ::text[])', { statuses: [...statuses] });
  if (leadId !== undefined) add('r.lead_id = :leadId', { leadId });
  if (reviewerId !== undefined)
    add('exists (select from review_reviewers p where p.review_id = r.id and p.user_id = :reviewerId)', {
      reviewerId,
    });
  if (waitingFor !== undefined)
    add(
      `r.status = 'open'
       and exists (select from review_reviewers p where p.review_id = r.id and p.user_id = :waitingFor)
       and not exists (select from review_decisions d where d.review_id = r.id and d.round = r.round
         and d.reviewer_id = :waitingFor and d.replaced_at is null)`,
      { waitingFor },
    );
  if (page.after) add('(r.created_at, r.id) < (:time ::timestamptz, :id ::uuid)', page.after);
  const newestFirst = 'order by r.created_at desc, r.id desc';
  // The page first, so that what belongs to each row is not looked for in all that the order leaves out.
  const { rows } = await trx.raw<{ rows: (Parameters<typeof plainReview>[0] & { time: string })[] }>(
    `select ${reviewSelects}, r.created_at::text as time
     from (select r.* from design_reviews r where ${sql.join(' and ')} ${newestFirst} limit :limit) r
     ${reviewJoins} ${newestFirst}`,
    values,
  );
  return rows.map((row) => ({ review: plainReview(row), time: row.time }));
}
