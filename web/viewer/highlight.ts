import { BufferAttribute, BufferGeometry, DoubleSide, Group, Mesh, MeshBasicMaterial } from 'three';
import type { ColorRepresentation, Plane, Matrix4 } from 'three';
import type { Definition, ModelData } from './model-data.ts';

/** What is to be marked: a whole occurrence, or some of its faces. */
export type Mark = { occurrence: number; faces: readonly number[] | null; color: ColorRepresentation };

/** Marks drawn over the model, from the same buffers. */
export function createHighlight(model: ModelData, clippingPlanes: Plane[]) {
  const group = new Group();
  const buffers = new Map<number, BufferGeometry>();
  let marked: { mesh: Mesh; occurrence: number }[] = [];

  function sharedGeometry(definition: number): BufferGeometry {
    let shared = buffers.get(definition);
    if (!shared) {
      const { positions, indices } = model.definitions[definition]!;
      shared = new BufferGeometry();
      shared.setAttribute('position', new BufferAttribute(positions, 3));
      shared.setIndex(new BufferAttribute(indices, 1));
      buffers.set(definition, shared);
    }
    return shared;
  }

  function clear(): void {
    for (const { mesh } of marked) {
      group.remove(mesh);
      (mesh.material as MeshBasicMaterial).dispose();
    }
    marked = [];
  }

  return {
    group,
    set(marks: readonly Mark[], matrixOf: (occurrence: number) => Matrix4): void {
      clear();
      for (const { occurrence, faces, color } of marks) {
        const { definition } = model.occurrences[occurrence]!;
        if (definition === null) continue;
        const material = new MeshBasicMaterial({
          color,
          transparent: true,
          opacity: faces ? 0.85 : 0.35,
          depthWrite: false,
          side: DoubleSide,
          clippingPlanes,
        });
        for (const [start, count] of rangesOf(model.definitions[definition]!, faces)) {
          const geometry = new BufferGeometry();
          const shared = sharedGeometry(definition);
          geometry.setAttribute('position', shared.getAttribute('position'));
          geometry.setIndex(shared.getIndex());
          geometry.setDrawRange(start, count);
          const mesh = new Mesh(geometry, material);
          mesh.matrixAutoUpdate = false;
          mesh.frustumCulled = false;
          mesh.renderOrder = 1;
          mesh.matrix.copy(matrixOf(occurrence));
          group.add(mesh);
          marked.push({ mesh, occurrence });
        }
      }
    },
    /** After occurrences have moved. */
    follow(matrixOf: (occurrence: number) => Matrix4): void {
      for (const { mesh, occurrence } of marked) {
        mesh.matrix.copy(matrixOf(occurrence));
        mesh.matrixWorldNeedsUpdate = true;
      }
    },
    dispose: clear,
  };
}

/** Stretches of the index, neighbours made one. */
function rangesOf({ faceStarts, indices }: Definition, faces: readonly number[] | null): [number, number][] {
  if (!faces) return [[0, indices.length]];
  const ranges: [number, number][] = [];
  for (const face of [...faces].sort((a, b) => a - b)) {
    const [start, end] = [3 * (faceStarts[face] ?? 0), 3 * (faceStarts[face + 1] ?? 0)];
    const last = ranges.at(-1);
    if (last && last[0] + last[1] === start) last[1] += end - start;
    else if (end > start) ranges.push([start, end - start]);
  }
  return ranges;
}
