import { randomUUID } from 'node:crypto';
import Type from 'typebox';
import {
  addAttachment,
  countAttachments,
  deleteAttachment,
  getAttachment,
  listAttachments,
  queueAttachment,
} from '../../database/attachment-store.ts';
import type { Attachment } from '../../database/attachment-store.ts';
import { asCaller } from '../../database/connection.ts';
import { limitGuestUploads } from '../../database/guest-uploads.ts';
import { ProductError } from '../../domain/errors.ts';
import {
  isAttachmentType,
  maxAttachmentBytes,
  maxAttachmentsOnTicket,
  refusalOf,
  sizeRefusalOf,
} from '../../domain/review/attachment.ts';
import { stagingKey } from '../../services/object-store/object-store.ts';
import type { Api, ApiDeps } from '../context.ts';
import { decodeCursor, nextCursor } from '../cursor.ts';
import { notFound } from '../errors.ts';
import { createOnce } from '../idempotency.ts';
import { sanitizeFileName } from '../models/file-name.ts';
import { authorizeReply } from '../replies/access.ts';
import { defaultPageSize, idParams, pageQuery, signedRequest, storableText } from '../schemas.ts';
import { authorizeTicket } from '../tickets/access.ts';
import { recordEvent } from '../tickets/record.ts';
import { authorizeAttachment, workOn } from './access.ts';
import { attachmentSchema, presentAttachment } from './present.ts';

const uploadLifeSeconds = 15 * 60;

const announcement = Type.Object(
  {
    fileName: Type.String({ minLength: 1, maxLength: 1_000 }),
    contentType: Type.String({
      ...storableText,
      minLength: 1,
      maxLength: 200,
      description: '`image/png`, `image/jpeg`, `image/webp`, `image/gif`, `image/avif` or `application/pdf`.',
    }),
    sizeBytes: Type.Integer({
      minimum: 1,
      maximum: maxAttachmentBytes,
      description: 'Exact size of the file: a picture of 10 MiB at most, a PDF of 50 MiB.',
    }),
    replyId: Type.Optional(
      Type.String({ format: 'uuid', description: 'One’s own reply that it belongs to.' }),
    ),
  },
  { additionalProperties: false },
);

