import type { Knex } from 'knex';
import { followBasis } from '../domain/review/design-review.ts';
import type { ReviewOutcome, ReviewStatus } from '../domain/review/design-review.ts';
import type { ReviewRulePack } from './design-review-store.ts';
import { appendEvent } from './event-store.ts';
import type { OutboxEntry } from './outbox.ts';
import { enqueue } from './outbox.ts';

/** What reviews of a model are about now: its latest ready file, and the rules of that file's latest analysis. */
export type PresentBasis = {
  revisionId: string;
  fileSha256: string;
  rulesSha256: string | null;
  rulePacks: ReviewRulePack[] | null;
};

/**
 * Until the transaction ends, no review of the model follows another file or other rules: one that is being written would
 * be passed over.
 */
export async function holdBasis(trx: Knex, modelId: string): Promise<void> {
  await trx.raw('select pg_advisory_xact_lock(hashtextextended(?, 11))', [modelId]);
}

/** Null where no revision of the model is ready. */
export async function presentBasis(trx: Knex, modelId: string): Promise<PresentBasis | null> {
  const { rows } = await trx.raw<{ rows: PresentBasis[] }>(
    `select v.id as "revisionId", v.sha256 as "fileSha256", d.rules_sha256 as "rulesSha256",
       d.rule_packs as "rulePacks"
     from model_revisions v left join lateral (
       select rules_sha256, rule_packs from dfm_runs
       where revision_id = v.id and status = 'done' order by generation desc limit 1) d on true
     where v.model_id = ? and v.status = 'ready' and v.withdrawn_at is null and v.sha256 is not null
     order by v.number desc limit 1`,
    [modelId],
  );
  return rows[0] ?? null;
}

/** Writes how a round ended. `by` is null where nobody but its decisions, or a new file or new rules, ended it. */
export async function endRound(
  trx: Knex,
  review: { id: string; round: number },
  end: { outcome: ReviewOutcome | 'cancelled' | 'superseded'; by: string | null; comment: string },
): Promise<void> {
  await trx('review_rounds')
    .where({ review_id: review.id, round: review.round })
    .whereNull('outcome')
    .update({
      outcome: end.outcome,
      outcome_by: end.by,
      outcome_comment: end.comment,
      ended_at: trx.fn.now(),
    });
}

/**
 * Begins the next round of a review, in which everybody is asked anew; whoever's time is over has as long again as they
 * had, a day at least. Who calls it notes the round in the review.
 */
export async function beginRound(
  trx: Knex,
  review: { id: string; modelId: string; round: number },
  basis: PresentBasis,
): Promise<void> {
  await trx('review_rounds').insert({
    review_id: review.id,
    round: review.round + 1,
    model_id: review.modelId,
    revision_id: basis.revisionId,
    file_sha256: basis.fileSha256,
    rules_sha256: basis.rulesSha256,
    rule_packs: basis.rulePacks && JSON.stringify(basis.rulePacks),
  });
  await askReviewers(trx, review.id);
}

/** From now on everybody is asked; see `beginRound`. */
export async function askReviewers(trx: Knex, reviewId: string): Promise<void> {
  await trx('review_reviewers')
    .where({ review_id: reviewId })
    .update({
      due_at: trx.raw(
        `case when due_at <= now() then now() + greatest(due_at - asked_at, interval '1 day') else due_at end`,
      ),
      asked_at: trx.fn.now(),
      told: '{}',
    });
}

/** Entries for the outbox that keep a review's gate in step. */
export type GateEntries = {
  start: (reviewId: string, generation: number) => OutboxEntry;
  tell: (reviewId: string, generation: number) => OutboxEntry;
};

type Candidate = {
  id: string;
  modelId: string;
  status: ReviewStatus;
  round: number;
  leadId: string;
  gateGeneration: number;
  revisionId: string;
  fileSha256: string;
  rulesSha256: string | null;
  hasDecisions: boolean;
  reviewerIds: string[];
};

