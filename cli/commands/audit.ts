import { readManifest } from '../../activities/read-manifest.ts';
import { verifyChain } from '../../database/audit-chain-store.ts';
import type { ChainReport } from '../../database/audit-chain-store.ts';
import { databaseName, eraseOrigins, expireEvents, listChains } from '../../database/audit-upkeep.ts';
import { installationChain } from '../../domain/audit/chain.ts';
import type { Anchor } from '../../domain/audit/verify-chain.ts';
import { manifestFile } from '../../domain/backup/manifest.ts';
import { createFolderTarget } from '../../services/backup-target/folder-target.ts';
import { createEd25519Signer } from '../../services/encryption/signature.ts';
import type { CliContext } from '../context.ts';
import { exitCodes } from '../exit.ts';
import type { ExitCode } from '../exit.ts';
import { withDatabase } from './database.ts';

export type VerifyOptions = { organization?: string; backups?: string; trust: string[] };

type Anchors = { heads: Map<string, Anchor[]>; manifests: number; unusable: string[] };

/** Checks every audit chain, or one, against itself and against the heads in the manifests of backups. */
export async function verifyAudit(context: CliContext, options: VerifyOptions): Promise<ExitCode> {
  const found = await withDatabase(context, async (knex) => {
    const anchors = await readAnchors(context, options, await databaseName(knex));
    const chains = await knex.transaction(
      async (trx) => {
        const ids = options.organization ? [options.organization] : await listChains(trx);
        const all = options.organization ? ids : [...new Set([...ids, ...anchors.heads.keys()])];
        const reports: ChainReport[] = [];
        for (const id of all) reports.push(await verifyChain(trx, id, anchors.heads.get(id)));
        return reports;
      },
      { isolationLevel: 'repeatable read', readOnly: true },
    );
    return { chains, manifests: anchors.manifests, unusableManifests: anchors.unusable };
  });
  const { chains, manifests, unusableManifests } = found;
  const broken = chains.filter(({ problemCount }) => problemCount > 0);
  const isWhole = broken.length === 0 && unusableManifests.length === 0;
  await context.terminal.result({ isWhole, ...found }, () => [
    ...broken.flatMap(({ chainId, problems, problemCount }) => [
      `${nameOf(chainId)}: ${problemCount} ${problemCount === 1 ? 'problem' : 'problems'}`,
      ...problems.map(({ message }) => `  ${message}`),
    ]),
    ...unusableManifests.map((location) => `The manifest at ${location} is not to be trusted.`),
    `${chains.reduce((sum, chain) => sum + chain.checked, 0)} events of ${chains.length} chains were checked, ` +
      `against themselves and the heads of ${manifests} backups.`,
  ]);
  return isWhole ? exitCodes.ok : exitCodes.failure;
}

const nameOf = (chainId: string): string =>
  chainId === installationChain ? 'The installation' : `Organization ${chainId}`;

/** Heads by chain, from the signed manifests of this database's backups. */
async function readAnchors(context: CliContext, options: VerifyOptions, database: string): Promise<Anchors> {
  const known = context.installation.backups;
  const folder = options.backups ?? known?.folder;
  const anchors: Anchors = { heads: new Map(), manifests: 0, unusable: [] };
  if (folder === undefined) return anchors;
  const trustedFingerprints = [...options.trust];
  if (known) trustedFingerprints.push(createEd25519Signer(known.signingKey).fingerprint);
  const target = createFolderTarget(folder);
  for await (const { key } of target.list(`v1/${encodeURIComponent(database)}/`)) {
    if (!key.endsWith(`/${manifestFile}`)) continue;
    const location = key.slice(0, -manifestFile.length);
    try {
      const { auditHeads } = await readManifest({ target, trustedFingerprints }, location);
      anchors.manifests += 1;
      for (const [chainId, head] of Object.entries(auditHeads ?? {}))
        anchors.heads.set(chainId, [...(anchors.heads.get(chainId) ?? []), head]);
    } catch {
      anchors.unusable.push(location);
    }
  }
  return anchors;
}

/** Removes old events, of every chain or of one. */
export async function expireAudit(
  context: CliContext,
  { organization, before }: { organization?: string; before: Date },
): Promise<void> {
  const removed = await withDatabase(context, async (knex) => {
    let count = 0;
    for (const id of organization ? [organization] : await listChains(knex))
      count += await expireEvents(knex, id, before);
    return count;
  });
  await context.terminal.result({ removed }, () => [`${removed} events were removed.`]);
}

/** Erases what is personal about the events of a person or a guest. */
export async function eraseAuditOrigins(context: CliContext, personId: string): Promise<void> {
  const erased = await withDatabase(context, (knex) => eraseOrigins(knex, personId));
  await context.terminal.result({ erased }, () => [`The origins of ${erased} events were erased.`]);
}
