import Type from 'typebox';
import type { Static } from 'typebox';
import type { Caller } from '../../database/connection.ts';
import type { Conclusion, DesignReview, Reviewer, RoundBasis } from '../../database/design-review-store.ts';
import { modelAbilities } from '../../domain/permissions/model-policy.ts';
import type { ModelStanding } from '../../domain/permissions/model-policy.ts';
import { reviewAbilities } from '../../domain/review/abilities.ts';
import {
  decisionKinds,
  outcomeOf,
  reviewLimits,
  reviewOutcomes,
  reviewStatuses,
} from '../../domain/review/design-review.ts';
import { renderMarkdown } from '../../domain/review/markdown.ts';
import { ticketStatuses } from '../../domain/review/ticket.ts';
import { personSchema, presentPerson } from '../people/present.ts';
import { orNull, sha256, storableText, timestamp, uuid, visibleText } from '../schemas.ts';

const reviewStatusSchema = Type.Enum([...reviewStatuses]);
export const decisionSchema = Type.Enum([...decisionKinds]);
export const commentField = Type.String({
  ...storableText,
  maxLength: reviewLimits.text,
  description: 'Markdown.',
});

/** What is written of a review. */
export const reviewFields = {
  title: Type.String({ ...visibleText, minLength: 1, maxLength: reviewLimits.title }),
  description: commentField,
  agenda: Type.Array(
    Type.Object(
      {
        text: Type.String({ ...visibleText, minLength: 1, maxLength: reviewLimits.agendaItem }),
        ticketId: Type.Optional(orNull(Type.String({ format: 'uuid', description: 'Of the same model.' }))),
      },
      { additionalProperties: false },
    ),
    { maxItems: reviewLimits.agendaItems, description: 'In its order; the whole of it.' },
  ),
};

export const basisSchema = Type.Object({
  revisionId: uuid,
  revisionNumber: Type.Integer(),
  isWithdrawn: Type.Boolean({ description: 'The file was taken back since.' }),
  fileSha256: sha256,
  rulesSha256: orNull(
    Type.String({ description: 'Of the rules behind its findings; null where it was not analysed.' }),
  ),
  rulePacks: orNull(
    Type.Array(Type.Object({ pack: Type.String(), title: Type.String(), version: Type.Integer() })),
  ),
});

export const conclusionSchema = Type.Object({
  outcome: Type.Enum([...reviewOutcomes, 'cancelled', 'superseded']),
  by: orNull(personSchema),
  comment: Type.String(),
  commentHtml: Type.String(),
  at: timestamp,
});

const reviewerSchema = Type.Object({
  ...personSchema.properties,
  isRequired: Type.Boolean(),
  dueAt: orNull(timestamp),
  askedAt: timestamp,
  decision: orNull(
    Type.Object({
      id: uuid,
      decision: decisionSchema,
      comment: Type.String(),
      commentHtml: Type.String(),
      createdAt: timestamp,
    }),
  ),
});

export const reviewSchema = Type.Object({
  id: uuid,
  modelId: uuid,
  title: Type.String(),
  description: Type.String({ description: 'Markdown, as it was written.' }),
  descriptionHtml: Type.String({ description: 'The same as HTML that is safe to show.' }),
  status: reviewStatusSchema,
  lead: personSchema,
  author: personSchema,
  round: Type.Integer({ description: 'Begins anew with each file, other rules, or when it is reopened.' }),
  basis: Type.Object(basisSchema.properties, {
    description: 'What decisions of this round are about; a decision names both hashes.',
  }),
  conclusion: orNull(Type.Object(conclusionSchema.properties, { description: 'How this round ended.' })),
  concluding: orNull(
    Type.Enum([...reviewOutcomes], {
      description: 'What the decisions of this round come to by themselves.',
    }),
  ),
  reviewers: Type.Array(reviewerSchema),
  agenda: Type.Array(
    Type.Object({
      text: Type.String(),
      ticket: orNull(
        Type.Object({
          id: uuid,
          number: Type.Integer(),
          title: Type.String(),
          status: Type.Enum([...ticketStatuses]),
        }),
      ),
    }),
  ),
  version: Type.Integer({ description: 'A change names the version it is of; decisions count as changes.' }),
  createdAt: timestamp,
  updatedAt: timestamp,
  abilities: Type.Object({ edit: Type.Boolean(), decide: Type.Boolean(), close: Type.Boolean() }),
});

/** What the caller may do with a review; guests of a link look on. */
export const abilitiesOf = (review: DesignReview, standing: ModelStanding, { userId }: Caller) =>
  reviewAbilities(
    modelAbilities(standing),
    userId === undefined
      ? null
      : {
          isLead: review.lead.id === userId,
          isReviewer: review.reviewers.some(({ id }) => id === userId),
        },
  );

export const presentBasis = (basis: RoundBasis): Static<typeof basisSchema> => ({
  revisionId: basis.revisionId,
  revisionNumber: basis.revisionNumber,
  isWithdrawn: basis.isWithdrawn,
  fileSha256: basis.fileSha256,
  rulesSha256: basis.rulesSha256,
  rulePacks: basis.rulePacks,
});

export const presentConclusion = (
  conclusion: Conclusion | null,
  standing: ModelStanding,
): Static<typeof conclusionSchema> | null =>
  conclusion && {
    outcome: conclusion.outcome,
    by: conclusion.by && presentPerson(conclusion.by, standing),
    comment: conclusion.comment,
    commentHtml: renderMarkdown(conclusion.comment),
    at: conclusion.at.toISOString(),
  };

const presentReviewer = (reviewer: Reviewer, standing: ModelStanding): Static<typeof reviewerSchema> => ({
  ...presentPerson(reviewer, standing),
  isRequired: reviewer.isRequired,
  dueAt: reviewer.dueAt?.toISOString() ?? null,
  askedAt: reviewer.askedAt.toISOString(),
  decision: reviewer.decision && {
    id: reviewer.decision.id,
    decision: reviewer.decision.decision,
    comment: reviewer.decision.comment,
    commentHtml: renderMarkdown(reviewer.decision.comment),
    createdAt: reviewer.decision.createdAt.toISOString(),
  },
});

/** The reviewers as the rule that concludes a review sees them. */
export const standsOf = (review: DesignReview) =>
  review.reviewers.map(({ isRequired, decision }) => ({ isRequired, decision: decision?.decision ?? null }));

export const presentReview = (
  review: DesignReview,
  standing: ModelStanding,
  caller: Caller,
): Static<typeof reviewSchema> => ({
  id: review.id,
  modelId: review.modelId,
  title: review.title,
  description: review.description,
  descriptionHtml: renderMarkdown(review.description),
  status: review.status,
  lead: presentPerson(review.lead, standing),
  author: presentPerson(review.author, standing),
  round: review.round,
  basis: presentBasis(review.basis),
  conclusion: presentConclusion(review.conclusion, standing),
  concluding: outcomeOf(standsOf(review)),
  reviewers: review.reviewers.map((reviewer) => presentReviewer(reviewer, standing)),
  agenda: review.agenda,
  version: review.version,
  createdAt: review.createdAt.toISOString(),
  updatedAt: review.updatedAt.toISOString(),
  abilities: abilitiesOf(review, standing, caller),
});
