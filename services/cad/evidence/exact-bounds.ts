import { add, cross, dot, lengthOf, reject, scale, subtract, unit } from '../../../domain/dfm/vector.ts';
import type { BoundsMm, Vec3 } from '../../../domain/cad/scene.ts';
import type { LinkedMesh } from './build-mesh.ts';
import { directionOf, originOf } from './surface-sides.ts';
import type { RawEdge, RawFace } from './raw-measures.ts';

const axes: Vec3[] = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
];

/** A growing box. */
export class Box {
  readonly min: Vec3 = [Infinity, Infinity, Infinity];
  readonly max: Vec3 = [-Infinity, -Infinity, -Infinity];

  take(x: number, y: number, z: number): void {
    if (x < this.min[0]) this.min[0] = x;
    if (y < this.min[1]) this.min[1] = y;
    if (z < this.min[2]) this.min[2] = z;
    if (x > this.max[0]) this.max[0] = x;
    if (y > this.max[1]) this.max[1] = y;
    if (z > this.max[2]) this.max[2] = z;
  }

  /** The box, or one point where it took nothing. */
  bounds(otherwise: Vec3): BoundsMm {
    return this.min[0] <= this.max[0]
      ? { min: [...this.min], max: [...this.max] }
      : { min: [...otherwise], max: [...otherwise] };
  }
}

/** The outermost points of a circular edge: where an arc bulges beyond its tessellation. */
export function arcExtremes(edge: RawEdge, start: Vec3, end: Vec3): Vec3[] {
  if (edge.curve !== 'circle' || !edge.axis || !edge.radius || !edge.mid) return [];
  const centre = originOf(edge);
  const axis = directionOf(edge);
  const radius = edge.radius;
  const u = unit(subtract(start, centre));
  const v = cross(axis, u);
  const angleOf = (point: Vec3) => {
    const out = subtract(point, centre);
    const angle = Math.atan2(dot(out, v), dot(out, u));
    return angle < 0 ? angle + 2 * Math.PI : angle;
  };
  const closed = lengthOf(subtract(start, end)) < 1e-6 * radius;
  const [middle, last] = [angleOf(edge.mid), angleOf(end)];
  const onArc = (angle: number) => closed || (middle < last ? angle < last : angle > last);
  return axes.flatMap((direction) => {
    const out = reject(direction, axis);
    if (lengthOf(out) < 1e-9) return [];
    return [radius, -radius]
      .map((reach) => add(centre, scale(unit(out), reach)))
      .filter((point) => onArc(angleOf(point)));
  });
}

/** The outermost points of a spherical or toroidal face beyond its tessellation's `box`, within the face's boundary. */
export function bulgeExtremes(
  face: RawFace,
  id: number,
  linked: LinkedMesh,
  firstCorner: number,
  box: Box,
): Vec3[] {
  if ((face.type !== 'sphere' && face.type !== 'torus') || !face.axis || !face.radius) return [];
  const centre = originOf(face);
  return axes.flatMap((direction, axis) => {
    const out = face.type === 'torus' ? reject(direction, directionOf(face)) : null;
    if (out && lengthOf(out) < 1e-9) return [];
    const reach = out ? scale(unit(out), face.majorRadius ?? 0) : ([0, 0, 0] as Vec3);
    return [1, -1].flatMap((sign) => {
      const from = add(centre, scale(reach, sign));
      const ray = scale(direction, sign);
      const extreme = add(from, scale(ray, face.radius!));
      const isBeyond = sign > 0 ? extreme[axis]! > box.max[axis]! : extreme[axis]! < box.min[axis]!;
      return isBeyond && hitsFace(from, ray, id, linked, firstCorner) ? [extreme] : [];
    });
  });
}

function hitsFace(
  from: Vec3,
  ray: Vec3,
  id: number,
  { mesh, positions }: LinkedMesh,
  firstCorner: number,
): boolean {
  const vertex = (corner: number): Vec3 => {
    const at = 3 * mesh.indices[corner]!;
    return [positions[at]!, positions[at + 1]!, positions[at + 2]!];
  };
  for (let corner = firstCorner; corner < firstCorner + 3 * mesh.faceTriangles[id]!; corner += 3) {
    const [a, b, c] = [vertex(corner), vertex(corner + 1), vertex(corner + 2)].map((p) => subtract(p, from));
    const sides = [dot(ray, cross(a!, b!)), dot(ray, cross(b!, c!)), dot(ray, cross(c!, a!))];
    const ahead = dot(ray, add(a!, add(b!, c!))) > 0;
    if (ahead && (sides.every((side) => side >= -1e-9) || sides.every((side) => side <= 1e-9))) return true;
  }
  return false;
}
