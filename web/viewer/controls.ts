import type { Vector3 } from 'three';
import type { CameraRig } from './camera-rig.ts';
import { motionOfDrag, motionOfWheel } from './navigation.ts';
import type { Motion, Navigation } from './navigation.ts';

/** A click: where, in CSS pixels of the element, and with which keys. */
export type Click = { x: number; y: number; add: boolean };

/** What is pressed, since when; `clicked`: one of several buttons was let go. */
type Press = { x: number; y: number; moved: boolean; button: number; buttons: number; clicked: boolean };

/** Further than this a press is a drag, CSS pixels. */
const dragPx = 4;
const radiansPerPx = 0.008;
const zoomPerPx = 1.0015;
/** Two fingers that pinch move less than a wheel turns. */
const zoomPerPinchPx = 1.01;
/** A wheel turns by steps; what comes in less, with ctrl, are two fingers. */
const wheelStepPx = 50;
const zoomPerDragPx = 1.006;
const turnPerKey = Math.PI / 12;
const panPerKey = 0.08;
const zoomPerKey = 1.2;

/**
 * Mouse, pen, touch, wheel and keys: a mouse does what the navigation says; one finger turns, two move and zoom to where
 * they are; arrows turn, with shift they move, plus and minus zoom, Enter clicks in the middle.
 * `pointAt` gives the point of the model under a place, about which one zooms.
 */
export function attachControls(
  element: HTMLElement,
  rig: CameraRig,
  on: {
    navigation(): Navigation;
    pointAt(x: number, y: number): Vector3;
    click(click: Click): void;
    hover(x: number, y: number): void;
    leave(): void;
  },
): () => void {
  const pointers = new Map<number, { x: number; y: number }>();
  const stop = new AbortController();
  const { signal } = stop;
  let pressed: Press | null = null;
  /** Kept while one drags: looking for it anew would make the picture tremble. */
  let about: Vector3 | null = null;
  let lastWheelAt = 0;

  const at = (event: MouseEvent) => {
    const box = element.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const spread = () => {
    const [a, b] = [...pointers.values()];
    return a && b
      ? { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, length: Math.hypot(a.x - b.x, a.y - b.y) }
      : null;
  };

  function pan(dx: number, dy: number): void {
    const height = Math.max(1, element.clientHeight);
    rig.pan(dx / height, dy / height);
  }

  /** By so many pixels; up and away is larger. */
  function go(motion: Motion | null, dx: number, dy: number, zoomPer: number): void {
    if (motion === 'turn') rig.orbit(-dx * radiansPerPx, -dy * radiansPerPx);
    else if (motion === 'move') pan(dx, dy);
    else if (motion === 'zoom') rig.zoom(zoomPer ** dy, about ?? undefined);
  }

  element.addEventListener(
    'pointerdown',
    (event) => {
      element.setPointerCapture(event.pointerId);
      pointers.set(event.pointerId, at(event));
      const { button, buttons } = event;
      const isFirst = pointers.size === 1;
      pressed = isFirst ? { ...at(event), moved: false, button, buttons, clicked: false } : null;
      const two = spread();
      about = two ? on.pointAt(two.x, two.y) : null;
    },
    { signal },
  );
  element.addEventListener(
    'pointermove',
    (event) => {
      const last = pointers.get(event.pointerId);
      const here = at(event);
      if (!last) return on.hover(here.x, here.y);
      const before = spread();
      pointers.set(event.pointerId, here);
      const after = spread();
      if (before && after) {
        if (after.length > 0 && before.length > 0) rig.zoom(before.length / after.length, about ?? undefined);
        return pan(after.x - before.x, after.y - before.y);
      }
      if (!pressed) return;
      pressed.clicked ||= (pressed.buttons & ~event.buttons) !== 0;
      pressed.buttons = event.buttons;
      pressed.moved ||= Math.hypot(here.x - pressed.x, here.y - pressed.y) > dragPx;
      if (!pressed.moved) return;
      const motion = motionOfDrag(on.navigation().scheme, event, pressed.clicked);
      if (motion === 'zoom') about ??= on.pointAt(pressed.x, pressed.y);
      go(motion, here.x - last.x, here.y - last.y, zoomPerDragPx);
    },
    { signal },
  );
  const release = (event: PointerEvent) => {
    pointers.delete(event.pointerId);
    if (pressed && !pressed.moved && pressed.button === 0 && event.type === 'pointerup')
      on.click({ ...at(event), add: event.ctrlKey || event.metaKey || event.shiftKey });
    pressed = null;
  };
  element.addEventListener('pointerup', release, { signal });
  element.addEventListener('pointercancel', release, { signal });
  element.addEventListener('pointerleave', () => on.leave(), { signal });
  // The middle button would make the page scroll.
  element.addEventListener('mousedown', (event) => event.button === 1 && event.preventDefault(), { signal });
  element.addEventListener('contextmenu', (event) => event.preventDefault(), { signal });
  element.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault();
      if (event.timeStamp - lastWheelAt > 200 || !about) {
        const { x, y } = at(event);
        about = on.pointAt(x, y);
      }
      lastWheelAt = event.timeStamp;
      const { scheme, isWheelReversed } = on.navigation();
      const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
      const motion = motionOfWheel(scheme, event);
      const sign = isWheelReversed && !event.ctrlKey ? -1 : 1;
      if (motion === 'zoom') {
        const zoomPer = event.ctrlKey && Math.abs(event.deltaY) < wheelStepPx ? zoomPerPinchPx : zoomPerPx;
        go(motion, 0, sign * event.deltaY * lines, zoomPer);
      } else go(motion, -sign * event.deltaX * lines, -sign * event.deltaY * lines, 1);
    },
    { passive: false, signal },
  );
  const keys: Record<string, (event: KeyboardEvent) => void> = {
    ArrowLeft: ({ shiftKey }) => (shiftKey ? rig.pan(-panPerKey, 0) : rig.orbit(turnPerKey, 0)),
    ArrowRight: ({ shiftKey }) => (shiftKey ? rig.pan(panPerKey, 0) : rig.orbit(-turnPerKey, 0)),
    ArrowUp: ({ shiftKey }) => (shiftKey ? rig.pan(0, -panPerKey) : rig.orbit(0, turnPerKey)),
    ArrowDown: ({ shiftKey }) => (shiftKey ? rig.pan(0, panPerKey) : rig.orbit(0, -turnPerKey)),
    '+': () => rig.zoom(1 / zoomPerKey),
    '=': () => rig.zoom(1 / zoomPerKey),
    '-': () => rig.zoom(zoomPerKey),
    Enter: ({ ctrlKey }) =>
      on.click({ x: element.clientWidth / 2, y: element.clientHeight / 2, add: ctrlKey }),
  };
  element.addEventListener(
    'keydown',
    (event) => {
      const act = event.altKey || event.metaKey ? undefined : keys[event.key];
      if (!act) return;
      event.preventDefault();
      act(event);
    },
    { signal },
  );
  return () => stop.abort();
}
