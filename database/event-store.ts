import type { Knex } from 'knex';
import { EventRow } from './models.ts';
import { prepared } from './prepared.ts';
import type { Queries } from './prepared.ts';

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
  await prepared(
    trx,
    // The trigger numbers it.
    `insert into activity_events (seq, model_id, organization_id, revision_id, component_id, actor_id, type, payload,
       resource_kind, resource_id)
     values (0, :model, :organization, :revision, :component, :actor, :type, :payload, :kind, :resource)`,
    {
      model: event.modelId ?? null,
      organization: event.organizationId ?? null,
      revision: event.revisionId ?? null,
      component: event.componentId ?? null,
      actor: event.actorId ?? null,
      type: event.type,
      payload: JSON.stringify(event.payload ?? {}),
      kind: event.resource?.kind ?? null,
      resource: event.resource?.id ?? null,
    },
  );
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

/** Events are read so many at a time; where fewer come, there are no more. */
export const eventsAtATime = 500;

const eventsWhere = (column: 'model_id' | 'revision_id') =>
  `select seq, model_id as "modelId", revision_id as "revisionId", component_id as "componentId", actor_id as "actorId",
     guest_id as "guestId", type, payload, created_at as "createdAt",
     case when resource_kind is not null then jsonb_build_object('kind', resource_kind, 'id', resource_id) end as resource
   from activity_events where ${column} = :id and seq > :afterSeq and not sensitive
   order by seq limit ${eventsAtATime}`;

/** Events of a model after `afterSeq`, in order, but for the sensitive ones: none appears late. */
export const eventsOfModel = (trx: Queries, modelId: string, afterSeq: number): Promise<ActivityEvent[]> =>
  prepared(trx, eventsWhere('model_id'), { id: modelId, afterSeq });

/** Events of a revision after `afterSeq`, in order. Within a model the order is that of commits: none appears late. */
export const eventsAfter = (trx: Queries, revisionId: string, afterSeq: number): Promise<ActivityEvent[]> =>
  prepared(trx, eventsWhere('revision_id'), { id: revisionId, afterSeq });
