import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { keepPicture } from '../chromium.ts';
import { kernelPython } from '../kernel.ts';
import { describeWith } from '../requirements.ts';
import { expectAccessible, startWebWorld } from './world.ts';
import type { OpenPage, WebWorld } from './world.ts';

/** The sample assembly as a later revision: other bearings, a clamp block elsewhere, a cover screw less. */
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

describeWith(['postgres', 'temporal', 'kernel', 'chromium'], 'two revisions compared', () => {
  let world: WebWorld;
  let page: Page;
  let complaints: OpenPage['complaints'];
  let modelId: string;

  beforeAll(async () => {
    world = await startWebWorld({ work: true });
    const ada = await world.api.signIn('ada@example.com');
    const later = path.join(world.folder, 'later.step');
    execFileSync(kernelPython()!, [
      '-B',
      '-c',
      laterRevision,
      path.resolve('scripts/sample-assembly'),
      later,
    ]);
    const send = async (address: string, file: string, fileName: string) => {
      const bytes = readFileSync(file);
      const { body } = await ada.request('POST', address, { fileName, sizeBytes: bytes.length });
      const { url, method, headers } = body.upload;
      await fetch(url, { method, headers, body: bytes });
      await ada.request('POST', `/api/v1/revisions/${body.revision.id}/confirm`);
      return body;
    };
    modelId = (await send('/api/v1/models', world.sampleFile(), 'gearbox.step')).model.id;
    await send(`/api/v1/models/${modelId}/revisions`, later, 'gearbox.step');
    for (let ready = 0; ready < 2;) {
      await new Promise((resolve) => setTimeout(resolve, 500));
      const { body } = await ada.request('GET', `/api/v1/models/${modelId}`);
      ready = body.revisions.filter(({ status }: { status: string }) => status === 'ready').length;
    }
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
    await keepPicture(page, 'compare-beside');
    await expectAccessible(page);
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
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize({ width: 390, height: 844 });
    await page.waitForTimeout(500);
    await keepPicture(page, 'compare-phone');
    await expectAccessible(page);
    expect(complaints()).toEqual([]);
  });
});
