import { Box3, BufferAttribute, BufferGeometry, Matrix4, Vector3 } from 'three';
import { MeshBVH } from 'three-mesh-bvh';
import { MeshoptDecoder } from 'meshoptimizer';
import { closesVolume } from './closes-volume.ts';
import type { Bounds, Geometry, Knowledge, ModelData, Occurrence, Outline } from './model-data.ts';
import { baseColorOf, endOfMesh, partsOf, readHeader, readMesh } from './read-glb.ts';
import type { Glb, GlbJson } from './read-glb.ts';

const identity = new Matrix4();

/** A preview GLB whose geometry is decoded piece by piece, as its bytes arrive. */
export type Plan = {
  outline: Outline;
  /** For each definition, the mesh that has it and how much of the file it needs; in the order of the file. */
  pieces: { place: number; mesh: number; neededBytes: number }[];
};

/** What is in a preview, before its geometry is there. */
export function planModel(glb: Glb): Plan {
  const { json } = glb;
  const placeOf = new Map<string, number>();
  const pieces: Plan['pieces'] = [];
  const definitions: Outline['definitions'] = [];
  const definitionOf = (mesh: number): number => {
    const { triangles, lines } = partsOf(json, mesh);
    const id = `${triangles.attributes.POSITION} ${triangles.attributes.COLOR_0}`;
    let place = placeOf.get(id);
    if (place !== undefined) return place;
    const count = (accessor: number | undefined) =>
      accessor === undefined ? 0 : json.accessors![accessor]!.count;
    place = definitions.length;
    definitions.push({
      key: json.meshes![mesh]!.extras?.definition ?? '',
      boundsMm: boundsOfAccessor(json, triangles.attributes.POSITION!),
      vertices: count(triangles.attributes.POSITION),
      indices: count(triangles.indices),
      edgeVertices: count(lines?.attributes.POSITION),
      edgeIndices: count(lines?.indices),
    });
    placeOf.set(id, place);
    pieces.push({ place, mesh, neededBytes: endOfMesh(glb, mesh) });
    return place;
  };
  const occurrences = placeOccurrences(json, definitionOf);
  pieces.sort((a, b) => a.neededBytes - b.neededBytes);
  return {
    outline: { definitions, occurrences, boundsMm: boundsOf(definitions, occurrences) },
    pieces,
  };
}

/** Decodes one definition. Its bytes have to be there. */
export async function prepareGeometry(
  glb: Glb,
  bytes: Uint8Array<ArrayBuffer>,
  mesh: number,
): Promise<Geometry> {
  await MeshoptDecoder.ready;
  const { triangles, lines } = readMesh(glb, bytes, mesh);
  const { positions, indices, normals, colors } = triangles;
  return {
    positions,
    normals: normals ?? new Int8Array((4 * positions.length) / 3),
    colors,
    indices,
    faceStarts: startsOf(triangles.counts),
    edges: {
      positions: lines?.positions ?? new Float32Array(0),
      indices: lines?.indices ?? new Uint32Array(0),
      starts: startsOf(lines?.counts ?? []),
    },
  };
}

/** What picking and caps need. The tree is indirect: one that sorted the triangles would break the ranges of the faces. */
export function getToKnow({ positions, indices }: Pick<Geometry, 'positions' | 'indices'>): Knowledge {
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(positions, 3));
  geometry.setIndex(new BufferAttribute(indices, 1));
  const tree = MeshBVH.serialize(new MeshBVH(geometry, { indirect: true }), { cloneBuffers: false });
  return {
    tree: {
      roots: tree.roots,
      indirect: tree.indirectBuffer as unknown as Uint32Array<ArrayBuffer>,
    },
    isClosed: closesVolume(positions, indices),
  };
}

/** A whole preview at once. Throws an Error where it is none. */
export async function prepareModel(bytes: Uint8Array<ArrayBuffer>): Promise<ModelData> {
  const glb = readHeader(bytes);
  if (!glb) throw new Error('The preview is cut short.');
  const { outline, pieces } = planModel(glb);
  const definitions: ModelData['definitions'] = [];
  for (const { place, mesh } of pieces) {
    const geometry = await prepareGeometry(glb, bytes, mesh);
    definitions[place] = { ...outline.definitions[place]!, geometry, ...getToKnow(geometry) };
  }
  return { ...outline, definitions };
}

/** The buffers of a geometry that move to another thread. */
export const buffersOf = ({
  positions,
  normals,
  colors,
  indices,
  faceStarts,
  edges,
}: Geometry): ArrayBuffer[] => [
  positions.buffer,
  normals.buffer,
  ...(colors ? [colors.buffer] : []),
  indices.buffer,
  faceStarts.buffer,
  edges.positions.buffer,
  edges.indices.buffer,
  edges.starts.buffer,
];

function startsOf(counts: number[]): Uint32Array<ArrayBuffer> {
  const starts = new Uint32Array(counts.length + 1);
  counts.forEach((count, i) => (starts[i + 1] = starts[i]! + count));
  return starts;
}

function boundsOfAccessor(json: GlbJson, accessor: number): Bounds {
  const { min = [0, 0, 0], max = [0, 0, 0] } = json.accessors![accessor]!;
  return { min: min as Bounds['min'], max: max as Bounds['max'] };
}

/** The tree of the scene, parents first. Nodes without a path only turn millimetres into glTF's metres and are left out. */
function placeOccurrences(json: GlbJson, definitionOf: (mesh: number) => number): Occurrence[] {
  const occurrences: Occurrence[] = [];
  const roots = json.scenes?.[json.scene ?? 0]?.nodes ?? [];
  const waiting = roots.map((node) => ({ node, parent: null as number | null, matrix: identity }));
  // The list grows while it is gone through.
  for (const next of waiting) {
    const { name = '', extras, mesh, matrix, children = [] } = json.nodes[next.node]!;
    let { parent } = next;
    let world = next.matrix;
    const path = extras?.path;
    if (path !== undefined) {
      if (matrix) world = new Matrix4().multiplyMatrices(next.matrix, new Matrix4().fromArray(matrix));
      const place = {
        path,
        name,
        parent,
        definition: mesh === undefined ? null : definitionOf(mesh),
        matrix: world.toArray(),
        color:
          mesh === undefined
            ? ([1, 1, 1, 1] as Occurrence['color'])
            : baseColorOf(json, partsOf(json, mesh).triangles),
      };
      parent = occurrences.push(place) - 1;
    }
    waiting.push(...children.map((node) => ({ node, parent, matrix: world })));
  }
  return occurrences;
}

function boundsOf(definitions: Outline['definitions'], occurrences: Occurrence[]): Bounds {
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
