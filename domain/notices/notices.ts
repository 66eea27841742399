import type { AuditEvent } from '../audit/chain.ts';

/** Why somebody is told. */
export type NoticeReason = 'assignment' | 'mention' | 'notice' | 'invitation';

/** One mail that an event makes necessary: to a person, or to the address of an invitation. */
export type Notice = { reason: NoticeReason; recipient: { kind: 'user' | 'invitation'; id: string } };

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const ids = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((id): id is string => typeof id === 'string' && uuid.test(id)) : [];
const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;

/**
 * Whom an event concerns enough for a mail, each once and for the strongest reason; never the one who did it. Payloads
 * say so in three ways (docs/mail.md): `assigneeId`, of a change within `after`; `mentions`; and `notify`.
 */
export function noticesOf(event: Pick<AuditEvent, 'type' | 'actorId' | 'resource' | 'payload'>): Notice[] {
  const { type, payload, resource } = event;
  if (type === 'invitation.created' || type === 'invitation.resent')
    return resource ? [{ reason: 'invitation', recipient: { kind: 'invitation', id: resource.id } }] : [];
  const reasons = new Map<string, NoticeReason>();
  const tell = (reason: NoticeReason, people: string[]) => {
    for (const id of people) if (id !== event.actorId && !reasons.has(id)) reasons.set(id, reason);
  };
  tell('assignment', ids([payload.assigneeId, field(payload.after, 'assigneeId')]));
  tell('mention', ids(payload.mentions));
  tell('notice', ids(payload.notify));
  return [...reasons].map(([id, reason]) => ({ reason, recipient: { kind: 'user', id } }));
}
