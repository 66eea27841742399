import { dot, subtract } from '../../dfm/vector.ts';
import type { Evidence, FaceEvidence } from '../evidence.ts';
import type { BoundsMm, Vec3 } from '../scene.ts';
import { atRest, axisTurns, moveBounds, turn } from './motion.ts';
import type { Motion } from './motion.ts';

/** How far bounds of what is the same face may lie apart: far above noise, far below what anybody draws. */
const toleranceMm = 0.02;

export type Alignment = {
  /** From the frame of the part before to that of the part after. */
  motion: Motion;
  /** How much of the part before is there again, unchanged: half by count of faces, half by area, 0…1. */
  likeness: number;
  /** Another motion fits as well: the part is symmetric, and which side is which cannot be told. */
  isAmbiguous: boolean;
  /** Faces that are there again, unchanged: by id before, the id after. */
  twins: Map<number, number>;
};

/** A face before, and those after that have its kind and size, wherever they are. */
type Alike = { face: FaceEvidence; others: FaceEvidence[] };

/**
 * How a part before lies in the frame of the part after. Mostly it just does; where it was drawn anew with another
 * origin, or is its own mirror image now, most of its faces agree on how.
 */
export function alignParts(before: Evidence, after: Evidence): Alignment {
  const alike = alikeOf(before.faces, after.faces);
  const still = assess(before, alike, atRest);
  if (still.likeness >= 0.6) return { ...still, motion: atRest, isAmbiguous: false };
  const fits = axisTurns
    .map(({ linear }): Omit<Alignment, 'isAmbiguous'> => {
      const motion = { linear, offsetMm: commonOffset(linear, alike) };
      return { motion, ...assess(before, alike, motion) };
    })
    .filter(
      ({ motion: { linear }, likeness }) =>
        likeness >= (linear === axisTurns[0]!.linear ? 0.3 : 0.6) && likeness >= still.likeness + 0.25,
    )
    .sort((a, b) => b.likeness - a.likeness);
  const [best, second] = fits;
  if (!best) return { ...still, motion: atRest, isAmbiguous: false };
  // A part that was only shifted is not taken for one that was turned as well.
  const isShift = best.motion.linear === axisTurns[0]!.linear;
  return { ...best, isAmbiguous: !isShift && second !== undefined && second.likeness > best.likeness - 0.1 };
}

function alikeOf(before: FaceEvidence[], after: FaceEvidence[]): Alike[] {
  const byType = Map.groupBy(after, ({ type }) => type);
  for (const faces of byType.values()) faces.sort((a, b) => a.areaMm2 - b.areaMm2);
  return before.map((face) => {
    const faces = byType.get(face.type) ?? [];
    const from = firstFrom(faces, face.areaMm2 * 0.998);
    const to = firstFrom(faces, face.areaMm2 * 1.002);
    return { face, others: faces.slice(from, to).filter((other) => haveSameShape(face, other)) };
  });
}

/** Index of the first face of at least this area, in faces sorted by it. */
function firstFrom(faces: FaceEvidence[], areaMm2: number): number {
  let [low, high] = [0, faces.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (faces[middle]!.areaMm2 < areaMm2) low = middle + 1;
    else high = middle;
  }
  return low;
}

const haveSameShape = (a: FaceEvidence, b: FaceEvidence): boolean =>
  a.concave === b.concave &&
  a.loops.length === b.loops.length &&
  Math.abs((a.radiusMm ?? 0) - (b.radiusMm ?? 0)) < toleranceMm &&
  Math.abs((a.majorRadiusMm ?? 0) - (b.majorRadiusMm ?? 0)) < toleranceMm;

const isNear = (a: Vec3, b: Vec3): boolean =>
  Math.abs(a[0] - b[0]) < toleranceMm &&
  Math.abs(a[1] - b[1]) < toleranceMm &&
  Math.abs(a[2] - b[2]) < toleranceMm;

/** Whether one is the other, moved so. Where nothing moved, a signature says it for free-form faces, too. */
function isTwin(before: FaceEvidence, after: FaceEvidence, motion: Motion): boolean {
  if (motion === atRest && before.signature === after.signature) return true;
  const { min, max } = moveBounds(motion, before.boundsMm);
  if (!isNear(min, after.boundsMm.min) || !isNear(max, after.boundsMm.max)) return false;
  return before.type !== 'plane' || dot(turn(motion, before.normal), after.normal) > 0.999;
}

function assess(
  before: Evidence,
  alike: Alike[],
  motion: Motion,
): { likeness: number; twins: Map<number, number> } {
  const twins = new Map<number, number>();
  const taken = new Set<number>();
  let areaMm2 = 0;
  for (const { face, others } of alike) {
    const twin = others.find((other) => !taken.has(other.id) && isTwin(face, other, motion));
    if (!twin) continue;
    twins.set(face.id, twin.id);
    taken.add(twin.id);
    areaMm2 += face.areaMm2;
  }
  const likeness = twins.size / Math.max(1, before.faces.length) / 2 + areaMm2 / before.areaMm2 / 2;
  return { likeness, twins };
}

const middleOf = ({ min, max }: BoundsMm): Vec3 => [
  (min[0] + max[0]) / 2,
  (min[1] + max[1]) / 2,
  (min[2] + max[2]) / 2,
];

/** The shift after a turn on which the most area agrees. Faces of which there are many say little. */
function commonOffset(linear: Motion['linear'], alike: Alike[]): Vec3 {
  const votes = new Map<string, { areaMm2: number; offset: Vec3 }>();
  let best: { areaMm2: number; offset: Vec3 } = { areaMm2: 0, offset: [0, 0, 0] };
  for (const { face, others } of alike) {
    if (others.length > 8) continue;
    const from = turn({ linear }, middleOf(face.boundsMm));
    for (const other of others) {
      const offset = subtract(middleOf(other.boundsMm), from);
      const key = offset.map((mm) => Math.round(mm * 10)).join(' ');
      const vote = votes.get(key) ?? { areaMm2: 0, offset };
      vote.areaMm2 += face.areaMm2;
      votes.set(key, vote);
      if (vote.areaMm2 > best.areaMm2) best = vote;
    }
  }
  return best.offset;
}
