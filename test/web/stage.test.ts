import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { keepPicture } from '../chromium.ts';
import { describeWith } from '../requirements.ts';
import { expectAccessible, startWebWorld } from './world.ts';
import type { OpenPage, WebWorld } from './world.ts';

/* The tools of the canvas, in the app, on a model that was imported and analysed. */
describeWith(['postgres', 'temporal', 'kernel', 'chromium'], 'the canvas of a model', () => {
  let world: WebWorld;
  let page: Page;
  let complaints: OpenPage['complaints'];
  let canvas: Locator;

  beforeAll(async () => {
    world = await startWebWorld({ work: true });
    const ada = await world.api.signIn('ada@example.com');
    ({ page, complaints } = await world.open('/', ada));
    await page.setInputFiles('input[type=file]', world.sampleFile());
    await page.getByRole('table').getByRole('link', { name: 'gearbox', exact: true }).click();
    await page.locator('[data-loaded=true]').waitFor();
    canvas = page.locator('.stage canvas');
    // All rights and facts are there when the findings are.
    await page
      .getByRole('button', { name: /Deep hole/ })
      .first()
      .waitFor();
  });
  afterAll(() => world?.close());

  const colored = async (isWanted: (rgb: number[]) => boolean): Promise<number> => {
    const { default: sharp } = await import('sharp');
    const { data } = await sharp(await canvas.screenshot())
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    let count = 0;
    for (let i = 0; i < data.length; i += 3) if (isWanted([...data.subarray(i, i + 3)])) count++;
    return count;
  };
  const place = async (x: number, y: number) => {
    const box = (await canvas.boundingBox())!;
    return { x: box.x + box.width * x, y: box.y + box.height * y };
  };

  it('goes to standard views by the list, the cube and keys', async () => {
    await page.getByLabel('View', { exact: true }).selectOption('Top');
    await page.waitForTimeout(600);
    await keepPicture(page, 'stage-top');
    await page.keyboard.press('Escape');
    await page.getByRole('application', { name: /View cube/ }).focus();
    await page.keyboard.press('ArrowDown');
    await page.getByText(/Top, Front/).waitFor();
    await canvas.focus();
    await page.keyboard.press('0');
    await page.waitForTimeout(600);
    expect(complaints()).toEqual([]);
  });

  it('cuts the model, along an axis and a face, and fills the cut', async () => {
    const isHatched = ([r, g, b]: number[]) => r! > 150 && g! > 100 && g! < r! - 20 && b! < g! - 50;
    const before = await colored(isHatched);
    await page.getByRole('button', { name: 'Section' }).click();
    await page.getByRole('button', { name: 'Add a plane: Across Y' }).click();
    const slider = page.getByRole('slider', { name: 'Plane 1: offset in mm' });
    await slider.waitFor();
    await page.waitForTimeout(500);
    expect(await colored(isHatched)).toBeGreaterThan(before + 1_000);
    await keepPicture(page, 'stage-section');
    await expectAccessible(page);
    const was = Number(await slider.getAttribute('aria-valuenow'));
    await slider.focus();
    for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowRight');
    expect(Number(await slider.getAttribute('aria-valuenow'))).toBeGreaterThan(was);
    await page.getByRole('button', { name: 'Flip: Plane 1' }).click();
    await page.getByRole('button', { name: 'Remove: Plane 1' }).click();
    await page.getByRole('button', { name: 'Face', exact: true }).click();
    const at = await place(0.52, 0.52);
    await page.mouse.click(at.x, at.y);
    await page.getByRole('slider', { name: 'Plane 1: offset in mm' }).waitFor();
    await page.getByRole('button', { name: 'Remove: Plane 1' }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('slider', { name: 'Plane 1: offset in mm' }).waitFor({ state: 'detached' });
    expect(complaints()).toEqual([]);
  });

  it('measures by the facts of the faces, in millimetres and inches', async () => {
    await page.getByRole('button', { name: 'Measure', exact: true }).click();
    const list = page.getByRole('list', { name: 'Measurements' });
    // The lower edge of the cover: no polyline, 90 mm.
    const edge = await place(0.52, 0.52);
    await page.mouse.click(edge.x, edge.y);
    await list.getByText('Length: 90 mm').waitFor();
    // The same once more: nothing lies between.
    await page.mouse.click(edge.x, edge.y);
    await list.getByText('Distance: 0 mm').waitFor();
    const face = await place(0.5, 0.4);
    await page.mouse.click(face.x, face.y);
    await list.getByText(/Area: [\d.,]+ mm²/).waitFor();
    expect(await list.getByText('approximate').count()).toBe(0);
    await page.getByText('inch').click();
    await list.getByText('Distance: 0 in').waitFor();
    await keepPicture(page, 'stage-measure');
    await expectAccessible(page);
    await page.getByText('mm', { exact: true }).click();
    await page.keyboard.press('Escape');
    await list.waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    expect(complaints()).toEqual([]);
  });

  it('says what the face under the pointer is', async () => {
    const at = await place(0.52, 0.52);
    await page.mouse.move(at.x, at.y);
    await page.getByText(/Face \d+ · Plane · Area/).waitFor();
    await keepPicture(page, 'stage-face');
  });

  it('colours all findings by severity, with a legend', async () => {
    const isOrange = ([r, g, b]: number[]) => r! > 210 && g! > 70 && g! < 150 && b! < 60;
    const before = await colored(isOrange);
    await page.getByRole('switch', { name: 'Findings' }).click();
    await page.getByRole('region', { name: 'Findings by severity' }).waitFor();
    await page.waitForTimeout(500);
    await keepPicture(page, 'stage-findings');
    expect(await colored(isOrange)).toBeGreaterThan(before + 100);
    await expectAccessible(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.waitForTimeout(300);
    await keepPicture(page, 'stage-dark');
    await page.setViewportSize({ width: 390, height: 844 });
    await page.waitForTimeout(500);
    await keepPicture(page, 'stage-phone');
    await expectAccessible(page);
    expect(complaints()).toEqual([]);
  });
});
