import { add, cross, distance, dot, lengthOf, reject, scale, subtract, unit } from '../../dfm/vector.ts';
import type { TriangleMesh } from '../../dfm/mesh-probe.ts';
import type { FaceEvidence } from '../evidence.ts';
import type { Vec3 } from '../scene.ts';

export type PointOnFace = { point: Vec3; /** Away from the material. */ normal: Vec3; distanceMm: number };

/** The point of a face that is nearest to another, with the face's normal there; null for one without triangles. */
export type NearestOnFace = (face: FaceEvidence, to: Vec3) => PointOnFace | null;

/**
 * Nearest points by the triangles of a mesh, so within the face's boundary; of planes, cylinders and spheres then moved
 * onto the surface itself.
 */
export function createNearestOnFace({ positions, indices, faceTriangles }: TriangleMesh): NearestOnFace {
  const firstOf = new Uint32Array(faceTriangles.length + 1);
  faceTriangles.forEach((count, face) => (firstOf[face + 1] = firstOf[face]! + count));
  const corner = (index: number): Vec3 => {
    const i = indices[index]! * 3;
    return [positions[i]!, positions[i + 1]!, positions[i + 2]!];
  };
  return (face, to) => {
    let best: PointOnFace | null = null;
    for (let t = firstOf[face.id]!; t < firstOf[face.id + 1]!; t++) {
      const [a, b, c] = [corner(3 * t), corner(3 * t + 1), corner(3 * t + 2)];
      const point = nearestOnTriangle(to, a, b, c);
      const distanceMm = distance(point, to);
      if (best && distanceMm >= best.distanceMm) continue;
      best = { point, normal: unit(cross(subtract(b, a), subtract(c, a))), distanceMm };
    }
    return best && ontoSurface(face, best, to);
  };
}

function ontoSurface(face: FaceEvidence, found: PointOnFace, to: Vec3): PointOnFace {
  const settle = (point: Vec3, normal: Vec3) => ({ point, normal, distanceMm: distance(point, to) });
  if (face.type === 'plane') {
    const off = dot(subtract(found.point, face.point), face.normal);
    return settle(subtract(found.point, scale(face.normal, off)), face.normal);
  }
  if ((face.type !== 'cylinder' && face.type !== 'sphere') || !face.axis || !face.radiusMm) return found;
  const from = subtract(found.point, face.axis.origin);
  const away = face.type === 'sphere' ? from : reject(from, face.axis.direction);
  if (lengthOf(away) === 0) return found;
  const outward = unit(away);
  const middle = subtract(found.point, away);
  return settle(add(middle, scale(outward, face.radiusMm)), face.concave ? scale(outward, -1) : outward);
}

/** Ericson, Real-Time Collision Detection, 5.1.5: by the region of the triangle in whose shadow the point lies. */
function nearestOnTriangle(p: Vec3, a: Vec3, b: Vec3, c: Vec3): Vec3 {
  const [ab, ac, ap] = [subtract(b, a), subtract(c, a), subtract(p, a)];
  const [d1, d2] = [dot(ab, ap), dot(ac, ap)];
  if (d1 <= 0 && d2 <= 0) return a;
  const bp = subtract(p, b);
  const [d3, d4] = [dot(ab, bp), dot(ac, bp)];
  if (d3 >= 0 && d4 <= d3) return b;
  const vc = d1 * d4 - d3 * d2;
  if (vc <= 0 && d1 >= 0 && d3 <= 0) return add(a, scale(ab, d1 / (d1 - d3)));
  const cp = subtract(p, c);
  const [d5, d6] = [dot(ab, cp), dot(ac, cp)];
  if (d6 >= 0 && d5 <= d6) return c;
  const vb = d5 * d2 - d1 * d6;
  if (vb <= 0 && d2 >= 0 && d6 <= 0) return add(a, scale(ac, d2 / (d2 - d6)));
  const va = d3 * d6 - d5 * d4;
  if (va <= 0 && d4 >= d3 && d5 >= d6)
    return add(b, scale(subtract(c, b), (d4 - d3) / (d4 - d3 + (d5 - d6))));
  const whole = va + vb + vc;
  // A triangle without area: its corners are as near as anything on it.
  if (whole === 0) return a;
  return add(a, add(scale(ab, vb / whole), scale(ac, vc / whole)));
}