export function attachmentRoutes(app: Api, { knex, objects }: ApiDeps): void {
  app.get(
    '/api/v1/tickets/:id/attachments',
    {
      config: { guests: true },
      schema: {
        operationId: 'listAttachments',
        summary: 'What is attached to a ticket and its replies, oldest first',
        tags: ['attachments'],
        params: idParams,
        querystring: pageQuery,
        response: {
          200: Type.Object({
            items: Type.Array(attachmentSchema),
            nextCursor: Type.Union([Type.String(), Type.Null()]),
          }),
        },
      },
    },
    async (request) => {
      const { caller, params, query } = request;
      const { limit = defaultPageSize, cursor } = query;
      const place = cursor === undefined ? undefined : decodeCursor(cursor);
      const { found, standing } = await asCaller(knex, caller, async (trx) => {
        const access = await authorizeTicket(trx, caller, params.id, 'view');
        const after = place && { createdAt: place.time, id: place.id };
        return {
          ...access,
          found: await listAttachments(trx, caller, params.id, { limit: limit + 1, after }),
        };
      });
      const items = found.slice(0, limit).map((one) => presentAttachment(one, standing, objects, caller));
      return {
        items: await Promise.all(items),
        nextCursor: nextCursor(found, limit, (last) => [last.place.createdAt, last.place.id]),
      };
    },
  );

  app.post(
    '/api/v1/tickets/:id/attachments',
    {
      config: { guests: true, once: true },
      schema: {
        operationId: 'createAttachment',
        summary: 'Announce a file to be attached; answers where to upload it',
        description:
          'What the file is counts by its own bytes in the end. SVG is refused: it can carry scripts.',
        tags: ['attachments'],
        params: idParams,
        body: announcement,
        response: { 201: Type.Object({ attachment: attachmentSchema, upload: signedRequest }) },
      },
    },
    (request, answer) => {
      const { caller, params, body } = request;
      const type = body.contentType.toLowerCase();
      if (!isAttachmentType(type)) throw new ProductError('unsupported_media_type', refusalOf(type));
      const tooLarge = sizeRefusalOf(type, body.sizeBytes);
      if (tooLarge !== null) throw new ProductError('payload_too_large', tooLarge);
      return createOnce(knex, request, answer, async (trx) => {
        const { ticket, standing } = await authorizeTicket(trx, caller, params.id, 'comment', { lock: true });
        if ((await countAttachments(trx, params.id)) >= maxAttachmentsOnTicket)
          throw new ProductError(
            'conflict',
            `A ticket takes ${maxAttachmentsOnTicket} files. Delete one that is no longer needed, or raise another ticket.`,
          );
        await limitGuestUploads(trx, caller, 'attachments');
        const replyId = body.replyId ?? null;
        if (replyId !== null) {
          const { reply } = await authorizeReply(trx, caller, replyId, 'edit');
          if (reply.ticketId !== params.id) throw notFound('reply');
        }
        const id = randomUUID();
        const attachment = await addAttachment(trx, caller, {
          id,
          modelId: ticket.modelId,
          ticketId: params.id,
          replyId,
          fileName: sanitizeFileName(body.fileName),
          announcedType: type,
          announcedBytes: body.sizeBytes,
          stagingKey: stagingKey(id, randomUUID()),
        });
        return {
          attachment: await presentAttachment(attachment, standing, objects, caller),
          upload: await objects.signPut(attachment.stagingKey, {
            contentType: type,
            sizeBytes: attachment.announcedBytes,
            expiresInSeconds: uploadLifeSeconds,
          }),
        };
      });
    },
  );

  app.post(
    '/api/v1/attachments/:id/confirm',
    {
      config: {
        guests: true,
        errors: ['conflict', 'upload_missing', 'upload_size_mismatch', 'store_unavailable'],
      },
      schema: {
        operationId: 'confirmAttachment',
        summary: 'Say that the upload is complete; it is looked at in the background',
        description:
          'Asked twice, it answers the same and begins once. What failed on our side begins again.',
        tags: ['attachments'],
        params: idParams,
        response: { 202: attachmentSchema },
      },
    },
    async (request, answer) => {
      const { caller, params, id: requestId } = request;
      const begins = (status: Attachment['status']) => status === 'awaiting_upload' || status === 'failed';
      const before = await asCaller(knex, caller, (trx) =>
        authorizeAttachment(trx, caller, params.id, 'edit', {}),
      );
      if (begins(before.attachment.status)) await requireUpload(before.attachment);
      const { attachment, standing } = await asCaller(knex, caller, async (trx) => {
        const access = await authorizeAttachment(trx, caller, params.id, 'edit');
        // Another request was first.
        if (!begins(access.attachment.status)) return access;
        await queueAttachment(trx, access.attachment, { ...workOn(access.attachment), requestId });
        const { id, replyId } = access.attachment;
        await recordEvent(trx, access.ticket, 'attachment.added', { replyId }, { kind: 'attachment', id });
        return { ...access, attachment: (await getAttachment(trx, id))! };
      });
      return answer.code(202).send(await presentAttachment(attachment, standing, objects, caller));
    },
  );

  const requireUpload = async ({ stagingKey: key, announcedBytes }: Attachment): Promise<void> => {
    const head = await objects.head(key);
    if (!head) {
      throw new ProductError(
        'upload_missing',
        'The file has not been uploaded yet. PUT it to the signed URL first.',
      );
    }
    if (head.sizeBytes !== announcedBytes) {
      throw new ProductError(
        'upload_size_mismatch',
        `The upload has ${head.sizeBytes} bytes, ${announcedBytes} were announced. Upload the whole file again.`,
      );
    }
  };

  app.get(
    '/api/v1/attachments/:id',
    {
      config: { guests: true },
      schema: {
        operationId: 'getAttachment',
        summary: 'An attachment with its variants and links to them',
        tags: ['attachments'],
        params: idParams,
        response: { 200: attachmentSchema },
      },
    },
    async (request) => {
      const { caller, params } = request;
      const { attachment, standing } = await asCaller(knex, caller, (trx) =>
        authorizeAttachment(trx, caller, params.id, 'view'),
      );
      return presentAttachment(attachment, standing, objects, caller);
    },
  );

  app.delete(
    '/api/v1/attachments/:id',
    {
      config: { guests: true },
      schema: {
        operationId: 'deleteAttachment',
        summary: 'Delete an attachment',
        tags: ['attachments'],
        params: idParams,
        response: { 204: Type.Null() },
      },
    },
    async (request, answer) => {
      const { caller, params } = request;
      await asCaller(knex, caller, async (trx) => {
        const { attachment, ticket } = await authorizeAttachment(trx, caller, params.id, 'delete');
        await deleteAttachment(trx, attachment);
        const resource = { kind: 'attachment', id: attachment.id };
        await recordEvent(trx, ticket, 'attachment.deleted', {}, resource);
      });
      return answer.code(204).send(null);
    },
  );
}
