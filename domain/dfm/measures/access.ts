import type { Vec3 } from '../../cad/scene.ts';
import type { Measurement } from '../measurement.ts';
import { sortedFaces } from '../measurement.ts';
import { cross, dot, isParallel, scale, unit } from '../vector.ts';
import type { MeasureContext } from './context.ts';
import { anchorOf, faces as looksTowards, isBlocked } from './context.ts';

const raysPerFace = 40;
const maxDirections = 20;
/** A face is reached from a direction when this share of it is; the rest is chords and tangency. */
const reachedShare = 0.9;

/** Tool directions worth trying: the main axes, then hole axes and the normals of the largest planes, both ways. */
function toolDirections(context: MeasureContext): Vec3[] {
  const found: Vec3[] = [];
  const offer = (direction: Vec3) => {
    if (found.length < maxDirections / 2 && !found.some((other) => isParallel(other, direction, 0.02)))
      found.push(unit(direction));
  };
  for (const axis of [
    [0, 0, 1],
    [1, 0, 0],
    [0, 1, 0],
  ] as Vec3[])
    offer(axis);
  for (const hole of context.holes) offer(hole.axis.direction);
  const planes = context.evidence.faces.filter((face) => face.type === 'plane');
  for (const face of planes.toSorted((a, b) => b.areaMm2 - a.areaMm2)) offer(face.normal);
  const [a, b] = planes.toSorted((p, q) => q.areaMm2 - p.areaMm2);
  if (a && b && !isParallel(a.normal, b.normal, 0.02)) offer(cross(a.normal, b.normal));
  return found.flatMap((direction): Vec3[] => [direction, scale(direction, -1)]);
}

export type Reach = { face: number; areaMm2: number; share: number[]; union: number };

/** Share of each face that is visible from each direction, and from any of them, by rays. */
function reachOf(context: MeasureContext, directions: Vec3[]): Reach[] {
  const byFace = Map.groupBy(context.samples, (sample) => sample.face);
  return [...byFace].map(([face, all]) => {
    const stride = Math.max(1, Math.floor(all.length / raysPerFace));
    const samples = all.filter((_, i) => i % stride === 0);
    let total = 0;
    let any = 0;
    const seen = directions.map(() => 0);
    for (const { point, normal, areaMm2 } of samples) {
      total += areaMm2;
      let reached = false;
      for (const [i, direction] of directions.entries()) {
        if (!looksTowards(normal, direction) || isBlocked(context.probe, point, normal, direction)) continue;
        seen[i] = (seen[i] ?? 0) + areaMm2;
        reached = true;
      }
      if (reached) any += areaMm2;
    }
    return { face, areaMm2: total, share: seen.map((area) => area / total), union: any / total };
  });
}

/** Which faces the tool directions reach; computed once, since corners and pockets ask as well. */
export type Access = { directions: Vec3[]; reach: Reach[]; hidden: ReadonlySet<number> };

/** A face counts as hidden when less than this of it is reached from any direction. */
const hiddenShare = 0.1;
const leastAreaMm2 = 1;

export function findAccess(context: MeasureContext): Access {
  const directions = toolDirections(context);
  const reach = reachOf(context, directions);
  const hidden = reach.filter(({ union, areaMm2 }) => union < hiddenShare && areaMm2 > leastAreaMm2);
  return { directions, reach, hidden: new Set(hidden.map(({ face }) => face)) };
}

/** Faces no straight tool reaches, and how many directions it takes to reach the rest. */
export function measureAccess(context: MeasureContext, { directions, reach, hidden }: Access): Measurement[] {
  const out: Measurement[] = [];
  for (const group of connected(context, [...hidden])) {
    const members = reach.filter(({ face }) => group.includes(face));
    const area = members.reduce((sum, item) => sum + item.areaMm2, 0);
    const reached = members.reduce((sum, item) => sum + item.areaMm2 * item.union, 0);
    const largest = members.toSorted((a, b) => b.areaMm2 - a.areaMm2)[0];
    if (!largest) continue;
    out.push({
      measure: 'access.unreachableShare',
      value: 100 * (1 - reached / area),
      values: { areaMm2: area, faces: group.length, directions: directions.length },
      subject: group.length === 1 ? 'a face no tool reaches' : `${group.length} faces no tool reaches`,
      faces: sortedFaces(group),
      anchor: anchorOf(context.topology.face(largest.face)),
    });
  }
  const setUps = fewestDirections(reach, directions);
  const first = context.evidence.faces[0];
  if (first && setUps.length > 0) {
    const last = setUps.at(-1);
    const only = reach.filter(
      ({ share }) =>
        last !== undefined &&
        (share[last] ?? 0) >= reachedShare &&
        setUps.every((i) => i === last || (share[i] ?? 0) < reachedShare),
    );
    const anchorFace = context.topology.face(only[0]?.face ?? first.id);
    out.push({
      measure: 'access.setUps',
      value: setUps.length,
      values: { directions: setUps.length },
      subject: 'directions needed to reach every face',
      faces: sortedFaces(only.map(({ face }) => face)),
      anchor: anchorOf(anchorFace),
    });
  }
  return out;
}

/** Greedy cover: the direction that reaches most of what is left, again and again. Indices into `directions`. */
function fewestDirections(reach: Reach[], directions: Vec3[]): number[] {
  const chosen: number[] = [];
  let left = reach.filter(({ share }) => share.some((part) => part >= reachedShare));
  while (left.length > 0 && chosen.length < directions.length) {
    let best = -1;
    let most = 0;
    for (const i of directions.keys()) {
      const area = left.reduce(
        (sum, item) => sum + ((item.share[i] ?? 0) >= reachedShare ? item.areaMm2 : 0),
        0,
      );
      if (area > most * (1 + 1e-6)) [best, most] = [i, area];
    }
    if (best < 0) break;
    chosen.push(best);
    left = left.filter(({ share }) => (share[best] ?? 0) < reachedShare);
  }
  return chosen;
}

/** Splits faces into groups that touch. */
export function connected(context: MeasureContext, ids: number[]): number[][] {
  const left = new Set(ids);
  const groups: number[][] = [];
  for (const id of ids) {
    if (!left.delete(id)) continue;
    const group = [id];
    for (const member of group)
      for (const { face } of context.topology.neighbours(member))
        if (left.delete(face.id)) group.push(face.id);
    groups.push(group);
  }
  return groups;
}

/** Pull direction of a mould: the one that sees most of the surface from its two sides. */
export function pullDirection(context: MeasureContext): { direction: Vec3; hidden: Reach[] } | null {
  const directions = toolDirections(context);
  const reach = reachOf(context, directions);
  let best: { direction: Vec3; hidden: Reach[]; area: number } | null = null;
  for (let i = 0; i + 1 < directions.length; i += 2) {
    const direction = directions[i];
    if (!direction) continue;
    const sees = (item: Reach) => Math.min(1, (item.share[i] ?? 0) + (item.share[i + 1] ?? 0));
    const facing = reach.reduce((sum, item) => {
      const normal = context.topology.face(item.face).normal;
      // Of directions that see as much, the one that looks at the largest faces squarely.
      return sum + item.areaMm2 * (sees(item) + 0.1 * Math.abs(dot(normal, direction)));
    }, 0);
    if (!best || facing > best.area)
      best = {
        direction,
        area: facing,
        hidden: reach.filter((item) => sees(item) < 0.5 && item.areaMm2 > 1),
      };
  }
  return best;
}
