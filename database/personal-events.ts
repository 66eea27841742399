import type { Knex } from 'knex';
import type { EventType } from '../domain/audit/event-types.ts';
import { appendEvent } from './event-store.ts';

/** Appends what concerns a person and no model, like their sessions: an event of their personal organization. */
export async function appendPersonalEvent(
  trx: Knex,
  userId: string,
  type: EventType,
  resource: { kind: string; id: string },
  payload: Record<string, unknown> = {},
): Promise<void> {
  const organization = await trx('organizations')
    .where({ personal_of: userId })
    .first<{ id: string } | undefined>('id');
  if (organization) await appendEvent(trx, { organizationId: organization.id, type, resource, payload });
}
