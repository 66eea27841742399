import { lstatSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ProductError } from '../../domain/errors.ts';
import type { CadKernel, KernelJob, KernelResult } from './cad-kernel.ts';
import { createKernelParent } from './kernel-parent.ts';
import type { JobEnd } from './kernel-parent.ts';
import { loadKernelResult } from './kernel-result.ts';

const ownDirectory = path.join(path.dirname(fileURLToPath(import.meta.url)), 'kernel');

/** NOT_FINITE_EXIT of kernel/job.py. */
const notFiniteExit = 73;

/**
 * The kernel over a warm Python process (`pythonPath` has the packages of kernel/requirements.txt), which starts with the
 * first job and again after its death.
 */
export function createCadKernel({ pythonPath }: { pythonPath: string }): CadKernel & {
  /**
   * Starts the process where it does not run, ahead of the first job, which would otherwise wait a second for it. Throws
   * `internal` where it can't be started, or where its children are not cut off from the network and our files.
   */
  check(): Promise<void>;
} {
  const { build, engineVersion } = describeBuild();
  const parent = createKernelParent({ pythonPath, engineVersion, directory: ownDirectory });
  let jobs = 0;

  return {
    build,
    async check() {
      const exposed = await parent.start();
      if (exposed.length === 0) return;
      const what = exposed
        .map((one) => (one === 'network' ? 'the network' : "this user's files"))
        .join(' and ');
      throw new ProductError(
        'internal',
        `A hostile STEP file could reach ${what} through the CAD kernel: run the worker as root, or on Linux 5.13 or newer with Landlock and seccomp.`,
      );
    },
    close: () => parent.close(),

    async run(job: KernelJob): Promise<KernelResult> {
      job.signal?.throwIfAborted();
      const folder = path.join(job.workDir, `kernel-${++jobs}`);
      const end = await parent.run(
        {
          step: path.resolve(job.stepPath),
          folder: path.resolve(folder),
          memoryBytes: job.memoryBytes,
          // Two processes may run at once; the deadline on the clock comes first.
          cpuSeconds: Math.ceil((2 * job.deadlineMs) / 1000) + 5,
          measureMemory: job.measureMemory === true,
        },
        job,
      );
      if (end.stopped === 'aborted') job.signal?.throwIfAborted();
      const failure = failureOf(end, lastWords(folder), job);
      if (failure) throw failure;
      return loadKernelResult(folder, build, job.stepPath);
    },
  };
}

/** Exit code of a child that found itself less cut off than the first one was (kernel/job.py). */
const exposedExit = 72;

/** What went wrong in the child, or null. */
function failureOf(end: JobEnd, words: string, job: KernelJob): ProductError | null {
  if (end.stopped === 'deadline' || end.signal === 'SIGXCPU') {
    const seconds = Math.round(job.deadlineMs / 1000);
    return quarantined(
      'deadline',
      `The CAD kernel did not finish this file in ${seconds} s. Export it again, in parts if it is very large.`,
    );
  }
  if (end.exit === exposedExit) {
    return new ProductError(
      'internal',
      'The CAD kernel did not read this file, because its walls did not hold. Try again.',
    );
  }
  if (end.stopped === 'memory' || end.outOfMemory) {
    const megabytes = Math.round(job.memoryBytes / 2 ** 20);
    return quarantined(
      'memory',
      `This file needs more memory than the ${megabytes} MB a CAD job may use. Split the assembly, or ask the operator to raise the limit.`,
    );
  }
  if (end.signal === 'SIGKILL' || end.signal === 'SIGTERM') {
    return new ProductError(
      'internal',
      'The CAD kernel was killed from outside while it read this file. Try again.',
    );
  }
  if (end.exit === notFiniteExit) {
    return new ProductError(
      'model_rejected',
      'Sizes in this model are beyond all numbers, so it cannot be shown. Check its coordinates and units in your CAD program and export it again.',
      { cause: 'not_finite' },
    );
  }
  if (end.signal || end.exit !== 0) {
    return quarantined(
      'crash',
      'The CAD kernel crashed on this file, which was set aside. Export it again, as AP214 or AP242.',
      { ...(end.signal ? { signal: end.signal } : {}), ...(end.exit ? { exitCode: end.exit } : {}) },
    );
  }
  return null;

  function quarantined(cause: string, message: string, details: Record<string, unknown> = {}) {
    return new ProductError('model_quarantined', message, { cause, ...details, lastWords: words });
  }
}

/** The end of what the child printed. */
function lastWords(folder: string): string {
  try {
    const file = path.join(folder, 'words.log');
    return lstatSync(file).isFile() ? readFileSync(file).subarray(-2000).toString('utf8').trim() : '';
  } catch {
    return '';
  }
}

function describeBuild(): { build: string; engineVersion: string } {
  const file = path.join(ownDirectory, 'build.json');
  const build = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string | number>;
  const { engine, engineVersion, revision, deflectionMm, angleRad } = build;
  return {
    build: `${engine} ${engineVersion}, revision ${revision}, mesh ${deflectionMm} mm ${angleRad} rad`,
    engineVersion: String(engineVersion),
  };
}
