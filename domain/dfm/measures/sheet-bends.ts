import type { EdgeEvidence, FaceEvidence } from '../../cad/evidence.ts';
import { sortedFaces } from '../measurement.ts';
import { distance, isCoaxial } from '../vector.ts';
import type { MeasureContext } from './context.ts';
import { nominalWall } from './wall-measures.ts';

export type Bend = {
  inner: FaceEvidence | null;
  outer: FaceEvidence | null;
  faces: number[];
  radiusMm: number;
  /** Flat faces on the inside of the bend, with the straight edge where each begins. */
  legs: { face: FaceEvidence; edge: EdgeEvidence }[];
};

export type Sheet = {
  thicknessMm: number;
  /** Share of the surface that has its counterpart at just that thickness. */
  share: number;
  bends: Bend[];
};

/** The sheet a part may be made of: its commonest wall, and the bends of just that thickness. */
export function findSheet(context: MeasureContext): Sheet | null {
  const nominal = nominalWall(context.walls);
  if (!nominal) return null;
  const { thicknessMm } = nominal;
  const covered = context.walls
    .filter((wall) => Math.abs(wall.thicknessMm - thicknessMm) <= 0.02 * thicknessMm)
    .reduce((sum, wall) => sum + wall.areaMm2, 0);
  return {
    thicknessMm,
    share: covered / context.probe.areaMm2,
    bends: [...roundBends(context, thicknessMm), ...sharpBends(context, thicknessMm)],
  };
}

/** Straight edges of a bend's cylinder that run into a plane: its tangent lines. */
function legsOf(context: MeasureContext, bend: FaceEvidence): Bend['legs'] {
  return context.topology
    .neighbours(bend.id)
    .filter(({ edge, face }) => edge.curve === 'line' && edge.convexity === 'smooth' && face.type === 'plane')
    .map(({ edge, face }) => ({ edge, face }));
}

function roundBends(context: MeasureContext, thicknessMm: number): Bend[] {
  const cylinders = context.evidence.faces.filter(
    (face) =>
      face.type === 'cylinder' && face.axis && face.radiusMm !== undefined && (face.sweepDeg ?? 360) <= 190,
  );
  return cylinders
    .filter((face) => face.concave === true)
    .flatMap((inner): Bend[] => {
      const outer = cylinders.find(
        (face) =>
          face.concave !== true &&
          inner.axis !== undefined &&
          face.axis !== undefined &&
          isCoaxial(inner.axis, face.axis, 0.02) &&
          Math.abs((face.radiusMm ?? 0) - (inner.radiusMm ?? 0) - thicknessMm) <= 0.03 * thicknessMm,
      );
      const legs = legsOf(context, inner);
      if (!outer || legs.length === 0) return [];
      return [{ inner, outer, faces: [inner.id, outer.id], radiusMm: inner.radiusMm ?? 0, legs }];
    });
}

/** Thicker sheet bent to a sharp inside corner is a solid with a corner, not sheet. */
const thickestSharpMm = 3;

/** Inside edges without a radius between two faces of the sheet: a bend modelled sharp. */
function sharpBends(context: MeasureContext, thicknessMm: number): Bend[] {
  const { evidence, topology, walls } = context;
  const skin = new Set(
    walls.filter((w) => Math.abs(w.thicknessMm - thicknessMm) <= 0.02 * thicknessMm).flatMap((w) => w.faces),
  );
  if (thicknessMm > thickestSharpMm) return [];
  const edges = evidence.edges.filter(
    (edge) =>
      edge.curve === 'line' &&
      edge.convexity === 'concave' &&
      edge.faces.length === 2 &&
      // A step in thickness makes a concave edge too: a bend's two legs are both backed, and longer than thick.
      edge.faces.every(
        (id) =>
          skin.has(id) &&
          topology.face(id).type === 'plane' &&
          topology.face(id).areaMm2 > 2 * thicknessMm * edge.lengthMm,
      ),
  );
  // Where two inside edges meet the material runs around a corner, which no bending makes.
  const meets = (a: EdgeEvidence, b: EdgeEvidence) =>
    a.id !== b.id && [a.start, a.end].some((p) => [b.start, b.end].some((q) => distance(p, q) < 1e-3));
  if (edges.some((a) => edges.some((b) => meets(a, b)))) return [];
  return edges.map((edge) => ({
    inner: null,
    outer: null,
    faces: sortedFaces(edge.faces),
    radiusMm: 0,
    legs: edge.faces.map((id) => ({ face: topology.face(id), edge })),
  }));
}
