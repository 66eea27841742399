import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { startTestApi } from '../../test/api.ts';
import type { TestApi } from '../../test/api.ts';
import { keepPicture, openBrowser } from '../../test/chromium.ts';
import { describeWith } from '../../test/requirements.ts';

describeWith(['postgres', 'chromium'], 'the page of the API', () => {
  let api: TestApi;
  let browser: Browser;
  beforeAll(async () => {
    api = await startTestApi();
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await api?.close();
  });

  it('lists and explains the operations, and loads nothing from elsewhere', async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    page.setDefaultTimeout(0);
    const complaints: string[] = [];
    const hosts = new Set<string>();
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('request', (request) => hosts.add(new URL(request.url()).host));
    await page.goto(`${api.url}/api/docs`);
    await page.locator('#operations-tag-tickets').click();
    await page.getByText('Raise a ticket').first().click();
    await page.getByText('Example Value').first().waitFor();
    await keepPicture(page, 'api-docs');
    expect(complaints).toEqual([]);
    hosts.delete('');
    expect([...hosts]).toEqual([new URL(api.url).host]);
  });
});
