import { quantitiesIn } from './units.ts';

/**
 * Exact tokens: what the full-text parser takes apart and an engineer searches by. `i:CNC-002` is an identifier
 * (rule, part number, material, thread), `n:0.8mm` a number with its unit.
 */
const identifier = /(?<![\p{L}\d])[\p{L}\d]+(?:[-_./][\p{L}\d]+)*(?![\p{L}\d])/gu;

const isIdentifier = (word: string): boolean => {
  if (!/\d/.test(word) || word.length > 64) return false;
  // A name has a letter; "100-200-300" is a part number, "0.8" and "12/5" are not.
  return /\p{L}/u.test(word) || (word.match(/-/g)?.length ?? 0) >= 2;
};

/** An identifier as written (upper case, one kind of separator) and without separators, so that CNC002 finds CNC-002. */
const spellings = (word: string): string[] => {
  const upper = word.toUpperCase();
  const dashed = upper.replace(/[_./]/g, '-');
  return [`i:${dashed}`, `i:${dashed.replaceAll('-', '')}`];
};

type Span = { start: number; end: number; tokens: string[] };

const spansOf = (clean: string): Span[] => {
  const quantities = quantitiesIn(clean);
  const identifiers = [...clean.matchAll(identifier)]
    .filter((match) => isIdentifier(match[0]))
    .map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      tokens: spellings(match[0]),
    }))
    .filter(({ start }) => !quantities.some((quantity) => start >= quantity.start && start < quantity.end));
  return [...quantities, ...identifiers];
};

/** The exact tokens of a text, each once. */
export const exactTokens = (text: string): string[] => [
  ...new Set(spansOf(text.normalize('NFC')).flatMap((span) => span.tokens)),
];

/** Where in a text exact tokens stand: pairs of first character and the one after, in order. */
export const exactSpans = (text: string, tokens: readonly string[]): [number, number][] =>
  spansOf(text)
    .filter((span) => span.tokens.some((token) => tokens.includes(token)))
    .map(({ start, end }): [number, number] => [start, end])
    .sort(([a], [b]) => a - b);

/** A length in another unit has its millimetres beside it, an identifier its spelling without separators. */
const isSecondSpelling = (token: string): boolean =>
  token.startsWith('i:') ? token.includes('-') : /^n:-?[\d.e+-]+(cm|m|um|in)$/.test(token);

/** "cnc 002": perhaps an identifier typed with a blank. */
const spaced = /(?<![\p{L}\d-])(\p{L}{2,6}) (\d{2,5})(?![\p{L}\d.,%°"]| ?[a-z])/gu;

/**
 * Takes a query apart: the exact tokens it asks for, one for each thing named — identifiers without separators (texts
 * carry both spellings), lengths in millimetres — and the rest, which is left to the full-text parser.
 */
export const splitQuery = (query: string): { tokens: string[]; rest: string } => {
  const clean = query.normalize('NFC');
  const spans = spansOf(clean);
  const rest = spans.reduce(
    (text, { start, end }) => text.slice(0, start) + ' '.repeat(end - start) + text.slice(end),
    clean,
  );
  // Those may as well be a word and a number, so they stay in the rest.
  const guesses = [...rest.matchAll(spaced)].map((match) => `i:${match[1]?.toUpperCase()}${match[2]}`);
  const tokens = [...spans.flatMap((span) => span.tokens), ...guesses].filter(
    (token) => !isSecondSpelling(token),
  );
  return { tokens: [...new Set(tokens)], rest };
};

/** Lower-case words and numbers of a text, in order, repeats included. */
export const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+(?:[.,]\d+)?/gu) ?? [];

/** What neither Postgres nor an embedding service takes: NUL and half surrogates. */
export const storableText = (text: string): string => text.toWellFormed().replaceAll('\0', '');
