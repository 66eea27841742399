/** What a drag, or the wheel, does to the view. */
export type Motion = 'turn' | 'move' | 'zoom';

/**
 * Keys and buttons that are held, in this order, joined by "+"; "click" once another button was let go meanwhile.
 * The wheel is a button, too; a touchpad's two fingers are a wheel, and with ctrl when they pinch.
 */
type Gestures = Readonly<Record<string, Motion>>;

/** By the left button alone a part can be turned everywhere: not every hand has a middle button. */
const everywhere: Gestures = {
  left: 'turn',
  'shift+left': 'move',
  right: 'move',
  wheel: 'zoom',
  'shift+wheel': 'zoom',
  'ctrl+wheel': 'zoom',
};

/** As the programs have it that people come from. */
const schemes = {
  plain: { middle: 'move' },
  solidworks: { middle: 'turn', 'ctrl+middle': 'move', 'shift+middle': 'zoom' },
  catia: { middle: 'move', 'left+middle': 'turn', 'middle+right': 'turn', 'middle+click': 'zoom' },
  nx: {
    middle: 'turn',
    'shift+middle': 'move',
    'middle+right': 'move',
    'ctrl+middle': 'zoom',
    'left+middle': 'zoom',
  },
  creo: { middle: 'turn', 'shift+middle': 'move', 'ctrl+middle': 'zoom' },
  fusion: { middle: 'move', 'shift+middle': 'turn', 'ctrl+shift+middle': 'zoom' },
  touchpad: { middle: 'move', wheel: 'move', 'shift+wheel': 'turn' },
} satisfies Record<string, Gestures>;

export type Scheme = keyof typeof schemes;
export type Navigation = { scheme: Scheme; isWheelReversed: boolean };

export const schemeNames = Object.keys(schemes) as Scheme[];
export const plainNavigation: Navigation = { scheme: 'plain', isWheelReversed: false };

const gesturesOf = (scheme: Scheme): Gestures => ({ ...everywhere, ...schemes[scheme] });

/** What is held while a pointer moves; `buttons` as `MouseEvent` has it. */
type Held = { buttons: number; shiftKey: boolean; ctrlKey: boolean; metaKey: boolean };

/** What a drag does; null where it does nothing. `clicked`: another button was pressed and let go meanwhile. */
export function motionOfDrag(scheme: Scheme, held: Held, clicked = false): Motion | null {
  const gestures = gesturesOf(scheme);
  const { buttons } = held;
  const named = joined(keysOf(held), [
    buttons & 1 && 'left',
    buttons & 4 && 'middle',
    buttons & 2 && 'right',
  ]);
  return (clicked ? gestures[`${named}+click`] : undefined) ?? gestures[named] ?? null;
}

export const motionOfWheel = (scheme: Scheme, held: Omit<Held, 'buttons'>): Motion =>
  gesturesOf(scheme)[joined(keysOf(held), ['wheel'])] ?? 'zoom';

/** The gestures of a scheme for each motion, its own first, as they are named above. */
export function listGestures(scheme: Scheme): Record<Motion, string[]> {
  const lists: Record<Motion, string[]> = { turn: [], move: [], zoom: [] };
  const named = new Set([...Object.keys(schemes[scheme]), ...Object.keys(everywhere)]);
  const gestures = gesturesOf(scheme);
  for (const gesture of named) {
    const motion = gestures[gesture]!;
    const isPlainSame = gesture.endsWith('+wheel') && gestures.wheel === motion;
    if (!isPlainSame) lists[motion].push(gesture);
  }
  return lists;
}

const keysOf = ({ ctrlKey, metaKey, shiftKey }: Omit<Held, 'buttons'>) => [
  (ctrlKey || metaKey) && 'ctrl',
  shiftKey && 'shift',
];
const joined = (...parts: (string | false | 0)[][]): string => parts.flat().filter(Boolean).join('+');
