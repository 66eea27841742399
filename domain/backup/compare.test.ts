import { describe, expect, it } from '@jest/globals';
import { compareContents, describeDifferences } from './compare.ts';
import type { DatabaseContents } from './manifest.ts';

const contents = (): DatabaseContents => ({
  seed: '1',
  tables: { 'public.a': { rows: 2, hash: '12' }, 'public.b': { rows: 0, hash: '0' } },
  sequences: {
    'public.s': { lastValue: '9007199254740993', ascending: true, ownedBy: 'public.a.id', ownerMax: '7' },
    'public.t': { lastValue: null, ascending: true, ownedBy: null, ownerMax: null },
    'public.down': { lastValue: '-5', ascending: false, ownedBy: null, ownerMax: null },
  },
  schemaObjects: { 'relation public.a': 'x', 'policy p on public.a': 'y' },
  schemaHash: 'f'.repeat(64),
  extensions: { vector: '0.8.1' },
});
type Change = (restored: DatabaseContents) => void;
const found = (change: Change) => {
  const restored = structuredClone(contents());
  change(restored);
  return compareContents(contents(), restored).map(({ kind, name }) => `${kind} ${name}`);
};

describe('comparing a restored copy', () => {
  const cases: [string, Change, string[]][] = [
    ['nothing changed', () => undefined, []],
    ['a row is missing', (r) => (r.tables['public.a']!.rows = 1), ['rows public.a']],
    ['a row is another', (r) => (r.tables['public.a']!.hash = '13'), ['content public.a']],
    ['a table is missing', (r) => delete r.tables['public.b'], ['table public.b']],
    ['a table is new', (r) => (r.tables['public.c'] = { rows: 0, hash: '0' }), ['table public.c']],
    [
      'a policy is gone',
      (r) => delete r.schemaObjects['policy p on public.a'],
      ['schema policy p on public.a'],
    ],
    [
      'a table is defined otherwise',
      (r) => (r.schemaObjects['relation public.a'] = 'z'),
      ['schema relation public.a'],
    ],
    ['only the schema hash differs', (r) => (r.schemaHash = '0'.repeat(64)), ['schema schema']],
    ['an extension is older', (r) => (r.extensions.vector = '0.7.0'), ['extension vector']],
    ['an extension is gone', (r) => delete r.extensions.vector, ['extension vector']],
    ['a sequence is ahead', (r) => (r.sequences['public.s']!.lastValue = '9007199254740994'), []],
    // One less, which doubles can't tell apart.
    [
      'a sequence is behind',
      (r) => (r.sequences['public.s']!.lastValue = '9007199254740992'),
      ['sequence public.s'],
    ],
    [
      'a sequence is behind its rows',
      (r) => (r.sequences['public.s']!.ownerMax = '9007199254740999'),
      ['sequence public.s'],
    ],
    ['a sequence never ran', (r) => (r.sequences['public.s']!.lastValue = null), ['sequence public.s']],
    ['a descending sequence moved', (r) => (r.sequences['public.down']!.lastValue = '-9'), []],
    ['a sequence is missing', (r) => delete r.sequences['public.t'], ['sequence public.t']],
    ['a sequence is new', (r) => (r.sequences['public.u'] = r.sequences['public.t']!), ['sequence public.u']],
  ];
  for (const [name, change, expected] of cases) {
    it(name, () => expect(found(change)).toEqual(expected));
  }

  it('names the first differences and counts the rest', () => {
    const restored = { ...contents(), tables: {}, extensions: {}, schemaObjects: {}, sequences: {} };
    const text = describeDifferences(compareContents(contents(), restored));
    expect(text).toContain('table public.a is missing');
    expect(text).toContain('and 3 more');
  });
});
