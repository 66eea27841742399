import type { FaceEvidence } from '../../cad/evidence.ts';
import type { Measurement } from '../measurement.ts';
import { formatNumber, sortedFaces } from '../measurement.ts';
import { dot, isCoaxial, isPerpendicular, lengthOf, reject, subtract } from '../vector.ts';
import type { MeasureContext } from './context.ts';
import { anchorOf, isBlocked } from './context.ts';
import { findCorners } from './corners.ts';

export type Pocket = {
  floor: FaceEvidence;
  walls: FaceEvidence[];
  /** The narrowest pair of walls that face each other, and how deep it is there. */
  widthMm: number;
  depthMm: number;
};

/**
 * Pockets and slots: a flat floor whose boundary turns up into walls, at least two of them facing each other. The
 * depth at the narrowest place is the lower of its two walls: a tool that clears that one may stand over it.
 */
function findPockets(context: MeasureContext): Pocket[] {
  const { evidence, topology, holeFaces } = context;
  return evidence.faces.flatMap((floor): Pocket[] => {
    if (floor.type !== 'plane' || holeFaces.has(floor.id)) return [];
    // A pocket's wall looks at another wall; its floor looks out.
    if (isBlocked(context.probe, floor.point, floor.normal, floor.normal)) return [];
    const walls = wallsOf(context, floor);
    const height = (wall: FaceEvidence) => {
      const { max } = topology.extent(wall.id, floor.normal);
      return max - dot(floor.point, floor.normal);
    };
    let best: { widthMm: number; depthMm: number } | null = null;
    for (const [i, a] of walls.entries())
      for (const b of walls.slice(i)) {
        const widthMm = widthBetween(a, b, floor);
        if (widthMm === null) continue;
        const depthMm = Math.min(height(a), height(b));
        if (depthMm <= 0.01) continue;
        if (!best || widthMm < best.widthMm) best = { widthMm, depthMm };
      }
    return best ? [{ floor, walls, ...best }] : [];
  });
}

/** Faces that rise from the floor: across concave edges, or beyond a concave fillet along the floor. */
function wallsOf(context: MeasureContext, floor: FaceEvidence): FaceEvidence[] {
  const { topology } = context;
  const found = new Map<number, FaceEvidence>();
  const rises = (face: FaceEvidence) =>
    face.type === 'plane'
      ? isPerpendicular(face.normal, floor.normal, 0.2)
      : face.type === 'cylinder' &&
        face.axis !== undefined &&
        isPerpendicular(reject(face.axis.direction, floor.normal), floor.normal) &&
        Math.abs(dot(face.axis.direction, floor.normal)) > 0.98;
  for (const { edge, face } of topology.neighbours(floor.id)) {
    if (edge.convexity === 'concave' && rises(face)) found.set(face.id, face);
    else if (edge.convexity === 'smooth' && face.concave === true)
      for (const beyond of topology.neighbours(face.id))
        if (beyond.edge.convexity === 'smooth' && beyond.face.id !== floor.id && rises(beyond.face))
          found.set(beyond.face.id, beyond.face);
  }
  return [...found.values()];
}

/** Distance between two walls that look at each other, or the diameter of a round one; null where they do not. */
function widthBetween(a: FaceEvidence, b: FaceEvidence, floor: FaceEvidence): number | null {
  if (a.id === b.id)
    return a.type === 'cylinder' && a.concave === true && (a.sweepDeg ?? 0) >= 170
      ? 2 * (a.radiusMm ?? 0)
      : null;
  if (a.type === 'plane' && b.type === 'plane') {
    if (dot(a.normal, b.normal) > -0.99) return null;
    const across = reject(a.normal, floor.normal);
    const gap = dot(subtract(b.point, a.point), across) / Math.max(1e-9, lengthOf(across));
    return gap > 0.01 ? gap : null;
  }
  if (a.type === 'cylinder' && b.type === 'cylinder' && a.axis && b.axis && isCoaxial(a.axis, b.axis)) {
    if (a.concave === b.concave) return null;
    // A ring around a boss, wherever the round walls lie opposite each other.
    const gap = a.concave ? (a.radiusMm ?? 0) - (b.radiusMm ?? 0) : (b.radiusMm ?? 0) - (a.radiusMm ?? 0);
    return gap > 0.01 ? gap : null;
  }
  return null;
}

/** Pockets whose floor a tool reaches; the others are undercuts and reported as such. */
export function measurePockets(context: MeasureContext, hidden: ReadonlySet<number>): Measurement[] {
  const corners = findCorners(context);
  return findPockets(context).flatMap((pocket): Measurement[] => {
    if (hidden.has(pocket.floor.id) || pocket.walls.some((wall) => hidden.has(wall.id))) return [];
    const wallIds = new Set(pocket.walls.map((wall) => wall.id));
    const faces = sortedFaces([pocket.floor.id, ...wallIds]);
    const subject = `pocket ${formatNumber(pocket.widthMm)} mm wide, ${formatNumber(pocket.depthMm)} mm deep`;
    const base = { subject, faces, anchor: anchorOf(pocket.floor) };
    const out: Measurement[] = [
      {
        ...base,
        measure: 'pocket.depthToWidth',
        value: pocket.depthMm / pocket.widthMm,
        values: { depthMm: pocket.depthMm, widthMm: pocket.widthMm, widthAt4xMm: pocket.depthMm / 4 },
      },
    ];
    const own = corners.filter((corner) => corner.walls.every((wall) => wallIds.has(wall.id)));
    const radii = [...new Set(own.map((corner) => Number(corner.radiusMm.toFixed(3))))].sort((a, b) => a - b);
    if (own.length > 1)
      out.push({
        ...base,
        measure: 'pocket.cornerRadii',
        value: radii.length,
        values: { smallestRadiusMm: radii[0] ?? 0, largestRadiusMm: radii.at(-1) ?? 0, corners: own.length },
        subject: `${subject}, corners R${radii.map((radius) => formatNumber(radius)).join(', R')}`,
        faces: sortedFaces(own.map((corner) => corner.face.id)),
      });
    return out;
  });
}
