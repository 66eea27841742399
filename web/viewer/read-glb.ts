import { MeshoptDecoder } from 'meshoptimizer';

/* The GLB that a revision's preview is (docs/scene-and-glb.md), as typed arrays and nodes. */

type Json = {
  scene?: number;
  scenes?: { nodes?: number[] }[];
  nodes: {
    name?: string;
    mesh?: number;
    matrix?: number[];
    children?: number[];
    extras?: { path?: string };
  }[];
  meshes: {
    extras?: { definition?: string };
    primitives: {
      mode?: number;
      material?: number;
      indices: number;
      attributes: Record<string, number>;
      extras?: { faces?: number[]; edges?: number[] };
    }[];
  }[];
  materials?: { pbrMetallicRoughness?: { baseColorFactor?: number[] } }[];
  accessors: {
    bufferView: number;
    byteOffset?: number;
    componentType: number;
    count: number;
    type: string;
  }[];
  bufferViews: {
    buffer: number;
    byteOffset?: number;
    byteLength: number;
    byteStride?: number;
    extensions?: {
      EXT_meshopt_compression?: {
        byteOffset?: number;
        byteLength: number;
        byteStride: number;
        count: number;
        mode: string;
        filter?: string;
      };
    };
  }[];
};

export type GlbPrimitive = {
  /** Accessors that are the same hold the same data. */
  ids: { position: number; color: number | null };
  positions: Float32Array<ArrayBuffer>;
  normals: Int8Array<ArrayBuffer> | null;
  colors: Uint8Array<ArrayBuffer> | null;
  indices: Uint32Array<ArrayBuffer>;
  /** Triangles of each face or segments of each edge. */
  counts: number[];
  baseColor: [number, number, number, number];
};
export type GlbMesh = { definition: string; triangles: GlbPrimitive; lines: GlbPrimitive | null };
export type GlbNode = {
  name: string;
  path: string | null;
  mesh: number | null;
  matrix: number[] | null;
  children: number[];
};
export type Glb = { roots: number[]; nodes: GlbNode[]; meshes: GlbMesh[] };

const lines = 1;
const sizes: Record<number, number> = { 5120: 1, 5121: 1, 5122: 2, 5123: 2, 5125: 4, 5126: 4 };
const widths: Record<string, number> = { SCALAR: 1, VEC2: 2, VEC3: 3, VEC4: 4 };

/** Reads a preview or definition GLB. Throws an Error where it is none. */
export async function readGlb(bytes: ArrayBuffer): Promise<Glb> {
  await MeshoptDecoder.ready;
  const { json, binary } = openContainer(bytes);
  const views = new Map<number, Uint8Array<ArrayBuffer>>();
  const view = (index: number) => {
    let found = views.get(index);
    if (!found) views.set(index, (found = readView(json, binary, index)));
    return found;
  };
  const meshes = json.meshes.map((mesh): GlbMesh => {
    const primitives = mesh.primitives.map((primitive) => ({
      isLines: primitive.mode === lines,
      read: readPrimitive(json, primitive, view),
    }));
    const triangles = primitives.find(({ isLines }) => !isLines);
    if (!triangles) throw new Error('A mesh of the preview has no triangles.');
    return {
      definition: mesh.extras?.definition ?? '',
      triangles: triangles.read,
      lines: primitives.find(({ isLines }) => isLines)?.read ?? null,
    };
  });
  return {
    roots: json.scenes?.[json.scene ?? 0]?.nodes ?? [],
    nodes: json.nodes.map(({ name = '', extras, mesh, matrix, children = [] }) => ({
      name,
      path: extras?.path ?? null,
      mesh: mesh ?? null,
      matrix: matrix ?? null,
      children,
    })),
    meshes,
  };
}

function openContainer(bytes: ArrayBuffer): { json: Json; binary: Uint8Array<ArrayBuffer> } {
  const data = new DataView(bytes);
  if (bytes.byteLength < 20 || data.getUint32(0, true) !== 0x46546c67)
    throw new Error('The preview is no GLB.');
  const jsonBytes = data.getUint32(12, true);
  const json = JSON.parse(new TextDecoder().decode(new Uint8Array(bytes, 20, jsonBytes))) as Json;
  const start = 20 + jsonBytes;
  const binary =
    start + 8 <= bytes.byteLength
      ? new Uint8Array(bytes, start + 8, data.getUint32(start, true))
      : new Uint8Array(0);
  return { json, binary };
}

