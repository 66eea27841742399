import { spawn } from 'node:child_process';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { ProductError } from '../../domain/errors.ts';
import type { KernelJob, KernelProgress } from './cad-kernel.ts';

/** How a child ended. */
export type JobEnd = {
  exit: number | null;
  signal: NodeJS.Signals | null;
  /** Why it was stopped, where we stopped it. */
  stopped: 'deadline' | 'memory' | 'aborted' | null;
  outOfMemory: boolean;
};

export type JobRequest = {
  step: string;
  folder: string;
  memoryBytes: number;
  cpuSeconds: number;
  measureMemory: boolean;
};

type Message =
  | { ready: string; exposed: string[] }
  | ({ job: string } & ({ pid: number } | KernelProgress | { refused: string } | { done: JobEnd }));

type Running = {
  pid?: number;
  onProgress: KernelJob['onProgress'];
  settle: (end: JobEnd) => void;
  fail: (error: Error) => void;
};

/**
 * The warm Python process that forks a child per job. Started when it is first needed, and again after it died; the jobs
 * of a dead one fail with the retryable `internal`.
 */
export function createKernelParent(deps: {
  pythonPath: string;
  /** Version of the package that kernel/build.json names: another one would give other results. */
  engineVersion: string;
  directory: string;
}) {
  let current: Promise<Parent> | null = null;
  let closed = false;
  let ids = 0;

  async function start(): Promise<Parent> {
    if (closed) throw new ProductError('internal', 'The CAD kernel is shut down. Try again.');
    const launched = current ?? launch(deps, () => current === launched && (current = null));
    current = launched;
    return launched;
  }

  return {
    /** Starts it where it does not run; resolves with what of the outside hostile files could reach. */
    async start(): Promise<string[]> {
      return (await start()).exposed;
    },

    /** Runs a job to its end, whichever it is. Throws `internal` where the kernel cannot run or died. */
    async run(
      request: JobRequest,
      job: Pick<KernelJob, 'deadlineMs' | 'signal' | 'onProgress'>,
    ): Promise<JobEnd> {
      const parent = await start();
      job.signal?.throwIfAborted();
      const id = String(++ids);
      const ended = parent.run(id, request, job.onProgress);
      let overdue: NodeJS.Timeout | undefined;
      const stop = (why: JobEnd['stopped']) => {
        parent.send({ stop: id, why });
        // A parent that does not end a job when told to is no use to the next one either.
        overdue ??= setTimeout(() => parent.kill(), stopPatienceMs);
      };
      const timer = setTimeout(() => stop('deadline'), job.deadlineMs);
      const abort = () => stop('aborted');
      job.signal?.addEventListener('abort', abort);
      try {
        return await ended;
      } finally {
        clearTimeout(timer);
        clearTimeout(overdue);
        job.signal?.removeEventListener('abort', abort);
      }
    },

    /** Ends the parent and its children. Running jobs fail with `internal`. */
    async close(): Promise<void> {
      closed = true;
      const parent = await current?.catch(() => null);
      await parent?.close();
    },
  };
}

/** How long a job may take to end after it was told to. */
const stopPatienceMs = 15_000;

/** How long it may take to start: on an idle machine it takes a second. */
const startPatienceMs = 120_000;

/** How long children may outlive their parent. */
const orphanPatienceMs = 1_000;

type Parent = {
  exposed: string[];
  run(id: string, request: JobRequest, onProgress: KernelJob['onProgress']): Promise<JobEnd>;
  send(message: object): void;
  kill(): void;
  close(): Promise<void>;
};

function launch(
  { pythonPath, directory, engineVersion }: { pythonPath: string; directory: string; engineVersion: string },
  onGone: () => void,
): Promise<Parent> {
  const { promise, resolve, reject } = Promise.withResolvers<Parent>();
  const running = new Map<string, Running>();
  // Isolated from the user's Python settings, with nothing of our environment: children are to know no secret.
  const child: ChildProcessWithoutNullStreams = spawn(
    pythonPath,
    ['-I', '-B', path.join(directory, 'main.py')],
    {
      env: {},
      cwd: '/',
    },
  );
  let words = '';
  child.stderr.on('data', (chunk: Buffer) => (words = (words + chunk.toString()).slice(-2000)));
  child.stdin.on('error', () => undefined);

  const exited = new Promise<void>((done) => child.once('close', () => done()));
  let isReady = false;
  let failure: ProductError | null = null;
  const fail = (why: string) => {
    if (failure) return;
    clearTimeout(slow);
    const message = isReady
      ? `The CAD kernel went away (${why}). Try again.`
      : `The CAD kernel cannot be started: ${why}`;
    failure = new ProductError('internal', message, words ? { lastWords: words.trim() } : {});
    onGone();
    reject(failure);
    for (const job of running.values()) job.fail(failure);
    running.clear();
  };
  const slow = setTimeout(() => {
    fail(`it was not ready within ${startPatienceMs / 1000} s`);
    child.kill('SIGKILL');
  }, startPatienceMs);
  child.once('error', (error) => fail(error.message));
  child.once('close', (code, signal) =>
    fail(words.trim().split('\n').at(-1) || `it ended with ${signal ?? code}`),
  );
  child.once('exit', () => {
    // Its children die with it, but for one that was stopped before it could ask for that: it would hold our pipes.
    const children = [...running.values()].flatMap(({ pid }) => pid ?? []);
    setTimeout(() => children.forEach(killIfThere), orphanPatienceMs).unref();
  });

  const parent: Parent = {
    exposed: [],
    run: (id, request, onProgress) =>
      new Promise((settle, failJob) => {
        if (failure) return failJob(failure);
        running.set(id, { onProgress, settle, fail: failJob });
        parent.send({ job: id, ...request });
      }),
    send: (message) => child.stdin.write(`${JSON.stringify(message)}\n`),
    kill: () => void child.kill('SIGKILL'),
    close: async () => {
      child.stdin.end();
      const timer = setTimeout(() => child.kill('SIGKILL'), 2000);
      await exited;
      clearTimeout(timer);
    },
  };

  createInterface({ input: child.stdout }).on('line', (line) => {
    const message = parse(line);
    if (!message) return;
    if ('ready' in message) {
      if (!engineVersion.startsWith(message.ready)) {
        fail(
          `OpenCASCADE ${message.ready} is installed, and ${engineVersion} is needed. Run the bootstrap again.`,
        );
        return void child.kill();
      }
      isReady = true;
      clearTimeout(slow);
      parent.exposed = message.exposed;
      return resolve(parent);
    }
    const job = running.get(message.job);
    if (!job) return;
    if ('pid' in message) return void (job.pid = message.pid);
    if ('phase' in message) return job.onProgress?.({ phase: message.phase, fraction: message.fraction });
    if ('refused' in message) {
      running.delete(message.job);
      job.fail(new ProductError('internal', `The CAD kernel could not begin the job: ${message.refused}`));
    } else if ('done' in message) {
      running.delete(message.job);
      job.settle(message.done);
    }
  });
  return promise;
}

function killIfThere(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It died with its parent.
  }
}

/** Lines OpenCASCADE prints among ours are no messages. */
function parse(line: string): Message | null {
  try {
    return JSON.parse(line) as Message;
  } catch {
    return null;
  }
}
