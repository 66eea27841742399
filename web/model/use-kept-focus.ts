import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';

/** Takes the focus where what had it went away with what was shown before, so that keys go on from there. */
export function useKeptFocus(shown: string): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null);
  const before = useRef(shown);
  useEffect(() => {
    if (before.current !== shown && document.activeElement === document.body)
      place.current?.focus({ preventScroll: true });
    before.current = shown;
  }, [shown]);
  return place;
}
