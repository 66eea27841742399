import type { Knex } from 'knex';
import { installationChain } from '../domain/audit/chain.ts';
import { createChainVerifier } from '../domain/audit/verify-chain.ts';
import type { Anchor, ChainProblem, ChainRecord, StoredLink } from '../domain/audit/verify-chain.ts';
import { auditColumns, eventOf, originOf } from './audit-rows.ts';
import type { AuditRow } from './audit-rows.ts';

const page = 2_000;

export type ChainReport = {
  chainId: string;
  head: Anchor | null;
  /** Events whose links were checked. */
  checked: number;
  problemCount: number;
  /** The first hundred. */
  problems: ChainProblem[];
};

/**
 * Checks one chain from its first link to its end, and against heads that were written down elsewhere. Reads in pages;
 * `trx` must be REPEATABLE READ, and see every event of the organization.
 */
export async function verifyChain(
  trx: Knex,
  chainId: string,
  anchors: readonly Anchor[] = [],
): Promise<ChainReport> {
  const record = await readRecord(trx, chainId, anchors);
  const verifier = createChainVerifier(record);
  for (let after = 0, full = true; full;) {
    const links = await readLinks(trx, chainId, after);
    for (const link of links) verifier.add(link);
    after = links.at(-1)?.position ?? after;
    full = links.length === page;
  }
  for (const seq of await unsealed(trx, chainId)) verifier.addUnsealed(seq);
  return { chainId, head: record.head, ...verifier.finish() };
}

/** Where the sealer last was in a chain; null where it never was. */
export async function chainHead(trx: Knex, chainId: string): Promise<Anchor | null> {
  const { rows } = await trx.raw<{ rows: Anchor[] }>(
    `select position, encode(hash, 'hex') as hash from audit_heads where chain_id = ?`,
    [chainId],
  );
  return rows[0] ?? null;
}

async function readRecord(trx: Knex, chainId: string, anchors: readonly Anchor[]): Promise<ChainRecord> {
  const told = await trx.raw<{ rows: { type: string; payload: Record<string, unknown> }[] }>(
    `select type, payload from activity_events
     where organization_id is not distinct from nullif(:chainId::uuid, :installationChain)
       and type in ('audit.expired', 'person.erased')`,
    { chainId, installationChain },
  );
  const payloads = (type: string) => told.rows.filter((row) => row.type === type).map((row) => row.payload);
  return {
    chainId,
    head: await chainHead(trx, chainId),
    expiries: payloads('audit.expired').map(({ throughPosition, hash }) => ({
      position: Number(throughPosition),
      hash: String(hash),
    })),
    erased: new Set(payloads('person.erased').map(({ id }) => String(id))),
    anchors,
  };
}

type LinkRow = AuditRow & {
  position: number;
  link_seq: number;
  hash: string;
  origin_commitment: string | null;
};

async function readLinks(trx: Knex, chainId: string, after: number): Promise<StoredLink[]> {
  const { rows } = await trx.raw<{ rows: LinkRow[] }>(
    `select c.position, c.seq as link_seq, encode(c.hash, 'hex') as hash,
       encode(c.origin_commitment, 'hex') as origin_commitment, ${auditColumns}
     from audit_chain c left join activity_events e on e.seq = c.seq left join event_origins o on o.seq = c.seq
     where c.chain_id = ? and c.position > ? order by c.position limit ?`,
    [chainId, after, page],
  );
  return rows.map((row) => ({
    position: row.position,
    seq: row.link_seq,
    hash: row.hash,
    originCommitment: row.origin_commitment,
    event: row.seq === null ? null : eventOf({ ...row, seq: row.seq }),
    origin: originOf(row),
  }));
}

/** Events of the chain that are neither sealed nor waiting to be. */
async function unsealed(trx: Knex, chainId: string): Promise<number[]> {
  const { rows } = await trx.raw<{ rows: { seq: number }[] }>(
    `select seq from activity_events e
     where organization_id is not distinct from nullif(:chainId::uuid, :installationChain)
       and not exists (select from audit_chain c where c.seq = e.seq)
       and not exists (select from unsealed_events u where u.seq = e.seq) order by seq`,
    { chainId, installationChain },
  );
  return rows.map(({ seq }) => seq);
}
