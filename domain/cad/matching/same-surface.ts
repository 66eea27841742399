import { distance, distanceToLine, dot, isParallel, reject, subtract, lengthOf } from '../../dfm/vector.ts';
import type { FaceEvidence } from '../evidence.ts';
import type { Vec3 } from '../scene.ts';
import { move, turn } from './motion.ts';
import type { Motion } from './motion.ts';

const toleranceMm = 0.02;

/**
 * Whether two faces lie on one surface, each in its part of it: the first moved by `motion`. Free-form surfaces are not
 * compared; they never do.
 */
export function areOnOneSurface(before: FaceEvidence, after: FaceEvidence, motion: Motion): boolean {
  if (before.type !== after.type || before.concave !== after.concave) return false;
  if (before.type === 'plane') {
    const normal = turn(motion, before.normal);
    const away = dot(subtract(after.point, move(motion, before.point)), normal);
    return dot(normal, after.normal) > 0.99999 && Math.abs(away) < toleranceMm;
  }
  if (!before.axis || !after.axis || before.radiusMm === undefined || after.radiusMm === undefined)
    return false;
  const axis = { origin: move(motion, before.axis.origin), direction: turn(motion, before.axis.direction) };
  const isConcentric = distance(axis.origin, after.axis.origin) < toleranceMm;
  const isRound = Math.abs(before.radiusMm - after.radiusMm) < toleranceMm;
  if (before.type === 'sphere') return isConcentric && isRound;
  if (!isParallel(axis.direction, after.axis.direction)) return false;
  if (before.type === 'torus')
    return (
      isConcentric &&
      isRound &&
      Math.abs((before.majorRadiusMm ?? 0) - (after.majorRadiusMm ?? 0)) < toleranceMm
    );
  if (distanceToLine(after.axis.origin, axis) >= toleranceMm) return false;
  if (before.type === 'cylinder') return isRound;
  // Cones have their radius where their file put their origin: a point of one has to lie on the other.
  if (before.type !== 'cone' || Math.abs((before.semiAngleDeg ?? 0) - (after.semiAngleDeg ?? 0)) > 0.05)
    return false;
  return (
    Math.abs(
      coneRadius(before, axis, after.point) -
        lengthOf(reject(subtract(after.point, axis.origin), axis.direction)),
    ) < toleranceMm
  );
}

/** Of the cone at the height of a point. */
function coneRadius(cone: FaceEvidence, axis: { origin: Vec3; direction: Vec3 }, at: Vec3): number {
  const height = dot(subtract(at, axis.origin), axis.direction);
  return cone.radiusMm! + height * Math.tan(((cone.semiAngleDeg ?? 0) * Math.PI) / 180);
}
