import type { Knex } from 'knex';
import type { EventType } from '../domain/audit/event-types.ts';
import { plainAuthor } from './authors.ts';
import type { Author, AuthorRow } from './authors.ts';
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
  type: EventType;
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

const eventSelects = `e.seq, e.model_id as "modelId", e.revision_id as "revisionId", e.component_id as "componentId",
  e.actor_id as "actorId", e.guest_id as "guestId", e.type, e.payload, e.created_at as "createdAt",
  case when e.resource_kind is not null
    then jsonb_build_object('kind', e.resource_kind, 'id', e.resource_id) end as resource`;

const eventsWhere = (column: 'model_id' | 'revision_id') =>
  `select ${eventSelects} from activity_events e
   where e.${column} = :id and e.seq > :afterSeq and not e.sensitive order by e.seq limit ${eventsAtATime}`;

/** Events of a model after `afterSeq`, in order, but for the sensitive ones: none appears late. */
export const eventsOfModel = (trx: Queries, modelId: string, afterSeq: number): Promise<ActivityEvent[]> =>
  prepared(trx, eventsWhere('model_id'), { id: modelId, afterSeq });

/** Events of a revision after `afterSeq`, in order. Within a model the order is that of commits: none appears late. */
export const eventsAfter = (trx: Queries, revisionId: string, afterSeq: number): Promise<ActivityEvent[]> =>
  prepared(trx, eventsWhere('revision_id'), { id: revisionId, afterSeq });

/** An event with who did it; null where nobody did, but the machine. */
export type Activity = ActivityEvent & { author: Author | null };

/** What happened to a model before `before`, newest first, without the single steps of the machine. */
export async function listActivity(
  trx: Queries,
  modelId: string,
  page: { limit: number; before: number | null },
): Promise<Activity[]> {
  const rows = await prepared<ActivityEvent & Pick<AuthorRow, 'authorEmail' | 'guestName'>>(
    trx,
    `select ${eventSelects}, author.email as "authorEmail", guest.name as "guestName" from activity_events e
     left join users author on author.id = e.actor_id
     left join share_guests guest on guest.id = e.guest_id
     where e.model_id = :modelId and not e.sensitive and e.seq < coalesce(:before ::bigint, e.seq + 1)
       and e.type not like 'step.%' and e.type <> 'attachment.variant_ready'
     order by e.seq desc limit :limit`,
    { modelId, ...page },
  );
  return rows.map(({ authorEmail, guestName, ...event }) => {
    const { actorId: createdBy, guestId } = event;
    const isSomebody = createdBy !== null || guestId !== null;
    return {
      ...event,
      author: isSomebody ? plainAuthor({ createdBy, guestId, authorEmail, guestName }) : null,
    };
  });
}
