import type { AuditEvent, AuditOrigin } from '../domain/audit/chain.ts';

/** Columns of `activity_events e` and `event_origins o`, as the chain is made of them. */
export const auditColumns = `
  e.seq, e.organization_id, e.model_id, e.revision_id, e.component_id, e.actor_id, e.guest_id, e.type,
  e.resource_kind, e.resource_id, e.payload,
  to_char(e.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as created_at,
  o.address, o.client, o.request_id, encode(o.salt, 'hex') as salt`;

export type AuditRow = {
  /** Null where the event is gone. */
  seq: number | null;
  organization_id: string | null;
  model_id: string | null;
  revision_id: string | null;
  component_id: string | null;
  actor_id: string | null;
  guest_id: string | null;
  type: string;
  resource_kind: string | null;
  resource_id: string | null;
  payload: Record<string, unknown>;
  created_at: string;
  address: string | null;
  client: string | null;
  request_id: string | null;
  /** Null where there is no origin. */
  salt: string | null;
};

export const eventOf = (row: AuditRow & { seq: number }): AuditEvent => ({
  seq: row.seq,
  organizationId: row.organization_id,
  modelId: row.model_id,
  revisionId: row.revision_id,
  componentId: row.component_id,
  actorId: row.actor_id,
  guestId: row.guest_id,
  type: row.type,
  resource:
    row.resource_kind !== null && row.resource_id !== null
      ? { kind: row.resource_kind, id: row.resource_id }
      : null,
  payload: row.payload,
  createdAt: row.created_at,
});

export const originOf = (row: AuditRow): AuditOrigin | null =>
  row.salt === null
    ? null
    : { address: row.address, client: row.client, requestId: row.request_id, salt: row.salt };
