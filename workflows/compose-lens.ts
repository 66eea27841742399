import { ActivityFailure, ApplicationFailure, isCancellation, proxyActivities } from '@temporalio/workflow';
import type { LensActivities } from '../activities/lens.ts';
import type { ComposeLensInput } from './contract.ts';

// Which failures are permanent is the activity's word (activities/failures.ts); outages are waited for.
const retry = { initialInterval: '200ms', backoffCoefficient: 2, maximumInterval: '15s' } as const;

/** Postgres only. */
const { settleLens } = proxyActivities<LensActivities>({
  startToCloseTimeout: '5m',
  heartbeatTimeout: '15s',
  retry,
});

/** Joins meshes and draws pictures of many parts. */
const { composeLensScene, drawLensReport } = proxyActivities<LensActivities>({
  startToCloseTimeout: '1h',
  heartbeatTimeout: '15s',
  retry,
});

/** A supplier lens gets its own scene, preview and report, of the components that it shows. */
export async function composeLens(input: ComposeLensInput): Promise<void> {
  try {
    await composeLensScene(input);
    await drawLensReport(input);
    await settleLens(input, 'ready');
  } catch (error) {
    if (isCancellation(error)) throw error;
    const failure = error instanceof ActivityFailure ? error.cause : undefined;
    if (!(failure instanceof ApplicationFailure)) throw error;
    await settleLens(input, 'failed');
  }
}
