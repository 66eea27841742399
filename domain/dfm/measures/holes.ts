import type { Evidence, FaceEvidence } from '../../cad/evidence.ts';
import { goesAroundCore } from '../../cad/find-holes.ts';
import type { Vec3 } from '../../cad/scene.ts';
import type { Topology } from '../topology.ts';
import type { Line } from '../vector.ts';
import { add, dot, isCoaxial, isParallel, scale, subtract } from '../vector.ts';

/** A cylindrical stretch of a hole: one drill or boring tool. Offsets are along the hole's axis. */
export type HoleSegment = { faces: number[]; diameterMm: number; fromMm: number; toMm: number };

/** Everything that one drilling sequence makes: steps, counterbore, countersink and the drill's tip. */
export type HoleFeature = {
  faces: number[];
  axis: Line;
  /** Along the axis, mouth first. */
  segments: HoleSegment[];
  /** Of the narrowest segment. */
  diameterMm: number;
  /** From the mouth to the end of the last full diameter; a drill's tip is not counted. */
  depthMm: number;
  through: boolean;
  bottom?: 'flat' | 'cone' | 'other';
  /** Full angle of a conical bottom. */
  tipAngleDeg?: number;
  /** Centre of the mouth and the direction out of it. */
  mouth: { point: Vec3; outward: Vec3 };
};

/** A cylinder counts as a hole when it goes at least this far around; less is a fillet or a slot's end. */
const fullSweepDeg = 300;

/**
 * Holes of a definition. Concave coaxial cylinders and cones that touch, directly or over an annular step, are one
 * feature. A stretch is closed where its end edge turns into material (concave), open where it turns away. What goes
 * around a core is a groove and no hole.
 */
export function findHoles(evidence: Evidence, topology: Topology): HoleFeature[] {
  const isRound = (face: FaceEvidence) =>
    (face.type === 'cylinder' || face.type === 'cone') && face.concave === true && face.axis !== undefined;
  const seen = new Set<number>();
  const holes: HoleFeature[] = [];
  for (const start of evidence.faces) {
    if (seen.has(start.id) || start.type !== 'cylinder' || !isRound(start) || !start.axis) continue;
    const axis: Line = start.axis;
    const members = new Set([start.id]);
    const steps = new Set<number>();
    const queue = [start.id];
    for (let id = queue.pop(); id !== undefined; id = queue.pop())
      for (const { face } of topology.neighbours(id)) {
        const joins = (other: FaceEvidence) =>
          isRound(other) && other.axis !== undefined && isCoaxial(axis, other.axis) && !members.has(other.id);
        const found = joins(face) ? [face] : [];
        if (face.type === 'plane' && isParallel(face.normal, axis.direction)) {
          const over = topology
            .neighbours(face.id)
            .filter((next) => next.edge.curve === 'circle' && joins(next.face));
          // A step lies between two stretches; the face a hole starts from may hold other holes' mouths, not coaxial.
          if (over.length > 0) steps.add(face.id);
          found.push(...over.map((next) => next.face));
        }
        for (const next of found)
          if (!members.has(next.id)) {
            members.add(next.id);
            queue.push(next.id);
          }
      }
    for (const id of members) seen.add(id);
    const hole = toFeature(axis, [...members], [...steps], topology, evidence);
    if (hole) holes.push(hole);
  }
  return holes.sort((a, b) => (a.faces[0] ?? 0) - (b.faces[0] ?? 0));
}

function toFeature(
  axis: Line,
  members: number[],
  steps: number[],
  topology: Topology,
  evidence: Evidence,
): HoleFeature | null {
  const offset = dot(axis.origin, axis.direction);
  const range = (id: number) => {
    const { min, max } = topology.extent(id, axis.direction);
    return { fromMm: min - offset, toMm: max - offset };
  };
  const segments = cylinders(members, topology, range).filter(
    ({ faces, diameterMm, fromMm, toMm }) =>
      !goesAroundCore(
        { face: faces[0]!, radiusMm: diameterMm / 2, line: axis, low: fromMm, high: toMm },
        evidence,
      ),
  );
  if (segments.length === 0) return null;
  const low = Math.min(...segments.map((segment) => segment.fromMm));
  const high = Math.max(...segments.map((segment) => segment.toMm));
  const lowEnd = endOf(segments, 'low', low, axis, members, topology);
  const highEnd = endOf(segments, 'high', high, axis, members, topology);
  // Closed at both ends: a void inside the body, not a hole.
  if (lowEnd.closed && highEnd.closed) return null;

  const mouthIsHigh = lowEnd.closed || (!highEnd.closed && widest(segments, high) >= widest(segments, low));
  const blind = lowEnd.closed ? lowEnd : highEnd.closed ? highEnd : null;
  const outward = scale(axis.direction, mouthIsHigh ? 1 : -1);
  const mouthAt = mouthIsHigh ? high : low;
  segments.sort((a, b) => (mouthIsHigh ? b.toMm - a.toMm : a.fromMm - b.fromMm));
  return {
    faces: [...members, ...steps, ...(blind?.faces ?? [])]
      .sort((a, b) => a - b)
      .filter((id, i, all) => id !== all[i - 1]),
    axis,
    segments,
    diameterMm: Math.min(...segments.map((segment) => segment.diameterMm)),
    depthMm: high - low,
    through: blind === null,
    ...(blind?.bottom ? { bottom: blind.bottom } : {}),
    ...(blind?.tipAngleDeg !== undefined ? { tipAngleDeg: blind.tipAngleDeg } : {}),
    mouth: { point: add(axis.origin, scale(axis.direction, mouthAt)), outward },
  };
}

