import type { Measurement } from '../measurement.ts';
import { formatNumber, sortedFaces } from '../measurement.ts';
import type { Vec3 } from '../../cad/scene.ts';
import { dot } from '../vector.ts';
import type { Reach } from './access.ts';
import { connected } from './access.ts';
import type { MeasureContext } from './context.ts';
import { anchorOf } from './context.ts';
import { nominalWall } from './wall-measures.ts';

const degrees = 180 / Math.PI;
/** Faces that lean further than this from the pull direction are not side walls: draft is no matter there. */
const sideWallDeg = 15;

/** Draft of a face against the pull direction, degrees; null where it faces the pull or has no single draft. */
export function draftOf(
  face: { type: string; normal: Vec3; axis?: { direction: Vec3 }; semiAngleDeg?: number },
  pull: Vec3,
): number | null {
  if (face.type === 'plane') return Math.asin(Math.min(1, Math.abs(dot(face.normal, pull)))) * degrees;
  if (!face.axis || Math.abs(dot(face.axis.direction, pull)) < 1 - 1e-6) return null;
  if (face.type === 'cylinder') return 0;
  return face.type === 'cone' ? Math.abs(face.semiAngleDeg ?? 0) : null;
}

export function measureMoulded(
  context: MeasureContext,
  pull: { direction: Vec3; hidden: Reach[] },
): Measurement[] {
  return [
    ...measureDraft(context, pull.direction),
    ...measureUndercuts(context, pull),
    ...measureUniformity(context),
  ];
}

/** One measurement for each draft angle that occurs on side walls, smallest first. */
function measureDraft(context: MeasureContext, pull: Vec3): Measurement[] {
  const byAngle = new Map<string, { angle: number; faces: number[]; areaMm2: number }>();
  for (const face of context.evidence.faces) {
    const angle = draftOf(face, pull);
    if (angle === null || angle > sideWallDeg || face.areaMm2 < 1) continue;
    const key = angle.toFixed(2);
    const group = byAngle.get(key) ?? { angle, faces: [], areaMm2: 0 };
    group.faces.push(face.id);
    group.areaMm2 += face.areaMm2;
    byAngle.set(key, group);
  }
  return [...byAngle.values()]
    .sort((a, b) => a.angle - b.angle)
    .map((group) => ({
      measure: 'moulded.draft' as const,
      value: Math.max(0, Number(group.angle.toFixed(4))),
      values: { faces: group.faces.length, areaMm2: group.areaMm2 },
      subject: `${group.faces.length === 1 ? 'side wall' : `${group.faces.length} side walls`} with ${formatNumber(group.angle)}° draft`,
      faces: sortedFaces(group.faces),
      anchor: anchorOf(context.topology.face(group.faces[0] ?? 0)),
    }));
}

function measureUndercuts(
  context: MeasureContext,
  pull: { direction: Vec3; hidden: Reach[] },
): Measurement[] {
  const ids = pull.hidden.map((item) => item.face);
  return connected(context, ids).map((group) => ({
    measure: 'moulded.undercutShare' as const,
    value: 100,
    values: {
      areaMm2: pull.hidden.filter(({ face }) => group.includes(face)).reduce((sum, f) => sum + f.areaMm2, 0),
    },
    subject: group.length === 1 ? 'undercut' : `undercut of ${group.length} faces`,
    faces: sortedFaces(group),
    anchor: anchorOf(context.topology.face(group[0] ?? 0)),
  }));
}

/** How much thicker than the nominal wall the part gets, and the extremes themselves. */
function measureUniformity(context: MeasureContext): Measurement[] {
  const nominal = nominalWall(context.walls);
  if (!nominal) return [];
  const worth = context.walls.filter((wall) => wall.areaMm2 > 0.02 * context.probe.areaMm2);
  const thickest = worth.filter((wall) => wall.thicknessMm < 4 * nominal.thicknessMm).at(-1);
  const out: Measurement[] = [];
  if (thickest)
    out.push({
      measure: 'moulded.wallStep',
      value: Math.max(0, 100 * (thickest.thicknessMm / nominal.thicknessMm - 1)),
      values: { thicknessMm: thickest.thicknessMm, nominalMm: nominal.thicknessMm },
      subject: `wall ${formatNumber(thickest.thicknessMm)} mm where ${formatNumber(nominal.thicknessMm)} mm is usual`,
      faces: sortedFaces(thickest.faces),
      anchor: thickest.at,
    });
  const main = context.walls.find(
    (wall) => Math.abs(wall.thicknessMm - nominal.thicknessMm) <= 0.03 * nominal.thicknessMm,
  );
  if (main)
    out.push({
      measure: 'moulded.wallThickness',
      value: nominal.thicknessMm,
      values: { areaMm2: nominal.areaMm2 },
      subject: `nominal wall ${formatNumber(nominal.thicknessMm)} mm`,
      faces: sortedFaces(main.faces),
      anchor: main.at,
    });
  return out;
}
