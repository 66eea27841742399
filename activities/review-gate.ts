import type { Knex } from 'knex';
import { tendReview } from '../database/review-gate-store.ts';
import type { ReminderPace } from '../domain/review/reminders.ts';
import { workflowIds } from '../workflows/contract.ts';
import type { ReviewGateInput } from '../workflows/contract.ts';
import { asActivities } from './failures.ts';

export type ReviewGateDeps = { knex: Knex; pace: ReminderPace };

export type ReviewGateActivities = ReturnType<typeof createReviewGateActivities>;

/** Whatever is signalled, a gate looks by itself this often. */
const lookEveryMs = 6 * 3_600_000;

export function createReviewGateActivities({ knex, pace }: ReviewGateDeps) {
  return asActivities({
    /** Says what is due of a review's missing decisions; tells when to look again, or that the review is over. */
    async tendReview(input: ReviewGateInput): Promise<{ isOver: boolean; lookAgainInMs: number }> {
      const found = await tendReview(knex, input, pace, workflowIds.reviewGate(input));
      if (found === 'over') return { isOver: true, lookAgainInMs: 0 };
      const nextMs = found.next === null ? Infinity : found.next.getTime() - found.now.getTime();
      return { isOver: false, lookAgainInMs: Math.min(lookEveryMs, Math.max(1, nextMs)) };
    },
  });
}
