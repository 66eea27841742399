import type { Rgba } from '../../../domain/cad/scene.ts';
import { ProductError } from '../../../domain/errors.ts';
import type { DefinitionMesh } from '../cad-kernel.ts';
import type { RawLinks, RawMeasures } from './raw-measures.ts';
import type { MeshFile, Triangulation } from './read-mesh-file.ts';

/** The mesh, and where each face's vertices and each edge's nodes lie in it: what evidence is read off. */
export type LinkedMesh = {
  mesh: DefinitionMesh;
  /** The mesh's positions in double precision. */
  positions: Float64Array;
  /** First vertex of each face; one more entry at the end. */
  firstVertex: Uint32Array;
  /** By edge: the faces it lies on, and its nodes there as vertices of the mesh, in the edge's direction. */
  polygons: { face: number; nodes: Uint32Array }[][];
  /** By face: its vertices that lie on edges. */
  boundary: number[][];
};

/** Puts the kernel's triangulations together in the order of the face ids, wound and shaded outwards. */
export function buildMesh(
  file: MeshFile,
  links: RawLinks,
  { faces, edges }: RawMeasures,
  faceColors: Record<string, Rgba>,
): LinkedMesh {
  const ofFace = faces.map((_, id) => triangulationOf(file, links, id));
  const firstVertex = new Uint32Array(faces.length + 1);
  const faceTriangles = new Uint32Array(faces.length);
  ofFace.forEach((part, id) => {
    firstVertex[id + 1] = firstVertex[id]! + (part ? part.positions.length / 3 : 0);
    faceTriangles[id] = part ? part.triangles.length / 3 : 0;
  });
  const positions = new Float64Array(3 * firstVertex[faces.length]!);
  const normals = new Float32Array(positions.length);
  const indices = new Uint32Array(3 * faceTriangles.reduce((sum, count) => sum + count, 0));
  let corner = 0;
  for (const [id, part] of ofFace.entries()) {
    if (!part) continue;
    const frame = links.placed[id];
    // Triangles follow the surface; a reversed face looks the other way. Frames are rigid: OpenCASCADE has no others.
    const flipped = faces[id]!.reversed;
    const first = firstVertex[id]!;
    place(part.positions, frame, 1, positions, 3 * first);
    if (part.normals) turn(part.normals, frame, flipped ? -1 : 1, normals, 3 * first);
    for (let t = 0; t < part.triangles.length; t += 3) {
      indices[corner++] = first + part.triangles[t]! - 1;
      indices[corner++] = first + part.triangles[flipped ? t + 2 : t + 1]! - 1;
      indices[corner++] = first + part.triangles[flipped ? t + 1 : t + 2]! - 1;
    }
  }
  const polygons = linkPolygons(file, links, firstVertex, edges.length);
  const boundary = faces.map((): number[] => []);
  for (const uses of polygons)
    for (const { face, nodes } of uses) for (const node of nodes) boundary[face]!.push(node);
  const colors = Object.keys(faceColors).length > 0;
  return {
    mesh: {
      positions: Float32Array.from(positions),
      normals,
      indices,
      faceTriangles,
      ...(colors ? { faceColors: faces.map((_, id) => faceColors[id] ?? null) } : {}),
      ...polylines(polygons, positions),
    },
    positions,
    firstVertex,
    polygons,
    boundary,
  };
}

function triangulationOf(file: MeshFile, links: RawLinks, face: number): Triangulation | null {
  const at = links.meshes[face] ?? -1;
  if (at < 0) return null;
  const part = file.triangulations[at];
  // The file is written in the order in which parts were added; a count says whether that still holds.
  if (part?.positions.length !== 3 * links.nodes[at]!) {
    throw new ProductError('internal', 'The kernel wrote a mesh that does not fit its faces. Try again.');
  }
  return part;
}

function linkPolygons(file: MeshFile, links: RawLinks, firstVertex: Uint32Array, edgeCount: number) {
  const polygons = Array.from({ length: edgeCount }, (): LinkedMesh['polygons'][number] => []);
  for (let i = 0; i < links.polygons.length; i += 3) {
    const face = links.polygons[i + 1]!;
    const first = firstVertex[face]! - 1;
    const nodes = new Uint32Array(file.polygons[links.polygons[i + 2]!]!);
    for (let k = 0; k < nodes.length; k++) nodes[k]! += first;
    polygons[links.polygons[i]!]!.push({ face, nodes });
  }
  return polygons;
}

function polylines(polygons: LinkedMesh['polygons'], positions: Float64Array) {
  const edgePoints = Uint32Array.from(polygons, ([polygon]) => polygon?.nodes.length ?? 0);
  const edgePositions = new Float32Array(3 * edgePoints.reduce((sum, count) => sum + count, 0));
  let to = 0;
  for (const [polygon] of polygons)
    for (const node of polygon?.nodes ?? [])
      for (let k = 0; k < 3; k++) edgePositions[to++] = positions[3 * node + k]!;
  return { edgePositions, edgePoints };
}

/** Turns vectors into their face's frame and moves them by `translation` times its origin. */
function place(
  from: Float64Array | Float32Array,
  frame: number[] | undefined,
  translation: 0 | 1,
  to: Float32Array | Float64Array,
  at: number,
): void {
  if (!frame) return to.set(from, at);
  for (let i = 0; i < from.length; i += 3)
    for (let row = 0; row < 3; row++)
      to[at + i + row] =
        frame[4 * row]! * from[i]! +
        frame[4 * row + 1]! * from[i + 1]! +
        frame[4 * row + 2]! * from[i + 2]! +
        translation * frame[4 * row + 3]!;
}

function turn(from: Float32Array, frame: number[] | undefined, sign: number, to: Float32Array, at: number) {
  place(from, frame, 0, to, at);
  if (sign < 0) for (let i = at; i < at + from.length; i++) to[i] = -to[i]!;
}
