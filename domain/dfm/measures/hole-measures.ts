import type { Measurement } from '../measurement.ts';
import { formatNumber, sortedFaces } from '../measurement.ts';
import type { MeasureContext } from './context.ts';
import type { HoleFeature, HoleSegment } from './holes.ts';
import { largestDrillMm, nearestDrillMm } from './standard-drills.ts';

const describe = (hole: HoleFeature, segment: HoleSegment): string =>
  `Ø${formatNumber(segment.diameterMm)} ${hole.through ? 'through' : 'blind'} hole`;

/** Diameter, depth to diameter, drill size and bottom of every hole; steps of one hole are measured each. */
export function measureHoles(context: MeasureContext): Measurement[] {
  return context.holes.flatMap((hole) => {
    const anchor = { point: hole.mouth.point, normal: hole.mouth.outward };
    const out: Measurement[] = [];
    for (const segment of hole.segments) {
      const depthMm = segment.toMm - segment.fromMm;
      const values = {
        diameterMm: segment.diameterMm,
        depthMm,
        holeDepthMm: hole.depthMm,
        steps: hole.segments.length,
        through: hole.through ? 1 : 0,
      };
      const base = { subject: describe(hole, segment), faces: sortedFaces(segment.faces), anchor };
      out.push({ ...base, measure: 'hole.diameter', value: segment.diameterMm, values });
      out.push({
        ...base,
        measure: 'hole.depthToDiameter',
        value: depthMm / segment.diameterMm,
        values: { ...values, depthAt4xMm: 4 * segment.diameterMm, depthAt10xMm: 10 * segment.diameterMm },
      });
      if (segment.diameterMm <= largestDrillMm) {
        const nearestMm = nearestDrillMm(segment.diameterMm);
        out.push({
          ...base,
          measure: 'hole.standardDrillOffset',
          value: Math.abs(segment.diameterMm - nearestMm),
          values: { ...values, nearestDrillMm: nearestMm },
        });
      }
    }
    const last = hole.segments.at(-1);
    if (!hole.through && last && hole.bottom !== 'other')
      out.push({
        measure: 'hole.flatBottomAngle',
        value: hole.bottom === 'flat' ? 180 : (hole.tipAngleDeg ?? 118),
        values: {
          diameterMm: last.diameterMm,
          depthMm: hole.depthMm,
          depthToDiameter: hole.depthMm / last.diameterMm,
          coneDepthMm: last.diameterMm / 2 / Math.tan((59 * Math.PI) / 180),
        },
        subject: describe(hole, last),
        faces: sortedFaces(hole.faces),
        anchor,
      });
    return out;
  });
}
