import type { Knex } from 'knex';
import { commitToOrigin, genesis, installationChain, linkHash } from '../domain/audit/chain.ts';
import type { AuditEvent } from '../domain/audit/chain.ts';
import { auditColumns, eventOf, originOf } from './audit-rows.ts';
import type { AuditRow } from './audit-rows.ts';

type Head = { chainId: string; position: number; hash: string };
type Link = Head & { seq: number; originCommitment: string | null };

/** One sealer at a time, of however many workers. */
const sealerLock = 0x5ea1;

/**
 * Seals events that wait for it, oldest number first, and hands them to `andThen` in the same transaction: each event
 * passes here exactly once. Events wait in a queue of their own, so one whose transaction commits late is sealed late
 * and never passed over. Returns the new heads; `sealed` is below `limit` when nothing waits any more.
 */
export async function sealEvents(
  knex: Knex,
  limit: number,
  andThen: (trx: Knex, events: readonly AuditEvent[]) => Promise<void>,
): Promise<{ sealed: number; heads: Head[] }> {
  return knex.transaction(async (trx) => {
    const lock = await trx.raw<{ rows: { got: boolean }[] }>('select pg_try_advisory_xact_lock(?) as got', [
      sealerLock,
    ]);
    if (!lock.rows[0]?.got) return { sealed: 0, heads: [] };
    const { rows } = await trx.raw<{ rows: (AuditRow & { seq: number })[] }>(
      `select ${auditColumns} from unsealed_events u join activity_events e on e.seq = u.seq
       left join event_origins o on o.seq = u.seq order by u.seq limit ?`,
      [limit],
    );
    if (rows.length === 0) return { sealed: 0, heads: [] };
    const heads = await lockHeads(trx, [...new Set(rows.map(chainOf))]);
    const links = rows.map((row): Link => {
      const chainId = chainOf(row);
      const head = heads.get(chainId) ?? { position: 0, hash: genesis };
      const place = { chainId, position: head.position + 1, originCommitment: commitToOrigin(originOf(row)) };
      const link = { ...place, seq: row.seq, hash: linkHash(place, eventOf(row), head.hash) };
      heads.set(chainId, link);
      return link;
    });
    await store(trx, links, [...heads.values()]);
    await andThen(trx, rows.map(eventOf));
    return {
      sealed: rows.length,
      heads: [...heads.values()].map(({ chainId, position, hash }) => ({ chainId, position, hash })),
    };
  });
}

const chainOf = (row: AuditRow): string => row.organization_id ?? installationChain;

async function lockHeads(trx: Knex, chainIds: string[]): Promise<Map<string, Head>> {
  const { rows } = await trx.raw<{ rows: Head[] }>(
    `select chain_id as "chainId", position, encode(hash, 'hex') as hash from audit_heads
     where chain_id = any (?::uuid[]) order by chain_id for update`,
    [chainIds],
  );
  return new Map(rows.map((head) => [head.chainId, head]));
}

async function store(trx: Knex, links: readonly Link[], heads: readonly Head[]): Promise<void> {
  await trx.raw(
    `insert into audit_chain (chain_id, position, seq, origin_commitment, hash)
     select "chainId", position, seq, decode("originCommitment", 'hex'), decode(hash, 'hex')
     from jsonb_to_recordset(?) as x("chainId" uuid, position bigint, seq bigint, "originCommitment" text, hash text)`,
    [JSON.stringify(links)],
  );
  await trx.raw(
    `insert into audit_heads (chain_id, position, hash)
     select "chainId", position, decode(hash, 'hex')
     from jsonb_to_recordset(?) as x("chainId" uuid, position bigint, hash text)
     on conflict (chain_id) do update
       set position = excluded.position, hash = excluded.hash, sealed_at = excluded.sealed_at`,
    [JSON.stringify(heads)],
  );
  await trx.raw('delete from unsealed_events where seq = any (?::bigint[])', [links.map(({ seq }) => seq)]);
}
