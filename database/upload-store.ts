import type { Knex } from 'knex';
import { appendEvent } from './event-store.ts';
import { plainRevision } from './model-store.ts';
import type { Revision, RevisionDetails } from './model-store.ts';
import { RevisionRow } from './models.ts';
import { enqueue } from './outbox.ts';
import type { OutboxEntry } from './outbox.ts';
import { followPresentBasis } from './review-round-store.ts';
import type { GateEntries } from './review-round-store.ts';

/*
 * What its uploader does with a revision before and beside its processing. All of these run in a transaction of
 * `asCaller`.
 */

/** Says that the upload comes in parts of this size. Once said it stays: parts that are there would not fit. */
export async function setPartBytes(trx: Knex, id: string, partBytes: number): Promise<void> {
  await RevisionRow.query(trx).findById(id).whereNull('part_bytes').patch({ partBytes });
}

/** Changes what the title block says; null where the revision is no longer of this version. */
export async function changeRevisionDetails(
  trx: Knex,
  revision: Revision,
  change: { version: number; details: Partial<RevisionDetails>; actorId: string },
): Promise<Revision | null> {
  const { version, details, actorId } = change;
  const changed = await RevisionRow.query(trx)
    .findById(revision.id)
    .where({ version })
    .patch({ ...details, version: version + 1 });
  if (changed === 0) return null;
  const after = plainRevision((await RevisionRow.query(trx).findById(revision.id))!);
  const { partNumber, revisionLetter, material } = revision;
  await appendEvent(trx, {
    modelId: revision.modelId,
    revisionId: revision.id,
    actorId,
    type: 'revision.changed',
    payload: {
      before: { partNumber, revisionLetter, material },
      after: {
        partNumber: after.partNumber,
        revisionLetter: after.revisionLetter,
        material: after.material,
      },
    },
  });
  return after;
}

/**
 * Takes a revision back, as if the wrong file had never come: nobody sees it any more, its number is free, what still
 * works on it stops, and reviews of it go back to the one before. Returns false where another request was first.
 */
export async function withdrawRevision(
  trx: Knex,
  revision: Revision,
  how: { cancel: OutboxEntry | null; gate: GateEntries },
): Promise<boolean> {
  const changed = await RevisionRow.query(trx)
    .findById(revision.id)
    .whereNull('withdrawn_at')
    .patch({ withdrawnAt: new Date(), generation: revision.generation + 1 });
  if (changed === 0) return false;
  // What was carried there by itself; pins that people put keep the file from being taken back.
  for (const table of ['ticket_pins', 'waiting_pins'])
    await trx(table).where({ revision_id: revision.id }).delete();
  if (how.cancel) await enqueue(trx, how.cancel);
  await followPresentBasis(trx, revision.modelId, how.gate);
  await appendEvent(trx, {
    modelId: revision.modelId,
    revisionId: revision.id,
    type: 'revision.withdrawn',
    payload: { number: revision.number },
  });
  return true;
}
