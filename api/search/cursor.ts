import { createHash } from 'node:crypto';
import { ProductError } from '../../domain/errors.ts';

/** Ranked lists end here: whoever reads further should ask better. */
export const maxHits = 200;

const fingerprint = (question: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(question)).digest('base64url').slice(0, 12);

/** A place in the ranked list of one question. Hits may move between pages when texts change. */
export const encodeCursor = (offset: number, question: readonly unknown[]): string =>
  Buffer.from(`${offset}.${fingerprint(question)}`).toString('base64url');

/** Throws `bad_request` for a cursor of another question, or none of ours. */
export const decodeCursor = (cursor: string | undefined, question: readonly unknown[]): number => {
  if (cursor === undefined) return 0;
  const [, offset, print] = /^(\d{1,3})\.(.+)$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (print !== fingerprint(question) || Number(offset) > maxHits) {
    throw new ProductError('bad_request', 'This cursor belongs to another search; start again without it.');
  }
  return Number(offset);
};
