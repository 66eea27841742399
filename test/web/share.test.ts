import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { keepPicture } from '../chromium.ts';
import { describeWith } from '../requirements.ts';
import type { SignedInClient } from '../api.ts';
import { uploadFile } from './work.ts';
import { expectAccessible, phone, startWebWorld } from './world.ts';
import type { WebWorld } from './world.ts';

describeWith(['postgres', 'temporal', 'kernel', 'chromium'], 'the page of a share link', () => {
  let world: WebWorld;
  let ada: SignedInClient;
  let modelId: string;
  let revisionId: string;
  beforeAll(async () => {
    world = await startWebWorld({ work: true });
    ada = await world.api.signIn();
    ({ modelId, revisionId } = await uploadFile(ada, world.sampleFile()));
  });
  afterAll(() => world?.close());

  async function makeLink(terms: object): Promise<{ id: string; address: string }> {
    const { status, body } = await ada.request('POST', `/api/v1/models/${modelId}/share-links`, terms);
    expect(status).toBe(201);
    return { id: body.link.id, address: new URL(body.url as string).pathname };
  }
  const loaded = (page: Page) => page.locator('[data-loaded=true]').waitFor();

  it('opens straight into the viewer, and takes a ticket from whoever says a name', async () => {
    const { id, address } = await makeLink({ level: 'comment' });
    const { page, complaints } = await world.open(address);
    await loaded(page);
    expect(new URL(page.url()).pathname).toBe(`/share/${id}/`);
    const box = (await page.locator('canvas').boundingBox())!;
    await page.mouse.click(box.x + box.width * 0.52, box.y + box.height * 0.52);
    await page.getByRole('button', { name: 'Raise a ticket' }).click();
    await page.getByLabel('What is it about?').fill('Can this be 2 mm?');
    await page.getByRole('button', { name: 'Raise ticket' }).click();
    const dialog = page.getByRole('dialog', { name: 'Who is writing?' });
    await dialog.waitFor();
    await expectAccessible(page);
    await keepPicture(page, 'share-name');
    await dialog.getByLabel('Your name').fill('Sam of Supply');
    await dialog.getByRole('button', { name: 'Go on' }).click();
    await page.getByRole('button', { name: '1: Can this be 2 mm?' }).waitFor();
    await page.getByRole('button', { name: 'Sam of Supply', exact: true }).waitFor();
    const { body } = await ada.request('GET', `/api/v1/models/${modelId}/tickets`);
    expect(body.items).toMatchObject([{ author: { kind: 'guest', name: 'Sam of Supply' } }]);
    expect(complaints().filter((said) => !said.includes('403'))).toEqual([]);
  });

  it('takes taps on a phone, and offers nothing that the link does not allow', async () => {
    const { address } = await makeLink({ level: 'view' });
    const { page, complaints } = await world.open(address, undefined, phone);
    await loaded(page);
    const box = (await page.locator('canvas').boundingBox())!;
    // Beside the pin of the ticket above.
    await page.touchscreen.tap(box.x + box.width * 0.48, box.y + box.height * 0.6);
    await page.getByRole('tab', { name: 'Parts' }).tap();
    await page.getByRole('treeitem', { selected: true }).waitFor();
    expect(await page.getByRole('button', { name: 'Raise a ticket' }).count()).toBe(0);
    await keepPicture(page, 'share-phone');
    await expectAccessible(page);
    expect(complaints()).toEqual([]);
    await page.context().close();
  });

  it('asks for the address that the link is for', async () => {
    const { address } = await makeLink({ level: 'comment', allowedDomain: 'supplier.example' });
    const { page } = await world.open(address, undefined, phone);
    await page.getByRole('heading', { name: 'Who is this link for?' }).waitFor();
    await expectAccessible(page);
    const email = 'sam@supplier.example';
    await page.getByLabel('E-mail address').fill(email);
    await page.getByRole('button', { name: 'Mail me a code' }).click();
    await page.getByLabel('Code of the mail').fill('0000 0000');
    await page.getByRole('button', { name: 'Open the model' }).click();
    await page.getByRole('alert').waitFor();
    await keepPicture(page, 'share-prove');
    await expectAccessible(page);
    await page.getByLabel('Code of the mail').fill(await mailedCode(email));
    await page.getByRole('button', { name: 'Open the model' }).click();
    await loaded(page);
    await page.context().close();
  });

  it('shows the components of a supplier lens alone', async () => {
    const { body } = await ada.request('GET', `/api/v1/revisions/${revisionId}/part-facts`);
    const parts = body.items as { componentId: string; name: string }[];
    const plate = parts.find(({ name }) => name === 'Base plate')!;
    const lens = { revisionId, componentIds: [plate.componentId] };
    const { address } = await makeLink({ level: 'comment', lens });
    const { page, complaints } = await world.open(address, undefined, phone);
    await loaded(page);
    await page.getByRole('heading', { name: 'Shared components' }).waitFor();
    await page.getByRole('tab', { name: 'Parts' }).tap();
    await page.getByRole('treeitem', { name: 'Base plate' }).waitFor();
    await keepPicture(page, 'share-lens');
    for (const { name } of parts.filter((part) => part !== plate))
      expect(await page.getByText(name).count()).toBe(0);
    expect(complaints()).toEqual([]);
    await page.context().close();
  });

  it('takes the next revision from a guest of a link that lets them edit', async () => {
    const { address } = await makeLink({ level: 'edit' });
    const { page } = await world.open(address, undefined, phone);
    await loaded(page);
    await page.getByRole('tab', { name: 'Revisions' }).tap();
    const file = { name: 'better.step', mimeType: 'model/step', buffer: Buffer.from('ISO-10303-21;') };
    await page.locator('.panel input[type=file]').first().setInputFiles(file);
    const dialog = page.getByRole('dialog', { name: 'Who is writing?' });
    await dialog.getByLabel('Your name').fill('Sam of Supply');
    await dialog.getByRole('button', { name: 'Go on' }).click();
    const row = page.getByRole('region', { name: 'Uploads' }).getByRole('group', { name: 'better.step' });
    await row
      .getByText(/queued|being processed|refused/)
      .first()
      .waitFor();
    await keepPicture(page, 'share-upload');
    await expectAccessible(page);
    const { body } = await ada.request('GET', `/api/v1/models/${modelId}`);
    const { body: made } = await ada.request('GET', `/api/v1/revisions/${body.revisions[0].id}`);
    expect(made).toMatchObject({ fileName: 'better.step', author: { kind: 'guest', name: 'Sam of Supply' } });
    await page.context().close();
  });

  it('says that a link does not work, or ends while one is looking', async () => {
    const { page: never } = await world.open('/share/nothing');
    await never.getByRole('heading', { name: 'This link does not work', level: 1 }).waitFor();
    expect(await never.title()).toBe('This link does not work · RapidDraft');
    await never.getByText('Ask whoever sent it for a new one').waitFor();
    await keepPicture(never, 'share-never');

    const { id, address } = await makeLink({ level: 'view' });
    const { page } = await world.open(address, undefined, phone);
    await loaded(page);
    await ada.request('DELETE', `/api/v1/share-links/${id}`);
    await page.getByRole('heading', { name: 'This link does not work' }).waitFor();
    await keepPicture(page, 'share-closed');
    await expectAccessible(page);
    await page.reload();
    await page.getByRole('heading', { name: 'This link does not work' }).waitFor();
    await page.context().close();
  });

  async function mailedCode(email: string): Promise<string> {
    const mailbox = `${world.api.emulatorUrl}/emulator/mailbox?email=${encodeURIComponent(email)}`;
    return /\b\d{4} \d{4}\b/.exec(await (await fetch(mailbox)).text())![0];
  }
});
