import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { openBrowser } from '../../test/chromium.ts';
import { apiEnvironment } from '../../scripts/launcher/environment.ts';
import { prepareSchema, startEmbeddedDatabase } from '../../scripts/launcher/database.ts';
import { openHome } from '../../scripts/launcher/home.ts';
import { openKeys } from '../../scripts/launcher/keys.ts';
import { freePort } from '../../scripts/launcher/ports.ts';
import { createSupervisor, untilUp } from '../../scripts/launcher/supervisor.ts';
import { cloneDir, readToolchain } from '../../scripts/launcher/toolchain.ts';
import { seedWorld } from '../api/world.ts';

/** When nothing has happened for so long, the page has come to rest. */
const restMs = 1_000;

export type HomeFigures = { firstVisitMs: number; againMs: number };

/**
 * How long after one goes there the home page can be used: its models are listed, all that it asked is answered and its
 * thread is free. For somebody with 20 models in an installation of 200,000 tickets (bench/api/world.ts), on the API as its
 * real process; first with an empty cache, then with what the browser kept.
 */
export async function homeInteractive(rounds: number): Promise<HomeFigures[]> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'rapiddraft-home-'));
  const env = { ...process.env, RAPIDDRAFT_HOME: folder };
  const home = await openHome(env);
  const supervisor = createSupervisor(home.dir, (line) => console.error(line));
  try {
    const toolchain = readToolchain();
    const keys = await openKeys(home);
    const password = keys.postgresPassword;
    const databaseUrl = await startEmbeddedDatabase({ home, toolchain, supervisor, password });
    await prepareSchema(databaseUrl, { migrate: false });
    const [caller] = await seedWorld(databaseUrl);
    const port = await freePort();
    const origin = `http://127.0.0.1:${port}`;
    const addresses = {
      databaseUrl,
      temporalAddress: '127.0.0.1:7233',
      publicUrl: origin,
      host: '127.0.0.1',
      port,
      temporalUiUrl: null,
      identityUrl: 'http://127.0.0.1:9',
    };
    const environment = apiEnvironment({ env, homeDir: home.dir, keys, toolchain, addresses });
    const args = [path.join(cloneDir, 'api/main.ts')];
    const command = { command: process.execPath, args, env: environment, cwd: cloneDir };
    const api = supervisor.start({ name: 'api', command, stopTimeoutMs: 8_000 });
    await untilUp(api, async () => void (await fetch(`${origin}/health/live`)), 60_000);

    const all: HomeFigures[] = [];
    for (let round = 0; round < rounds; round++) all.push(await visit(origin, caller!.token));
    return all;
  } finally {
    await supervisor.stopAll();
    home.release();
    // As root the data lies elsewhere, where PostgreSQL's own user can reach it.
    const { postgresDataDir } = home.state;
    if (postgresDataDir) await rm(path.dirname(postgresDataDir), { recursive: true, force: true });
    await rm(folder, { recursive: true, force: true });
  }
}

async function visit(origin: string, token: string): Promise<HomeFigures> {
  const browser = await openBrowser();
  try {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 800 },
      extraHTTPHeaders: { authorization: `Bearer ${token}` },
    });
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
