import { describe, expect, it } from '@jest/globals';
import { exactSpans, exactTokens, splitQuery, storableText } from './tokens.ts';

describe('exactTokens', () => {
  it.each([
    ['See CNC-002.', ['i:CNC-002', 'i:CNC002']],
    ['made of 6061-T6', ['i:6061-T6', 'i:6061T6']],
    ['part 100-200-300', ['i:100-200-300', 'i:100200300']],
    ['tapped M4', ['i:M4']],
    ['wall of 0.8 mm', ['n:0.8mm']],
    ['wall of 0,80mm', ['n:0.8mm']],
    ['offset -0.8 mm', ['n:-0.8mm']],
    ['1,200 mm long', ['n:1200mm', 'n:1.2mm']],
    ['1,200.5 mm long', ['n:1200.5mm']],
    ['0.5 in', ['n:0.5in', 'n:12.7mm']],
    ['0.0315 in', ['n:0.0315in', 'n:0.8mm']],
    ['4 × D and 10xD', ['n:4xd', 'n:10xd']],
    ['Ø6 through', ['n:6mm']],
    ['draft of 2 degrees', ['n:2deg']],
    ['25 % step', ['n:25%']],
    ['3 mm^2', ['n:3mm2']],
  ])('reads %s', (text, tokens) => {
    expect(exactTokens(text)).toEqual(tokens);
  });

  it('reads both ends of a range and takes no minus from its dash', () => {
    expect(exactTokens('0.5-0.8 mm').sort()).toEqual(['n:0.5mm', 'n:0.8mm']);
    expect(exactTokens('2 to 3°').sort()).toEqual(['n:2deg', 'n:3deg']);
  });

  it.each(['wall thickness', 'a 1/3 of depth', '0.8', 'mm', '', 'well-known, in-house'])(
    'finds none in "%s"',
    (text) => {
      expect(exactTokens(text)).toEqual([]);
    },
  );

  // Backtracking would take longer than any test may.
  it.each(['1'.repeat(50_000), '1.'.repeat(50_000), '-a'.repeat(50_000), '1 to '.repeat(20_000)])(
    'ends on hostile text',
    (text) => {
      expect(exactTokens(`${text} CNC-002`)).toContain('i:CNC-002');
    },
  );
});

describe('splitQuery', () => {
  it('asks for one spelling of each thing and leaves the words', () => {
    expect(splitQuery('rule CNC-002 below 0.5 in')).toEqual({
      tokens: ['n:12.7mm', 'i:CNC002'],
      rest: expect.stringMatching(/^rule +below +$/),
    });
  });

  it('takes a word and a number for an identifier, perhaps', () => {
    expect(splitQuery('cnc 002')).toEqual({ tokens: ['i:CNC002'], rest: 'cnc 002' });
    expect(splitQuery('12 holes').tokens).toEqual([]);
  });
});

it('finds where tokens stand in a text', () => {
  const text = 'CNC-002: 0.8 mm, not 1.8 mm, against cnc002';
  const spans = exactSpans(text, ['i:CNC002', 'n:0.8mm']);
  expect(spans.map(([start, end]) => text.slice(start, end))).toEqual(['CNC-002', '0.8 mm', 'cnc002']);
});

it('makes text storable', () => {
  expect(storableText('a\0b\uD800')).toBe('ab\uFFFD');
});
