import { describe, expect, it } from '@jest/globals';
import { defaultRanking, rank } from './ranking.ts';
import type { Candidate } from './ranking.ts';

const options = { ...defaultRanking, corrected: new Map<string, string>() };
const candidate = (values: Partial<Candidate> & { refId: string }): Candidate => ({
  itemId: values.refId,
  kind: 'finding',
  modelId: 'm1',
  title: '',
  body: '',
  contentHash: values.refId,
  updatedAt: 0,
  textScore: 0,
  cosine: null,
  words: [],
  tokens: [],
  ...values,
});
const order = (candidates: Candidate[], chosen = options) => rank(candidates, chosen).map((hit) => hit.refId);

describe('rank', () => {
  it('weighs both scores over the whole union', () => {
    const both = candidate({ refId: 'both', textScore: 0.5, cosine: 0.6 });
    const text = candidate({ refId: 'text', textScore: 0.6, cosine: 0.1 });
    const meaning = candidate({ refId: 'meaning', cosine: 0.7 });
    expect(order([meaning, text, both])).toEqual(['both', 'text', 'meaning']);
    expect(order([meaning, text, both], { ...options, vectorWeight: 1 })).toEqual([
      'meaning',
      'both',
      'text',
    ]);
  });

  it('puts a rule’s own page first for its id, however often another text names it', () => {
    const own = candidate({ refId: 'CNC-002', kind: 'rule', textScore: 0.2, tokens: ['i:CNC002'] });
    const finding = candidate({
      refId: 'f',
      textScore: 1,
      cosine: 0.9,
      tokens: ['i:CNC002'],
      title: 'cnc-002 here',
    });
    const hits = rank([finding, own], options);
    expect(hits.map((hit) => hit.refId)).toEqual(['CNC-002', 'f']);
    expect(hits.map((hit) => hit.why[0])).toEqual(['is rule CNC-002', 'contains cnc-002']);
  });

  it('drops what is neither worded alike nor near', () => {
    expect(order([candidate({ refId: 'far', cosine: 0.1 }), candidate({ refId: 'none' })])).toEqual([]);
  });

  it('ranks by words alone without vectors, by meaning alone without words', () => {
    expect(
      order([candidate({ refId: 'b', textScore: 0.2 }), candidate({ refId: 'a', textScore: 0.4 })]),
    ).toEqual(['a', 'b']);
    expect(rank([candidate({ refId: 'a', cosine: 0.5 })], options)[0]?.score).toBe(1);
  });

  it('shows a source once, and the same text of one model once, the newest', () => {
    expect(
      order([
        candidate({ refId: 'old', contentHash: 'x', textScore: 1, updatedAt: 1 }),
        candidate({ refId: 'new', contentHash: 'x', textScore: 1, updatedAt: 2 }),
        candidate({ refId: 'elsewhere', contentHash: 'x', modelId: 'm2', textScore: 1 }),
        candidate({ refId: 'new', itemId: 'chunk', contentHash: 'y', textScore: 0.9 }),
      ]),
    ).toEqual(['new', 'elsewhere']);
  });

  it('says why', () => {
    const [hit] = rank([candidate({ refId: 'f', textScore: 1, cosine: 0.456, words: ['wall', 'fillet'] })], {
      ...options,
      corrected: new Map([['fillet', 'filet']]),
    });
    expect(hit?.why).toEqual(['words: wall', 'fillet, for filet', 'similar (0.46)']);
  });
});
