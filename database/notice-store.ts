import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { modelAbilities } from '../domain/permissions/model-policy.ts';
import type { LetterContent } from '../domain/notices/letter.ts';
import type { Notice, NoticeReason } from '../domain/notices/notices.ts';
import { modelStandings } from './permission-store.ts';

/*
 * Mails that events make necessary, each a row with its outcome. Rows name people and invitations by id: addresses are
 * looked up when the mail goes out. For the worker's role.
 */

/** Writes the notices of an event to people there are; returns the ids of those that were not there yet. */
export async function addNotices(trx: Knex, seq: number, notices: readonly Notice[]): Promise<string[]> {
  if (notices.length === 0) return [];
  const rows = notices.map(({ reason, recipient }) => ({
    id: randomUUID(),
    reason,
    user_id: recipient.kind === 'user' ? recipient.id : null,
    invitation_id: recipient.kind === 'invitation' ? recipient.id : null,
  }));
  const added = await trx.raw<{ rows: { id: string }[] }>(
    `insert into notices (id, seq, reason, user_id, invitation_id)
     select n.id, :seq, n.reason, u.id, n.invitation_id
     from jsonb_to_recordset(:rows) as n(id uuid, reason text, user_id uuid, invitation_id uuid)
     left join users u on u.id = n.user_id
     where u.id is not null or n.invitation_id is not null
     on conflict do nothing returning id`,
    { seq, rows: JSON.stringify(rows) },
  );
  return added.rows.map(({ id }) => id);
}

export type PendingNotice = { to: string; content: LetterContent };

/**
 * A notice as it would be mailed now, or why it no longer is: its outcome is known, there is nobody to mail to, or they
 * may not see what it is about any more.
 */
export async function readNotice(trx: Knex, id: string): Promise<PendingNotice | { skip: string }> {
  const row = await trx('notices').where({ id }).first<NoticeRow | undefined>();
  if (row?.status !== 'pending') return { skip: 'settled' };
  return row.invitation_id === null ? ofModel(trx, row) : ofInvitation(trx, row.invitation_id);
}

type NoticeRow = {
  seq: number;
  status: string;
  reason: NoticeReason;
  user_id: string | null;
  invitation_id: string | null;
};

type ModelNoticeRow = {
  to: string | null;
  eventType: string;
  actorEmail: string | null;
  guestId: string | null;
  guestName: string | null;
  modelId: string | null;
  modelName: string | null;
  ticketOf: string | null;
  ticketId: string | null;
  ticketNumber: number;
  ticketTitle: string;
  reviewId: string | null;
  reviewTitle: string;
  reviewStatus: string;
  isOutdated: boolean;
};

/** Of these nobody is told any more once they have decided, or once the round is over. */
const reminders = ['due_soon', 'overdue', 'escalated'].map((name) => `design_review.${name}`);

async function ofModel(
  trx: Knex,
  { seq, user_id, reason }: NoticeRow,
): Promise<PendingNotice | { skip: string }> {
  const userId = user_id!;
  const { rows } = await trx.raw<{ rows: ModelNoticeRow[] }>(
    `select u.email as "to", e.type as "eventType", a.email as "actorEmail", e.guest_id as "guestId",
       g.name as "guestName", d.id as "modelId", d.name as "modelName", e.payload ->> 'ticketId' as "ticketOf",
       t.id as "ticketId", t.number as "ticketNumber", t.title as "ticketTitle",
       r.id as "reviewId", r.title as "reviewTitle", coalesce(e.payload #>> '{after,status}', r.status) as "reviewStatus",
       e.type = any (:reminders ::text[]) and (r.status <> 'open' or r.round <> (e.payload ->> 'round')::int
         or not exists (select from review_reviewers p
           where p.review_id = r.id and (p.user_id = :userId or e.type = 'design_review.escalated')
             and e.payload -> 'userIds' @> to_jsonb(p.user_id::text)
             and not exists (select from review_decisions c where c.review_id = r.id and c.round = r.round
               and c.reviewer_id = p.user_id and c.replaced_at is null))) as "isOutdated"
     from activity_events e join users u on u.id = :userId
     left join users a on a.id = e.actor_id
     left join share_guests g on g.id = e.guest_id
     left join model_documents d on d.id = e.model_id and d.deleted_at is null
     left join review_tickets t on t.id = (e.payload ->> 'ticketId')::uuid and t.model_id = d.id
       and t.deleted_at is null
     left join design_reviews r on r.id = (e.payload ->> 'reviewId')::uuid and r.model_id = d.id
     where e.seq = :seq`,
    { userId, seq, reminders },
  );
  const row = rows[0];
  if (!row?.to) return { skip: 'no address' };
  if (row.modelId === null || row.modelName === null) return { skip: 'model gone' };
  const standing = (await modelStandings(trx, { userId }, [row.modelId])).get(row.modelId);
  if (!standing || !modelAbilities(standing).view) return { skip: 'may not see it' };
  if (row.ticketOf !== null && row.ticketId === null) return { skip: 'ticket gone' };
  if (row.isOutdated) return { skip: 'decided meanwhile' };
  const { ticketId: id, ticketNumber: number, ticketTitle: title } = row;
  return {
    to: row.to,
    content: {
      reason: reason as Exclude<NoticeReason, 'invitation'>,
      eventType: row.eventType,
      actor: row.guestId === null ? nameOf(row.actorEmail) : (row.guestName ?? 'A guest'),
      model: { id: row.modelId, name: row.modelName },
      ticket: id === null ? null : { id, number, title },
      review:
        row.reviewId === null ? null : { id: row.reviewId, title: row.reviewTitle, status: row.reviewStatus },
    },
  };
}

/** What others see of an address. */
const nameOf = (email: string | null): string => email?.split('@')[0] ?? 'RapidDraft';

async function ofInvitation(trx: Knex, id: string): Promise<PendingNotice | { skip: string }> {
  type Row = { to: string; organization: string; role: string; inviter: string | null; expiresAt: Date };
  const { rows } = await trx.raw<{ rows: Row[] }>(
    `select i.email as "to", o.name as organization, i.role, u.email as inviter, i.expires_at as "expiresAt"
     from organization_invitations i join organizations o on o.id = i.organization_id and o.deleted_at is null
     left join users u on u.id = i.invited_by
     where i.id = ? and i.status = 'pending' and i.expires_at > now()`,
    [id],
  );
  if (!rows[0]) return { skip: 'invitation ended' };
  const { to, inviter, ...said } = rows[0];
  return { to, content: { reason: 'invitation', inviter: nameOf(inviter), ...said } };
}

/** Records what became of a notice. */
export async function settleNotice(
  trx: Knex,
  id: string,
  outcome: { status: 'sent' | 'skipped' | 'failed'; detail?: string },
): Promise<void> {
  await trx('notices')
    .where({ id, status: 'pending' })
    .update({ status: outcome.status, detail: outcome.detail ?? null, finished_at: trx.fn.now() });
}
