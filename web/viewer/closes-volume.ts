/**
 * Whether triangles close a volume: each edge is passed as often in one direction as in the other. Edges are summed up
 * as hashes of their ends with the sign of their direction, which are gone in the end where nothing is open; vertices
 * count as the same where their coordinates are, for faces don't share theirs.
 */
export function closesVolume(positions: Float32Array, indices: Uint32Array): boolean {
  if (indices.length === 0) return false;
  const bits = new Uint32Array(positions.buffer, positions.byteOffset, positions.length);
  const hashes = new Uint32Array(positions.length / 3);
  for (let i = 0; i < hashes.length; i++) {
    let hash = 0x9e3779b9;
    // −0 is 0.
    for (let axis = 0; axis < 3; axis++) {
      const word = bits[3 * i + axis]!;
      hash = mix(hash ^ (word === 0x80000000 ? 0 : word));
    }
    hashes[i] = hash;
  }
  let sum = 0;
  for (let i = 0; i < indices.length; i += 3) {
    const a = hashes[indices[i]!]!;
    const b = hashes[indices[i + 1]!]!;
    const c = hashes[indices[i + 2]!]!;
    sum = (sum + directed(a, b) + directed(b, c) + directed(c, a)) | 0;
  }
  return sum === 0;
}

function mix(word: number): number {
  let hash = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

function directed(a: number, b: number): number {
  if (a === b) return 0;
  return a < b ? mix(Math.imul(a, 31) ^ b) : -mix(Math.imul(b, 31) ^ a);
}
