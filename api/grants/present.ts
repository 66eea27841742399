import Type from 'typebox';
import type { Static } from 'typebox';
import type { Grant } from '../../database/grant-store.ts';
import { orNull, timestamp, uuid } from '../schemas.ts';

export const grantRole = Type.Enum(['editor', 'commenter', 'viewer']);

export const grantSchema = Type.Object({
  id: uuid,
  modelId: uuid,
  userId: orNull(uuid),
  email: orNull(Type.String({ description: 'Counts for whoever signs in with it.' })),
  role: grantRole,
  grantedBy: uuid,
  createdAt: timestamp,
  expiresAt: orNull(timestamp),
  version: Type.Integer(),
});

export const presentGrant = (grant: Grant): Static<typeof grantSchema> => ({
  id: grant.id,
  modelId: grant.modelId,
  userId: grant.userId,
  email: grant.email,
  role: grant.role,
  grantedBy: grant.grantedBy,
  createdAt: grant.createdAt.toISOString(),
  expiresAt: grant.expiresAt?.toISOString() ?? null,
  version: grant.version,
});
