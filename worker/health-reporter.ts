import type { HealthName, HealthStore } from '../database/health-store.ts';
import type { Log } from './log.ts';
import { pause } from './pause.ts';

export type HealthCheck = { name: HealthName; check: () => Promise<void> };

const checkTimeoutMs = 4_000;

/** Writes down every `everyMs` whether the systems the API does not talk to answer. */
export function startHealthReporter(deps: {
  store: HealthStore;
  checks: HealthCheck[];
  log: Log;
  everyMs?: number;
}) {
  const stop = new AbortController();

  async function report({ name, check }: HealthCheck): Promise<void> {
    const problem = await withTimeout(check()).then(
      () => null,
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    );
    await deps.store.report(name, problem === null, problem?.slice(0, 300) ?? null);
  }

  async function loop(): Promise<void> {
    while (!stop.signal.aborted) {
      await Promise.all(deps.checks.map(report)).catch((error: unknown) =>
        deps.log.warn({ error: String(error) }, 'health cannot be written down'),
      );
      await pause(deps.everyMs ?? 5_000, stop.signal);
    }
  }
  const running = loop();
  return {
    async stop(): Promise<void> {
      stop.abort();
      await running;
    },
  };
}

async function withTimeout(work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${checkTimeoutMs} ms`)), checkTimeoutMs);
  });
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
