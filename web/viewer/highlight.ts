import { Color } from 'three';
import type { ColorRepresentation, Matrix4, Scene } from 'three';
import { DrawBatch } from './draw-batch.ts';
import type { Shape } from './draw-batch.ts';
import { InstanceTable } from './instance-table.ts';
import type { Geometry, ModelData } from './model-data.ts';
import type { PartMaterials } from './part-materials.ts';

/** What is to be marked: a whole occurrence, or some of its faces. */
export type Mark = { occurrence: number; faces: readonly number[] | null; color: ColorRepresentation };

/** Marked faces, drawn over the model in one call, whatever their number. */
export function createHighlight(
  gl: WebGL2RenderingContext,
  scene: Scene,
  model: ModelData,
  { marks: material }: PartMaterials,
) {
  let drawn: { batch: DrawBatch; table: InstanceTable; occurrences: number[] } | null = null;

  function clear(): void {
    drawn?.batch.dispose();
    drawn?.table.dispose();
    drawn = null;
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
      const shapes = new Map<string, Shape>();
      for (const { key, definition, faces } of patches)
        if (!shapes.has(key)) shapes.set(key, patchOf(model.definitions[definition]!.geometry, faces));
      const vertices = [...shapes.values()].reduce((all, { indices }) => all + indices.length, 0);
      if (vertices === 0) return;
      const table = new InstanceTable(patches.length);
      const room = { instances: patches.length, vertices, indices: vertices };
      const batch = new DrawBatch(gl, table, room, material);
      batch.renderOrder = 1;
      batch.visible = true;
      const ranges = new Map([...shapes].map(([key, shape]) => [key, batch.reserve(shape)]));
      for (const range of ranges.values()) Array.from(batch.upload(range));
      patches.forEach(({ occurrence, key, color }, instance) => {
        const { r, g, b } = new Color(color);
        table.paint(instance, [r, g, b, 1]);
        table.move(instance, matrixOf(occurrence).elements);
        batch.setRange(instance, ranges.get(key)!);
      });
      scene.add(batch);
      drawn = { batch, table, occurrences: patches.map(({ occurrence }) => occurrence) };
    },
    /** After occurrences have moved. */
    follow(matrixOf: (occurrence: number) => Matrix4): void {
      drawn?.occurrences.forEach((occurrence, instance) =>
        drawn!.table.move(instance, matrixOf(occurrence).elements),
      );
    },
    get batch(): DrawBatch | null {
      return drawn?.batch ?? null;
    },
    dispose: clear,
  };
}

export type Highlight = ReturnType<typeof createHighlight>;

/** Some faces of a definition, their triangles one after the other. */
function patchOf({ positions, indices, faceStarts }: Geometry, faces: readonly number[]): Shape {
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
  return { positions: corners, indices: Uint32Array.from({ length }, (_, i) => i) };
}
