import {
  condition,
  continueAsNew,
  defineSignal,
  proxyActivities,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import type { ReviewGateActivities } from '../activities/review-gate.ts';
import { reviewChanged } from './contract.ts';
import type { ReviewGateInput } from './contract.ts';

/** Postgres only; whatever is wrong with it, the review waits longer than that. */
const { tendReview } = proxyActivities<ReviewGateActivities>({
  startToCloseTimeout: '5m',
  heartbeatTimeout: '15s',
  retry: { initialInterval: '200ms', backoffCoefficient: 2, maximumInterval: '15s' },
});

const changed = defineSignal(reviewChanged);

/** Events of one run: a gate that waits for months goes on in a new one. */
const longestHistory = 200;

/**
 * Waits until a review is concluded, as long as that takes: looks at it whenever something happens to it, and when the
 * next reminder is due. What is to be done then is the activity's to say, from what Postgres holds; so nothing is lost
 * with a signal, nor with Temporal itself.
 */
export async function reviewGate(input: ReviewGateInput): Promise<void> {
  let isChanged = false;
  setHandler(changed, () => {
    isChanged = true;
  });
  for (;;) {
    isChanged = false;
    const { isOver, lookAgainInMs } = await tendReview(input);
    if (isOver) return;
    if (workflowInfo().historyLength > longestHistory) await continueAsNew<typeof reviewGate>(input);
    await condition(() => isChanged, lookAgainInMs);
  }
}
