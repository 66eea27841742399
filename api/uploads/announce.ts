import { randomUUID } from 'node:crypto';
import Type from 'typebox';
import type { Static } from 'typebox';
import type { Caller } from '../../database/connection.ts';
import type { NewRevision, Revision } from '../../database/model-store.ts';
import { stagingKey } from '../../services/object-store/object-store.ts';
import type { ObjectStore, SignedRequest } from '../../services/object-store/object-store.ts';
import { sanitizeFileName } from '../models/file-name.ts';
import { orNull, visibleText } from '../schemas.ts';

const maxStepBytes = 2 * 1024 ** 3;
export const uploadLifeSeconds = 15 * 60;
export const uploadType = 'model/step';

/** What a drawing's title block says. */
export const revisionDetails = {
  partNumber: Type.Optional(orNull(Type.String({ ...visibleText, minLength: 1, maxLength: 100 }))),
  revisionLetter: Type.Optional(
    orNull(
      Type.String({
        pattern: '^[A-Z0-9]{1,8}$',
        description:
          'Where it is left out: A for the first revision, then the letter after the last (ASME Y14.35).',
      }),
    ),
  ),
  material: Type.Optional(orNull(Type.String({ ...visibleText, minLength: 1, maxLength: 200 }))),
};

export const announcement = Type.Object(
  {
    fileName: Type.String({ minLength: 1, maxLength: 1_000 }),
    sizeBytes: Type.Integer({
      minimum: 0,
      maximum: maxStepBytes,
      description: 'Exact size of the file, at most 2 GiB; the signed URL takes no other.',
    }),
    ...revisionDetails,
  },
  { additionalProperties: false },
);

/** The row of a file that is about to be uploaded. */
export function newRevision(
  modelId: string,
  caller: Caller,
  announced: Static<typeof announcement>,
): NewRevision {
  const id = randomUUID();
  const { fileName, ...rest } = announced;
  return {
    ...rest,
    id,
    modelId,
    fileName: sanitizeFileName(fileName),
    stagingKey: stagingKey(id, randomUUID()),
    createdBy: caller.userId ?? null,
    guestId: caller.guestId ?? null,
  };
}

/** A link for the whole file in one request. */
export const signUpload = (objects: ObjectStore, revision: Revision): Promise<SignedRequest> =>
  objects.signPut(revision.stagingKey, {
    contentType: uploadType,
    sizeBytes: revision.sizeBytes,
    expiresInSeconds: uploadLifeSeconds,
  });
