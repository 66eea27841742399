import type { Rgba } from '../../domain/cad/scene.ts';
import { ProductError } from '../../domain/errors.ts';
import type { DefinitionMesh } from './cad-kernel.ts';
import { Materials, millimetresZUp, neutralColor, white } from './gltf/appearance.ts';
import { BYTE, BufferWriter, FLOAT, UNSIGNED_BYTE, codecsReady, readAccessor } from './gltf/buffers.ts';
import { extensions, generator, readGlb, writeGlb } from './gltf/container.ts';
import type { GltfJson, GltfPrimitive } from './gltf/container.ts';

export const TRIANGLES = 4;
const LINES = 1;

/**
 * One definition as a GLB of one mesh, in its own frame; docs/scene-and-glb.md describes it. Same mesh, same bytes.
 * `color` is that of faces without a colour of their own, where others have one.
 * Throws `internal` if the mesh contradicts itself.
 */
export async function encodeDefinitionGlb(
  mesh: DefinitionMesh,
  name: string,
  color: Rgba = neutralColor,
): Promise<Uint8Array> {
  await codecsReady();
  check(mesh, name);
  const buffers = new BufferWriter();
  const materials = new Materials();
  const primitives: GltfPrimitive[] = [];
  if (mesh.indices.length > 0) {
    const palette = paletteOf(mesh.faceColors);
    const drawn = palette ? splitByColor(mesh) : mesh;
    const attributes: Record<string, number> = {
      POSITION: positions(buffers, drawn.positions),
      NORMAL: buffers.attribute(packNormals(drawn.normals), 4, {
        componentType: BYTE,
        normalized: true,
        type: 'VEC3',
      }),
    };
    if (palette)
      attributes.COLOR_0 = buffers.attribute(vertexColors(drawn, color), 4, {
        componentType: UNSIGNED_BYTE,
        normalized: true,
        type: 'VEC4',
      });
    primitives.push({
      attributes,
      indices: buffers.indices(drawn.indices, drawn.positions.length / 3),
      material: materials.surface(palette ? white : color),
      mode: TRIANGLES,
      extras: { faces: [...mesh.faceTriangles], ...(palette ? { faceColors: palette } : {}) },
    });
  }
  if (mesh.edgePositions.length > 0) {
    primitives.push({
      attributes: { POSITION: positions(buffers, mesh.edgePositions) },
      indices: buffers.indices(segments(mesh.edgePoints), mesh.edgePositions.length / 3),
      material: materials.edges(),
      mode: LINES,
      extras: { edges: Array.from(mesh.edgePoints, (points) => Math.max(0, points - 1)) },
    });
  }
  const json: GltfJson = {
    asset: { version: '2.0', generator },
    ...(primitives.length > 0 ? { extensionsUsed: extensions, extensionsRequired: extensions } : {}),
    scene: 0,
    scenes: [{ nodes: [0] }],
    nodes: [{ name, matrix: millimetresZUp, ...(primitives.length > 0 ? { mesh: 0 } : {}) }],
    ...(primitives.length > 0
      ? {
          meshes: [{ name, primitives }],
          materials: materials.list,
          accessors: buffers.accessors,
          bufferViews: buffers.bufferViews,
          buffers: buffers.buffers(),
        }
      : {}),
  };
  return writeGlb(json, buffers.pieces);
}

/**
 * The mesh in a definition's GLB: positions, triangles, face and edge ranges exactly as they were encoded, normals to
 * one part in 127; vertices shared by faces of different colours come back once for each colour.
 * Throws `object_corrupt` where the bytes are no such GLB.
 */
export async function decodeDefinitionGlb(bytes: Uint8Array): Promise<DefinitionMesh> {
  await codecsReady();
  const { json, bin } = readGlb(bytes);
  const primitives = json.meshes?.[0]?.primitives ?? [];
  const triangles = primitives.find(({ mode }) => mode === TRIANGLES);
  const lines = primitives.find(({ mode }) => mode === LINES);
  const floats = (accessor: number | undefined): Float32Array =>
    accessor === undefined ? new Float32Array(0) : new Float32Array(readAccessor(json, bin, accessor).bytes.buffer);
  const palette = triangles?.extras?.faceColors as Palette | undefined;
  return {
    positions: floats(triangles?.attributes.POSITION),
    normals: triangles ? unpackNormals(readAccessor(json, bin, triangles.attributes.NORMAL!).bytes) : floats(undefined),
    indices: triangles ? unpackIndices(readAccessor(json, bin, triangles.indices!)) : new Uint32Array(0),
    faceTriangles: Uint32Array.from((triangles?.extras?.faces as number[] | undefined) ?? []),
    ...(palette ? { faceColors: palette.faces.map((at) => (at < 0 ? null : palette.colors[at]!)) } : {}),
    edgePositions: floats(lines?.attributes.POSITION),
    edgePoints: Uint32Array.from((lines?.extras?.edges as number[] | undefined) ?? [], (count) => (count > 0 ? count + 1 : 0)),
  };
} // prettier-ignore

/** Distinct face colours, and for each face its place among them or -1. */
type Palette = { colors: Rgba[]; faces: number[] };

function paletteOf(faceColors: DefinitionMesh['faceColors']): Palette | null {
  if (!faceColors?.some((color) => color !== null)) return null;
  const places = new Map<string, number>();
  const colors: Rgba[] = [];
  const faces = faceColors.map((color) => {
    if (color === null) return -1;
    const key = color.join();
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, colors.length);
    return colors.push(color) - 1;
  });
  return { colors, faces };
}

