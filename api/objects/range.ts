export type ByteRange = { start: number; end: number };

/**
 * The byte range a `Range` header asks for, both ends included; null where the whole object is the answer (another
 * unit, several ranges), `unsatisfiable` where it starts beyond the end (416).
 */
export const parseRange = (header: string, sizeBytes: number): ByteRange | 'unsatisfiable' | null => {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header.trim());
  const [, first = '', last = ''] = match ?? [];
  if (first === '' && last === '') return null;
  const start = first === '' ? Math.max(0, sizeBytes - Number(last)) : Number(first);
  const end = first === '' || last === '' ? sizeBytes - 1 : Math.min(Number(last), sizeBytes - 1);
  if (first !== '' && last !== '' && Number(last) < Number(first)) return null;
  return start <= end ? { start, end } : 'unsatisfiable';
};
