import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { keepPicture } from '../chromium.ts';
import type { SignedInClient } from '../api.ts';
import { createRevision, makeReady } from '../factories.ts';
import { describeWith } from '../requirements.ts';
import { startWebWorld } from './world.ts';
import type { OpenPage, WebWorld } from './world.ts';

describeWith(['postgres', 'chromium'], 'organizations in the browser', () => {
  let world: WebWorld;
  let ada: SignedInClient;
  let bob: SignedInClient;
  let page: Page;
  let complaints: OpenPage['complaints'];
  /** The model that is moved. */
  let moves: string;

  beforeAll(async () => {
    world = await startWebWorld();
    ada = await world.api.signIn();
    bob = await world.api.signIn('bob@example.com');
    ({ page, complaints } = await world.open('/', ada));
  });
  afterAll(() => world?.close());

  const tab = (name: string) => page.getByRole('tab', { name }).click();

  it('makes one, invites somebody, who accepts', async () => {
    await page.getByRole('navigation').getByRole('link', { name: 'Organizations' }).click();
    await page.getByLabel('Name').fill('Acme');
    await page.getByRole('button', { name: 'New organization' }).click();
    await page.getByRole('link', { name: 'Acme' }).waitFor();
    await page.getByRole('link', { name: 'Acme' }).click();
    await tab('Invitations');
    await page.getByText('Nobody is invited.').waitFor();
    await page.getByLabel('E-mail address').fill('bob@example.com');
    await page.getByRole('button', { name: 'Send invitation' }).click();
    await page.getByRole('button', { name: 'Send again: bob@example.com' }).waitFor();

    const { page: his, complaints: said } = await world.open('/organizations', bob);
    await his.getByText('as member, by ada@example.com').waitFor();
    await his.getByRole('button', { name: 'Accept' }).click();
    await his.getByRole('link', { name: 'Acme' }).click();
    await his.getByRole('tab', { name: 'Members' }).waitFor();
    // A member has no such right, so no such tab.
    expect(await his.getByRole('tab').allTextContents()).toEqual(['Projects', 'Members', 'Settings']);
    await his.getByRole('tab', { name: 'Settings' }).click();
    await his.getByText('You may not change the settings').waitFor();
    expect(said()).toEqual([]);
    await his.context().close();
  });

  it('gives a member another role and a single permission', async () => {
    await tab('Members');
    const role = page.getByLabel('Role: bob@example.com');
    await role.waitFor();
    const isListed = page.waitForResponse((answer) => answer.url().includes('/members?'));
    await role.selectOption('viewer');
    await isListed;
    await page.getByRole('button', { name: 'Permissions of bob@example.com' }).click();
    await page.getByLabel('Read the audit log ✕').selectOption('added');
    await page.getByLabel('Read the audit log ✓').waitFor();
    const id = new URL(page.url()).pathname.split('/').at(-1)!;
    const { body } = await ada.request('GET', `/api/v1/organizations/${id}/members`);
    expect(body.items[1]).toMatchObject({ role: 'viewer', addedPermissions: ['audit:read'] });
  });

  it('makes projects, moves a model between them, and deletes one', async () => {
    await tab('Projects');
    await page.getByText('No projects yet').waitFor();
    await page.getByLabel('Name').fill('Pump');
    await page.getByRole('button', { name: 'New project' }).click();
    await page.getByRole('link', { name: 'Pump' }).waitFor();
    await page.getByLabel('Name').fill('Secret');
    await page.getByLabel('Private').check();
    await page.getByRole('button', { name: 'New project' }).click();
    await page.getByRole('link', { name: 'Secret' }).waitFor();
    const { body } = await ada.request('GET', '/api/v1/projects');
    const secret = body.items.find((one: { name: string }) => one.name === 'Secret');
    const app = world.api.database.connect('app');
    const { revision, model } = await createRevision(app, ada.user, { projectId: secret.id });
    await makeReady(world.api.worker, revision.id);
    moves = model.name;

    await page.getByRole('link', { name: 'Secret' }).click();
    await page.getByRole('heading', { name: 'Secret', level: 1 }).waitFor();
    await page.getByLabel('Add').selectOption('bob@example.com');
    await page.getByRole('button', { name: 'Remove: bob@example.com' }).waitFor();
    await page.getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('alertdialog', { name: /Delete “Secret”\?.*can be restored/ }).waitFor();
    await keepPicture(page, 'delete-project');
    await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('alert').waitFor();
    await page.getByLabel(`Move ${model.name} to another project`).selectOption('Pump');
    await page.getByText('No models yet').waitFor();
    await page.getByRole('textbox', { name: 'Name' }).fill('Not secret');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { name: 'Not secret', level: 1 }).waitFor();
    await page.getByRole('button', { name: 'Delete' }).click();
    await page
      .getByRole('alertdialog', { name: /Delete “Not secret”/ })
      .getByRole('button', { name: 'Delete' })
      .click();
    await page.getByRole('button', { name: 'Restore: Not secret' }).waitFor();
    complaints();
  });

  it('shows what was done, by whom, before and after, and checks that it is whole', async () => {
    await tab('Audit log');
    const changed = page.getByRole('row', { name: /Changed what a member may do bob@example\.com/ });
    await changed.first().waitFor();
    await keepPicture(page, 'audit-log');
    // Sentences and names, and neither types nor ids.
    const rows = await page.getByRole('row').allTextContents();
    expect(rows.filter((text) => /\b[a-z]+_?[a-z]*\.[a-z]+ed\b|[0-9a-f]{8}-[0-9a-f]{4}/.test(text))).toEqual(
      [],
    );
    await changed.getByText('Show').last().click();
    await page.getByText('member → viewer').waitFor();
    await page.getByLabel('What', { exact: true }).selectOption('Moved the model to another project');
    const moved = page.getByRole('row', { name: /ada@example\.com.*Moved the model/ });
    await moved.getByRole('link', { name: moves }).waitFor();
    expect(page.url()).toContain('type=model.moved');
    await moved.getByText('Show').click();
    await moved.getByText(/→ Pump$/).waitFor();
    await page.getByLabel('Model', { exact: true }).selectOption(moves);
    await moved.waitFor();
    await page.getByRole('button', { name: 'Verify the chain' }).click();
    await page.getByText(/^Whole: \d+ events/).waitFor();
    const href = (await page.getByRole('link', { name: 'Export CSV' }).getAttribute('href'))!;
    expect((await page.request.get(world.api.url + href)).headers()['content-type']).toContain('csv');
    await page.getByLabel('From').fill('2100-01-01');
    await page.getByText('Nothing like that was done').waitFor();
    expect(complaints()).toEqual([]);
  });

  it('renames and deletes it, and gives it back', async () => {
    await tab('Settings');
    await page.getByRole('textbox', { name: 'Name' }).fill('Acme Pumps');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { name: 'Acme Pumps', level: 1 }).waitFor();
    await page.getByRole('button', { name: 'Delete' }).click();
    const sure = page.getByRole('alertdialog', { name: /Delete “Acme Pumps”\?.*owners can restore it/ });
    await sure.getByRole('button', { name: 'Cancel' }).click();
    await sure.waitFor({ state: 'detached' });
    await page.getByRole('heading', { name: 'Acme Pumps', level: 1 }).waitFor();
    await page.getByRole('button', { name: 'Delete' }).click();
    await sure.getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('button', { name: 'Restore: Acme Pumps' }).click();
    await page.getByRole('link', { name: 'Acme Pumps' }).waitFor();
    complaints();
  });
});
