import { createHash, createHmac } from 'node:crypto';
import { canonicalJson } from './canonical-json.ts';

/*
 * The hash chain over an organization's events: docs/audit.md gives the format to those who check it with other tools.
 */

/** The chain of events that belong to no organization. */
export const installationChain = '00000000-0000-0000-0000-000000000000';

/** What comes before the first link. */
export const genesis = '0'.repeat(64);

/** An event as it is sealed: everything but where it came from. */
export type AuditEvent = {
  seq: number;
  organizationId: string | null;
  modelId: string | null;
  revisionId: string | null;
  componentId: string | null;
  actorId: string | null;
  guestId: string | null;
  type: string;
  resource: { kind: string; id: string } | null;
  payload: Record<string, unknown>;
  /** UTC, with microseconds: 2026-01-31T12:00:00.000000Z. */
  createdAt: string;
};

/** Where an event came from; `salt` (hex) keeps its commitment from being guessed once the rest is erased. */
export type AuditOrigin = {
  address: string | null;
  client: string | null;
  requestId: string | null;
  salt: string;
};

/** A link: hex SHA-256 over the link before it, the place, the event, and the commitment to its origin. */
export function linkHash(
  link: { chainId: string; position: number; originCommitment: string | null },
  event: AuditEvent,
  previous: string,
): string {
  return createHash('sha256')
    .update(`rapiddraft-audit-v1\n${previous}\n${canonicalJson({ ...link, event })}`)
    .digest('hex');
}

/** Binds an origin to its event without telling it. Null for an event without one. */
export function commitToOrigin(origin: AuditOrigin | null): string | null {
  if (origin === null) return null;
  const { salt, ...said } = origin;
  return createHmac('sha256', Buffer.from(salt, 'hex')).update(canonicalJson(said)).digest('hex');
}
