import { add, distanceToLine, dot, isCoaxial, scale, subtract } from '../dfm/vector.ts';
import type { EdgeEvidence, Evidence, FaceEvidence } from './evidence.ts';
import type { HoleFact } from './part-facts.ts';

/** Axes and radii this close are one hole's, mm. */
const sameMm = 5e-3;
/** A core inside that is at least this long, as a share of the depth, makes a groove around it of what would be a hole. */
const leastCore = 0.5;
/** Share of the full cylinder that faces must cover to be a hole and not a corner: other holes may cut into it. */
const leastCover = 0.6;

type Wall = FaceEvidence & Required<Pick<FaceEvidence, 'axis' | 'radiusMm'>>;
type Bore = { walls: Wall[]; low: number; high: number; line: Wall['axis'] };

/**
 * Cylindrical holes: concave cylinders on one axis with one radius that touch along it. Each end is open where the wall
 * ends in an edge that sticks out, and closed where it ends in one that caves in or runs smoothly into a concave face.
 * What is closed at both ends, or goes around a core, is a groove and no hole.
 */
export function findHoles(evidence: Evidence): HoleFact[] {
  return findBores(evidence)
    .filter(({ walls, low, high }) => {
      const full = 2 * Math.PI * walls[0]!.radiusMm * (high - low);
      const area = walls.reduce((sum, wall) => sum + wall.areaMm2, 0);
      return full > 0 && area / full >= leastCover;
    })
    .flatMap((bore) => {
      const ends = [endOf(bore, 'low', evidence), endOf(bore, 'high', evidence)];
      const closed = ends.filter((end) => end !== 'open');
      const { walls, low, high, line } = bore;
      const { id: face, radiusMm } = walls[0]!;
      if (closed.length === 2 || goesAroundCore({ face, radiusMm, line, low, high }, evidence)) return [];
      const fromHigh = ends[0] !== 'open';
      const origin = add(line.origin, scale(line.direction, fromHigh ? high : low));
      const direction = fromHigh ? scale(line.direction, -1) : line.direction;
      return [
        {
          faces: walls.map((wall) => wall.id),
          diameterMm: 2 * walls[0]!.radiusMm,
          depthMm: high - low,
          through: closed.length === 0,
          ...(closed[0] ? { bottom: closed[0] } : {}),
          axis: { origin, direction },
        },
      ];
    })
    .sort((a, b) => a.faces[0]! - b.faces[0]!);
}

/** Concave cylinders by axis and radius, then by stretches along the axis without a gap. */
function findBores({ faces, edges }: Evidence): Bore[] {
  const groups: Wall[][] = [];
  for (const face of faces) {
    if (face.type !== 'cylinder' || !face.concave || !face.axis || face.radiusMm === undefined) continue;
    const wall = face as Wall;
    const group = groups.find(([first]) => isSameCylinder(first!, wall));
    if (group) group.push(wall);
    else groups.push([wall]);
  }
  return groups.flatMap((walls) => {
    const line = walls[0]!.axis;
    const spans = walls
      .map((wall) => ({ wall, ...spanOf(wall, line, edges) }))
      .sort((a, b) => a.low - b.low || a.wall.id - b.wall.id);
    const bores: Bore[] = [];
    for (const { wall, low, high } of spans) {
      const last = bores.at(-1);
      if (last && low <= last.high + sameMm) {
        last.walls.push(wall);
        last.high = Math.max(last.high, high);
      } else bores.push({ walls: [wall], low, high, line });
    }
    for (const { walls: found } of bores) found.sort((a, b) => a.id - b.id);
    return bores;
  });
}

const isSameCylinder = (a: Wall, b: Wall): boolean =>
  Math.abs(a.radiusMm - b.radiusMm) <= sameMm && isCoaxial(a.axis, b.axis, sameMm);

const along = (point: EdgeEvidence['mid'], line: Wall['axis']): number =>
  dot(subtract(point, line.origin), line.direction);

/**
 * Whether a round wall has something round on the same axis inside it, of the same body: what lies between is a groove
 * and no hole. `low` and `high` are the wall's ends along `line`, mm from its origin.
 */
export function goesAroundCore(
  wall: { face: number; radiusMm: number; line: Wall['axis']; low: number; high: number },
  { faces, edges, bodies }: Evidence,
): boolean {
  const { radiusMm, line, low, high } = wall;
  const body = bodies.find((one) => one.faces.includes(wall.face));
  return (body?.faces ?? []).some((id) => {
    const face = faces[id]!;
    if (face.concave !== false || !face.axis || !isCoaxial(face.axis, line)) return false;
    const span = spanOf(face, line, edges);
    const shared = Math.min(high, span.high) - Math.max(low, span.low);
    return distanceToLine(face.point, line) < radiusMm && shared >= leastCore * (high - low);
  });
}

/** Where a face begins and ends along the axis, from its boundary. */
function spanOf(
  wall: FaceEvidence,
  line: Wall['axis'],
  edges: EdgeEvidence[],
): { low: number; high: number } {
  const at = wall.loops.flat().flatMap((id) => {
    const { start, mid, end } = edges[id]!;
    return [start, mid, end].map((point) => along(point, line));
  });
  return {
    low: at.reduce((a, b) => Math.min(a, b), Infinity),
    high: at.reduce((a, b) => Math.max(a, b), -Infinity),
  };
}

/** How a bore ends: by the edges of its walls that lie nearest to that end. */
function endOf(
  bore: Bore,
  which: 'low' | 'high',
  evidence: Evidence,
): 'open' | NonNullable<HoleFact['bottom']> {
  const own = new Set(bore.walls.map((wall) => wall.id));
  const reach = Math.max(sameMm, (bore.high - bore.low) * 0.02);
  for (const wall of bore.walls)
    for (const id of wall.loops.flat()) {
      const edge = evidence.edges[id]!;
      const other = edge.faces.find((face) => !own.has(face));
      if (other === undefined) continue;
      const spots = [edge.start, edge.mid, edge.end].map((point) => along(point, bore.line));
      const gap = which === 'low' ? Math.min(...spots) - bore.low : bore.high - Math.max(...spots);
      // A line along the axis touches the end and does not bound it.
      const level = Math.max(...spots) - Math.min(...spots) < (bore.high - bore.low) * 0.9 + sameMm;
      if (gap > reach || !level) continue;
      const neighbour = evidence.faces[other]!;
      const caves =
        edge.convexity === 'concave' || (edge.convexity === 'smooth' && neighbour.concave === true);
      if (!caves) continue;
      return neighbour.type === 'plane' ? 'flat' : neighbour.type === 'cone' ? 'cone' : 'other';
    }
  return 'open';
}
