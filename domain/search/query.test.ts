import { describe, expect, it } from '@jest/globals';
import { corrections, editDistance, maxQueryChars, parseQuery } from './query.ts';

describe('parseQuery', () => {
  it('separates words from exact tokens', () => {
    expect(parseQuery(' Thin wall 0.8mm, wall ')).toEqual({
      text: 'Thin wall 0.8mm, wall',
      words: ['thin', 'wall'],
      tokens: ['n:0.8mm'],
    });
  });

  it('takes anything', () => {
    expect(parseQuery(' \0 ')).toEqual({ text: '', words: [], tokens: [] });
    expect(parseQuery(`'); drop table x; -- & | ! <-> :*`).words).toEqual(['drop', 'table', 'x']);
    expect(parseQuery('😀'.repeat(1000)).text.length).toBeLessThanOrEqual(maxQueryChars);
  });
});

describe('corrections', () => {
  it.each([
    ['filet', 'fillet'],
    ['undrcut', 'undercut'],
    ['chamefr', 'chamfer'],
    ['thicknes', 'thickness'],
    ['chamf', 'chamfers'],
  ])('%s is %s', (typed, meant) => {
    expect(corrections(typed, ['unrelated', meant])).toEqual([meant]);
  });

  it('leaves short words and numbers alone', () => {
    expect(corrections('bos', ['boss'])).toEqual([]);
    expect(corrections('m4x7', ['m4x8'])).toEqual([]);
    expect(corrections('slot', ['slab'])).toEqual([]);
  });
});

it.each([
  ['', 'abc', 3],
  ['abc', 'abc', 0],
  ['abc', 'acb', 1],
  ['kitten', 'sitting', 3],
])('%s to %s takes %i edits', (a, b, distance) => {
  expect(editDistance(a, b)).toBe(distance);
});
