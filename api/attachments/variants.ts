import Type from 'typebox';
import { getAttachment, queueVariant } from '../../database/attachment-store.ts';
import { asCaller } from '../../database/connection.ts';
import type { Caller } from '../../database/connection.ts';
import { ProductError } from '../../domain/errors.ts';
import { isAttachmentType, isImage, variantKinds } from '../../domain/review/attachment.ts';
import type { VariantKind } from '../../domain/review/attachment.ts';
import type { Api, ApiDeps } from '../context.ts';
import { notFound } from '../errors.ts';
import { uuid } from '../schemas.ts';
import { authorizeAttachment, workOn } from './access.ts';
import { presentVariant, variantSchema } from './present.ts';

const variantParams = Type.Object(
  { id: uuid, kind: Type.Enum([...variantKinds]) },
  { additionalProperties: false },
);

export function variantRoutes(app: Api, { knex, objects }: ApiDeps): void {
  /** A variant as it is, or once its making is queued: where there is none yet, or `again` where there is one. */
  const queueIfNeeded = (
    { caller, id: requestId }: { caller: Caller; id: string },
    { id, kind }: { id: string; kind: VariantKind },
    again: boolean,
  ) =>
    asCaller(knex, caller, async (trx) => {
      const action = again ? 'regenerate' : 'view';
      const access = await authorizeAttachment(trx, caller, id, action, { lock: true });
      const { attachment } = access;
      if (attachment.status !== 'ready')
        throw new ProductError('conflict', 'The attachment is not ready yet; ask again when it is.');
      const type = attachment.contentType ?? '';
      if (!isAttachmentType(type) || !isImage(type)) throw notFound('variant');
      const variant = attachment.variants.find((one) => one.kind === kind);
      if (variant && (!again || variant.status === 'queued')) return { ...access, variant };
      await queueVariant(trx, attachment, kind, { ...workOn(attachment), requestId });
      const queued = (await getAttachment(trx, id))!;
      return { ...access, variant: queued.variants.find((one) => one.kind === kind)! };
    });

  app.get(
    '/api/v1/attachments/:id/variants/:kind',
    {
      config: { guests: true, errors: ['conflict'] },
      schema: {
        operationId: 'getVariant',
        summary: 'A variant of a picture, with a link to it',
        description: 'One that was never made is made now: ask again until its status is `ready`.',
        tags: ['attachments'],
        params: variantParams,
        response: { 200: variantSchema },
      },
    },
    async (request) => {
      const { variant, attachment } = await queueIfNeeded(request, request.params, false);
      return presentVariant(variant, attachment.fileName, objects, request.caller);
    },
  );

  app.post(
    '/api/v1/attachments/:id/variants/:kind/regenerate',
    {
      config: { guests: true, errors: ['conflict'] },
      schema: {
        operationId: 'regenerateVariant',
        summary: 'Make a variant of a picture again',
        description: 'What there is of it stays until the new one is made.',
        tags: ['attachments'],
        params: variantParams,
        response: { 202: variantSchema },
      },
    },
    async (request, answer) => {
      const { variant, attachment } = await queueIfNeeded(request, request.params, true);
      return answer
        .code(202)
        .send(await presentVariant(variant, attachment.fileName, objects, request.caller));
    },
  );
}
