import { ActivityFailure, ApplicationFailure, isCancellation, proxyActivities } from '@temporalio/workflow';
import type { AnalysisActivities } from '../activities/analysis.ts';
import type { AnalyzeManufacturabilityInput } from './contract.ts';

// Which failures are permanent is the activity's word (activities/failures.ts); outages are waited for.
const retry = { initialInterval: '200ms', backoffCoefficient: 2, maximumInterval: '15s' } as const;

/** Postgres only. */
const { settleAnalysis } = proxyActivities<AnalysisActivities>({
  startToCloseTimeout: '5m',
  heartbeatTimeout: '15s',
  retry,
});

/** Grows with the model. */
const { analyzeComponents } = proxyActivities<AnalysisActivities>({
  startToCloseTimeout: '4h',
  heartbeatTimeout: '15s',
  retry,
});

/** Every component of a revision is measured and judged by the rules; report and search follow. */
export async function analyzeManufacturability(input: AnalyzeManufacturabilityInput): Promise<void> {
  try {
    await analyzeComponents(input);
    await settleAnalysis(input, { status: 'done' });
  } catch (error) {
    if (isCancellation(error)) throw error;
    const failure = error instanceof ActivityFailure ? error.cause : undefined;
    if (!(failure instanceof ApplicationFailure)) throw error;
    await settleAnalysis(input, {
      status: 'failed',
      reason: { code: failure.type ?? 'internal', message: failure.message },
    });
  }
}
