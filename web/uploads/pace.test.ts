import { expect, it } from '@jest/globals';
import { createPace } from './pace.ts';

it('says how long the rest takes, of the last seconds alone', () => {
  const pace = createPace();
  expect(pace.remainingMs(1_000)).toBeNull();
  for (let second = 0; second <= 10; second++) pace.note(second * 1_000, second * 100);
  expect(pace.remainingMs(500)).toBe(5_000);
  // The line is ten times as fast from here on; eight seconds later nothing is left of the slow one.
  for (let second = 1; second <= 9; second++) pace.note(10_000 + second * 1_000, 1_000 + second * 1_000);
  expect(pace.remainingMs(5_000)).toBe(5_000);
});

it('says nothing while nothing moves, nor right after a part was begun anew', () => {
  const pace = createPace();
  pace.note(0, 100);
  pace.note(5_000, 100);
  expect(pace.remainingMs(100)).toBeNull();
  pace.note(6_000, 40);
  expect(pace.remainingMs(100)).toBeNull();
});
