/**
 * The scene: what a viewer needs besides triangles. Version 1, stored as `scene.json` of a revision.
 * Lengths are millimetres, Z up, right-handed, whatever the STEP file's unit was. Matrices are row-major 4×4,
 * from the child's frame to its parent's.
 */
export type Vec3 = [number, number, number];
export type Mat4 = [
  number, number, number, number, number, number, number, number,
  number, number, number, number, number, number, number, number,
]; // prettier-ignore
export type BoundsMm = { min: Vec3; max: Vec3 };
/** Linear sRGB-encoded colour, each channel 0…1. */
export type Rgba = [number, number, number, number];

/** One node of the occurrence tree. `path` is stable within a revision: the child indices from the root, "0/3/1". */
export type SceneNode = {
  path: string;
  /** The instance's own name, or the definition's where the instance has none. */
  name: string;
  matrix: Mat4;
  color?: Rgba;
  /** Set on leaves only: index into `Scene.definitions`. */
  definition?: number;
  children: SceneNode[];
};

export type SceneDefinition = {
  /** Content key of the definition: same geometry from the same kernel build, same key. Lowercase hex SHA-256. */
  key: string;
  name: string;
  color?: Rgba;
  triangles: number;
  boundsMm: BoundsMm;
};

export type Scene = {
  version: 1;
  /** Unit the file was written in, e.g. "mm", "inch", "m". Geometry here is in mm all the same. */
  unit: string;
  boundsMm: BoundsMm;
  /** Distinct leaves. */
  definitions: SceneDefinition[];
  root: SceneNode;
  totals: { definitions: number; occurrences: number; triangles: number };
  kernelBuild: string;
};

/** Walks the tree depth first, parents before children, with the matrix from each node's frame to the model's. */
export function* walkScene(root: SceneNode): Generator<{ node: SceneNode; matrix: Mat4 }> {
  const stack: { node: SceneNode; matrix: Mat4 }[] = [{ node: root, matrix: root.matrix }];
  for (let entry = stack.pop(); entry; entry = stack.pop()) {
    yield entry;
    const { node, matrix } = entry;
    for (const child of node.children.toReversed())
      stack.push({ node: child, matrix: multiply(matrix, child.matrix) });
  }
}

/** Row-major a·b. */
export function multiply(a: Mat4, b: Mat4): Mat4 {
  const out = new Array<number>(16).fill(0);
  for (let r = 0; r < 4; r++)
    for (let c = 0; c < 4; c++) for (let k = 0; k < 4; k++) out[r * 4 + c]! += a[r * 4 + k]! * b[k * 4 + c]!;
  return out as Mat4;
}

/** How many leaves of the tree are instances of each definition, by index. */
export function countOccurrences(root: SceneNode): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { node } of walkScene(root)) {
    if (node.definition === undefined) continue;
    counts.set(node.definition, (counts.get(node.definition) ?? 0) + 1);
  }
  return counts;
}
