import { exactTokens, wordsOf } from '../../domain/search/tokens.ts';
import type { Embedder } from './embedder.ts';
import { unitVector } from './vectors.ts';

const dimensions = 384;

const stopWords = new Set(
  'a an and are as at be but by can do for from has have how if in into is it its no not of on or so such that the their then there these they this to was what when where which will with'.split(
    ' ',
  ),
);

/** FNV-1a with a final mix, so that the low bits depend on all letters. */
const hash = (text: string): number => {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
};

/** Singular of the plainest plurals; char n-grams bridge other endings. */
const stem = (word: string): string =>
  word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;

/** Features of a text with their weights: words, pairs of neighbours, letters in threes and fours, exact tokens. */
const features = (text: string): Map<string, number> => {
  const counts = new Map<string, number>();
  const add = (feature: string, weight: number) => counts.set(feature, (counts.get(feature) ?? 0) + weight);
  const words = wordsOf(text)
    .filter((word) => !stopWords.has(word))
    .map(stem);
  for (const [i, word] of words.entries()) {
    add(`w ${word}`, 1);
    const next = words[i + 1];
    if (next !== undefined) add(`p ${word} ${next}`, 0.5);
    const padded = `^${word}$`;
    for (const size of [3, 4]) {
      const grams = padded.length - size + 1;
      for (let at = 0; at < grams; at++) add(`c ${padded.slice(at, at + size)}`, 0.7 / Math.sqrt(grams));
    }
  }
  for (const token of exactTokens(text)) add(token, 1.5);
  return counts;
};

const embedOne = (text: string): number[] => {
  const vector = new Array<number>(dimensions).fill(0);
  for (const [feature, weight] of features(text)) {
    const code = hash(feature);
    // Repeats count less and less. The sign keeps features that share a place from adding up.
    const value = Math.sqrt(weight) * (code & 1 ? 1 : -1);
    const at = (code >>> 1) % dimensions;
    vector[at] = (vector[at] ?? 0) + value;
  }
  // A text without a single word still needs a direction.
  return unitVector(vector) ?? vector.with(0, 1);
};

/**
 * Embeds without any service: features of the text itself, hashed into a fixed number of places. It is lexical: texts
 * are near when they share words, word parts, identifiers or numbers with units — it knows no synonyms. Deterministic
 * on every machine.
 */
export function createLexicalEmbedder(): Embedder {
  return {
    model: 'lexical-384-v1',
    dimensions,
    embed(texts, signal) {
      return new Promise((resolve) => {
        signal?.throwIfAborted();
        resolve(texts.map(embedOne));
      });
    },
  };
}
