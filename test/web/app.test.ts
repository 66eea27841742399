import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { createCadKernel } from '../../services/cad/kernel-client.ts';
import type { CadKernel } from '../../services/cad/cad-kernel.ts';
import type { Compute } from '../../services/compute/compute.ts';
import { createComputePool } from '../../services/compute/pool.ts';
import { createSharpProcessor } from '../../services/images/sharp-processor.ts';
import { cadActivities, documentActivities } from '../../worker/activities.ts';
import { startTestApi } from '../api.ts';
import type { TestApi } from '../api.ts';
import { keepPicture, openBrowser } from '../chromium.ts';
import { kernelPython } from '../kernel.ts';
import { describeWith } from '../requirements.ts';
import { startTestWorkers } from '../worker.ts';
import type { TestWorkers } from '../worker.ts';

const webDirectory = path.resolve('web/dist');

/*
 * The browser app in a real Chromium, on the API as it runs, with a worker that imports and analyses. Waits have no limits of
 * their own: the machine may be busy.
 */
describeWith(['postgres', 'temporal', 'kernel', 'chromium'], 'the browser app', () => {
  let folder: string;
  let api: TestApi;
  let kernel: CadKernel;
  let compute: Compute;
  let workers: TestWorkers;
  let browser: Browser;
  let page: Page;
  /** What the page complained of, policy violations among it. */
  const complaints: string[] = [];

  beforeAll(async () => {
    expect(existsSync(path.join(webDirectory, 'index.html'))).toBe(true);
    folder = mkdtempSync(path.join(tmpdir(), 'web-'));
    execFileSync(kernelPython()!, ['-B', path.resolve('scripts/sample-assembly/make.py'), folder]);
    api = await startTestApi((deps) => ({ ...deps, web: { directory: webDirectory, storeOrigins: [] } }));
    kernel = createCadKernel({ pythonPath: kernelPython()! });
    compute = createComputePool({ threads: 1 });
    const systems = { knex: api.worker, objects: api.store };
    const limits = { deadlineMs: 10 * 60_000, memoryBytes: 2 ** 31 };
    workers = await startTestWorkers(api.database, {
      cad: cadActivities({ ...systems, kernel, scratchDir: folder, limits }),
      documents: documentActivities({ ...systems, compute, images: createSharpProcessor() }),
    });
    browser = await openBrowser();
    page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    page.setDefaultTimeout(0);
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => {
      // Whether somebody is signed in is found out by asking.
      if (message.type() === 'error' && !message.text().includes('401')) complaints.push(message.text());
    });
  });
  afterAll(async () => {
    await browser?.close();
    await workers?.stop();
    await kernel?.close();
    await compute?.close();
    await api?.close();
    if (folder) rmSync(folder, { recursive: true, force: true });
  });

  async function mailedCode(email: string): Promise<string> {
    const answer = await fetch(`${api.emulatorUrl}/emulator/mailbox?email=${encodeURIComponent(email)}`);
    return /\b\d{6}\b/.exec(await answer.text())![0];
  }

  it('lets somebody in by a mailed code, and says so where the code is wrong', async () => {
    await page.goto(`${api.url}/models/anything`);
    await page.getByLabel('E-mail address').fill('ada@example.com');
    await page.getByRole('button', { name: 'Mail me a code' }).click();
    await page.getByLabel('Code of the mail').fill('000000');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('alert').waitFor();
    await keepPicture(page, 'sign-in');
    await page.getByLabel('Code of the mail').fill(await mailedCode('ada@example.com'));
    await page.getByRole('button', { name: 'Sign in' }).click();
    // The address that was asked for is kept; it names no model.
    await page.getByText('That did not work').waitFor();
    await page.getByRole('link', { name: 'RapidDraft' }).click();
    await page.getByText('No models yet').waitFor();
    await keepPicture(page, 'home-empty');
    expect(complaints.splice(0).filter((said) => !/40[014]/.test(said))).toEqual([]);
  });

  it('uploads a file and shows the part, its tree and its findings', async () => {
    await page.setInputFiles('input[type=file]', path.join(folder, 'gearbox.step'));
    await page.getByRole('link', { name: 'gearbox' }).click();
    await page.locator('[data-loaded=true]').waitFor();
    await page.getByRole('treeitem', { name: 'Housing unit' }).waitFor();
    const colors = await pictureColors();
    // Blue housing, orange brackets, green clamp block, grey plate on a light ground.
    for (const isIt of [
      ([r, g, b]: number[]) => b! > 1.6 * r! && b! > 1.3 * g!,
      ([r, g, b]: number[]) => r! > 1.5 * g! && g! > 1.3 * b!,
      ([r, g, b]: number[]) => g! > 1.3 * r! && g! > 1.15 * b!,
    ])
      expect(colors.filter(isIt).length).toBeGreaterThan(colors.length / 500);
    await page
      .getByRole('button', { name: /Deep hole/ })
      .first()
      .waitFor();
    await keepPicture(page, 'model');
    expect(complaints).toEqual([]);
  });

  it('marks the faces of a finding, and makes the other parts pale', async () => {
    const before = await pictureColors();
    await page.getByRole('button', { name: /Sharp internal corner/ }).click();
    await page.getByRole('button', { name: /Sharp internal corner/, pressed: true }).waitFor();
    await page.waitForTimeout(1_000);
    await keepPicture(page, 'finding');
    const isMarked = ([r, g, b]: number[]) => r! > 200 && g! < 140 && b! < 110;
    const marked = (colors: number[][]) => colors.filter(isMarked).length;
    expect(marked(await pictureColors())).toBeGreaterThan(marked(before));
  });

  it('raises a ticket on the face that was clicked, with its pin there', async () => {
    await page.getByRole('treeitem', { name: 'Base plate' }).click();
    const box = (await page.locator('canvas').boundingBox())!;
    const at = { x: box.x + box.width * 0.52, y: box.y + box.height * 0.52 };
    await page.mouse.click(at.x, at.y);
    await page.getByRole('button', { name: 'Raise a ticket' }).click();
    await page.getByLabel('What is it about?').fill('Is this face machined?');
    await page.getByRole('button', { name: 'Raise ticket' }).click();
    const pin = page.getByRole('button', { name: '1: Is this face machined?' });
    await pin.waitFor();
    await page.waitForTimeout(1_000);
    await keepPicture(page, 'ticket');
    const pinned = (await pin.boundingBox())!;
    // Its tip stands where the click was: the camera is the one of the ticket.
    expect(Math.abs(pinned.x + pinned.width / 2 - at.x)).toBeLessThan(6);
    expect(Math.abs(pinned.y + pinned.height - at.y)).toBeLessThan(6);
    const [ticket] = await api.database.connect()('ticket_pins').select();
    expect(ticket.face_signature ?? ticket.face).toBeTruthy();
    expect(complaints).toEqual([]);
  });

  it('says why a file is refused', async () => {
    await page.getByRole('link', { name: 'RapidDraft' }).click();
    const buffer = Buffer.from('solid cube\nendsolid cube\n');
    await page.setInputFiles('input[type=file]', { name: 'cube.step', mimeType: 'model/step', buffer });
    await page.getByRole('link', { name: 'cube' }).click();
    await page.getByText(/STL/).waitFor();
    await keepPicture(page, 'refused');
  });

  it('is served with a policy that lets nothing of others in', async () => {
    const answer = await fetch(`${api.url}/models/x`, { headers: { accept: 'text/html' } });
    const policy = answer.headers.get('content-security-policy')!;
    expect(policy).toContain(`default-src 'none'`);
    expect(policy).not.toMatch(/unsafe|\*/);
    expect((await fetch(`${api.url}/api/v1/nothing`, { headers: { accept: 'text/html' } })).status).not.toBe(
      200,
    );
    expect((await fetch(`${api.url}/assets/nothing.js`)).status).toBe(404);
  });

  /** Colours of the canvas, sampled. */
  async function pictureColors(): Promise<number[][]> {
    const png = await page.locator('canvas').screenshot();
    const { default: sharp } = await import('sharp');
    const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
    const colors: number[][] = [];
    for (let i = 0; i < info.width * info.height; i += 7) colors.push([...data.subarray(3 * i, 3 * i + 3)]);
    return colors;
  }
});
