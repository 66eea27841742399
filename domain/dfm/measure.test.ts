import { describe, expect, it } from '@jest/globals';

import { extrude, rectangle } from '../../test/shapes/extrude.ts';
import type { TestPart } from '../../test/shapes/extrude.ts';
import { evaluateRules } from './evaluate.ts';
import { measurePart } from './measure.ts';
import { rulePacks } from './rule-packs.ts';
import type { ProcessFamily } from './routing.ts';

const judge = (part: TestPart, process?: ProcessFamily) => {
  const { route, measures } = measurePart({ ...part, ...(process ? { process } : {}) });
  const findings = evaluateRules({
    ...part,
    measures,
    packs: rulePacks,
    process: route.process,
    material: 'unknown',
  });
  return { route, measures, findings, ids: findings.map((finding) => finding.ruleId) };
};
const valuesOf = (part: ReturnType<typeof judge>, measure: string) =>
  part.measures.taken.filter((m) => m.measure === measure).map((m) => m.value);

describe('measurePart', () => {
  it('finds nothing wrong with a block', () => {
    const block = judge(extrude(rectangle(60, 40), 20));
    expect(block.route.process).toBe('milled');
    expect(block.findings).toEqual([]);
  });

  it('measures a hole to the last digit and judges its depth', () => {
    const block = judge(extrude(rectangle(40, 40), 30, { holes: [{ x: 20, y: 20, diameterMm: 5 }] }));
    expect(valuesOf(block, 'hole.depthToDiameter')).toEqual([6]);
    expect(block.ids).toEqual(['CNC-002']);
    expect(block.findings[0]).toMatchObject({
      level: 'warn',
      measured: 6,
      expected: 4,
      comparison: 'atMost',
      faces: [6],
      signatures: ['hole-0'],
    });
    expect(block.findings[0]?.fix).toContain('from 30 mm to 20 mm');
  });

  it('takes a groove around a core for no hole', () => {
    const part = extrude(rectangle(40, 40), 30, { holes: [{ x: 20, y: 20, diameterMm: 5 }] });
    const { faces, bodies } = part.evidence;
    const wall = faces[6]!;
    faces.push({ ...wall, id: faces.length, radiusMm: 1, concave: false, point: [21, 20, 15] });
    bodies[0]!.faces.push(faces.length - 1);
    expect(valuesOf(judge(part), 'hole.diameter')).toEqual([]);
  });

  it('measures walls exactly and does not report the edges', () => {
    const fin = judge(
      extrude(
        [
          [0, 0],
          [40, 0],
          [40, 10],
          [20.7, 10],
          [20.7, 30],
          [20, 30],
          [20, 10],
          [0, 10],
        ],
        30,
      ),
      'milled',
    );
    expect(Math.min(...valuesOf(fin, 'wall.thickness'))).toBeCloseTo(0.7, 6);
    expect(fin.ids.toSorted()).toEqual(['CNC-001', 'CNC-012']);
    const [height] = valuesOf(fin, 'wall.heightToThickness');
    expect(height).toBeCloseTo(20 / 0.7, 3);
  });

  it('does not call the leg of an angle a tall wall: the part can lie on it', () => {
    const angle = judge(
      extrude(
        [
          [0, 0],
          [60, 0],
          [60, 5],
          [5, 5],
          [5, 40],
          [0, 40],
        ],
        30,
      ),
    );
    expect(angle.route.process).toBe('milled');
    expect(angle.findings).toEqual([]);
  });

  it('reports the remaining wall beside a hole exactly', () => {
    const block = judge(
      extrude(rectangle(40, 40), 10, { holes: [{ x: 2.6, y: 20, diameterMm: 4.2 }] }),
      'milled',
    );
    expect(Math.min(...valuesOf(block, 'wall.thickness'))).toBeCloseTo(0.5, 6);
  });

  it('leaves an open step alone: a cutter reaches its corner', () => {
    const step = judge(
      extrude(
        [
          [0, 0],
          [40, 0],
          [40, 20],
          [20, 20],
          [20, 40],
          [0, 40],
        ],
        20,
      ),
    );
    expect(step.findings).toEqual([]);
  });

  it('measures the width and depth of a slot', () => {
    const slot = judge(
      extrude(
        [
          [0, 0],
          [60, 0],
          [60, 40],
          [33, 40],
          [33, 10],
          [27, 10],
          [27, 40],
          [0, 40],
        ],
        50,
      ),
    );
    expect(valuesOf(slot, 'pocket.depthToWidth')).toEqual([5]);
    expect(slot.ids).toEqual(['CNC-007']);
  });

  it('takes a bent bracket for sheet and measures its sharp bend, flange and hole', () => {
    const bracket = judge(
      extrude(
        [
          [0, 0],
          [50, 0],
          [50, 2],
          [2, 2],
          [2, 40],
          [0, 40],
        ],
        30,
      ),
    );
    expect(bracket.route.process).toBe('sheet');
    expect(valuesOf(bracket, 'sheet.bendRadius')).toEqual([0]);
    expect(valuesOf(bracket, 'sheet.flangeLength').toSorted((a, b) => a - b)).toEqual([40, 50]);
    expect(bracket.ids).toEqual(['SM-002']);
  });

  it('judges a hole that is smaller than its sheet is thick, and one close to the edge', () => {
    const plate = judge(
      extrude(rectangle(100, 60), 3, {
        holes: [
          { x: 50, y: 30, diameterMm: 2 },
          { x: 50, y: 6, diameterMm: 6 },
        ],
      }),
    );
    expect(plate.route).toEqual({ process: 'sheet', why: 'a flat plate, 3 mm thick all over, cut through' });
    expect(plate.ids.toSorted()).toEqual(['SM-003', 'SM-005']);
    expect(plate.findings.find((f) => f.ruleId === 'SM-005')?.measured).toBeCloseTo(3, 6);
  });

  it('says why nothing could be measured without a solid', () => {
    const part = extrude(rectangle(10, 10), 10);
    const surface = judge({
      ...part,
      evidence: { ...part.evidence, volumeMm3: null, bodies: [{ type: 'shell', faces: [] }] },
    });
    expect(surface.measures.gaps.find((gap) => gap.measure === 'wall.thickness')?.reason).toContain(
      'not a closed solid',
    );
    expect(surface.findings).toEqual([]);
  });
});
