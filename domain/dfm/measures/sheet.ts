import type { EdgeEvidence, FaceEvidence } from '../../cad/evidence.ts';
import type { Measurement } from '../measurement.ts';
import { formatNumber, sortedFaces } from '../measurement.ts';
import type { Line } from '../vector.ts';
import {
  cross,
  distance,
  distanceToLine,
  distanceToSegment,
  dot,
  isParallel,
  isPerpendicular,
  subtract,
  unit,
} from '../vector.ts';
import type { MeasureContext } from './context.ts';
import { anchorOf } from './context.ts';
import type { HoleFeature } from './holes.ts';
import type { Sheet } from './sheet-bends.ts';

export function measureSheet(context: MeasureContext, sheet: Sheet): Measurement[] {
  return [
    ...measureBends(context, sheet),
    ...measureFlanges(context, sheet),
    ...measureSheetHoles(context, sheet),
    ...measureThicknesses(context, sheet),
  ];
}

function measureBends(context: MeasureContext, sheet: Sheet): Measurement[] {
  const { thicknessMm, bends } = sheet;
  const out = bends.map((bend): Measurement => {
    const face = bend.inner ?? bend.legs[0]?.face;
    return {
      measure: 'sheet.bendRadius',
      value: bend.radiusMm,
      values: { thicknessMm, radiusToThickness: bend.radiusMm / thicknessMm },
      subject: bend.radiusMm === 0 ? 'bend without an inside radius' : `bend R${formatNumber(bend.radiusMm)}`,
      faces: sortedFaces(bend.faces),
      anchor: bend.inner
        ? anchorOf(bend.inner)
        : { point: bend.legs[0]?.edge.mid ?? [0, 0, 0], normal: face?.normal ?? [0, 0, 1] },
    };
  });
  const radii = [...new Set(bends.map((bend) => Number(bend.radiusMm.toFixed(2))))].sort((a, b) => a - b);
  const [first] = bends;
  if (first && bends.length > 1)
    out.push({
      measure: 'sheet.bendRadii',
      value: radii.length,
      values: {
        thicknessMm,
        smallestRadiusMm: radii[0] ?? 0,
        largestRadiusMm: radii.at(-1) ?? 0,
        bends: bends.length,
      },
      subject: `${bends.length} bends, inside R${radii.map((radius) => formatNumber(radius)).join(', R')}`,
      faces: sortedFaces(bends.flatMap((bend) => bend.faces)),
      anchor: out[0]?.anchor ?? anchorOf(first.legs[0]?.face ?? context.topology.face(first.faces[0] ?? 0)),
    });
  return out;
}

/** Length of each leg between its bend and its free edge, over the outside of the bend. A leg between bends is none. */
function measureFlanges(context: MeasureContext, sheet: Sheet): Measurement[] {
  const ends = new Map<number, number>();
  for (const bend of sheet.bends)
    for (const leg of bend.legs) ends.set(leg.face.id, (ends.get(leg.face.id) ?? 0) + 1);
  return sheet.bends.flatMap((bend) =>
    bend.legs
      .filter((leg) => ends.get(leg.face.id) === 1)
      .map(({ face, edge }): Measurement => {
        const away = unit(cross(unit(subtract(edge.end, edge.start)), face.normal));
        const { min, max } = context.topology.extent(face.id, away);
        const flatMm = max - min;
        // A sharp bend's inside edge is one thickness short of the outside; a round one starts R later.
        const lengthMm = flatMm + bend.radiusMm + sheet.thicknessMm;
        return {
          measure: 'sheet.flangeLength',
          value: lengthMm,
          values: { thicknessMm: sheet.thicknessMm, bendRadiusMm: bend.radiusMm, flatMm },
          subject: `flange ${formatNumber(lengthMm)} mm long`,
          faces: [face.id],
          anchor: anchorOf(face),
        };
      }),
  );
}

/** Holes of a sheet: size, distance to the nearest bend and to the nearest outer edge of the face they are in. */
function measureSheetHoles(context: MeasureContext, sheet: Sheet): Measurement[] {
  const { thicknessMm } = sheet;
  return context.holes
    .filter((hole) => hole.through)
    .flatMap((hole) => {
      const skins = skinsOf(context, hole);
      const radiusMm = hole.diameterMm / 2;
      const base = {
        faces: sortedFaces(hole.faces),
        anchor: { point: hole.mouth.point, normal: hole.mouth.outward },
        subject: `Ø${formatNumber(hole.diameterMm)} hole`,
      };
      const values = { thicknessMm, diameterMm: hole.diameterMm };
      const out: Measurement[] = [{ ...base, measure: 'sheet.holeDiameter', value: hole.diameterMm, values }];

      const bends = sheet.bends.flatMap((bend) =>
        bend.legs
          .filter(({ face }) => skins.some((skin) => sameLeg(face, skin, thicknessMm)))
          .map(({ edge }) => ({
            bend,
            toTangentMm: distanceToLine(hole.mouth.point, flattened(edge, hole)) - radiusMm,
          })),
      );
      const nearest = bends.toSorted((a, b) => a.toTangentMm - b.toTangentMm)[0];
      if (nearest)
        out.push({
          ...base,
          measure: 'sheet.holeToBend',
          value: nearest.toTangentMm + nearest.bend.radiusMm,
          values: { ...values, bendRadiusMm: nearest.bend.radiusMm, toTangentMm: nearest.toTangentMm },
          faces: sortedFaces([...hole.faces, ...nearest.bend.faces]),
        });

      const rims = skins.flatMap((skin) => {
        const outer = new Set(skin.loops[0] ?? []);
        const bendEdges = new Set(sheet.bends.flatMap((bend) => bend.legs.map((leg) => leg.edge.id)));
        return context.topology
          .edgesOf(skin.id)
          .filter(
            (edge) =>
              outer.has(edge.id) &&
              edge.curve === 'line' &&
              edge.convexity === 'convex' &&
              !bendEdges.has(edge.id),
          )
          .map((edge) => distanceToSegment(inPlane(hole, skin), edge.start, edge.end) - radiusMm);
      });
      const toEdgeMm = Math.min(...rims);
      if (Number.isFinite(toEdgeMm))
        out.push({ ...base, measure: 'sheet.holeToEdge', value: toEdgeMm, values });
      return out;
    });
}

