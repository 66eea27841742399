/** What the parts of the main job share. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { ApiClient } from './api-client.ts';
import { LaunchError } from './launch-error.ts';
import type { StepTracker } from './progress.ts';
import type { JobSummary } from './summary.ts';
import type { Reason } from './wire.ts';

export type Job = {
  api: ApiClient;
  steps: StepTracker;
  summary: JobSummary;
  /** Folder for what is downloaded. */
  outDir: string;
  revisionId: string;
  /** Where backups lie, if that is a folder of this machine. */
  backupFolder: string | null;
};

/** The file was refused: that is an answer, not a failure of ours. */
export class Refused extends Error {}

/** What the job waits for in the background may take this long, each. */
const patienceMs = 30 * 60_000;

/** Asks again and again until `read` gives something. */
export async function until<T>(
  what: string,
  read: () => Promise<T | null>,
  timeoutMs = patienceMs,
): Promise<T> {
  const endsAt = performance.now() + timeoutMs;
  for (let waitMs = 50; ; waitMs = Math.min(waitMs * 1.2, 500)) {
    const found = await read();
    if (found !== null) return found;
    if (performance.now() > endsAt) {
      throw new LaunchError(
        `${what} did not end within ${timeoutMs / 60_000} minutes; see the worker's log.`,
      );
    }
    await sleep(waitMs);
  }
}

/** The sentence of a recorded reason. */
export const sentenceOf = (reason: Reason | null): string => reason?.message ?? 'no reason was recorded';
