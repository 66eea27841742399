import { ProductError } from '../../../domain/errors.ts';

/** A triangulation in its face's own frame: double precision, vertex indices from 1 as OpenCASCADE counts. */
export type Triangulation = { positions: Float64Array; triangles: Int32Array; normals: Float32Array | null };
export type MeshFile = { polygons: Int32Array[]; triangulations: Triangulation[] };

/**
 * Reads the mesh sections of OpenCASCADE's binary B-rep, format 4: polygons on triangulations and triangulations with
 * normals. The sections before them must be empty, as the kernel writes them: geometry is not read here.
 */
export function readMeshFile(bytes: Uint8Array): MeshFile {
  const reader = new Reader(bytes);
  reader.skipTo('PolygonOnTriangulations ');
  const polygons = Array.from({ length: reader.count() }, () => {
    const nodes = reader.integers(reader.integer());
    reader.skip(8);
    if (reader.flag()) reader.skip(8 * nodes.length);
    return nodes;
  });
  reader.skipTo('Triangulations ');
  const triangulations = Array.from({ length: reader.count() }, () => {
    const nodeCount = reader.integer();
    const triangleCount = reader.integer();
    const hasParameters = reader.flag();
    const hasNormals = reader.flag();
    reader.skip(8);
    const positions = reader.doubles(3 * nodeCount);
    if (hasParameters) reader.skip(16 * nodeCount);
    const triangles = reader.integers(3 * triangleCount);
    return { positions, triangles, normals: hasNormals ? reader.floats(3 * nodeCount) : null };
  });
  return { polygons, triangulations };
}

class Reader {
  private at = 0;
  private readonly bytes: Uint8Array;
  private readonly view: DataView;

  constructor(bytes: Uint8Array) {
    // A Buffer's slice() shares its memory; a plain array's copies.
    this.bytes = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  skip(count: number): void {
    this.at += count;
  }

  skipTo(word: string): void {
    const found = Buffer.from(this.bytes.buffer, this.bytes.byteOffset, this.bytes.byteLength).indexOf(
      word,
      this.at,
      'latin1',
    );
    if (found < 0) throw damaged();
    this.at = found + word.length;
  }

  /** A decimal number that ends its line. */
  count(): number {
    let value = 0;
    for (let digit = this.byte(); digit !== 10; digit = this.byte()) {
      if (digit < 48 || digit > 57) throw damaged();
      value = value * 10 + digit - 48;
    }
    return value;
  }

  flag(): boolean {
    return this.byte() !== 0;
  }

  integer(): number {
    this.need(4);
    this.at += 4;
    return this.view.getInt32(this.at - 4, true);
  }

  integers(count: number): Int32Array {
    return new Int32Array(this.copy(4 * count));
  }

  doubles(count: number): Float64Array {
    return new Float64Array(this.copy(8 * count));
  }

  floats(count: number): Float32Array {
    return new Float32Array(this.copy(4 * count));
  }

  private byte(): number {
    this.need(1);
    return this.bytes[this.at++]!;
  }

  /** Numbers lie unaligned in the file; typed arrays need them aligned. Both machines we run on are little-endian. */
  private copy(length: number): ArrayBuffer {
    this.need(length);
    const copied = this.bytes.slice(this.at, this.at + length);
    this.at += length;
    return copied.buffer;
  }

  private need(length: number): void {
    if (length < 0 || this.at + length > this.bytes.length) throw damaged();
  }
}

const damaged = () => new ProductError('internal', 'The kernel wrote a mesh that cannot be read. Try again.');
