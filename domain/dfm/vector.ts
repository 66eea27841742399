import type { Vec3 } from '../cad/scene.ts';

export const add = (a: Vec3, b: Vec3): Vec3 => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
export const subtract = (a: Vec3, b: Vec3): Vec3 => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
export const scale = (a: Vec3, k: number): Vec3 => [a[0] * k, a[1] * k, a[2] * k];
export const dot = (a: Vec3, b: Vec3): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
export const cross = (a: Vec3, b: Vec3): Vec3 => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];
export const lengthOf = (a: Vec3): number => Math.hypot(a[0], a[1], a[2]);
export const distance = (a: Vec3, b: Vec3): number => lengthOf(subtract(a, b));
/** The unit vector along `a`; a zero vector stays zero. */
export const unit = (a: Vec3): Vec3 => {
  const size = lengthOf(a);
  return size > 0 ? scale(a, 1 / size) : [0, 0, 0];
};
/** Part of `a` perpendicular to the unit vector `direction`. */
export const reject = (a: Vec3, direction: Vec3): Vec3 => subtract(a, scale(direction, dot(a, direction)));
export const isParallel = (a: Vec3, b: Vec3, tolerance = 1e-4): boolean =>
  lengthOf(cross(a, b)) <= tolerance * Math.max(1e-12, lengthOf(a) * lengthOf(b));
export const isPerpendicular = (a: Vec3, b: Vec3, tolerance = 1e-4): boolean =>
  Math.abs(dot(a, b)) <= tolerance * Math.max(1e-12, lengthOf(a) * lengthOf(b));

export type Line = { origin: Vec3; direction: Vec3 };

/** Distance of `point` from an infinite line, mm. */
export const distanceToLine = (point: Vec3, line: Line): number =>
  lengthOf(reject(subtract(point, line.origin), line.direction));

/** Whether two axes are one line, within `toleranceMm`. */
export const isCoaxial = (a: Line, b: Line, toleranceMm = 5e-3): boolean =>
  isParallel(a.direction, b.direction) && distanceToLine(b.origin, a) <= toleranceMm;

/** Distance of `point` from the segment between `a` and `b`, mm. */
export function distanceToSegment(point: Vec3, a: Vec3, b: Vec3): number {
  const along = subtract(b, a);
  const span = dot(along, along);
  const t = span > 0 ? Math.min(1, Math.max(0, dot(subtract(point, a), along) / span)) : 0;
  return distance(point, add(a, scale(along, t)));
}
