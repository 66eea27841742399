import Type from 'typebox';
import type { Static } from 'typebox';
import { isAuthor } from '../../database/authors.ts';
import type { Attachment, Variant } from '../../database/attachment-store.ts';
import type { Caller } from '../../database/connection.ts';
import { modelAbilities } from '../../domain/permissions/model-policy.ts';
import type { ModelStanding } from '../../domain/permissions/model-policy.ts';
import { attachmentAbilities } from '../../domain/review/abilities.ts';
import { isAttachmentType, nameFor, variantKinds } from '../../domain/review/attachment.ts';
import { contentKey } from '../../services/object-store/object-store.ts';
import type { ObjectStore } from '../../services/object-store/object-store.ts';
import { authorSchema, presentAuthor } from '../people/present.ts';
import { downloadLifeSeconds, orNull, reason, timestamp, uuid } from '../schemas.ts';

const file = {
  contentType: orNull(Type.String({ description: 'By its own bytes. Null until it is kept.' })),
  sizeBytes: orNull(Type.Integer()),
  width: orNull(Type.Integer({ description: 'Pixels; null of what is no picture.' })),
  height: orNull(Type.Integer()),
  url: orNull(Type.String({ description: 'To download it: five minutes long, for guests one.' })),
};

export const variantSchema = Type.Object({
  kind: Type.Enum([...variantKinds]),
  status: Type.Enum(['queued', 'ready', 'failed']),
  reason,
  ...file,
});

export const attachmentSchema = Type.Object({
  id: uuid,
  ticketId: uuid,
  replyId: orNull(Type.String({ format: 'uuid', description: 'The reply it belongs to.' })),
  fileName: Type.String(),
  status: Type.Enum(['awaiting_upload', 'queued', 'ready', 'rejected', 'failed'], {
    description:
      '`rejected`: the file is not taken, `reason` says why. `failed`: our side; confirm it again.',
  }),
  reason,
  ...file,
  variants: Type.Array(variantSchema, { description: 'Of pictures, each with a status of its own.' }),
  author: authorSchema,
  createdAt: timestamp,
  abilities: Type.Object({ edit: Type.Boolean(), regenerate: Type.Boolean(), delete: Type.Boolean() }),
});

type StoredFile = Pick<Variant, 'sha256' | 'contentType' | 'sizeBytes' | 'width' | 'height'>;

/** What is said of a stored file, with a link to it where there is one. */
async function presentFile(
  { sha256, contentType, sizeBytes, width, height }: StoredFile,
  fileName: string,
  objects: ObjectStore,
  caller: Caller,
) {
  const isKept = sha256 !== null && contentType !== null && isAttachmentType(contentType);
  const signed = isKept
    ? await objects.signGet(contentKey(sha256), {
        fileName: nameFor(contentType, fileName),
        contentType,
        expiresInSeconds: downloadLifeSeconds(caller),
      })
    : null;
  return { contentType, sizeBytes, width, height, url: signed?.url ?? null };
}

export const presentVariant = async (
  variant: Variant,
  fileName: string,
  objects: ObjectStore,
  caller: Caller,
): Promise<Static<typeof variantSchema>> => ({
  kind: variant.kind,
  status: variant.status,
  reason: variant.reason,
  ...(await presentFile(variant, `${fileName}.${variant.kind}`, objects, caller)),
});

export const presentAttachment = async (
  attachment: Attachment,
  standing: ModelStanding,
  objects: ObjectStore,
  caller: Caller,
): Promise<Static<typeof attachmentSchema>> => ({
  id: attachment.id,
  ticketId: attachment.ticketId,
  replyId: attachment.replyId,
  fileName: attachment.fileName,
  status: attachment.status,
  reason: attachment.reason,
  ...(await presentFile(attachment, attachment.fileName, objects, caller)),
  variants: await Promise.all(
    attachment.variants.map((variant) => presentVariant(variant, attachment.fileName, objects, caller)),
  ),
  author: presentAuthor(attachment.author, standing),
  createdAt: attachment.createdAt.toISOString(),
  abilities: attachmentAbilities(modelAbilities(standing), isAuthor(caller, attachment.author)),
});
