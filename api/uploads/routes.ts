import Type from 'typebox';
import { asCaller } from '../../database/connection.ts';
import type { Caller } from '../../database/connection.ts';
import { limitGuestUploads } from '../../database/guest-uploads.ts';
import { addRevision } from '../../database/model-store.ts';
import type { Revision } from '../../database/model-store.ts';
import { getRevision, queueIngest } from '../../database/revision-store.ts';
import { changeRevisionDetails, setPartBytes } from '../../database/upload-store.ts';
import { ProductError } from '../../domain/errors.ts';
import { partKey } from '../../services/object-store/object-store.ts';
import { startOf } from '../../workflows/contract.ts';
import { authorizeRevision } from '../access.ts';
import type { Api, ApiDeps } from '../context.ts';
import { changedMeanwhile, notFound } from '../errors.ts';
import { createOnce } from '../idempotency.ts';
import { presentModel, uploadAnswer } from '../models/present.ts';
import { presentRevision, revisionSchema } from '../revisions/present.ts';
import { idParams, signedRequest, version } from '../schemas.ts';
import {
  announcement,
  newRevision,
  revisionDetails,
  signUpload,
  uploadLifeSeconds,
  uploadType,
} from './announce.ts';
import { listParts, partBytes, requireUpload } from './parts.ts';
import { requireAwaited, requireOwnUpload, requireReplaceable, takeBack } from './take-back.ts';

const part = {
  number: Type.Integer(),
  offsetBytes: Type.Integer(),
  sizeBytes: Type.Integer(),
};

