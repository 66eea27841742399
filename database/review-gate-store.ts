import type { Knex } from 'knex';
import type { EventType } from '../domain/audit/event-types.ts';
import { remindersOf } from '../domain/review/reminders.ts';
import type { AskedReviewer, ReminderPace, ReminderStep } from '../domain/review/reminders.ts';
import type { ReviewStatus } from '../domain/review/design-review.ts';
import { appendEvent } from './event-store.ts';
import { finishWork } from './outbox.ts';

/** One opening of a review: an older gate than the review's has nothing to wait for any more. */
export type Gate = { reviewId: string; generation: number };

type OpenReview = {
  modelId: string;
  revisionId: string;
  status: ReviewStatus;
  round: number;
  leadId: string;
  ownerId: string;
  isModelDeleted: boolean;
  gateGeneration: number;
  now: Date;
};

type Waiting = AskedReviewer & { userId: string };

const eventOf: Record<ReminderStep, EventType> = {
  due_soon: 'design_review.due_soon',
  overdue: 'design_review.overdue',
  lead: 'design_review.escalated',
  owner: 'design_review.escalated',
};

/**
 * Looks after an open review: says what is due now of its missing decisions, each once, with an event that has it
 * mailed. Returns when to look again, null where nothing is to come; or `over`, once the review is not open any more,
 * together with the end of the gate's work. For the worker.
 */
export async function tendReview(
  knex: Knex,
  { reviewId, generation }: Gate,
  pace: ReminderPace,
  workflowId: string,
): Promise<'over' | { next: Date | null; now: Date }> {
  return knex.transaction(async (trx) => {
    await trx('design_reviews').where({ id: reviewId }).forNoKeyUpdate().select('id');
    const { rows } = await trx.raw<{ rows: OpenReview[] }>(
      `select r.model_id as "modelId", w.revision_id as "revisionId", r.status, r.round, r.lead_id as "leadId",
         d.owner_id as "ownerId", d.deleted_at is not null as "isModelDeleted",
         r.gate_generation as "gateGeneration", clock_timestamp() as now
       from design_reviews r join review_rounds w on w.review_id = r.id and w.round = r.round
       join model_documents d on d.id = r.model_id where r.id = ?`,
      [reviewId],
    );
    const review = rows[0];
    if (review?.status !== 'open' || review.gateGeneration !== generation) {
      await finishWork(trx, workflowId);
      return 'over';
    }
    const { now } = review;
    // What is deleted asks nobody for anything; it may be restored.
    if (review.isModelDeleted) return { next: null, now };
    const waiting = (await waitingFor(trx, reviewId)).map((one) => ({
      ...one,
      ...remindersOf(one, now, pace),
    }));
    for (const { userId, told, due } of waiting)
      if (due.length > 0)
        await trx('review_reviewers')
          .where({ review_id: reviewId, user_id: userId })
          .update({ told: [...told, ...due] });
    for (const [step, type] of Object.entries(eventOf)) {
      const late = waiting.filter(({ due }) => due.includes(step as ReminderStep)).map((one) => one.userId);
      if (late.length === 0) continue;
      const notify = { lead: [review.leadId], owner: [review.ownerId] }[step] ?? late;
      await appendEvent(trx, {
        modelId: review.modelId,
        revisionId: review.revisionId,
        type,
        resource: { kind: 'design_review', id: reviewId },
        payload: { reviewId, round: review.round, userIds: late, notify },
      });
    }
    const times = waiting.flatMap(({ next }) => next?.getTime() ?? []);
    return { next: times.length > 0 ? new Date(Math.min(...times)) : null, now };
  });
}

/** Those whose decision is missing. */
async function waitingFor(trx: Knex, reviewId: string): Promise<Waiting[]> {
  const { rows } = await trx.raw<{ rows: Waiting[] }>(
    `select p.user_id as "userId", p.is_required as "isRequired", p.due_at as "dueAt", p.asked_at as "askedAt", p.told
     from review_reviewers p join design_reviews r on r.id = p.review_id
     where p.review_id = ? and not exists (select from review_decisions d where d.review_id = r.id
       and d.round = r.round and d.reviewer_id = p.user_id and d.replaced_at is null)
     order by p.user_id`,
    [reviewId],
  );
  return rows;
}

/** Tells whoever leads a review that its reminders have stopped, and ends the gate's work. For the worker. */
export async function giveUpGate(knex: Knex, gate: Gate, workflowId: string): Promise<void> {
  await knex.transaction(async (trx) => {
    const review = await trx('design_reviews')
      .where({ id: gate.reviewId, gate_generation: gate.generation, status: 'open' })
      .first<{ model_id: string; lead_id: string; round: number } | undefined>();
    if (review)
      await appendEvent(trx, {
        modelId: review.model_id,
        type: 'design_review.reminders_stopped',
        resource: { kind: 'design_review', id: gate.reviewId },
        payload: { reviewId: gate.reviewId, round: review.round, notify: [review.lead_id] },
      });
    await finishWork(trx, workflowId);
  });
}
