/**
 * Revision letters as drawings use them: A to Z without I, O, Q, S, X and Z, which are too easily taken for something
 * else, then AA, AB, … (ASME Y14.35).
 */
const letters = 'ABCDEFGHJKLMNPRTUVWY';

/** The letter after this one; null where it isn't of that sequence (a date, a number) and nobody can tell. */
export function nextRevisionLetter(current: string): string | null {
  const digits = [...current].map((letter) => letters.indexOf(letter));
  if (digits.length === 0 || digits.includes(-1)) return null;
  let at = digits.length - 1;
  while (at >= 0 && digits[at] === letters.length - 1) digits[at--] = 0;
  if (at < 0) digits.unshift(0);
  else digits[at]! += 1;
  return digits.map((digit) => letters[digit]).join('');
}

/** The letter of a first revision. */
export const firstRevisionLetter = letters[0]!;
