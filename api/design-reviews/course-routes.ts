import Type from 'typebox';
import { asCaller } from '../../database/connection.ts';
import { changeReview } from '../../database/design-review-store.ts';
import type { DesignReview } from '../../database/design-review-store.ts';
import { askReviewers, beginRound, endRound, presentBasis } from '../../database/review-round-store.ts';
import { ProductError } from '../../domain/errors.ts';
import { mayConclude, reviewOutcomes } from '../../domain/review/design-review.ts';
import type { Api, ApiDeps } from '../context.ts';
import { idParams, version } from '../schemas.ts';
import { authorizeChange, requireFile, requireStep } from './access.ts';
import { conclude } from './conclude.ts';
import { commentField, presentReview, reviewSchema, standsOf } from './present.ts';
import { boundTo, everyone, recordReviewEvent } from './record.ts';

const step = Type.Object({ version }, { additionalProperties: false });
const comment = Type.Optional(commentField);

/** The course of a review: opened, concluded by its lead, cancelled, reopened. */
export function reviewCourseRoutes(app: Api, { knex }: ApiDeps): void {
  app.post(
    '/api/v1/design-reviews/:id/open',
    {
      config: { errors: ['conflict'] },
      schema: {
        operationId: 'openDesignReview',
        summary: 'Open a draft: its reviewers are asked for their decisions',
        tags: ['design reviews'],
        params: idParams,
        body: step,
        response: { 200: reviewSchema },
      },
    },
    (request) =>
      asCaller(knex, request.caller, async (trx) => {
        const { caller, params, body } = request;
        const { review, standing } = await authorizeChange(trx, caller, params.id, 'edit', body);
        if (review.status !== 'draft')
          throw new ProductError(
            'conflict',
            review.status === 'open' ? 'This review is open already.' : 'Only a draft is opened: reopen it.',
          );
        requireFile(review);
        requireReviewers(review);
        await askReviewers(trx, review.id);
        const opened = await changeReview(trx, review.id, {
          status: 'open',
          gateGeneration: review.gateGeneration + 1,
        });
        await recordReviewEvent(trx, opened, 'design_review.opened', {
          before: { status: review.status },
          after: { status: 'open' },
          ...boundTo(opened),
          notify: opened.reviewers.map(({ id }) => id),
        });
        return presentReview(opened, standing, caller);
      }),
  );

  app.post(
    '/api/v1/design-reviews/:id/close',
    {
      config: { errors: ['conflict'] },
      schema: {
        operationId: 'closeDesignReview',
        summary: 'Conclude an open review, as the one who leads it or an owner of the model',
        description: 'It cannot be approved against the word of a required reviewer.',
        tags: ['design reviews'],
        params: idParams,
        body: Type.Object(
          { version, outcome: Type.Enum([...reviewOutcomes]), comment },
          { additionalProperties: false },
        ),
        response: { 200: reviewSchema },
      },
    },
    (request) =>
      asCaller(knex, request.caller, async (trx) => {
        const { caller, user, params, body } = request;
        const { review, standing } = await authorizeChange(trx, caller, params.id, 'close', body);
        requireStep(review, body.outcome);
        requireFile(review);
        if (!mayConclude(body.outcome, standsOf(review)))
          throw new ProductError(
            'conflict',
            'A required reviewer objects: ask them to decide otherwise, or conclude it without an approval.',
          );
        const closed = await conclude(trx, review, {
          outcome: body.outcome,
          by: user.id,
          comment: body.comment ?? '',
        });
        return presentReview(closed, standing, caller);
      }),
  );

  app.post(
    '/api/v1/design-reviews/:id/cancel',
    {
      config: { errors: ['conflict'] },
      schema: {
        operationId: 'cancelDesignReview',
        summary: 'Cancel a review that is no longer wanted',
        tags: ['design reviews'],
        params: idParams,
        body: Type.Object({ version, comment }, { additionalProperties: false }),
        response: { 200: reviewSchema },
      },
    },
    (request) =>
      asCaller(knex, request.caller, async (trx) => {
        const { caller, user, params, body } = request;
        const { review, standing } = await authorizeChange(trx, caller, params.id, 'edit', body);
        requireStep(review, 'cancelled');
        await endRound(trx, review, { outcome: 'cancelled', by: user.id, comment: body.comment ?? '' });
        const cancelled = await changeReview(trx, review.id, { status: 'cancelled' });
        await recordReviewEvent(trx, cancelled, 'design_review.cancelled', {
          before: { status: review.status },
          after: { status: 'cancelled' },
          // Nobody was asked for anything in a draft.
          ...(review.status === 'open' ? { notify: everyone(review) } : {}),
        });
        return presentReview(cancelled, standing, caller);
      }),
  );

  app.post(
    '/api/v1/design-reviews/:id/reopen',
    {
      config: { errors: ['conflict'] },
      schema: {
        operationId: 'reopenDesignReview',
        summary: 'Open a concluded or cancelled review again, about the file and rules of now',
        description: 'A new round begins: everybody decides anew, and what was decided stays in the record.',
        tags: ['design reviews'],
        params: idParams,
        body: step,
        response: { 200: reviewSchema },
      },
    },
    (request) =>
      asCaller(knex, request.caller, async (trx) => {
        const { caller, params, body } = request;
        const { review, standing } = await authorizeChange(trx, caller, params.id, 'edit', body);
        if (review.status === 'draft')
          throw new ProductError('conflict', 'This review is a draft: open it instead.');
        requireStep(review, 'open');
        const basis = await presentBasis(trx, review.modelId);
        if (!basis)
          throw new ProductError('conflict', 'No revision of this model is ready: wait for the next one.');
        requireReviewers(review);
        await beginRound(trx, review, basis);
        const opened = await changeReview(trx, review.id, {
          status: 'open',
          round: review.round + 1,
          gateGeneration: review.gateGeneration + 1,
        });
        await recordReviewEvent(trx, opened, 'design_review.reopened', {
          why: 'asked',
          before: { status: review.status, ...boundTo(review) },
          after: { status: 'open', ...boundTo(opened) },
          notify: everyone(opened),
        });
        return presentReview(opened, standing, caller);
      }),
  );
}

/** Throws `conflict` where nobody's decision would ever conclude the review. */
function requireReviewers({ reviewers }: DesignReview): void {
  if (!reviewers.some(({ isRequired }) => isRequired))
    throw new ProductError('conflict', 'Ask at least one required reviewer before you open the review.');
}
