import type { Evidence } from '../../../domain/cad/evidence.ts';
import type { RawMeasures } from './raw-measures.ts';

/** Two edges with the same middle and length are one edge that the file stored twice. */
const step = 1e-3;

/**
 * The bodies, with 'shell' for those that the file calls solid and that have an edge with a face on one side only: they
 * enclose nothing. Faces that merely do not share their edges are closed all the same.
 */
export function findOpenBodies(
  bodies: Evidence['bodies'],
  { faces, edges }: RawMeasures,
): Evidence['bodies'] {
  return bodies.map((body) => {
    if (body.type !== 'solid') return body;
    const uses = new Map<number, number>();
    for (const face of body.faces)
      for (const signed of faces[face]!.loops.flat()) {
        const edge = Math.abs(signed) - 1;
        uses.set(edge, (uses.get(edge) ?? 0) + 1);
      }
    const places = new Map<string, number>();
    for (const [edge, count] of uses) {
      if (count !== 1) continue;
      const { mid, length } = edges[edge]!;
      const place = [...(mid ?? []), length].map((value) => Math.round(value / step)).join();
      places.set(place, (places.get(place) ?? 0) + 1);
    }
    const isOpen = places.values().some((count) => count === 1);
    return isOpen ? { ...body, type: 'shell' } : body;
  });
}
