/** What a directed graph of "contains" relations expands to when every use is counted. */
export type FanOut = {
  /** Paths from a root to a node without children; Infinity beyond 1e300. */
  leaves: number;
  /** Paths from a root to any node, roots included. */
  nodes: number;
  /** Nodes on the longest path. */
  depth: number;
  /** The ids of one cycle, its first repeated at the end, if there is any. */
  cycle: number[] | null;
};

/** Expands the graph with an edge from `parents[i]` to `children[i]`, without walking the paths. Linear in the edges. */
export function fanOut(parents: readonly number[], children: readonly number[]): FanOut {
  const indexOf = new Map<number, number>();
  const ids: number[] = [];
  const index = (id: number): number => {
    let found = indexOf.get(id);
    if (found === undefined) {
      found = ids.length;
      ids.push(id);
      indexOf.set(id, found);
    }
    return found;
  };
  const from = Uint32Array.from(parents, index);
  const to = Uint32Array.from(children, index);
  const count = ids.length;
  const offset = new Uint32Array(count + 1);
  const incoming = new Uint32Array(count);
  for (const node of from) offset[node + 1]!++;
  for (const node of to) incoming[node]!++;
  for (let i = 0; i < count; i++) offset[i + 1]! += offset[i]!;
  const targets = new Uint32Array(to.length);
  const next = offset.slice();
  for (let i = 0; i < to.length; i++) targets[next[from[i]!]!++] = to[i]!;

  const paths = new Float64Array(count);
  const depth = new Uint32Array(count);
  const ready: number[] = [];
  for (let i = 0; i < count; i++) {
    if (incoming[i] !== 0) continue;
    ready.push(i);
    paths[i] = 1;
    depth[i] = 1;
  }
  const result: FanOut = { leaves: 0, nodes: 0, depth: 0, cycle: null };
  let visited = 0;
  for (let node = ready.pop(); node !== undefined; node = ready.pop()) {
    visited++;
    result.nodes += paths[node]!;
    result.depth = Math.max(result.depth, depth[node]!);
    if (offset[node] === offset[node + 1]) result.leaves += paths[node]!;
    for (let i = offset[node]!; i < offset[node + 1]!; i++) {
      const child = targets[i]!;
      paths[child]! += paths[node]!;
      depth[child] = Math.max(depth[child]!, depth[node]! + 1);
      incoming[child]!--;
      if (incoming[child] === 0) ready.push(child);
    }
  }
  if (visited < count) result.cycle = findCycle(offset, targets, incoming).map((node) => ids[node]!);
  return result;
}

/** Every node with `incoming` left has a parent that has too: going up must come back. */
function findCycle(offset: Uint32Array, targets: Uint32Array, incoming: Uint32Array): number[] {
  const parent = new Int32Array(incoming.length).fill(-1);
  for (let node = 0; node < incoming.length; node++) {
    if (incoming[node] === 0) continue;
    for (let i = offset[node]!; i < offset[node + 1]!; i++)
      if (incoming[targets[i]!] !== 0) parent[targets[i]!] = node;
  }
  const seen = new Map<number, number>();
  const path: number[] = [];
  let node = incoming.findIndex((left) => left !== 0);
  while (!seen.has(node)) {
    seen.set(node, path.length);
    path.push(node);
    node = parent[node]!;
  }
  return [node, ...path.slice(seen.get(node)).reverse()];
}
