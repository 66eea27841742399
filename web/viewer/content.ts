import { Box3, Color, Vector3 } from 'three';
import type { Plane, Scene } from 'three';
import type { DrawBatch } from './draw-batch.ts';
import { explodeOffsets } from './explode.ts';
import { createHighlight } from './highlight.ts';
import type { Highlight, Mark } from './highlight.ts';
import type { Geometry, ModelData, Outline } from './model-data.ts';
import { createPartBatch } from './part-batch.ts';
import type { Look } from './part-batch.ts';
import type { PartMaterials } from './part-materials.ts';
import { createPicker } from './picker.ts';
import type { Picker } from './picker.ts';
import { placementOf } from './placement.ts';
import type { Placement } from './placement.ts';

/** What all models of a viewer share. */
export type Stage = {
  gl: WebGL2RenderingContext;
  scene: Scene;
  materials: PartMaterials;
  planes: readonly Plane[];
};

/** One model in the scene: which parts are there, where they stand now and how they are shown. */
export function createContent({ gl, scene, materials, planes }: Stage, outline: Outline) {
  const parts = createPartBatch(gl, outline, materials);
  const placements: Placement[] = [];
  let offsets: Vector3[] | null = null;
  const { min, max } = outline.boundsMm;
  const bounds = new Box3(new Vector3(...min), new Vector3(...max));
  let looks: ReadonlyMap<number, Look> = new Map();
  let tools: { model: ModelData; picker: Picker; highlight: Highlight } | null = null;
  scene.add(parts.faces, parts.edges);

  const placed = (occurrence: number) => (placements[occurrence] ??= placementOf(outline, occurrence));
  const matrixOf = (occurrence: number) => placed(occurrence).matrix;
  const lookOf = (occurrence: number): Look => looks.get(occurrence) ?? 'solid';
  function* solid(): Iterable<[number, Placement]> {
    for (const leaf of parts.leaves) if (lookOf(leaf) === 'solid') yield [leaf, placed(leaf)];
  }

  return {
    parts,
    bounds,
    matrixOf,
    get model(): ModelData | null {
      return tools?.model ?? null;
    },
    /** Takes in a definition's geometry, piece by piece. */
    add: (place: number, geometry: Geometry): Generator<number> => parts.add(place, geometry),
    /** All geometry is there, and the trees: from now on, faces can be picked and marked. */
    complete(model: ModelData): void {
      const highlight = createHighlight(gl, scene, model, materials);
      tools = { model, picker: createPicker(model), highlight };
    },
    pick: (ray: Parameters<Picker['pick']>[0]) => tools?.picker.pick(ray, solid(), planes) ?? null,
    show(wanted: ReadonlyMap<number, Look>): void {
      looks = wanted;
      for (const leaf of parts.leaves) parts.show(leaf, lookOf(leaf));
    },
    mark(marks: readonly Mark[]): void {
      const whole = marks.filter(({ faces }) => faces === null);
      parts.tint(new Map(whole.map(({ occurrence, color }) => [occurrence, new Color(color)])));
      tools?.highlight.set(marks, matrixOf);
    },
    /** Solids that can be filled where they are cut, those that can't, and how many triangles the former have. */
    fillable(): { leaves: ReadonlySet<number>; open: number; triangles: number } {
      const leaves = new Set<number>();
      let open = 0;
      let triangles = 0;
      for (const [leaf] of solid()) {
        const { definition } = outline.occurrences[leaf]!;
        if (!tools?.model.definitions[definition!]!.isClosed) open++;
        else {
          leaves.add(leaf);
          triangles += outline.definitions[definition!]!.indices / 3;
        }
      }
      return { leaves, open, triangles };
    },
    explode(factor: number): void {
      offsets ??= explodeOffsets(outline);
      for (const leaf of parts.leaves) {
        placements[leaf] = placementOf(outline, leaf, offsets[leaf]!.clone().multiplyScalar(factor));
        parts.move(leaf, matrixOf(leaf).elements);
      }
      tools?.highlight.follow(matrixOf);
    },
    boxOf(occurrences: readonly number[]): Box3 {
      const box = new Box3();
      const chosen = new Set(occurrences);
      for (const leaf of parts.leaves) {
        let at: number | null = leaf;
        while (at !== null && !chosen.has(at)) at = outline.occurrences[at]!.parent;
        if (at === null && chosen.size > 0) continue;
        if (chosen.size === 0 && lookOf(leaf) === 'hidden') continue;
        box.union(placed(leaf).box);
      }
      return box.isEmpty() ? bounds.clone() : box;
    },
    /** All that is on the graphics card. */
    batches(): DrawBatch[] {
      const marks = tools?.highlight.batch;
      return [parts.faces, parts.edges, ...(marks ? [marks] : [])];
    },
    dispose(): void {
      parts.dispose();
      tools?.highlight.dispose();
    },
  };
}

export type Content = ReturnType<typeof createContent>;
