import { Readable } from 'node:stream';
import Type from 'typebox';
import { chainHead, verifyChain } from '../../database/audit-chain-store.ts';
import { listAudit } from '../../database/audit-log-store.ts';
import type { AuditEntry } from '../../database/audit-log-store.ts';
import { asCaller } from '../../database/connection.ts';
import { appendEvent } from '../../database/event-store.ts';
import { authorizeOrganization } from '../access.ts';
import type { Api, ApiDeps } from '../context.ts';
import { decodeParts, nextCursor } from '../cursor.ts';
import { defaultPageSize, idParams, listOf, orNull, pageQuery, sha256, timestamp, uuid } from '../schemas.ts';
import { exportCsv, exportJson } from './export.ts';
import { auditEntrySchema, presentAuditEntry } from './present.ts';

const exportPage = 1_000;

const filters = {
  actorId: Type.Optional(uuid),
  guestId: Type.Optional(uuid),
  modelId: Type.Optional(uuid),
  type: Type.Optional(
    Type.String({
      pattern: '^[a-z_]{1,50}(\\.[a-z_]{1,50})*$',
      description: 'One type, `ticket.created`, or all of a noun: `ticket`.',
    }),
  ),
  resourceId: Type.Optional(Type.String({ pattern: '^[\\w:-]{1,200}$' })),
  from: Type.Optional(timestamp),
  to: Type.Optional(Type.String({ format: 'date-time', description: 'Before this time.' })),
};

const problem = Type.Object({
  kind: Type.Enum([
    'edited',
    'removed',
    'origin_edited',
    'origin_removed',
    'end_removed',
    'rewritten',
    'inserted',
  ]),
  position: orNull(Type.Integer()),
  message: Type.String(),
});
const anchor = Type.Object({ position: Type.Integer(), hash: sha256 });

const isSeq = (part: string): boolean => /^\d{1,15}$/.test(part);

/** Who reads the record is on record, with what they looked for; before which event, where they turn its pages. */
const recordReading = (
  trx: Parameters<typeof appendEvent>[0],
  organizationId: string,
  payload: Record<string, unknown>,
) =>
  appendEvent(trx, {
    organizationId,
    type: 'audit.read',
    resource: { kind: 'organization', id: organizationId },
    payload,
  });

/** The audit log of an organization: read, exported and verified. */
export function auditRoutes(app: Api, { knex, clock }: ApiDeps): void {
  app.get(
    '/api/v1/organizations/:id/audit-events',
    {
      schema: {
        operationId: 'listAuditEvents',
        summary: 'The audit log, newest first; reads of sensitive things for those with audit:sensitive',
        description: 'Each page that is read leaves an event itself, `audit.read`.',
        tags: ['audit'],
        params: idParams,
        querystring: Type.Object({ ...pageQuery.properties, ...filters }, { additionalProperties: false }),
        response: { 200: listOf(auditEntrySchema) },
      },
    },
    async (request) => {
      const { limit = defaultPageSize, cursor, ...filter } = request.query;
      const before = cursor === undefined ? null : Number(decodeParts(cursor, [isSeq])[0]);
      const { id } = request.params;
      const found = await asCaller(knex, request.caller, async (trx) => {
        await authorizeOrganization(trx, request.user.id, id, 'audit:read');
        const page = await listAudit(trx, id, filter, { limit: limit + 1, before });
        await recordReading(trx, id, { ...filter, before });
        return page;
      });
      return {
        items: found.slice(0, limit).map(presentAuditEntry),
        nextCursor: nextCursor(found, limit, ({ event }) => [String(event.seq)]),
      };
    },
  );

  app.get(
    '/api/v1/organizations/:id/audit-export',
    {
      config: { freshSession: true },
      schema: {
        operationId: 'exportAudit',
        summary: 'The audit log as a file, oldest first: CSV, or JSON that the chain can be checked by',
        tags: ['audit'],
        params: idParams,
        querystring: Type.Object(
          { format: Type.Optional(Type.Enum(['json', 'csv'])), from: filters.from, to: filters.to },
          { additionalProperties: false },
        ),
        produces: ['application/json', 'text/csv'],
      },
    },
    async (request, reply) => {
      const { format = 'json', ...filter } = request.query;
      const { id: organizationId } = request.params;
      const authorize = (trx: Parameters<typeof authorizeOrganization>[0]) =>
        authorizeOrganization(trx, request.user.id, organizationId, 'audit:export');
      const read = (trx: Parameters<typeof listAudit>[0], after: number) =>
        listAudit(trx, organizationId, filter, { limit: exportPage, after });
      const { head, first } = await asCaller(knex, request.caller, async (trx) => {
        await authorize(trx);
        await recordReading(trx, organizationId, { format, ...filter });
        // What can't be read is refused before the answer begins.
        return { head: await chainHead(trx, organizationId), first: await read(trx, 0) };
      });
      // A transaction a page: an export of hours holds nothing, and ends with the right to it.
      async function* pages(): AsyncGenerator<AuditEntry[]> {
        for (let page = first; ;) {
          yield page;
          if (page.length < exportPage) return;
          const after = page.at(-1)!.event.seq;
          page = await asCaller(knex, request.caller, async (trx) => {
            await authorize(trx);
            return read(trx, after);
          });
        }
      }
      const exportedAt = clock().toISOString();
      const name = `audit-${organizationId}-${exportedAt.slice(0, 10)}.${format}`;
      void reply.header('content-disposition', `attachment; filename="${name}"`);
      void reply.type(format === 'csv' ? 'text/csv; charset=utf-8' : 'application/json');
      return reply.send(
        Readable.from(
          format === 'csv' ? exportCsv(pages()) : exportJson({ organizationId, exportedAt, head }, pages()),
        ),
      );
    },
  );

  app.get(
    '/api/v1/organizations/:id/audit-verification',
    {
      schema: {
        operationId: 'verifyAudit',
        summary: 'Whether the audit log is whole: every link of its chain is checked',
        description:
          'For those with audit:export and audit:sensitive. With `position` and `hash` of a head that was written down earlier, a removed end is found too.',
        tags: ['audit'],
        params: idParams,
        querystring: Type.Object(
          { position: Type.Optional(Type.Integer({ minimum: 1 })), hash: Type.Optional(sha256) },
          { additionalProperties: false, dependentRequired: { position: ['hash'], hash: ['position'] } },
        ),
        response: {
          200: Type.Object({
            isWhole: Type.Boolean(),
            head: orNull(anchor),
            checked: Type.Integer({ description: 'Events whose links were checked.' }),
            problemCount: Type.Integer(),
            problems: Type.Array(problem, { description: 'The first hundred.' }),
          }),
        },
      },
    },
    async (request) => {
      const { position, hash } = request.query;
      const { id } = request.params;
      const report = await asCaller(
        knex,
        request.caller,
        async (trx) => {
          for (const permission of ['audit:export', 'audit:sensitive'] as const)
            await authorizeOrganization(trx, request.user.id, id, permission);
          return verifyChain(
            trx,
            id,
            position !== undefined && hash !== undefined ? [{ position, hash }] : [],
          );
        },
        { isolationLevel: 'repeatable read' },
      );
      return { isWhole: report.problemCount === 0, ...report };
    },
  );
}
