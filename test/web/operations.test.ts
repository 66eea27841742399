import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { keepPicture } from '../chromium.ts';
import { describeWith } from '../requirements.ts';
import type { SignedInClient } from '../api.ts';
import { createUserStore } from '../../database/user-store.ts';
import { uploadFile } from './work.ts';
import { expectAccessible, phone, startWebWorld } from './world.ts';
import type { OpenPage, WebWorld } from './world.ts';

describeWith(['postgres', 'temporal', 'kernel', 'chromium'], 'the operations page', () => {
  let world: WebWorld;
  let operator: SignedInClient;
  let page: Page;
  let complaints: OpenPage['complaints'];
  beforeAll(async () => {
    world = await startWebWorld({ work: true });
    const ada = await world.api.signIn();
    await uploadFile(ada, world.sampleFile());
    operator = await world.api.signIn('operator@example.com');
    await createUserStore(world.api.database.connect()).setOperator(operator.user.id, true);
    ({ page, complaints } = await world.open('/operations', operator));
  });
  afterAll(() => world?.close());

  const part = (name: string): Locator => page.getByRole('region', { name });

  it('says prominently that no backup was verified, and what is degraded', async () => {
    await page.getByRole('alert').getByText('There is none.').waitFor();
    await part('Health').getByText('No worker has reported on it lately.').first().waitFor();
    await expectAccessible(page);
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

  it('starts a backup, shows what its verification found, and is red once that is old', async () => {
    await part('Backups').getByRole('button', { name: 'Back up now' }).click();
    await part('Backups').getByText('asked for', { exact: true }).waitFor();
    const owner = world.api.database.connect();
    const at = new Date(Date.now() - 3 * 3_600_000);
    const ended = { started_at: at, finished_at: at };
    const done = { status: 'completed', location: 'x', encrypted: true, bytes: 9_100_000, manifest: '{}' };
    const [{ id }] = await owner('backups').update({ ...done, ...ended }, ['id']);
    await owner('restore_verifications').insert({
      backup_id: id,
      status: 'passed',
      level: 'L3',
      tables_compared: 40,
      rows_compared: 12_345,
      objects_compared: 67,
      ...ended,
    });
    await part('Backups').getByText('12,345 rows, 67 objects compared').waitFor();
    await page.getByText('A restore of it was compared').waitFor();
    await part('Backups')
      .getByRole('button', { name: /^Verify the backup of/ })
      .waitFor();
    await expectAccessible(page);
    await keepPicture(page, 'operations');
    await owner('backups').update({ started_at: new Date(Date.now() - 3 * 86_400_000) });
    await page.getByRole('alert').getByText('Older than a day').waitFor();

    const small = await world.open('/operations', operator, { ...phone, colorScheme: 'dark' });
    await small.page.getByText('12,345 rows').waitFor();
    await expectAccessible(small.page);
    await keepPicture(small.page, 'operations-phone-dark');
    expect(await small.page.locator('html').evaluate((html) => html.scrollWidth)).toBeLessThanOrEqual(390);
    expect(complaints()).toEqual([]);
  });

  it('tells others that it is not for them', async () => {
    const { page: theirs, complaints: said } = await world.open('/operations', await world.api.signIn());
    await theirs.getByText('This page is for operators').waitFor();
    await expectAccessible(theirs);
    await keepPicture(theirs, 'operations-denied');
    expect(said()).toEqual([]);
  });
});
