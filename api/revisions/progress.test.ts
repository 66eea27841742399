import { describe, expect, it } from '@jest/globals';
import type { Step } from '../../database/revision-store.ts';
import { ingestSteps } from '../../workflows/contract.ts';
import { estimateProgress } from './progress.ts';

const at = (ms: number) => new Date(1_700_000_000_000 + ms);
const step = (name: string, status: Step['status'], fraction = 0): Step => ({
  name,
  status,
  fraction,
  attempts: 1,
  startedAt: at(0),
  durationMs: null,
  lastError: null,
});
const processing = { status: 'processing', confirmedAt: at(0) };

describe('estimateProgress', () => {
  it('grows from nothing to the whole', () => {
    const seen = ingestSteps.map((_, done) => {
      const steps = ingestSteps.slice(0, done + 1).map((name) => step(name, 'done', 1));
      return estimateProgress(processing, steps, at(1_000)).progress;
    });
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(seen.at(-1)).toBe(0.99);
    expect(estimateProgress({ ...processing, status: 'ready' }, [], at(0))).toEqual({
      progress: 1,
      remainingMs: 0,
    });
  });

  it('extrapolates once there is something to go by', () => {
    const early = [step('prescan', 'done', 1)];
    expect(estimateProgress(processing, early, at(500)).remainingMs).toBeNull();
    const half = [step('prescan', 'done', 1), step('checksum', 'done', 1), step('kernel', 'running', 0.5)];
    const { progress, remainingMs } = estimateProgress(processing, half, at(4_100));
    expect(progress).toBeCloseTo(0.5);
    expect(remainingMs).toBe(4_100);
  });

  it('promises nothing for what has not begun or has failed', () => {
    for (const status of ['awaiting_upload', 'queued', 'failed', 'rejected']) {
      const steps = [step('prescan', 'done', 1), step('kernel', 'failed', 0.9)];
      expect(estimateProgress({ status, confirmedAt: null }, steps, at(1_000)).remainingMs).toBeNull();
    }
  });
});
