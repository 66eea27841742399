import Type from 'typebox';
import { asCaller } from '../../database/connection.ts';
import { documentsOf } from '../../database/document-store.ts';
import { contentKey } from '../../services/object-store/object-store.ts';
import type { Api, ApiDeps } from '../context.ts';
import { authorizeRevision } from '../access.ts';
import { downloadLifeSeconds, idParams, orNull, reason, sha256, timestamp, uuid } from '../schemas.ts';

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
        const [latest] = await documentsOf(trx, access.revision.id);
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
