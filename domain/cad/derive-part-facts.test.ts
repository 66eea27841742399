import { describe, expect, it } from '@jest/globals';
import { extrude } from '../../test/shapes/extrude.ts';
import { derivePartFacts } from './derive-part-facts.ts';
import type { Evidence } from './evidence.ts';

const square: [number, number][] = [
  [0, 0],
  [40, 0],
  [40, 30],
  [0, 30],
];
const drilled = () =>
  extrude(square, 10, {
    holes: [
      { x: 10, y: 10, diameterMm: 6 },
      { x: 30, y: 20, diameterMm: 4 },
    ],
  }).evidence;
const holesOf = (evidence: Evidence) =>
  derivePartFacts(evidence, 'part').holes.map(({ diameterMm, depthMm, through, bottom }) => [
    diameterMm,
    depthMm,
    through,
    bottom,
  ]);

describe('Part Facts', () => {
  it('counts faces and edges, and sorts the extents', () => {
    const facts = derivePartFacts(drilled(), 'part');
    expect(facts).toMatchObject({ name: 'part', sizeMm: [40, 30, 10], faceCount: 8, solids: 1 });
    expect(facts.facesByType).toEqual({ plane: 6, cylinder: 2 });
  });

  it('finds through holes', () => {
    expect(holesOf(drilled())).toEqual([
      [6, 10, true, undefined],
      [4, 10, true, undefined],
    ]);
  });

  it('calls a hole blind where its wall ends in an edge that caves in', () => {
    const evidence = drilled();
    const hole = evidence.faces.find((face) => face.radiusMm === 3)!;
    const lower = evidence.edges.find((edge) => edge.faces.includes(hole.id) && edge.mid[2] === 0)!;
    lower.convexity = 'concave';
    expect(holesOf(evidence)).toContainEqual([6, 10, false, 'flat']);
    const found = derivePartFacts(evidence, 'part').holes.find(({ diameterMm }) => diameterMm === 6)!;
    expect(found.axis.origin[2]).toBe(10);
    expect(found.axis.direction[2]).toBe(-1);
  });

  it('calls what is closed at both ends no hole', () => {
    const evidence = drilled();
    const hole = evidence.faces.find((face) => face.radiusMm === 3)!;
    for (const edge of evidence.edges) if (edge.faces.includes(hole.id)) edge.convexity = 'concave';
    expect(holesOf(evidence)).toEqual([[4, 10, true, undefined]]);
  });

  it('calls a groove around a core no hole, and a hole with a stub in its bottom one', () => {
    const groove = (coreHeight: number) => {
      const evidence = drilled();
      const hole = evidence.faces.find((face) => face.radiusMm === 3)!;
      for (const edge of evidence.edges)
        if (edge.faces.includes(hole.id) && edge.mid[2] === 0) edge.convexity = 'concave';
      const circle = (z: number): number =>
        evidence.edges.push({
          ...evidence.edges[hole.loops[0]![0]!]!,
          id: evidence.edges.length,
          ...{ start: [11, 10, z], mid: [9, 10, z], end: [11, 10, z] },
        }) - 1;
      evidence.faces.push({
        ...hole,
        id: evidence.faces.length,
        ...{ radiusMm: 1, concave: false, point: [11, 10, coreHeight / 2], normal: [1, 0, 0] },
        loops: [[circle(0)], [circle(coreHeight)]],
      });
      evidence.bodies[0]!.faces.push(evidence.faces.length - 1);
      return evidence;
    };
    expect(holesOf(groove(10))).toEqual([[4, 10, true, undefined]]);
    expect(holesOf(groove(3))).toContainEqual([6, 10, false, 'flat']);
    const inserted = groove(10);
    inserted.bodies = [
      { type: 'solid', faces: inserted.bodies[0]!.faces.slice(0, -1) },
      { type: 'solid', faces: inserted.bodies[0]!.faces.slice(-1) },
    ];
    expect(holesOf(inserted)).toContainEqual([6, 10, false, 'flat']);
  });

  it('takes a part of a concave cylinder for a radius, not for a hole', () => {
    const evidence = drilled();
    const hole = evidence.faces.find((face) => face.radiusMm === 3)!;
    hole.sweepDeg = 90;
    hole.areaMm2 /= 4;
    const facts = derivePartFacts(evidence, 'part');
    expect(facts.holes).toHaveLength(1);
    expect(facts.internalRadiiMm).toEqual([{ radiusMm: 3, count: 1 }]);
  });
});
