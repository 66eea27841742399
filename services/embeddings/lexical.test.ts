import { describe, expect, it } from '@jest/globals';
import { createLexicalEmbedder } from './lexical.ts';

const embedder = createLexicalEmbedder();
const cosine = (a: number[] = [], b: number[] = []) =>
  a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);

describe('the lexical embedder', () => {
  const texts = [
    'Hole depth is 12 times its diameter; the drill wanders',
    'Wall thickness 0.8 mm is below the minimum',
    'Internal corner radius too small for the pocket depth',
    'Sheet metal flange shorter than four thicknesses',
  ];

  it.each([
    ['deep holes', 0],
    ['0.8mm', 1],
    ['thin walls', 1],
    ['radii of internal corners', 2],
    ['flanges', 3],
  ])('finds %s nearest to text %i', async (query, nearest) => {
    const [asked, ...vectors] = await embedder.embed([query, ...texts]);
    const cosines = vectors.map((vector) => cosine(asked, vector));
    expect(cosines.indexOf(Math.max(...cosines))).toBe(nearest);
  });

  it('leaves unrelated texts far apart', async () => {
    const [asked, ...vectors] = await embedder.embed(['bananas and apples in winter', ...texts]);
    for (const vector of vectors) expect(Math.abs(cosine(asked, vector))).toBeLessThan(0.2);
  });

  it('answers unit vectors of its dimension, for blanks too', async () => {
    for (const vector of await embedder.embed([...texts, '', ' ', 'the', '你好'])) {
      expect(vector).toHaveLength(384);
      expect(Math.hypot(...vector)).toBeCloseTo(1);
    }
  });

  it('is the same on every machine: a change needs another model name', async () => {
    const [vector = []] = await embedder.embed(['Wall 0.8 mm, rule CNC-002']);
    const largest = vector
      .map((value, i) => [i, value] as const)
      .sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]));
    expect([embedder.model, ...largest.slice(0, 3).map(([i, value]) => `${i}: ${value.toFixed(4)}`)]).toEqual(
      ['lexical-384-v1', '373: -0.3441', '94: -0.2474', '155: 0.2474'],
    );
  });
});
