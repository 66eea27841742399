import { ActivityFailure, ApplicationFailure, isCancellation, proxyActivities } from '@temporalio/workflow';
import type { ReportActivities } from '../activities/report.ts';
import type { ExportDfmReportInput } from './contract.ts';

// Which failures are permanent is the activity's word (activities/failures.ts); outages are waited for.
const retry = { initialInterval: '200ms', backoffCoefficient: 2, maximumInterval: '15s' } as const;

/** Postgres only. */
const { settleReport } = proxyActivities<ReportActivities>({
  startToCloseTimeout: '5m',
  heartbeatTimeout: '15s',
  retry,
});

/** Draws pictures of many parts. */
const { renderReport } = proxyActivities<ReportActivities>({
  startToCloseTimeout: '1h',
  heartbeatTimeout: '15s',
  retry,
});

/** A finished analysis becomes a PDF to hand on. */
export async function exportDfmReport(input: ExportDfmReportInput): Promise<void> {
  try {
    await settleReport(input, await renderReport(input));
  } catch (error) {
    if (isCancellation(error)) throw error;
    const failure = error instanceof ActivityFailure ? error.cause : undefined;
    if (!(failure instanceof ApplicationFailure)) throw error;
    await settleReport(input, {
      status: 'failed',
      reason: { code: failure.type ?? 'internal', message: failure.message },
    });
  }
}
