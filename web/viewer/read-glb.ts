import { MeshoptDecoder } from 'meshoptimizer';

/* The GLB that a revision's preview is (docs/scene-and-glb.md), as typed arrays and nodes. */

export type GlbJson = {
  scene?: number;
  scenes?: { nodes?: number[] }[];
  nodes: {
    name?: string;
    mesh?: number;
    matrix?: number[];
    children?: number[];
    extras?: { path?: string };
  }[];
  meshes?: {
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
  accessors?: {
    bufferView: number;
    byteOffset?: number;
    componentType: number;
    count: number;
    type: string;
    min?: number[];
    max?: number[];
  }[];
  bufferViews?: {
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

type JsonPrimitive = NonNullable<GlbJson['meshes']>[number]['primitives'][number];

export type GlbPrimitive = {
  positions: Float32Array<ArrayBuffer>;
  normals: Int8Array<ArrayBuffer> | null;
  colors: Uint8Array<ArrayBuffer> | null;
  indices: Uint32Array<ArrayBuffer>;
  /** Triangles of each face or segments of each edge. */
  counts: number[];
};
export type GlbMesh = { triangles: GlbPrimitive; lines: GlbPrimitive | null };
export type Glb = { json: GlbJson; binaryStart: number; totalBytes: number };

const lines = 1;
const sizes: Record<number, number> = { 5120: 1, 5121: 1, 5122: 2, 5123: 2, 5125: 4, 5126: 4 };
const widths: Record<string, number> = { SCALAR: 1, VEC2: 2, VEC3: 3, VEC4: 4 };

const head = 20;

/**
 * What comes before the geometry, from the first bytes of a preview GLB: null where they are too few.
 * Throws an Error where it is none.
 */
export function readHeader(bytes: Uint8Array<ArrayBuffer>): Glb | null {
  if (bytes.length < head) return null;
  const data = new DataView(bytes.buffer, bytes.byteOffset);
  if (data.getUint32(0, true) !== 0x46546c67) throw new Error('The preview is no GLB.');
  const jsonBytes = data.getUint32(12, true);
  if (bytes.length < head + jsonBytes) return null;
  const json = JSON.parse(new TextDecoder().decode(bytes.subarray(head, head + jsonBytes))) as GlbJson;
  return { json, binaryStart: head + jsonBytes + 8, totalBytes: data.getUint32(8, true) };
}

/** Size of a whole GLB from its first bytes; null where they are too few. */
export const sizeOfGlb = (bytes: Uint8Array): number | null =>
  bytes.length < 12 ? null : new DataView(bytes.buffer, bytes.byteOffset).getUint32(8, true);

/** How many bytes of the file have to be there before a mesh can be read. */
export function endOfMesh({ json, binaryStart }: Glb, mesh: number): number {
  const ends = json.meshes![mesh]!.primitives.flatMap(({ attributes, indices }) =>
    [...Object.values(attributes), indices].map((accessor) => {
      const view = json.bufferViews![json.accessors![accessor]!.bufferView]!;
      const { byteOffset = 0, byteLength } = view.extensions?.EXT_meshopt_compression ?? view;
      return byteOffset + byteLength;
    }),
  );
  return binaryStart + Math.max(0, ...ends);
}

/** Decodes one mesh; `bytes` is the file as far as it is there. `MeshoptDecoder` has to be ready. */
export function readMesh({ json, binaryStart }: Glb, bytes: Uint8Array<ArrayBuffer>, index: number): GlbMesh {
  const binary = bytes.subarray(binaryStart);
  const primitives = partsOf(json, index);
  const view = (place: number) => readView(json, binary, place);
  return {
    triangles: readPrimitive(json, primitives.triangles, view),
    lines: primitives.lines ? readPrimitive(json, primitives.lines, view) : null,
  };
}

/** The triangles and the lines of a mesh, as the file describes them. */
export function partsOf(
  json: GlbJson,
  mesh: number,
): { triangles: JsonPrimitive; lines: JsonPrimitive | null } {
  const { primitives } = json.meshes![mesh]!;
  const triangles = primitives.find(({ mode }) => mode !== lines);
  if (!triangles) throw new Error('A mesh of the preview has no triangles.');
  return { triangles, lines: primitives.find(({ mode }) => mode === lines) ?? null };
}

export function baseColorOf(json: GlbJson, { material }: JsonPrimitive): [number, number, number, number] {
  const base =
    material === undefined ? undefined : json.materials?.[material]?.pbrMetallicRoughness?.baseColorFactor;
  return [base?.[0] ?? 1, base?.[1] ?? 1, base?.[2] ?? 1, base?.[3] ?? 1];
}

function readView(json: GlbJson, binary: Uint8Array<ArrayBuffer>, index: number): Uint8Array<ArrayBuffer> {
  const view = json.bufferViews![index]!;
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
  json: GlbJson,
  { attributes, indices, extras }: JsonPrimitive,
  view: (index: number) => Uint8Array<ArrayBuffer>,
): GlbPrimitive {
  const { POSITION: position, NORMAL: normal, COLOR_0: color } = attributes;
  return {
    positions: new Float32Array(elements(json, position!, view).buffer),
    normals: normal === undefined ? null : normalsOf(json, normal, view),
    colors: color === undefined ? null : colorsOf(json, color, view),
    indices: widened(json, indices, elements(json, indices, view)),
    counts: extras?.faces ?? extras?.edges ?? [],
  };
}

/** An accessor's elements side by side, without the padding of its view. */
function elements(
  json: GlbJson,
  index: number,
  view: (index: number) => Uint8Array<ArrayBuffer>,
): Uint8Array<ArrayBuffer> {
  const accessor = json.accessors![index]!;
  const bytes = view(accessor.bufferView);
  const width = sizes[accessor.componentType]! * widths[accessor.type]!;
  const { byteStride, extensions } = json.bufferViews![accessor.bufferView]!;
  const stride = byteStride ?? extensions?.EXT_meshopt_compression?.byteStride ?? width;
  const start = accessor.byteOffset ?? 0;
  if (stride === width) return bytes.slice(start, start + accessor.count * width);
  const target = new Uint8Array(accessor.count * width);
  for (let i = 0; i < accessor.count; i++)
    for (let j = 0; j < width; j++) target[i * width + j] = bytes[start + i * stride + j]!;
  return target;
}

/** As signed bytes, four a vertex, whatever the file has: graphics cards want them so. */
function normalsOf(
  json: GlbJson,
  index: number,
  view: (index: number) => Uint8Array<ArrayBuffer>,
): Int8Array<ArrayBuffer> {
  const { componentType, count } = json.accessors![index]!;
  const { buffer } = elements(json, index, view);
  const [values, scale] =
    componentType === 5126 ? [new Float32Array(buffer), 127] : [new Int8Array(buffer), 1];
  const target = new Int8Array(4 * count);
  for (let i = 0; i < count; i++)
    for (let axis = 0; axis < 3; axis++) target[4 * i + axis] = Math.round(values[3 * i + axis]! * scale);
  return target;
}

function widened(json: GlbJson, index: number, bytes: Uint8Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const { componentType } = json.accessors![index]!;
  if (componentType === 5125) return new Uint32Array(bytes.buffer);
  return Uint32Array.from(componentType === 5123 ? new Uint16Array(bytes.buffer) : bytes);
}

/** As four bytes each, whatever the file has. */
function colorsOf(
  json: GlbJson,
  index: number,
  view: (index: number) => Uint8Array<ArrayBuffer>,
): Uint8Array<ArrayBuffer> {
  const { componentType, type, count } = json.accessors![index]!;
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
