import { BatchedMesh, BufferAttribute, BufferGeometry, Color, DoubleSide, MeshBasicMaterial } from 'three';
import type { ColorRepresentation, Matrix4, Plane, Scene } from 'three';
import type { Geometry, ModelData } from './model-data.ts';

/** What is to be marked: a whole occurrence, or some of its faces. */
export type Mark = { occurrence: number; faces: readonly number[] | null; color: ColorRepresentation };

/** Marked faces, drawn over the model in one call, whatever their number. */
export function createHighlight(scene: Scene, model: ModelData, clippingPlanes: Plane[]) {
  const material = new MeshBasicMaterial({
    transparent: true,
    opacity: 0.85,
    depthWrite: false,
    side: DoubleSide,
    forceSinglePass: true,
    clippingPlanes,
  });
  let batch: BatchedMesh | null = null;
  let placed: { instance: number; occurrence: number }[] = [];

  function clear(): void {
    batch?.removeFromParent();
    batch?.dispose();
    batch = null;
    placed = [];
  }

  return {
    /** `marks` of whole occurrences are not drawn here. Those that come last lie on top. */
    set(marks: readonly Mark[], matrixOf: (occurrence: number) => Matrix4): void {
      clear();
      const patches = marks.flatMap(({ occurrence, faces, color }) => {
        const { definition } = model.occurrences[occurrence]!;
        if (!faces || definition === null) return [];
        return [{ occurrence, color, key: `${definition} ${faces.join()}`, definition, faces }];
      });
      const shapes = new Map<string, BufferGeometry>();
      for (const { key, definition, faces } of patches)
        if (!shapes.has(key)) shapes.set(key, patchOf(model.definitions[definition]!.geometry, faces));
      const vertices = [...shapes.values()].reduce((all, shape) => all + countOf(shape), 0);
      if (vertices === 0) return;
      batch = new BatchedMesh(patches.length, vertices, vertices, material);
      batch.sortObjects = false;
      batch.perObjectFrustumCulled = false;
      batch.frustumCulled = false;
      batch.renderOrder = 1;
      const ids = new Map([...shapes].map(([key, shape]) => [key, batch!.addGeometry(shape)]));
      for (const { occurrence, key, color } of patches) {
        const instance = batch.addInstance(ids.get(key)!);
        batch.setMatrixAt(instance, matrixOf(occurrence));
        batch.setColorAt(instance, new Color(color));
        placed.push({ instance, occurrence });
      }
      scene.add(batch);
    },
    /** After occurrences have moved. */
    follow(matrixOf: (occurrence: number) => Matrix4): void {
      for (const { instance, occurrence } of placed) batch?.setMatrixAt(instance, matrixOf(occurrence));
    },
    cut(): void {
      material.needsUpdate = true;
    },
    dispose(): void {
      clear();
      material.dispose();
    },
  };
}

const countOf = (shape: BufferGeometry): number => shape.getAttribute('position').count;

/** Some faces of a definition, their triangles one after the other. */
function patchOf({ positions, indices, faceStarts }: Geometry, faces: readonly number[]): BufferGeometry {
  const rangeOf = (face: number) =>
    [3 * (faceStarts[face] ?? 0), 3 * (faceStarts[face + 1] ?? faceStarts[face] ?? 0)] as const;
  const length = faces.reduce((all, face) => all + rangeOf(face)[1] - rangeOf(face)[0], 0);
  const corners = new Float32Array(3 * length);
  let at = 0;
  for (const face of faces) {
    const [start, end] = rangeOf(face);
    for (let i = start; i < end; i++, at += 3)
      corners.set(positions.subarray(3 * indices[i]!, 3 * indices[i]! + 3), at);
  }
  const shape = new BufferGeometry();
  shape.setAttribute('position', new BufferAttribute(corners, 3));
  return shape;
}