/**
 * Has the reviews of a model follow its present file and rules, in the transaction that makes those what they are: a
 * file became ready or was taken back, or an analysis ended. Approvals of what was there before stop counting. Runs
 * before its transaction appends events: it waits for reviews that are being changed, whose own events wait for that.
 */
export async function followPresentBasis(trx: Knex, modelId: string, gate: GateEntries): Promise<void> {
  await holdBasis(trx, modelId);
  await trx('design_reviews').where({ model_id: modelId }).orderBy('id').forNoKeyUpdate().select('id');
  const present = await presentBasis(trx, modelId);
  if (!present) return;
  const { rows } = await trx.raw<{ rows: Candidate[] }>(
    `select r.id, r.model_id as "modelId", r.status, r.round, r.lead_id as "leadId",
       r.gate_generation as "gateGeneration", w.revision_id as "revisionId", w.file_sha256 as "fileSha256",
       w.rules_sha256 as "rulesSha256",
       exists (select from review_decisions d where d.review_id = r.id and d.round = r.round) as "hasDecisions",
       array(select user_id::text from review_reviewers p where p.review_id = r.id) as "reviewerIds"
     from design_reviews r join review_rounds w on w.review_id = r.id and w.round = r.round
     where r.model_id = ? order by r.id`,
    [modelId],
  );
  for (const review of rows) {
    const step = followBasis(review, present);
    if (step === 'moves') await move(trx, review, present);
    if (step === 'begins anew') await beginAnew(trx, review, present, gate);
  }
}

const basisPayload = ({ revisionId, fileSha256, rulesSha256 }: Omit<PresentBasis, 'rulePacks'>) => ({
  revisionId,
  fileSha256,
  rulesSha256,
});

const about = (review: Candidate, present: PresentBasis) => ({
  modelId: review.modelId,
  revisionId: present.revisionId,
  resource: { kind: 'design_review', id: review.id },
});

async function move(trx: Knex, review: Candidate, present: PresentBasis): Promise<void> {
  await trx('review_rounds')
    .where({ review_id: review.id, round: review.round })
    .update({
      revision_id: present.revisionId,
      file_sha256: present.fileSha256,
      rules_sha256: present.rulesSha256,
      rule_packs: present.rulePacks && JSON.stringify(present.rulePacks),
    });
  await trx('design_reviews')
    .where({ id: review.id })
    .update({ version: trx.raw('version + 1'), updated_at: trx.fn.now() });
  await appendEvent(trx, {
    ...about(review, present),
    type: 'design_review.basis_changed',
    payload: { reviewId: review.id, before: basisPayload(review), after: basisPayload(present) },
  });
}

async function beginAnew(
  trx: Knex,
  review: Candidate,
  present: PresentBasis,
  gate: GateEntries,
): Promise<void> {
  // What was concluded stays concluded in the record of its round.
  await endRound(trx, review, { outcome: 'superseded', by: null, comment: '' });
  await beginRound(trx, review, present);
  const isOpen = review.status === 'open';
  const gateGeneration = review.gateGeneration + (isOpen ? 0 : 1);
  await trx('design_reviews')
    .where({ id: review.id })
    .update({
      status: 'open',
      round: review.round + 1,
      gate_generation: gateGeneration,
      version: trx.raw('version + 1'),
      updated_at: trx.fn.now(),
    });
  await enqueue(trx, (isOpen ? gate.tell : gate.start)(review.id, gateGeneration));
  await appendEvent(trx, {
    ...about(review, present),
    type: 'design_review.reopened',
    payload: {
      reviewId: review.id,
      round: review.round + 1,
      why: review.revisionId === present.revisionId ? 'rules' : 'revision',
      before: { status: review.status, ...basisPayload(review) },
      after: { status: 'open', ...basisPayload(present) },
      notify: [...new Set([...review.reviewerIds, review.leadId])],
    },
  });
}
