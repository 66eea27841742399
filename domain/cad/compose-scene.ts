import type { BoundsMm, Mat4, Scene, SceneDefinition, SceneNode } from './scene.ts';
import { walkScene } from './scene.ts';

/** What the kernel says of a file, as far as a scene needs it. */
export type SceneParts = {
  unit: string;
  kernelBuild: string;
  root: SceneNode;
  definitions: readonly (SceneDefinition & {
    /** Points the definition's surface spans, xyz: makes the bounds of turned instances tight. */
    positions?: Float32Array;
  })[];
};

/**
 * The scene of a model: its tree and definitions, with totals and bounds over all occurrences. Two definitions may have
 * the same geometry key; they stay two. The bounds are exact for instances turned by quarter turns, tight to the mesh
 * for others whose positions are given, and otherwise those of the turned box, which may be larger.
 */
export function composeScene({ unit, kernelBuild, root, definitions }: SceneParts): Scene {
  const total = emptyBounds();
  const extents = definitions.map((definition) => extentsOf(definition));
  let occurrences = 0;
  let triangles = 0;
  for (const { node, matrix } of walkScene(root)) {
    if (node.definition === undefined) continue;
    occurrences++;
    triangles += definitions[node.definition]!.triangles;
    include(total, extents[node.definition]!(matrix), matrix);
  }
  const none = occurrences === 0;
  return {
    version: 1,
    unit,
    boundsMm: none ? { min: [0, 0, 0], max: [0, 0, 0] } : total,
    definitions: definitions.map(({ key, name, color, triangles, boundsMm }) => ({
      key,
      name,
      ...(color ? { color } : {}),
      triangles,
      boundsMm,
    })),
    root,
    totals: { definitions: definitions.length, occurrences, triangles },
    kernelBuild,
  };
}

const emptyBounds = (): BoundsMm => ({
  min: [Infinity, Infinity, Infinity],
  max: [-Infinity, -Infinity, -Infinity],
});

function include(total: BoundsMm, { min, max }: BoundsMm, matrix: Mat4): void {
  for (let axis = 0; axis < 3; axis++) {
    const shift = matrix[4 * axis + 3]!;
    total.min[axis] = Math.min(total.min[axis]!, min[axis]! + shift);
    total.max[axis] = Math.max(total.max[axis]!, max[axis]! + shift);
  }
}

/** Bounds of the definition turned by the matrix, without its shift; computed once for each distinct turn. */
function extentsOf(definition: SceneParts['definitions'][number]): (matrix: Mat4) => BoundsMm {
  const known = new Map<string, BoundsMm>();
  return (matrix) => {
    const turn = [0, 1, 2, 4, 5, 6, 8, 9, 10].map((at) => matrix[at]!);
    const key = turn.map((value) => Math.round(value * 1e12)).join();
    let bounds = known.get(key);
    if (bounds === undefined) {
      bounds =
        definition.positions && definition.positions.length > 0 && !isQuarterTurn(turn)
          ? pointBounds(definition.positions, turn)
          : boxBounds(definition.boundsMm, turn);
      known.set(key, bounds);
    }
    return bounds;
  };
}

/** Each row has one entry that counts: boxes stay boxes. */
const isQuarterTurn = (turn: readonly number[]): boolean =>
  [0, 3, 6].every((row) => turn.slice(row, row + 3).filter((value) => Math.abs(value) > 1e-9).length === 1);

function boxBounds({ min, max }: BoundsMm, turn: readonly number[]): BoundsMm {
  const bounds: BoundsMm = { min: [0, 0, 0], max: [0, 0, 0] };
  for (let row = 0; row < 3; row++)
    for (let axis = 0; axis < 3; axis++) {
      const factor = turn[3 * row + axis]!;
      // adding an exact zero keeps -0 and rounding out of the common case
      if (factor === 0) continue;
      const [a, b] = [factor * min[axis]!, factor * max[axis]!];
      bounds.min[row]! += Math.min(a, b);
      bounds.max[row]! += Math.max(a, b);
    }
  return bounds;
}

function pointBounds(positions: Float32Array, turn: readonly number[]): BoundsMm {
  const bounds = emptyBounds();
  for (let row = 0; row < 3; row++) {
    const [x, y, z] = [turn[3 * row]!, turn[3 * row + 1]!, turn[3 * row + 2]!];
    let low = Infinity;
    let high = -Infinity;
    for (let at = 0; at < positions.length; at += 3) {
      const value = x * positions[at]! + y * positions[at + 1]! + z * positions[at + 2]!;
      if (value < low) low = value;
      if (value > high) high = value;
    }
    bounds.min[row] = low;
    bounds.max[row] = high;
  }
  return bounds;
}
