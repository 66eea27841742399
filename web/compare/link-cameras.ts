import type { Viewer } from '../viewer/viewer.ts';

/** Makes two cameras move as one: the other follows the one that somebody touched last. Returns what undoes it. */
export function linkCameras(a: Viewer, b: Viewer): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  let leader = a;
  for (const one of [a, b]) {
    const lead = () => (leader = one);
    // The cube lies beside the canvas, in the same element.
    const host = one.element.parentElement!;
    for (const event of ['pointerdown', 'wheel', 'keydown'])
      host.addEventListener(event, lead, { signal, capture: true, passive: true });
  }
  const follow = (from: Viewer, to: Viewer) =>
    from.on('camera', (state) => {
      if (leader === from) to.flyTo(state);
    });
  const stops = [follow(a, b), follow(b, a)];
  b.flyTo(a.camera);
  return () => {
    stop.abort();
    for (const one of stops) one();
  };
}
