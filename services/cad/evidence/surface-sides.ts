import { add, distance, dot, lengthOf, reject, scale, subtract, unit } from '../../../domain/dfm/vector.ts';
import type { Vec3 } from '../../../domain/cad/scene.ts';
import type { LinkedMesh } from './build-mesh.ts';
import type { RawFace } from './raw-measures.ts';

/** An analytic surface: its normal anywhere, as its parameters give it, and the nearest point on it. */
export type AnalyticSurface = {
  /** Unit normal at a point of the surface: away from the axis, the centre or the tube; null where it has none. */
  normalAt(point: Vec3): Vec3 | null;
  project(point: Vec3): Vec3;
};

export const originOf = (face: { axis?: RawFace['axis'] }): Vec3 => face.axis!.slice(0, 3) as Vec3;
export const directionOf = (face: { axis?: RawFace['axis'] }): Vec3 => face.axis!.slice(3) as Vec3;

/** The surface of a face where it is one of the five analytic kinds, else null. */
function analyticSurface(face: RawFace): AnalyticSurface | null {
  if (!face.axis) return null;
  const origin = originOf(face);
  const direction = directionOf(face);
  const radius = face.radius ?? 0;
  const radial = (point: Vec3) => reject(subtract(point, origin), direction);
  const unitOrNull = (vector: Vec3) => (lengthOf(vector) > 1e-9 ? unit(vector) : null);
  switch (face.type) {
    case 'plane':
      return {
        normalAt: () => direction,
        project: (point) => subtract(point, scale(direction, dot(subtract(point, origin), direction))),
      };
    case 'cylinder':
      return {
        normalAt: (point) => unitOrNull(radial(point)),
        project: (point) => {
          const out = radial(point);
          return add(subtract(point, out), scale(unit(out), radius));
        },
      };
    case 'cone': {
      const angle = face.semiAngle ?? 0;
      // On either side of the apex the surface opens away from it, and its normal leans the other way.
      const normalAt = (point: Vec3) => {
        const out = unitOrNull(radial(point));
        if (!out) return null;
        const along = dot(subtract(point, origin), direction);
        const side = radius + along * Math.tan(angle) < 0 ? -1 : 1;
        return unit(subtract(scale(out, Math.cos(angle)), scale(direction, side * Math.sin(angle))));
      };
      return {
        normalAt,
        project: (point) => {
          const out = radial(point);
          const along = dot(subtract(point, origin), direction);
          const here = Math.abs(radius + along * Math.tan(angle));
          const normal = normalAt(point);
          return normal ? subtract(point, scale(normal, (lengthOf(out) - here) * Math.cos(angle))) : point;
        },
      };
    }
    case 'sphere':
      return {
        normalAt: (point) => unitOrNull(subtract(point, origin)),
        project: (point) => add(origin, scale(unit(subtract(point, origin)), radius)),
      };
    case 'torus': {
      const tube = (point: Vec3) => add(origin, scale(unit(radial(point)), face.majorRadius ?? 0));
      return {
        normalAt: (point) => unitOrNull(subtract(point, tube(point))),
        project: (point) => add(tube(point), scale(unit(subtract(point, tube(point))), radius)),
      };
    }
    default:
      return null;
  }
}

/** Where a face's material lies. */
export type FaceSide = {
  /** A point of the face inside its boundary, and the outward normal there. */
  point: Vec3;
  normal: Vec3;
  surface: AnalyticSurface | null;
  /** 1 where the surface's own normal points out of the material, -1 where into it; null on free-form faces. */
  outwards: 1 | -1 | null;
};

/**
 * Which side of a face is out, from its largest triangle, which is wound outwards. The point is on the surface itself
 * where that is analytic or the face has an inner vertex, else in that triangle.
 */
export function sideOf(face: RawFace, id: number, linked: LinkedMesh, firstCorner: number): FaceSide {
  const { positions } = linked;
  const { normals } = linked.mesh;
  const largest = largestTriangle(id, linked, firstCorner);
  if (!largest) return { point: midpointOf(face), normal: [0, 0, 1], surface: null, outwards: null };
  const surface = analyticSurface(face);
  const point = surface?.project(largest.middle);
  const normal = point && surface?.normalAt(point);
  if (surface && point && normal) {
    const outwards = dot(normal, largest.normal) < 0 ? -1 : 1;
    return { point, normal: scale(normal, outwards), surface, outwards };
  }
  const bound = new Set(linked.boundary[id]);
  let nearest = -1;
  let least = Infinity;
  for (let vertex = linked.firstVertex[id]!; vertex < linked.firstVertex[id + 1]!; vertex++) {
    if (bound.has(vertex)) continue;
    const away = distance(vectorAt(positions, vertex), largest.middle);
    if (away < least) [nearest, least] = [vertex, away];
  }
  return nearest < 0
    ? { point: largest.middle, normal: largest.normal, surface: null, outwards: null }
    : {
        point: vectorAt(positions, nearest),
        normal: vectorAt(normals, nearest),
        surface: null,
        outwards: null,
      };
}

export const vectorAt = (from: Float32Array | Float64Array, vertex: number): Vec3 => [
  from[3 * vertex]!,
  from[3 * vertex + 1]!,
  from[3 * vertex + 2]!,
];

function largestTriangle(id: number, { mesh, positions: p }: LinkedMesh, firstCorner: number) {
  let found: { middle: Vec3; normal: Vec3 } | null = null;
  let most = 0;
  // Written out: this looks at every triangle of the model.
  for (let corner = firstCorner; corner < firstCorner + 3 * mesh.faceTriangles[id]!; corner += 3) {
    const a = 3 * mesh.indices[corner]!;
    const b = 3 * mesh.indices[corner + 1]!;
    const c = 3 * mesh.indices[corner + 2]!;
    const [ax, ay, az] = [p[a]!, p[a + 1]!, p[a + 2]!];
    const [ux, uy, uz] = [p[b]! - ax, p[b + 1]! - ay, p[b + 2]! - az];
    const [vx, vy, vz] = [p[c]! - ax, p[c + 1]! - ay, p[c + 2]! - az];
    const [x, y, z] = [uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx];
    const size = x * x + y * y + z * z;
    if (size > most) {
      most = size;
      found = {
        middle: [ax + (ux + vx) / 3, ay + (uy + vy) / 3, az + (uz + vz) / 3],
        normal: unit([x, y, z]),
      };
    }
  }
  return found;
}

const midpointOf = (face: RawFace): Vec3 => (face.axis ? originOf(face) : [0, 0, 0]);
