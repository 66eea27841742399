import type { Knex } from 'knex';
import type { ShareLevel } from '../domain/permissions/model-policy.ts';
import { actAs } from './connection.ts';
import type { Origin } from './connection.ts';
import { appendEvent } from './event-store.ts';
import { prepared } from './prepared.ts';
import type { Queries } from './prepared.ts';

/*
 * What a stranger with a token or a cookie can reach: functions of the database that answer for that one token or guest.
 */

export type GuestStanding = {
  level: ShareLevel;
  modelId: string;
  /** The one revision that a supplier lens shows. */
  lensRevisionId: string | null;
  lensStatus: 'preparing' | 'ready' | 'failed';
  /** When the link ends. */
  expiresAt: Date | null;
  name: string | null;
  /** Proved. */
  email: string | null;
  /** Whether the guest has proved the e-mail address that the link asks for; true where it asks for none. */
  admitted: boolean;
};

/** How a guest stands just now; null where their link was revoked, has expired or shows a deleted model. */
export async function guestStanding(
  knex: Knex,
  guest: { shareLinkId: string; guestId: string },
): Promise<GuestStanding | null> {
  const { rows } = await knex.raw<{ rows: GuestStanding[] }>(
    `select level, model_id as "modelId", lens_revision_id as "lensRevisionId", lens_status as "lensStatus",
       expires_at as "expiresAt", name, email,
       admitted
     from sec.guest_session(?, ?)`,
    [guest.shareLinkId, guest.guestId],
  );
  return rows[0] ?? null;
}

/**
 * Exchanges a token for a guest: `returning`, where one of them came by this link before, or a new one. Counts and
 * records the visit. Null where the token opens nothing, whyever.
 */
export async function openShareLink(
  knex: Knex,
  visit: { tokenSha256: Buffer; returning: readonly string[]; origin: Origin },
): Promise<{ linkId: string; guestId: string; expiresAt: Date | null } | null> {
  return knex.transaction(async (trx) => {
    const { rows } = await trx.raw<{ rows: { linkId: string; guestId: string; expiresAt: Date | null }[] }>(
      `select link_id as "linkId", guest_id as "guestId", expires_at as "expiresAt"
       from sec.open_share_link(?, ?::uuid[], ?, ?)`,
      [visit.tokenSha256, [...visit.returning], visit.origin.address, visit.origin.client],
    );
    const [opened] = rows;
    if (!opened) return null;
    await recordOpening(trx, { shareLinkId: opened.linkId, guestId: opened.guestId, origin: visit.origin });
    return opened;
  });
}

/** The event of a guest who is let in; one who has an address to prove comes later. */
async function recordOpening(
  trx: Knex.Transaction,
  caller: { shareLinkId: string; guestId: string; origin: Origin },
): Promise<void> {
  const standing = await guestStanding(trx, caller);
  if (!standing?.admitted) return;
  await actAs(trx, caller);
  await appendEvent(trx, {
    modelId: standing.modelId,
    type: 'share_link.opened',
    resource: { kind: 'share_link', id: caller.shareLinkId },
  });
}

/**
 * Notes a code for an address: `mail` it, or don't, because the link asks for other addresses; or too many were asked
 * for in the last hour, by this guest, for this address or over this link.
 */
export async function requestEmailCode(
  knex: Knex,
  guest: { shareLinkId: string; guestId: string },
  code: { email: string; digest: Buffer },
): Promise<'mail' | 'ignore' | 'too_many'> {
  const { rows } = await knex.raw<{ rows: { allowed: boolean | null }[] }>(
    'select sec.request_email_code(?, ?, ?, ?) as allowed',
    [guest.shareLinkId, guest.guestId, code.email, code.digest],
  );
  const allowed = rows[0]?.allowed;
  return allowed == null ? 'too_many' : allowed ? 'mail' : 'ignore';
}

/** Takes a guest's code. False where it is wrong, too old or was tried too often, or none was asked for. */
export async function proveAddress(
  knex: Knex,
  guest: { shareLinkId: string; guestId: string; origin: Origin },
  digest: Buffer,
): Promise<boolean> {
  return knex.transaction(async (trx) => {
    const { rows } = await trx.raw<{ rows: { proved: boolean }[] }>(
      'select sec.prove_address(?, ?, ?) as proved',
      [guest.shareLinkId, guest.guestId, digest],
    );
    const proved = rows[0]?.proved ?? false;
    if (proved) await recordOpening(trx, guest);
    return proved;
  });
}

/** The name that others see beside what the guest writes. In the guest's own transaction. */
export async function nameGuest(trx: Knex, guestId: string, name: string): Promise<void> {
  await trx('share_guests').where({ id: guestId }).update({ name });
}

/** A guest's name, null where they gave none yet, and whether their link is a lens. In their own transaction. */
export async function guestPass(
  trx: Queries,
  guestId: string,
): Promise<{ name: string | null; hasLens: boolean } | null> {
  const [row] = await prepared<{ name: string | null; hasLens: boolean }>(
    trx,
    `select g.name, l.component_ids is not null as "hasLens"
     from share_guests g join share_links l on l.id = g.link_id where g.id = :guestId`,
    { guestId },
  );
  return row ?? null;
}
