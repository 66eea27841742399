import type { EdgeEvidence, FaceEvidence } from '../../cad/evidence.ts';
import type { Vec3 } from '../../cad/scene.ts';
import type { Measurement } from '../measurement.ts';
import { formatNumber, sortedFaces } from '../measurement.ts';
import { add, isParallel, subtract, unit } from '../vector.ts';
import type { MeasureContext } from './context.ts';
import { isBlocked } from './context.ts';

/**
 * Internal corners that a rotating tool must round. A concave edge between two walls can be left sharp only where a
 * cutter may stand along one of the walls' normals; where both ways are blocked the corner takes the tool's radius.
 * Corners of faces that no tool reaches at all are part of that defect and not reported again.
 */
export function measureCorners(context: MeasureContext, hidden: ReadonlySet<number>): Measurement[] {
  return [...sharpEdges(context, hidden), ...filletedCorners(context, hidden)];
}

/** Whether both directions a cutter could come from are blocked at a point inside the corner. */
function isEnclosed(context: MeasureContext, point: Vec3, a: Vec3, b: Vec3): boolean {
  const inward = unit(add(a, b));
  return isBlocked(context.probe, point, inward, a) && isBlocked(context.probe, point, inward, b);
}

function sharpEdges(context: MeasureContext, hidden: ReadonlySet<number>): Measurement[] {
  const { evidence, topology } = context;
  const groups: EdgeEvidence[][] = [];
  for (const edge of evidence.edges) {
    if (edge.convexity !== 'concave' || edge.curve !== 'line' || edge.faces.length !== 2) continue;
    const [a, b] = edge.faces.map((id) => topology.face(id));
    if (!a || !b || a.type !== 'plane' || b.type !== 'plane' || hidden.has(a.id) || hidden.has(b.id))
      continue;
    // Nearly tangent faces are a crease, not a corner.
    if ((edge.dihedralDeg ?? 270) < 200 || !isEnclosed(context, edge.mid, a.normal, b.normal)) continue;
    // Edges of one pocket, as deep as each other, are one thing to fix.
    const group = groups.find((members) =>
      members.some(
        (other) =>
          Math.abs(other.lengthMm - edge.lengthMm) < 1e-2 &&
          other.faces.some((id) => edge.faces.includes(id)),
      ),
    );
    if (group) group.push(edge);
    else groups.push([edge]);
  }
  return merged(groups).map((edges): Measurement => {
    const [first] = edges as [EdgeEvidence];
    const [a, b] = first.faces.map((id) => topology.face(id));
    const depthMm = first.lengthMm;
    return {
      measure: 'internalEdge.radius',
      value: 0,
      values: { depthMm, radiusAtThirdMm: depthMm / 3, corners: edges.length },
      subject: `${edges.length === 1 ? 'sharp internal edge' : `${edges.length} sharp internal edges`}, ${formatNumber(depthMm)} mm long`,
      faces: sortedFaces(edges.flatMap((edge) => edge.faces)),
      anchor: { point: first.mid, normal: unit(add(a?.normal ?? [0, 0, 0], b?.normal ?? [0, 0, 0])) },
    };
  });
}

/** Groups that a later edge has joined. */
function merged(groups: EdgeEvidence[][]): EdgeEvidence[][] {
  return groups.reduce<EdgeEvidence[][]>((done, group) => {
    const faces = new Set(group.flatMap((edge) => edge.faces));
    const same = done.find(
      (other) =>
        Math.abs((other[0]?.lengthMm ?? 0) - (group[0]?.lengthMm ?? 0)) < 1e-2 &&
        other.some((edge) => edge.faces.some((id) => faces.has(id))),
    );
    if (same) same.push(...group);
    else done.push([...group]);
    return done;
  }, []);
}

export type Corner = {
  face: FaceEvidence;
  radiusMm: number;
  depthMm: number;
  walls: FaceEvidence[];
  enclosed: boolean;
};

/** Concave partial cylinders between walls: fillets. A slot's half-round end (170° or more) is not one. */
export function findCorners(context: MeasureContext): Corner[] {
  const { evidence, topology, holeFaces } = context;
  return evidence.faces.flatMap((face): Corner[] => {
    if (face.type !== 'cylinder' || face.concave !== true || !face.axis || face.radiusMm === undefined)
      return [];
    if (holeFaces.has(face.id) || (face.sweepDeg ?? 360) >= 170) return [];
    const { direction } = face.axis;
    const walls = topology
      .neighbours(face.id)
      .filter(
        ({ edge }) => edge.curve === 'line' && isParallel(subtract(edge.end, edge.start), direction, 1e-3),
      )
      .map((next) => next.face)
      .filter((wall) => wall.type === 'plane');
    const [a, b] = walls;
    if (!a || !b || a.id === b.id) return [];
    const { min, max } = topology.extent(face.id, direction);
    const enclosed = isEnclosed(context, face.point, a.normal, b.normal);
    return [{ face, radiusMm: face.radiusMm, depthMm: max - min, walls: [a, b], enclosed }];
  });
}

function filletedCorners(context: MeasureContext, hidden: ReadonlySet<number>): Measurement[] {
  const corners = findCorners(context).filter((corner) => corner.enclosed && !hidden.has(corner.face.id));
  // Corners of one pocket with one radius and one depth are one thing to fix.
  const groups: Corner[][] = [];
  for (const corner of corners) {
    const group = groups.find((members) => members.some((other) => belongTogether(corner, other)));
    if (group) group.push(corner);
    else groups.push([corner]);
  }
  return groups.map((group) => {
    const [first] = group as [Corner];
    return {
      measure: 'internalCorner.radius' as const,
      value: first.radiusMm,
      values: {
        depthMm: first.depthMm,
        depthToRadius: first.depthMm / first.radiusMm,
        corners: group.length,
        radiusAtThirdMm: first.depthMm / 3,
      },
      subject: `${group.length === 1 ? 'internal corner' : `${group.length} internal corners`} R${formatNumber(first.radiusMm)}`,
      faces: sortedFaces(group.map((corner) => corner.face.id)),
      anchor: { point: first.face.point, normal: first.face.normal },
    };
  });
}

const belongTogether = (a: Corner, b: Corner): boolean =>
  Math.abs(a.radiusMm - b.radiusMm) < 1e-3 &&
  Math.abs(a.depthMm - b.depthMm) < 1e-2 &&
  a.walls.some((wall) => b.walls.some((other) => other.id === wall.id));
