import { ProductError } from '../../../domain/errors.ts';

/** The parts of glTF 2.0 that are written and read here. */
export type GltfJson = {
  asset: { version: '2.0'; generator: string };
  extensionsUsed?: string[];
  extensionsRequired?: string[];
  scene?: number;
  scenes?: { nodes: number[] }[];
  nodes?: GltfNode[];
  meshes?: GltfMesh[];
  materials?: GltfMaterial[];
  accessors?: GltfAccessor[];
  bufferViews?: GltfBufferView[];
  buffers?: { byteLength: number; extensions?: { EXT_meshopt_compression: { fallback: true } } }[];
};
export type GltfNode = {
  name?: string;
  matrix?: number[];
  mesh?: number;
  children?: number[];
  extras?: Record<string, unknown>;
};
export type GltfMesh = { name?: string; primitives: GltfPrimitive[]; extras?: Record<string, unknown> };
export type GltfPrimitive = {
  attributes: Record<string, number>;
  indices?: number;
  material?: number;
  mode: number;
  extras?: Record<string, unknown>;
};
export type GltfMaterial = {
  name?: string;
  pbrMetallicRoughness: {
    baseColorFactor: [number, number, number, number];
    metallicFactor: number;
    roughnessFactor: number;
  };
  alphaMode?: 'BLEND';
  doubleSided?: boolean;
};
export type GltfAccessor = {
  bufferView: number;
  componentType: number;
  normalized?: boolean;
  count: number;
  type: 'SCALAR' | 'VEC3' | 'VEC4';
  min?: number[];
  max?: number[];
};
export type GltfBufferView = {
  buffer: number;
  byteOffset: number;
  byteLength: number;
  byteStride?: number;
  target?: number;
  extensions: {
    EXT_meshopt_compression: {
      buffer: number;
      byteOffset: number;
      byteLength: number;
      byteStride: number;
      count: number;
      mode: 'ATTRIBUTES' | 'INDICES';
    };
  };
};

export const generator = 'RapidDraft';
export const extensions = ['EXT_meshopt_compression', 'KHR_mesh_quantization'];

const magic = 0x46546c67;
const jsonChunk = 0x4e4f534a;
const binChunk = 0x004e4942;
const padded = (length: number): number => (length + 3) & ~3;

/** Joins JSON and binary pieces, each a multiple of four bytes long, into one GLB. */
export function writeGlb(json: GltfJson, pieces: readonly Uint8Array[]): Uint8Array {
  const text = new TextEncoder().encode(JSON.stringify(json));
  const binLength = pieces.reduce((sum, piece) => sum + piece.length, 0);
  const total = 12 + 8 + padded(text.length) + (binLength > 0 ? 8 + binLength : 0);
  if (total > 0xffffffff) throw new ProductError('model_rejected', 'The preview would be larger than 4 GB, the most a GLB file can hold.');
  const out = new Uint8Array(total);
  const view = new DataView(out.buffer);
  view.setUint32(0, magic, true);
  view.setUint32(4, 2, true);
  view.setUint32(8, total, true);
  view.setUint32(12, padded(text.length), true);
  view.setUint32(16, jsonChunk, true);
  out.set(text, 20);
  out.fill(0x20, 20 + text.length, 20 + padded(text.length));
  if (binLength === 0) return out;
  let at = 20 + padded(text.length);
  view.setUint32(at, binLength, true);
  view.setUint32(at + 4, binChunk, true);
  at += 8;
  for (const piece of pieces) {
    out.set(piece, at);
    at += piece.length;
  }
  return out;
} // prettier-ignore

/** Splits a GLB; the binary part is a view of `bytes`. Throws `object_corrupt` for anything else. */
export function readGlb(bytes: Uint8Array): { json: GltfJson; bin: Uint8Array } {
  const broken = (why: string) => new ProductError('object_corrupt', `A stored mesh is not the GLB it should be: ${why}.`);
  if (bytes.length < 20) throw broken('it is too short');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0, true) !== magic || view.getUint32(8, true) !== bytes.length) throw broken('its header is wrong');
  const jsonLength = view.getUint32(12, true);
  if (view.getUint32(16, true) !== jsonChunk || 20 + jsonLength > bytes.length) throw broken('its JSON part is missing');
  const json = JSON.parse(new TextDecoder().decode(bytes.subarray(20, 20 + jsonLength))) as GltfJson;
  const at = 20 + jsonLength;
  if (at === bytes.length) return { json, bin: new Uint8Array(0) };
  const binLength = view.getUint32(at, true);
  if (at + 8 + binLength > bytes.length) throw broken('its binary part is cut');
  return { json, bin: bytes.subarray(at + 8, at + 8 + binLength) };
} // prettier-ignore
