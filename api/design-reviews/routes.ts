import Type from 'typebox';
import type { Static } from 'typebox';
import { asCaller } from '../../database/connection.ts';
import type { Caller } from '../../database/connection.ts';
import { listReviews } from '../../database/design-review-list.ts';
import { addReview, changeReview, setAgenda } from '../../database/design-review-store.ts';
import { modelStandings } from '../../database/permission-store.ts';
import { holdBasis, presentBasis } from '../../database/review-round-store.ts';
import { indexReview } from '../../database/review-search.ts';
import { ProductError } from '../../domain/errors.ts';
import type { ReviewStatus } from '../../domain/review/design-review.ts';
import { reviewStatuses } from '../../domain/review/design-review.ts';
import { authorizeModel } from '../access.ts';
import type { Api, ApiDeps } from '../context.ts';
import { decodeCursor, nextCursor } from '../cursor.ts';
import { createOnce } from '../idempotency.ts';
import { defaultPageSize, idParams, listOf, pageQuery } from '../schemas.ts';
import { refreshSearch } from '../tickets/record.ts';
import { authorizeChange, authorizeReview, requireUnsettled } from './access.ts';
import { changesOf, eventPayload, newReview, readAgenda, requireLead, reviewChange } from './change.ts';
import { presentReview, reviewSchema } from './present.ts';
import { boundTo, recordReviewEvent } from './record.ts';

const statuses = `(${reviewStatuses.join('|')})`;
const person = Type.Optional(
  Type.String({
    pattern: '^(me|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$',
    description: 'A person, or `me`.',
  }),
);
const reviewQuery = Type.Object(
  {
    ...pageQuery.properties,
    status: Type.Optional(
      Type.String({
        pattern: `^${statuses}(,${statuses})*$`,
        description: 'One or several, with commas between.',
      }),
    ),
    lead: person,
    reviewer: person,
    waitingFor: Type.Optional(
      Type.String({ ...person, description: 'Open, and without the decision of this person, or `me`.' }),
    ),
  },
  { additionalProperties: false },
);

/** Design reviews: what they are about, their words, agenda and lead. */
export function designReviewRoutes(app: Api, { knex }: ApiDeps): void {
  const answerList = async (caller: Caller, query: Static<typeof reviewQuery>, modelId?: string) => {
    const { limit = defaultPageSize, cursor } = query;
    const after = cursor === undefined ? undefined : decodeCursor(cursor);
    // `me` is nobody to a guest, who is never asked.
    const who = (value?: string) => (value === 'me' ? (caller.userId ?? caller.guestId) : value);
    const filter = {
      modelId,
      statuses: query.status?.split(',') as ReviewStatus[] | undefined,
      leadId: who(query.lead),
      reviewerId: who(query.reviewer),
      waitingFor: who(query.waitingFor),
    };
    const { found, standings } = await asCaller(knex, caller, async (trx) => {
      const access = modelId === undefined ? null : await authorizeModel(trx, caller, modelId, 'view');
      const reviews = await listReviews(trx, { filter, limit: limit + 1, after });
      return {
        found: reviews,
        standings: access
          ? new Map([[access.model.id, access.standing]])
          : await modelStandings(trx, caller, [...new Set(reviews.map(({ review }) => review.modelId))]),
      };
    });
    return {
      items: found
        .slice(0, limit)
        .map(({ review }) => presentReview(review, standings.get(review.modelId)!, caller)),
      nextCursor: nextCursor(found, limit, ({ time, review }) => [time, review.id]),
    };
  };

  app.get(
    '/api/v1/design-reviews',
    {
      schema: {
        operationId: 'listDesignReviews',
        summary: 'Design reviews of all models you may see, newest first',
        tags: ['design reviews'],
        querystring: reviewQuery,
        response: { 200: listOf(reviewSchema) },
      },
    },
    (request) => answerList(request.caller, request.query),
  );

  app.get(
    '/api/v1/models/:id/design-reviews',
    {
      config: { guests: true },
      schema: {
        operationId: 'listModelDesignReviews',
        summary: 'Design reviews of a model, newest first',
        tags: ['design reviews'],
        params: idParams,
        querystring: reviewQuery,
        response: { 200: listOf(reviewSchema) },
      },
    },
    (request) => answerList(request.caller, request.query, request.params.id),
  );

  app.post(
    '/api/v1/models/:id/design-reviews',
    {
      config: { once: true },
      schema: {
        operationId: 'createDesignReview',
        summary: 'Prepare a design review of the latest ready revision of a model',
        description: 'It begins as a draft and is led by its author, if nothing else is said.',
        tags: ['design reviews'],
        params: idParams,
        body: newReview,
        response: { 201: reviewSchema },
      },
    },
    (request, reply) =>
      createOnce(knex, request, reply, async (trx) => {
        const { caller, user, params, body } = request;
        const { standing } = await authorizeModel(trx, caller, params.id, 'editReview');
        const lead = body.leadId ?? user.id;
        if (lead !== user.id) await requireLead(trx, params.id, lead);
        const agenda = await readAgenda(trx, params.id, body.agenda ?? []);
        await holdBasis(trx, params.id);
        const basis = await presentBasis(trx, params.id);
        if (!basis)
          throw new ProductError(
            'conflict',
            'No revision of this model is ready yet: a review needs a file to be about.',
          );
        const review = await addReview(trx, {
          modelId: params.id,
          title: body.title.trim(),
          description: body.description ?? '',
          leadId: lead,
          createdBy: user.id,
          agenda,
          basis,
        });
        await indexReview(trx, review);
        await refreshSearch(trx, review.modelId);
        const payload = { title: review.title, leadId: lead, ...boundTo(review) };
        await recordReviewEvent(trx, review, 'design_review.created', payload);
        return presentReview(review, standing, caller);
      }),
  );

  app.get(
    '/api/v1/design-reviews/:id',
    {
      config: { guests: true },
      schema: {
        operationId: 'getDesignReview',
        summary: 'A design review',
        tags: ['design reviews'],
        params: idParams,
        response: { 200: reviewSchema },
      },
    },
    (request) =>
      asCaller(knex, request.caller, async (trx) => {
        const { review, standing } = await authorizeReview(trx, request.caller, request.params.id, 'view');
        return presentReview(review, standing, request.caller);
      }),
  );

  app.patch(
    '/api/v1/design-reviews/:id',
    {
      schema: {
        operationId: 'changeDesignReview',
        summary: 'Change the words, the agenda or the lead of a design review; what is left out stays',
        description:
          'Of a version that is no longer the present one it is refused with 409: `details.current` is the review as it is, `details.yours` what was sent.',
        tags: ['design reviews'],
        params: idParams,
        body: reviewChange,
        response: { 200: reviewSchema },
      },
    },
    (request) =>
      asCaller(knex, request.caller, async (trx) => {
        const { caller, params, body } = request;
        const { review, standing } = await authorizeChange(trx, caller, params.id, 'edit', body);
        requireUnsettled(review);
        const changes = await changesOf(trx, review, body);
        if (changes.fields.length === 0) return presentReview(review, standing, caller);
        if (changes.agenda) await setAgenda(trx, review, changes.agenda);
        const changed = await changeReview(trx, review.id, changes.values);
        await indexReview(trx, changed);
        await refreshSearch(trx, changed.modelId);
        await recordReviewEvent(
          trx,
          changed,
          'design_review.changed',
          eventPayload(review, changed, changes),
        );
        return presentReview(changed, standing, caller);
      }),
  );
}
