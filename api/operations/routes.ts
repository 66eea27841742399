import Type from 'typebox';
import { enqueue } from '../../database/outbox.ts';
import { startOf } from '../../workflows/contract.ts';
import type { Api, ApiDeps } from '../context.ts';
import { decodeCursor, nextCursor } from '../cursor.ts';
import { notFound } from '../errors.ts';
import { readDegradations } from '../health/routes.ts';
import { createOnce } from '../idempotency.ts';
import { defaultPageSize, idParams, pageQuery } from '../schemas.ts';
import { backupSchema, presentBackup, presentVerification, verificationSchema } from './present.ts';

const config = { access: 'operator' } as const;
/** What changes something asks the identity provider itself. */
const changing = { access: 'operator', freshSession: true, once: true } as const;

export function operationRoutes(app: Api, deps: ApiDeps): void {
  const { knex, backups } = deps;

  app.get(
    '/api/v1/operations/status',
    {
      config,
      schema: {
        operationId: 'getOperationsStatus',
        summary: 'What is degraded and why, and the last backup that was proved',
        tags: ['operations'],
        response: {
          200: Type.Object({
            degraded: Type.Array(Type.Object({ name: Type.String(), reason: Type.String() })),
            lastVerifiedBackup: Type.Union([
              Type.Object({ ageMs: Type.Number(), backup: backupSchema }),
              Type.Null(),
            ]),
          }),
        },
      },
    },
    async () => {
      const [degraded, verified] = await Promise.all([readDegradations(deps), backups.lastVerified()]);
      return {
        degraded,
        lastVerifiedBackup: verified && { ageMs: verified.ageMs, backup: presentBackup(verified.backup) },
      };
    },
  );

  app.post(
    '/api/v1/operations/backups',
    {
      config: changing,
      schema: {
        operationId: 'requestBackup',
        summary: 'Back up now; the backup is verified when it is complete',
        tags: ['operations'],
        response: { 202: Type.Object({ backup: backupSchema }) },
      },
    },
    (request, reply) =>
      createOnce(
        knex,
        request,
        reply,
        async (trx) => {
          const backupId = await backups.insertRequested({ requestedBy: request.user.id }, trx);
          const start = startOf('backUpDatabase', { backupId, trigger: 'manual' }, `backup:${backupId}`);
          await enqueue(trx, { ...start, requestId: request.id });
          return { backup: presentBackup((await backups.get(backupId, trx))!) };
        },
        { status: 202 },
      ),
  );

  app.get(
    '/api/v1/operations/backups',
    {
      config,
      schema: {
        operationId: 'listBackups',
        summary: 'Backups, newest first',
        tags: ['operations'],
        querystring: pageQuery,
        response: {
          200: Type.Object({
            items: Type.Array(backupSchema),
            nextCursor: Type.Union([Type.String(), Type.Null()]),
          }),
        },
      },
    },
    async (request) => {
      const { limit = defaultPageSize, cursor } = request.query;
      const place = cursor === undefined ? undefined : decodeCursor(cursor);
      const after = place ? { after: { requestedAt: place.time, id: place.id } } : {};
      const found = await backups.list({ limit: limit + 1, ...after });
      return {
        items: found.slice(0, limit).map(presentBackup),
        nextCursor: nextCursor(found, limit, ({ cursor: key }) => [key.requestedAt, key.id]),
      };
    },
  );

  app.get(
    '/api/v1/operations/backups/:id',
    {
      config,
      schema: {
        operationId: 'getBackup',
        summary: 'A backup and every verification of it, newest first',
        tags: ['operations'],
        params: idParams,
        response: {
          200: Type.Object({ backup: backupSchema, verifications: Type.Array(verificationSchema) }),
        },
      },
    },
    async (request) => {
      const { id } = request.params;
      const [backup, verifications] = await Promise.all([backups.get(id), backups.verificationsOf(id)]);
      if (!backup) throw notFound('backup');
      return { backup: presentBackup(backup), verifications: verifications.map(presentVerification) };
    },
  );

  app.post(
    '/api/v1/operations/backups/:id/verify',
    {
      config: { ...changing, errors: ['conflict'] },
      schema: {
        operationId: 'verifyBackup',
        summary: 'Restore a backup into a temporary database and compare it, once more',
        tags: ['operations'],
        params: idParams,
        response: { 202: Type.Object({ verificationId: Type.String() }) },
      },
    },
    (request, reply) =>
      createOnce(
        knex,
        request,
        reply,
        async (trx) => {
          const backupId = request.params.id;
          const verificationId = await backups.requestVerification(backupId, trx);
          const start = startOf('verifyBackup', { backupId, verificationId }, `backup:${backupId}`);
          await enqueue(trx, { ...start, requestId: request.id });
          return { verificationId };
        },
        { status: 202 },
      ),
  );
}
