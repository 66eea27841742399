import type { Knex } from 'knex';
import type { ShareLevel } from '../domain/permissions/model-policy.ts';
import type { Origin } from './connection.ts';

/*
 * What a stranger with a token or a cookie can reach: functions of the database that answer for that one token or guest.
 */

export type GuestStanding = {
  level: ShareLevel;
  modelId: string;
  /** When the link ends. */
  expiresAt: Date | null;
  /** Whether the guest has proved the e-mail address that the link asks for; true where it asks for none. */
  admitted: boolean;
};

/** How a guest stands just now; null where their link was revoked, has expired or shows a deleted model. */
export async function guestStanding(
  knex: Knex,
  guest: { shareLinkId: string; guestId: string },
): Promise<GuestStanding | null> {
  const { rows } = await knex.raw<{ rows: GuestStanding[] }>(
    `select level, model_id as "modelId", expires_at as "expiresAt", admitted from sec.guest_session(?, ?)`,
    [guest.shareLinkId, guest.guestId],
  );
  return rows[0] ?? null;
}

/**
 * Exchanges a token for a guest: `returning`, where one of them came by this link before, or a new one. Counts and records
 * the visit. Null where the token opens nothing, whyever.
 */
export async function openShareLink(
  knex: Knex,
  visit: { tokenSha256: Buffer; returning: readonly string[]; origin: Origin },
): Promise<{ linkId: string; guestId: string; expiresAt: Date | null } | null> {
  const { rows } = await knex.raw<{ rows: { linkId: string; guestId: string; expiresAt: Date | null }[] }>(
    `select link_id as "linkId", guest_id as "guestId", expires_at as "expiresAt"
     from sec.open_share_link(?, ?::uuid[], ?, ?)`,
    [visit.tokenSha256, [...visit.returning], visit.origin.address, visit.origin.client],
  );
  return rows[0] ?? null;
}
