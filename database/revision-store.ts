import type { Knex } from 'knex';
import type { PartFacts } from '../domain/cad/part-facts.ts';
import { authorJoins, authorSelects, plainAuthor } from './authors.ts';
import type { Author, AuthorRow } from './authors.ts';
import { appendEvent } from './event-store.ts';
import { plainRevision } from './model-store.ts';
import type { Revision } from './model-store.ts';
import { ArtifactRow, RevisionRow, StepRow } from './models.ts';
import type { ArtifactKind } from './models.ts';
import { enqueue } from './outbox.ts';
import type { OutboxEntry } from './outbox.ts';
import { prepared } from './prepared.ts';
import type { Queries } from './prepared.ts';

/*
 * The reader's and uploader's side of a revision. All of these run in a transaction of `asUser`.
 */

export type Step = {
  name: string;
  status: 'pending' | 'running' | 'done' | 'failed';
  attempts: number;
  /** 0…1 while it runs. */
  fraction: number;
  startedAt: Date | null;
  durationMs: number | null;
  /** Why the last attempt did not get through, while another is under way or to come. */
  lastError: string | null;
};

export async function getRevision(trx: Knex, id: string): Promise<Revision | null> {
  const row = await RevisionRow.query(trx).findById(id).whereNull('withdrawn_at');
  return row ? plainRevision(row) : null;
}

/** Who uploaded a revision. */
export async function revisionAuthor(trx: Knex, id: string): Promise<Author | null> {
  const [row] = await prepared<AuthorRow>(
    trx,
    `select ${authorSelects('r')} from model_revisions r ${authorJoins('r')} where r.id = :id`,
    { id },
  );
  return row ? plainAuthor(row) : null;
}

/** Keeps others from changing the revision, or adding work to it, until the transaction ends. */
export async function lockRevision(trx: Knex, id: string): Promise<void> {
  await RevisionRow.query(trx).findById(id).forNoKeyUpdate();
}

/**
 * Whether people have said anything of a revision: its file is then no longer the uploader's alone to take back. Hold the
 * revision before (`lockRevision`), so that nobody says anything meanwhile.
 */
export async function isReviewed(trx: Knex, revisionId: string): Promise<boolean> {
  const { rows } = await trx.raw<{ rows: { found: boolean }[] }>(
    `select exists (select from review_tickets where revision_id = :revisionId and deleted_at is null)
       or exists (select from ticket_pins p join review_tickets t on t.id = p.ticket_id
         where p.revision_id = :revisionId and p.is_confirmed and t.deleted_at is null)
       or exists (select from review_decisions d join review_rounds w on w.review_id = d.review_id and w.round = d.round
         where w.revision_id = :revisionId) as found`,
    { revisionId },
  );
  return rows[0]!.found;
}

/** Revisions of a model, newest first. */
export async function listRevisions(trx: Queries, modelId: string): Promise<Revision[]> {
  return prepared<Revision>(
    trx,
    `select id, model_id as "modelId", number, file_name as "fileName", size_bytes as "sizeBytes",
       staging_key as "stagingKey", part_bytes as "partBytes", part_number as "partNumber",
       revision_letter as "revisionLetter", material, version, sha256, status, reason, generation,
       created_by as "createdBy", guest_id as "guestId", created_at as "createdAt", confirmed_at as "confirmedAt", finished_at as "finishedAt"
     from model_revisions where model_id = :modelId and withdrawn_at is null order by number desc`,
    { modelId },
  );
}

/** Steps of the current generation, in order; those that have not begun have no row. */
export async function listSteps(trx: Knex, revision: { id: string; generation: number }): Promise<Step[]> {
  const rows = await StepRow.query(trx)
    .where('revision_id', revision.id)
    .where('generation', revision.generation)
    .orderBy('ordinal');
  return rows.map((row) => ({
    name: row.name,
    status: row.status,
    attempts: row.attempts,
    fraction: row.fraction,
    startedAt: row.startedAt,
    durationMs: row.durationMs,
    lastError: row.lastError,
  }));
}

/**
 * Begins generation `generation` of a revision's ingest: status, event and outbox entry together. Returns false, and
 * does nothing, where the revision is not in one of `from` any more — another request was first.
 */
export async function queueIngest(
  trx: Knex,
  request: { revision: Revision; from: Revision['status'][]; entry: OutboxEntry },
): Promise<boolean> {
  const { revision, from, entry } = request;
  const changed = await RevisionRow.query(trx)
    .findById(revision.id)
    .whereIn('status', from)
    .where('generation', revision.generation)
    .patch({
      status: 'queued',
      reason: null,
      generation: revision.generation + 1,
      confirmedAt: revision.confirmedAt ?? new Date(),
      finishedAt: null,
    });
  if (changed === 0) return false;
  await enqueue(trx, entry);
  await appendEvent(trx, {
    modelId: revision.modelId,
    revisionId: revision.id,
    type: 'revision.queued',
    payload: { generation: revision.generation + 1 },
  });
  return true;
}

export type Artifact = {
  kind: ArtifactKind;
  componentId: string | null;
  sha256: string;
  sizeBytes: number;
  contentType: string;
};

export async function listArtifacts(trx: Knex, revisionId: string): Promise<Artifact[]> {
  const rows = await ArtifactRow.query(trx)
    .join('objects', 'objects.sha256', 'model_artifacts.sha256')
    .where('revision_id', revisionId)
    .orderBy([{ column: 'model_artifacts.kind' }, { column: 'model_artifacts.component_id' }])
    .select('model_artifacts.*', 'objects.size_bytes', 'objects.content_type');
  return (rows as (ArtifactRow & { sizeBytes: number; contentType: string })[]).map((row) => ({
    kind: row.kind,
    componentId: row.componentId,
    sha256: row.sha256,
    sizeBytes: row.sizeBytes,
    contentType: row.contentType,
  }));
}

export type ComponentFacts = {
  componentId: string;
  ordinal: number;
  name: string;
  occurrences: number;
  triangles: number;
  definitionKey: string;
  facts: PartFacts;
};

/** Part Facts of each component, in the order of the scene's definitions. */
export async function listPartFacts(trx: Knex, revisionId: string): Promise<ComponentFacts[]> {
  return trx('components')
    .join('part_facts', 'part_facts.component_id', 'components.id')
    .where('components.revision_id', revisionId)
    .orderBy('components.ordinal')
    .select({
      componentId: 'components.id',
      ordinal: 'components.ordinal',
      name: 'components.name',
      occurrences: 'components.occurrences',
      triangles: 'components.triangles',
      definitionKey: 'components.definition_key',
      facts: 'part_facts.facts',
    });
}
