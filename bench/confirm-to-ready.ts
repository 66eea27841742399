/**
 * From confirm to ready on a warm system: the whole product runs as `npm start` runs it, one small part after another
 * goes through it, each with bytes never seen before. Says how much of the time the kernel, the other steps and Temporal
 * with the outbox take.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createApiClient } from '../scripts/launcher/api-client.ts';
import { openHome } from '../scripts/launcher/home.ts';
import { openKeys } from '../scripts/launcher/keys.ts';
import { startProduct } from '../scripts/launcher/product.ts';
import { signIn } from '../scripts/launcher/sign-in.ts';
import { createSupervisor } from '../scripts/launcher/supervisor.ts';
import { readToolchain } from '../scripts/launcher/toolchain.ts';
import type { Revision, UploadAnswer } from '../scripts/launcher/wire.ts';

const warmUps = 5;
const rounds = 25;

type Timing = { totalMs: number; kernelMs: number; otherStepsMs: number };

/** Measures `rounds` ingests of `file` and prints medians. */
export async function benchConfirmToReady(file: string): Promise<void> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'rapiddraft-bench-'));
  const env = { ...process.env, RAPIDDRAFT_HOME: folder, RAPIDDRAFT_PORT: '3917', LOG_LEVEL: 'warn' };
  const home = await openHome(env);
  const supervisor = createSupervisor(home.dir, () => undefined);
  try {
    const product = await startProduct({
      env,
      home,
      keys: await openKeys(home),
      toolchain: readToolchain(),
      supervisor,
      migrate: false,
      say: () => undefined,
    });
    const api = createApiClient(product.apiUrl);
    await signIn(api, product);
    const content = await readFile(file);

    const ingest = async (round: number): Promise<Timing> => {
      const bytes = Buffer.concat([content, Buffer.from(`\n/* round ${round} */\n`)]);
      const { revision, upload } = await api.post<UploadAnswer>('/models', {
        fileName: path.basename(file),
        sizeBytes: bytes.length,
      });
      const { method, url, headers } = upload;
      const answer = await fetch(url, { method, headers, body: bytes });
      if (!answer.ok) throw new Error(`the upload was answered ${answer.status}`);
      const confirmedAt = performance.now();
      await api.post(`/revisions/${revision.id}/confirm`);
      for (;;) {
        const now = await api.get<Revision>(`/revisions/${revision.id}`);
        if (now.status === 'ready') {
          const totalMs = performance.now() - confirmedAt;
          const durations = now.steps.map((step) => [step.name, step.durationMs ?? 0] as const);
          const kernelMs = durations.find(([name]) => name === 'kernel')?.[1] ?? 0;
          const allMs = durations.reduce((sum, [, ms]) => sum + ms, 0);
          return { totalMs, kernelMs, otherStepsMs: allMs - kernelMs };
        }
        if (now.reason) throw new Error(now.reason.message);
        await sleep(5);
      }
    };
    const settle = () => sleep(2_500); // analysis and report of the last one are not this measurement's

    for (let round = 0; round < warmUps; round++) await ingest(round);
    const timings: Timing[] = [];
    for (let round = warmUps; round < warmUps + rounds; round++) {
      await settle();
      timings.push(await ingest(round));
    }
    const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
    const of = (pick: (timing: Timing) => number) => `${median(timings.map(pick)).toFixed(0)} ms`;
    console.log(
      `\nconfirm → ready, ${path.basename(file)}, ${rounds} rounds after ${warmUps} to warm up, medians:`,
    );
    console.log(`  total                          ${of((timing) => timing.totalMs)}`);
    console.log(`  kernel step                    ${of((timing) => timing.kernelMs)}`);
    console.log(
      `  beyond the kernel step         ${of((timing) => timing.totalMs - timing.kernelMs)}   (goal: at most 600 ms)`,
    );
    console.log(`    our other steps              ${of((timing) => timing.otherStepsMs)}`);
    console.log(
      `    Temporal, outbox and API     ${of((timing) => timing.totalMs - timing.kernelMs - timing.otherStepsMs)}`,
    );
  } finally {
    await supervisor.stopAll();
    home.release();
    // As root the data lies elsewhere, where PostgreSQL's own user can reach it.
    const { postgresDataDir } = home.state;
    if (postgresDataDir) await rm(path.dirname(postgresDataDir), { recursive: true, force: true });
    await rm(folder, { recursive: true, force: true });
  }
}
