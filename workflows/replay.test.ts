import { beforeAll, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { recordedHistories } from '../test/histories.ts';
import { queueOf } from './contract.ts';

/*
 * Runs that began under older code go on under today's. A failure here means that they would not: keep the old order of
 * steps for them with `patched` of @temporalio/workflow; see CONTRIBUTING.md.
 */

type Breaking = { change: string; from: string; to: string; broken: string };

/** Each of these would break running workflows, of the kind named. */
const breaking: Breaking[] = [
  {
    change: 'a step left out',
    from: 'await recordScene(input, kernel);',
    to: '',
    broken: 'ingest-revision-ready',
  },
  {
    change: 'steps in another order',
    from: 'await copyBackupObjects(backup);',
    to: 'await takeBackup(backup); await copyBackupObjects(backup);',
    broken: 'back-up-database',
  },
  {
    change: 'a step of another name',
    from: 'await analyzeComponents(input);',
    to: 'await settleAnalysis(input);',
    broken: 'analyze-manufacturability',
  },
  {
    change: 'a step more at the end',
    from: 'await embedPending(input);',
    to: 'await embedPending(input); await embedPending(input);',
    broken: 'embed-sources',
  },
  {
    change: 'an outcome told otherwise',
    from: 'await recordVerificationFailure(',
    to: 'return; await recordVerificationFailure(',
    broken: 'verify-backup-failed',
  },
  {
    change: 'a step before all',
    from: 'await renderReport(input)',
    to: '(await settleReport(input), {})',
    broken: 'export-dfm-report',
  },
  {
    change: 'a failure that is not recorded',
    from: 'await failVariant(input, kind, reasonOf(failure));',
    to: '',
    broken: 'process-attachment-picture',
  },
  {
    change: 'a run without end',
    from: 'historyLength > longestHistory',
    to: 'historyLength < 0',
    broken: 'review-gate-continued',
  },
];

/** Changes nothing. */
const asItIs = ['', ''];

type Failure = { name: string; error: string };

function replay(changes: string[][]): Promise<Failure[][]> {
  const script = fileURLToPath(new URL('../test/engines/replay.ts', import.meta.url));
  return new Promise((resolve, reject) => {
    const child = execFile(process.execPath, [script], (error, stdout, stderr) => {
      if (error) reject(new Error(stderr || error.message));
      else resolve(JSON.parse(stdout) as Failure[][]);
    });
    child.stdin?.end(JSON.stringify(changes));
  });
}

describe('recorded histories', () => {
  it('exist for every kind of workflow', () => {
    const kinds = recordedHistories().map(({ workflowId }) => workflowId.split(':')[0]);
    const needed = Object.keys(queueOf).map((name) =>
      name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
    );
    expect([...new Set(kinds)].sort()).toEqual(needed.sort());
  });

  describe('replayed', () => {
    let failures: Failure[][];
    beforeAll(async () => {
      failures = await replay([asItIs, ...breaking.map(({ from, to }) => [from, to])]);
    });

    it("fit today's workflows", () => {
      expect(failures[0]).toEqual([]);
    });

    it.each(breaking.map((one, index) => ({ ...one, index })))('do not fit $change', ({ broken, index }) => {
      const failed = failures[index + 1] ?? [];
      expect([...new Set(failed.map(({ name }) => name.split('/')[1]))]).toEqual([broken]);
      for (const { error } of failed) expect(error).toBe('DeterminismViolationError');
    });
  });
});
