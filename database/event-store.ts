import type { Knex } from 'knex';
import { EventRow } from './models.ts';

export type ActivityEvent = {
  seq: number;
  modelId: string | null;
  revisionId: string | null;
  componentId: string | null;
  actorId: string | null;
  guestId: string | null;
  type: string;
  resource: { kind: string; id: string } | null;
  payload: Record<string, unknown>;
  createdAt: Date;
};

export type NewEvent = {
  modelId?: string;
  /** For what belongs to an organization and to no model; that of a model is known. */
  organizationId?: string;
  revisionId?: string;
  /** The one component it is about. The guest of a supplier lens hears of their components and of nothing else. */
  componentId?: string;
  /** Who did it, where the transaction is nobody's: in one of `asCaller` it is always that caller. */
  actorId?: string;
  /** Noun and past participle, `ticket.created`. Reads of sensitive things end in `.read`. */
  type: string;
  /** Ids, and before and after of what changed; people by id, never by name or address. */
  payload?: Record<string, unknown>;
  /** What it happened to. */
  resource?: { kind: string; id: string };
};

/**
 * Appends to the sequence, in the transaction of what happened. Listeners hear of it when that commits. Call it while
 * the caller still sees the model or belongs to the organization: before leaving or deleting it.
 */
export async function appendEvent(trx: Knex, event: NewEvent): Promise<void> {
  await trx('activity_events').insert({
    seq: 0, // the trigger numbers it
    model_id: event.modelId ?? null,
    organization_id: event.organizationId ?? null,
    revision_id: event.revisionId ?? null,
    component_id: event.componentId ?? null,
    actor_id: event.actorId ?? null,
    type: event.type,
    payload: JSON.stringify(event.payload ?? {}),
    resource_kind: event.resource?.kind ?? null,
    resource_id: event.resource?.id ?? null,
  });
}

/** Number of the newest event of a model that the caller sees; 0 where there is none. */
export async function latestSeq(trx: Knex, modelId: string): Promise<number> {
  const row = await EventRow.query(trx)
    .where('model_id', modelId)
    .where('sensitive', false)
    .orderBy('seq', 'desc')
    .first();
  return row?.seq ?? 0;
}

/** Events of a model after `afterSeq`, in order, but for the sensitive ones: none appears late. */
export async function eventsOfModel(
  trx: Knex,
  modelId: string,
  afterSeq: number,
  limit = 500,
): Promise<ActivityEvent[]> {
  const rows = await EventRow.query(trx)
    .where('model_id', modelId)
    .where('seq', '>', afterSeq)
    .where('sensitive', false)
    .orderBy('seq')
    .limit(limit);
  return rows.map(plain);
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
    .where('sensitive', false)
    .orderBy('seq')
    .limit(limit);
  return rows.map(plain);
}

const plain = (row: EventRow): ActivityEvent => ({
  seq: row.seq,
  modelId: row.modelId,
  revisionId: row.revisionId,
  componentId: row.componentId,
  actorId: row.actorId,
  guestId: row.guestId,
  type: row.type,
  resource:
    row.resourceKind !== null && row.resourceId !== null
      ? { kind: row.resourceKind, id: row.resourceId }
      : null,
  payload: row.payload,
  createdAt: row.createdAt,
});
