import type { FaceEvidence } from '../../cad/evidence.ts';
import type { Vec3 } from '../../cad/scene.ts';
import type { Measurement } from '../measurement.ts';
import { formatNumber, sortedFaces } from '../measurement.ts';
import { cross, dot, scale } from '../vector.ts';
import type { MeasureContext } from './context.ts';
import { isBlocked } from './context.ts';
import type { Wall } from './walls.ts';
import { groupWalls } from './walls.ts';

export function measureWalls(context: MeasureContext): Measurement[] {
  const thin = groupWalls(context.walls, context.topology).map((wall): Measurement => ({
    measure: 'wall.thickness',
    value: wall.thicknessMm,
    values: { areaMm2: wall.areaMm2, exact: wall.exact ? 1 : 0 },
    subject: `wall ${formatNumber(wall.thicknessMm, 3)} mm thick`,
    faces: sortedFaces(wall.faces),
    anchor: wall.at,
  }));
  return [...thin, ...standingWalls(context)];
}

/** Free height over thickness of flat walls: from the floor they stand on to the edge that nothing holds. */
function standingWalls(context: MeasureContext): Measurement[] {
  const best = new Map<string, Measurement>();
  for (const wall of context.walls) {
    const [a, b] = wall.faces.map((id) => context.topology.face(id));
    if (!a || !b || a.type !== 'plane' || b.type !== 'plane' || !wall.exact) continue;
    if (liesFlat(context, a, b) || liesFlat(context, b, a)) continue;
    const heights = [freeHeight(context, a), freeHeight(context, b)].filter((h) => h !== null);
    const heightMm = Math.min(...heights);
    if (!Number.isFinite(heightMm)) continue;
    const measurement: Measurement = {
      measure: 'wall.heightToThickness',
      value: heightMm / wall.thicknessMm,
      values: {
        heightMm,
        thicknessMm: wall.thicknessMm,
        thicknessAt8xMm: heightMm / 8,
        thicknessAt4xMm: heightMm / 4,
      },
      subject: `wall ${formatNumber(wall.thicknessMm)} mm thick, ${formatNumber(heightMm)} mm high`,
      faces: sortedFaces(wall.faces),
      anchor: wall.at,
    };
    best.set(wall.faces.join(':'), measurement);
  }
  return [...best.values()];
}

/** Whether the part can lie on one side of a wall while the other is cut from above: a leg of an angle, not a fin. */
function liesFlat(context: MeasureContext, back: FaceEvidence, front: FaceEvidence): boolean {
  const at = dot(back.point, back.normal);
  const outermost = context.evidence.faces.every(
    (face) => context.topology.extent(face.id, back.normal).max <= at + 0.01,
  );
  return outermost && !isBlocked(context.probe, front.point, front.normal, front.normal);
}

/**
 * How far a wall's face rises from a floor towards an open end; null where it stands on nothing or where other walls
 * hold it on both sides, as in a box, which stiffens it more than its thickness does.
 */
function freeHeight(context: MeasureContext, face: FaceEvidence): number | null {
  const { topology } = context;
  const supports = topology.neighbours(face.id).flatMap(({ edge, face: other }) => {
    const support = edge.convexity === 'concave' ? other : filletedBase(context, face, other, edge.convexity);
    return support?.type === 'plane' && Math.abs(dot(support.normal, face.normal)) <= 0.2 ? [support] : [];
  });
  let least: number | null = null;
  for (const base of supports) {
    const up = base.normal;
    const across = cross(up, face.normal);
    const holds = (direction: Vec3) => supports.some((other) => dot(other.normal, direction) > 0.9);
    if (holds(scale(up, -1)) || (holds(across) && holds(scale(across, -1)))) continue;
    const heightMm = topology.extent(face.id, up).max - dot(base.point, up);
    if (heightMm > 0.01 && (least === null || heightMm < least)) least = heightMm;
  }
  return least;
}

/** The plane on the other side of a concave fillet that runs into `face`. */
function filletedBase(
  context: MeasureContext,
  face: FaceEvidence,
  fillet: FaceEvidence,
  convexity: string | undefined,
): FaceEvidence | null {
  if (convexity !== 'smooth' || fillet.type !== 'cylinder' || fillet.concave !== true) return null;
  const beyond = context.topology
    .neighbours(fillet.id)
    .find(
      (next) => next.edge.convexity === 'smooth' && next.face.id !== face.id && next.face.type === 'plane',
    );
  return beyond?.face ?? null;
}

/** The part's commonest wall: the thickness, within 3 %, that most surface has. */
export function nominalWall(walls: Wall[]): { thicknessMm: number; areaMm2: number } | null {
  const bins = new Map<number, { main: Wall; areaMm2: number }>();
  for (const wall of walls) {
    const key = Math.round(Math.log(wall.thicknessMm) / Math.log(1.03));
    const bin = bins.get(key);
    if (!bin) bins.set(key, { main: wall, areaMm2: wall.areaMm2 });
    else {
      bin.areaMm2 += wall.areaMm2;
      if (wall.areaMm2 > bin.main.areaMm2) bin.main = wall;
    }
  }
  let best: { main: Wall; areaMm2: number } | null = null;
  for (const bin of bins.values()) if (!best || bin.areaMm2 > best.areaMm2) best = bin;
  return best && { thicknessMm: best.main.thicknessMm, areaMm2: best.areaMm2 };
}
