type Place = { index: number; x: number; y: number; alone: boolean };
type Cluster = { members: number[]; x: number; y: number };

/**
 * Joins places that are nearer than `withinPx` to the first of a cluster, in the order given, by a grid: its cost grows
 * with their number alone. Places that are `alone` are never joined. A cluster stands in the middle of its members.
 */
export function clusterPins(places: readonly Place[], withinPx: number): Cluster[] {
  type Growing = Cluster & { firstX: number; firstY: number };
  const cells = new Map<string, Growing[]>();
  const clusters: Growing[] = [];
  for (const { index, x, y, alone } of places) {
    const [column, row] = [Math.floor(x / withinPx), Math.floor(y / withinPx)];
    let found: Growing | undefined;
    for (let dx = -1; dx <= 1 && !found && !alone; dx++)
      for (let dy = -1; dy <= 1 && !found; dy++)
        found = cells
          .get(`${column + dx} ${row + dy}`)
          ?.find(({ firstX, firstY }) => Math.hypot(firstX - x, firstY - y) < withinPx);
    if (found) {
      const share = 1 / found.members.push(index);
      found.x += (x - found.x) * share;
      found.y += (y - found.y) * share;
      continue;
    }
    const cluster = { members: [index], x, y, firstX: x, firstY: y };
    clusters.push(cluster);
    if (alone) continue;
    const cell = `${column} ${row}`;
    cells.set(cell, [...(cells.get(cell) ?? []), cluster]);
  }
  return clusters.map(({ members, x, y }) => ({ members, x, y }));
}
