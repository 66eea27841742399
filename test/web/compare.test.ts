import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { keepPicture } from '../chromium.ts';
import { describeWith } from '../requirements.ts';
import { uploadFile } from './work.ts';
import { expectAccessible, startWebWorld } from './world.ts';
import type { OpenPage, WebWorld } from './world.ts';

describeWith(['postgres', 'temporal', 'kernel', 'chromium'], 'two revisions compared', () => {
  let world: WebWorld;
  let page: Page;
  let complaints: OpenPage['complaints'];
  let modelId: string;

  beforeAll(async () => {
    world = await startWebWorld({ work: true });
    const ada = await world.api.signIn('ada@example.com');
    ({ modelId } = await uploadFile(ada, world.sampleFile()));
    await uploadFile(ada, world.laterFile(), { modelId });
    ({ page, complaints } = await world.open(`/models/${modelId}/compare`, ada));
  });
  afterAll(() => world?.close());

  it('lists what changed, and shows both beside each other with cameras that move together', async () => {
    const list = page.getByRole('region', { name: 'What changed' });
    await list.getByRole('button').first().waitFor();
    const lines = (await list.getByRole('button').allInnerTexts()).map((line) =>
      line.replaceAll(/\s+/g, ' '),
    );
    expect(lines).toEqual([
      'Bearing, drive side Changed',
      'Bearing, free side Changed',
      'Cover screw 4 Removed',
      'Clamp block Moved',
    ]);
    await list.getByText('13 parts are the same.').waitFor();
    // The right camera is turned; the left one follows.
    const canvases = page.locator('canvas');
    const before = await canvases.nth(0).screenshot();
    await canvases.nth(1).focus();
    await page.keyboard.press('ArrowLeft');
    await page.waitForTimeout(500);
    expect((await canvases.nth(0).screenshot()).equals(before)).toBe(false);
    expect(complaints()).toEqual([]);
  });

  it('lays one over the other, in colours, and says how many faces differ', async () => {
    await page.getByText('Overlaid').click();
    await page.waitForURL(/layout=over/);
    await page.locator('[data-loaded=true]').waitFor();
    const change = page.getByRole('button', { name: /Bearing, free side/ });
    await change.click();
    await page.getByText(/Changed, \d+ faces differ/).waitFor();
    await page.getByRole('button', { name: /Bearing, free side/, pressed: true }).click();
    await page.reload();
    await page.locator('[data-loaded=true]').waitFor();
    await page.waitForTimeout(500);
    await keepPicture(page, 'compare-over');
    await expectAccessible(page);
    expect(complaints()).toEqual([]);
  });
});
