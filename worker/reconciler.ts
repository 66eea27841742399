import type { Client } from '@temporalio/client';
import { WorkflowNotFoundError } from '@temporalio/client';
import type { OutboxRow, OutboxStore } from '../database/outbox.ts';
import type { Log } from './log.ts';
import { pause } from './pause.ts';

export type ReconcilerDeps = {
  outbox: OutboxStore;
  client: Client;
  log: Log;
  /** Records, in words for its user, that work was given up. */
  giveUp: (row: OutboxRow, reason: string) => Promise<void>;
  /** Removes, now and then, what else has run out. */
  removeExpired?: () => Promise<unknown>;
  everyMs?: number;
  olderThanMs?: number;
};

const restartLimit = 5;
/** Of each workflow, in one pass. */
const batch = 200;
/** How long finished entries are kept for whoever looks into what happened. */
const keepFinishedDays = 30;
const sweepEveryMs = 3_600_000;

/**
 * Compares work that Postgres holds unfinished with what Temporal knows, and starts again what Temporal forgot or ended
 * without an outcome. With Temporal out of reach it waits: silence is not forgetting.
 */
export function startReconciler({
  outbox,
  client,
  log,
  giveUp,
  removeExpired,
  everyMs = 10_000,
  olderThanMs = 15_000,
}: ReconcilerDeps) {
  const stop = new AbortController();
  let sweptAt = -Infinity;

  async function state(row: OutboxRow): Promise<'running' | 'forgotten' | 'ended'> {
    try {
      const description = await client.withDeadline(Date.now() + 5_000, () =>
        client.workflow.getHandle(row.workflowId).describe(),
      );
      return description.status.name === 'RUNNING' ? 'running' : 'ended';
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return 'forgotten';
      throw error;
    }
  }

  async function settle(row: OutboxRow, found: 'forgotten' | 'ended'): Promise<void> {
    const { workflowId, restarts } = row;
    if (restarts >= restartLimit) {
      log.error({ workflowId, restarts }, 'work given up');
      return giveUp(row, `It ended ${restarts + 1} times without an outcome.`);
    }
    const reason = found === 'forgotten' ? 'Temporal did not know it' : 'it ended without an outcome';
    log.warn({ workflowId, reason }, 'starting unfinished work again');
    return outbox.sendAgain(row.id, reason);
  }

  async function pass(): Promise<void> {
    const alive: number[] = [];
    for (const row of await outbox.unfinished(olderThanMs, batch)) {
      const found = await state(row);
      if (found === 'running') alive.push(row.id);
      else
        // It comes again with the next pass, and keeps nothing else from its turn.
        await settle(row, found).catch((error: unknown) =>
          log.warn(
            { workflowId: row.workflowId, error: String(error) },
            'unfinished work could not be settled',
          ),
        );
    }
    if (alive.length > 0) await outbox.seenAlive(alive);
    if (performance.now() - sweptAt > sweepEveryMs) {
      await outbox.removeFinished(keepFinishedDays);
      await removeExpired?.();
      sweptAt = performance.now();
    }
  }

  async function loop(): Promise<void> {
    while (!stop.signal.aborted) {
      await pass().catch((error: unknown) =>
        log.warn({ error: String(error) }, 'the reconciler could not finish its pass'),
      );
      await pause(everyMs, stop.signal);
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
