import type { Knex } from 'knex';
import type { AuditEvent, AuditOrigin } from '../domain/audit/chain.ts';
import { auditColumns, eventOf, originOf } from './audit-rows.ts';
import type { AuditRow } from './audit-rows.ts';

/*
 * The audit log of an organization, in a transaction of `asCaller`: row-level security leaves out what the caller has no
 * permission for, sensitive reads first of all.
 */

export type AuditFilter = {
  actorId?: string;
  guestId?: string;
  modelId?: string;
  /** `ticket.created`, or all that begin with a noun: `ticket`. */
  type?: string;
  resourceId?: string;
  from?: string;
  to?: string;
};

export type AuditEntry = {
  event: AuditEvent;
  sensitive: boolean;
  /** As they are known today; null once a person was erased. */
  actorEmail: string | null;
  guestName: string | null;
  /** What it happened to, as it is called today; null where the reader may not see it, and where it has no name. */
  modelName: string | null;
  resourceName: string | null;
  origin: AuditOrigin | null;
  /** Its place in the chain; null until it is sealed, a second or so. */
  link: { position: number; hash: string; originCommitment: string | null } | null;
};

type EntryRow = AuditRow & {
  seq: number;
  sensitive: boolean;
  actor_email: string | null;
  guest_name: string | null;
  model_name: string | null;
  resource_name: string | null;
  position: number | null;
  hash: string | null;
  origin_commitment: string | null;
};

/** As the reader may see it: row-level security answers the rest with null. Ids of these kinds are uuids. */
const resourceName = `case e.resource_kind
    when 'member' then (select email from users where id = e.resource_id ::uuid)
    when 'project' then (select name from projects where id = e.resource_id ::uuid)
    when 'organization' then (select name from organizations where id = e.resource_id ::uuid)
    when 'ticket' then (select '#' || number || ' ' || title from review_tickets where id = e.resource_id ::uuid)
    when 'design_review' then (select title from design_reviews where id = e.resource_id ::uuid)
    when 'share_link' then (select label from share_links where id = e.resource_id ::uuid)
    when 'invitation' then (select email from organization_invitations where id = e.resource_id ::uuid)
  end`;

/** Entries after a place, oldest first, or before one, newest first. One query. */
export async function listAudit(
  trx: Knex,
  organizationId: string,
  filter: AuditFilter,
  page: { limit: number; after: number } | { limit: number; before: number | null },
): Promise<AuditEntry[]> {
  const forward = 'after' in page;
  const place = forward ? page.after : page.before;
  const { rows } = await trx.raw<{ rows: EntryRow[] }>(
    `select ${auditColumns}, e.sensitive, u.email as actor_email, g.name as guest_name,
       m.name as model_name, ${resourceName} as resource_name, c.position,
       encode(c.hash, 'hex') as hash, encode(c.origin_commitment, 'hex') as origin_commitment
     from activity_events e
     left join event_origins o on o.seq = e.seq
     left join audit_chain c on c.seq = e.seq
     left join users u on u.id = e.actor_id
     left join share_guests g on g.id = e.guest_id
     left join model_documents m on m.id = e.model_id
     where e.organization_id = :organizationId
       ${place === null ? '' : `and e.seq ${forward ? '>' : '<'} :place`}
       ${filter.actorId === undefined ? '' : 'and e.actor_id = :actorId'}
       ${filter.guestId === undefined ? '' : 'and e.guest_id = :guestId'}
       ${filter.modelId === undefined ? '' : 'and e.model_id = :modelId'}
       ${filter.type === undefined ? '' : `and (e.type = :type or starts_with(e.type, :type || '.'))`}
       ${filter.resourceId === undefined ? '' : 'and e.resource_id = :resourceId'}
       ${filter.from === undefined ? '' : 'and e.created_at >= :from ::timestamptz'}
       ${filter.to === undefined ? '' : 'and e.created_at < :to ::timestamptz'}
     order by e.seq ${forward ? 'asc' : 'desc'} limit :limit`,
    { organizationId, place, limit: page.limit, ...filter },
  );
  return rows.map((row) => ({
    event: eventOf(row),
    sensitive: row.sensitive,
    actorEmail: row.actor_email,
    guestName: row.guest_name,
    modelName: row.model_name,
    resourceName: row.resource_name,
    origin: originOf(row),
    link:
      row.position === null || row.hash === null
        ? null
        : { position: row.position, hash: row.hash, originCommitment: row.origin_commitment },
  }));
}
