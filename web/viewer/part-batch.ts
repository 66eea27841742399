import { Color } from 'three';
import { DrawBatch } from './draw-batch.ts';
import type { Range } from './draw-batch.ts';
import { InstanceTable } from './instance-table.ts';
import type { Geometry, Outline } from './model-data.ts';
import type { PartMaterials } from './part-materials.ts';

/** How an occurrence is shown. */
export type Look = 'solid' | 'ghost' | 'hidden';

/** Ghosts are drawn as a pattern of holes, which needs no sorting and hides nothing behind. */
const ghostAlpha = 0.25;
/** How much of a mark's colour is in a part that is marked as a whole. */
const tintShare = 0.55;

type Shown = { instance: number; face: Range | null; line: Range | null; look: Look; tint: Color | null };

/** All occurrences of a model, in one draw call for their faces and one for their edges. */
export function createPartBatch(
  gl: WebGL2RenderingContext,
  { definitions, occurrences }: Outline,
  materials: PartMaterials,
) {
  const leaves = occurrences.flatMap(({ definition }, index) => (definition === null ? [] : [index]));
  const shown = new Map(
    leaves.map((leaf, instance): [number, Shown] => [
      leaf,
      { instance, face: null, line: null, look: 'solid', tint: null },
    ]),
  );
  const leavesOf = definitions.map((): number[] => []);
  for (const leaf of leaves) leavesOf[occurrences[leaf]!.definition!]!.push(leaf);
  const sum = (of: (definition: Outline['definitions'][number]) => number) =>
    definitions.reduce((all, definition) => all + of(definition), 0);
  const table = new InstanceTable(leaves.length);
  const faces = new DrawBatch(
    gl,
    table,
    {
      instances: leaves.length,
      vertices: sum(({ vertices }) => vertices),
      indices: sum(({ indices }) => indices),
    },
    materials.faces,
    { isLit: true },
  );
  const edges = new DrawBatch(
    gl,
    table,
    {
      instances: leaves.length,
      vertices: sum(({ edgeVertices }) => edgeVertices),
      indices: sum(({ edgeIndices }) => edgeIndices),
    },
    materials.edges,
    { areLines: true },
  );
  for (const [leaf, { instance }] of shown) table.move(instance, occurrences[leaf]!.matrix);
  let vertices = 0;
  let areEdgesOn = true;
  let hasEdges = false;

  /** Takes in a definition's geometry, piece by piece; then its occurrences are drawn. */
  function* add(place: number, geometry: Geometry): Generator<number> {
    const { positions, normals, indices, edges: own } = geometry;
    const colors = geometry.colors ?? new Uint8Array((4 * positions.length) / 3).fill(255);
    const face = faces.reserve({ positions, normals, colors, indices });
    yield* faces.upload(face);
    const line = own.indices.length > 0 ? edges.reserve(own) : null;
    if (line) yield* edges.upload(line);
    hasEdges ||= line !== null;
    vertices += positions.length / 3;
    faces.visible = true;
    edges.visible = areEdgesOn && hasEdges;
    for (const index of leavesOf[place]!) {
      Object.assign(shown.get(index)!, { face, line });
      paint(index);
    }
  }

  function paint(index: number): void {
    const { instance, face, line, look, tint } = shown.get(index)!;
    const [red, green, blue, alpha] = occurrences[index]!.color;
    const mixed = new Color(red, green, blue);
    if (tint) mixed.lerp(tint, tintShare);
    table.paint(instance, [mixed.r, mixed.g, mixed.b, look === 'ghost' ? ghostAlpha : alpha]);
    faces.setRange(instance, look === 'hidden' ? null : face);
    edges.setRange(instance, look === 'solid' ? line : null);
  }

  return {
    leaves,
    faces,
    edges,
    /** Of the definitions that are drawn. */
    get vertices(): number {
      return vertices;
    },
    add,
    /** Moves an occurrence: from the part's frame to the model's. */
    move(index: number, to: readonly number[]): void {
      table.move(shown.get(index)!.instance, to);
    },
    show(index: number, look: Look): void {
      const own = shown.get(index)!;
      if (own.look === look) return;
      own.look = look;
      paint(index);
    },
    /** Colours occurrences as a whole; those that are not named have their own colour again. */
    tint(tints: ReadonlyMap<number, Color>): void {
      for (const [index, own] of shown) {
        const tint = tints.get(index) ?? null;
        if (own.tint === tint) continue;
        own.tint = tint;
        paint(index);
      }
    },
    /** Does something while only the faces of some occurrences are there. */
    only(isWanted: (index: number) => boolean, act: () => void): void {
      for (const [index, { instance }] of shown) if (!isWanted(index)) faces.setRange(instance, null);
      act();
      for (const [, { instance, face, look }] of shown)
        faces.setRange(instance, look === 'hidden' ? null : face);
    },
    showEdges(isOn: boolean): void {
      areEdgesOn = isOn;
      edges.visible = isOn && hasEdges;
    },
    dispose(): void {
      faces.dispose();
      edges.dispose();
      table.dispose();
    },
  };
}
