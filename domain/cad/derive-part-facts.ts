import type { Evidence, FaceEvidence } from './evidence.ts';
import { findHoles } from './find-holes.ts';
import type { PartFacts } from './part-facts.ts';
import type { Vec3 } from './scene.ts';

/** Facts about one definition from its evidence. Pure: the same evidence, the same facts. */
export function derivePartFacts(evidence: Evidence, name: string): PartFacts {
  const { min, max } = evidence.boundsMm;
  const holes = findHoles(evidence);
  const inHoles = new Set(holes.flatMap((hole) => hole.faces));
  const facesByType: PartFacts['facesByType'] = {};
  for (const { type } of evidence.faces) facesByType[type] = (facesByType[type] ?? 0) + 1;
  const rounded = evidence.faces.filter(
    (face) => !inHoles.has(face.id) && isRounding(face, evidence, inHoles),
  );
  return {
    version: 1,
    definitionKey: evidence.definitionKey,
    name,
    volumeMm3: evidence.volumeMm3,
    areaMm2: evidence.areaMm2,
    boundsMm: evidence.boundsMm,
    sizeMm: max.map((high, k) => high - min[k]!).sort((a, b) => b - a) as Vec3,
    faceCount: evidence.faces.length,
    edgeCount: evidence.edges.length,
    solids: evidence.bodies.filter((body) => body.type === 'solid').length,
    facesByType,
    holes,
    internalRadiiMm: countRadii(rounded.filter((face) => face.concave)),
    externalRadiiMm: countRadii(rounded.filter((face) => !face.concave)),
  };
}

/**
 * Whether a face rounds a corner: a part of a cylinder, a torus (by its tube) or a sphere that runs into a neighbour
 * without an edge to be felt. A concave part of a cylinder rounds a corner even where it meets its neighbours sharply.
 */
function isRounding(face: FaceEvidence, { edges }: Evidence, inHoles: ReadonlySet<number>): boolean {
  if (face.radiusMm === undefined || face.concave === undefined) return false;
  if (face.type !== 'cylinder' && face.type !== 'torus' && face.type !== 'sphere') return false;
  if (face.type === 'cylinder' && (face.sweepDeg ?? 360) > 300) return false;
  if (face.type === 'cylinder' && face.concave) return true;
  const smooth = face.loops.flat().filter((id) => edges[id]?.convexity === 'smooth');
  // A hole's round bottom is a part of the hole.
  return smooth.length > 0 && !smooth.some((id) => edges[id]!.faces.some((other) => inHoles.has(other)));
}

/** Distinct radii to a micrometre, ascending. */
function countRadii(faces: FaceEvidence[]): { radiusMm: number; count: number }[] {
  const counts = new Map<number, number>();
  for (const { radiusMm } of faces) {
    const radius = Math.round(radiusMm! * 1000) / 1000;
    counts.set(radius, (counts.get(radius) ?? 0) + 1);
  }
  return [...counts]
    .map(([radiusMm, count]) => ({ radiusMm, count }))
    .sort((a, b) => a.radiusMm - b.radiusMm);
}
