import { Vector3 } from 'three';
import type { Geometry } from './model-data.ts';

/** A B-rep edge near a place of the canvas. */
export type EdgeHit = {
  /** Id of the edge within its definition. */
  edge: number;
  /** The nearest point of the edge, in the part's own frame. */
  local: Vector3;
  distancePx: number;
};

/**
 * The edge of a part that comes nearest to a place on the canvas, within some pixels of it and some millimetres of the point
 * of the part that lies there: edges further behind are not meant. `project` takes points of the part to the canvas; null
 * for what is behind the eye.
 */
export function nearestEdge(
  { edges }: Geometry,
  project: (local: Vector3) => { x: number; y: number } | null,
  at: { x: number; y: number; local: Vector3 },
  { withinPx, withinMm }: { withinPx: number; withinMm: number },
): EdgeHit | null {
  const { positions, indices, starts } = edges;
  const points = new Array<{ x: number; y: number } | null | undefined>(positions.length / 3);
  const local = new Vector3();
  const placed = (vertex: number) => {
    const known = points[vertex];
    if (known !== undefined) return known;
    return (points[vertex] = project(local.fromArray(positions, 3 * vertex)));
  };
  let best: EdgeHit | null = null;
  for (let edge = 0; edge + 1 < starts.length; edge++) {
    for (let segment = starts[edge]!; segment < starts[edge + 1]!; segment++) {
      const [from, to] = [indices[2 * segment]!, indices[2 * segment + 1]!];
      const [a, b] = [placed(from), placed(to)];
      if (!a || !b) continue;
      const [dx, dy] = [b.x - a.x, b.y - a.y];
      const length = dx * dx + dy * dy;
      const along = length === 0 ? 0 : ((at.x - a.x) * dx + (at.y - a.y) * dy) / length;
      const share = Math.max(0, Math.min(1, along));
      const distancePx = Math.hypot(a.x + share * dx - at.x, a.y + share * dy - at.y);
      if (distancePx >= (best?.distancePx ?? withinPx)) continue;
      const start = new Vector3().fromArray(positions, 3 * from);
      const point = start.lerp(local.fromArray(positions, 3 * to), share);
      if (point.distanceTo(at.local) < withinMm) best = { edge, local: point, distancePx };
    }
  }
  return best;
}
