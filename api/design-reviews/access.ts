import type { Knex } from 'knex';
import type { Caller } from '../../database/connection.ts';
import { getReview } from '../../database/design-review-store.ts';
import type { DesignReview } from '../../database/design-review-store.ts';
import { ProductError } from '../../domain/errors.ts';
import type { ModelStanding } from '../../domain/permissions/model-policy.ts';
import type { ReviewAbilities } from '../../domain/review/abilities.ts';
import { reviewTransitions } from '../../domain/review/design-review.ts';
import type { ReviewStatus } from '../../domain/review/design-review.ts';
import { authorizeModel } from '../access.ts';
import { changedMeanwhile, notFound } from '../errors.ts';
import { abilitiesOf, presentReview } from './present.ts';

export type ReviewAccess = { review: DesignReview; standing: ModelStanding; abilities: ReviewAbilities };

const words: Record<keyof ReviewAbilities, string> = {
  edit: 'You may not change the state of reviews of this model.',
  decide: 'You may not decide: your decision is not asked for in this review.',
  close: 'Only whoever leads this review, or an owner of the model, may conclude it.',
};

/**
 * A design review, where the caller may do this with it; locked until the transaction ends, unless it is only looked at.
 * Throws `not_found` or `forbidden`. A supplier lens shows none.
 */
export async function authorizeReview(
  trx: Knex,
  caller: Caller,
  id: string,
  action: keyof ReviewAbilities | 'view',
): Promise<ReviewAccess> {
  const review = await getReview(trx, id, { lock: action !== 'view' });
  if (!review) throw notFound('design review');
  const { standing } = await authorizeModel(trx, caller, review.modelId, 'view');
  const abilities = abilitiesOf(review, standing, caller);
  if (action !== 'view' && !abilities[action]) throw new ProductError('forbidden', words[action]);
  return { review, standing, abilities };
}

/** The same for a change of the version that its author saw; throws `conflict` with the present one otherwise. */
export async function authorizeChange(
  trx: Knex,
  caller: Caller,
  id: string,
  action: keyof ReviewAbilities,
  yours: { version: number },
): Promise<ReviewAccess> {
  const access = await authorizeReview(trx, caller, id, action);
  const { review, standing } = access;
  if (review.version !== yours.version)
    throw changedMeanwhile(presentReview(review, standing, caller), yours);
  return access;
}

const spoken = (status: ReviewStatus): string => status.replace('_', ' ');

/** Throws `conflict` where a review may not become this from what it is. */
export function requireStep({ status }: DesignReview, next: ReviewStatus): void {
  if (reviewTransitions[status].includes(next)) return;
  const hint = status !== 'open' && next !== 'open' ? ' Open it first.' : '';
  throw new ProductError(
    'conflict',
    status === next
      ? `This review is ${spoken(status)} already.`
      : `A review that is ${spoken(status)} cannot become ${spoken(next)}.${hint}`,
  );
}

/** Throws `conflict` for a review whose words and people are settled. */
export function requireUnsettled({ status }: DesignReview): void {
  if (status === 'draft' || status === 'open') return;
  throw new ProductError('conflict', `This review is ${spoken(status)}. Reopen it to change it.`);
}

/** Throws `conflict` where the file under review was taken back, and none is ready in its place. */
export function requireFile({ basis }: DesignReview): void {
  if (basis.isWithdrawn)
    throw new ProductError(
      'conflict',
      `Revision ${basis.revisionNumber} was taken back: wait for the next one, or cancel the review.`,
    );
}
