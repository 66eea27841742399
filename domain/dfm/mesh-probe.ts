import { BufferAttribute, BufferGeometry, DoubleSide, Ray, Vector3 } from 'three';
import { MeshBVH } from 'three-mesh-bvh';

import type { Vec3 } from '../cad/scene.ts';

/** The part of a definition's mesh that rays need. Triangles of one face are contiguous, in the order of face ids. */
export type TriangleMesh = {
  positions: Float32Array;
  indices: Uint32Array;
  faceTriangles: Uint32Array;
};

export type RayHit = { distanceMm: number; face: number; normal: Vec3 };

/** A point inside a triangle; `areaMm2` is the surface it stands for. */
export type SurfaceSample = { face: number; point: Vec3; normal: Vec3; areaMm2: number };

export type MeshProbe = {
  /** Nearest triangle along a unit `direction`, not nearer than `fromMm`. Hits both sides of a triangle. */
  cast(origin: Vec3, direction: Vec3, fromMm?: number): RayHit | null;
  /**
   * Points spread evenly over the surface, about `count` in all and at least one a triangle; the same points for
   * the same mesh. Normals are the triangles' own, out of the material.
   */
  samples(count: number): SurfaceSample[];
  areaMm2: number;
};

/** Rays against one definition's triangles. The mesh is not modified. */
export function createMeshProbe(mesh: TriangleMesh): MeshProbe {
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(mesh.positions, 3));
  geometry.setIndex(new BufferAttribute(mesh.indices, 1));
  // Without `indirect` the index would be reordered and triangles would lose their faces.
  const bvh = new MeshBVH(geometry, { indirect: true });

  const triangleCount = mesh.indices.length / 3;
  const faceOf = new Uint32Array(triangleCount);
  for (let face = 0, triangle = 0; face < mesh.faceTriangles.length; face++)
    for (let left = mesh.faceTriangles[face] ?? 0; left > 0; left--) faceOf[triangle++] = face;

  const ray = new Ray();
  const at = (vertex: number): Vec3 => {
    const i = (mesh.indices[vertex] ?? 0) * 3;
    return [mesh.positions[i] ?? 0, mesh.positions[i + 1] ?? 0, mesh.positions[i + 2] ?? 0];
  };

  const triangles: { a: Vec3; b: Vec3; c: Vec3; normal: Vec3; areaMm2: number; face: number }[] = [];
  let areaMm2 = 0;
  const ab = new Vector3();
  const ac = new Vector3();
  for (let triangle = 0; triangle < triangleCount; triangle++) {
    const a = at(triangle * 3);
    const b = at(triangle * 3 + 1);
    const c = at(triangle * 3 + 2);
    ab.set(b[0] - a[0], b[1] - a[1], b[2] - a[2]);
    ac.set(c[0] - a[0], c[1] - a[1], c[2] - a[2]);
    ab.cross(ac);
    const twice = ab.length();
    if (twice < 1e-12) continue;
    areaMm2 += twice / 2;
    triangles.push({
      a,
      b,
      c,
      normal: [ab.x / twice, ab.y / twice, ab.z / twice],
      areaMm2: twice / 2,
      face: faceOf[triangle] ?? 0,
    });
  }

  return {
    areaMm2,
    cast(origin, direction, fromMm = 1e-4) {
      ray.origin.set(...origin);
      ray.direction.set(...direction);
      const hit = bvh.raycastFirst(ray, DoubleSide, fromMm, Infinity);
      if (hit?.faceIndex == null) return null;
      // three turns the normal towards the ray on back sides; ask the triangle itself.
      const vertex = hit.faceIndex * 3;
      const [a, b, c] = [at(vertex), at(vertex + 1), at(vertex + 2)];
      ab.set(b[0] - a[0], b[1] - a[1], b[2] - a[2]);
      ac.set(c[0] - a[0], c[1] - a[1], c[2] - a[2]);
      ab.cross(ac).normalize();
      return { distanceMm: hit.distance, face: faceOf[hit.faceIndex] ?? 0, normal: [ab.x, ab.y, ab.z] };
    },
    samples(count) {
      const share = areaMm2 / Math.max(1, count);
      const out: SurfaceSample[] = [];
      for (const { a, b, c, normal, areaMm2: area, face } of triangles) {
        const points = Math.min(400, Math.max(1, Math.round(area / share)));
        for (let i = 0; i < points; i++) {
          // R2 low-discrepancy sequence folded into the triangle: even, and the same every time.
          let u = (0.5 + (i + 1) * 0.7548776662466927) % 1;
          let v = (0.5 + (i + 1) * 0.5698402909980532) % 1;
          if (points === 1) u = v = 1 / 3;
          else if (u + v > 1) [u, v] = [1 - u, 1 - v];
          const w = 1 - u - v;
          out.push({
            face,
            normal,
            areaMm2: area / points,
            point: [
              a[0] * w + b[0] * u + c[0] * v,
              a[1] * w + b[1] * u + c[1] * v,
              a[2] * w + b[2] * u + c[2] * v,
            ],
          });
        }
      }
      return out;
    },
  };
}
