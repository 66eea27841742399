/** A design review: what it may be, how it goes on, and what the decisions of its reviewers make of it. */

export const reviewStatuses = [
  'draft',
  'open',
  'approved',
  'changes_requested',
  'rejected',
  'cancelled',
] as const;
export type ReviewStatus = (typeof reviewStatuses)[number];

/** What a review can be concluded with. */
export const reviewOutcomes = ['approved', 'changes_requested', 'rejected'] as const;
export type ReviewOutcome = (typeof reviewOutcomes)[number];

export const decisionKinds = ['approve', 'approve_with_conditions', 'request_changes', 'reject'] as const;
export type DecisionKind = (typeof decisionKinds)[number];

/** What may follow a status; whatever was concluded or cancelled can be opened again, as a new round. */
export const reviewTransitions: Record<ReviewStatus, readonly ReviewStatus[]> = {
  draft: ['open', 'cancelled'],
  open: ['approved', 'changes_requested', 'rejected', 'cancelled'],
  approved: ['open'],
  changes_requested: ['open'],
  rejected: ['open'],
  cancelled: ['open'],
};

export const reviewLimits = {
  title: 200,
  text: 20_000,
  agendaItem: 500,
  agendaItems: 100,
  reviewers: 50,
} as const;

/** A decision that asks for something says what: conditions, changes or reasons. */
export const needsComment = (decision: DecisionKind): boolean => decision !== 'approve';

/** A reviewer and their decision of this round. */
export type ReviewerStand = { isRequired: boolean; decision: DecisionKind | null };

const objects = ({ decision }: ReviewerStand): boolean =>
  decision === 'request_changes' || decision === 'reject';

/**
 * What the decisions of a round conclude; null while they conclude nothing. A required reviewer who rejects ends it at
 * once. Otherwise it waits for all who are required: it asks for changes if one of them does, and approves if they and
 * nobody else objects. Where only optional reviewers object, whoever leads the review decides.
 */
export function outcomeOf(reviewers: readonly ReviewerStand[]): ReviewOutcome | null {
  const required = reviewers.filter(({ isRequired }) => isRequired);
  if (required.some(({ decision }) => decision === 'reject')) return 'rejected';
  if (required.length === 0 || required.some(({ decision }) => decision === null)) return null;
  if (required.some(objects)) return 'changes_requested';
  return reviewers.some(objects) ? null : 'approved';
}

/** Whether whoever leads the review may conclude it so: not against the word of a required reviewer. */
export const mayConclude = (outcome: ReviewOutcome, reviewers: readonly ReviewerStand[]): boolean =>
  outcome !== 'approved' || !reviewers.some((one) => one.isRequired && objects(one));

/** What a round is about: decisions count for exactly this. */
export type ReviewBasis = { revisionId: string; fileSha256: string; rulesSha256: string | null };

/**
 * What becomes of a review when this is the model's present file and rules: it `stays`; it `moves` there as it is; or a
 * new round begins, in which everybody decides anew. What was rejected or cancelled stays what it was about.
 */
export function followBasis(
  review: ReviewBasis & { status: ReviewStatus; hasDecisions: boolean },
  present: ReviewBasis,
): 'stays' | 'moves' | 'begins anew' {
  const isSameFile = review.revisionId === present.revisionId && review.fileSha256 === present.fileSha256;
  if (isSameFile && review.rulesSha256 === present.rulesSha256) return 'stays';
  if (review.status === 'rejected' || review.status === 'cancelled') return 'stays';
  if (review.status === 'draft') return 'moves';
  // The first analysis of a file ends after the file is ready: nobody decides anew who hasn't decided.
  return isSameFile && review.status === 'open' && !review.hasDecisions ? 'moves' : 'begins anew';
}
