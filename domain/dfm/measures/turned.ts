import type { FaceEvidence } from '../../cad/evidence.ts';
import type { Measurement } from '../measurement.ts';
import { formatNumber, sortedFaces } from '../measurement.ts';
import type { Line } from '../vector.ts';
import { isCoaxial, isParallel } from '../vector.ts';
import type { MeasureContext } from './context.ts';
import { anchorOf } from './context.ts';

export type Turned = {
  axis: Line;
  /** Share of the surface that a lathe makes: round about the axis, or flat across it. */
  share: number;
  /** Share that is round about the axis and convex. */
  outerShare: number;
  lengthMm: number;
  largestDiameterMm: number;
  smallest: { diameterMm: number; faces: FaceEvidence[] };
};

const isRoundAbout = (face: FaceEvidence, axis: Line): boolean =>
  face.axis !== undefined && face.type !== 'plane' && isCoaxial(axis, face.axis, 0.02);

/** The axis that carries most of the surface, or null where nothing is round on the outside. */
export function findTurned(context: MeasureContext): Turned | null {
  const { evidence, topology } = context;
  const outside = evidence.faces.filter(
    (face) => face.type === 'cylinder' && face.concave !== true && face.axis,
  );
  const axes: { axis: Line; areaMm2: number }[] = [];
  for (const face of outside) {
    if (!face.axis) continue;
    const known = axes.find(({ axis }) => face.axis && isCoaxial(axis, face.axis, 0.02));
    if (known) known.areaMm2 += face.areaMm2;
    else axes.push({ axis: face.axis, areaMm2: face.areaMm2 });
  }
  const best = axes.toSorted((a, b) => b.areaMm2 - a.areaMm2)[0];
  if (!best) return null;
  const { axis } = best;
  const round = evidence.faces.filter((face) => isRoundAbout(face, axis));
  const across = evidence.faces.filter(
    (face) => face.type === 'plane' && isParallel(face.normal, axis.direction, 1e-3),
  );
  const area = (list: FaceEvidence[]) => list.reduce((sum, face) => sum + face.areaMm2, 0);

  const full = outside.filter((face) => isRoundAbout(face, axis) && face.radiusMm !== undefined);
  const radii = new Map<number, FaceEvidence[]>();
  for (const face of full) {
    const key = Number((face.radiusMm ?? 0).toFixed(3));
    radii.set(key, [...(radii.get(key) ?? []), face]);
  }
  const whole = [...radii].filter(
    ([, list]) => list.reduce((sum, face) => sum + (face.sweepDeg ?? 0), 0) >= 180,
  );
  if (whole.length === 0) return null;
  const [smallRadius, smallFaces] = whole.reduce((least, entry) => (entry[0] < least[0] ? entry : least));
  const extents = [...round, ...across].map((face) => topology.extent(face.id, axis.direction));
  return {
    axis,
    share: area([...round, ...across]) / evidence.areaMm2,
    outerShare: area(full) / evidence.areaMm2,
    lengthMm: Math.max(...extents.map((e) => e.max)) - Math.min(...extents.map((e) => e.min)),
    largestDiameterMm: 2 * Math.max(...whole.map(([radius]) => radius)),
    smallest: { diameterMm: 2 * smallRadius, faces: smallFaces },
  };
}

export function measureTurned(turned: Turned): Measurement[] {
  const [face] = turned.smallest.faces;
  if (!face) return [];
  const base = {
    faces: sortedFaces(turned.smallest.faces.map((item) => item.id)),
    anchor: anchorOf(face),
    values: {
      lengthMm: turned.lengthMm,
      smallestDiameterMm: turned.smallest.diameterMm,
      largestDiameterMm: turned.largestDiameterMm,
      diameterAt8xMm: turned.lengthMm / 8,
    },
  };
  return [
    {
      ...base,
      measure: 'turned.lengthToDiameter',
      value: turned.lengthMm / turned.smallest.diameterMm,
      subject: `${formatNumber(turned.lengthMm)} mm long, thinnest Ø${formatNumber(turned.smallest.diameterMm)}`,
    },
    {
      ...base,
      measure: 'turned.diameter',
      value: turned.largestDiameterMm,
      subject: `turned Ø${formatNumber(turned.largestDiameterMm)}`,
    },
  ];
}
