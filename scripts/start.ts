/** `npm start`: the whole product on this machine, in front of the user. See scripts/launcher/. */
import { openHome } from './launcher/home.ts';
import type { Home } from './launcher/home.ts';
import { openKeys } from './launcher/keys.ts';
import { LaunchError, sentenceFor } from './launcher/launch-error.ts';
import { runMainJob } from './launcher/main-job.ts';
import { parseOptions, usage } from './launcher/options.ts';
import type { LaunchOptions } from './launcher/options.ts';
import { startProduct } from './launcher/product.ts';
import type { Product } from './launcher/product.ts';
import { failedJob, printSummary } from './launcher/summary.ts';
import type { JobResult } from './launcher/summary.ts';
import { createSupervisor, endOrphans } from './launcher/supervisor.ts';
import type { Supervisor } from './launcher/supervisor.ts';
import { readToolchain } from './launcher/toolchain.ts';

const startedAt = performance.now();
const say = (line: string) => process.stderr.write(`${line}\n`);
// What libraries print is nothing to the person at the terminal: what matters of it is in their errors, too.
process.removeAllListeners('warning');
for (const method of ['log', 'warn', 'error'] as const) console[method] = () => undefined;
// Whoever reads our output may be gone before us.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

/** npm passes on the Ctrl-C that the terminal has sent us already: signals this close together are one. */
const sameSignalMs = 1_000;

/** Resolves with the signal that asks us to end; asked again, everything ends hard. */
function onSignal(supervisor: () => Supervisor | undefined): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    let firstAt: number | undefined;
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => {
        firstAt ??= performance.now();
        if (performance.now() - firstAt > sameSignalMs) supervisor()?.killAll();
        resolve(signal);
      });
    }
  });
}

function showAddresses(product: Product, home: Home): void {
  const rows: [string, string | null][] = [
    ['RapidDraft', product.publicUrl],
    ['API reference', `${product.publicUrl}/api/docs`],
    ['Temporal', product.temporalUiUrl],
    ['mailbox', product.identityUrl && `${product.identityUrl}/mailbox`],
    ['state and logs', home.dir],
  ];
  for (const [name, value] of rows) if (value) say(`  ${name.padEnd(16)} ${value}`);
}

async function run(options: LaunchOptions): Promise<JobResult | null> {
  const home = await openHome(process.env);
  let supervisor: Supervisor | undefined;
  const interrupted = onSignal(() => supervisor);
  try {
    const orphans = await endOrphans(`${home.dir}/run`);
    if (orphans.length > 0) say(`ended what an earlier start left running: ${orphans.join(', ')}`);
    supervisor = createSupervisor(home.dir, say);
    const starting = startProduct({
      env: process.env,
      home,
      keys: await openKeys(home),
      toolchain: readToolchain(),
      supervisor,
      migrate: options.migrate,
      say,
    });
    const product = await Promise.race([starting, interrupted.then(() => null)]);
    starting.catch(() => undefined);
    if (!product) return null;
    say(`ready after ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);

    let result: JobResult | null = null;
    if (options.once && product.waitsFor) throw new LaunchError(`${product.waitsFor}.`);
    // With a Stytch project of the operator's own there is no mailbox to sign in through.
    const isFirst = !home.state.hasRunMainJob && product.identityUrl !== null && !product.waitsFor;
    if (options.once || isFirst) {
      const job = runMainJob({ product, homeDir: home.dir, model: options.model, say });
      job.catch(() => undefined);
      result = await Promise.race([job, supervisor.hopeless, interrupted.then(() => null)]);
      if (!result) return null;
      home.state.hasRunMainJob ||= result.summary.ok;
      await home.save();
      printSummary(result, say);
    }
    if (options.once) return result;
    say('');
    showAddresses(product, home);
    say('Ctrl-C stops everything.');
    await interrupted;
    say('\nstopping …');
    return null;
  } finally {
    await supervisor?.stopAll();
    home.release();
  }
}

try {
  const options = parseOptions(process.argv.slice(2));
  if (options.help) {
    process.stdout.write(usage);
  } else {
    try {
      const result = await run(options);
      if (options.once) {
        const final = result ?? failedJob('It was interrupted.', options.model ?? '');
        if (options.json) process.stdout.write(`${JSON.stringify(final.summary)}\n`);
        process.exitCode = final.summary.ok ? 0 : final.isRefused ? 2 : 1;
      }
    } catch (error) {
      if (options.json) {
        const { summary } = failedJob(sentenceFor(error) ?? 'It failed.', options.model ?? '');
        process.stdout.write(`${JSON.stringify(summary)}\n`);
      }
      throw error;
    }
  }
} catch (error) {
  // A stack is for us: it tells of a mistake in this program.
  say(sentenceFor(error) ?? (error as Error).stack ?? String(error));
  process.exitCode = 1;
}
// What is still waiting for something that was stopped has nothing to say any more.
process.exit();
