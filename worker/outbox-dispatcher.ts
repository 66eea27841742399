import type { Client } from '@temporalio/client';
import {
  WorkflowExecutionAlreadyStartedError,
  WorkflowIdReusePolicy,
  WorkflowNotFoundError,
} from '@temporalio/client';
import type { OutboxRow, OutboxStore } from '../database/outbox.ts';
import type { Listener } from '../database/listener.ts';
import type { Log } from './log.ts';

export type DispatcherDeps = {
  outbox: OutboxStore;
  listener: Listener;
  client: Client;
  log: Log;
};

const batch = 50;
const leaseMs = 15_000;
const callTimeoutMs = 5_000;

/**
 * Hands outbox entries to Temporal, woken by NOTIFY and by the clock. "Already started" is success. An entry that fails
 * waits longer each time, to five seconds at most, and is never dropped.
 */
export function startOutboxDispatcher({ outbox, listener, client, log }: DispatcherDeps) {
  let stopped = false;
  let wake: () => void = () => undefined;
  let pending = false;
  const poke = () => {
    pending = true;
    wake();
  };
  const unsubscribe = listener.subscribe('rapiddraft_outbox', poke);

  async function deliver(row: OutboxRow): Promise<void> {
    const ids = { workflowId: row.workflowId, ...(row.requestId ? { requestId: row.requestId } : {}) };
    try {
      await client.withDeadline(Date.now() + callTimeoutMs, () => send(client, row));
      await outbox.markSent(row.id);
      log.info({ ...ids, kind: row.kind }, 'handed to Temporal');
    } catch (error) {
      const retryInMs = Math.min(5_000, 100 * 2 ** Math.min(row.attempts, 10));
      log.warn(
        { ...ids, error: String(error), retryInMs },
        'Temporal did not take an entry; it will be sent again',
      );
      await outbox.markFailed(row.id, String(error), retryInMs);
    }
  }

  async function loop(): Promise<void> {
    while (!stopped) {
      pending = false;
      let waitMs = 5_000;
      try {
        const rows = await outbox.lease(batch, leaseMs);
        await Promise.all(rows.map(deliver));
        if (rows.length > 0) continue; // the next of the same entities may be due now
        waitMs = Math.min(waitMs, (await outbox.nextDueInMs()) ?? waitMs);
      } catch (error) {
        log.warn({ error: String(error) }, 'the outbox cannot be read; trying again');
        waitMs = 1_000;
      }
      if (pending || stopped) continue;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, Math.max(20, waitMs));
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  }
  const running = loop();
  return {
    async stop(): Promise<void> {
      stopped = true;
      unsubscribe();
      wake();
      await running;
    },
  };
}

async function send(client: Client, row: OutboxRow): Promise<void> {
  const start = {
    taskQueue: row.queue,
    workflowId: row.workflowId,
    args: [row.requestId ? { ...(row.input as object), requestId: row.requestId } : row.input],
    // A start sent twice must not run twice; only the reconciler means to run a closed one again.
    workflowIdReusePolicy:
      row.restarts > 0 ? WorkflowIdReusePolicy.ALLOW_DUPLICATE : WorkflowIdReusePolicy.REJECT_DUPLICATE,
    ...(row.requestId ? { memo: { requestId: row.requestId } } : {}),
  };
  try {
    switch (row.kind) {
      case 'start':
        await client.workflow.start(row.workflow, start);
        return;
      case 'signal_with_start':
        await client.workflow.signalWithStart(row.workflow, {
          ...start,
          signal: row.signal!,
          signalArgs: [row.input],
        });
        return;
      case 'signal':
        await client.workflow.getHandle(row.workflowId).signal(row.signal!, row.input);
        return;
      case 'cancel':
        await client.workflow.getHandle(row.workflowId).cancel();
        return;
    }
  } catch (error) {
    if (error instanceof WorkflowExecutionAlreadyStartedError) return;
    // A workflow that has ended needs neither a signal nor to be cancelled.
    if (error instanceof WorkflowNotFoundError && row.kind !== 'start') return;
    throw error;
  }
}
