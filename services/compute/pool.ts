import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import { ProductError } from '../../domain/errors.ts';
import type { Compute } from './compute.ts';
import type { ThreadAnswer, ThreadFailure } from './thread.ts';
import type * as work from './work.ts';

type Work = typeof work;

export type ComputePoolOptions = {
  /** How much is done at once; further work waits its turn. */
  threads: number;
  /** A thread whose JavaScript heap grows beyond this dies alone; by default V8's own limit. */
  maxHeapMiB?: number;
};

/** Compute by worker threads: one definition or report a thread. */
export function createComputePool({ threads, maxHeapMiB }: ComputePoolOptions): Compute {
  const pool = new Piscina({
    // As many at rest as at most: only then does the pool replace every thread that died or was stopped.
    minThreads: threads,
    maxThreads: threads,
    // Threads at rest wait for messages, rather than block: what takes seconds needs no faster hand-over.
    atomics: 'disabled',
    recordTiming: false,
    ...(maxHeapMiB === undefined ? {} : { resourceLimits: { maxOldGenerationSizeMb: maxHeapMiB } }),
  });
  // A thread that dies without work takes nothing with it and is replaced; unheard, the event would end the process.
  pool.on('error', () => undefined);
  const filename = fileURLToPath(new URL('./thread.ts', import.meta.url));

  async function run<Name extends keyof Work>(
    name: Name,
    input: Parameters<Work[Name]>[0],
    bytes: (Uint8Array | null)[],
    signal: AbortSignal | undefined,
  ): Promise<Awaited<ReturnType<Work[Name]>>> {
    let answer: ThreadAnswer<Awaited<ReturnType<Work[Name]>>>;
    try {
      answer = (await pool.run(input, {
        filename,
        name,
        transferList: wholeBuffers(bytes),
        ...(signal ? { signal } : {}),
      })) as typeof answer;
    } catch (error) {
      if (signal?.aborted) throw error;
      throw new ProductError(
        'internal',
        `A compute thread was lost: ${messageOf(error)}.`,
        {},
        { cause: error },
      );
    }
    if ('failure' in answer) throw toError(answer.failure);
    return answer.value;
  }

  return {
    judgeDefinition: (definition, signal) =>
      run('judgeDefinition', definition, [definition.evidence, definition.glb], signal),
    matchPart: ({ before, after, spots }, signal) =>
      run(
        'matchPart',
        { before, after, spots },
        [before.evidence, before.glb, after.evidence, after.glb],
        signal,
      ),
    async renderReport(report, signal) {
      const meshes = report.components.map((component) => component.glb);
      const { pdf, pages } = await run('renderReport', report, meshes, signal);
      // A Buffer crosses threads as the plain bytes it is.
      return { pdf: Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength), pages };
    },
    close: () => pool.destroy(),
  };
}

/** The buffers that hold these bytes and nothing else: small ones of Node share one, which has to stay. */
function wholeBuffers(bytes: (Uint8Array | null)[]): ArrayBuffer[] {
  const buffers = new Set<ArrayBuffer>();
  for (const one of bytes)
    if (one && one.byteLength > 0 && one.byteLength === one.buffer.byteLength)
      buffers.add(one.buffer as ArrayBuffer);
  return [...buffers];
}

function toError({ code, details, name, message, stack }: ThreadFailure): Error {
  const error = code ? new ProductError(code, message, details) : Object.assign(new Error(message), { name });
  if (stack) error.stack = stack;
  return error;
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
