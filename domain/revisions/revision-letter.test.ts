import { expect, it } from '@jest/globals';
import { nextRevisionLetter } from './revision-letter.ts';

it.each([
  ['A', 'B'],
  ['H', 'J'],
  ['N', 'P'],
  ['W', 'Y'],
  ['Y', 'AA'],
  ['AY', 'BA'],
  ['YY', 'AAA'],
  ['O', null],
  ['2', null],
  ['', null],
])('after %j comes %j', (current, next) => {
  expect(nextRevisionLetter(current)).toBe(next);
});