function readView(json: Json, binary: Uint8Array<ArrayBuffer>, index: number): Uint8Array<ArrayBuffer> {
  const view = json.bufferViews[index]!;
  const packed = view.extensions?.EXT_meshopt_compression;
  if (!packed) return binary.slice(view.byteOffset ?? 0, (view.byteOffset ?? 0) + view.byteLength);
  const start = packed.byteOffset ?? 0;
  const target = new Uint8Array(packed.count * packed.byteStride);
  MeshoptDecoder.decodeGltfBuffer(
    target,
    packed.count,
    packed.byteStride,
    binary.subarray(start, start + packed.byteLength),
    packed.mode,
    packed.filter,
  );
  return target;
}

function readPrimitive(
  json: Json,
  { attributes, indices, material, extras }: Json['meshes'][number]['primitives'][number],
  view: (index: number) => Uint8Array<ArrayBuffer>,
): GlbPrimitive {
  const position = attributes.POSITION!;
  const color = attributes.COLOR_0 ?? null;
  const base =
    material === undefined ? undefined : json.materials?.[material]?.pbrMetallicRoughness?.baseColorFactor;
  return {
    ids: { position, color },
    positions: new Float32Array(elements(json, position, view).buffer),
    normals:
      attributes.NORMAL === undefined ? null : new Int8Array(elements(json, attributes.NORMAL, view).buffer),
    colors: color === null ? null : colorsOf(json, color, view),
    indices: widened(json, indices, elements(json, indices, view)),
    counts: extras?.faces ?? extras?.edges ?? [],
    baseColor: [base?.[0] ?? 1, base?.[1] ?? 1, base?.[2] ?? 1, base?.[3] ?? 1],
  };
}

/** An accessor's elements side by side, without the padding of its view. */
function elements(
  json: Json,
  index: number,
  view: (index: number) => Uint8Array<ArrayBuffer>,
): Uint8Array<ArrayBuffer> {
  const accessor = json.accessors[index]!;
  const bytes = view(accessor.bufferView);
  const width = sizes[accessor.componentType]! * widths[accessor.type]!;
  const { byteStride, extensions } = json.bufferViews[accessor.bufferView]!;
  const stride = byteStride ?? extensions?.EXT_meshopt_compression?.byteStride ?? width;
  const start = accessor.byteOffset ?? 0;
  if (stride === width) return bytes.slice(start, start + accessor.count * width);
  const target = new Uint8Array(accessor.count * width);
  for (let i = 0; i < accessor.count; i++)
    for (let j = 0; j < width; j++) target[i * width + j] = bytes[start + i * stride + j]!;
  return target;
}

function widened(json: Json, index: number, bytes: Uint8Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const { componentType } = json.accessors[index]!;
  if (componentType === 5125) return new Uint32Array(bytes.buffer);
  return Uint32Array.from(componentType === 5123 ? new Uint16Array(bytes.buffer) : bytes);
}

/** As four bytes each, whatever the file has. */
function colorsOf(
  json: Json,
  index: number,
  view: (index: number) => Uint8Array<ArrayBuffer>,
): Uint8Array<ArrayBuffer> {
  const { componentType, type, count } = json.accessors[index]!;
  const width = widths[type]!;
  const bytes = elements(json, index, view);
  const scale = componentType === 5126 ? 255 : componentType === 5123 ? 255 / 65535 : 1;
  const values =
    componentType === 5126
      ? new Float32Array(bytes.buffer)
      : componentType === 5123
        ? new Uint16Array(bytes.buffer)
        : bytes;
  const target = new Uint8Array(4 * count).fill(255);
  for (let i = 0; i < count; i++)
    for (let j = 0; j < width; j++) target[4 * i + j] = Math.round(values[i * width + j]! * scale);
  return target;
}
