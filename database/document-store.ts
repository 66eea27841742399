import type { Knex } from 'knex';
import type { PartFacts } from '../domain/cad/part-facts.ts';
import { ProductError } from '../domain/errors.ts';
import { appendEvent } from './event-store.ts';
import { recordObjects } from './ingest-store.ts';
import type { StoredObject } from './ingest-store.ts';
import type { RevisionReason } from './models.ts';
import { finishWork } from './outbox.ts';
import { lockRevision } from './revision-store.ts';

export type DocumentStatus = 'queued' | 'ready' | 'failed';

export type DocumentArtifact = {
  id: string;
  modelId: string;
  revisionId: string;
  runId: string | null;
  kind: 'dfm_report';
  version: number;
  status: DocumentStatus;
  sha256: string | null;
  sizeBytes: number | null;
  pages: number | null;
  reason: RevisionReason | null;
  createdAt: Date;
  finishedAt: Date | null;
};

/** What a report on a revision is made of, besides the findings. */
export type ReportSource = {
  modelName: string;
  fileName: string;
  revisionNumber: number;
  fileSha256: string;
  sceneSha256: string;
  components: {
    id: string;
    /** Its place among the scene's definitions. */
    ordinal: number;
    name: string;
    definitionKey: string;
    occurrences: number;
    triangles: number;
    facts: PartFacts;
    meshSha256: string;
  }[];
};

const columns = {
  id: 'id',
  modelId: 'model_id',
  revisionId: 'revision_id',
  runId: 'run_id',
  kind: 'kind',
  version: 'version',
  status: 'status',
  sha256: 'sha256',
  sizeBytes: 'size_bytes',
  pages: 'pages',
  reason: 'reason',
  createdAt: 'created_at',
  finishedAt: 'finished_at',
};

/** pg gives bigint as text. */
const plain = (row: DocumentArtifact): DocumentArtifact => ({
  ...row,
  sizeBytes: row.sizeBytes === null ? null : Number(row.sizeBytes),
});

/** Documents of a revision, newest version first. For readers under their own role. */
export async function documentsOf(trx: Knex, revisionId: string): Promise<DocumentArtifact[]> {
  const rows: DocumentArtifact[] = await trx('document_artifacts')
    .where({ revision_id: revisionId })
    .orderBy('version', 'desc')
    .select(columns);
  return rows.map(plain);
}

/**
 * Queues the next version of a run's report; the caller enqueues its workflow in the same transaction. The revision is
 * locked: two at once get two versions.
 */
export async function addReport(
  trx: Knex,
  run: { id: string; revisionId: string; modelId: string },
): Promise<{ id: string; version: number }> {
  await lockRevision(trx, run.revisionId);
  const rows: { id: string; version: number }[] = await trx('document_artifacts').insert(
    {
      model_id: run.modelId,
      revision_id: run.revisionId,
      run_id: run.id,
      kind: 'dfm_report',
      version: trx.raw(
        `coalesce((select max(version) from document_artifacts where revision_id = ? and kind = 'dfm_report'), 0) + 1`,
        run.revisionId,
      ),
    },
    ['id', 'version'],
  );
  return rows[0]!;
}

/** Of all components of a revision, or of some. For the worker. */
export async function reportSource(
  trx: Knex,
  revisionId: string,
  componentIds?: readonly string[],
): Promise<ReportSource> {
  const head = await trx('model_revisions as r')
    .join('model_documents as m', 'm.id', 'r.model_id')
    .join('model_artifacts as a', (on) =>
      on.on('a.revision_id', 'r.id').andOnVal('a.kind', 'scene').andOnNull('a.component_id'),
    )
    .where('r.id', revisionId)
    .first<Omit<ReportSource, 'components'> | undefined>({
      modelName: 'm.name',
      fileName: 'r.file_name',
      revisionNumber: 'r.number',
      fileSha256: 'r.sha256',
      sceneSha256: 'a.sha256',
    });
  if (!head)
    throw new ProductError('conflict', 'The revision has no scene: analyse it again once it is ready.');
  const query = trx('components as c')
    .join('part_facts as f', 'f.component_id', 'c.id')
    .join('model_artifacts as m', (on) => on.on('m.component_id', 'c.id').andOnVal('m.kind', 'mesh'))
    .where('c.revision_id', revisionId)
    .orderBy('c.ordinal')
    .select({
      id: 'c.id',
      ordinal: 'c.ordinal',
      name: 'c.name',
      definitionKey: 'c.definition_key',
      occurrences: 'c.occurrences',
      triangles: 'c.triangles',
      facts: 'f.facts',
      meshSha256: 'm.sha256',
    });
  if (componentIds) query.whereIn('c.id', componentIds);
  const components = (await query) as ReportSource['components'];
  return { ...head, components };
}

export type DocumentStore = ReturnType<typeof createDocumentStore>;

/** The worker's side of documents. Every write can run twice. */
export function createDocumentStore(knex: Knex) {
  async function lock(trx: Knex, documentId: string): Promise<DocumentArtifact> {
    const row = await trx('document_artifacts')
      .where({ id: documentId })
      .forUpdate()
      .first<DocumentArtifact | undefined>(columns);
    if (!row) throw new ProductError('not_found', 'The document was deleted before it was made.');
    return plain(row);
  }

  return {
    async reportSource(documentId: string): Promise<ReportSource & { document: DocumentArtifact }> {
      return knex.transaction(async (trx) => {
        const document = await lock(trx, documentId);
        return { document, ...(await reportSource(trx, document.revisionId)) };
      });
    },

    /** Ends the export with its file or its reason, and its outbox entry. */
    async settle(
      documentId: string,
      outcome:
        { status: 'ready'; file: StoredObject; pages: number } | { status: 'failed'; reason: RevisionReason },
      workflowId: string,
    ): Promise<void> {
      await knex.transaction(async (trx) => {
        const document = await lock(trx, documentId);
        await finishWork(trx, workflowId);
        if (document.finishedAt) return;
        if (outcome.status === 'ready') await recordObjects(trx, [outcome.file]);
        await trx('document_artifacts')
          .where({ id: documentId })
          .update(
            outcome.status === 'ready'
              ? {
                  status: 'ready',
                  sha256: outcome.file.sha256,
                  size_bytes: outcome.file.sizeBytes,
                  pages: outcome.pages,
                  finished_at: trx.fn.now(),
                }
              : { status: 'failed', reason: JSON.stringify(outcome.reason), finished_at: trx.fn.now() },
          );
        await appendEvent(trx, {
          modelId: document.modelId,
          revisionId: document.revisionId,
          type: `document.${outcome.status}`,
          payload: { documentId, kind: document.kind, version: document.version },
        });
      });
    },
  };
}
