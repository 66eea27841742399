import type { Knex } from 'knex';
import Type from 'typebox';
import { asCaller } from '../../database/connection.ts';
import { documentsOf } from '../../database/document-store.ts';
import type { DocumentArtifact } from '../../database/document-store.ts';
import { lensArtifacts } from '../../database/lens-store.ts';
import { contentKey } from '../../services/object-store/object-store.ts';
import type { Api, ApiDeps } from '../context.ts';
import { authorizeRevision } from '../access.ts';
import { downloadLifeSeconds, idParams, orNull, reason, sha256, timestamp, uuid } from '../schemas.ts';

type Report = Pick<
  DocumentArtifact,
  'id' | 'version' | 'status' | 'sha256' | 'sizeBytes' | 'pages' | 'reason' | 'createdAt'
>;

/** The report of a lens's components, once it is drawn. */
async function lensReport(trx: Knex): Promise<Report | undefined> {
  const found = (await lensArtifacts(trx)).find(({ kind }) => kind === 'report');
  return found && { ...found, version: 1, status: 'ready', reason: null };
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
            report: orNull(
              Type.Object({
                id: uuid,
                version: Type.Integer(),
                status: Type.Enum(['queued', 'ready', 'failed']),
                sha256: orNull(sha256),
                sizeBytes: orNull(Type.Integer()),
                pages: orNull(Type.Integer()),
                reason,
                createdAt: timestamp,
                url: orNull(Type.String()),
              }),
            ),
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
        return { revision: access.revision, report: latest };
      });
      if (!report) return { report: null };
      const { id, version, status, sha256: hash, sizeBytes, pages, reason: why, createdAt } = report;
      const signed = hash
        ? await deps.objects.signGet(contentKey(hash), {
            fileName: `${revision.fileName}.dfm-report-v${version}.pdf`,
            contentType: 'application/pdf',
            expiresInSeconds: downloadLifeSeconds(request.caller),
          })
        : null;
      return {
        report: {
          id,
          version,
          status,
          sha256: hash,
          sizeBytes,
          pages,
          reason: why,
          createdAt: createdAt.toISOString(),
          url: signed?.url ?? null,
        },
      };
    },
  );
}
