import type { Revision } from '../database/model-store.ts';
import { partKey, partsPrefix } from '../services/object-store/object-store.ts';
import type { ObjectStore } from '../services/object-store/object-store.ts';

const beatMs = 5_000;

/** Makes one staged object of an upload in parts; does nothing where that was done, or it came in one request. */
export async function assembleUpload(
  objects: ObjectStore,
  { stagingKey, partBytes, sizeBytes }: Revision,
  beat: (details: object) => void,
): Promise<void> {
  if (partBytes === null || (await objects.head(stagingKey))) return;
  const keys = Array.from({ length: Math.ceil(sizeBytes / partBytes) }, (_, index) =>
    partKey(stagingKey, index + 1),
  );
  const beating = setInterval(() => beat({ phase: 'assemble' }), beatMs);
  try {
    await objects.concat(keys, stagingKey, { contentType: 'model/step' });
  } finally {
    clearInterval(beating);
  }
}

/** Removes what was left of an upload in parts. */
export async function deleteParts(objects: ObjectStore, stagingKey: string): Promise<void> {
  for await (const { key } of objects.list(partsPrefix(stagingKey))) await objects.delete(key);
}
