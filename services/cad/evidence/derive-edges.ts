import type { EdgeEvidence } from '../../../domain/cad/evidence.ts';
import type { Vec3 } from '../../../domain/cad/scene.ts';
import { add, cross, dot, scale, subtract, unit } from '../../../domain/dfm/vector.ts';
import type { LinkedMesh } from './build-mesh.ts';
import type { RawEdge, RawMeasures } from './raw-measures.ts';
import { directionOf, originOf, vectorAt } from './surface-sides.ts';
import type { FaceSide } from './surface-sides.ts';

/** Faces whose normals differ by less meet tangentially. */
const smoothDeg = 1;

/** Edges with the angle through the material between the two faces that meet there. */
export function deriveEdges(measures: RawMeasures, linked: LinkedMesh, sides: FaceSide[]): EdgeEvidence[] {
  const uses = measures.edges.map((): { face: number; forward: boolean }[] => []);
  measures.faces.forEach((face, id) => {
    for (const loop of face.loops)
      for (const signed of loop) uses[Math.abs(signed) - 1]!.push({ face: id, forward: signed > 0 });
  });
  return measures.edges.map((raw, id) => {
    const line = polylineOf(linked, id);
    const mid = raw.mid ?? line.mid;
    const faces = [...new Set(uses[id]!.map((use) => use.face))];
    const [one, other] = uses[id]!;
    const meets = one && other && uses[id]!.length === 2 && faces.length === 2;
    return {
      id,
      curve: raw.curve,
      lengthMm: raw.length,
      faces,
      ...(meets ? angleBetween(one, other.face, mid, tangentAt(raw, mid, line.tangent)) : {}),
      ...(raw.radius !== undefined ? { radiusMm: raw.radius } : {}),
      ...(raw.axis ? { axis: { origin: originOf(raw), direction: directionOf(raw) } } : {}),
      start: line.points ? line.start : mid,
      end: line.points ? line.end : mid,
      mid,
    };

    function angleBetween(use: { face: number; forward: boolean }, face: number, at: Vec3, tangent: Vec3) {
      const here = normalAt(use.face, at);
      const there = normalAt(face, at);
      if (!here || !there) return {};
      // A loop keeps its face on the left, seen from outside.
      const inwards = cross(here, scale(tangent, use.forward ? 1 : -1));
      const between = (Math.acos(Math.min(1, Math.max(-1, dot(here, there)))) * 180) / Math.PI;
      const concave = dot(there, inwards) > 0;
      const dihedralDeg = concave ? 180 + between : 180 - between;
      return {
        dihedralDeg,
        convexity:
          between < smoothDeg ? ('smooth' as const) : concave ? ('concave' as const) : ('convex' as const),
      };
    }

    function normalAt(face: number, at: Vec3): Vec3 | null {
      const { surface, outwards } = sides[face]!;
      if (surface && outwards) {
        const normal = surface.normalAt(at);
        return normal && scale(normal, outwards);
      }
      const nodes = linked.polygons[id]!.find((polygon) => polygon.face === face)?.nodes;
      if (!nodes || nodes.length === 0) return null;
      const half = (nodes.length - 1) / 2;
      const low = vectorAt(linked.mesh.normals, nodes[Math.floor(half)]!);
      const high = vectorAt(linked.mesh.normals, nodes[Math.ceil(half)]!);
      return unit(add(low, high));
    }
  });
}

/** Ends, middle and direction of an edge's tessellation. */
function polylineOf(linked: LinkedMesh, edge: number) {
  const nodes = linked.polygons[edge]![0]?.nodes;
  const at = (i: number): Vec3 => vectorAt(linked.positions, nodes![i]!);
  if (!nodes || nodes.length < 2) {
    const nowhere: Vec3 = [0, 0, 0];
    return { points: 0, start: nowhere, end: nowhere, mid: nowhere, tangent: nowhere };
  }
  const half = (nodes.length - 1) / 2;
  const [low, high] = [Math.floor(half), Math.ceil(half)];
  return {
    points: nodes.length,
    start: at(0),
    end: at(nodes.length - 1),
    mid: scale(add(at(low), at(high)), 0.5),
    tangent: unit(low === high ? subtract(at(low + 1), at(low - 1)) : subtract(at(high), at(low))),
  };
}

/** Direction of the edge in its middle: exact on a circle, that of the tessellation elsewhere. */
function tangentAt(raw: RawEdge, mid: Vec3, tangent: Vec3): Vec3 {
  if (raw.curve !== 'circle' || !raw.axis) return tangent;
  const along = unit(cross(directionOf(raw), subtract(mid, originOf(raw))));
  return dot(along, tangent) < 0 ? scale(along, -1) : along;
}
