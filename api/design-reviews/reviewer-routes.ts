import type { Knex } from 'knex';
import Type from 'typebox';
import { asCaller } from '../../database/connection.ts';
import { changeReview } from '../../database/design-review-store.ts';
import type { DesignReview, Reviewer } from '../../database/design-review-store.ts';
import { decidersAmong, putReviewer, removeReviewer } from '../../database/review-reviewer-store.ts';
import { ProductError } from '../../domain/errors.ts';
import { reviewLimits } from '../../domain/review/design-review.ts';
import type { Api, ApiDeps } from '../context.ts';
import { notFound } from '../errors.ts';
import { orNull, uuid, version } from '../schemas.ts';
import { authorizeChange, requireUnsettled } from './access.ts';
import { conclude } from './conclude.ts';
import { presentReview, reviewSchema } from './present.ts';
import { recordReviewEvent } from './record.ts';

const params = Type.Object({ id: uuid, userId: uuid }, { additionalProperties: false });

const terms = (reviewer: Reviewer | undefined) =>
  reviewer && { isRequired: reviewer.isRequired, dueAt: reviewer.dueAt?.toISOString() ?? null };
const reviewerOf = (review: DesignReview, userId: string) => review.reviewers.find(({ id }) => id === userId);

/** Who is asked for a decision, by when, and whether it is waited for. */
export function reviewerRoutes(app: Api, { knex, clock }: ApiDeps): void {
  app.put(
    '/api/v1/design-reviews/:id/reviewers/:userId',
    {
      config: { errors: ['conflict'] },
      schema: {
        operationId: 'putReviewer',
        summary: 'Ask somebody for a decision, or change by when and whether it is waited for',
        description: 'Editors and owners of the model can be asked: they are those who may decide.',
        tags: ['design reviews'],
        params,
        body: Type.Object(
          {
            version,
            isRequired: Type.Boolean({ description: 'The review waits for their decision.' }),
            dueAt: Type.Optional(orNull(Type.String({ format: 'date-time' }))),
          },
          { additionalProperties: false },
        ),
        response: { 200: reviewSchema },
      },
    },
    (request) =>
      asCaller(knex, request.caller, async (trx) => {
        const { caller, body } = request;
        const { id, userId } = request.params;
        const { review, standing } = await authorizeChange(trx, caller, id, 'edit', body);
        requireUnsettled(review);
        const before = reviewerOf(review, userId);
        if (!before) await requireDecider(trx, review, userId);
        const wanted = {
          userId,
          isRequired: body.isRequired,
          dueAt: body.dueAt == null ? null : new Date(body.dueAt),
        };
        if (wanted.dueAt && !(wanted.dueAt > clock()) && +wanted.dueAt !== +(before?.dueAt ?? 0))
          throw new ProductError('bad_request', 'Give them time: `dueAt` is no time to come.');
        if (before?.isRequired && !wanted.isRequired) requireOthers(review, userId);
        await putReviewer(trx, review, wanted);
        const changed = await changeReview(trx, review.id);
        const after = reviewerOf(changed, userId);
        await recordReviewEvent(
          trx,
          changed,
          before ? 'design_review.reviewer_changed' : 'design_review.reviewer_added',
          {
            userId,
            ...(before ? { before: terms(before) } : {}),
            after: terms(after),
            ...(review.status === 'open' && !before ? { notify: [userId] } : {}),
          },
        );
        return presentReview(await conclude(trx, changed), standing, caller);
      }),
  );

  app.delete(
    '/api/v1/design-reviews/:id/reviewers/:userId',
    {
      config: { errors: ['conflict'] },
      schema: {
        operationId: 'removeReviewer',
        summary: 'Ask somebody no more; what they decided stays in the record',
        tags: ['design reviews'],
        params,
        querystring: Type.Object({ version }, { additionalProperties: false }),
        response: { 200: reviewSchema },
      },
    },
    (request) =>
      asCaller(knex, request.caller, async (trx) => {
        const { caller, query } = request;
        const { id, userId } = request.params;
        const { review, standing } = await authorizeChange(trx, caller, id, 'edit', query);
        requireUnsettled(review);
        const before = reviewerOf(review, userId);
        if (before?.isRequired) requireOthers(review, userId);
        if (!before || !(await removeReviewer(trx, review.id, userId))) throw notFound('reviewer');
        const changed = await changeReview(trx, review.id);
        await recordReviewEvent(trx, changed, 'design_review.reviewer_removed', {
          userId,
          before: terms(before),
        });
        return presentReview(await conclude(trx, changed), standing, caller);
      }),
  );
}

async function requireDecider(
  trx: Knex,
  { modelId, reviewers }: DesignReview,
  userId: string,
): Promise<void> {
  if (reviewers.length >= reviewLimits.reviewers)
    throw new ProductError(
      'conflict',
      `A review asks ${reviewLimits.reviewers} people at most: remove somebody first.`,
    );
  if ((await decidersAmong(trx, modelId, [userId])).length === 0)
    throw new ProductError(
      'bad_request',
      'Ask somebody who may decide on this model: an owner or editor of it.',
    );
}

/** An open review waits for somebody, or it would wait for ever. */
function requireOthers({ status, reviewers }: DesignReview, userId: string): void {
  if (status === 'open' && !reviewers.some(({ id, isRequired }) => isRequired && id !== userId))
    throw new ProductError(
      'conflict',
      'An open review needs a required reviewer: ask somebody else first, or conclude or cancel it.',
    );
}
