import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { startTestApi } from '../api.ts';
import type { SignedInClient, TestApi } from '../api.ts';
import { openBrowser } from '../chromium.ts';
import { kernelPython } from '../kernel.ts';
import { startWork } from './work.ts';

const webDirectory = path.resolve('web/dist');
/** For a busy machine. What takes longer will not come. */
const patienceMs = 120_000;

/** What `open` takes for the window of a phone. */
export const phone: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  hasTouch: true,
  isMobile: true,
};

export type OpenPage = {
  page: Page;
  /** What the page complained of since this was asked last, policy violations among it. */
  complaints(): string[];
};

export type WebWorld = {
  api: TestApi;
  browser: Browser;
  /** Where STEP files and other files of the test are. */
  folder: string;
  /** A window of its own, on the address, as whoever is signed in. */
  open(address: string, who?: SignedInClient, options?: BrowserContextOptions): Promise<OpenPage>;
  /** Writes the sample assembly; returns its path. */
  sampleFile(): string;
  close(): Promise<void>;
};

/** The browser app in a real Chromium, on the API as it runs; with a worker that imports and analyses where that is asked for. */
export async function startWebWorld({ work = false } = {}): Promise<WebWorld> {
  expect(existsSync(path.join(webDirectory, 'index.html'))).toBe(true);
  const folder = mkdtempSync(path.join(tmpdir(), 'web-'));
  const api = await startTestApi((deps) => ({ ...deps, web: { directory: webDirectory, storeOrigins: [] } }));
  const stop = work ? await startWork(api, folder) : () => Promise.resolve();
  const browser = await openBrowser();

  return {
    api,
    browser,
    folder,
    async open(address, who, options = {}) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
      context.setDefaultTimeout(patienceMs);
      if (who)
        await context.addCookies([{ name: 'rapiddraft_session', value: who.sessionJwt, url: api.url }]);
      const page = await context.newPage();
      const said: string[] = [];
      page.on('pageerror', (error) => said.push(String(error)));
      page.on('console', (message) => {
        // Whether somebody is signed in is found out by asking.
        if (message.type() === 'error' && !message.text().includes('401')) said.push(message.text());
      });
      await page.goto(api.url + address);
      return { page, complaints: () => said.splice(0) };
    },
    sampleFile() {
      execFileSync(kernelPython()!, ['-B', path.resolve('scripts/sample-assembly/make.py'), folder]);
      return path.join(folder, 'gearbox.step');
    },
    async close() {
      await browser.close();
      await stop();
      await api.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Complains of what axe finds on a page: WCAG 2.2 A and AA. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    // The library's dialogs have a `header` for their title.
    .disableRules(['landmark-no-duplicate-banner', 'landmark-unique'])
    .analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join('\n')}`),
  ).toEqual([]);
}