function check(mesh: DefinitionMesh, name: string): void {
  const sum = (counts: Uint32Array): number => counts.reduce((total, count) => total + count, 0);
  const vertices = mesh.positions.length / 3;
  const problem =
    mesh.normals.length !== mesh.positions.length
      ? 'positions and normals differ in number'
      : sum(mesh.faceTriangles) * 3 !== mesh.indices.length
        ? 'the face ranges do not cover the triangles'
        : sum(mesh.edgePoints) * 3 !== mesh.edgePositions.length
          ? 'the edge ranges do not cover the points'
          : mesh.edgePoints.includes(1)
            ? 'an edge has a single point'
            : mesh.indices.some((index) => index >= vertices)
              ? 'a triangle names a vertex that is not there'
              : !mesh.positions.every(Number.isFinite) || !mesh.edgePositions.every(Number.isFinite)
                ? 'a position is not finite'
                : mesh.faceColors && mesh.faceColors.length !== mesh.faceTriangles.length
                  ? 'faces and face colours differ in number'
                  : null;
  if (problem)
    throw new ProductError('internal', `The kernel returned a broken mesh for "${name}": ${problem}.`);
}

const bytesOf = (data: Float32Array): Uint8Array =>
  new Uint8Array(data.buffer, data.byteOffset, data.byteLength);

function positions(buffers: BufferWriter, xyz: Float32Array): number {
  const min = [Infinity, Infinity, Infinity];
  const max = [-Infinity, -Infinity, -Infinity];
  for (let at = 0; at < xyz.length; at++) {
    const axis = at % 3;
    const value = xyz[at]!;
    if (value < min[axis]!) min[axis] = value;
    if (value > max[axis]!) max[axis] = value;
  }
  return buffers.attribute(bytesOf(xyz), 12, { componentType: FLOAT, type: 'VEC3', min, max });
}

/** Three signed bytes and a zero for each vertex: glTF wants vertices four-byte aligned. */
function packNormals(normals: Float32Array): Uint8Array {
  const packed = new Int8Array((normals.length / 3) * 4);
  for (let from = 0, to = 0; from < normals.length; from += 3, to += 4)
    for (let axis = 0; axis < 3; axis++)
      packed[to + axis] = Math.round(Math.max(-1, Math.min(1, normals[from + axis]!)) * 127);
  return new Uint8Array(packed.buffer);
}

function unpackNormals(bytes: Uint8Array): Float32Array {
  const packed = new Int8Array(bytes.buffer);
  const normals = new Float32Array((packed.length / 4) * 3);
  for (let from = 0, to = 0; from < packed.length; from += 4, to += 3) {
    const x = packed[from]!;
    const y = packed[from + 1]!;
    const z = packed[from + 2]!;
    const length = Math.hypot(x, y, z) || 1;
    normals.set([x / length, y / length, z / length], to);
  }
  return normals;
}

const unpackIndices = ({ bytes, stride }: { bytes: Uint8Array; stride: number }): Uint32Array =>
  stride === 2 ? Uint32Array.from(new Uint16Array(bytes.buffer)) : new Uint32Array(bytes.buffer);

/** Pairs of consecutive points of each polyline. */
function segments(edgePoints: Uint32Array): Uint32Array {
  let count = 0;
  for (const points of edgePoints) count += Math.max(0, points - 1);
  const pairs = new Uint32Array(2 * count);
  let at = 0;
  let first = 0;
  for (const points of edgePoints) {
    for (let i = 1; i < points; i++) {
      pairs[at++] = first + i - 1;
      pairs[at++] = first + i;
    }
    first += points;
  }
  return pairs;
}

/** Gives each vertex to faces of one colour only, so that a vertex can carry it. */
function splitByColor(mesh: DefinitionMesh): DefinitionMesh {
  const colors = mesh.faceColors!;
  const owner = new Map<number, string>();
  const copies = new Map<string, number>();
  const indices = Uint32Array.from(mesh.indices);
  const extra: number[] = [];
  const vertexCount = mesh.positions.length / 3;
  let at = 0;
  mesh.faceTriangles.forEach((triangles, face) => {
    const color = colors[face]?.join() ?? '';
    for (const end = at + 3 * triangles; at < end; at++) {
      const vertex = indices[at]!;
      const owned = owner.get(vertex);
      if (owned === undefined) owner.set(vertex, color);
      else if (owned !== color) {
        const key = `${vertex} ${color}`;
        let copy = copies.get(key);
        if (copy === undefined) {
          copy = vertexCount + extra.length;
          extra.push(vertex);
          copies.set(key, copy);
        }
        indices[at] = copy;
      }
    }
  });
  if (extra.length === 0) return mesh;
  const grown = (data: Float32Array): Float32Array => {
    const out = new Float32Array(data.length + 3 * extra.length);
    out.set(data);
    extra.forEach((vertex, i) => out.set(data.subarray(3 * vertex, 3 * vertex + 3), data.length + 3 * i));
    return out;
  };
  return { ...mesh, indices, positions: grown(mesh.positions), normals: grown(mesh.normals) };
}

function vertexColors(mesh: DefinitionMesh, otherwise: Rgba): Uint8Array {
  const out = new Uint8Array((mesh.positions.length / 3) * 4);
  let at = 0;
  mesh.faceTriangles.forEach((triangles, face) => {
    const color = (mesh.faceColors![face] ?? otherwise).map((channel) => Math.round(channel * 255));
    for (const end = at + 3 * triangles; at < end; at++) out.set(color, 4 * mesh.indices[at]!);
  });
  return out;
}
