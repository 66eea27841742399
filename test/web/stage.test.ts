import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { keepPicture } from '../chromium.ts';
import { describeWith } from '../requirements.ts';
import { board } from './viewer-alone.ts';
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
    const slider = page.getByRole('slider', { name: 'Plane 1: offset' });
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
    await page.getByRole('slider', { name: 'Plane 1: offset' }).waitFor();
    await page.getByRole('button', { name: 'Remove: Plane 1' }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('slider', { name: 'Plane 1: offset' }).waitFor({ state: 'detached' });
    expect(complaints()).toEqual([]);
  });

  it('measures by the facts of the faces, in millimetres and inches', async () => {
    await page.getByRole('button', { name: 'Measure', exact: true }).click();
    const list = page.getByRole('list', { name: 'Measurements' });
    // The lower edge of the cover: no polyline, 90 mm.
    const edge = await place(0.52, 0.52);
    await page.mouse.move(edge.x, edge.y);
    await page.locator('.measure-snap').getByText('Edge', { exact: true }).waitFor();
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
    await page.mouse.move(edge.x, edge.y);
    await page.locator('.measure-snap circle').waitFor();
    await keepPicture(page, 'stage-measure');
    await expectAccessible(page);
    await page.getByText('mm', { exact: true }).click();
    await page.keyboard.press('Escape');
    await list.waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    expect(complaints()).toEqual([]);
  });

  it('keeps in the browser how one works: the mouse of another program, inches', async () => {
    const tools = page.getByRole('toolbar', { name: 'Tools of the picture' });
    // One row, on the smallest desktop.
    expect((await tools.boundingBox())!.height).toBeLessThan(50);
    await tools.getByRole('button', { name: 'Display' }).click();
    const panel = page.getByRole('region', { name: 'Display' });
    await panel.getByLabel('The mouse works as in').selectOption('Fusion');
    await panel.getByRole('row', { name: 'Turn shift + middle button, left button' }).waitFor();
    await panel.getByText('inch', { exact: true }).click();
    await keepPicture(page, 'stage-display');
    await expectAccessible(page);
    await page.reload();
    await page.locator('[data-loaded=true]').waitFor();
    await page.keyboard.press('?');
    const help = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await help.getByRole('row', { name: 'Turn shift + middle button, left button' }).waitFor();
    await help.getByRole('row', { name: 'Undo the last hiding Ctrl+z' }).waitFor();
    await page.keyboard.press('Escape');
    await help.waitFor({ state: 'detached' });
    // A part's facts, findings and what the pointer is on are told in inches now.
    await page.getByRole('treeitem', { name: 'Cover' }).first().click();
    await page.getByRole('tab', { name: 'Part', exact: true }).click();
    await page.getByRole('row', { name: /^Size [\d.]+ × [\d.]+ × [\d.]+ in$/ }).waitFor();
    await page.getByRole('row', { name: /^Volume [\d.,]+ in³$/ }).waitFor();
    await page.getByRole('tab', { name: 'Findings' }).click();
    await page
      .getByText(/Measured [\d.]+ in, at least [\d.]+ in/)
      .first()
      .waitFor();
    await page.keyboard.press('h');
    const isHidden = page.getByRole('button', { name: 'Hide: Cover', pressed: true });
    await isHidden.waitFor();
    await page.keyboard.press('Control+z');
    await isHidden.waitFor({ state: 'detached' });
    await tools.getByRole('button', { name: 'Display' }).click();
    await panel.getByText('mm', { exact: true }).click();
    await panel.getByLabel('The mouse works as in').selectOption('RapidDraft');
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    expect(complaints()).toEqual([]);
  });

  it('says what the face under the pointer is', async () => {
    const at = await place(0.52, 0.52);
    await page.mouse.move(at.x, at.y);
    await page.getByText(/Face \d+ · Plane · Area/).waitFor();
    await keepPicture(page, 'stage-face');
  });

  it('takes a picture, draws on it and raises a ticket with it', async () => {
    await page.keyboard.press('0');
    await page.getByRole('button', { name: 'Mark up', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Mark up the picture' });
    const surface = dialog.getByRole('application');
    const box = (await surface.boundingBox())!;
    const at = (x: number, y: number) => [box.x + x * box.width, box.y + y * box.height] as const;
    await page.mouse.move(...at(0.25, 0.2));
    await page.mouse.down();
    await page.mouse.move(...at(0.5, 0.5), { steps: 4 });
    await page.mouse.up();
    await dialog.getByText('Box', { exact: true }).click();
    await dialog.getByText('Blue', { exact: true }).click();
    // By keys: from the middle to the right and down; Escape drops what has begun and leaves the dialog open.
    await surface.focus();
    for (const key of [
      'Enter',
      'ArrowRight',
      'Escape',
      'Enter',
      'ArrowRight',
      'ArrowRight',
      'ArrowDown',
      'Enter',
    ])
      await page.keyboard.press(key);
    await dialog.getByText('2 marks').waitFor();
    await dialog.getByText('Text', { exact: true }).click();
    await dialog.getByLabel('Words to place').fill('Too thin');
    await surface.click({ position: { x: 40, y: 40 } });
    await surface.click({ position: { x: 40, y: 140 } });
    await dialog.getByRole('button', { name: 'Undo' }).click();
    await dialog.getByText('3 marks').waitFor();
    await dialog.getByLabel('What the picture shows').fill('The wall beside the hole');
    await expectAccessible(page);
    await keepPicture(page, 'stage-markup');
    await dialog.getByRole('button', { name: 'Raise a ticket with it' }).click();
    await page.getByText('The picture will be attached: The wall beside the hole.png').waitFor();
    await page.getByLabel('What is it about?').fill('Wall too thin');
    await page.getByRole('button', { name: 'Raise ticket' }).click();
    const attached = page.getByRole('link', { name: 'The wall beside the hole.png' });
    await attached.locator('img').waitFor();
    const picture = await page.request.get((await attached.getAttribute('href'))!);
    const { default: sharp } = await import('sharp');
    const { data } = await sharp(await picture.body())
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const drawn = new Map([['224,49,49', 0], ['28,126,214', 0]]); // prettier-ignore
    for (let i = 0; i < data.length; i += 3) {
      const color = data.subarray(i, i + 3).join();
      if (drawn.has(color)) drawn.set(color, drawn.get(color)! + 1);
    }
    for (const pixels of drawn.values()) expect(pixels).toBeGreaterThan(150);
    // The arrow points at the part: there the ticket has its pin, and the camera with it.
    await page.locator('.pin').first().waitFor();
    await keepPicture(page, 'stage-markup-ticket');

    await page.keyboard.press('d');
    await dialog.getByRole('switch', { name: 'Show pins' }).click();
    await surface.focus();
    for (const key of ['Enter', 'ArrowLeft', 'Enter']) await page.keyboard.press(key);
    await dialog.getByRole('button', { name: 'Attach to #1' }).click();
    await page.getByRole('link', { name: 'Marked picture.png' }).locator('img').waitFor();
    expect(complaints()).toEqual([]);
  });

  it('colours all findings by severity, with a legend', async () => {
    const isOrange = ([r, g, b]: number[]) => r! > 210 && g! > 70 && g! < 150 && b! < 60;
    const before = await colored(isOrange);
    const tools = page.getByRole('toolbar', { name: 'Tools of the picture' });
    await tools.getByRole('button', { name: 'Findings' }).click();
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
    await page.getByRole('button', { name: 'Tools', exact: true }).click();
    await page.getByRole('menuitemcheckbox', { name: 'Display' }).waitFor();
    await expectAccessible(page);
    await keepPicture(page, 'stage-phone-tools');
    await page.getByRole('menuitemcheckbox', { name: 'Display' }).click();
    const display = page.getByRole('region', { name: 'Display' });
    await display.getByRole('slider', { name: 'Explode' }).waitFor();
    await page.getByRole('menu').waitFor({ state: 'detached' });
    await expectAccessible(page);
    await keepPicture(page, 'stage-phone-display');
    await display.getByRole('button', { name: 'Close: Display' }).click();
    await page.getByRole('button', { name: 'Tools', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Mark up' }).click();
    await page.getByRole('dialog', { name: 'Mark up the picture' }).getByRole('application').waitFor();
    await keepPicture(page, 'stage-phone-markup');
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await keepPicture(page, 'stage-phone');
    await expectAccessible(page);
    expect(complaints()).toEqual([]);
  });

  it('keeps rows for what is seen of 1,400 parts, and the keyboard reaches them all', async () => {
    const glb = Buffer.from(await board());
    const { pathname } = new URL(page.url());
    const large = await world.open('/', await world.api.signIn('ada@example.com'));
    // The preview alone is asked for in this form.
    await large.page.route(/type=model%2Fgltf-binary/, (route) => route.fulfill({ body: glb }));
    await large.page.goto(world.api.url + pathname);
    await large.page.locator('[data-loaded=true]').waitFor();
    const rows = large.page.getByRole('treeitem');
    const row = (name: string) => large.page.getByRole('treeitem', { name, exact: true });
    const focused = (name: string) => large.page.locator(`.tree-row[aria-label='${name}']:focus`);
    await row('Part 0').waitFor();
    expect(await row('Part 0').getAttribute('aria-setsize')).toBe('1400');
    expect(await rows.count()).toBeLessThan(100);
    await row('Assembly').focus();
    await large.page.keyboard.press('End');
    await focused('Part 1399').waitFor();
    await large.page.keyboard.press('ArrowUp');
    await large.page.keyboard.press('Enter');
    await large.page.getByRole('treeitem', { name: 'Part 1398', selected: true }).waitFor();
    // Scrolled away, the row is still where the keyboard is.
    await large.page.getByRole('tree').evaluate((tree) => (tree.scrollTop = 0));
    await row('Part 0').waitFor();
    await large.page.keyboard.press('ArrowUp');
    await focused('Part 1397').waitFor();
    expect(await rows.count()).toBeLessThan(100);
    // What is chosen elsewhere comes into sight.
    await large.page.goto(`${world.api.url}${pathname}?occurrence=700`);
    const chosen = large.page.getByRole('treeitem', { name: 'Part 700', selected: true });
    await chosen.waitFor();
    const [list, at] = [large.page.getByRole('tree'), chosen].map((one) => one.boundingBox());
    expect((await at)!.y + (await at)!.height).toBeLessThanOrEqual((await list)!.y + (await list)!.height);
    await expectAccessible(large.page);
    await keepPicture(large.page, 'stage-1400-parts');
    expect(large.complaints()).toEqual([]);
  });
});
