import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { ProductError } from '../../domain/errors.ts';
import type { ImageProcessor, MadeImage } from './image-processor.ts';
import type { ImageAnswer, ImageJob } from './work.ts';

export type ImageProcessorOptions = {
  /** Longest one picture may take. */
  deadlineMs?: number;
  /** Most memory it may take, where the system tells (Linux). */
  maxMemoryBytes?: number;
};

const program = fileURLToPath(new URL('./main.ts', import.meta.url));
const watchEveryMs = 100;

/** Sharp in a process of its own for each picture: one that brings it down, or fills the memory, harms no one else. */
export function createSharpProcessor({
  deadlineMs = 120_000,
  maxMemoryBytes = 1536 * 1024 ** 2,
}: ImageProcessorOptions = {}): ImageProcessor {
  async function run(job: ImageJob, bytes: Buffer, signal?: AbortSignal): Promise<MadeImage> {
    signal?.throwIfAborted();
    const child = spawn(process.execPath, [program, JSON.stringify(job)], {
      env: {},
      cwd: '/',
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    let stopped: 'deadline' | 'memory' | null = null;
    const stop = (why: typeof stopped) => {
      stopped ??= why;
      child.kill('SIGKILL');
    };
    const abort = () => stop(null);
    signal?.addEventListener('abort', abort);
    const deadline = setTimeout(() => stop('deadline'), deadlineMs);
    const look = () =>
      void residentBytes(child.pid).then((resident) => resident > maxMemoryBytes && stop('memory'));
    look();
    const watch = setInterval(look, watchEveryMs);
    try {
      const ended = new Promise<void>((resolve, reject) => {
        child.once('error', reject);
        child.once('close', () => resolve());
      });
      // It may have ended before it took all of it; how it ended says why.
      child.stdin.on('error', () => undefined).end(bytes);
      const [output, words] = await Promise.all([buffer(child.stdout), buffer(child.stderr), ended]);
      signal?.throwIfAborted();
      if (stopped === 'deadline')
        throw new ProductError('internal', 'Reading this picture took too long. It is tried again.');
      if (stopped === 'memory') throw rejected('it takes too much memory to be read');
      return readAnswer(output, child.signalCode, words);
    } finally {
      clearTimeout(deadline);
      clearInterval(watch);
      signal?.removeEventListener('abort', abort);
    }
  }

  return {
    clean: (bytes, type, signal) => run({ clean: type, sizeBytes: bytes.length }, bytes, signal),
    makeVariant: (bytes, kind, signal) => run({ variant: kind, sizeBytes: bytes.length }, bytes, signal),
  };
}

const rejected = (why: string, details: Record<string, unknown> = {}): ProductError =>
  new ProductError(
    'attachment_rejected',
    `This picture cannot be used: ${why}. Save it anew with another program, smaller if it is large.`,
    details,
  );

const faults: ReadonlySet<string> = new Set(['SIGSEGV', 'SIGABRT', 'SIGBUS', 'SIGILL', 'SIGFPE', 'SIGTRAP']);

function readAnswer(output: Buffer, signal: NodeJS.Signals | null, words: Buffer): MadeImage {
  // What ends a program that goes wrong; any other signal came from elsewhere, and it can be tried again.
  if (signal !== null && faults.has(signal))
    throw rejected('it stopped the program that reads it', { signal });
  const end = output.indexOf('\n');
  const said = words.toString().slice(-2_000);
  if (end < 0) throw new ProductError('internal', 'The picture reader ended without an answer.', { said });
  const answer = JSON.parse(output.toString('utf8', 0, end)) as ImageAnswer;
  if ('refused' in answer) throw rejected(reasonOf(answer.refused), { said: answer.refused.slice(0, 500) });
  const bytes = output.subarray(end + 1);
  if (bytes.length !== answer.sizeBytes)
    throw new ProductError('internal', 'The picture reader was cut off in its answer.', { said });
  const { contentType, width, height } = answer;
  return { bytes, contentType, width, height };
}

const reasonOf = (said: string): string =>
  said.includes('exceeds pixel limit')
    ? 'it has more than 64 megapixels, all frames counted'
    : 'it is damaged, or not what its first bytes say';

/** Memory that a process holds; 0 where that can't be told. */
async function residentBytes(pid: number | undefined): Promise<number> {
  const statm = await readFile(`/proc/${pid}/statm`, 'utf8').catch(() => '');
  return Number(statm.split(' ')[1] ?? 0) * 4096;
}
