import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { chromiumPath } from './programs.ts';

/** A real Chromium that draws WebGL without a graphics card, and asks nobody on the internet anything. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath()!,
    args: [
      '--no-sandbox',
      '--disable-dev-shm-usage',
      '--use-angle=swiftshader',
      '--enable-unsafe-swiftshader',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** Waits until nothing fades or moves any more, but for what does so for ever: nobody reads what is half faded. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(`Promise.allSettled(
    document.getAnimations()
      .filter(({ effect }) => effect.getComputedTiming().endTime !== Infinity)
      .map(({ finished }) => finished),
  ).then(() => {})`);
}

/** Leaves a picture of the page for a person to look at, in test-results/. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  const folder = path.join(import.meta.dirname, '..', 'test-results');
  mkdirSync(folder, { recursive: true });
  await settled(page);
  await page.screenshot({ path: path.join(folder, `${name}.png`) });
}
