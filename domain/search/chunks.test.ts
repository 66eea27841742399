import { describe, expect, it } from '@jest/globals';
import { chunkText } from './chunks.ts';

describe('chunkText', () => {
  it('leaves a short text whole and gives an empty one a piece', () => {
    expect(chunkText('  short  ')).toEqual(['short']);
    expect(chunkText('')).toEqual(['']);
  });

  it('loses no word of a long text, cuts at sentences and overlaps', () => {
    const sentences = Array.from({ length: 80 }, (_, i) => `Sentence number${i} has a few words.`);
    const chunks = chunkText(sentences.join(' '), 400);
    expect(Math.max(...chunks.map((chunk) => chunk.length))).toBeLessThanOrEqual(400);
    for (let i = 0; i < 80; i++) expect(chunks.some((chunk) => chunk.includes(`number${i} `))).toBe(true);
    expect(chunks.slice(0, -1).every((chunk) => chunk.endsWith('.'))).toBe(true);
    expect(chunks[1]).toContain(chunks[0]?.slice(-20));
  });

  it('ends on text without a blank, and halves no character', () => {
    const chunks = chunkText('😀'.repeat(1001), 101);
    expect(chunks.join('')).toBe('😀'.repeat(1001));
    expect(chunks.every((chunk) => chunk.isWellFormed())).toBe(true);
  });
});
