import type { Evidence, FaceEvidence } from '../../../domain/cad/evidence.ts';
import type { BoundsMm, Vec3 } from '../../../domain/cad/scene.ts';
import { dot, reject, subtract, unit } from '../../../domain/dfm/vector.ts';
import type { LinkedMesh } from './build-mesh.ts';
import { deriveEdges } from './derive-edges.ts';
import { arcExtremes, Box, bulgeExtremes } from './exact-bounds.ts';
import { findOpenBodies } from './find-open-bodies.ts';
import { signFaces } from './face-signature.ts';
import { massProperties } from './mass-properties.ts';
import type { RawDefinition, RawFace, RawMeasures } from './raw-measures.ts';
import { directionOf, originOf, sideOf, vectorAt } from './surface-sides.ts';
import type { FaceSide } from './surface-sides.ts';

const degrees = 180 / Math.PI;

/** Evidence of one definition from what the kernel measured and from its mesh. Deterministic. */
export function deriveEvidence(
  identity: { kernelBuild: string; definitionKey: string },
  definition: RawDefinition,
  measures: RawMeasures,
  linked: LinkedMesh,
): Evidence {
  const corners = firstCorners(linked);
  const sides = measures.faces.map((face, id) => sideOf(face, id, linked, corners[id]!));
  const edges = deriveEdges(measures, linked, sides);
  const arcs = measures.edges.map((raw, id) => arcExtremes(raw, edges[id]!.start, edges[id]!.end));
  const unsigned = measures.faces.map((face, id) =>
    deriveFace(
      face,
      id,
      sides[id]!,
      faceBounds(face, id, linked, corners[id]!, arcs, sides[id]!.point),
      linked,
    ),
  );
  const signatures = signFaces(unsigned, edges);
  const faces = unsigned.map((face, id): FaceEvidence => ({ ...face, signature: signatures[id]! }));
  const box = new Box();
  for (const { boundsMm } of faces) {
    box.take(...boundsMm.min);
    box.take(...boundsMm.max);
  }
  const bodies = findOpenBodies(definition.bodies, measures);
  const isClosed = bodies.every((body, i) => body.type === definition.bodies[i]!.type);
  return {
    version: 1,
    ...identity,
    bodies,
    ...massProperties(definition, measures.sums, isClosed),
    boundsMm: box.bounds([0, 0, 0]),
    faces,
    edges,
  };
}

function deriveFace(
  face: RawFace,
  id: number,
  side: FaceSide,
  boundsMm: BoundsMm,
  linked: LinkedMesh,
): Omit<FaceEvidence, 'signature'> {
  const flipsAxis = face.type === 'cone' && (face.semiAngle ?? 0) < 0;
  const direction =
    face.axis && (unit(directionOf(face)).map((part) => tidy(flipsAxis ? -part : part)) as Vec3);
  const isRound = face.axis !== undefined && face.type !== 'plane';
  return {
    id,
    type: face.type,
    ...(face.stored ? { storedAs: face.stored } : {}),
    areaMm2: face.area,
    boundsMm,
    point: side.point,
    normal: side.normal,
    ...(isRound ? { axis: { origin: originOf(face), direction: direction! } } : {}),
    ...(face.radius !== undefined ? { radiusMm: face.radius } : {}),
    ...(face.majorRadius !== undefined ? { majorRadiusMm: face.majorRadius } : {}),
    ...(face.semiAngle !== undefined ? { semiAngleDeg: Math.abs(face.semiAngle) * degrees } : {}),
    ...(isRound && side.outwards !== null ? { concave: side.outwards < 0 } : {}),
    ...(isRound ? { sweepDeg: sweepOf(face, id, linked), heightMm: heightOf(face, id, linked) } : {}),
    loops: face.loops.map((loop) => loop.map((signed) => Math.abs(signed) - 1)),
  };
}

/** First corner of each face in the mesh's indices. */
function firstCorners({ mesh }: LinkedMesh): Uint32Array {
  const corners = new Uint32Array(mesh.faceTriangles.length + 1);
  mesh.faceTriangles.forEach((count, id) => (corners[id + 1] = corners[id]! + 3 * count));
  return corners;
}

function faceBounds(
  face: RawFace,
  id: number,
  linked: LinkedMesh,
  firstCorner: number,
  arcs: Vec3[][],
  otherwise: Vec3,
): BoundsMm {
  const box = new Box();
  const { positions } = linked;
  for (let at = 3 * linked.firstVertex[id]!; at < 3 * linked.firstVertex[id + 1]!; at += 3)
    box.take(positions[at]!, positions[at + 1]!, positions[at + 2]!);
  for (const loop of face.loops)
    for (const signed of loop) for (const point of arcs[Math.abs(signed) - 1] ?? []) box.take(...point);
  for (const point of bulgeExtremes(face, id, linked, firstCorner, box)) box.take(...point);
  return box.bounds(otherwise);
}

/** Angle swept around the axis, degrees. */
function sweepOf(face: RawFace, id: number, linked: LinkedMesh): number {
  if (face.uv) return Math.min(360, (face.uv[1] - face.uv[0]) * degrees);
  const edges = face.loops.flat().map(Math.abs);
  if (new Set(edges).size < edges.length) return 360;
  // A surface found to be analytic has other parameters than the face's: its vertices say what it spans.
  const origin = originOf(face);
  const axis = directionOf(face);
  const out = vertices(id, linked).map((point) => reject(subtract(point, origin), axis));
  const first = out.find((vector) => Math.hypot(...vector) > 1e-6);
  if (!first) return 360;
  const u = unit(first);
  const v: Vec3 = [
    axis[1] * u[2] - axis[2] * u[1],
    axis[2] * u[0] - axis[0] * u[2],
    axis[0] * u[1] - axis[1] * u[0],
  ];
  const angles = out
    .map((vector) => Math.atan2(dot(vector, v), dot(vector, u)) * degrees)
    .sort((a, b) => a - b);
  const gaps = angles.map((angle, i) => (angles[i + 1] ?? angles[0]! + 360) - angle);
  return 360 - gaps.reduce((most, gap) => Math.max(most, gap), 0);
}

function heightOf(face: RawFace, id: number, linked: LinkedMesh): number {
  const axis = directionOf(face);
  const along = vertices(id, linked).map((point) => dot(point, axis));
  if (along.length === 0) return 0;
  return (
    along.reduce((most, at) => Math.max(most, at), -Infinity) -
    along.reduce((least, at) => Math.min(least, at), Infinity)
  );
}

function vertices(id: number, { positions, firstVertex }: LinkedMesh): Vec3[] {
  const points: Vec3[] = [];
  for (let vertex = firstVertex[id]!; vertex < firstVertex[id + 1]!; vertex++)
    points.push(vectorAt(positions, vertex));
  return points;
}

const tidy = (value: number): number => (Math.abs(value) < 1e-12 ? 0 : value);
