const isDigit = (byte: number): boolean => byte >= 48 && byte <= 57;
const dot = 46;
/** E, and D as Fortran writes it, in both cases. */
const isExponentSign = (byte: number): boolean => (byte | 32) === 101 || (byte | 32) === 100;

/**
 * What is wrong with a number as written: `infinite` in double precision or "not a number", `misspelt` where it is no
 * number, `unusual` where it is one that the kernel reads as another: `1E5` and `1.D5`. Looks without converting.
 */
export type NumberFault = 'infinite' | 'misspelt' | 'unusual';

export function faultOf(bytes: Uint8Array, start: number, end: number): NumberFault | null {
  let at = start;
  if (bytes[at] === 43 || bytes[at] === 45) at++;
  let digits = 0;
  let whole = 0;
  let leadingZeros = 0;
  let pointed = false;
  let nonZero = false;
  for (; at < end; at++) {
    const byte = bytes[at]!;
    if (byte === dot && !pointed) pointed = true;
    else if (!isDigit(byte)) break;
    else {
      digits++;
      if (nonZero) whole += pointed ? 0 : 1;
      else if (byte !== 48) {
        nonZero = true;
        if (!pointed) whole = 1;
      } else if (pointed) leadingZeros++;
    }
  }
  if (at < end && !isExponentSign(bytes[at]!)) return isNotANumber(bytes, at, end) ? 'infinite' : 'misspelt';
  if (digits === 0) return 'misspelt';
  // the place of the first digit that counts, as a power of ten
  const place = whole > 0 ? whole - 1 : -1 - leadingZeros;
  let exponent = 0;
  let unusual = false;
  if (at < end) {
    unusual = !pointed || (bytes[at]! | 32) === 100;
    at++;
    const negative = bytes[at] === 45;
    if (negative || bytes[at] === 43) at++;
    if (at === end) return 'misspelt';
    for (; at < end && isDigit(bytes[at]!); at++) exponent = Math.min(1e6, exponent * 10 + bytes[at]! - 48);
    if (at < end) return 'misspelt';
    if (negative) exponent = -exponent;
  }
  if (nonZero && place + exponent >= 308 && !isFiniteAt(bytes, start, end, place + exponent))
    return 'infinite';
  return unusual ? 'unusual' : null;
}

/** How programs write what is no number, wherever it begins. */
export const isNotANumber = (bytes: Uint8Array, start: number, end: number): boolean =>
  /nan|inf|ind/i.test(textOf(bytes, start, Math.min(end, start + 16)));

/** A number that the kernel reads as what it says: with a point, and E before its exponent. */
export function usualNumber(bytes: Uint8Array): Uint8Array {
  if (!bytes.some(isExponentSign)) return bytes;
  const [, digits, exponent] = /^([^DE]*)[DE](.*)$/i.exec(textOf(bytes, 0, bytes.length))!;
  return Buffer.from(`${digits}${digits!.includes('.') ? '' : '.'}E${exponent}`, 'latin1');
}

const isFiniteAt = (bytes: Uint8Array, start: number, end: number, power: number): boolean =>
  power === 308 && Number.isFinite(Number(textOf(bytes, start, end).replace(/d/i, 'E')));

const textOf = (bytes: Uint8Array, start: number, end: number): string =>
  String.fromCharCode(...bytes.subarray(start, end));
