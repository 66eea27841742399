import { setTimeout as delay } from 'node:timers/promises';
import { openBrowser } from '../../test/chromium.ts';
import { seedWorld } from '../api/world.ts';
import { openInstallation } from '../installation.ts';

/** When nothing has happened for so long, the page has come to rest. */
const restMs = 1_000;

export type HomeFigures = { firstVisitMs: number; againMs: number };

/**
 * How long after one goes there the home page can be used: its models are listed, all that it asked is answered and its
 * thread is free. For somebody with 20 models in an installation of 200,000 tickets (bench/api/world.ts), on the API as its
 * real process; first with an empty cache, then with what the browser kept.
 */
export async function homeInteractive(rounds: number): Promise<HomeFigures[]> {
  const installation = await openInstallation();
  try {
    const [caller] = await seedWorld(installation.databaseUrl);
    await installation.startApi();
    const all: HomeFigures[] = [];
    for (let round = 0; round < rounds; round++) all.push(await visit(installation.origin, caller!.token));
    return all;
  } finally {
    await installation.close();
  }
}

async function visit(origin: string, token: string): Promise<HomeFigures> {
  const browser = await openBrowser();
  try {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 800 },
      extraHTTPHeaders: { authorization: `Bearer ${token}` },
    });
    // The browser runs already: what it does once, when it draws for the first time, is not the page's.
    const other = await context.newPage();
    await other.setContent('<h1>Another page</h1>');
    await other.screenshot();
    const page = await context.newPage();
    page.setDefaultTimeout(0);
    await page.addInitScript(watch);
    const times: number[] = [];
    for (let visits = 0; visits < 2; visits++) {
      await page.goto(origin);
      await page.locator('main table a').first().waitFor();
      while (await page.evaluate<boolean>(`performance.now() - window.lastAt() < ${restMs}`))
        await delay(200);
      times.push(await page.evaluate<number>('window.lastAt()'));
    }
    return { firstVisitMs: times[0]!, againMs: times[1]! };
  } finally {
    await browser.close();
  }
}

/** In the page: when the list was there, the last answer came, the last long task ended; ms after one went there. */
const watch = `{
  let listedAt = 0;
  let tasksUntil = 0;
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      tasksUntil = Math.max(tasksUntil, startTime + duration);
  }).observe({ type: 'longtask', buffered: true });
  new MutationObserver(() => {
    if (listedAt === 0 && document.querySelector('main table a[href^="/models/"]')) listedAt = performance.now();
  }).observe(document, { childList: true, subtree: true });
  window.lastAt = () => {
    const answers = performance.getEntriesByType('resource').map(({ responseEnd }) => responseEnd);
    return Math.max(listedAt, tasksUntil, ...answers);
  };
}`;
