import { describe, expect, it } from '@jest/globals';
import { mapConcurrently } from './map-concurrently.ts';

describe('mapConcurrently', () => {
  it('gives results in the order of the items, with no more under way than allowed', async () => {
    let underWay = 0;
    let most = 0;
    const doubled = await mapConcurrently([5, 1, 4, 2, 3], 2, async (item) => {
      most = Math.max(most, ++underWay);
      for (let turns = item; turns > 0; turns--) await Promise.resolve();
      underWay--;
      return item * 2;
    });
    expect(doubled).toEqual([10, 2, 8, 4, 6]);
    expect(most).toBe(2);
  });

  it('begins nothing after a failure, and throws it when what is under way has ended', async () => {
    const begun: number[] = [];
    const slow = Promise.withResolvers<void>();
    let isOver = false;
    const all = mapConcurrently([0, 1, 2, 3], 2, async (item) => {
      begun.push(item);
      if (item === 0) throw new Error('the first');
      await slow.promise;
    }).finally(() => (isOver = true));
    for (let turns = 0; turns < 20; turns++) await Promise.resolve();
    expect(isOver).toBe(false);
    slow.resolve();
    await expect(all).rejects.toThrow('the first');
    expect(begun).toEqual([0, 1]);
  });
});
