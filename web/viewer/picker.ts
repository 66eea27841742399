import { Box3, BufferAttribute, BufferGeometry, DoubleSide, Matrix4, Ray, Vector3 } from 'three';
import type { Plane } from 'three';
import { MeshBVH } from 'three-mesh-bvh';
import { faceOfTriangle } from './model-data.ts';
import type { Definition, ModelData } from './model-data.ts';

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
  const boxes = model.definitions.map(
    ({ boundsMm: { min, max } }) => new Box3(new Vector3(...min), new Vector3(...max)),
  );
  const inverse = new Matrix4();
  const localRay = new Ray();
  const entry = new Vector3();

  return {
    /**
     * `placed` are the occurrences that can be hit, with the matrices by which they stand now. What `planes` cut away is
     * passed through.
     */
    pick(
      ray: Ray,
      placed: Iterable<[occurrence: number, matrix: Matrix4]>,
      planes: readonly Plane[] = [],
    ): Pick | null {
      let best: Pick | null = null;
      for (const [occurrence, matrix] of placed) {
        const { definition } = model.occurrences[occurrence]!;
        if (definition === null) continue;
        localRay.copy(ray).applyMatrix4(inverse.copy(matrix).invert());
        if (!localRay.intersectBox(boxes[definition]!, entry)) continue;
        const hit = nearest(trees[definition]!, localRay, matrix, ray, planes, best?.distance ?? Infinity);
        if (!hit) continue;
        const { faceStarts } = model.definitions[definition]!;
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
  matrix: Matrix4,
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

function treeOf({ positions, indices, bvh }: Definition): MeshBVH {
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(positions, 3));
  geometry.setIndex(new BufferAttribute(indices, 1));
  const { roots, indirect } = bvh;
  return MeshBVH.deserialize(
    { version: 1, roots, index: indices, indirectBuffer: indirect } as never,
    geometry,
    {
      setIndex: false,
    },
  );
}
