import type { Knex } from 'knex';
import { firstRevisionLetter, nextRevisionLetter } from '../domain/revisions/revision-letter.ts';
import { appendEvent } from './event-store.ts';
import { ModelRow, RevisionRow } from './models.ts';
import type { RevisionReason, RevisionStatus } from './models.ts';
import { prepared } from './prepared.ts';
import type { Queries } from './prepared.ts';

export type ModelDocument = {
  id: string;
  ownerId: string;
  projectId: string;
  organizationId: string;
  name: string;
  /** Counts changes; a change names the version it is of. */
  version: number;
  createdAt: Date;
};
export type Revision = {
  id: string;
  modelId: string;
  number: number;
  fileName: string;
  sizeBytes: number;
  stagingKey: string;
  /** Size of the parts of an upload in parts, but for the last; null for one in a single request. */
  partBytes: number | null;
  partNumber: string | null;
  revisionLetter: string | null;
  material: string | null;
  /** Counts changes of the three above. */
  version: number;
  sha256: string | null;
  status: RevisionStatus;
  reason: RevisionReason | null;
  generation: number;
  /** Null where a guest uploaded it, as `guestId` where somebody signed in did. */
  createdBy: string | null;
  guestId: string | null;
  createdAt: Date;
  confirmedAt: Date | null;
  finishedAt: Date | null;
};

const plainModel = (row: ModelRow): ModelDocument => ({
  id: row.id,
  ownerId: row.ownerId,
  projectId: row.projectId,
  organizationId: row.organizationId,
  name: row.name,
  version: row.version,
  createdAt: row.createdAt,
});

export const plainRevision = (row: RevisionRow): Revision => ({
  id: row.id,
  modelId: row.modelId,
  number: row.number,
  fileName: row.fileName,
  sizeBytes: row.sizeBytes,
  stagingKey: row.stagingKey,
  partBytes: row.partBytes,
  partNumber: row.partNumber,
  revisionLetter: row.revisionLetter,
  material: row.material,
  version: row.version,
  sha256: row.sha256,
  status: row.status,
  reason: row.reason,
  generation: row.generation,
  createdBy: row.createdBy,
  guestId: row.guestId,
  createdAt: row.createdAt,
  confirmedAt: row.confirmedAt,
  finishedAt: row.finishedAt,
});

/** What a drawing's title block says of a revision. */
export type RevisionDetails = {
  partNumber: string | null;
  revisionLetter: string | null;
  material: string | null;
};

export type NewRevision = Partial<RevisionDetails> & {
  id: string;
  modelId: string;
  fileName: string;
  sizeBytes: number;
  stagingKey: string;
  /** One of them. */
  createdBy?: string | null;
  guestId?: string | null;
};

/*
 * All of these run in a transaction of `asUser`, so row-level security stands behind each `where`.
 */

export async function createModel(
  trx: Knex,
  model: { ownerId: string; projectId: string; name: string },
): Promise<ModelDocument> {
  return plainModel(await ModelRow.query(trx).insertAndFetch(model));
}

const letterAfter = (last: RevisionRow | undefined): string | null =>
  last?.revisionLetter ? nextRevisionLetter(last.revisionLetter) : last ? null : firstRevisionLetter;

/**
 * Adds the next revision of a model. The model's row is locked, so two at once get two numbers. Part number and material
 * are those of the revision before, and the letter is the next one, where they aren't given.
 */
export async function addRevision(trx: Knex, revision: NewRevision): Promise<Revision> {
  await ModelRow.query(trx).findById(revision.modelId).forNoKeyUpdate();
  const [last] = await RevisionRow.query(trx)
    .where('model_id', revision.modelId)
    .whereNull('withdrawn_at')
    .orderBy('number', 'desc')
    .limit(1);
  const { partNumber, revisionLetter, material, ...file } = revision;
  const row = await RevisionRow.query(trx).insertAndFetch({
    ...file,
    number: (last?.number ?? 0) + 1,
    partNumber: partNumber === undefined ? (last?.partNumber ?? null) : partNumber,
    revisionLetter: revisionLetter === undefined ? letterAfter(last) : revisionLetter,
    material: material === undefined ? (last?.material ?? null) : material,
  });
  await appendEvent(trx, {
    modelId: row.modelId,
    revisionId: row.id,
    type: 'revision.created',
    payload: { number: row.number, fileName: row.fileName },
  });
  return plainRevision(row);
}

/** What a `ModelDocument` is read from. */
export const modelSelects = (alias: string): string =>
  `${alias}.id, ${alias}.owner_id as "ownerId", ${alias}.project_id as "projectId",
   ${alias}.organization_id as "organizationId", ${alias}.name, ${alias}.version, ${alias}.created_at as "createdAt"`;

export async function getModel(
  trx: Queries,
  id: string,
  which: { deleted: boolean } = { deleted: false },
): Promise<ModelDocument | null> {
  const [model] = await prepared<ModelDocument>(
    trx,
    `select ${modelSelects('d')} from model_documents d where d.id = :id and d.deleted_at is ${which.deleted ? 'not null' : 'null'}`,
    { id },
  );
  return model ?? null;
}

/** Renames a model; null where it is no longer of this version. */
export async function renameModel(
  trx: Knex,
  model: ModelDocument,
  change: { name: string; version: number; actorId: string },
): Promise<ModelDocument | null> {
  const { name, version, actorId } = change;
  const changed = await ModelRow.query(trx)
    .findById(model.id)
    .where({ version })
    .patch({ name, version: version + 1 });
  if (changed === 0) return null;
  await appendEvent(trx, {
    modelId: model.id,
    actorId,
    type: 'model.renamed',
    payload: { before: { name: model.name }, after: { name } },
  });
  return { ...model, name, version: version + 1 };
}

/** Deletes a model, which stays restorable, or restores it. Returns false where it was so already. */
export async function setModelDeleted(
  trx: Knex,
  modelId: string,
  deleted: boolean,
  actorId: string,
): Promise<boolean> {
  const row = await ModelRow.query(trx).findById(modelId).forUpdate();
  if (!row || (row.deletedAt !== null) === deleted) return false;
  const event = { modelId, actorId, type: deleted ? 'model.deleted' : 'model.restored' } as const;
  // Row-level security takes events of models that are there.
  if (deleted) await appendEvent(trx, event);
  await ModelRow.query(trx)
    .findById(modelId)
    .patch({ deletedAt: deleted ? new Date() : null });
  if (!deleted) await appendEvent(trx, event);
  return true;
}
