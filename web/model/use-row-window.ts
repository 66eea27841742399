import { useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** Height of a row; theme.css has it, too. */
const rowRem = 1.8;
/** Rows above and below what is seen, so that scrolling shows no gap. */
const spare = 12;

const rowPx = () => rowRem * parseFloat(getComputedStyle(document.documentElement).fontSize);

/**
 * Which rows of a list that scrolls are to be there: thousands of them would take the page's thread a second, and a
 * quarter of one each time they change.
 */
export function useRowWindow(list: React.RefObject<HTMLElement | null>, count: number) {
  const [seen, setSeen] = useState({ top: 0, height: 0 });
  useLayoutEffect(() => {
    const element = list.current!;
    const look = () => setSeen({ top: element.scrollTop, height: element.clientHeight });
    const watch = new ResizeObserver(look);
    watch.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      watch.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [list]);
  const height = rowPx();
  const first = Math.max(0, Math.floor(seen.top / height) - spare);
  const last = Math.min(count, Math.ceil((seen.top + seen.height) / height) + spare);
  return {
    first,
    last,
    /** Height of the whole list, and where a row stands in it. */
    heightRem: count * rowRem,
    topRem: (row: number) => row * rowRem,
    /** Scrolls no further than needed; the row is there afterwards. */
    reveal(row: number): void {
      const element = list.current;
      if (!element) return;
      const top = row * height;
      if (top < element.scrollTop) element.scrollTop = top;
      else if (top + height > element.scrollTop + element.clientHeight)
        element.scrollTop = top + height - element.clientHeight;
      flushSync(() => setSeen({ top: element.scrollTop, height: element.clientHeight }));
    },
  };
}
