import { Box3, BufferAttribute, BufferGeometry, Matrix4, Vector3 } from 'three';
import { MeshBVH } from 'three-mesh-bvh';
import type { Bounds, Definition, ModelData, Occurrence } from './model-data.ts';
import { readGlb } from './read-glb.ts';
import type { Glb, GlbMesh } from './read-glb.ts';

const identity = new Matrix4();

/** Decodes a preview GLB and builds the trees that picking needs. For a worker: it takes as long as it takes. */
export async function prepareModel(bytes: ArrayBuffer): Promise<ModelData> {
  const glb = await readGlb(bytes);
  const definitions: Definition[] = [];
  const placeOf = new Map<string, number>();
  const definitionOf = (index: number): number => {
    const mesh = glb.meshes[index]!;
    const { position, color } = mesh.triangles.ids;
    const id = `${position} ${color}`;
    let place = placeOf.get(id);
    if (place === undefined) placeOf.set(id, (place = definitions.push(prepareDefinition(mesh)) - 1));
    return place;
  };
  const occurrences = placeOccurrences(glb, definitionOf);
  return { definitions, occurrences, boundsMm: boundsOf(definitions, occurrences) };
}

/** The buffers of a model that move to another thread. */
export const transferables = ({ definitions }: ModelData): ArrayBuffer[] => [
  ...new Set(
    definitions.flatMap(({ positions, normals, colors, indices, faceStarts, edges, bvh }) => [
      positions.buffer,
      normals.buffer,
      ...(colors ? [colors.buffer] : []),
      indices.buffer,
      faceStarts.buffer,
      edges.positions.buffer,
      edges.indices.buffer,
      edges.starts.buffer,
      bvh.indirect.buffer,
      ...bvh.roots,
    ]),
  ),
];

function prepareDefinition({ definition, triangles, lines }: GlbMesh): Definition {
  const { positions, indices, normals, colors } = triangles;
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(positions, 3));
  geometry.setIndex(new BufferAttribute(indices, 1));
  // Indirect: a tree that sorted the triangles would break the ranges of the faces.
  const tree = MeshBVH.serialize(new MeshBVH(geometry, { indirect: true }), { cloneBuffers: false });
  const box = new Box3().setFromBufferAttribute(geometry.getAttribute('position') as BufferAttribute);
  return {
    key: definition,
    positions,
    normals: normals ?? new Int8Array(positions.length),
    colors,
    indices,
    faceStarts: startsOf(triangles.counts),
    edges: {
      positions: lines?.positions ?? new Float32Array(0),
      indices: lines?.indices ?? new Uint32Array(0),
      starts: startsOf(lines?.counts ?? []),
    },
    boundsMm: { min: box.min.toArray(), max: box.max.toArray() },
    bvh: {
      roots: tree.roots,
      indirect: tree.indirectBuffer as unknown as Uint32Array<ArrayBuffer>,
    },
  };
}

function startsOf(counts: number[]): Uint32Array<ArrayBuffer> {
  const starts = new Uint32Array(counts.length + 1);
  counts.forEach((count, i) => (starts[i + 1] = starts[i]! + count));
  return starts;
}

/** The tree of the scene, parents first. Nodes without a path only turn millimetres into glTF's metres and are left out. */
function placeOccurrences(glb: Glb, definitionOf: (mesh: number) => number): Occurrence[] {
  const occurrences: Occurrence[] = [];
  const waiting = glb.roots.map((node) => ({ node, parent: null as number | null, matrix: identity }));
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const { name, path, mesh, matrix, children } = glb.nodes[next.node]!;
    let { parent } = next;
    let world = next.matrix;
    if (path !== null) {
      if (matrix) world = new Matrix4().multiplyMatrices(next.matrix, new Matrix4().fromArray(matrix));
      const color = mesh === null ? null : glb.meshes[mesh]!.triangles.baseColor;
      const definition = mesh === null ? null : definitionOf(mesh);
      const place = { path, name, parent, definition, matrix: world.toArray(), color: color ?? [1, 1, 1, 1] };
      parent = occurrences.push(place) - 1;
    }
    waiting.push(...children.map((node) => ({ node, parent, matrix: world })));
  }
  return occurrences;
}

function boundsOf(definitions: Definition[], occurrences: Occurrence[]): Bounds {
  const whole = new Box3();
  const box = new Box3();
  const matrix = new Matrix4();
  for (const { definition, matrix: placed } of occurrences) {
    if (definition === null) continue;
    const { min, max } = definitions[definition]!.boundsMm;
    box.set(new Vector3(...min), new Vector3(...max)).applyMatrix4(matrix.fromArray(placed));
    whole.union(box);
  }
  return whole.isEmpty()
    ? { min: [0, 0, 0], max: [0, 0, 0] }
    : { min: whole.min.toArray(), max: whole.max.toArray() };
}
