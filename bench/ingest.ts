/**
 * `npm run bench:ingest [-- FILE…]`: our kernel beside cascadio over the same files, interleaved, at the same
 * deflection, then the time from confirm to ready of a small part. Ratios count; the machine and its load are printed.
 *
 * Ours: a job given to the warm kernel until its preview GLB, evidence and Part Facts are there. Cascadio: the whole
 * process that makes a GLB, as a server without a warm kernel would call it.
 */
import { execFile } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { composeScene } from '../domain/cad/compose-scene.ts';
import { derivePartFacts } from '../domain/cad/derive-part-facts.ts';
import { composePreview, encodeDefinitionGlb } from '../services/cad/index.ts';
import { createCadKernel } from '../services/cad/kernel-client.ts';
import { corpusFiles } from '../test/corpus.ts';
import { kernelPython } from '../test/kernel.ts';
import { readToolchain } from '../scripts/launcher/toolchain.ts';
import { benchConfirmToReady } from './confirm-to-ready.ts';

const run = promisify(execFile);
const rounds = 7;
const cascadioVersion = '0.1.1';
const mebibyte = 2 ** 20;

/** A Python with cascadio, in a virtual environment of the bench's own. */
async function cascadioPython(): Promise<string> {
  const folder = path.join(readToolchain().cacheDir ?? os.tmpdir(), `bench-cascadio-${cascadioVersion}`);
  const python = path.join(folder, 'bin', 'python');
  if (!existsSync(python)) {
    await run('python3', ['-m', 'venv', folder]);
    // Cascadio imports numpy without naming it as a dependency.
    await run(python, ['-m', 'pip', 'install', '--quiet', `cascadio==${cascadioVersion}`, 'numpy']);
  }
  return python;
}

const convert = `
import resource, sys, cascadio
if len(sys.argv) > 1:
    cascadio.step_to_glb(sys.argv[1], sys.argv[2], 0.1, 0.5)
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
`;

type Sample = { ms: number; peakBytes: number };

async function timed(work: () => Promise<number>): Promise<Sample> {
  const started = performance.now();
  const peakBytes = await work();
  return { ms: performance.now() - started, peakBytes };
}

const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
const geometricMean = (values: number[]) =>
  Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);

async function benchKernel(files: string[]): Promise<void> {
  const pythonPath = kernelPython();
  if (!pythonPath) throw new Error('The kernel is not installed: run `npm start` once.');
  const peer = await cascadioPython();
  const kernel = createCadKernel({ pythonPath });
  await kernel.check();
  const folder = await mkdtemp(path.join(os.tmpdir(), 'rapiddraft-bench-'));

  const ours = (stepPath: string) =>
    timed(async () => {
      const workDir = await mkdtemp(path.join(folder, 'job-'));
      const limits = { deadlineMs: 600_000, memoryBytes: 16 * 2 ** 30 };
      const result = await kernel.run({ stepPath, workDir, ...limits, measureMemory: true });
      const glbs = new Map<string, Uint8Array>();
      const shapes = [];
      for (const definition of result.definitions) {
        const { key, name, color, boundsMm, mesh, evidence } = definition;
        glbs.set(key, await encodeDefinitionGlb(mesh, name, color));
        derivePartFacts(evidence, name);
        shapes.push({
          key,
          name,
          ...(color ? { color } : {}),
          boundsMm,
          triangles: mesh.indices.length / 3,
          positions: mesh.positions,
        });
      }
      const scene = composeScene({
        unit: result.unit,
        kernelBuild: kernel.build,
        root: result.root,
        definitions: shapes,
      });
      await composePreview(scene, (key) => glbs.get(key)!);
      await rm(workDir, { recursive: true });
      return result.peakBytes ?? 0;
    });
  const cascadio = (...args: string[]) =>
    timed(
      async () => Number((await run(peer, ['-c', convert, ...args])).stdout.trim().split('\n').at(-1)) * 1024,
    );

  try {
    const idle = await cascadio();
    const ratios: { small: boolean; ratio: number }[] = [];
    console.log(
      'file                                  MB   ours ms  cascadio ms   ratio   ours MiB  cascadio MiB',
    );
    for (const file of files) {
      const samples = { ours: [] as Sample[], cascadio: [] as Sample[] };
      try {
        for (let round = 0; round <= rounds; round++) {
          const mine = await ours(file);
          const theirs = await cascadio(file, path.join(folder, 'out.glb'));
          if (round === 0) continue; // warms the page cache for both
          samples.ours.push(mine);
          samples.cascadio.push(theirs);
        }
      } catch (error) {
        console.log(
          `${path.basename(file).padEnd(34)} left out: ${(error as Error).message.split('\n')[0]?.slice(0, 70)}`,
        );
        continue;
      }
      const sizeMb = statSync(file).size / 1e6;
      const [mine, theirs] = [samples.ours, samples.cascadio].map((list) => median(list.map(({ ms }) => ms)));
      const ratio = median(samples.ours.map(({ ms }, i) => ms / samples.cascadio[i]!.ms));
      const oursMiB = Math.max(...samples.ours.map(({ peakBytes }) => peakBytes)) / mebibyte;
      const theirsMiB =
        (Math.max(...samples.cascadio.map(({ peakBytes }) => peakBytes)) - idle.peakBytes) / mebibyte;
      ratios.push({ small: sizeMb < 1, ratio });
      console.log(
        [
          path.basename(file).slice(0, 34).padEnd(34),
          sizeMb.toFixed(2).padStart(6),
          mine!.toFixed(0).padStart(9),
          theirs!.toFixed(0).padStart(12),
          ratio.toFixed(2).padStart(7),
          oursMiB.toFixed(0).padStart(10),
          theirsMiB.toFixed(0).padStart(13),
        ].join(''),
      );
    }
    for (const [name, goal, small] of [
      ['below 1 MB', 1, true],
      ['1 MB and above', 1.15, false],
    ] as const) {
      const of = ratios.filter((entry) => entry.small === small).map(({ ratio }) => ratio);
      if (of.length > 0) {
        console.log(
          `geometric mean, ${name}: ${geometricMean(of).toFixed(2)} (${of.length} files; goal: at most ${goal})`,
        );
      }
    }
  } finally {
    await kernel.close();
    await rm(folder, { recursive: true, force: true });
  }
}

const given = process.argv.slice(2);
const files = given.length > 0 ? given.map((file) => path.resolve(file)) : corpusFiles('good');
const [first] = files.toSorted((a, b) => statSync(a).size - statSync(b).size);
if (!first) throw new Error('Name STEP files, or set RAPIDDRAFT_STEP_CORPUS to a folder with some.');
const cpus = os.cpus();
const loads = os.loadavg().map((load) => load.toFixed(1));
console.log(`${cpus.length} × ${cpus[0]?.model}, load ${loads.join(' ')}, ${rounds} rounds, medians\n`);
await benchKernel(files);
const part = files.find((file) => path.basename(file) === 'cube-mm.step') ?? first;
await benchConfirmToReady(part);
