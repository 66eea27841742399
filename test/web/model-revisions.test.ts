import path from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { SignedInClient } from '../api.ts';
import { keepPicture } from '../chromium.ts';
import { describeWith } from '../requirements.ts';
import { writeStepRevisions } from '../step-revisions.ts';
import type { TestPlate } from '../step-revisions.ts';
import { uploadFile } from './work.ts';
import { expectAccessible, startWebWorld } from './world.ts';
import type { OpenPage, WebWorld } from './world.ts';

const plate: TestPlate = {
  sizeMm: [80, 50, 10],
  cornerRadiusMm: 0,
  holes: [
    [20, 25, 5, 0],
    [60, 25, 4, 0],
  ],
  pockets: [],
};

const boss: TestPlate = { sizeMm: [20, 20, 20], cornerRadiusMm: 0, holes: [[10, 10, 3, 0]], pockets: [] };
/** Above the plate, and nobody can tell one from another. */
const bossAt = (x: number) => ({ part: 'boss', name: 'Boss', at: [x, 15, 30] as [number, number, number] });
const plateAtRest = { part: 'plate', name: 'Plate', at: [0, 0, 0] as [number, number, number] };

/** A plate whose second revision has lost a hole that a ticket is about, and two of a boss that was one. */
describeWith(['postgres', 'temporal', 'kernel', 'chromium'], 'revisions on the page of a model', () => {
  let world: WebWorld;
  let ada: SignedInClient;
  let modelId: string;
  let folder: string;
  let page: Page;
  let complaints: OpenPage['complaints'];

  beforeAll(async () => {
    world = await startWebWorld({ work: true });
    ada = await world.api.signIn('ada@example.com');
    folder = writeStepRevisions({
      before: { parts: { boss, plate }, instances: [bossAt(0), plateAtRest] },
      after: {
        parts: { boss, plate: { ...plate, holes: plate.holes.slice(1) } },
        instances: [bossAt(30), plateAtRest, bossAt(-40)],
      },
    });
    const made = await uploadFile(ada, path.join(folder, 'before.step'));
    ({ modelId } = made);
    await raiseOnHole(made.revisionId, { title: 'Ream this hole', part: 1, at: [20, 25, 5] });
    await raiseOnHole(made.revisionId, { title: 'Is this boss needed?', part: 0, at: [10, 10, 3] });
    ({ page, complaints } = await world.open(`/models/${modelId}`, ada));
    await page.locator('[data-loaded=true]').waitFor();
  });
  afterAll(() => world?.close());

  /** A ticket on a hole of the part at this place of the assembly, as whoever clicked it there. */
  async function raiseOnHole(
    revisionId: string,
    { title, part, at: [x, y, radius] }: { title: string; part: number; at: [number, number, number] },
  ): Promise<void> {
    const get = async (what: string) =>
      (await ada.request('GET', `/api/v1/revisions/${revisionId}/${what}`)).body as {
        items: { componentId: string; kind: string; url: string; facts: { holes: Hole[] } }[];
      };
    type Hole = { faces: number[]; axis: { origin: [number, number, number] } };
    const facts = (await get('part-facts')).items;
    const isIt = ({ axis }: Hole) => Math.abs(axis.origin[0] - x) < 1 && Math.abs(axis.origin[1] - y) < 1;
    const on = facts.find((one) => one.facts.holes.some(isIt))!;
    const hole = on.facts.holes.find(isIt)!;
    const evidence = (await get('artifacts')).items.find(
      ({ kind, componentId }) => kind === 'evidence' && componentId === on.componentId,
    )!;
    const { faces } = (await (await fetch(evidence.url)).json()) as { faces: { signature: string }[] };
    const { status } = await ada.request('POST', `/api/v1/models/${modelId}/tickets`, {
      title,
      pin: {
        componentId: on.componentId,
        occurrence: String(part),
        positionMm: [x - radius, y, 5],
        normal: [1, 0, 0],
        face: { index: hole.faces[0], signature: faces[hole.faces[0]!]!.signature },
      },
    });
    expect(status).toBe(201);
  }

  it('reads the facts of the part that is chosen', async () => {
    await page.getByRole('treeitem').last().click();
    await page.getByRole('tab', { name: 'Part', exact: true }).click();
    await page.getByRole('row', { name: 'Size 80 × 50 × 10 mm' }).waitFor();
    await page.getByRole('row', { name: '⌀ 10 mm 10 mm, through 1' }).waitFor();
    await keepPicture(page, 'model-part');
    await expectAccessible(page);
  });

  it('changes what is said of a revision, and shows both versions where two did', async () => {
    await page.getByRole('tab', { name: 'Revisions' }).click();
    await page.getByRole('button', { name: 'Details' }).click();
    const { body } = await ada.request('GET', `/api/v1/models/${modelId}`);
    const { id, version } = body.revisions[0];
    await ada.request('PATCH', `/api/v1/revisions/${id}`, { version, partNumber: 'P-1' });
    await page.getByLabel('Material').fill('6061-T6');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('row', { name: 'Part number P-1' }).waitFor();
    await keepPicture(page, 'model-revision-conflict');
    await page.getByRole('button', { name: 'Keep it as it is now' }).click();
    await page.getByText('before.step · P-1').waitFor();
    await page.getByRole('button', { name: 'Details' }).click();
    await page.getByLabel('Material').fill('6061-T6');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('before.step · P-1 · 6061-T6').waitFor();
    complaints();
  });

  it('analyses again, with the other material, and tells when that is done', async () => {
    await page.getByRole('tab', { name: /Findings/ }).click();
    await page.getByRole('button', { name: 'Analyse again' }).click();
    await page.getByRole('link', { name: 'Report beside the model' }).click();
    await page.getByRole('tab', { name: 'PDF' }).click();
    await page.getByText(/^Version 2, /).waitFor();
    await page.getByRole('link', { name: 'Back to the model' }).click();
    await page.getByRole('tab', { name: 'Revisions' }).waitFor();
    await page.locator('[data-loaded=true]').waitFor();
  });

  it('uploads the next revision, and opens it when it is ready', async () => {
    await page.getByRole('tab', { name: 'Revisions' }).click();
    await page.locator('.panel input[type=file]').first().setInputFiles(path.join(folder, 'after.step'));
    await page.getByText('after.step').first().waitFor();
    await page.getByRole('button', { name: /Rev. B: Show it|Revision 2: Show it/ }).click();
    await page.locator('[data-loaded=true]').waitFor();
    expect(new URL(page.url()).searchParams.get('revision')).toBeTruthy();
    await page.goBack();
    await page.getByRole('button', { name: /Show it/ }).waitFor();
    await page.goForward();
    await page.getByRole('button', { name: /Show it/ }).waitFor({ state: 'detached' });
  });

  it('proposes where a pin may belong, and takes a yes', async () => {
    await page.getByRole('tab', { name: /Tickets/ }).click();
    await page.getByRole('button', { name: '2 pins need placement' }).waitFor();
    await page.getByRole('button', { name: /Is this boss needed/ }).click();
    await page.getByText('The pin needs to be placed on this revision:').waitFor();
    await keepPicture(page, 'model-proposal');
    await page.getByRole('button', { name: 'Take the proposal' }).click();
    await page.getByText('The pin needs to be placed').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: /All tickets/ }).click();
  });

  it('lists the tickets whose pin waits, and places one by a click on a face', async () => {
    await page.getByRole('tab', { name: /Tickets/ }).click();
    await page.getByRole('button', { name: '1 pin needs placement' }).click();
    await page.getByRole('button', { name: /Ream this hole/ }).click();
    await page.getByText('The pin needs to be placed on this revision:').waitFor();
    await keepPicture(page, 'model-needs-placement');
    await page.getByRole('button', { name: 'Click a face to place it' }).click();
    await page.getByText('Click a face to put the pin there').waitFor();
    await page.keyboard.press('5');
    await page.waitForTimeout(1_000);
    const box = (await page.locator('canvas').boundingBox())!;
    const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    await page.mouse.click(at.x, at.y);
    const pin = page.getByRole('button', { name: /Ream this hole/ });
    await pin.waitFor();
    const placed = (await pin.boundingBox())!;
    expect(Math.abs(placed.x + placed.width / 2 - at.x)).toBeLessThan(20);
    await page.getByText('The pin needs to be placed').waitFor({ state: 'detached' });
    await keepPicture(page, 'model-placed');
    const { body } = await ada.request('GET', `/api/v1/models/${modelId}/tickets`);
    expect(body.items.at(-1)).toMatchObject({ title: 'Ream this hole', pinState: 'placed' });
  });

  it('tells in words what happened', async () => {
    await page.getByRole('tab', { name: 'Activity' }).click();
    const items = page.getByRole('list', { name: 'Activity' }).getByRole('listitem');
    await items.filter({ hasText: 'ada raised a ticket (#1)' }).waitFor();
    await items
      .filter({ hasText: /^ada began to upload a revision[^(]*$/ })
      .first()
      .waitFor();
    await items.filter({ hasText: 'A pin needs to be placed (#1)' }).waitFor();
    await items.first().filter({ hasText: 'changed a ticket (#1)' }).waitFor();
    expect(complaints()).toEqual([]);
  });
});