/** An upload from its links to the confirmation; what the title block says; the wrong file taken back. */
export function uploadRoutes(app: Api, deps: ApiDeps): void {
  const { knex, objects } = deps;

  const uploadOf = async (caller: Caller, id: string): Promise<Revision> => {
    const { revision } = await asCaller(knex, caller, (trx) =>
      authorizeRevision(trx, caller, id, 'uploadRevision'),
    );
    if (revision.status !== 'awaiting_upload')
      throw new ProductError('conflict', 'This upload was confirmed already; it takes no more bytes.');
    return revision;
  };

  app.post(
    '/api/v1/revisions/:id/upload',
    {
      config: { guests: true, errors: ['conflict'] },
      schema: {
        operationId: 'signUpload',
        summary: 'A new link for the whole file in one request, where the first has expired',
        tags: ['uploads'],
        params: idParams,
        response: { 200: Type.Object({ upload: signedRequest }) },
      },
    },
    async (request) => ({
      upload: await signUpload(objects, await uploadOf(request.caller, request.params.id)),
    }),
  );

  app.get(
    '/api/v1/revisions/:id/upload-parts',
    {
      config: { guests: true, errors: ['conflict', 'store_unavailable'] },
      schema: {
        operationId: 'listUploadParts',
        summary: 'The parts of an upload, and which of them are there: where to go on after a break',
        tags: ['uploads'],
        params: idParams,
        response: {
          200: Type.Object({ items: Type.Array(Type.Object({ ...part, uploaded: Type.Boolean() })) }),
        },
      },
    },
    async (request) => {
      const revision = await uploadOf(request.caller, request.params.id);
      return { items: await listParts(objects, revision, revision.partBytes ?? partBytes) };
    },
  );

  app.post(
    '/api/v1/revisions/:id/upload-parts',
    {
      config: { guests: true, errors: ['conflict', 'store_unavailable'] },
      schema: {
        operationId: 'signUploadParts',
        summary: 'Links to upload parts of a large file with, each for 15 minutes',
        description:
          'In any order and several at once; a part may be sent again. Confirm when all are there. Parts have 16 MiB, the last has the rest.',
        tags: ['uploads'],
        params: idParams,
        body: Type.Object(
          { numbers: Type.Array(Type.Integer({ minimum: 1 }), { minItems: 1, maxItems: 32 }) },
          { additionalProperties: false },
        ),
        response: {
          200: Type.Object({ items: Type.Array(Type.Object({ ...part, upload: signedRequest })) }),
        },
      },
    },
    async (request) => {
      const { caller, params, body } = request;
      const revision = await uploadOf(caller, params.id);
      const size = revision.partBytes ?? partBytes;
      const count = Math.max(1, Math.ceil(revision.sizeBytes / size));
      const beyond = body.numbers.find((number) => number > count);
      if (beyond !== undefined)
        throw new ProductError('bad_request', `This upload has ${count} parts; there is no part ${beyond}.`);
      if (revision.partBytes === null)
        await asCaller(knex, caller, (trx) => setPartBytes(trx, params.id, size));
      const items = body.numbers.map(async (number) => {
        const offsetBytes = (number - 1) * size;
        const sizeBytes = Math.min(size, revision.sizeBytes - offsetBytes);
        const upload = await objects.signPut(partKey(revision.stagingKey, number), {
          contentType: uploadType,
          sizeBytes,
          expiresInSeconds: uploadLifeSeconds,
        });
        return { number, offsetBytes, sizeBytes, upload };
      });
      return { items: await Promise.all(items) };
    },
  );

  app.post(
    '/api/v1/revisions/:id/confirm',
    {
      config: {
        guests: true,
        errors: ['conflict', 'upload_missing', 'upload_size_mismatch', 'store_unavailable'],
      },
      schema: {
        operationId: 'confirmUpload',
        summary: 'Say that the upload is complete; processing begins in the background',
        description: 'Asked twice, it answers the same and begins once.',
        tags: ['uploads'],
        params: idParams,
        response: { 202: revisionSchema },
      },
    },
    async (request, reply) => {
      const { caller, params } = request;
      const { revision } = await asCaller(knex, caller, (trx) =>
        authorizeRevision(trx, caller, params.id, 'uploadRevision'),
      );
      if (revision.status === 'awaiting_upload') await requireUpload(objects, revision);
      const queued = await begin(revision, ['awaiting_upload'], request);
      return reply.code(202).send(presentRevision(queued));
    },
  );

  app.post(
    '/api/v1/revisions/:id/retry',
    {
      config: { guests: true, errors: ['conflict'] },
      schema: {
        operationId: 'retryRevision',
        summary: 'Process a failed or quarantined revision again',
        tags: ['uploads'],
        params: idParams,
        response: { 202: revisionSchema },
      },
    },
    async (request, reply) => {
      const { caller, params } = request;
      const { revision } = await asCaller(knex, caller, (trx) =>
        authorizeRevision(trx, caller, params.id, 'uploadRevision'),
      );
      if (!['failed', 'quarantined', 'queued', 'processing'].includes(revision.status)) {
        throw new ProductError('conflict', `A revision that is ${revision.status} cannot be retried.`);
      }
      const queued = await begin(revision, ['failed', 'quarantined'], request);
      return reply.code(202).send(presentRevision(queued));
    },
  );

  /** Queues the ingest unless another request was first; either way the revision as it is then. */
  const begin = (
    revision: Revision,
    from: Revision['status'][],
    { caller, id: requestId }: { caller: Caller; id: string },
  ) =>
    asCaller(knex, caller, async (trx) => {
      const input = { revisionId: revision.id, generation: revision.generation + 1 };
      const entry = { ...startOf('ingestRevision', input, revision.id), requestId };
      await queueIngest(trx, { revision, from, entry });
      const now = await getRevision(trx, revision.id);
      // Taken back meanwhile.
      if (!now) throw notFound('revision');
      return now;
    });

  app.patch(
    '/api/v1/revisions/:id',
    {
      schema: {
        operationId: 'changeRevision',
        summary: 'Change part number, revision letter or material',
        tags: ['uploads'],
        params: idParams,
        body: Type.Object({ version, ...revisionDetails }, { additionalProperties: false }),
        response: { 200: revisionSchema },
      },
    },
    async (request) => {
      const { caller, user, params } = request;
      const { version: of, ...details } = request.body;
      return asCaller(knex, caller, async (trx) => {
        const { revision } = await authorizeRevision(trx, caller, params.id, 'editModel');
        const change = { version: of, details, actorId: user.id };
        const changed = await changeRevisionDetails(trx, revision, change);
        if (changed) return presentRevision(changed);
        throw changedMeanwhile(presentRevision((await getRevision(trx, revision.id))!), request.body);
      });
    },
  );

  app.delete(
    '/api/v1/revisions/:id',
    {
      config: { guests: true, errors: ['conflict'] },
      schema: {
        operationId: 'withdrawUpload',
        summary:
          'End an upload that was announced and is not complete; its revision goes, and its number is free',
        tags: ['uploads'],
        params: idParams,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const { caller, params } = request;
      await asCaller(knex, caller, async (trx) => {
        const { revision } = await authorizeRevision(trx, caller, params.id, 'uploadRevision');
        requireOwnUpload(caller, revision);
        await takeBack(trx, await requireAwaited(trx, caller, revision));
      });
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/api/v1/revisions/:id/replacement',
    {
      config: { guests: true, once: true, errors: ['conflict'] },
      schema: {
        operationId: 'replaceRevision',
        summary:
          'Take back the latest revision, whose file was the wrong one, and announce the right one in its place',
        description:
          'Refused with 409 once somebody has raised or pinned a ticket on it, or decided on it, and while a share link shows components of it: upload a new revision then.',
        tags: ['uploads'],
        params: idParams,
        body: announcement,
        response: { 201: uploadAnswer },
      },
    },
    (request, reply) =>
      createOnce(knex, request, reply, async (trx) => {
        const { caller, params, body } = request;
        const access = await authorizeRevision(trx, caller, params.id, 'uploadRevision');
        const wrong = access.revision;
        requireOwnUpload(caller, wrong);
        await limitGuestUploads(trx, caller, 'model_revisions');
        await requireReplaceable(trx, caller, wrong);
        await takeBack(trx, wrong);
        const { partNumber, revisionLetter, material } = wrong;
        const right = { partNumber, revisionLetter, material, ...body };
        const revision = await addRevision(trx, newRevision(wrong.modelId, caller, right));
        return {
          model: presentModel(access.model, revision, access.standing),
          revision: presentRevision(revision),
          upload: await signUpload(objects, revision),
        };
      }),
  );
}
