import { createHash } from 'node:crypto';
import type { StoredObject } from '../database/ingest-store.ts';
import { contentKey } from '../services/object-store/object-store.ts';
import type { ObjectStore } from '../services/object-store/object-store.ts';

/** Reads the whole of an object named by its hash. `object_missing` where it is gone. */
export async function readContent(objects: ObjectStore, sha256: string): Promise<Buffer> {
  const { body } = await objects.get(contentKey(sha256));
  return Buffer.concat(await body.toArray());
}

/** Stores bytes under their hash; doing it again changes nothing. */
export async function putContent(
  objects: ObjectStore,
  bytes: Uint8Array,
  contentType: string,
): Promise<StoredObject> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const object = { sha256, sizeBytes: bytes.byteLength, contentType };
  const body = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  await objects.put(contentKey(sha256), body, { ...object, ifAbsent: true });
  return object;
}
