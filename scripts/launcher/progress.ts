/** The steps of the main job as they are shown and as they end up in the summary. */
import type { JobStep } from './summary.ts';

export type StepTracker = {
  /** Runs one step; shows it when it ends, and passes its error on. */
  run<T>(name: string, work: () => Promise<T>): Promise<T>;
  /** Adds a step whose times were measured elsewhere; shown once. */
  record(step: JobStep): void;
  readonly steps: JobStep[];
};

const marks = { completed: '✓', failed: '✗', skipped: '–' };

export function createStepTracker(say: (line: string) => void): StepTracker {
  const steps: JobStep[] = [];
  const record = (step: JobStep) => {
    if (steps.some((known) => known.name === step.name)) return;
    steps.push(step);
    const attempts = step.attempts > 1 ? `  (attempt ${step.attempts})` : '';
    say(
      `  ${marks[step.status]} ${step.name.padEnd(18)} ${(step.durationMs / 1000).toFixed(2).padStart(8)} s${attempts}`,
    );
  };
  return {
    steps,
    record,
    async run(name, work) {
      const startedAt = performance.now();
      const end = (status: JobStep['status']) =>
        record({ name, status, durationMs: Math.round(performance.now() - startedAt), attempts: 1 });
      try {
        const result = await work();
        end('completed');
        return result;
      } catch (error) {
        end('failed');
        throw error;
      }
    },
  };
}
