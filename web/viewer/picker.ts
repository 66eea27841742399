import { BufferAttribute, BufferGeometry, DoubleSide, Ray, Vector3 } from 'three';
import type { Plane } from 'three';
import { MeshBVH } from 'three-mesh-bvh';
import { faceOfTriangle } from './model-data.ts';
import type { Definition, ModelData } from './model-data.ts';
import type { Placement } from './placement.ts';

/** What lies under the pointer. Points and normals in millimetres; `local` in the part's own frame, where pins are kept. */
export type Pick = {
  /** Place among the model's occurrences. */
  occurrence: number;
  /** Id of the face within its definition. */
  face: number;
  point: Vector3;
  normal: Vector3;
  local: { point: Vector3; normal: Vector3 };
  distance: number;
};

/** Finds the nearest visible face along a ray, by the trees that the worker built. */
export function createPicker(model: ModelData) {
  const trees = model.definitions.map(treeOf);
  const localRay = new Ray();
  const entry = new Vector3();

  return {
    /** `placed` are the occurrences that can be hit. What `planes` cut away is passed through. */
    pick(
      ray: Ray,
      placed: Iterable<[occurrence: number, placement: Placement]>,
      planes: readonly Plane[] = [],
    ): Pick | null {
      let best: Pick | null = null;
      for (const [occurrence, { matrix, inverse, box }] of placed) {
        const { definition } = model.occurrences[occurrence]!;
        if (definition === null || !ray.intersectBox(box, entry)) continue;
        const limit = best?.distance ?? Infinity;
        if (!box.containsPoint(ray.origin) && entry.distanceTo(ray.origin) > limit) continue;
        localRay.copy(ray).applyMatrix4(inverse);
        const hit = nearest(trees[definition]!, localRay, matrix, ray, planes, limit);
        if (!hit) continue;
        const { faceStarts } = model.definitions[definition]!.geometry;
        const normal = hit.normal.clone().transformDirection(matrix);
        best = {
          occurrence,
          face: faceOfTriangle(faceStarts, hit.triangle),
          point: hit.point,
          normal,
          local: { point: hit.local, normal: hit.normal },
          distance: hit.distance,
        };
      }
      return best;
    },
  };
}

function nearest(
  tree: MeshBVH,
  local: Ray,
  matrix: Placement['matrix'],
  ray: Ray,
  planes: readonly Plane[],
  limit: number,
) {
  // Most hits are the first; only a section needs the others.
  const hits = planes.length === 0 ? [tree.raycastFirst(local, DoubleSide)] : tree.raycast(local, DoubleSide);
  let best: { triangle: number; point: Vector3; local: Vector3; normal: Vector3; distance: number } | null =
    null;
  for (const hit of hits) {
    if (!hit?.face || hit.faceIndex == null) continue;
    const point = hit.point.clone().applyMatrix4(matrix);
    const distance = point.distanceTo(ray.origin);
    if (distance >= (best?.distance ?? limit)) continue;
    if (planes.some((plane) => plane.distanceToPoint(point) < 0)) continue;
    best = {
      triangle: hit.faceIndex,
      point,
      local: hit.point.clone(),
      normal: hit.face.normal.clone(),
      distance,
    };
  }
  return best;
}

function treeOf({ geometry: { positions, indices }, tree }: Definition): MeshBVH {
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(positions, 3));
  geometry.setIndex(new BufferAttribute(indices, 1));
  return MeshBVH.deserialize(
    { version: 1, roots: tree.roots, index: indices, indirectBuffer: tree.indirect } as never,
    geometry,
    { setIndex: false },
  );
}

export type Picker = ReturnType<typeof createPicker>;
