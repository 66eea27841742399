import { add, dot, lengthOf, reject, subtract } from '../../dfm/vector.ts';
import type { Evidence, FaceEvidence } from '../evidence.ts';
import type { BoundsMm, Vec3 } from '../scene.ts';
import type { Alignment } from './align-parts.ts';
import { move, moveBounds, turn } from './motion.ts';
import type { NearestOnFace } from './nearest-on-face.ts';
import { areOnOneSurface } from './same-surface.ts';

/** How a face was found again, from the surest on. */
export type FaceMethod = 'same_face' | 'same_surface' | 'similar_face';

export type FaceMatch = {
  /** Id of the face after. */
  face: number;
  point: Vec3;
  normal: Vec3;
  method: FaceMethod;
  /** 0…1. */
  confidence: number;
};

type Part = { evidence: Evidence; nearest: NearestOnFace };

/** How far from a face a spot may be that is on it: what meshes are off. */
const onFaceMm = 0.2;

/**
 * Finds faces of the part before again in the part after, each with the spot of it that is meant. Three things are looked
 * for: the face unchanged; what is there on its surface, where it grew, shrank, or was split; and a face that is like it,
 * between the same neighbours, where it moved. The best of them counts, as far as no other one comes near.
 */
export function createFaceMatcher(
  before: Evidence,
  { evidence: after, nearest }: Part,
  { motion, twins, likeness: likenessOfParts }: Alignment,
): (faceId: number, spot: { point: Vec3; normal: Vec3 }) => FaceMatch | null {
  // Where next to nothing stayed as it was, what is found may be another part's.
  const trust = 0.85 + 0.15 * Math.min(1, likenessOfParts / 0.3);
  const isTaken = new Set(twins.values());
  const changedBefore = before.faces.filter(({ id }) => !twins.has(id));
  const movedBounds = new Map(changedBefore.map((face) => [face, moveBounds(motion, face.boundsMm)]));
  const changedAfter = after.faces.filter(({ id }) => !isTaken.has(id));
  const neighboursBefore = neighboursOf(before);
  const neighboursAfter = neighboursOf(after);
  const owners = new Map<number, FaceEvidence | null>();
  const remains = new Map<number, FaceEvidence[]>();
  const around = new Map<number, number[][]>();

  /** Of what lies on one surface with it, the face before of which a face after is most likely a part. */
  function ownerOf(face: FaceEvidence): FaceEvidence | null {
    const known = owners.get(face.id);
    if (known !== undefined) return known;
    let owner: FaceEvidence | null = null;
    let most = 0;
    for (const candidate of changedBefore) {
      const shared = overlap(movedBounds.get(candidate)!, face.boundsMm);
      if (shared <= most || !areOnOneSurface(candidate, face, motion)) continue;
      owner = candidate;
      most = shared;
    }
    owners.set(face.id, owner);
    return owner;
  }

  /** What became of a changed face on its own surface: one face, several, or none. */
  function remainsOf(face: FaceEvidence): FaceEvidence[] {
    let found = remains.get(face.id);
    if (!found) {
      const bounds = movedBounds.get(face)!;
      found = changedAfter.filter(
        (other) =>
          overlap(bounds, other.boundsMm) > 0 &&
          areOnOneSurface(face, other, motion) &&
          ownerOf(other)?.id === face.id,
      );
      remains.set(face.id, found);
    }
    return found;
  }

  const imagesOf = (id: number): number[] => {
    const twin = twins.get(id);
    return twin !== undefined ? [twin] : remainsOf(before.faces[id]!).map((face) => face.id);
  };

  /** Where the face's neighbours are now, as far as that is known. */
  function imagesAround(face: FaceEvidence): number[][] {
    let known = around.get(face.id);
    if (!known) {
      known = [...neighboursBefore[face.id]!].map(imagesOf).filter((images) => images.length > 0);
      around.set(face.id, known);
    }
    return known;
  }

  /** How many of the face's neighbours these have for neighbours too, 0…1; of none that is known, a half. */
  function sharedNeighbours(face: FaceEvidence, others: FaceEvidence[]): number {
    const known = imagesAround(face);
    if (known.length === 0) return 0.5;
    const isShared = (id: number) => others.some((other) => neighboursAfter[other.id]!.has(id));
    return known.filter((images) => images.some(isShared)).length / known.length;
  }

  function onItsSurface(face: FaceEvidence, at: Vec3): FaceMatch | null {
    const own = remainsOf(face);
    const reach = changedAfter.filter((other) => own.includes(other) || areOnOneSurface(face, other, motion));
    const near = reach
      .map((other) => ({ other, found: nearest(other, at) }))
      .filter(({ other, found }) => found && (own.includes(other) || found.distanceMm <= onFaceMm))
      .sort((a, b) => a.found!.distanceMm - b.found!.distanceMm)[0];
    if (!near) return null;
    const { other, found } = near;
    const all = own.includes(other) ? own : [other];
    const areaMm2 = all.reduce((sum, one) => sum + one.areaMm2, 0);
    const agreement = 0.6 * sharedNeighbours(face, all) + 0.4 * Math.min(1, areaMm2 / face.areaMm2);
    const beyond = Math.max(0, found!.distanceMm - onFaceMm);
    const cover = Math.exp(-beyond / (0.35 * sizeOf(face)));
    return {
      face: other.id,
      point: found!.point,
      normal: found!.normal,
      method: 'same_surface',
      confidence: 0.97 * cover * Math.min(1, agreement / 0.6) * trust,
    };
  }

  function elsewhere(face: FaceEvidence, at: Vec3): FaceMatch | null {
    const rated = changedAfter
      .filter((other) => other.type === face.type && other.concave === face.concave && !ownerOf(other))
      .map((other) => ({ other, rate: likeness(face, other) + 0.35 * sharedNeighbours(face, [other]) }))
      .filter(({ rate }) => rate > 0.4)
      .sort((a, b) => b.rate - a.rate)
      .slice(0, 6)
      .flatMap(({ other, rate }) => {
        const found = counterpart(face, other, at);
        return found ? [{ other, ...found, rate: rate + nearness(face, found.movedMm) }] : [];
      })
      .sort((a, b) => b.rate - a.rate);
    const [best, second] = rated;
    if (!best) return null;
    const { other, point, normal, movedMm, rate } = best;
    // Another face that it may be as well, or that may be it.
    const next = Math.max(second?.rate ?? 0, rivalOf(face, other, rate));
    const lead = Math.min(1, Math.max(0.6, 0.6 + 2 * (1 - next / rate)));
    // What moved further than it is large may as well be another one.
    const leap = movedMm > sizeOf(face) ? 0.85 : 1;
    return {
      face: other.id,
      point,
      normal,
      method: 'similar_face',
      confidence: 0.9 * rate * lead * leap * trust,
    };
  }

  /** The best rate of any other face before that is not accounted for; no more is asked once it is `enough`. */
  function rivalOf(face: FaceEvidence, other: FaceEvidence, enough: number): number {
    let best = 0;
    for (const rival of changedBefore) {
      if (best >= enough) break;
      if (rival === face || rival.type !== other.type || rival.concave !== other.concave) continue;
      const alone = likeness(rival, other) + nearness(rival, lengthOf(shiftOf(rival, other)));
      if (alone + 0.35 <= best || remainsOf(rival).length > 0) continue;
      best = Math.max(best, alone + 0.35 * sharedNeighbours(rival, [other]));
    }
    return best;
  }

  const nearness = (face: FaceEvidence, movedMm: number): number => 0.1 * Math.exp(-movedMm / sizeOf(face));

  const shiftOf = (face: FaceEvidence, other: FaceEvidence): Vec3 =>
    subtract(middleOf(other.boundsMm), middleOf(movedBounds.get(face)!));

  /**
   * The spot of another face that corresponds to one of this: right before it where both are flat, else as it lies about
   * the middle of the face; and how far the face moved.
   */
  function counterpart(face: FaceEvidence, other: FaceEvidence, at: Vec3) {
    const shift = shiftOf(face, other);
    const straight = nearest(other, at);
    if (!straight) return null;
    const across = reject(subtract(straight.point, at), straight.normal);
    if (face.type === 'plane' && lengthOf(across) < onFaceMm)
      return { ...straight, movedMm: straight.distanceMm };
    const shifted = nearest(other, add(at, shift));
    return shifted && { ...shifted, movedMm: lengthOf(shift) };
  }

  /** Of two faces of one kind, how alike they are whatever is around them and wherever they lie, 0…0.55. */
  function likeness(face: FaceEvidence, other: FaceEvidence): number {
    const radius = face.radiusMm === undefined ? 1 : ratio(face.radiusMm, other.radiusMm ?? 0);
    const size = Math.min(radius, ratio(face.areaMm2, other.areaMm2));
    const loops = ratio(face.loops.length, other.loops.length);
    const edges = ratio(face.loops.flat().length, other.loops.flat().length);
    return 0.3 * size + 0.15 * sameDirection(face, other) + 0.1 * loops * edges;
  }

  /** 1 where they face or run the same way, 0 from 20° on. */
  function sameDirection(face: FaceEvidence, other: FaceEvidence): number {
    const along = (one: FaceEvidence) => (one.type === 'plane' ? one.normal : one.axis?.direction);
    const [a, b] = [along(face), along(other)];
    if (face.type === 'sphere' || !a || !b) return 1;
    const cosine = dot(turn(motion, a), b);
    const degrees =
      (Math.acos(Math.min(1, face.type === 'plane' ? cosine : Math.abs(cosine))) * 180) / Math.PI;
    return Math.max(0, 1 - degrees / 20);
  }

  return (faceId, { point, normal }) => {
    const face = before.faces[faceId];
    if (!face) return null;
    const at = move(motion, point);
    const twin = twins.get(faceId);
    if (twin !== undefined)
      return { face: twin, point: at, normal: turn(motion, normal), method: 'same_face', confidence: 1 };
    const [here, there] = [onItsSurface(face, at), elsewhere(face, at)];
    if (!here || !there) return here ?? there;
    return here.confidence >= there.confidence ? here : there;
  };
}

const ratio = (a: number, b: number): number =>
  a > 0 && b > 0 ? Math.min(a, b) / Math.max(a, b) : a === b ? 1 : 0;

const middleOf = ({ min, max }: BoundsMm): Vec3 => [
  (min[0] + max[0]) / 2,
  (min[1] + max[1]) / 2,
  (min[2] + max[2]) / 2,
];

const sizeOf = ({ boundsMm: { min, max } }: FaceEvidence): number => lengthOf(subtract(max, min));

/** Of two boxes that meet, how much: the sum of their common extents; 0 where they don't meet. */
function overlap(a: BoundsMm, b: BoundsMm): number {
  let sum = 0;
  for (let k = 0; k < 3; k++) {
    const common = Math.min(a.max[k]!, b.max[k]!) - Math.max(a.min[k]!, b.min[k]!);
    if (common < -onFaceMm) return 0;
    sum += Math.max(0, common);
  }
  return sum;
}

function neighboursOf({ faces, edges }: Evidence): Set<number>[] {
  const around = faces.map(() => new Set<number>());
  for (const edge of edges)
    for (const face of edge.faces)
      for (const other of edge.faces) if (other !== face) around[face]?.add(other);
  return around;
}
