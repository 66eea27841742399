import { useMemo } from 'react';
import { useSearchParams } from 'wouter';
import { readView, writeView } from './view-address.ts';
import type { View } from './view-address.ts';

export type ShowView = (change: Partial<View>) => void;

/** What one looks at is in the address alone: it can be sent on, and Back goes to the revision before. */
export function useView(): { view: View; show: ShowView } {
  const [query, setQuery] = useSearchParams();
  const view = useMemo(() => readView(query), [query]);
  const show: ShowView = (change) =>
    setQuery(
      // Whoever goes on no longer looks from where the address said.
      (now) => writeView({ ...readView(now), camera: null, ...change }),
      { replace: change.revision === undefined },
    );
  return { view, show };
}
