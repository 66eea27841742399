import { Client, Connection } from '@temporalio/client';
import { NativeConnection, Worker } from '@temporalio/worker';
import type { WorkerOptions } from '@temporalio/worker';
import type { Log } from './log.ts';

export type TemporalAddress = { address: string; namespace: string };

/** A client that connects at its first call and reconnects by itself from then on. */
export function connectClient({ address, namespace }: TemporalAddress, log: Log) {
  const connection = Connection.lazy({ address, connectTimeout: 5_000 });
  const client = new Client({ connection, namespace });
  let reached = false;
  return {
    client,
    /** Resolves where Temporal answers within the timeout. */
    async ping(): Promise<void> {
      await client.withDeadline(Date.now() + 3_000, () =>
        client.workflowService.describeNamespace({ namespace }),
      );
      if (!reached) log.info({ address }, 'Temporal answers');
      reached = true;
    },
    close: () => connection.close(),
  };
}

/**
 * Runs workers for the given queues until stopped. Temporal may be down at the start or vanish later: they are made
 * again, with back-off, until it answers.
 */
export function superviseWorkers(
  target: TemporalAddress,
  queues: WorkerOptions[],
  log: Log,
): { stop(): Promise<void>; /** Resolves when the workers poll for the first time. */ ready: Promise<void> } {
  const stop = new AbortController();
  let live: Worker[] = [];
  let markReady: () => void = () => undefined;
  const ready = new Promise<void>((resolve) => (markReady = resolve));

  async function runOnce(): Promise<void> {
    const connection = await NativeConnection.connect({ address: target.address });
    try {
      live = [];
      for (const options of queues) {
        live.push(await Worker.create({ ...options, connection, namespace: target.namespace }));
      }
      if (stop.signal.aborted) return;
      const runs = live.map((worker) => worker.run());
      log.info({ queues: queues.map((queue) => queue.taskQueue) }, 'workers are polling');
      markReady();
      // One that ends ends all, so that they come back together.
      await Promise.race(runs).finally(() => shutDown(live));
      await Promise.all(runs);
    } finally {
      await connection.close().catch(() => undefined);
    }
  }

  async function loop(): Promise<void> {
    let backoffMs = 250;
    while (!stop.signal.aborted) {
      const started = Date.now();
      try {
        await runOnce();
      } catch (error) {
        log.warn({ error: String(error) }, 'Temporal workers stopped; starting them again');
      }
      if (stop.signal.aborted) return;
      backoffMs = Date.now() - started > 30_000 ? 250 : Math.min(backoffMs * 2, 5_000);
      await new Promise((resolve) => setTimeout(resolve, backoffMs));
    }
  }
  const running = loop();
  return {
    ready,
    async stop() {
      stop.abort();
      shutDown(live);
      await running;
    },
  };
}

function shutDown(workers: Worker[]): void {
  for (const worker of workers) if (worker.getState() === 'RUNNING') worker.shutdown();
}
