import type { EdgeEvidence, Evidence, FaceEvidence } from '../cad/evidence.ts';
import type { Vec3 } from '../cad/scene.ts';
import { dot } from './vector.ts';

export type Neighbour = { edge: EdgeEvidence; face: FaceEvidence };

export type Topology = {
  face(id: number): FaceEvidence;
  /** Edges around a face, each once. */
  edgesOf(id: number): readonly EdgeEvidence[];
  /** Faces across each edge, once an edge; the face itself (seams) is left out. */
  neighbours(id: number): readonly Neighbour[];
  /** Extent of a face's boundary along a unit direction: offsets of its lowest and highest point, mm. */
  extent(id: number, direction: Vec3): { min: number; max: number };
};

/** Who borders whom. Faces and edges are found by id, whatever order the evidence has them in. */
export function createTopology(evidence: Evidence): Topology {
  const faces = new Map(evidence.faces.map((face) => [face.id, face]));
  const edgesByFace = new Map<number, EdgeEvidence[]>(evidence.faces.map((face) => [face.id, []]));
  for (const edge of evidence.edges) for (const id of new Set(edge.faces)) edgesByFace.get(id)?.push(edge);

  const neighbours = new Map<number, Neighbour[]>();
  for (const [id, edges] of edgesByFace)
    neighbours.set(
      id,
      edges.flatMap((edge) =>
        edge.faces
          .filter((other) => other !== id)
          .flatMap((other) => {
            const face = faces.get(other);
            return face ? [{ edge, face }] : [];
          }),
      ),
    );

  return {
    face(id) {
      const face = faces.get(id);
      if (!face) throw new Error(`the evidence has no face ${id}`);
      return face;
    },
    edgesOf: (id) => edgesByFace.get(id) ?? [],
    neighbours: (id) => neighbours.get(id) ?? [],
    extent(id, direction) {
      const axis = direction.findIndex((part) => Math.abs(part) > 1 - 1e-9);
      const bounds = faces.get(id)?.boundsMm;
      if (axis >= 0 && bounds) {
        const [low, high] = [bounds.min[axis] ?? 0, bounds.max[axis] ?? 0];
        return (direction[axis] ?? 0) > 0 ? { min: low, max: high } : { min: -high, max: -low };
      }
      let min = Infinity;
      let max = -Infinity;
      const take = (point: Vec3) => {
        const at = dot(point, direction);
        if (at < min) min = at;
        if (at > max) max = at;
      };
      for (const edge of edgesByFace.get(id) ?? []) {
        take(edge.start);
        take(edge.mid);
        take(edge.end);
        // A closed circle's three points span only part of it.
        if (edge.curve === 'circle' && edge.radiusMm !== undefined && isClosed(edge)) {
          const reach = circleReach(edge, direction);
          min = Math.min(min, reach.min);
          max = Math.max(max, reach.max);
        }
      }
      return { min, max };
    },
  };
}

const isClosed = (edge: EdgeEvidence): boolean =>
  Math.hypot(edge.start[0] - edge.end[0], edge.start[1] - edge.end[1], edge.start[2] - edge.end[2]) < 1e-6;

/** A closed circle of which only two opposite points are known: their middle is its centre. */
function circleReach(edge: EdgeEvidence, direction: Vec3): { min: number; max: number } {
  const a = dot(edge.start, direction);
  const b = dot(edge.mid, direction);
  const radius = edge.radiusMm ?? 0;
  const centre = (a + b) / 2;
  // The circle's plane is unknown; a direction along which start and mid do not differ may be its axis.
  const reach = Math.abs(a - b) < 1e-6 ? 0 : radius;
  return { min: centre - reach, max: centre + reach };
}
