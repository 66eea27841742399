import { ProductError } from '../../domain/errors.ts';

const longest = 200;

/**
 * The name of an uploaded file as we keep it: without folders, control characters and what file systems refuse. Throws
 * `bad_request` where nothing is left.
 */
export function sanitizeFileName(given: string): string {
  const base = given.normalize('NFC').split(/[/\\]/).at(-1)!;
  // Control characters, and those that turn the reading direction to disguise an ending.
  const clean = base.replace(/[\p{Cc}\p{Cf}<>:"|?*]/gu, '').replace(/^[.\s]+|[.\s]+$/g, '');
  if (clean === '')
    throw new ProductError('bad_request', 'The file name has no usable character; rename the file.');
  const dot = clean.lastIndexOf('.');
  const ending = dot > 0 && clean.length - dot <= 10 ? clean.slice(dot) : '';
  return (
    [...clean.slice(0, clean.length - ending.length)].slice(0, longest - ending.length).join('') + ending
  );
}
