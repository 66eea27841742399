/**
 * Replays every recorded history on today's workflows, once for each change of their code given as JSON on standard
 * input (`[from, to][]`), and prints as JSON which failed and by what error.
 *
 * A process of its own: replaying puts hooks on every promise of its process for good, which break Jest's.
 */
import { text } from 'node:stream/consumers';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import { bundleWorkflows } from '../../worker/workflow-bundle.ts';
import { recordedHistories } from '../histories.ts';

const changes = JSON.parse(await text(process.stdin)) as [string, string][];
Runtime.install({
  logger: new DefaultLogger('ERROR'),
  telemetryOptions: { logging: { filter: 'ERROR' } },
});
const recorded = recordedHistories();
const bundle = await bundleWorkflows();
const replays: { name: string; error: string }[][] = [];
for (const [from, to] of changes) {
  if (!bundle.code.includes(from)) throw new Error(`the workflows do not have “${from}” any more`);
  const workflowBundle = { ...bundle, code: bundle.code.replaceAll(from, to) };
  const failed: { name: string; error: string }[] = [];
  for await (const { workflowId, error } of Worker.runReplayHistories({ workflowBundle }, recorded)) {
    const name = recorded.find((one) => one.workflowId === workflowId)?.name ?? workflowId;
    if (error) failed.push({ name, error: error.name });
  }
  replays.push(failed);
}
process.stdout.write(JSON.stringify(replays));
await Runtime.instance().shutdown();
