import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import { DeterminismViolationError } from '@temporalio/workflow';
import type { WorkflowBundleWithSourceMap } from '@temporalio/worker';
import { recordedHistories } from '../test/histories.ts';
import { bundleWorkflows } from '../worker/workflow-bundle.ts';
import { queueOf } from './contract.ts';

/*
 * Runs that began under older code go on under today's. A failure here means that they would not: keep the old order of
 * steps for them with `patched` of @temporalio/workflow; see CONTRIBUTING.md.
 */

const recorded = recordedHistories();
let bundle: WorkflowBundleWithSourceMap;
beforeAll(async () => {
  Runtime.install({
    logger: new DefaultLogger('ERROR'),
    telemetryOptions: { logging: { filter: 'ERROR' } },
  });
  bundle = await bundleWorkflows();
});
afterAll(() => Runtime.instance().shutdown());

/** Names of the histories that the code cannot replay, with the error. */
async function failures(code: string): Promise<Map<string, Error>> {
  const failed = new Map<string, Error>();
  const results = Worker.runReplayHistories({ workflowBundle: { ...bundle, code } }, recorded);
  for await (const { workflowId, error } of results)
    if (error) failed.set(recorded.find((one) => one.workflowId === workflowId)!.name, error);
  return failed;
}

describe('recorded histories', () => {
  it('exist for every kind of workflow', () => {
    const kinds = recorded.map(({ workflowId }) => workflowId.split(':')[0]);
    const needed = Object.keys(queueOf).map((name) =>
      name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
    );
    expect([...new Set(kinds)].sort()).toEqual(needed.sort());
  });

  it("replay on today's workflows", async () => {
    expect(await failures(bundle.code)).toEqual(new Map());
  });

  // Each of these would break running workflows, of the kinds named.
  it.each([
    ['a step left out', 'await recordScene(input, kernel);', '', ['ingest-revision-ready']],
    [
      'steps in another order',
      'await copyBackupObjects({',
      'await takeBackup({ backupId }); await copyBackupObjects({',
      ['back-up-database'],
    ],
    [
      'a step of another name',
      'await analyzeComponents(input);',
      'await settleAnalysis(input);',
      ['analyze-manufacturability'],
    ],
    [
      'a step more at the end',
      'await embedPending(input);',
      'await embedPending(input); await embedPending(input);',
      ['embed-sources'],
    ],
    [
      'an outcome told otherwise',
      'await recordVerificationFailure(',
      'return; await recordVerificationFailure(',
      ['verify-backup-failed'],
    ],
    [
      'a step before all',
      'await renderReport(input)',
      '(await settleReport(input), {})',
      ['export-dfm-report'],
    ],
  ])('do not replay with %s', async (_change, from, to, broken) => {
    expect(bundle.code.split(from).length).toBeGreaterThan(1);
    const failed = await failures(bundle.code.replaceAll(from, to));
    const kinds = new Set([...failed.keys()].map((name) => name.split('/')[1]));
    expect([...kinds]).toEqual(broken);
    for (const error of failed.values()) expect(error).toBeInstanceOf(DeterminismViolationError);
  });
});
