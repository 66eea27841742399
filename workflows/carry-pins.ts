import { ActivityFailure, ApplicationFailure, isCancellation, proxyActivities } from '@temporalio/workflow';
import type { CarryActivities } from '../activities/carry-pins.ts';
import type { CarryPinsInput } from './contract.ts';

// Which failures are permanent is the activity's word (activities/failures.ts); outages are waited for.
const retry = { initialInterval: '200ms', backoffCoefficient: 2, maximumInterval: '15s' } as const;

/** Postgres only. */
const { giveUpPins, settlePins } = proxyActivities<CarryActivities>({
  startToCloseTimeout: '5m',
  heartbeatTimeout: '15s',
  retry,
});

/** Compares parts of thousands of faces. */
const { placePins } = proxyActivities<CarryActivities>({
  startToCloseTimeout: '1h',
  heartbeatTimeout: '15s',
  retry,
});

/** Pins follow the geometry to a later revision; what can't be placed waits for somebody to place it. */
export async function carryPins(input: CarryPinsInput): Promise<void> {
  try {
    await placePins(input);
  } catch (error) {
    if (isCancellation(error)) throw error;
    const failure = error instanceof ActivityFailure ? error.cause : undefined;
    if (!(failure instanceof ApplicationFailure)) throw error;
    await giveUpPins(input);
  }
  await settlePins(input);
}
