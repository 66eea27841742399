import { Box3, Color, Vector3 } from 'three';
import type { Plane, Scene } from 'three';
import { explodeOffsets } from './explode.ts';
import { createHighlight } from './highlight.ts';
import type { Mark } from './highlight.ts';
import type { Geometry, ModelData, Outline } from './model-data.ts';
import { createPartBatch } from './part-batch.ts';
import type { Look } from './part-batch.ts';
import { createPicker } from './picker.ts';
import type { Picker } from './picker.ts';
import { placementOf } from './placement.ts';
import type { Placement } from './placement.ts';

/** One model in the scene: which parts are there, where they stand now and how they are shown. */
export function createContent(scene: Scene, outline: Outline, planes: Plane[]) {
  const parts = createPartBatch(outline, planes);
  const placements = outline.occurrences.map((_, index) => placementOf(outline, index));
  const offsets = explodeOffsets(outline);
  const { min, max } = outline.boundsMm;
  const bounds = new Box3(new Vector3(...min), new Vector3(...max));
  const closed = new Set<number>();
  let looks: ReadonlyMap<number, Look> = new Map();
  let tools: { model: ModelData; picker: Picker; highlight: ReturnType<typeof createHighlight> } | null =
    null;
  scene.add(parts.faces, parts.edges);

  const matrixOf = (occurrence: number) => placements[occurrence]!.matrix;
  const lookOf = (occurrence: number): Look => looks.get(occurrence) ?? 'solid';
  function* solid(): Iterable<[number, Placement]> {
    for (const leaf of parts.leaves) if (lookOf(leaf) === 'solid') yield [leaf, placements[leaf]!];
  }

  return {
    parts,
    bounds,
    matrixOf,
    get model(): ModelData | null {
      return tools?.model ?? null;
    },
    add(place: number, geometry: Geometry): void {
      parts.add(place, geometry, (index) => ({ matrix: matrixOf(index), look: lookOf(index) }));
      if (geometry.isClosed) closed.add(place);
    },
    /** All geometry is there, and the trees: from now on, faces can be picked and marked. */
    complete(model: ModelData): void {
      tools = { model, picker: createPicker(model), highlight: createHighlight(scene, model, planes) };
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
        if (!closed.has(definition!)) open++;
        else {
          leaves.add(leaf);
          triangles += outline.definitions[definition!]!.indices / 3;
        }
      }
      return { leaves, open, triangles };
    },
    explode(factor: number): void {
      for (const leaf of parts.leaves) {
        placements[leaf] = placementOf(outline, leaf, offsets[leaf]!.clone().multiplyScalar(factor));
        parts.move(leaf, matrixOf(leaf));
      }
      tools?.highlight.follow(matrixOf);
    },
    /** Materials know how many planes there are. */
    cut(): void {
      for (const { material } of [parts.faces, parts.edges])
        if (!Array.isArray(material)) material.needsUpdate = true;
      tools?.highlight.cut();
    },
    boxOf(occurrences: readonly number[]): Box3 {
      const box = new Box3();
      const chosen = new Set(occurrences);
      for (const leaf of parts.leaves) {
        let at: number | null = leaf;
        while (at !== null && !chosen.has(at)) at = outline.occurrences[at]!.parent;
        if (at === null && chosen.size > 0) continue;
        if (chosen.size === 0 && lookOf(leaf) === 'hidden') continue;
        box.union(placements[leaf]!.box);
      }
      return box.isEmpty() ? bounds.clone() : box;
    },
    dispose(): void {
      parts.dispose();
      tools?.highlight.dispose();
    },
  };
}

export type Content = ReturnType<typeof createContent>;
