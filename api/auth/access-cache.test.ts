import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Listener } from '../../database/listener.ts';
import { createAccessCache } from './access-cache.ts';
import type { Cached } from './access-cache.ts';

type Value = { name: string; load: number };

describe('what is kept about credentials', () => {
  let now: number;
  let loads: number;
  let notify: (payload: string) => void;
  let cache: Cached<Value>;
  const listener: Listener = {
    subscribe(_channel, handler) {
      notify = handler;
      return () => undefined;
    },
    close: () => Promise.resolve(),
  };
  const get = (credential: string) =>
    cache.get(credential, () => Promise.resolve({ name: `session:${credential}`, load: (loads += 1) }));

  beforeEach(() => {
    now = 0;
    loads = 0;
    cache = createAccessCache<Value>(
      listener,
      ({ name }) => [name, 'user:1'],
      () => now,
    );
  });

  it('is found out once for all who ask, and again after some seconds', async () => {
    const first = await Promise.all([get('a'), get('a'), get('b')]);
    expect(first.map(({ load }) => load)).toEqual([1, 1, 2]);
    now = 4_999;
    expect(await get('a')).toMatchObject({ load: 1 });
    now = 5_000;
    expect(await get('a')).toMatchObject({ load: 3 });
  });

  it.each([
    ['its own name', 'session:a', [3, 2]],
    ['the name of its person', 'user:1', [3, 4]],
    ['no name, after a lost connection', '', [3, 4]],
    ['another name', 'session:c', [1, 2]],
  ])('is dropped by a notice with %s', async (_what, notice, expected) => {
    await get('a');
    await get('b');
    notify(notice);
    expect([(await get('a')).load, (await get('b')).load]).toEqual(expected);
  });

  it('is not kept where a notice came while it was found out', async () => {
    let found: (value: Value) => void = () => undefined;
    const slow = cache.get('a', () => new Promise<Value>((resolve) => (found = resolve)));
    notify('session:other');
    found({ name: 'session:a', load: 0 });
    expect(await slow).toMatchObject({ load: 0 });
    expect(await get('a')).toMatchObject({ load: 1 });
  });

  it('is not kept where it could not be found out', async () => {
    await expect(cache.get('a', () => Promise.reject(new Error('away')))).rejects.toThrow('away');
    expect(await get('a')).toMatchObject({ load: 1 });
  });

  it('stays bounded', async () => {
    await get('first');
    for (let index = 0; index < 10_000; index += 1) await get(String(index));
    expect((await get('9999')).load).toBe(10_001);
    expect((await get('first')).load).toBe(10_002);
  });
});
