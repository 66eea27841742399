import Type from 'typebox';
import type { ApiToken } from '../../database/token-store.ts';
import { tokenScopes } from '../../domain/identity/token-scopes.ts';
import { orNull, timestamp, uuid } from '../schemas.ts';

export const scopesSchema = Type.Array(Type.Enum([...tokenScopes]), {
  minItems: 1,
  maxItems: tokenScopes.length,
  uniqueItems: true,
  description:
    'read: see; write: upload, comment, review; manage: what is sensitive, like members, sharing, deletion; operate: what operators do.',
});

export const tokenSchema = Type.Object({
  id: uuid,
  name: Type.String(),
  scopes: scopesSchema,
  createdAt: timestamp,
  expiresAt: timestamp,
  revokedAt: orNull(timestamp),
  lastUsedAt: orNull(Type.String({ format: 'date-time', description: 'To the minute.' })),
  lastUsedAddress: orNull(Type.String()),
});

export const presentToken = (token: ApiToken) => ({
  id: token.id,
  name: token.name,
  scopes: token.scopes,
  createdAt: token.createdAt.toISOString(),
  expiresAt: token.expiresAt.toISOString(),
  revokedAt: token.revokedAt?.toISOString() ?? null,
  lastUsedAt: token.lastUsedAt?.toISOString() ?? null,
  lastUsedAddress: token.lastUsedAddress,
});
