import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startTestApi } from '../../test/api.ts';
import type { TestApi } from '../../test/api.ts';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../../test/chromium.ts';
import { describeWith } from '../../test/requirements.ts';

/* What a browser makes of the headers, forms and cookies of sign-in. */
describeWith(['postgres', 'chromium'], 'the pages of sign-in in Chromium', () => {
  let api: TestApi;
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    api = await startTestApi();
    browser = await openBrowser();
    page = await browser.newPage();
  });
  afterAll(async () => {
    await browser?.close();
    await api?.close();
  });

  const me = () => page.evaluate(`fetch('/api/v1/me').then((answer) => answer.json())`);
  const lastLink = async (email: string) => {
    const answer = await fetch(`${api.emulatorUrl}/emulator/mailbox?email=${encodeURIComponent(email)}`);
    return ((await answer.json()) as { mails: { link: string }[] }).mails[0]?.link ?? '';
  };
  const post = (path: string, body: object) =>
    page.evaluate(
      `fetch('${path}', { method: 'POST', headers: { 'content-type': 'application/json' },
         body: '${JSON.stringify(body)}' }).then((answer) => answer.status)`,
    );

  const leave = () => Promise.all([page.waitForNavigation(), page.click('button')]);

  it('sign in by link, form and provider, and set a password', async () => {
    const email = 'ada@example.com';
    const token = await api.linkToken(email);
    await page.goto(`${api.url}/api/v1/auth/callback?stytch_token_type=magic_links&token=${token}`);
    await leave();
    expect(page.url()).toBe(`${api.url}/`);
    expect(await me()).toMatchObject({ email });
    expect(await page.evaluate('document.cookie')).toBe('');
    expect(await post('/api/v1/auth/sign-out', {})).toBe(204);
    expect(await me()).toMatchObject({ code: 'unauthenticated' });

    expect(await post('/api/v1/auth/magic-link', { email })).toBe(202);
    await page.goto(await lastLink(email));
    expect(await me()).toMatchObject({ email });

    expect(await post('/api/v1/auth/password/reset', { email })).toBe(202);
    await page.goto(await lastLink(email));
    await page.fill('[type=password]', 'correct horse battery');
    await leave();
    expect(await me()).toMatchObject({ email });

    await page.goto(`${api.url}/api/v1/auth/oauth/github`);
    await page.fill('[type=email]', 'bob@example.com');
    await leave();
    expect(page.url()).toBe(`${api.url}/`);
    expect(await me()).toMatchObject({ email: 'bob@example.com' });
  });
});
