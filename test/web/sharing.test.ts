import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { keepPicture } from '../chromium.ts';
import { describeWith } from '../requirements.ts';
import type { SignedInClient } from '../api.ts';
import { uploadFile } from './work.ts';
import { expectAccessible, startWebWorld } from './world.ts';
import type { OpenPage, WebWorld } from './world.ts';

describeWith(['postgres', 'temporal', 'kernel', 'chromium'], 'the dialog in which a model is shared', () => {
  let world: WebWorld;
  let ada: SignedInClient;
  let modelId: string;
  let page: Page;
  let complaints: OpenPage['complaints'];
  let dialog: Locator;
  beforeAll(async () => {
    world = await startWebWorld({ work: true });
    ada = await world.api.signIn();
    ({ modelId } = await uploadFile(ada, world.sampleFile()));
    ({ page, complaints } = await world.open(`/models/${modelId}`, ada));
    await page.getByRole('button', { name: 'Share', exact: true }).click();
    dialog = page.getByRole('dialog', { name: 'Share gearbox' });
  });
  afterAll(() => world?.close());

  const grants = async () => (await ada.request('GET', `/api/v1/models/${modelId}/grants`)).body.items;

  it('gives people access, changes it, and takes it', async () => {
    await dialog.getByText('Nobody else has access yet.').waitFor();
    await dialog.getByLabel('Person or e-mail address').fill('bob@example.com');
    await dialog.getByRole('button', { name: 'Give access' }).click();
    const role = dialog.getByLabel('What bob@example.com may');
    await role.waitFor();
    expect(await grants()).toMatchObject([{ email: 'bob@example.com', role: 'commenter' }]);
    await role.selectOption('edit');
    while ((await grants())[0].role !== 'editor') await page.waitForTimeout(50);
    await expectAccessible(page);
    await keepPicture(page, 'sharing-people');

    // Somebody else is quicker: what is theirs stays, and is shown.
    const [{ id, version }] = await grants();
    await page.route('**/api/v1/grants/*', async (route) => {
      await ada.request('PATCH', `/api/v1/grants/${id}`, { version, role: 'viewer' });
      await route.continue();
    });
    await role.selectOption('comment');
    await dialog.getByText('Somebody changed this meanwhile').waitFor();
    expect((await grants())[0].role).toBe('viewer');
    await page.unrouteAll();

    await dialog.getByRole('button', { name: 'Remove bob@example.com' }).click();
    await dialog.getByText('Nobody else has access yet.').waitFor();
    expect(await grants()).toEqual([]);
    expect(complaints().filter((said) => !said.includes('409'))).toEqual([]);
  });

  it('makes a link of chosen components for one domain, and shows its address once', async () => {
    await dialog.getByRole('tab', { name: 'Links' }).click();
    await dialog.getByRole('button', { name: 'Make a link' }).click();
    await dialog.getByLabel('What it is for').fill('Quote of the plate');
    await dialog.getByLabel('Opens for').selectOption('addresses of one domain');
    await dialog.getByLabel('Domain').fill('supplier.example');
    await dialog.getByLabel('Show only some components').check();
    await dialog.getByLabel('Find a component').fill('plate');
    await dialog.getByLabel('Base plate').check();
    await expectAccessible(page);
    await keepPicture(page, 'sharing-new-link');
    await dialog.getByRole('button', { name: 'Make link' }).click();
    const address = await dialog.getByLabel('Address of the link').inputValue();
    expect(address).toMatch(/\/share\/[\w-]{43}$/);
    await keepPicture(page, 'sharing-address');
    await dialog.getByRole('button', { name: 'Done' }).click();
    await dialog.getByLabel('Address of the link').waitFor({ state: 'detached' });
    const { body } = await ada.request('GET', `/api/v1/models/${modelId}/share-links`);
    expect(body.items).toMatchObject([
      { label: 'Quote of the plate', level: 'comment', allowedDomain: 'supplier.example' },
    ]);
    expect(body.items[0].lens.componentIds).toHaveLength(1);
    expect(complaints()).toEqual([]);
  });

  it('tells who opened a link, and revokes it', async () => {
    await dialog.getByRole('button', { name: 'Make a link' }).click();
    await dialog.getByLabel('Guests may').selectOption('look');
    await dialog.getByRole('button', { name: 'Make link' }).click();
    const address = await dialog.getByLabel('Address of the link').inputValue();
    await dialog.getByRole('button', { name: 'Done' }).click();
    const guest = await world.api.visit(address.split('/').at(-1)!);
    await dialog.getByRole('button', { name: 'Visits by Link' }).click();
    await dialog.getByText('A guest without a name').waitFor();
    await expectAccessible(page);
    await keepPicture(page, 'sharing-links');
    await dialog.getByRole('button', { name: 'Revoke Link' }).click();
    await dialog.getByRole('button', { name: 'Revoke it' }).click();
    await dialog.getByText('revoked').waitFor();
    expect((await guest.request('GET', '/api/v1/share')).status).toBe(401);
    expect(complaints()).toEqual([]);
  });

  it('is not there for those who may not share', async () => {
    const eve = await world.api.signIn('eve@example.com');
    await ada.request('POST', `/api/v1/models/${modelId}/grants`, { userId: eve.user.id, role: 'editor' });
    const hers = await world.open(`/models/${modelId}`, eve);
    await hers.page.locator('[data-loaded=true]').waitFor();
    expect(await hers.page.getByRole('button', { name: 'Share', exact: true }).count()).toBe(0);
  });
});
