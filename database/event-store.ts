import type { Knex } from 'knex';
import { EventRow } from './models.ts';

export type ActivityEvent = {
  seq: number;
  modelId: string;
  revisionId: string | null;
  actorId: string | null;
  type: string;
  payload: Record<string, unknown>;
  createdAt: Date;
};

export type NewEvent = {
  modelId: string;
  revisionId?: string;
  actorId?: string;
  type: string;
  payload?: Record<string, unknown>;
};

/** Appends to the sequence, in the transaction of what happened. Listeners hear of it when that commits. */
export async function appendEvent(trx: Knex, event: NewEvent): Promise<void> {
  await trx('activity_events').insert({
    seq: 0, // the trigger numbers it
    model_id: event.modelId,
    revision_id: event.revisionId ?? null,
    actor_id: event.actorId ?? null,
    type: event.type,
    payload: JSON.stringify(event.payload ?? {}),
  });
}

/** Events of a revision after `afterSeq`, in order. Within a model the order is that of commits: none appears late. */
export async function eventsAfter(
  trx: Knex,
  revisionId: string,
  afterSeq: number,
  limit = 500,
): Promise<ActivityEvent[]> {
  const rows = await EventRow.query(trx)
    .where('revision_id', revisionId)
    .where('seq', '>', afterSeq)
    .orderBy('seq')
    .limit(limit);
  return rows.map((row) => ({
    seq: row.seq,
    modelId: row.modelId,
    revisionId: row.revisionId,
    actorId: row.actorId,
    type: row.type,
    payload: row.payload,
    createdAt: row.createdAt,
  }));
}
