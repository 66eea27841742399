import { ProductError } from '../../domain/errors.ts';

const maxKeyBytes = 1024;
const maxSegmentBytes = 255;
// Backslashes and control characters mean something else on some file system or in some log.

const unsafe = /[\u0000-\u001f\u007f\\]/;

/** Throws `bad_request` unless `key` means the same object, and only that, in every implementation. */
export const assertKey = (key: string): void => {
  const refuse = (why: string): never => {
    throw new ProductError('bad_request', `This object key can't be used: ${why}.`);
  };
  if (key.length === 0) refuse('it is empty');
  if (Buffer.byteLength(key) > maxKeyBytes) refuse(`it is longer than ${maxKeyBytes} bytes`);
  if (!key.isWellFormed() || unsafe.test(key)) refuse('it holds a character that is not allowed');
  for (const segment of key.split('/')) {
    if (segment === '' || segment === '.' || segment === '..') refuse('it has an empty, "." or ".." segment');
    if (Buffer.byteLength(segment) > maxSegmentBytes)
      refuse(`a segment is longer than ${maxSegmentBytes} bytes`);
  }
};

/** `Content-Disposition` that saves under `fileName`, whatever characters it holds (RFC 6266). */
export const attachmentDisposition = (fileName: string): string => {
  const name = fileName.toWellFormed();
  const plain = name.replace(/[^\x20-\x7e]|["\\%/]/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
};
