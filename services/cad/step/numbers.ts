const isDigit = (byte: number): boolean => byte >= 48 && byte <= 57;

/**
 * Whether a number as written is neither infinite nor "not a number" in double precision, without converting it.
 * Other misspellings count as finite: a reader skips them.
 */
export function isFiniteNumber(bytes: Uint8Array, start: number, end: number): boolean {
  let at = start;
  if (bytes[at] === 43 || bytes[at] === 45) at++;
  let whole = 0;
  let leadingZeros = 0;
  let dot = false;
  let nonZero = false;
  for (; at < end; at++) {
    const byte = bytes[at]!;
    if (byte === 46 && !dot) dot = true;
    else if (!isDigit(byte)) break;
    else if (nonZero) whole += dot ? 0 : 1;
    else if (byte !== 48) {
      nonZero = true;
      if (!dot) whole = 1;
    } else if (dot) leadingZeros++;
  }
  if (at < end && bytes[at] !== 69 && bytes[at] !== 101)
    return !/nan|inf|ind/i.test(String.fromCharCode(...bytes.subarray(at, Math.min(end, at + 16))));
  if (!nonZero) return true;
  // the place of the first digit that counts, as a power of ten
  const place = whole > 0 ? whole - 1 : -1 - leadingZeros;
  let exponent = 0;
  if (at < end) {
    at++;
    const negative = bytes[at] === 45;
    if (negative || bytes[at] === 43) at++;
    for (; at < end && isDigit(bytes[at]!); at++) exponent = Math.min(1e6, exponent * 10 + bytes[at]! - 48);
    if (negative) exponent = -exponent;
  }
  if (place + exponent !== 308) return place + exponent < 308;
  return Number.isFinite(Number(String.fromCharCode(...bytes.subarray(start, end))));
}
