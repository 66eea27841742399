/**
 * JSON in the one form of RFC 8785 (JCS): keys sorted by UTF-16 code units, no spaces, numbers and strings as ECMAScript
 * writes them. Takes what `JSON.parse` gives; throws a `TypeError` for anything else.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype) {
    const fields = value as Record<string, unknown>;
    const text = Object.keys(fields)
      .sort()
      .map((key) => `${JSON.stringify(key)}:${canonicalJson(fields[key])}`);
    return `{${text.join(',')}}`;
  }
  throw new TypeError('There is no JSON of this value.');
}