const widest = (segments: HoleSegment[], at: number): number =>
  Math.max(
    0,
    ...segments
      .filter((s) => Math.min(Math.abs(s.fromMm - at), Math.abs(s.toMm - at)) < 1e-3)
      .map((s) => s.diameterMm),
  );

/** Full cylinders of the group; halves and quarters of one cylinder are joined. */
function cylinders(
  members: number[],
  topology: Topology,
  range: (id: number) => { fromMm: number; toMm: number },
): HoleSegment[] {
  const open: (HoleSegment & { sweepDeg: number })[] = [];
  for (const id of members) {
    const face = topology.face(id);
    if (face.type !== 'cylinder' || face.radiusMm === undefined) continue;
    const { fromMm, toMm } = range(id);
    const diameterMm = face.radiusMm * 2;
    const same = open.find(
      (s) => Math.abs(s.diameterMm - diameterMm) < 2e-3 && fromMm < s.toMm + 1e-3 && toMm > s.fromMm - 1e-3,
    );
    const sweepDeg = face.sweepDeg ?? 0;
    if (!same) open.push({ faces: [id], diameterMm, fromMm, toMm, sweepDeg });
    else {
      // Side by side adds up around the axis; end to end makes it longer.
      const overlap = Math.min(toMm, same.toMm) - Math.max(fromMm, same.fromMm);
      if (overlap > 1e-3) same.sweepDeg += sweepDeg;
      same.faces.push(id);
      same.fromMm = Math.min(same.fromMm, fromMm);
      same.toMm = Math.max(same.toMm, toMm);
    }
  }
  return open
    .filter((segment) => segment.sweepDeg >= fullSweepDeg)
    .map(({ faces, diameterMm, fromMm, toMm }) => ({ faces, diameterMm, fromMm, toMm }));
}

type End = { closed: boolean; bottom?: 'flat' | 'cone' | 'other'; tipAngleDeg?: number; faces: number[] };

/** What is at one end of the cylinders: nothing, a floor, a drill's cone, or something round. */
function endOf(
  segments: HoleSegment[],
  side: 'low' | 'high',
  at: number,
  axis: Line,
  members: number[],
  topology: Topology,
): End {
  const last = segments.find((s) => Math.abs((side === 'low' ? s.fromMm : s.toMm) - at) < 1e-3);
  if (!last) return { closed: false, faces: [] };
  const offsetOf = (point: Vec3) => dot(subtract(point, axis.origin), axis.direction);
  for (const id of last.faces)
    for (const { edge, face } of topology.neighbours(id)) {
      if (last.faces.includes(face.id) || Math.abs(offsetOf(edge.mid) - at) > 1e-2) continue;
      if (members.includes(face.id) && face.type === 'cone') {
        const beyond = topology
          .edgesOf(face.id)
          .some(
            (other) => Math.abs(offsetOf(other.mid) - at) > 1e-2 && other.faces.some((f) => f !== face.id),
          );
        // A cone with nothing beyond it runs to its apex: a drill's tip. Otherwise it is a countersink or chamfer.
        if (!beyond)
          return {
            closed: true,
            bottom: 'cone',
            faces: [face.id],
            ...(face.semiAngleDeg === undefined ? {} : { tipAngleDeg: 2 * face.semiAngleDeg }),
          };
        continue;
      }
      if (face.type === 'plane' && edge.convexity === 'concave')
        return { closed: true, bottom: 'flat', faces: [face.id] };
      if (
        (face.type === 'sphere' || face.type === 'torus') &&
        edge.convexity !== 'convex' &&
        face.concave === true
      )
        return { closed: true, bottom: 'other', faces: [face.id] };
    }
  return { closed: false, faces: [] };
}
