import type { Client } from '@temporalio/client';
import { ScheduleAlreadyRunning, ScheduleOverlapPolicy } from '@temporalio/client';
import type { Log } from './log.ts';
import { pause } from './pause.ts';
import { queueOf, workflowIds } from '../workflows/contract.ts';

/** Id of the nightly backup's schedule. */
export const backupScheduleId = 'back-up-database-nightly';

/** Creates the nightly backup at 02:00 UTC. One that exists stays as the operator has set it. */
export async function ensureBackupSchedule(client: Client): Promise<void> {
  const input = { trigger: 'schedule' } as const;
  try {
    await client.schedule.create({
      scheduleId: backupScheduleId,
      spec: { calendars: [{ hour: 2, minute: 0, comment: 'nightly' }], timezone: 'UTC' },
      action: {
        type: 'startWorkflow',
        workflowType: 'backUpDatabase',
        workflowId: workflowIds.backUpDatabase(input),
        taskQueue: queueOf.backUpDatabase,
        args: [input],
      },
      // After an outage one backup makes up for the nights that were missed.
      policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: '1 day' },
    });
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error;
  }
}

const checkEveryMs = 60_000;

/** Sees to it that the schedule exists, and goes on seeing to it: Temporal's database may be lost. */
export function keepBackupSchedule(client: Client, log: Log, everyMs = checkEveryMs) {
  const stop = new AbortController();
  async function loop(): Promise<void> {
    while (!stop.signal.aborted) {
      const made = await client
        .withDeadline(Date.now() + 5_000, () => ensureBackupSchedule(client))
        .then(
          () => true,
          (error: unknown) => (
            log.warn({ error: String(error) }, 'the backup schedule cannot be checked'),
            false
          ),
        );
      await pause(made ? everyMs : Math.min(everyMs, 2_000), stop.signal);
    }
  }
  const running = loop();
  return {
    async stop(): Promise<void> {
      stop.abort();
      await running;
    },
  };
}
