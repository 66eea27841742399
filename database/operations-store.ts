import type { Knex } from 'knex';

export type QueueState = { queue: string; waiting: number; running: number; oldestAt: Date };
export type Work = {
  id: number;
  workflow: string;
  workflowId: string;
  queue: string;
  attempts: number;
  restarts: number;
  lastError: string | null;
  createdAt: Date;
  sentAt: Date | null;
  finishedAt: Date | null;
  /** Of an import; null for what has no steps. */
  steps: { name: string; status: string; attempts: number; durationMs: number | null }[] | null;
};
export type StorageUse = { databaseBytes: number; objects: number; objectBytes: number };

/** Queues with work that has not ended, to an operator; to others none. */
export async function queueStates(trx: Knex): Promise<QueueState[]> {
  const { rows } = await trx.raw<{ rows: QueueState[] }>(
    `select queue, waiting, running, oldest_at as "oldestAt" from sec.operations_queues()`,
  );
  return rows;
}

/** Work in the background, newest first, to an operator; to others none. */
export async function listWork(
  trx: Knex,
  page: { limit: number; beforeId?: number; onlyOpen: boolean },
): Promise<Work[]> {
  const { rows } = await trx.raw<{ rows: Work[] }>(
    `select id::float8, workflow, workflow_id as "workflowId", queue, attempts, restarts, last_error as "lastError",
       created_at as "createdAt", sent_at as "sentAt", finished_at as "finishedAt", steps
     from sec.operations_work(?::bigint, ?, ?)`,
    [page.beforeId ?? null, page.onlyOpen, page.limit],
  );
  return rows;
}

/** How much is kept, to an operator; to others nothing is counted. */
export async function storageUse(trx: Knex): Promise<StorageUse> {
  const { rows } = await trx.raw<{ rows: StorageUse[] }>(
    `select database_bytes::float8 as "databaseBytes", objects::float8, object_bytes::float8 as "objectBytes"
     from sec.operations_storage()`,
  );
  return rows[0] ?? { databaseBytes: 0, objects: 0, objectBytes: 0 };
}
