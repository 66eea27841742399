import { Box3, Vector3 } from 'three';
import { clusterPins } from './cluster-pins.ts';
import type { Viewer } from './viewer.ts';

/** A place on an occurrence, in the part's own frame, with what stands on its button and what it is called. */
export type Pin = { id: string; text: string; name: string; occurrence: number; local: readonly number[] };

export type PinWords = { layer: string; several: (count: number) => string };

/** Nearer to each other than this they are one, CSS pixels. */
const clusterPx = 30;
/** A pin is behind something only where it is further behind than this. */
const hiddenBeyondMm = 0.05;
/** Looking whether pins are hidden goes on after each frame for so long, and then in the next. */
const sliceMs = 3;

/**
 * Pins as buttons over the canvas: those close together are one with their number, which flies to them; those behind
 * geometry are not shown, except the selected one, pale. One of them is in the tab order, arrow keys go on to the others.
 */
export function attachPinLayer(
  host: HTMLElement,
  viewer: Viewer,
  options: { words: PinWords; flightMs: number; onSelect: (id: string) => void },
) {
  const layer = document.createElement('div');
  layer.className = 'pin-layer';
  layer.setAttribute('role', 'group');
  layer.setAttribute('aria-label', options.words.layer);
  host.append(layer);
  let pins: readonly Pin[] = [];
  let selected: string | null = null;
  let hidden: boolean[] = [];
  let points: Vector3[] = [];
  /** How many have not been looked at since something moved, and which is next. */
  let stale = 0;
  let next = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const buttons = new Map<string, HTMLButtonElement>();

  function look(): void {
    timer = undefined;
    if (stale === 0) return;
    const until = performance.now() + sliceMs;
    while (stale > 0 && performance.now() < until) {
      hidden[next] = viewer.isHidden(points[next]!, hiddenBeyondMm);
      next = (next + 1) % pins.length;
      stale--;
    }
    draw();
    if (stale > 0) timer = setTimeout(look, 16);
  }

  function moved(): void {
    points = pins.map(({ occurrence, local }) => viewer.worldPoint(occurrence, local));
    stale = pins.length;
    draw();
    timer ??= setTimeout(look, 0);
  }

  function draw(): void {
    const places = pins.flatMap(({ id }, index) => {
      if (hidden[index] !== false && id !== selected) return [];
      const at = viewer.project(points[index]!);
      return at ? [{ index, ...at, alone: id === selected }] : [];
    });
    const kept = new Set<string>();
    let previous: Element | null = null;
    for (const { members, x, y } of clusterPins(places, clusterPx)) {
      const own = members.map((index) => pins[index]!);
      const key = own.length === 1 ? own[0]!.id : `+${own[0]!.id}`;
      kept.add(key);
      const button = buttons.get(key) ?? made(key);
      const isCluster = own.length > 1;
      if (isCluster) button.dataset.count = String(own.length);
      button.textContent = isCluster ? String(own.length) : own[0]!.text;
      button.setAttribute('aria-label', isCluster ? options.words.several(own.length) : own[0]!.name);
      button.dataset.on = String(own[0]!.id === selected);
      button.dataset.hidden = String(!isCluster && hidden[members[0]!] === true);
      button.style.left = `${x}px`;
      button.style.top = `${y}px`;
      button.onclick = () => (isCluster ? open(members) : options.onSelect(own[0]!.id));
      if (button.previousElementSibling !== previous || button.parentElement !== layer)
        layer.insertBefore(button, previous ? previous.nextSibling : layer.firstChild);
      previous = button;
    }
    for (const [key, button] of buttons)
      if (!kept.has(key)) {
        button.remove();
        buttons.delete(key);
      }
    if (!layer.querySelector('[tabindex="0"]')) layer.firstElementChild?.setAttribute('tabindex', '0');
  }

  function made(key: string): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'pin';
    button.tabIndex = -1;
    buttons.set(key, button);
    return button;
  }

  /** Flies to where several pins can be told apart; where they never can, goes through them one by one. */
  function open(members: number[]): void {
    const box = new Box3().setFromPoints(members.map((index) => points[index]!));
    const whole = viewer.boxOf()?.getSize(new Vector3()).length() ?? 1;
    if (box.getSize(new Vector3()).length() > whole * 1e-4)
      return viewer.fitBox(box.expandByScalar(whole * 1e-3), options.flightMs);
    const now = members.findIndex((index) => pins[index]!.id === selected);
    options.onSelect(pins[members[(now + 1) % members.length]!]!.id);
  }

  layer.addEventListener('keydown', (event) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    const all = [...layer.children] as HTMLElement[];
    if (!step || all.length === 0) return;
    event.preventDefault();
    const at = all.indexOf(document.activeElement as HTMLElement);
    for (const one of all) one.tabIndex = -1;
    const to = all[(at + step + all.length) % all.length]!;
    to.tabIndex = 0;
    to.focus();
  });
  const stop = viewer.on('frame', moved);

  return {
    set(wanted: readonly Pin[], chosen: string | null): void {
      if (wanted !== pins) {
        pins = wanted;
        hidden = [];
        next = 0;
      }
      selected = chosen;
      moved();
    },
    dispose(): void {
      stop();
      clearTimeout(timer);
      layer.remove();
    },
  };
}

export type PinLayer = ReturnType<typeof attachPinLayer>;
