import Type from 'typebox';
import type { Static } from 'typebox';
import { asCaller } from '../../database/connection.ts';
import type { Caller } from '../../database/connection.ts';
import { changeReview, listRounds } from '../../database/design-review-store.ts';
import { addDecision, listDecisions } from '../../database/review-decision-store.ts';
import { indexReview } from '../../database/review-search.ts';
import { ProductError } from '../../domain/errors.ts';
import { needsComment } from '../../domain/review/design-review.ts';
import { renderMarkdown } from '../../domain/review/markdown.ts';
import type { Api, ApiDeps } from '../context.ts';
import { decodeCursor, nextCursor } from '../cursor.ts';
import { createOnce } from '../idempotency.ts';
import { personSchema, presentPerson } from '../people/present.ts';
import { defaultPageSize, idParams, listOf, orNull, pageQuery, sha256, timestamp, uuid } from '../schemas.ts';
import { refreshSearch } from '../tickets/record.ts';
import { authorizeReview, requireFile } from './access.ts';
import type { ReviewAccess } from './access.ts';
import { conclude } from './conclude.ts';
import {
  basisSchema,
  commentField,
  conclusionSchema,
  decisionSchema,
  presentBasis,
  presentConclusion,
  presentReview,
  reviewSchema,
} from './present.ts';
import { boundTo, recordReviewEvent } from './record.ts';

const newDecision = Type.Object(
  {
    decision: decisionSchema,
    comment: Type.Optional(
      Type.String({ ...commentField, description: 'Markdown; needed for all but `approve`.' }),
    ),
    fileSha256: Type.String({ ...sha256, description: 'Of the file that was looked at.' }),
    rulesSha256: orNull(
      Type.String({ ...sha256, description: 'Of the rules behind the findings that were looked at.' }),
    ),
    replaces: Type.Optional(
      Type.String({ format: 'uuid', description: 'One’s own decision of this round, to decide otherwise.' }),
    ),
  },
  { additionalProperties: false },
);

const recordedDecision = Type.Object({
  id: uuid,
  reviewer: personSchema,
  decision: decisionSchema,
  comment: Type.String(),
  commentHtml: Type.String(),
  createdAt: timestamp,
  replacedAt: orNull(
    Type.String({ format: 'date-time', description: 'When the same reviewer decided otherwise.' }),
  ),
  counts: Type.Boolean({ description: 'In the present round; of a reviewer who is still asked.' }),
  round: Type.Integer(),
  revisionId: uuid,
  revisionNumber: Type.Integer({ description: 'Of the revision that was decided on.' }),
  fileSha256: sha256,
  rulesSha256: orNull(sha256),
});

