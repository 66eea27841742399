import {
  ActivityFailure,
  ApplicationFailure,
  CancellationScope,
  isCancellation,
  proxyActivities,
} from '@temporalio/workflow';
import type { BackupActivities } from '../activities/backup.ts';
import type { VerifyBackupInput } from './contract.ts';

/** A write of a row, which must come through sooner or later. */
const { recordVerificationFailure } = proxyActivities<BackupActivities>({
  startToCloseTimeout: '1m',
  retry: { initialInterval: '1s', maximumInterval: '30s' },
});

/** Hours of heartbeating work. What is down for minutes is waited for; then the verification has failed and says so. */
const { verifyBackup: restoreAndCompare } = proxyActivities<BackupActivities>({
  startToCloseTimeout: '10h',
  heartbeatTimeout: '30s',
  retry: { initialInterval: '5s', maximumInterval: '1m', maximumAttempts: 6 },
});

/** Restores a backup into a temporary database and compares everything; the row says how it ended. */
export async function verifyBackup(input: VerifyBackupInput): Promise<void> {
  try {
    await restoreAndCompare(input);
  } catch (error) {
    if (isCancellation(error)) {
      const reason = { code: 'cancelled', message: 'The verification was cancelled.' };
      await CancellationScope.nonCancellable(() => recordVerificationFailure({ ...input, reason }));
      throw error;
    }
    if (!(error instanceof ActivityFailure)) throw error;
    const { cause } = error;
    const code = (cause instanceof ApplicationFailure && cause.type) || 'internal';
    const message = cause?.message ?? 'The worker stopped answering while it verified.';
    await recordVerificationFailure({ ...input, reason: { code, message } });
  }
}
