import { useLocalStorage } from '@mantine/hooks';
import { texts } from '../texts.ts';
import { listGestures, plainNavigation, schemeNames } from '../viewer/navigation.ts';
import type { Motion, Navigation } from '../viewer/navigation.ts';

const words = texts.viewer.mouse;

/** What the mouse does, kept by the browser. */
export const useNavigation = () =>
  useLocalStorage<Navigation>({
    key: 'rapiddraft-navigation',
    defaultValue: plainNavigation,
    deserialize: read,
  });

function read(kept: string | undefined): Navigation {
  try {
    const { scheme, isWheelReversed } = JSON.parse(kept ?? '') as Partial<Navigation>;
    if (scheme && schemeNames.includes(scheme)) return { scheme, isWheelReversed: isWheelReversed === true };
  } catch {
    // Somebody else's, or none: as it comes.
  }
  return plainNavigation;
}

/** For each motion, in words, how a scheme does it. */
export function describeGestures(scheme: Navigation['scheme']): { motion: Motion; gestures: string }[] {
  const gestures = listGestures(scheme);
  const isTouchpad = scheme === 'touchpad';
  return (Object.keys(words.motions) as Motion[]).map((motion) => ({
    motion,
    gestures: gestures[motion].map((gesture) => wordsOf(gesture, isTouchpad)).join(', '),
  }));
}

function wordsOf(gesture: string, isTouchpad: boolean): string {
  if (isTouchpad && gesture === 'ctrl+wheel') return words.pinch;
  return gesture
    .split('+')
    .map((part) =>
      isTouchpad && part === 'wheel' ? words.fingers : words.gesture[part as keyof typeof words.gesture],
    )
    .join(' + ');
}
