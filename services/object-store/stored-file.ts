import { constants } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { ProductError } from '../../domain/errors.ts';

/**
 * One object is one file: its bytes, then a trailer of 512 bytes (magic, JSON, spaces). A single inode is what makes
 * publishing atomic: a reader sees bytes and metadata of the same put, or nothing. Files never change once published.
 */
export const trailerBytes = 512;
const magic = 'RDOBJ1\n';

export type Trailer = { contentType: string; sha256: string; sizeBytes: number; version: string };

/** The trailer as stored. Throws `bad_request` where the content type is too long to fit. */
export const encodeTrailer = (trailer: Trailer): Buffer => {
  const text = Buffer.from(magic + JSON.stringify(trailer));
  if (text.length > trailerBytes) throw new ProductError('bad_request', 'The content type is too long.');
  return Buffer.concat([text, Buffer.alloc(trailerBytes - text.length, ' ')]);
};

const corrupt = (): ProductError =>
  new ProductError('object_corrupt', 'A stored object has lost its trailer: restore it from a backup.');

/** Reads the trailer of an open object file; throws `object_corrupt` where there is none or the length disagrees. */
export const readTrailer = async (file: FileHandle): Promise<Trailer & { modifiedAt: Date }> => {
  const stats = await file.stat();
  const sizeBytes = stats.size - trailerBytes;
  if (!stats.isFile() || sizeBytes < 0) throw corrupt();
  const block = Buffer.alloc(trailerBytes);
  await file.read(block, 0, trailerBytes, sizeBytes);
  const text = block.toString();
  if (!text.startsWith(magic)) throw corrupt();
  let trailer: Trailer;
  try {
    trailer = JSON.parse(text.slice(magic.length)) as Trailer;
  } catch {
    throw corrupt();
  }
  if (trailer.sizeBytes !== sizeBytes) throw corrupt();
  return { ...trailer, modifiedAt: stats.mtime };
};

/** Opens a file for reading without following a symbolic link at its end; null where there is none. */
export const openStored = async (path: string): Promise<FileHandle | null> => {
  try {
    return await open(path, constants.O_RDONLY | constants.O_NOFOLLOW);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return null;
    throw error;
  }
};

/** Makes the names in `directory` survive a power cut. */
export const syncDirectory = async (directory: string): Promise<void> => {
  const handle = await open(directory, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

/** Creates `directory` and its parents, each of them made to last. */
export const makeDirectory = async (directory: string): Promise<void> => {
  const first = await mkdir(directory, { recursive: true });
  if (first === undefined) return;
  for (let made = directory; ; made = dirname(made)) {
    await syncDirectory(dirname(made));
    if (made === first) return;
  }
};
