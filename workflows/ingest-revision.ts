import { ActivityFailure, ApplicationFailure, isCancellation, proxyActivities } from '@temporalio/workflow';
import type { IngestActivities } from '../activities/ingest.ts';
import type { IngestRevisionInput } from './contract.ts';

// Outages are waited for without end; which failures are permanent is the activity's word (activities/failures.ts).
const retry = { initialInterval: '200ms', backoffCoefficient: 2, maximumInterval: '15s' } as const;

/** Reads and writes of seconds. */
const { recordScene, recordComponents, settleIngest } = proxyActivities<IngestActivities>({
  startToCloseTimeout: '5m',
  heartbeatTimeout: '15s',
  retry,
});

/** Work that grows with the file: it heartbeats, so the long limit is for the honest case alone. */
const { admitUpload, runKernel, composePreview } = proxyActivities<IngestActivities>({
  startToCloseTimeout: '2h',
  heartbeatTimeout: '15s',
  retry,
});

/** A STEP upload becomes a checked source, definitions, preview, scene and Part Facts — or a reason why not. */
export async function ingestRevision(input: IngestRevisionInput): Promise<void> {
  try {
    const source = await admitUpload(input);
    const kernel = await runKernel(input, source);
    await composePreview(input, kernel);
    await recordScene(input, kernel);
    await recordComponents(input, kernel);
    await settleIngest(input, { status: 'ready' });
  } catch (error) {
    if (isCancellation(error)) throw error;
    const failure = error instanceof ActivityFailure ? error.cause : undefined;
    if (!(failure instanceof ApplicationFailure)) throw error;
    // Another generation has taken over; it records the outcome.
    if (failure.type === 'superseded') return;
    const reason = { code: failure.type ?? 'internal', message: failure.message };
    const status =
      failure.type === 'model_rejected'
        ? 'rejected'
        : failure.type === 'model_quarantined'
          ? 'quarantined'
          : 'failed';
    await settleIngest(input, { status, reason });
  }
}
