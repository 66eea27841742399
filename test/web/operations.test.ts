import { appendFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { keepPicture } from '../chromium.ts';
import { describeWith } from '../requirements.ts';
import type { SignedInClient } from '../api.ts';
import { createUserStore } from '../../database/user-store.ts';
import { uploadFile } from './work.ts';
import { expectAccessible, startWebWorld } from './world.ts';
import type { OpenPage, WebWorld } from './world.ts';

describeWith(['postgres', 'temporal', 'kernel', 'chromium'], 'the operations page', () => {
  let world: WebWorld;
  let operator: SignedInClient;
  let page: Page;
  let complaints: OpenPage['complaints'];
  beforeAll(async () => {
    world = await startWebWorld({ operations: true });
    const ada = await world.api.signIn();
    await uploadFile(ada, world.sampleFile());
    operator = await world.api.signIn('operator@example.com');
    await createUserStore(world.api.database.connect()).setOperator(operator.user.id, true);
    ({ page, complaints } = await world.open('/operations', operator));
  });
  afterAll(() => world?.close());

  const part = (name: string): Locator => page.getByRole('region', { name });

  it('says prominently that no backup was verified, and how each part does', async () => {
    await page.getByRole('alert').getByText('There is none.').waitFor();
    const health = part('Health').getByRole('listitem');
    for (const name of ['Temporal', 'Object store', 'CAD kernel', 'Embeddings', 'Backup target'])
      await health.filter({ hasText: name }).filter({ hasText: 'works' }).waitFor();
    await keepPicture(page, 'operations-bare');
    expect(complaints()).toEqual([]);
  });

  it('shows workflows with their steps, and nothing of whose model it is', async () => {
    const row = part('Workflows').getByRole('row').filter({ hasText: 'ingestRevision' });
    await row.getByText('Read the geometry').waitFor();
    await row.getByText('ended').waitFor();
    expect(await page.getByText('gearbox').count()).toBe(0);
    await part('Queues')
      .getByRole('row', { name: /^cad 0 0/ })
      .waitFor();
    await part('Workflows').getByLabel('Only what has not ended').check();
    await row.waitFor({ state: 'detached' });
    expect(complaints()).toEqual([]);
  });

  it('leads to Temporal’s own pages, where the installation says where they are', async () => {
    const other = await page.context().newPage();
    await other.goto(page.url());
    await other.getByRole('heading', { name: 'Queues' }).waitFor();
    const link = other.getByRole('link', { name: 'Temporal’s own pages' });
    expect(await link.count()).toBe(0);
    await other.route('**/api/v1/operations/queues', async (route) => {
      const answer = await route.fetch();
      const queues = (await answer.json()) as object;
      await route.fulfill({ response: answer, json: { ...queues, temporalUiUrl: 'http://127.0.0.1:8233' } });
    });
    await other.reload();
    await link.waitFor();
    expect(await link.getAttribute('href')).toBe('http://127.0.0.1:8233');
    await other.close();
  });

  it('takes a backup, restores and compares it, and is red once that is old', async () => {
    const backups = part('Backups');
    await backups.getByRole('button', { name: 'Back up now' }).click();
    await backups.getByText(/^[\d,]{3,} rows, \d+ objects compared$/).waitFor();
    await page.getByText('A restore of it was compared').waitFor();
    const owner = world.api.database.connect();
    const [verification] = await owner('restore_verifications').select();
    expect(verification).toMatchObject({ status: 'passed', level: 'L3' });
    await owner('backups').update({ started_at: new Date(Date.now() - 3 * 86_400_000) });
    await page.getByRole('alert').getByText('Older than a day').waitFor();
    expect(complaints()).toEqual([]);
  });

  it('finds that a backup was changed where it lies, and says so', async () => {
    const owner = world.api.database.connect();
    const { location } = await owner('backups').first<{ location: string }>('location');
    appendFileSync(path.join(world.folder, 'target', location, 'dump.zst.age'), 'x');
    await part('Backups')
      .getByRole('button', { name: /^Verify the backup of/ })
      .click();
    await part('Backups').getByText('failed', { exact: true }).waitFor();
    await expectAccessible(page);
    await keepPicture(page, 'operations-tampered');
    expect(complaints()).toEqual([]);
  });
});
