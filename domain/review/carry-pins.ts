import { chooseLeaf, leavesOf, likelyLeaves, pairSameGeometry } from '../cad/matching/match-leaves.ts';
import type { Leaf, LeafMatch } from '../cad/matching/match-leaves.ts';
import type { PartMatch, Spot } from '../cad/matching/match-part.ts';
import { atRest, follow, inverse, motionOf, move, turn } from '../cad/matching/motion.ts';
import type { Motion } from '../cad/matching/motion.ts';
import type { Scene, Vec3 } from '../cad/scene.ts';
import { add, subtract } from '../dfm/vector.ts';
import type { Camera } from './pin.ts';

/** A pin by the scene of its revision. */
export type ScenePin = Spot & {
  /** Index of its component's definition in the scene. */
  definition: number;
  occurrence: string;
  camera: Camera | null;
};

/** A pin to be found elsewhere, and how sure it is that it is right where it is: 1 where somebody put it. */
export type PinToFind = { pin: ScenePin; confidence: number };

/** How a pin was found again, from the surest on. */
export const carryMethods = ['same_geometry', 'same_face', 'same_surface', 'similar_face'] as const;
export type CarryMethod = (typeof carryMethods)[number];

/** Why a pin waits for somebody to place it. */
export const waitingReasons = ['component_gone', 'face_gone', 'unsure', 'failed'] as const;
export type WaitingReason = (typeof waitingReasons)[number];

export type CarriedPin = { pin: ScenePin; method: CarryMethod; confidence: number };

/** From here on a pin is placed; below, somebody is asked. */
const sureConfidence = 0.8;
/** Below, it is not even worth proposing. */
const leastConfidence = 0.3;

export type Carried =
  | ({ state: 'placed' } & CarriedPin)
  | { state: 'waiting'; reason: WaitingReason; proposal: CarriedPin | null };

/** Compares two definitions, by their index in the scene before and in the one after. */
export type MatchPart = (
  pair: { before: number; after: number },
  spots: readonly Spot[],
) => Promise<PartMatch>;

type Candidate = { leaf: Leaf; match: PartMatch; index: number };

/**
 * Where the pins of a revision are on another: component, face, point, normal, and the camera, which keeps its place
 * before the pin. `matchPart` is asked only about parts that changed, with all their pins at once.
 */
export async function carryPins(
  pins: readonly PinToFind[],
  before: Scene,
  after: Scene,
  matchPart: MatchPart,
): Promise<Carried[]> {
  const leavesBefore = leavesOf(before);
  const leavesAfter = leavesOf(after);
  const same = pairSameGeometry(leavesBefore, leavesAfter);
  const taken = new Set([...same.values()].map(({ leaf }) => leaf));
  const rest = leavesAfter.filter((leaf) => !taken.has(leaf));

  const areAllThatIsLeft = rest.length === 1 && leavesBefore.length - same.size === 1;

  const plans = pins.map(({ pin, confidence }) => {
    const leaf = leafOf(pin, leavesBefore);
    const match = leaf && same.get(leaf.path);
    const bounds = {
      of: before.definitions[pin.definition]!.boundsMm,
      others: (definition: number) => after.definitions[definition]!.boundsMm,
    };
    return {
      pin,
      confidence,
      leaf,
      match,
      candidates: leaf && !match ? likelyLeaves(leaf, rest, bounds) : [],
    };
  });

  const compared = new Map<string, Candidate['match']>();
  const keyOf = (from: number, to: number) => `${from} ${to}`;
  const indexOf = new Map<string, number>();
  const wanted = new Map<string, { before: number; after: number; spots: Spot[] }>();
  for (const [number, { pin, candidates }] of plans.entries())
    for (const to of new Set(candidates.map(({ definition }) => definition))) {
      const key = keyOf(pin.definition, to);
      const pair = wanted.get(key) ?? { before: pin.definition, after: to, spots: [] };
      wanted.set(key, pair);
      indexOf.set(`${number} ${key}`, pair.spots.push(pin) - 1);
    }
  for (const [key, { spots, ...pair }] of wanted) compared.set(key, await matchPart(pair, spots));

  return plans.map(({ pin, confidence, leaf, match, candidates }, number) => {
    if (!leaf) return waiting('component_gone');
    if (match) return settle(sameGeometry(pin, leaf, match), confidence);
    const likeness = (definition: number) => compared.get(keyOf(pin.definition, definition))!.likeness;
    const chosen = chooseLeaf(leaf, candidates, likeness, areAllThatIsLeft);
    if (!chosen || chosen.confidence < leastConfidence) return waiting('component_gone');
    const key = keyOf(pin.definition, chosen.leaf.definition);
    const { motion, spots } = compared.get(key)!;
    const spot = spots[indexOf.get(`${number} ${key}`)!];
    if (!spot) return waiting('face_gone');
    const found: CarriedPin = {
      pin: {
        definition: chosen.leaf.definition,
        occurrence: chosen.leaf.path,
        face: pin.face && spot.face,
        positionMm: spot.point,
        normal: spot.normal,
        camera: carryCamera(pin, leaf, chosen.leaf, motion, spot.point),
      },
      method: spot.method,
      confidence: chosen.confidence * spot.confidence,
    };
    return settle(found, confidence);
  });
}

/** The instance that a pin is on. Where its path is none of its component's, and there is one instance alone, that. */
function leafOf(pin: ScenePin, leaves: readonly Leaf[]): Leaf | null {
  const own = leaves.filter(({ definition }) => definition === pin.definition);
  return own.find(({ path }) => path === pin.occurrence) ?? (own.length === 1 ? own[0]! : null);
}

const waiting = (reason: WaitingReason): Carried => ({ state: 'waiting', reason, proposal: null });

function settle(found: CarriedPin, confidenceBefore: number): Carried {
  const carried = { ...found, confidence: found.confidence * confidenceBefore };
  if (carried.confidence >= sureConfidence) return { state: 'placed', ...carried };
  if (carried.confidence < leastConfidence) return waiting('face_gone');
  return { state: 'waiting', reason: 'unsure', proposal: carried };
}

const sameGeometry = (pin: ScenePin, from: Leaf, { leaf, confidence }: LeafMatch): CarriedPin => ({
  pin: {
    definition: leaf.definition,
    occurrence: leaf.path,
    face: pin.face,
    positionMm: pin.positionMm,
    normal: pin.normal,
    camera: carryCamera(pin, from, leaf, atRest, pin.positionMm),
  },
  method: 'same_geometry',
  confidence,
});

/** The camera stands before the pin as it stood, turned as the part was turned. */
function carryCamera(
  { camera, positionMm }: ScenePin,
  from: Leaf,
  to: Leaf,
  motion: Motion,
  positionAfter: Vec3,
): Camera | null {
  if (!camera) return null;
  const [placed, placedAfter] = [motionOf(from.matrix), motionOf(to.matrix)];
  const turned = follow(follow(inverse(placed), motion), placedAfter);
  const [old, now] = [move(placed, positionMm), move(placedAfter, positionAfter)];
  const carry = (point: Vec3) => add(now, turn(turned, subtract(point, old)));
  return {
    ...camera,
    position: carry(camera.position),
    target: carry(camera.target),
    up: turn(turned, camera.up),
  };
}
