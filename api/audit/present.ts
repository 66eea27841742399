import Type from 'typebox';
import type { Static } from 'typebox';
import type { AuditEntry } from '../../database/audit-log-store.ts';
import { orNull, sha256, timestamp, uuid } from '../schemas.ts';

const text = orNull(Type.String());

export const auditEntrySchema = Type.Object({
  seq: Type.Integer(),
  createdAt: timestamp,
  type: Type.String({ examples: ['ticket.changed'] }),
  sensitive: Type.Boolean({ description: 'Somebody read what is worth a record.' }),
  actor: orNull(Type.Object({ kind: Type.Enum(['user', 'guest']), id: uuid, name: text })),
  modelId: orNull(uuid),
  modelName: orNull(Type.String({ description: 'As it is called today; null where you may not see it.' })),
  revisionId: orNull(uuid),
  componentId: orNull(uuid),
  resource: orNull(Type.Object({ kind: Type.String(), id: Type.String(), name: text })),
  payload: Type.Record(Type.String(), Type.Unknown(), { description: 'Before and after of what changed.' }),
  origin: orNull(Type.Object({ address: text, client: text, requestId: text })),
  position: orNull(Type.Integer({ description: 'In the chain; null until it is sealed.' })),
  hash: orNull(sha256),
});

export function presentAuditEntry(entry: AuditEntry): Static<typeof auditEntrySchema> {
  const { event, origin, link } = entry;
  return {
    seq: event.seq,
    createdAt: event.createdAt,
    type: event.type,
    sensitive: entry.sensitive,
    actor: actorOf(entry),
    modelId: event.modelId,
    modelName: entry.modelName,
    revisionId: event.revisionId,
    componentId: event.componentId,
    resource: event.resource && { ...event.resource, name: entry.resourceName },
    payload: event.payload,
    origin: origin && { address: origin.address, client: origin.client, requestId: origin.requestId },
    position: link?.position ?? null,
    hash: link?.hash ?? null,
  };
}

function actorOf({ event, actorEmail, guestName }: AuditEntry) {
  if (event.guestId !== null) return { kind: 'guest' as const, id: event.guestId, name: guestName };
  return event.actorId === null ? null : { kind: 'user' as const, id: event.actorId, name: actorEmail };
}
