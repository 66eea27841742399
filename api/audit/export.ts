import type { AuditEntry } from '../../database/audit-log-store.ts';
import type { Anchor } from '../../domain/audit/verify-chain.ts';
import { csvLine } from '../../domain/audit/csv.ts';

/** Entries as they come, page by page. */
export type Pages = AsyncIterable<readonly AuditEntry[]>;

/** One JSON document with everything that the chain is checked by; docs/audit.md explains it. */
export async function* exportJson(
  about: { organizationId: string; exportedAt: string; head: Anchor | null },
  pages: Pages,
): AsyncGenerator<string> {
  yield `${JSON.stringify({ format: 'rapiddraft-audit', version: 1, ...about }).slice(0, -1)},"events":[`;
  let separator = '\n';
  for await (const page of pages) {
    for (const { event, link, origin, actorEmail, guestName } of page) {
      yield separator + JSON.stringify({ ...link, event, origin, actorEmail, guestName });
      separator = ',\n';
    }
  }
  yield '\n]}\n';
}

const columns = [
  'position',
  'seq',
  'createdAt',
  'type',
  'actorId',
  'actorEmail',
  'guestId',
  'guestName',
  'modelId',
  'revisionId',
  'componentId',
  'resourceKind',
  'resourceId',
  'address',
  'client',
  'requestId',
  'payload',
  'hash',
];

/** A table for spreadsheets, which take none of its text for a formula. */
export async function* exportCsv(pages: Pages): AsyncGenerator<string> {
  yield csvLine(columns);
  for await (const page of pages) {
    for (const { event, link, origin, actorEmail, guestName } of page)
      yield csvLine([
        link?.position ?? null,
        event.seq,
        event.createdAt,
        event.type,
        event.actorId,
        actorEmail,
        event.guestId,
        guestName,
        event.modelId,
        event.revisionId,
        event.componentId,
        event.resource?.kind ?? null,
        event.resource?.id ?? null,
        origin?.address ?? null,
        origin?.client ?? null,
        origin?.requestId ?? null,
        JSON.stringify(event.payload),
        link?.hash ?? null,
      ]);
  }
}
