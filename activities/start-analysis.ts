import type { Knex } from 'knex';
import type { OutboxEntry } from '../database/outbox.ts';

/** Records the analysis of a revision that became ready; the entries are queued in the same transaction. */
export type StartAnalysis = (
  trx: Knex.Transaction,
  revision: { id: string; modelId: string; material: string | null },
) => Promise<OutboxEntry[]>;
