import Type from 'typebox';
import type { UserSession } from '../../database/session-store.ts';
import { deviceName } from '../../domain/identity/device-name.ts';
import { timestamp, uuid } from '../schemas.ts';

export const sessionSchema = Type.Object({
  id: uuid,
  device: Type.String({ description: 'Browser or program, and system, as the client says of itself.' }),
  address: Type.String({ description: 'Where it was last seen.' }),
  createdAt: timestamp,
  lastSeenAt: Type.String({ format: 'date-time', description: 'To the minute.' }),
  expiresAt: timestamp,
  isCurrent: Type.Boolean({ description: 'It is the one that asks.' }),
});

export const presentSession = (session: UserSession, currentSessionId: string | undefined) => ({
  id: session.id,
  device: deviceName(session.client),
  address: session.address,
  createdAt: session.createdAt.toISOString(),
  lastSeenAt: session.lastSeenAt.toISOString(),
  expiresAt: session.expiresAt.toISOString(),
  isCurrent: session.providerSessionId === currentSessionId,
});
