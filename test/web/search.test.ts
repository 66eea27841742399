import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { keepPicture } from '../chromium.ts';
import { describeWith } from '../requirements.ts';
import type { SignedInClient } from '../api.ts';
import { uploadFile } from './work.ts';
import { expectAccessible, startWebWorld } from './world.ts';
import type { OpenPage, WebWorld } from './world.ts';

describeWith(['postgres', 'temporal', 'kernel', 'chromium'], 'the search page', () => {
  let world: WebWorld;
  let ada: SignedInClient;
  let modelId: string;
  let ticketId: string;
  let page: Page;
  let complaints: OpenPage['complaints'];
  beforeAll(async () => {
    world = await startWebWorld({ work: true });
    ada = await world.api.signIn();
    ({ modelId } = await uploadFile(ada, world.sampleFile()));
    const ticket = { title: 'Is <b>anodising</b> needed here?', body: 'Anodising keeps the coolant out.' };
    ticketId = (await ada.request('POST', `/api/v1/models/${modelId}/tickets`, ticket)).body.id;
    const reply = { body: 'Yes, by the standard for galvanic corrosion.' };
    await ada.request('POST', `/api/v1/tickets/${ticketId}/replies`, reply);
    const isFound = async (q: string) =>
      (await ada.request('GET', `/api/v1/search?q=${q}`)).body.hits.length > 0;
    while (!(await isFound('CNC-002')) || !(await isFound('galvanic')))
      await new Promise((resolve) => setTimeout(resolve, 100));
    ({ page, complaints } = await world.open('/', ada));
  });
  afterAll(() => world?.close());

  const hit = (name: string | RegExp) =>
    page.getByRole('list', { name: 'Results' }).getByRole('link', { name, exact: true });

  it('is a key away, and opens what was found', async () => {
    await page.getByRole('heading', { name: 'Models', level: 1 }).waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('anodising');
    await page.keyboard.press('Enter');
    await hit('Is <b>anodising</b> needed here?').waitFor();
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/search?q=anodising');
    // The words found are marked, and what stands in a text stays text.
    expect(await page.locator('main mark').allTextContents()).toContain('Anodising');
    expect(await page.locator('main li b').count()).toBe(0);
    await page.getByRole('searchbox', { name: 'Search', exact: true }).press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/models/${modelId}?tab=tickets&ticket=${ticketId}`);
    await page.goBack();
    expect(complaints()).toEqual([]);
  });

  it('finds by numbers, rules and replies, and says why', async () => {
    const field = page.getByRole('searchbox', { name: 'Search', exact: true });
    await field.fill('CNC-002');
    await hit(/Deep hole/)
      .first()
      .waitFor();
    await page.getByText('is rule CNC-002').first().waitFor();
    await page.getByLabel('What').selectOption('findings');
    await page.waitForURL('**/search?q=CNC-002&kind=finding');
    await page.getByRole('listitem').filter({ hasText: 'Rule' }).first().waitFor({ state: 'detached' });
    expect(
      await hit(/Deep hole/)
        .first()
        .getAttribute('href'),
    ).toMatch(new RegExp(`^/models/${modelId}\\?revision=[\\w-]+&tab=findings&finding=[\\w-]+$`));
    await page.getByLabel('Project').selectOption({ index: 1 });
    await page.waitForURL(/&project=/);
    await hit(/Deep hole/)
      .first()
      .waitFor();
    await page.getByLabel('Where').selectOption('gearbox');
    await page.waitForURL(`**&model=${modelId}`);
    await keepPicture(page, 'search-filtered');
    await field.fill('galvanic corrosion');
    await page.getByLabel('What').selectOption('everything');
    const reply = page.getByRole('listitem').filter({ hasText: 'Reply' }).getByRole('link');
    expect(await reply.first().getAttribute('href')).toBe(
      `/models/${modelId}?tab=tickets&ticket=${ticketId}`,
    );
    expect(complaints()).toEqual([]);
  });

  it('says that nothing was found, and how to find more', async () => {
    const { page: other } = await world.open('/search', ada);
    await other.getByText('Search what you may see').waitFor();
    await other.getByRole('searchbox', { name: 'Search', exact: true }).fill('xylophone zebra');
    await other.getByLabel('What').selectOption('decisions');
    await other.getByText('Nothing found for “xylophone zebra”').waitFor();
    await expectAccessible(other);
    await keepPicture(other, 'search-none');
    await other.getByRole('searchbox', { name: 'Search', exact: true }).fill('deep hole');
    await other.getByRole('button', { name: 'Search everything, in all models' }).click();
    await other.getByRole('list', { name: 'Results' }).waitFor();
    await other.context().close();
  });

  it('opens a part where it stands in the model', async () => {
    const { body } = await ada.request('GET', '/api/v1/search?q=housing&kind=part_facts');
    await page.goto(`${world.api.url}/search?q=housing&kind=part_facts`);
    await hit(body.hits[0].title).first().click();
    await page.getByRole('treeitem', { selected: true }).waitFor();
    await page.getByRole('tab', { name: 'Part', exact: true, selected: true }).waitFor();
    expect(new URL(page.url()).searchParams.get('component')).toBeNull();
    expect(new URL(page.url()).searchParams.get('occurrence')).toMatch(/^\d/);
    complaints();
  });

  it('finds nothing of others', async () => {
    const eve = await world.api.signIn('eve@example.com');
    const { page: hers } = await world.open('/search?q=anodising&kind=ticket', eve);
    await hers.getByText('Nothing found for “anodising”').waitFor();
  });
});
