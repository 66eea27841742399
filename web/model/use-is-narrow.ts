import { useSyncExternalStore } from 'react';

/** As model.css has it. */
const narrow = matchMedia('(max-width: 60em)');
const subscribe = (changed: () => void) => {
  narrow.addEventListener('change', changed);
  return () => narrow.removeEventListener('change', changed);
};

/** Whether there is no room for panels on both sides of the picture. */
export const useIsNarrow = (): boolean => useSyncExternalStore(subscribe, () => narrow.matches);
