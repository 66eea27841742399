import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { mayAssignRole } from '../domain/permissions/organization-policy.ts';
import type { Member, OrganizationRole } from '../domain/permissions/organization-policy.ts';
import { appendEvent } from './event-store.ts';
import { selectPage } from './page.ts';
import type { Listed, Page } from './page.ts';

/** How long an invitation may be accepted after it was mailed. */
const lifeDays = 7;

export type InvitationStatus = 'pending' | 'accepted' | 'declined' | 'revoked' | 'expired';
export type Invitation = {
  id: string;
  organizationId: string;
  email: string;
  role: OrganizationRole;
  status: InvitationStatus;
  invitedBy: string;
  createdAt: Date;
  sentAt: Date;
  expiresAt: Date;
};

/** Invitations `i`, with the columns of one. */
const invitations = (trx: Knex): Knex.QueryBuilder =>
  trx('organization_invitations as i').select({
    id: 'i.id',
    organizationId: 'i.organization_id',
    email: 'i.email',
    role: 'i.role',
    status: trx.raw(
      `case when i.status = 'pending' and i.expires_at <= now() then 'expired' else i.status end`,
    ),
    invitedBy: 'i.invited_by',
    createdAt: 'i.created_at',
    sentAt: 'i.sent_at',
    expiresAt: 'i.expires_at',
  });
const inSomeDays = (trx: Knex) => trx.raw(`now() + make_interval(days => ?)`, [lifeDays]);

/*
 * All of these run in a transaction of `asUser`, so row-level security stands behind each `where`. The mail goes out by
 * the events `invitation.created` and `invitation.resent`.
 */

/** Invites an address; null where an invitation of it is pending. */
export async function createInvitation(
  trx: Knex,
  invitation: { organizationId: string; email: string; role: OrganizationRole; invitedBy: string },
): Promise<Invitation | null> {
  const id = randomUUID();
  const made: unknown[] = await trx('organization_invitations')
    .insert({
      id,
      organization_id: invitation.organizationId,
      email: invitation.email.toLowerCase(),
      role: invitation.role,
      invited_by: invitation.invitedBy,
      expires_at: inSomeDays(trx),
    })
    .onConflict(trx.raw(`(organization_id, email) where status = 'pending'`))
    .ignore()
    .returning('id');
  if (made.length === 0) return null;
  await appendInvitationEvent(trx, 'created', { id, ...invitation });
  return getInvitation(trx, id);
}

const appendInvitationEvent = (
  trx: Knex,
  what: 'created' | 'resent' | 'revoked',
  invitation: Pick<Invitation, 'id' | 'organizationId' | 'role'>,
): Promise<void> =>
  appendEvent(trx, {
    organizationId: invitation.organizationId,
    type: `invitation.${what}`,
    resource: { kind: 'invitation', id: invitation.id },
    payload: { role: invitation.role },
  });

/** An invitation, for members of its organization and for whom it invites. */
export async function getInvitation(trx: Knex, id: string): Promise<Invitation | null> {
  const row = await invitations(trx).where({ id }).first<Invitation | undefined>();
  return row ?? null;
}

/** All invitations of an organization, newest first. */
export const listInvitations = (
  trx: Knex,
  organizationId: string,
  page: Page,
): Promise<Listed<Invitation>[]> =>
  selectPage(
    trx,
    invitations(trx).where('i.organization_id', organizationId),
    { time: 'i.created_at', id: 'i.id', order: 'newest first' },
    page,
  );

export type MyInvitation = Invitation & { organizationName: string; inviterEmail: string | null };

/** What a person is invited to and can accept now, newest first; at most a hundred. */
export async function listInvitationsOf(trx: Knex, userId: string): Promise<MyInvitation[]> {
  return (await invitations(trx)
    .select({ organizationName: 'o.name', inviterEmail: 'u.email' })
    .join('organizations as o', 'o.id', 'i.organization_id')
    .leftJoin('users as u', 'u.id', 'i.invited_by')
    .whereRaw('i.email = (select lower(email) from users where id = ?)', [userId])
    .where('i.status', 'pending')
    .whereRaw('i.expires_at > now()')
    .whereNull('o.deleted_at')
    .orderBy([
      { column: 'i.created_at', order: 'desc' },
      { column: 'i.id', order: 'desc' },
    ])
    .limit(100)) as MyInvitation[];
}

/** Takes back an invitation that nobody has answered; false where there is none. */
export async function revokeInvitation(trx: Knex, invitation: Invitation): Promise<boolean> {
  const count = await trx('organization_invitations')
    .where({ id: invitation.id, organization_id: invitation.organizationId, status: 'pending' })
    .update({ status: 'revoked', ended_at: trx.fn.now() });
  if (count > 0) await appendInvitationEvent(trx, 'revoked', invitation);
  return count > 0;
}

/**
 * Takes back the unanswered invitations that a member sent and could not send any more as what they become; null where
 * they leave.
 */
export async function revokeInvitationsOf(
  trx: Knex,
  organizationId: string,
  userId: string,
  becomes: Member | null,
): Promise<void> {
  const open = (await invitations(trx)
    .where({ 'i.organization_id': organizationId, 'i.invited_by': userId, 'i.status': 'pending' })
    .orderBy('i.id')) as Invitation[];
  for (const invitation of open)
    if (becomes === null || !mayAssignRole(becomes, null, invitation.role))
      await revokeInvitation(trx, invitation);
}

/** Mails an unanswered invitation again and lets it live anew; null where there is none. */
export async function resendInvitation(trx: Knex, invitation: Invitation): Promise<Invitation | null> {
  const count = await trx('organization_invitations')
    .where({ id: invitation.id, organization_id: invitation.organizationId, status: 'pending' })
    .update({ sent_at: trx.fn.now(), expires_at: inSomeDays(trx) });
  if (count === 0) return null;
  await appendInvitationEvent(trx, 'resent', invitation);
  return getInvitation(trx, invitation.id);
}

/** The caller's answer to an open invitation to their address; false where it is none (any more). */
export async function answerInvitation(
  trx: Knex,
  id: string,
  answer: 'accepted' | 'declined',
): Promise<boolean> {
  const { rows } = await trx.raw<{ rows: { answered: boolean }[] }>(
    'select sec.answer_invitation(?, ?) as answered',
    [id, answer],
  );
  return rows[0]!.answered;
}
