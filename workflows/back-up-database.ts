import {
  ActivityFailure,
  ApplicationFailure,
  CancellationScope,
  isCancellation,
  proxyActivities,
  uuid4,
} from '@temporalio/workflow';
import type { BackupActivities } from '../activities/backup.ts';
import type { BackUpDatabaseInput } from './contract.ts';

/** Writes of rows, which must come through sooner or later. */
const { requestScheduledBackup, recordBackupFailure } = proxyActivities<BackupActivities>({
  startToCloseTimeout: '1m',
  retry: { initialInterval: '1s', maximumInterval: '30s' },
});

/**
 * Hours of heartbeating work. An outage of half an hour is waited for; then the failure is told, because a backup that
 * is "about to run" since yesterday alarms nobody.
 */
const { copyBackupObjects, takeBackup } = proxyActivities<BackupActivities>({
  startToCloseTimeout: '10h',
  heartbeatTimeout: '30s',
  retry: { initialInterval: '5s', maximumInterval: '10m', maximumAttempts: 10 },
});

/** Objects first, then dump and signed manifest. The verification follows by the outbox, with the backup's own row. */
export async function backUpDatabase(input: BackUpDatabaseInput): Promise<void> {
  const { backupId } = input;
  if (backupId === undefined) {
    await requestScheduledBackup({ backupId: uuid4() });
    return;
  }
  const backup = { ...input, backupId };
  try {
    await copyBackupObjects(backup);
    await takeBackup(backup);
  } catch (error) {
    if (isCancellation(error)) {
      const reason = { code: 'cancelled', message: 'The backup was cancelled.' };
      await CancellationScope.nonCancellable(() => recordBackupFailure({ ...backup, reason }));
      throw error;
    }
    if (!(error instanceof ActivityFailure)) throw error;
    const { cause } = error;
    const code = (cause instanceof ApplicationFailure && cause.type) || 'internal';
    // A newer run has the backup; it records the outcome.
    if (code === 'conflict') return;
    const message = cause?.message ?? 'The worker stopped answering while it took the backup.';
    await recordBackupFailure({ ...backup, reason: { code, message } });
  }
}