/** What reviewers decide, and the record of it. */
export function reviewDecisionRoutes(app: Api, { knex }: ApiDeps): void {
  app.post(
    '/api/v1/design-reviews/:id/decisions',
    {
      config: { once: true },
      schema: {
        operationId: 'decideDesignReview',
        summary: 'Decide, as one who is asked to',
        description:
          'A decision is about one file and the rules behind its findings. Where the review is about others by now, it is refused with 409, and `details.current` shows them.',
        tags: ['design reviews'],
        params: idParams,
        body: newDecision,
        response: { 201: reviewSchema },
      },
    },
    (request, reply) =>
      createOnce(knex, request, reply, async (trx) => {
        const { caller, user, params, body } = request;
        const access = await authorizeReview(trx, caller, params.id, 'decide');
        const { review, standing } = access;
        requireFitting(access, caller, user.id, body);
        const { decision, comment = '' } = body;
        const id = await addDecision(trx, review, { reviewerId: user.id, decision, comment });
        const changed = await changeReview(trx, review.id);
        await indexReview(trx, changed);
        await refreshSearch(trx, changed.modelId);
        await recordReviewEvent(trx, changed, 'design_review.decided', {
          decisionId: id,
          decision,
          ...(body.replaces === undefined ? {} : { replaces: body.replaces }),
          ...boundTo(review),
          notify: [review.lead.id],
        });
        return presentReview(await conclude(trx, changed), standing, caller);
      }),
  );

  app.get(
    '/api/v1/design-reviews/:id/decisions',
    {
      config: { guests: true },
      schema: {
        operationId: 'listReviewDecisions',
        summary: 'Everything that was ever decided in a review, newest first',
        tags: ['design reviews'],
        params: idParams,
        querystring: pageQuery,
        response: { 200: listOf(recordedDecision) },
      },
    },
    async (request) => {
      const { caller, params, query } = request;
      const { limit = defaultPageSize, cursor } = query;
      const after = cursor === undefined ? {} : { after: decodeCursor(cursor) };
      const { found, review, standing } = await asCaller(knex, caller, async (trx) => {
        const access = await authorizeReview(trx, caller, params.id, 'view');
        return { ...access, found: await listDecisions(trx, params.id, { limit: limit + 1, ...after }) };
      });
      const counting = new Set(review.reviewers.flatMap(({ decision }) => decision?.id ?? []));
      return {
        items: found.slice(0, limit).map((one) => ({
          id: one.id,
          reviewer: presentPerson(one.reviewer, standing),
          decision: one.decision,
          comment: one.comment,
          commentHtml: renderMarkdown(one.comment),
          createdAt: one.createdAt.toISOString(),
          replacedAt: one.replacedAt?.toISOString() ?? null,
          counts: counting.has(one.id),
          round: one.round,
          revisionId: one.revisionId,
          revisionNumber: one.revisionNumber,
          fileSha256: one.fileSha256,
          rulesSha256: one.rulesSha256,
        })),
        nextCursor: nextCursor(found, limit, (last) => [last.cursor.time, last.cursor.id]),
      };
    },
  );

  app.get(
    '/api/v1/design-reviews/:id/rounds',
    {
      config: { guests: true },
      schema: {
        operationId: 'listReviewRounds',
        summary: 'The rounds of a review, newest first: what each was about and how it ended',
        tags: ['design reviews'],
        params: idParams,
        response: {
          200: Type.Object({
            items: Type.Array(
              Type.Object({
                round: Type.Integer(),
                basis: basisSchema,
                beganAt: timestamp,
                conclusion: orNull(conclusionSchema),
              }),
            ),
          }),
        },
      },
    },
    (request) =>
      asCaller(knex, request.caller, async (trx) => {
        const { standing } = await authorizeReview(trx, request.caller, request.params.id, 'view');
        return {
          items: (await listRounds(trx, request.params.id)).map(({ round, beganAt, ...one }) => ({
            round,
            basis: presentBasis(one),
            beganAt: beganAt.toISOString(),
            conclusion: presentConclusion(one.conclusion, standing),
          })),
        };
      }),
  );
}

/** Throws where this decision can't be taken now: `conflict`, or `bad_request` for one that says too little. */
function requireFitting(
  { review, standing }: ReviewAccess,
  caller: Caller,
  userId: string,
  yours: Static<typeof newDecision>,
): void {
  const refuse = (message: string) => {
    throw new ProductError('conflict', message, {
      current: presentReview(review, standing, caller),
      yours,
    });
  };
  if (needsComment(yours.decision) && (yours.comment ?? '').trim() === '')
    throw new ProductError(
      'bad_request',
      'Say in `comment` what is asked for: conditions, changes or reasons.',
    );
  if (review.status !== 'open')
    refuse(`This review is ${review.status.replace('_', ' ')}: decisions are taken while it is open.`);
  const { basis } = review;
  requireFile(review);
  if (yours.fileSha256 !== basis.fileSha256)
    refuse(
      `You decide on another file: this review is about revision ${basis.revisionNumber} now. Look at it and decide anew.`,
    );
  if (yours.rulesSha256 !== basis.rulesSha256)
    refuse('The findings were made with other rules since. Look at them and decide anew.');
  const own = review.reviewers.find(({ id }) => id === userId)?.decision;
  if (own && yours.replaces !== own.id)
    refuse('You have decided already: to decide otherwise, name that decision in `replaces`.');
  if (!own && yours.replaces !== undefined)
    refuse('There is no such decision of yours in this round: send yours without `replaces`.');
}
