import type { Knex } from 'knex';
import type { Caller } from '../../database/connection.ts';
import type { Revision } from '../../database/model-store.ts';
import { enqueue } from '../../database/outbox.ts';
import { getRevision, isReviewed, listRevisions, lockRevision } from '../../database/revision-store.ts';
import { nextEmbedGeneration } from '../../database/search-items.ts';
import { lensLinksOn } from '../../database/share-store.ts';
import { withdrawRevision } from '../../database/upload-store.ts';
import { ProductError } from '../../domain/errors.ts';
import { gateEntries, startEmbedding, startOf } from '../../workflows/contract.ts';
import { notFound } from '../errors.ts';

/** Throws `forbidden` for a guest whose upload it was not. */
export function requireOwnUpload(caller: Caller, { guestId }: Revision): void {
  if (caller.guestId !== undefined && guestId !== caller.guestId)
    throw new ProductError(
      'forbidden',
      'You can take back only what you uploaded yourself. Upload the right file as a new revision.',
    );
}

/** Locks a revision whose file is to be taken back. Throws `conflict` where it is not the latest, or others built on it. */
export async function requireReplaceable(trx: Knex, caller: Caller, wrong: Revision): Promise<void> {
  const [latest] = await listRevisions(trx, wrong.modelId);
  if (latest?.id !== wrong.id)
    throw new ProductError('conflict', 'Only the latest revision can be replaced; upload a new one instead.');
  await lockRevision(trx, wrong.id);
  await requireUntouched(trx, caller, wrong.id);
}

/**
 * Locks a revision whose upload is not complete. Throws `conflict` where it is by now, or others built on it, or the model
 * would be left without any.
 */
export async function requireAwaited(trx: Knex, caller: Caller, { id }: Revision): Promise<Revision> {
  await lockRevision(trx, id);
  const revision = await getRevision(trx, id);
  if (!revision) throw notFound('revision');
  if (revision.status !== 'awaiting_upload')
    throw new ProductError(
      'conflict',
      'This upload is complete already. Replace its file with the right one.',
    );
  if ((await listRevisions(trx, revision.modelId)).length === 1)
    throw new ProductError(
      'conflict',
      'This is the only revision of the model. Complete the upload, or delete the model.',
    );
  await requireUntouched(trx, caller, id);
  return revision;
}

async function requireUntouched(trx: Knex, caller: Caller, id: string): Promise<void> {
  if (await isReviewed(trx, id))
    throw new ProductError(
      'conflict',
      'Somebody has reviewed this revision already, so it stays. Upload the right file as a new revision.',
    );
  const shown = await lensLinksOn(trx, id);
  if (shown.length > 0)
    throw new ProductError(
      'conflict',
      'A share link shows components of this revision to somebody. Have an owner of the model revoke it first, or upload the right file as a new revision.',
      caller.guestId === undefined ? { shareLinkIds: shown } : {},
    );
}

/** Takes a revision back, with the work on it and what is found of it. Throws `conflict` where another request was first. */
export async function takeBack(trx: Knex, revision: Revision): Promise<void> {
  const { id, modelId, generation, status } = revision;
  const isAtWork = ['queued', 'processing'].includes(status);
  const cancel = {
    ...startOf('ingestRevision', { revisionId: id, generation }, id),
    kind: 'cancel' as const,
  };
  if (!(await withdrawRevision(trx, revision, { cancel: isAtWork ? cancel : null, gate: gateEntries })))
    throw new ProductError('conflict', 'This revision was taken back already.');
  await enqueue(trx, startEmbedding(modelId, await nextEmbedGeneration(trx)));
}
