/*
 * A decoded model: geometry once per definition, and where each occurrence stands. Millimetres, right-handed, Z up.
 * Typed arrays all, so that a worker hands it over without copying.
 */

/** What is known of a definition before its geometry is there. */
export type DefinitionOutline = {
  /** Name of the geometry; two colourings of it have the same. */
  key: string;
  boundsMm: Bounds;
  vertices: number;
  indices: number;
  edgeVertices: number;
  edgeIndices: number;
};

/** The tree of a model, before its geometry. */
export type Outline = { definitions: DefinitionOutline[]; occurrences: Occurrence[]; boundsMm: Bounds };

export type Geometry = {
  /** x, y, z per vertex, in the part's own frame. */
  positions: Float32Array<ArrayBuffer>;
  /** x, y, z and nothing per vertex, −127 to 127. */
  normals: Int8Array<ArrayBuffer>;
  /** Red, green, blue, alpha per vertex, linear, 0 to 255; null where the faces have no colours of their own. */
  colors: Uint8Array<ArrayBuffer> | null;
  /** Three vertices a triangle; the triangles of a face lie together, faces by id. */
  indices: Uint32Array<ArrayBuffer>;
  /** First triangle of each face, then the number of triangles. */
  faceStarts: Uint32Array<ArrayBuffer>;
  edges: {
    positions: Float32Array<ArrayBuffer>;
    /** Two points a segment; the segments of an edge lie together, edges by id. */
    indices: Uint32Array<ArrayBuffer>;
    /** First segment of each edge, then the number of segments. */
    starts: Uint32Array<ArrayBuffer>;
  };
};

/** What is found out about a geometry when it is drawn already. */
export type Knowledge = {
  tree: SerializedTree;
  /** Whether the triangles close a volume: only then is there something to fill where they are cut. */
  isClosed: boolean;
};

export type Definition = DefinitionOutline & Knowledge & { geometry: Geometry };

/** What three-mesh-bvh makes of a tree that leaves the triangles in their order. */
export type SerializedTree = {
  roots: ArrayBuffer[];
  indirect: Uint32Array<ArrayBuffer> | Uint16Array<ArrayBuffer>;
};

export type Bounds = { min: [number, number, number]; max: [number, number, number] };

export type Occurrence = {
  /** Child indices from the root, joined by "/"; of the root itself "". */
  path: string;
  name: string;
  /** Its place among the occurrences; null for the root. */
  parent: number | null;
  /** Its place among the definitions; null where it only holds others. */
  definition: number | null;
  /** Column-major, from the part's frame to the model's. */
  matrix: number[];
  /** Linear red, green, blue, alpha, 0 to 1. */
  color: [number, number, number, number];
};

export type ModelData = { definitions: Definition[]; occurrences: Occurrence[]; boundsMm: Bounds };

/** The face that a triangle belongs to. */
export function faceOfTriangle(faceStarts: Uint32Array, triangle: number): number {
  let low = 0;
  let high = faceStarts.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (faceStarts[middle]! <= triangle) low = middle;
    else high = middle - 1;
  }
  return low;
}
