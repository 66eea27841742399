import { Context } from '@temporalio/activity';
import type { BackupReason, VerificationResult } from '../database/backup-store.ts';
import { readCurrentObjects } from '../database/snapshot.ts';
import { isProductError, isRetryable } from '../domain/errors.ts';
import { startOf, workflowIds } from '../workflows/contract.ts';
import type { VerifyBackupInput } from '../workflows/contract.ts';
import { readerOf } from './backup-deps.ts';
import type { BackupDeps, Progress, Watch } from './backup-deps.ts';
import { copyObjects } from './backup-objects.ts';
import { asActivities, heartbeater } from './failures.ts';
import { takeBackup } from './take-backup.ts';
import { verifyRestore } from './verify-restore.ts';

export type BackupActivities = ReturnType<typeof createBackupActivities>;

export function createBackupActivities(deps: BackupDeps) {
  return asActivities({
    /** Records what the schedule asks for as if a person had asked: from then on it is not lost. */
    async requestScheduledBackup({ backupId }: { backupId: string }): Promise<void> {
      const start = startOf('backUpDatabase', { backupId, trigger: 'schedule' }, `backup:${backupId}`);
      await deps.backups.requestScheduled(backupId, start);
    },

    /** Copies the bulk of the objects beforehand: what it has copied, a later failure doesn't lose. */
    async copyBackupObjects(_input: { backupId: string }): Promise<void> {
      const watching = watch();
      await copyObjects(deps, await readCurrentObjects(readerOf(deps, watching)), watching);
    },

    /** Takes the backup and has it verified. */
    async takeBackup({ backupId }: { backupId: string }): Promise<void> {
      await takeBackup(deps, backupId, watch());
    },

    async recordBackupFailure({
      backupId,
      reason,
    }: {
      backupId: string;
      reason: BackupReason;
    }): Promise<void> {
      await deps.backups.markFailed(
        backupId,
        reason,
        workflowIds.backUpDatabase({ backupId, trigger: 'manual' }),
      );
    },

    /** Restores the backup and compares it. What fails for good is recorded here, with how far it came. */
    async verifyBackup(input: VerifyBackupInput): Promise<void> {
      const workflowId = workflowIds.verifyBackup(input);
      const open = await deps.backups.startVerification(input.verificationId);
      if (!open) return;
      const result: Partial<VerificationResult> = {};
      try {
        await verifyRestore(deps, { id: input.verificationId, ...open }, result, watch());
      } catch (error) {
        if (isProductError(error) && !isRetryable(error.code)) {
          const reason = { code: error.code, message: error.message };
          await deps.backups.markVerificationFailed(input.verificationId, reason, result, workflowId);
        }
        throw error;
      }
      await deps.backups.markVerificationPassed(
        input.verificationId,
        result as VerificationResult,
        workflowId,
      );
    },

    async recordVerificationFailure(input: VerifyBackupInput & { reason: BackupReason }): Promise<void> {
      const workflowId = workflowIds.verifyBackup(input);
      await deps.backups.markVerificationFailed(input.verificationId, input.reason, {}, workflowId);
    },
  });
}

/** Ends with the activity, and tells its progress once a second at most. */
function watch(): Watch {
  const signal = Context.current().cancellationSignal;
  const beat = heartbeater();
  let last = -Infinity;
  return {
    signal,
    onProgress(progress: Progress) {
      const now = performance.now();
      if (now - last < 1_000) return;
      last = now;
      beat(progress);
    },
  };
}
