import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { startTestApi } from '../api.ts';
import type { SignedInClient, TestApi } from '../api.ts';
import { openBrowser, settled } from '../chromium.ts';
import { kernelPython } from '../kernel.ts';
import { startWork } from './work.ts';

const webDirectory = path.resolve('web/dist');
/** For a busy machine. What takes longer will not come. */
const patienceMs = 120_000;

const sampleAssembly = path.resolve('scripts/sample-assembly');
const laterRevision = `
import sys
from pathlib import Path
sys.path.insert(0, sys.argv[1])
import make, parts
made = {maker.__name__: maker() for maker in parts.ALL}
made["bearing"].shape = made["dowel"].shape
parts.COVER_HOLES = parts.COVER_HOLES[:3]
placed = make.placement
make.placement = lambda *at: placed((62, 9, 12)) if at[:1] == ((62, 0, 12),) else placed(*at)
make.build(made).write(Path(sys.argv[2]), make.NAME)
`;

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
  /** Writes a later revision of it: other bearings, a clamp block elsewhere, a cover screw less. Returns its path. */
  laterFile(): string;
  close(): Promise<void>;
};

/**
 * The browser app in a real Chromium, on the API as it runs; where that is asked for, with a worker that imports and
 * analyses, or with one that serves every queue.
 */
export async function startWebWorld({ work = false, operations = false } = {}): Promise<WebWorld> {
  expect(existsSync(path.join(webDirectory, 'index.html'))).toBe(true);
  const folder = mkdtempSync(path.join(tmpdir(), 'web-'));
  const api = await startTestApi((deps) => ({ ...deps, web: { directory: webDirectory, storeOrigins: [] } }));
  const stop = work || operations ? await startWork(api, folder, { operations }) : () => Promise.resolve();
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
      execFileSync(kernelPython()!, ['-B', `${sampleAssembly}/make.py`, folder]);
      return path.join(folder, 'gearbox.step');
    },
    laterFile() {
      const file = path.join(mkdtempSync(path.join(folder, 'later-')), 'gearbox.step');
      execFileSync(kernelPython()!, ['-B', '-c', laterRevision, sampleAssembly, file]);
      return file;
    },
    async close() {
      await browser.close();
      await stop();
      await api.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Complains of what axe finds on a page: WCAG 2.2 A and AA, or some of axe's rules alone. */
export async function expectAccessible(page: Page, rules?: string[]): Promise<void> {
  await settled(page);
  const axe = new AxeBuilder({ page });
  if (rules) axe.withRules(rules);
  else
    axe
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      // The library's dialogs have a `header` for their title.
      .disableRules(['landmark-no-duplicate-banner', 'landmark-unique']);
  const { violations } = await axe.analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join('\n')}`),
  ).toEqual([]);
}
