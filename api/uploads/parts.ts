import type { Revision } from '../../database/model-store.ts';
import { ProductError } from '../../domain/errors.ts';
import { partKey, partsPrefix } from '../../services/object-store/object-store.ts';
import type { ObjectStore } from '../../services/object-store/object-store.ts';

/** Two minutes of a line of 1 Mbit/s: what a break costs at most. */
export const partBytes = 16 * 1024 * 1024;

export type Part = { number: number; offsetBytes: number; sizeBytes: number; uploaded: boolean };

/** The parts of an upload, and which of them are there, whole. */
export async function listParts(objects: ObjectStore, revision: Revision, size: number): Promise<Part[]> {
  const there = new Map<string, number>();
  for await (const { key, sizeBytes } of objects.list(partsPrefix(revision.stagingKey)))
    there.set(key, sizeBytes);
  return Array.from({ length: Math.max(1, Math.ceil(revision.sizeBytes / size)) }, (_, index) => {
    const offsetBytes = index * size;
    const sizeBytes = Math.min(size, revision.sizeBytes - offsetBytes);
    const uploaded = there.get(partKey(revision.stagingKey, index + 1)) === sizeBytes;
    return { number: index + 1, offsetBytes, sizeBytes, uploaded };
  });
}

/** Throws `upload_missing` or `upload_size_mismatch` unless all of the announced bytes are in the store. */
export async function requireUpload(objects: ObjectStore, revision: Revision): Promise<void> {
  const head = await objects.head(revision.stagingKey);
  if (head) {
    if (head.sizeBytes === revision.sizeBytes) return;
    throw new ProductError(
      'upload_size_mismatch',
      `The upload has ${head.sizeBytes} bytes, ${revision.sizeBytes} were announced. Upload the whole file again.`,
    );
  }
  if (revision.partBytes === null) {
    throw new ProductError(
      'upload_missing',
      'The file has not been uploaded yet. PUT it to the signed URL first.',
    );
  }
  const missing = (await listParts(objects, revision, revision.partBytes)).filter(
    ({ uploaded }) => !uploaded,
  );
  if (missing.length > 0) {
    const numbers = missing.map(({ number }) => number);
    const shown = numbers.slice(0, 10).join(', ') + (numbers.length > 10 ? ', …' : '');
    throw new ProductError(
      'upload_missing',
      `${missing.length} part${missing.length === 1 ? ' is' : 's are'} not uploaded yet: ${shown}.`,
      { missing: numbers },
    );
  }
}
