import { ProductError } from '../domain/errors.ts';

/** An opaque cursor: the sort key of the last item of a page. */
const encodeCursor = (key: readonly string[]): string =>
  Buffer.from(JSON.stringify(key)).toString('base64url');

const uuidPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const isTime = (part: string): boolean =>
  /^\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d[\d.:+Z-]*$/.test(part) && !Number.isNaN(Date.parse(part));
export const isUuid = (part: string): boolean => uuidPattern.test(part);

/** The parts of a cursor, each of which must pass its check. Throws `bad_request` for anything we didn't make. */
export function decodeParts(cursor: string, checks: readonly ((part: string) => boolean)[]): string[] {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    const parts = Array.isArray(key) ? (key as unknown[]) : [];
    if (
      parts.length === checks.length &&
      parts.every((part, i) => typeof part === 'string' && checks[i]!(part))
    )
      return parts as string[];
  } catch {
    // answered below
  }
  throw new ProductError('bad_request', 'The cursor is not one of ours; start again without it.');
}

/** The time and id in a cursor. Throws `bad_request` for anything we didn't make. */
export function decodeCursor(cursor: string): { time: string; id: string } {
  const [time, id] = decodeParts(cursor, [isTime, isUuid]);
  return { time: time!, id: id! };
}

/** The cursor after a page of `limit`, of rows asked for with `limit + 1`; null where the page was the last. */
export function nextCursor<T>(
  found: readonly T[],
  limit: number,
  keyOf: (last: T) => readonly string[],
): string | null {
  const last = found[limit - 1];
  return found.length > limit && last !== undefined ? encodeCursor(keyOf(last)) : null;
}
