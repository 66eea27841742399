import { useCallback, useMemo, useState } from 'react';
import type { ModelData } from '../viewer/model-data.ts';
import type { Look } from '../viewer/part-batch.ts';
import { childrenOf, leavesOf } from './tree-rows.ts';

type Looks = ReadonlyMap<number, Look>;

/** Which parts are hidden or pale, with a way back from every step. */
export function useLooks(data: ModelData | null) {
  const [steps, setSteps] = useState<readonly Looks[]>([new Map()]);
  const children = useMemo(() => (data ? childrenOf(data) : []), [data]);
  const looks = steps.at(-1)!;
  const become = useCallback(
    (change: (now: Looks) => Looks) => setSteps((now) => [...now.slice(-50), change(now.at(-1)!)]),
    [],
  );

  return useMemo(() => {
    const leaves = (indices: readonly number[]) => indices.flatMap((index) => leavesOf(children, index));
    /** The look for them all, or solid again where they all have it. */
    const toggle = (indices: readonly number[], look: Look) =>
      become((now) => {
        const own = leaves(indices);
        const next = new Map(now);
        if (own.every((leaf) => now.get(leaf) === look)) for (const leaf of own) next.delete(leaf);
        else for (const leaf of own) next.set(leaf, look);
        return next;
      });
    return {
      looks,
      children,
      isPlain: looks.size === 0,
      canUndo: steps.length > 1,
      toggle,
      isolate: (index: number) =>
        become(() => {
          const kept = new Set(leaves([index]));
          return new Map(
            children.flatMap((own, leaf) =>
              own.length > 0 || kept.has(leaf) ? [] : [[leaf, 'hidden' as const]],
            ),
          );
        }),
      showAll: () => become(() => new Map()),
      undo: () => setSteps((now) => (now.length > 1 ? now.slice(0, -1) : now)),
    };
  }, [looks, steps.length, children, become]);
}
