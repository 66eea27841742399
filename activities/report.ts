import type { Knex } from 'knex';
import { runById } from '../database/dfm-store.ts';
import type { DocumentStore } from '../database/document-store.ts';
import type { StoredObject } from '../database/ingest-store.ts';
import type { Scene } from '../domain/cad/scene.ts';
import { ProductError } from '../domain/errors.ts';
import type { ObjectStore } from '../services/object-store/object-store.ts';
import { workflowIds } from '../workflows/contract.ts';
import type { ExportDfmReportInput } from '../workflows/contract.ts';
import { readContent } from './content.ts';
import type { DrawReport } from './draw-report.ts';
import { asActivities } from './failures.ts';

export type ReportDeps = {
  knex: Knex;
  documents: DocumentStore;
  objects: ObjectStore;
  drawReport: DrawReport;
};

export type ReportOutcome =
  | { status: 'ready'; file: StoredObject; pages: number }
  | { status: 'failed'; reason: { code: string; message: string } };

export type ReportActivities = ReturnType<typeof createReportActivities>;

export function createReportActivities({ knex, documents, objects, drawReport }: ReportDeps) {
  return asActivities({
    /** Draws the report of a revision. */
    async renderReport({ documentId }: ExportDfmReportInput): Promise<ReportOutcome> {
      const { document, ...source } = await documents.reportSource(documentId);
      const run = document.runId ? await runById(knex, document.runId) : null;
      if (!run) throw new ProductError('conflict', 'The analysis this report is about is gone.');
      const scene = JSON.parse((await readContent(objects, source.sceneSha256)).toString()) as Scene;
      return { status: 'ready', ...(await drawReport(source, scene, run)) };
    },

    async settleReport(input: ExportDfmReportInput, outcome: ReportOutcome): Promise<void> {
      await documents.settle(input.documentId, outcome, workflowIds.exportDfmReport(input));
    },
  });
}
