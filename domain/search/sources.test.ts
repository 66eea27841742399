import { describe, expect, it } from '@jest/globals';
import type { PartFacts } from '../cad/part-facts.ts';
import { rulePacks } from '../dfm/rule-packs.ts';
import { samplePartFacts } from '../../test/samples.ts';
import { exactTokens } from './tokens.ts';
import {
  decisionItem,
  designReviewItem,
  findingItem,
  partFactsItem,
  revisionItem,
  ruleItem,
} from './sources.ts';

const axis: PartFacts['holes'][number]['axis'] = { origin: [0, 0, 0], direction: [0, 0, 1] };
const facts = samplePartFacts({
  name: 'Housing',
  volumeMm3: 412_345.678,
  areaMm2: 98_765.4,
  sizeMm: [180, 120, 60.000001],
  faceCount: 30,
  edgeCount: 70,
  facesByType: { plane: 20, cylinder: 10 },
  holes: [
    { faces: [1], diameterMm: 6, depthMm: 72, through: false, bottom: 'cone', axis },
    { faces: [2], diameterMm: 6, depthMm: 72, through: false, bottom: 'cone', axis },
    { faces: [3], diameterMm: 6.8, depthMm: 20, through: true, axis },
  ],
  internalRadiiMm: [{ radiusMm: 3, count: 4 }],
});

describe('texts to be found', () => {
  it('tell a part by size, volume, holes and radii', () => {
    const item = partFactsItem({ componentId: 'c', revisionId: 'r', modelId: 'm', facts });
    expect(item).toMatchObject({
      kind: 'part_facts',
      refId: 'c',
      modelId: 'm',
      revisionId: 'r',
      title: 'Housing',
    });
    expect(item.body.split('\n')).toEqual([
      'Part Housing, bounding box 180 mm × 120 mm × 60 mm.',
      'Volume 412.3 cm³.',
      'Surface area 987.7 cm².',
      '30 faces: 20 plane, 10 cylinder; 70 edges; 1 solids.',
      'Holes: 2 × hole Ø 6 mm, blind with cone bottom, 72 mm deep; 1 × hole Ø 6.8 mm, through, 20 mm deep.',
      'Internal fillet and corner radii: 4 × R3 mm.',
    ]);
    expect(exactTokens(item.body)).toEqual(expect.arrayContaining(['n:6mm', 'n:72mm', 'n:6.8mm', 'n:180mm']));
  });

  it('say nothing of what a part does not have', () => {
    const bare = { ...facts, volumeMm3: null, holes: [], internalRadiiMm: [] };
    const { body } = partFactsItem({ componentId: 'c', revisionId: 'r', modelId: 'm', facts: bare });
    expect(body).not.toMatch(/Volume|Holes|radii|null/);
  });

  it('tell a finding by rule, measure and remedy', () => {
    const finding = {
      ruleId: 'CNC-001',
      title: 'Thin machined wall, metal',
      severity: 'major' as const,
      text: 'A web bends away from the cutter.',
      fix: 'Thicken the wall to at least 0.8 mm.',
      measured: 0.41999,
      expected: 0.8,
      comparison: 'atLeast' as const,
      unit: 'mm' as const,
    };
    const item = findingItem({
      findingId: 'f',
      revisionId: 'r',
      modelId: 'm',
      componentName: 'Cover',
      finding,
    });
    expect(item.title).toBe('Thin machined wall, metal on Cover');
    expect(item.body).toContain('Measured 0.42 mm, expected at least 0.8 mm.');
    expect(exactTokens(item.body)).toEqual(expect.arrayContaining(['i:CNC-001', 'n:0.42mm', 'n:0.8mm']));
  });

  it('tell a revision by its document, file and parts', () => {
    const item = revisionItem({
      revisionId: 'r',
      modelId: 'm',
      modelName: 'Gearbox',
      number: 3,
      fileName: 'gearbox_rev-c.step',
      componentNames: ['Housing', 'Cover', 'Cover'],
    });
    expect([item.title, item.body]).toEqual([
      'Gearbox, revision 3',
      'File gearbox_rev-c.step.\n2 different parts: Housing, Cover.',
    ]);
  });

  it('tell a design review by its agenda, and a decision by what it was', () => {
    const of = { revisionId: 'r', modelId: 'm' };
    const review = {
      ...of,
      reviewId: 'd',
      title: 'CDR',
      description: 'All **ribs**',
      agenda: ['Walls', 'Bosses'],
    };
    expect(designReviewItem(review)).toMatchObject({ title: 'CDR', body: 'All ribs\nWalls\nBosses' });
    const decided = { ...of, decisionId: 'x', reviewTitle: 'CDR', comment: 'At *2* mm.' };
    expect(decisionItem({ ...decided, decision: 'approve_with_conditions' })).toMatchObject({
      kind: 'decision',
      title: 'Approved with conditions: CDR',
      body: 'At 2 mm.',
    });
  });

  it('tell every rule that ships, without holes or names from the program', () => {
    for (const pack of rulePacks) {
      for (const rule of pack.rules) {
        const item = ruleItem(pack, rule);
        expect(exactTokens(item.title)).toContain(`i:${rule.id}`);
        expect(item.body).not.toMatch(/NaN|[{}]|[a-z]Mm\b/);
        expect(item.body.length).toBeGreaterThan(60);
      }
    }
  });
});
