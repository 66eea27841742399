import { splitQuery, storableText, wordsOf } from './tokens.ts';

export const maxQueryChars = 400;
const maxWords = 24;

export type SearchQuery = {
  /** As asked, cleaned. */
  text: string;
  /** What to look for by full text: lower case, each once, without identifiers and numbers with units. */
  words: string[];
  /** What to look for exactly. */
  tokens: string[];
};

/** Reads a query as typed. Never fails: an empty one finds nothing. */
export const parseQuery = (typed: string): SearchQuery => {
  const text = storableText(typed).normalize('NFC').slice(0, maxQueryChars).toWellFormed().trim();
  const { tokens, rest } = splitQuery(text);
  return { text, words: [...new Set(wordsOf(rest))].slice(0, maxWords), tokens: tokens.slice(0, maxWords) };
};

/** Restricted Damerau-Levenshtein distance: insertions, deletions, replacements and swaps of neighbours. */
export const editDistance = (a: string, b: string): number => {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(cost);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
};

/**
 * The words that a word found nowhere was probably meant to be, best first: one begun with it, or one or two slips
 * away. `known` are candidates from the caller's own texts, likeliest first.
 */
export const corrections = (word: string, known: readonly string[]): string[] => {
  if (word.length < 4 || /\d/.test(word)) return [];
  const allowed = word.length >= 6 ? 2 : 1;
  return known
    .filter((candidate) => candidate !== word)
    .map((candidate) => ({
      candidate,
      distance: candidate.startsWith(word) ? 1 : editDistance(word, candidate),
    }))
    .filter(({ distance }) => distance <= allowed)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 2)
    .map(({ candidate }) => candidate);
};
