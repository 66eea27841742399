import type { Knex } from 'knex';
import type { TokenScope } from '../domain/identity/token-scopes.ts';
import { appendPersonalEvent } from './personal-events.ts';
import type { User } from './user-store.ts';

/* API tokens: known by the SHA-256 of 256 random bits, which is as good as the bits are long. */

export type ApiToken = {
  id: string;
  name: string;
  scopes: TokenScope[];
  createdAt: Date;
  expiresAt: Date;
  lastUsedAt: Date | null;
  lastUsedAddress: string | null;
  revokedAt: Date | null;
  /** Sort key for the next page. */
  cursor: { createdAt: string; id: string };
};

export type TokenStanding = {
  user: User;
  tokenId: string;
  scopes: TokenScope[];
  expiresAt: Date;
  lastUsedAt: Date | null;
};

/** Whose token has this hash, while it holds; null for one that is unknown, revoked or expired. */
export async function tokenStanding(knex: Knex, sha256: Buffer): Promise<TokenStanding | null> {
  const { rows } = await knex.raw<{
    rows: {
      user_id: string;
      stytch_user_id: string;
      email: string | null;
      is_operator: boolean;
      user_created_at: Date;
      token_id: string;
      scopes: TokenScope[];
      expires_at: Date;
      last_used_at: Date | null;
    }[];
  }>('select * from sec.token_standing(?)', [sha256]);
  const [row] = rows;
  if (!row) return null;
  return {
    user: {
      id: row.user_id,
      stytchUserId: row.stytch_user_id,
      email: row.email,
      isOperator: row.is_operator,
      createdAt: row.user_created_at,
    },
    tokenId: row.token_id,
    scopes: row.scopes,
    expiresAt: row.expires_at,
    lastUsedAt: row.last_used_at,
  };
}

/** Records that a token of the caller was used. */
export async function recordTokenUse(trx: Knex, id: string, address: string): Promise<void> {
  await trx('api_tokens').where({ id }).update({ last_used_at: trx.fn.now(), last_used_address: address });
}

type TokenRow = {
  id: string;
  name: string;
  scopes: TokenScope[];
  created_at: Date;
  expires_at: Date;
  last_used_at: Date | null;
  last_used_address: string | null;
  revoked_at: Date | null;
  created_at_text: string;
};

const columns = (trx: Knex) => ['*', trx.raw('created_at::text as created_at_text')];

const plain = (row: TokenRow): ApiToken => ({
  id: row.id,
  name: row.name,
  scopes: row.scopes,
  createdAt: row.created_at,
  expiresAt: row.expires_at,
  lastUsedAt: row.last_used_at,
  lastUsedAddress: row.last_used_address,
  revokedAt: row.revoked_at,
  cursor: { createdAt: row.created_at_text, id: row.id },
});

export async function createToken(
  trx: Knex,
  token: { userId: string; name: string; sha256: Buffer; scopes: readonly TokenScope[]; expiresAt: Date },
): Promise<ApiToken> {
  const [row] = await trx('api_tokens')
    .insert({
      user_id: token.userId,
      name: token.name,
      token_sha256: token.sha256,
      scopes: token.scopes,
      expires_at: token.expiresAt,
    })
    .returning<TokenRow[]>(columns(trx));
  await appendPersonalEvent(
    trx,
    token.userId,
    'token.created',
    { kind: 'token', id: row!.id },
    { scopes: token.scopes, expiresAt: token.expiresAt.toISOString() },
  );
  return plain(row!);
}

/** How many tokens of the caller hold. */
export async function countTokens(trx: Knex): Promise<number> {
  const [row] = await trx('api_tokens')
    .whereNull('revoked_at')
    .where('expires_at', '>', trx.fn.now())
    .count<{ count: number }[]>();
  return row!.count;
}

/** Tokens of the caller, newest first; revoked and expired ones too. */
export async function listTokens(
  trx: Knex,
  page: { limit: number; after?: { time: string; id: string } },
): Promise<ApiToken[]> {
  const query = trx('api_tokens')
    .orderBy([
      { column: 'created_at', order: 'desc' },
      { column: 'id', order: 'desc' },
    ])
    .limit(page.limit);
  if (page.after) void query.whereRaw('(created_at, id) < (?, ?)', [page.after.time, page.after.id]);
  return (await query.select<TokenRow[]>(columns(trx))).map(plain);
}

/** Revokes a token of the caller; one that is revoked already stays so. Whether there is such a token. */
export async function revokeToken(trx: Knex, userId: string, id: string): Promise<boolean> {
  const row = await trx('api_tokens')
    .where({ id })
    .first<{ revoked_at: Date | null } | undefined>('revoked_at');
  if (!row) return false;
  const revoked = await trx('api_tokens')
    .where({ id })
    .whereNull('revoked_at')
    .update({ revoked_at: trx.fn.now() });
  if (revoked > 0) await appendPersonalEvent(trx, userId, 'token.revoked', { kind: 'token', id });
  return true;
}
