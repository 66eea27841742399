import { Vector3 } from 'three';
import type { Matrix4 } from 'three';
import type { Feature } from './measure.ts';
import type { Geometry } from './model-data.ts';

/* What was picked, as something that can be measured: by the B-rep's own facts, or by triangles where there are none. */

type Axis = { origin: number[]; direction: number[] };

/** What is known of a face from the B-rep, in the part's frame (docs/cad-artifacts.md). */
export type FaceFacts = {
  type: string;
  areaMm2: number;
  point: number[];
  normal: number[];
  axis?: Axis;
  radiusMm?: number;
  majorRadiusMm?: number;
  semiAngleDeg?: number;
  concave?: boolean;
  sweepDeg?: number;
  signature: string;
};
export type EdgeFacts = {
  curve: string;
  lengthMm: number;
  radiusMm?: number;
  axis?: Axis;
  start: number[];
  end: number[];
};
export type PartEvidence = { faces: FaceFacts[]; edges: EdgeFacts[] };

const axial = new Set(['cylinder', 'cone', 'torus', 'revolution']);
/** Triangles of a face that differ by less lie in a plane. */
const flatCosine = Math.cos(1e-3);

/** `at` is the point that was picked, in the model's frame; `matrix` takes the part's frame there. */
export function featureOfFace(
  geometry: Geometry,
  face: number,
  facts: FaceFacts | null,
  matrix: Matrix4,
  at: Vector3,
): Feature {
  if (!facts) return faceOfTriangles(geometry, face, matrix, at);
  const { type, areaMm2, axis, radiusMm } = facts;
  if (type === 'plane') {
    const normal = direction(facts.normal, matrix);
    return { kind: 'plane', isExact: true, at: place(facts.point, matrix), normal, areaMm2 };
  }
  if (type === 'sphere' && axis && radiusMm !== undefined)
    return { kind: 'sphere', isExact: true, at, center: place(axis.origin, matrix), radiusMm, areaMm2 };
  if (axial.has(type) && axis)
    return {
      kind: 'round',
      isExact: true,
      surface: type,
      at,
      center: place(axis.origin, matrix),
      axis: direction(axis.direction, matrix),
      // A cone has another radius at each height.
      radiusMm: type === 'cylinder' || type === 'torus' ? (radiusMm ?? null) : null,
      areaMm2,
    };
  return { kind: 'surface', isExact: true, surface: type, at, areaMm2 };
}

export function featureOfEdge(
  geometry: Geometry,
  edge: number,
  facts: EdgeFacts | null,
  matrix: Matrix4,
  at: Vector3,
): Feature {
  if (!facts) return edgeOfSegments(geometry, edge, matrix, at);
  const { curve, lengthMm, axis, radiusMm } = facts;
  if (curve === 'line') {
    const start = place(facts.start, matrix);
    const along = place(facts.end, matrix).sub(start).normalize();
    const share = at.clone().sub(start).dot(along);
    // The point that was picked lies on a polyline of single precision.
    return {
      kind: 'line',
      isExact: true,
      at: start.addScaledVector(along, share),
      direction: along,
      lengthMm,
    };
  }
  if (curve === 'circle' && axis && radiusMm !== undefined)
    return {
      kind: 'circle',
      isExact: true,
      at,
      center: place(axis.origin, matrix),
      axis: direction(axis.direction, matrix),
      radiusMm,
      lengthMm,
    };
  return { kind: 'curve', isExact: true, at, lengthMm };
}

/** The ends of an edge, in the part's frame. */
export function endsOfEdge({ edges }: Geometry, edge: number, facts: EdgeFacts | null): Vector3[] {
  if (facts) return [new Vector3(...facts.start), new Vector3(...facts.end)];
  const { positions, indices, starts } = edges;
  const [first, last] = [starts[edge]!, starts[edge + 1]! - 1];
  return [indices[2 * first]!, indices[2 * last + 1]!].map((vertex) =>
    new Vector3().fromArray(positions, 3 * vertex),
  );
}

function faceOfTriangles(
  { positions, indices, faceStarts }: Geometry,
  face: number,
  matrix: Matrix4,
  at: Vector3,
): Feature {
  const corner = (i: number) => new Vector3().fromArray(positions, 3 * indices[i]!);
  let areaMm2 = 0;
  let normal: Vector3 | null = null;
  let isFlat = true;
  for (let i = 3 * faceStarts[face]!; i < 3 * faceStarts[face + 1]!; i += 3) {
    const a = corner(i);
    const across = corner(i + 1).sub(a).cross(corner(i + 2).sub(a)); // prettier-ignore
    const double = across.length();
    areaMm2 += double / 2;
    if (double === 0) continue;
    across.divideScalar(double);
    normal ??= across;
    if (normal.dot(across) < flatCosine) isFlat = false;
  }
  return isFlat && normal
    ? { kind: 'plane', isExact: false, at, normal: normal.clone().transformDirection(matrix), areaMm2 }
    : { kind: 'surface', isExact: false, surface: 'other', at, areaMm2 };
}

function edgeOfSegments({ edges }: Geometry, edge: number, matrix: Matrix4, at: Vector3): Feature {
  const { positions, indices, starts } = edges;
  const point = (i: number) => place([...positions.subarray(3 * indices[i]!, 3 * indices[i]! + 3)], matrix);
  const [first, end] = [starts[edge]!, starts[edge + 1]!];
  let lengthMm = 0;
  for (let i = first; i < end; i++) lengthMm += point(2 * i).distanceTo(point(2 * i + 1));
  if (end - first !== 1) return { kind: 'curve', isExact: false, at, lengthMm };
  const [from, to] = [point(2 * first), point(2 * first + 1)];
  return { kind: 'line', isExact: false, at: from, direction: to.sub(from).normalize(), lengthMm };
}

const place = (local: readonly number[], matrix: Matrix4): Vector3 =>
  new Vector3().fromArray(local).applyMatrix4(matrix);
const direction = (local: readonly number[], matrix: Matrix4): Vector3 =>
  new Vector3().fromArray(local).transformDirection(matrix);
