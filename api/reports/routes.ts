import type { Knex } from 'knex';
import Type from 'typebox';
import type { Static } from 'typebox';
import { asCaller } from '../../database/connection.ts';
import { latestDoneRun } from '../../database/dfm-store.ts';
import { addReport, documentsOf } from '../../database/document-store.ts';
import type { DocumentArtifact } from '../../database/document-store.ts';
import { appendEvent } from '../../database/event-store.ts';
import { lensArtifacts } from '../../database/lens-store.ts';
import { enqueue } from '../../database/outbox.ts';
import { lockRevision } from '../../database/revision-store.ts';
import { ProductError } from '../../domain/errors.ts';
import { contentKey } from '../../services/object-store/object-store.ts';
import { startOf } from '../../workflows/contract.ts';
import type { Api, ApiDeps } from '../context.ts';
import { createOnce } from '../idempotency.ts';
import { authorizeRevision } from '../access.ts';
import { downloadLifeSeconds, idParams, orNull, reason, sha256, timestamp, uuid } from '../schemas.ts';

type Report = Pick<
  DocumentArtifact,
  'id' | 'runId' | 'version' | 'status' | 'sha256' | 'sizeBytes' | 'pages' | 'reason' | 'createdAt'
>;

const reportSchema = Type.Object({
  id: uuid,
  analysisId: Type.Union([uuid, Type.Null()], {
    description: 'What it is the report of; null for guests who see some components alone.',
  }),
  version: Type.Integer(),
  status: Type.Enum(['queued', 'ready', 'failed']),
  sha256: orNull(sha256),
  sizeBytes: orNull(Type.Integer()),
  pages: orNull(Type.Integer()),
  reason,
  createdAt: timestamp,
});

const presentReport = (report: Report): Static<typeof reportSchema> => ({
  id: report.id,
  analysisId: report.runId,
  version: report.version,
  status: report.status,
  sha256: report.sha256,
  sizeBytes: report.sizeBytes,
  pages: report.pages,
  reason: report.reason,
  createdAt: report.createdAt.toISOString(),
});

/** The report of a lens's components, once it is drawn. */
async function lensReport(trx: Knex): Promise<Report | undefined> {
  const found = (await lensArtifacts(trx)).find(({ kind }) => kind === 'report');
  return found && { ...found, runId: null, version: 1, status: 'ready', reason: null };
}

export function reportRoutes(app: Api, deps: ApiDeps): void {
  app.get(
    '/api/v1/revisions/:id/report',
    {
      config: { guests: true },
      schema: {
        operationId: 'getReport',
        summary: 'The latest manufacturability report (PDF), with a link that lives for five minutes',
        tags: ['revisions'],
        params: idParams,
        response: {
          200: Type.Object({
            report: orNull(Type.Object({ ...reportSchema.properties, url: orNull(Type.String()) })),
          }),
        },
      },
    },
    async (request) => {
      const { revision, report } = await asCaller(deps.knex, request.caller, async (trx) => {
        const access = await authorizeRevision(trx, request.caller, request.params.id, 'view');
        const latest = access.hasLens
          ? await lensReport(trx)
          : (await documentsOf(trx, access.revision.id))[0];
        // Who was given the link may hand the findings on.
        if (latest?.sha256) {
          const { id, modelId } = access.revision;
          const resource = { kind: 'document', id: latest.id };
          await appendEvent(trx, { modelId, revisionId: id, type: 'report.read', resource });
        }
        return { revision: access.revision, report: latest };
      });
      if (!report) return { report: null };
      const signed = report.sha256
        ? await deps.objects.signGet(contentKey(report.sha256), {
            fileName: `${revision.fileName}.dfm-report-v${report.version}.pdf`,
            contentType: 'application/pdf',
            expiresInSeconds: downloadLifeSeconds(request.caller),
          })
        : null;
      return { report: { ...presentReport(report), url: signed?.url ?? null } };
    },
  );

  app.post(
    '/api/v1/revisions/:id/reports',
    {
      config: { guests: true, once: true },
      schema: {
        operationId: 'exportReport',
        summary: 'Have the manufacturability report drawn again, of the latest analysis',
        description: 'While one is being drawn, it is the answer.',
        tags: ['revisions'],
        params: idParams,
        response: { 202: Type.Object({ report: reportSchema }) },
      },
    },
    (request, reply) => {
      const draw = async (trx: Knex): Promise<Report> => {
        const { revision } = await authorizeRevision(trx, request.caller, request.params.id, 'exportReport');
        const { id, modelId } = revision;
        await lockRevision(trx, id);
        const [latest] = await documentsOf(trx, id);
        if (latest?.status === 'queued') return latest;
        const run = await latestDoneRun(trx, id);
        if (!run)
          throw new ProductError('conflict', 'No analysis of this revision has finished: analyse it first.');
        const report = await addReport(trx, run);
        const start = startOf('exportDfmReport', { documentId: report.id, revisionId: id }, id);
        await enqueue(trx, { ...start, requestId: request.id });
        const resource = { kind: 'document', id: report.id };
        const payload = { version: report.version };
        await appendEvent(trx, { modelId, revisionId: id, type: 'report.requested', resource, payload });
        return (await documentsOf(trx, id))[0]!;
      };
      return createOnce(
        deps.knex,
        request,
        reply,
        async (trx) => ({ report: presentReport(await draw(trx)) }),
        { status: 202 },
      );
    },
  );
}
