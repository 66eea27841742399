import { MeshoptDecoder } from 'meshoptimizer';
import { readGlb, writeGlb } from '../../services/cad/gltf/container.ts';
import { previewOf } from '../../test/web/viewer-alone.ts';

const rings = { parts: 20, around: 250, across: 100 };

/** A million triangles: 20 rings of different sizes, 100 faces each. */
export function millionTriangles(): Promise<Uint8Array> {
  const parts = Array.from({ length: rings.parts }, (_, i) => ({
    mesh: ring(20 + i, 4 + (i % 5)),
    color: [0.3 + (i % 3) / 5, 0.5, 0.3 + (i % 4) / 6, 1] as [number, number, number, number],
  }));
  const placed = parts.map((_, part) => ({
    part,
    atMm: [(part % 5) * 90, Math.floor(part / 5) * 90, 0] as [number, number, number],
  }));
  return previewOf(parts, placed);
}

function ring(radius: number, tube: number) {
  const { around, across } = rings;
  const positions = new Float32Array(3 * (around + 1) * (across + 1));
  const normals = new Float32Array(positions.length);
  let at = 0;
  for (let i = 0; i <= around; i++)
    for (let j = 0; j <= across; j++, at += 3) {
      const [u, v] = [(2 * Math.PI * i) / around, (2 * Math.PI * j) / across];
      normals.set([Math.cos(u) * Math.cos(v), Math.sin(u) * Math.cos(v), Math.sin(v)], at);
      const reach = radius + tube * Math.cos(v);
      positions.set([Math.cos(u) * reach, Math.sin(u) * reach, tube * Math.sin(v)], at);
    }
  const indices = new Uint32Array(6 * around * across);
  at = 0;
  for (let i = 0; i < around; i++)
    for (let j = 0; j < across; j++, at += 6) {
      const first = i * (across + 1) + j;
      const next = first + across + 1;
      indices.set([first, next, first + 1, first + 1, next, next + 1], at);
    }
  return {
    positions,
    normals,
    indices,
    faceTriangles: new Uint32Array(100).fill(indices.length / 300),
    edgePositions: new Float32Array(0),
    edgePoints: new Uint32Array(0),
  };
}

/**
 * The same model without compression, normals as floats: the one form that all contenders read. (Online3DViewer knows
 * neither EXT_meshopt_compression nor KHR_mesh_quantization.)
 */
export async function plainGlb(glb: Uint8Array): Promise<Uint8Array> {
  await MeshoptDecoder.ready;
  const { json, bin } = readGlb(glb);
  const pieces: Uint8Array[] = [];
  let offset = 0;
  const normalViews = new Set(
    json.accessors!.flatMap(({ componentType, bufferView }) => (componentType === 5120 ? [bufferView] : [])),
  );
  const bufferViews = json.bufferViews!.map((view, index) => {
    const { byteOffset, byteLength, count, byteStride, mode } = view.extensions.EXT_meshopt_compression;
    const packed = new Uint8Array(count * byteStride);
    MeshoptDecoder.decodeGltfBuffer(
      packed,
      count,
      byteStride,
      bin.subarray(byteOffset, byteOffset + byteLength),
      mode,
    );
    const bytes = normalViews.has(index) ? floatsOf(packed) : packed;
    pieces.push(bytes, new Uint8Array(-bytes.length & 3));
    const made = {
      buffer: 0,
      byteOffset: offset,
      byteLength: bytes.length,
      ...(view.target ? { target: view.target } : {}),
    };
    offset += bytes.length + (-bytes.length & 3);
    return made;
  });
  const accessors = json.accessors!.map(({ normalized, ...accessor }) =>
    accessor.componentType === 5120
      ? { ...accessor, componentType: 5126 }
      : { ...accessor, ...(normalized ? { normalized } : {}) },
  );
  const { extensionsUsed: _, extensionsRequired: __, ...rest } = json;
  const plain = { ...rest, accessors, bufferViews, buffers: [{ byteLength: offset }] };
  return writeGlb(plain as never, pieces);
}

/** Of signed bytes, three and a zero a vertex. */
function floatsOf(packed: Uint8Array): Uint8Array {
  const signed = new Int8Array(packed.buffer);
  const floats = new Float32Array((3 * signed.length) / 4);
  for (let vertex = 0; vertex < signed.length / 4; vertex++) {
    const [x, y, z] = [0, 1, 2].map((axis) => signed[4 * vertex + axis]!) as [number, number, number];
    const length = Math.hypot(x, y, z) || 1;
    floats.set([x / length, y / length, z / length], 3 * vertex);
  }
  return new Uint8Array(floats.buffer);
}
