import type { Figures } from '../figures.ts';

/* What every contender of the bench tells: when there was a first picture, when all was there, how long the page's thread was held. */

export type Contender = {
  /** Loads and shows a file; resolves when all of it is there. */
  load(url: string, firstPicture: () => void): Promise<void>;
  /** Turns the camera a little and draws; what it takes is script. */
  turn(step: number): void;
  /** Of one picture. */
  drawCalls(): number;
};

/** Pictures of a whole turn, as many as there are time for: a machine without a graphics card draws few. */
const frames = 60;
const turnForMs = 6_000;
const nextFrame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));

/** Measures a contender on a file. What is drawn counts when the frame after it began: then it was handed over. */
export async function measure(contender: Contender, url: string): Promise<Figures> {
  const tasks: number[] = [];
  const observer = new PerformanceObserver((list) =>
    tasks.push(...list.getEntries().map(({ duration }) => duration)),
  );
  observer.observe({ type: 'longtask' });
  const startedAt = performance.now();
  let firstPictureMs = 0;
  await contender.load(url, () => {
    if (firstPictureMs === 0) firstPictureMs = performance.now() - startedAt;
  });
  await nextFrame();
  await nextFrame();
  const completeMs = performance.now() - startedAt;
  // Entries of the last tasks come a little later.
  await new Promise((resolve) => setTimeout(resolve, 200));
  const longestTaskMs = Math.max(0, ...tasks);
  let scriptMs = 0;
  const turningFrom = await nextFrame();
  let last = turningFrom;
  let drawn = 0;
  for (; drawn < frames && last - turningFrom < turnForMs; drawn++) {
    const before = performance.now();
    contender.turn(drawn);
    scriptMs += performance.now() - before;
    last = await nextFrame();
  }
  observer.disconnect();
  return {
    firstPictureMs: firstPictureMs || completeMs,
    completeMs,
    longestTaskMs,
    drawCalls: contender.drawCalls(),
    scriptMsPerFrame: scriptMs / drawn,
    framesPerSecond: (1000 * drawn) / (last - turningFrom),
  };
}

export function offer(contender: Contender): void {
  Object.assign(window, { run: (url: string) => measure(contender, url) });
}
