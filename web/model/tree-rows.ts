import type { ModelData } from '../viewer/model-data.ts';
import type { Look } from '../viewer/part-batch.ts';

/** A line of the tree; `place` among those that lie beside it, from 1, of `beside`. */
export type Row = { index: number; depth: number; hasChildren: boolean; place: number; beside: number };

/** Children of each occurrence, and its own place as key; parents come before children. */
export function childrenOf({ occurrences }: ModelData): number[][] {
  const children = occurrences.map((): number[] => []);
  occurrences.forEach(({ parent }, index) => {
    if (parent !== null) children[parent]!.push(index);
  });
  return children;
}

/** The leaves of an occurrence, itself where it is one. */
export function leavesOf(children: number[][], index: number): number[] {
  const own = children[index]!;
  return own.length === 0 ? [index] : own.flatMap((child) => leavesOf(children, child));
}

/** The look that all leaves of an occurrence have; solid where they differ. */
export function commonLooks(children: number[][], looks: ReadonlyMap<number, Look>): Look[] {
  const common: Look[] = [];
  // Children come after what they lie in.
  for (let index = children.length - 1; index >= 0; index--) {
    const own = children[index]!;
    const first = own.length === 0 ? (looks.get(index) ?? 'solid') : common[own[0]!]!;
    common[index] = own.every((child) => common[child] === first) ? first : 'solid';
  }
  return common;
}

/** Those in which an occurrence lies. */
export function above({ occurrences }: ModelData, index: number): Set<number> {
  const all = new Set<number>();
  for (let at = occurrences[index]?.parent ?? null; at !== null; at = occurrences[at]!.parent) all.add(at);
  return all;
}

/** All rows but those within what is closed. */
export function openRows(
  { occurrences }: ModelData,
  children: number[][],
  closed: ReadonlySet<number>,
): Row[] {
  const rows: Row[] = [];
  const add = (beside: readonly number[], depth: number): void =>
    beside.forEach((index, at) => {
      const own = children[index]!;
      rows.push({ index, depth, hasChildren: own.length > 0, place: at + 1, beside: beside.length });
      if (!closed.has(index)) add(own, depth + 1);
    });
  add(
    occurrences.flatMap(({ parent }, index) => (parent === null ? [index] : [])),
    0,
  );
  return rows;
}
