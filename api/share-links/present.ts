import Type from 'typebox';
import type { Static } from 'typebox';
import type { ShareLink, ShareLinkVisit } from '../../database/share-store.ts';
import { shareLevels } from '../../domain/permissions/model-policy.ts';
import { orNull, timestamp, uuid, visibleText } from '../schemas.ts';

export const lensSchema = Type.Object(
  {
    revisionId: uuid,
    componentIds: Type.Array(uuid, { minItems: 1, maxItems: 1_000, uniqueItems: true }),
  },
  {
    additionalProperties: false,
    description: 'A supplier lens: these components of this revision and their tickets, and nothing else.',
  },
);

export const lensStatus = Type.Enum(['preparing', 'ready', 'failed'], {
  description: 'Whether the scene, preview and report of its components have been composed.',
});

/** What can be set of a link. */
export const termsSchema = {
  label: orNull(Type.String({ ...visibleText, minLength: 1, maxLength: 200 })),
  level: Type.Enum([...shareLevels]),
  allowedEmail: orNull(
    Type.String({
      format: 'email',
      maxLength: 254,
      description: 'Only whoever proves this address by a mailed code.',
    }),
  ),
  allowedDomain: orNull(
    Type.String({
      pattern: '^[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)+$',
      maxLength: 253,
      description: 'Only whoever proves an address of this domain; subdomains are others.',
    }),
  ),
  expiresAt: orNull(timestamp),
};

export const shareLinkSchema = Type.Object({
  id: uuid,
  modelId: uuid,
  ...termsSchema,
  lens: orNull(lensSchema),
  lensStatus: orNull(lensStatus),
  status: Type.Enum(['open', 'expired', 'revoked']),
  createdBy: uuid,
  createdAt: timestamp,
  revokedAt: orNull(timestamp),
  useCount: Type.Integer({ description: 'How often its token was exchanged.' }),
  lastUsedAt: orNull(timestamp),
  version: Type.Integer(),
});

export const visitSchema = Type.Object({
  visitedAt: timestamp,
  address: Type.String(),
  client: Type.String({ description: 'What the browser says of itself.' }),
  guest: Type.Object({
    id: uuid,
    name: orNull(Type.String()),
    email: orNull(Type.String({ description: 'Proved by a mailed code.' })),
  }),
});

const iso = (date: Date | null): string | null => date?.toISOString() ?? null;

export const presentShareLink = (link: ShareLink, now: Date): Static<typeof shareLinkSchema> => ({
  id: link.id,
  modelId: link.modelId,
  label: link.label,
  level: link.level,
  allowedEmail: link.allowedEmail,
  allowedDomain: link.allowedDomain,
  expiresAt: iso(link.expiresAt),
  lens: link.lens,
  lensStatus: link.lens && link.lensStatus,
  status: link.revokedAt ? 'revoked' : link.expiresAt && link.expiresAt <= now ? 'expired' : 'open',
  createdBy: link.createdBy,
  createdAt: link.createdAt.toISOString(),
  revokedAt: iso(link.revokedAt),
  useCount: link.useCount,
  lastUsedAt: iso(link.lastUsedAt),
  version: link.version,
});

export const presentVisit = (visit: ShareLinkVisit): Static<typeof visitSchema> => ({
  visitedAt: visit.visitedAt.toISOString(),
  address: visit.address,
  client: visit.client,
  guest: { id: visit.guestId, name: visit.guestName, email: visit.guestEmail },
});
