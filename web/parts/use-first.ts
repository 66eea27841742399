import { useState } from 'react';

const step = 100;

/** The first of very many rows, and what `MoreButton` needs for the next ones. Row `needed` is among them; -1 for none. */
export function useFirst<Row>(rows: readonly Row[], needed: number) {
  const [asked, setAsked] = useState(step);
  const count = Math.max(asked, needed + 1);
  return {
    first: rows.slice(0, count),
    rest: {
      hasNextPage: count < rows.length,
      isFetchingNextPage: false,
      fetchNextPage: () => Promise.resolve(setAsked(count + step)),
    },
  };
}
