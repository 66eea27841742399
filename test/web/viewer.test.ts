import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { keepPicture, openBrowser } from '../chromium.ts';
import { describeWith } from '../requirements.ts';
import { extrude, rectangle } from '../shapes/extrude.ts';
import { board, previewOf, servePage } from './viewer-alone.ts';
import type { ServedPage } from './viewer-alone.ts';
import type { Uploads } from './viewer-page/uploads.ts';

/* The viewer alone in a real Chromium, on previews as the ingest makes them. */
describeWith(['chromium'], 'the viewer', () => {
  let served: ServedPage;
  let browser: Browser;
  let page: Page;
  const complaints: string[] = [];
  /** So much may go to the graphics card before the page answers again, bytes. */
  const largest = 1 << 20;

  beforeAll(async () => {
    const plate = extrude(rectangle(40, 20), 10, { holes: [{ x: 20, y: 10, diameterMm: 6 }] });
    const block = extrude(rectangle(10, 10), 30);
    // One part of 100,000 triangles.
    const ribbed = extrude(rectangle(40, 20), 10, {
      holes: [{ x: 20, y: 10, diameterMm: 6 }],
      segments: 25_000,
    });
    const files = new Map([
      [
        'pair.glb',
        await previewOf(
          [
            { ...plate, color: [0.1, 0.2, 0.8, 1] },
            { ...block, color: [0.8, 0.1, 0.05, 1] },
          ],
          [
            { part: 0, atMm: [0, 0, 0] },
            { part: 1, atMm: [60, 5, 0] },
          ],
        ),
      ],
      ['board.glb', await board()],
      [
        'large.glb',
        await previewOf([{ ...ribbed, color: [0.5, 0.5, 0.5, 1] }], [{ part: 0, atMm: [0, 0, 0] }]),
      ],
    ]);
    served = await servePage('test/web/viewer-page', files);
    browser = await openBrowser();
    page = await browser.newPage({ viewport: { width: 800, height: 600 } });
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });

  async function open(file: string): Promise<void> {
    await page.goto(served.url);
    await ask(`load('${file}').then(() => drawn())`);
  }

  /** What an expression about the page's viewer says. */
  function ask<T>(code: string): Promise<T> {
    return page.evaluate<T>(`(() => {
      const { viewer, events, uploads, selected, pins, attachCube, load, drawn } = window.viewerPage;
      return ${code};
    })()`);
  }

  /** How many of the picture's pixels are of a kind. */
  async function countPixels(isWanted: (rgb: [number, number, number]) => boolean): Promise<number> {
    const { default: sharp } = await import('sharp');
    const png = await page.locator('canvas').screenshot();
    const { data } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
    let count = 0;
    for (let i = 0; i < data.length; i += 3) if (isWanted([data[i]!, data[i + 1]!, data[i + 2]!])) count++;
    return count;
  }
  const isRed = ([r, g, b]: number[]) => r! > 1.8 * g! && r! > 1.8 * b!;
  const isBlue = ([r, g, b]: number[]) => b! > 1.3 * r! && b! > 1.3 * g!;

  it('shows the parts in their colours, in two draw calls', async () => {
    await open('pair.glb');
    expect(await countPixels(isRed)).toBeGreaterThan(5_000);
    expect(await countPixels(isBlue)).toBeGreaterThan(5_000);
    expect(await ask('viewer.drawCalls')).toBe(2);
    await keepPicture(page, 'viewer-pair');
    expect(complaints).toEqual([]);
  });

  it('draws what has arrived while the rest has not', async () => {
    await page.goto(served.url);
    await ask(`void load('board.glb?half')`);
    await page.waitForFunction(`window.viewerPage.events.some(({ kind }) => kind === 'geometry')`);
    await ask('drawn()');
    const isDrawn = (rgb: number[]) => rgb.some((value) => value < 200);
    const early = await countPixels(isDrawn);
    expect(early).toBeGreaterThan(1_000);
    expect(await ask(`viewer.pick(400, 300)`)).toBeNull();
    served.sendRest();
    await page.waitForFunction(`window.viewerPage.events.some(({ kind }) => kind === 'complete')`);
    await ask('drawn()');
    expect(await countPixels(isDrawn)).toBeGreaterThan(early);
    expect(await ask(`viewer.drawCalls`)).toBe(2);
    await keepPicture(page, 'viewer-board');
  });

  it('takes in large parts in slices, between which the page answers', async () => {
    await open('large.glb');
    const { tasks, mostAhead, mostAheadOfQuestion } = await ask<Uploads>('uploads');
    expect(tasks.reduce((all, bytes) => all + bytes, 0)).toBeGreaterThan(5 * largest);
    expect(Math.max(...tasks)).toBeLessThanOrEqual(largest);
    // A graphics card that is behind makes whoever sends it more wait, and answers when it has done everything.
    expect(mostAhead).toBeLessThanOrEqual(4 * largest);
    expect(mostAheadOfQuestion).toBe(0);
  });

  it('looks from where the cube was clicked, and turns by its keys', async () => {
    await open('pair.glb');
    await ask('attachCube() && drawn()');
    await page.mouse.move(5, 5);
    await keepPicture(page, 'viewer-cube');
    const direction = () =>
      ask<number[]>(
        `(({ position, target }) => position.map((value, axis) => value - target[axis]))(viewer.camera)`,
      ).then((of) => of.map((value) => Math.round((100 * value) / Math.hypot(...of)) / 100));
    await page.locator('.view-cube-cell').filter({ hasText: 'Right' }).click();
    expect(await direction()).toEqual([1, 0, 0]);
    // A corner, in the picture: seen from the right, the upper right one is top, back, right.
    await ask('drawn()');
    const box = (await page.locator('.view-cube-side').nth(3).boundingBox())!;
    await page.mouse.click(box.x + box.width - 5, box.y + 5);
    expect(await direction()).toEqual([0.58, 0.58, 0.58]);
    await page.locator('.view-cube').focus();
    await page.keyboard.press('ArrowUp');
    expect(await direction()).toEqual([0, 0, 1]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect((await direction())[2]).toBe(0);
  });

  it('turns, moves and zooms by keys and fingers', async () => {
    await open('pair.glb');
    const camera = () => ask<{ position: number[]; target: number[] }>('viewer.camera');
    const before = await camera();
    await page.locator('canvas').focus();
    await page.keyboard.press('ArrowLeft');
    const turned = await camera();
    expect(turned.target).toEqual(before.target);
    expect(turned.position).not.toEqual(before.position);
    await page.keyboard.press('Shift+ArrowRight');
    expect((await camera()).target).not.toEqual(before.target);
    const length = ({ position, target }: Awaited<ReturnType<typeof camera>>) =>
      Math.hypot(...position.map((value, axis) => value - target[axis]!));
    // Two fingers that go apart come nearer to the model; together, sideways, they move it.
    const fingers = await page.context().newCDPSession(page);
    const touch = (type: string, ...points: [number, number][]) =>
      fingers.send('Input.dispatchTouchEvent', {
        type: type as 'touchStart',
        touchPoints: points.map(([x, y], id) => ({ x, y, id })),
      });
    const far = length(await camera());
    await touch('touchStart', [380, 300], [420, 300]);
    await touch('touchMove', [340, 300], [460, 300]);
    await touch('touchEnd');
    expect(length(await camera())).toBeLessThan(far / 2);
    const { position } = await camera();
    await touch('touchStart', [400, 300]);
    await touch('touchMove', [440, 300]);
    await touch('touchMove', [480, 300]);
    await touch('touchEnd');
    expect((await camera()).position).not.toEqual(position);
  });

  it('moves as the mouse does in other programs', async () => {
    await open('pair.glb');
    const camera = () => ask<{ position: number[]; target: number[] }>('viewer.camera');
    const distance = ({ position, target }: Awaited<ReturnType<typeof camera>>) =>
      Math.hypot(...position.map((value, axis) => value - target[axis]!));
    const sight = (of: Awaited<ReturnType<typeof camera>>) =>
      of.position.map((value, axis) => ((value - of.target[axis]!) / distance(of)).toFixed(6)).join();
    /** What happened to the view meanwhile. */
    const motionOf = async (act: () => Promise<void>) => {
      await ask(`viewer.fit([], 'isometric')`);
      const before = await camera();
      await act();
      const after = await camera();
      if (sight(after) !== sight(before)) return 'turn';
      return Math.abs(distance(after) / distance(before) - 1) > 1e-6 ? 'zoom' : 'move';
    };
    const { mouse, keyboard } = page;
    const drag = (...keys: string[]) =>
      motionOf(async () => {
        for (const key of keys) await keyboard.down(key);
        await mouse.move(400, 300);
        await mouse.down({ button: 'middle' });
        await mouse.move(440, 330, { steps: 3 });
        await mouse.up({ button: 'middle' });
        for (const key of keys) await keyboard.up(key);
      });
    const as = (scheme: string) =>
      ask(`(viewer.navigation = { scheme: '${scheme}', isWheelReversed: false }, 0)`);
    expect(await drag()).toBe('move');
    await as('solidworks');
    expect([await drag(), await drag('Control'), await drag('Shift')]).toEqual(['turn', 'move', 'zoom']);
    await as('creo');
    expect([await drag(), await drag('Control'), await drag('Shift')]).toEqual(['turn', 'zoom', 'move']);
    await as('fusion');
    expect([await drag(), await drag('Shift'), await drag('Control', 'Shift')]).toEqual([
      'move',
      'turn',
      'zoom',
    ]);
    await as('catia');
    /** The middle button all the time, the right one before or while the pointer moves. */
    const withRight = (isHeld: boolean) =>
      motionOf(async () => {
        await mouse.move(400, 300);
        await mouse.down({ button: 'middle' });
        await mouse.down({ button: 'right' });
        if (!isHeld) await mouse.up({ button: 'right' });
        await mouse.move(440, 330, { steps: 3 });
        if (isHeld) await mouse.up({ button: 'right' });
        await mouse.up({ button: 'middle' });
      });
    expect([await drag(), await withRight(true), await withRight(false)]).toEqual(['move', 'turn', 'zoom']);
    await as('touchpad');
    const wheel = (...keys: string[]) =>
      motionOf(async () => {
        for (const key of keys) await keyboard.down(key);
        await mouse.wheel(0, 30);
        // The browser tells of a wheel later than it is turned.
        await page.waitForFunction(
          `JSON.stringify(window.viewerPage.viewer.camera) !== JSON.stringify(window.before)`,
        );
        for (const key of keys) await keyboard.up(key);
      });
    const wheelFrom = async (...keys: string[]) => {
      await ask(`(viewer.fit([], 'isometric'), (window.before = viewer.camera), 0)`);
      return wheel(...keys);
    };
    expect([await wheelFrom(), await wheelFrom('Shift'), await wheelFrom('Control')]).toEqual([
      'move',
      'turn',
      'zoom',
    ]);
    const zoomed = async (isWheelReversed: boolean) => {
      await ask(`(viewer.navigation = { scheme: 'plain', isWheelReversed: ${isWheelReversed} }, 0)`);
      await ask(`(viewer.fit([], 'isometric'), (window.before = viewer.camera), 0)`);
      const before = distance(await camera());
      await wheel();
      return distance(await camera()) / before;
    };
    expect(await zoomed(false)).toBeGreaterThan(1);
    expect(await zoomed(true)).toBeLessThan(1);
    expect(complaints).toEqual([]);
  });

  it('fills solids where they are cut, and passes through what was cut away', async () => {
    await open('pair.glb');
    await ask(`viewer.section([{ normal: [0, 1, 0], offsetMm: 10 }]) ?? viewer.fit([], 'front') ?? drawn()`);
    expect(await ask('viewer.cutOf(1)')).toEqual({ isFilled: true, isTooLarge: false, openParts: 0 });
    const isHatched = ([r, g, b]: number[]) => r! > 150 && g! > 100 && g! < r! - 20 && b! < g! - 50;
    const filled = await countPixels(isHatched);
    // Of the block 10 × 30 mm are seen, of the plate two rectangles beside its hole.
    expect(filled).toBeGreaterThan(10_000);
    await keepPicture(page, 'viewer-section');
    expect(await ask('viewer.drawCalls')).toBe(5);
    const hit = await ask<{ y: number; occurrence: number }>(
      `(({ x, y }) => (({ point, occurrence }) => ({ y: point.y, occurrence }))(viewer.pick(x, y)))(
        viewer.project(viewer.worldPoint(2, [5, 0, 15])))`,
    );
    expect(hit.occurrence).toBe(2);
    expect(hit.y).toBeCloseTo(15, 3);
    await ask(`viewer.section([]) ?? drawn()`);
    expect(await countPixels(isHatched)).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('makes pins that are close together one, which flies to where they can be told apart', async () => {
    await open('board.glb');
    // On each of the 1,000 first parts, on its upper face.
    await ask(`pins.set(Array.from({ length: 1000 }, (_, i) => ({
      id: String(i), text: String(i), name: 'Ticket ' + i, occurrence: i + 1, local: [1, 1, 1 + (i % 200) % 7],
    })), null)`);
    await page.locator('.pin[data-count]').first().waitFor();
    await page.waitForFunction(
      `[...document.querySelectorAll('.pin')].reduce((all, pin) => all + Number(pin.dataset.count ?? 1), 0) > 600`,
    );
    await keepPicture(page, 'viewer-pins');
    const before = await page.locator('.pin').count();
    expect(before).toBeLessThan(400);
    const cluster = page.locator('.pin[data-count]').first();
    const size = Number(await cluster.getAttribute('data-count'));
    await cluster.focus();
    await page.keyboard.press('ArrowRight');
    expect(await page.evaluate(`document.activeElement.previousElementSibling !== null`)).toBe(true);
    await cluster.click();
    await page.waitForFunction(`document.querySelectorAll('.pin:not([data-count])').length >= ${size}`);
    // From below, the parts are in front of what is pinned to their tops.
    await ask(`viewer.fit([], 'bottom')`);
    await page.waitForFunction(`document.querySelectorAll('.pin').length === 0`);
    await ask(`pins.set([{ id: 'a', text: '1', name: '1: Hole', occurrence: 1, local: [1, 1, 1] }], 'a')`);
    await page.locator('.pin[data-hidden=true]').waitFor();
    expect(complaints).toEqual([]);
  });

  it('draws again when the graphics context was lost', async () => {
    await open('pair.glb');
    const before = await countPixels(isBlue);
    const lose = `(document.querySelector('canvas').getContext('webgl2').getExtension('WEBGL_lose_context'))`;
    await ask(`(window.lost = [], viewer.on('context', (event) => window.lost.push(event.isLost)), 0)`);
    await page.evaluate(`window.extension = ${lose}; window.extension.loseContext()`);
    await page.waitForFunction('window.lost.length === 1');
    await page.evaluate('window.extension.restoreContext()');
    await page.waitForFunction('window.lost.length === 2');
    await ask('viewer.settled().then(drawn)');
    expect(await countPixels(isBlue)).toBe(before);
    // Three says so when a context is lost; nothing else may complain.
    expect(complaints.filter((said) => !said.includes('Context Lost'))).toEqual([]);
  });
});