/** The flat faces a hole opens into. */
function skinsOf(context: MeasureContext, hole: HoleFeature): FaceEvidence[] {
  const found = new Map<number, FaceEvidence>();
  for (const id of hole.faces)
    for (const { face } of context.topology.neighbours(id))
      if (face.type === 'plane' && isParallel(face.normal, hole.axis.direction, 1e-2))
        found.set(face.id, face);
  return [...found.values()];
}

/** Whether two faces are the two sides, or the same side, of one flat leg. */
const sameLeg = (a: FaceEvidence, b: FaceEvidence, thicknessMm: number): boolean =>
  isParallel(a.normal, b.normal, 1e-3) &&
  Math.abs(dot(subtract(a.point, b.point), a.normal)) <= 1.05 * thicknessMm;

/** The bend's tangent line moved along the hole's axis into the plane of its mouth. */
function flattened(edge: EdgeEvidence, hole: HoleFeature): Line {
  const { direction } = hole.axis;
  const shift = dot(subtract(hole.mouth.point, edge.mid), direction);
  const origin = edge.mid.map((value, i) => value + (direction[i] ?? 0) * shift) as [number, number, number];
  return { origin, direction: unit(subtract(edge.end, edge.start)) };
}

const inPlane = (hole: HoleFeature, skin: FaceEvidence): [number, number, number] => {
  const shift = dot(subtract(skin.point, hole.mouth.point), hole.axis.direction);
  return hole.mouth.point.map((value, i) => value + (hole.axis.direction[i] ?? 0) * shift) as [
    number,
    number,
    number,
  ];
};

/** How many thicknesses the flat material has: one, or it was not cut from one sheet. */
function measureThicknesses(context: MeasureContext, sheet: Sheet): Measurement[] {
  const { thicknessMm } = sheet;
  const other = context.walls.filter((wall) => {
    const [a, b] = wall.faces.map((id) => context.topology.face(id));
    return (
      wall.exact &&
      a?.type === 'plane' &&
      b?.type === 'plane' &&
      wall.thicknessMm < 3 * thicknessMm &&
      Math.abs(wall.thicknessMm - thicknessMm) > 0.05 * thicknessMm &&
      wall.areaMm2 > 0.03 * context.probe.areaMm2 &&
      !isRim(context, a, thicknessMm) &&
      !isRim(context, b, thicknessMm)
    );
  });
  const distinct = [thicknessMm, ...other.map((wall) => wall.thicknessMm)].reduce<number[]>(
    (kept, t) => (kept.some((k) => Math.abs(k - t) <= 0.03 * t) ? kept : [...kept, t]),
    [],
  );
  const [first] = other;
  const face = first ? context.topology.face(first.faces[0]) : context.evidence.faces[0];
  if (!face) return [];
  return [
    {
      measure: 'sheet.thicknesses',
      value: distinct.length,
      values: { thicknessMm, otherThicknessMm: distinct[1] ?? thicknessMm },
      subject: `sheet ${distinct.map((t) => formatNumber(t)).join(', ')} mm thick`,
      faces: sortedFaces(other.flatMap((wall) => wall.faces)),
      anchor: first ? first.at : anchorOf(face),
    },
  ];
}

/** The cut edge of the sheet: a narrow face as wide as the sheet is thick, at right angles to it on both long sides. */
function isRim(context: MeasureContext, face: FaceEvidence, thicknessMm: number): boolean {
  const long = context.topology
    .edgesOf(face.id)
    .filter((edge) => edge.curve === 'line' && edge.convexity === 'convex');
  const pair = long.find((edge) =>
    long.some(
      (other) =>
        other.id !== edge.id &&
        isParallel(subtract(edge.end, edge.start), subtract(other.end, other.start), 1e-3) &&
        Math.abs(
          distanceToLine(edge.mid, { origin: other.mid, direction: unit(subtract(other.end, other.start)) }) -
            thicknessMm,
        ) <
          0.05 * thicknessMm,
    ),
  );
  return (
    pair !== undefined &&
    distance(pair.start, pair.end) > 0 &&
    isPerpendicular(face.normal, unit(subtract(pair.end, pair.start)), 1e-3)
  );
}
