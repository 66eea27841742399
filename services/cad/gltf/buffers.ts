import { MeshoptDecoder } from 'meshoptimizer/decoder';
import { MeshoptEncoder } from 'meshoptimizer/encoder';
import type { GltfAccessor, GltfBufferView, GltfJson } from './container.ts';

export const FLOAT = 5126;
export const BYTE = 5120;
export const UNSIGNED_BYTE = 5121;
const UNSIGNED_SHORT = 5123;
const UNSIGNED_INT = 5125;
const ARRAY_BUFFER = 34962;
const ELEMENT_ARRAY_BUFFER = 34963;

/**
 * Collects accessors, each with a compressed view of its own. Compression keeps every vertex and every index where it
 * was: attributes by the vertex codec, indices by the sequence codec (the triangle codec may turn triangles round).
 */
export class BufferWriter {
  readonly accessors: GltfAccessor[] = [];
  readonly bufferViews: GltfBufferView[] = [];
  readonly pieces: Uint8Array[] = [];
  #compressed = 0;
  #plain = 0;

  /** Adds vertex data of `stride` bytes a vertex (a multiple of four); returns the accessor's index. */
  attribute(data: Uint8Array, stride: number, accessor: Omit<GltfAccessor, 'bufferView' | 'count'>): number {
    const count = data.length / stride;
    const bytes = MeshoptEncoder.encodeGltfBuffer(data, count, stride, 'ATTRIBUTES', 0);
    return this.#add(bytes, { count, stride, mode: 'ATTRIBUTES', target: ARRAY_BUFFER }, accessor);
  }

  /** Adds vertex indices, in two bytes each where they fit. */
  indices(data: Uint32Array, vertexCount: number): number {
    const narrow = vertexCount <= 0xffff;
    const source = narrow ? Uint16Array.from(data) : data;
    const stride = narrow ? 2 : 4;
    const raw = new Uint8Array(source.buffer, source.byteOffset, source.byteLength);
    const bytes = MeshoptEncoder.encodeGltfBuffer(raw, data.length, stride, 'INDICES', 0);
    const componentType = narrow ? UNSIGNED_SHORT : UNSIGNED_INT;
    return this.#add(
      bytes,
      { count: data.length, stride, mode: 'INDICES', target: ELEMENT_ARRAY_BUFFER },
      { componentType, type: 'SCALAR' },
    );
  }

  /** The file's buffers: its binary part, and the one that exists only after decompression. */
  buffers(): NonNullable<GltfJson['buffers']> {
    return fileBuffers(this.#compressed, this.#plain);
  }

  #add(
    bytes: Uint8Array,
    view: { count: number; stride: number; mode: 'ATTRIBUTES' | 'INDICES'; target: number },
    accessor: Omit<GltfAccessor, 'bufferView' | 'count'>,
  ): number {
    const piece = new Uint8Array((bytes.length + 3) & ~3);
    piece.set(bytes);
    const plainLength = view.count * view.stride;
    this.bufferViews.push({
      buffer: 1,
      byteOffset: this.#plain,
      byteLength: plainLength,
      ...(view.mode === 'ATTRIBUTES' ? { byteStride: view.stride } : {}),
      target: view.target,
      extensions: {
        EXT_meshopt_compression: {
          buffer: 0,
          byteOffset: this.#compressed,
          byteLength: bytes.length,
          byteStride: view.stride,
          count: view.count,
          mode: view.mode,
        },
      },
    });
    this.pieces.push(piece);
    this.#compressed += piece.length;
    this.#plain += (plainLength + 3) & ~3;
    this.accessors.push({ bufferView: this.bufferViews.length - 1, count: view.count, ...accessor });
    return this.accessors.length - 1;
  }
}

export const fileBuffers = (compressed: number, plain: number): NonNullable<GltfJson['buffers']> => [
  { byteLength: compressed },
  { byteLength: plain, extensions: { EXT_meshopt_compression: { fallback: true } } },
];

/** Decompresses the data behind an accessor: `stride` bytes for each of its elements. Wait for `codecsReady` first. */
export function readAccessor(
  json: GltfJson,
  bin: Uint8Array,
  accessor: number,
): { bytes: Uint8Array; stride: number } {
  const view = json.bufferViews![json.accessors![accessor]!.bufferView]!;
  const { byteOffset, byteLength, byteStride, count, mode } = view.extensions.EXT_meshopt_compression;
  const bytes = new Uint8Array(count * byteStride);
  MeshoptDecoder.decodeGltfBuffer(
    bytes,
    count,
    byteStride,
    bin.subarray(byteOffset, byteOffset + byteLength),
    mode,
  );
  return { bytes, stride: byteStride };
}

/** Resolves once the WebAssembly codecs can be used. */
export const codecsReady = async (): Promise<void> => {
  await Promise.all([MeshoptEncoder.ready, MeshoptDecoder.ready]);
};
