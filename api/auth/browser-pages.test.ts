import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startTestApi } from '../../test/api.ts';
import type { TestApi } from '../../test/api.ts';
import { openPage } from '../../test/chromium.ts';
import type { Page } from '../../test/chromium.ts';
import { describeWith } from '../../test/requirements.ts';

/* What a browser makes of the headers, forms and cookies of sign-in. */
describeWith(['postgres', 'chromium'], 'the pages of sign-in in Chromium', () => {
  let api: TestApi;
  let page: Page;
  beforeAll(async () => {
    api = await startTestApi();
    page = await openPage();
  });
  afterAll(async () => {
    await page?.close();
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

  it('sign in by link, form and provider, and set a password', async () => {
    const email = 'ada@example.com';
    const token = await api.linkToken(email);
    await page.goTo(`${api.url}/api/v1/auth/callback?stytch_token_type=magic_links&token=${token}`);
    await page.leave(`document.querySelector('button').click()`);
    expect(await page.evaluate('location.href')).toBe(`${api.url}/`);
    expect(await me()).toMatchObject({ email });
    expect(await page.evaluate('document.cookie')).toBe('');
    expect(await post('/api/v1/auth/sign-out', {})).toBe(204);
    expect(await me()).toMatchObject({ code: 'unauthenticated' });

    expect(await post('/api/v1/auth/magic-link', { email })).toBe(202);
    await page.goTo(await lastLink(email));
    expect(await me()).toMatchObject({ email });

    expect(await post('/api/v1/auth/password/reset', { email })).toBe(202);
    await page.goTo(await lastLink(email));
    await page.evaluate(`document.querySelector('[type=password]').value = 'correct horse battery'`);
    await page.leave(`document.querySelector('button').click()`);
    expect(await me()).toMatchObject({ email });

    await page.goTo(`${api.url}/api/v1/auth/oauth/github`);
    await page.evaluate(`document.querySelector('[type=email]').value = 'bob@example.com'`);
    await page.leave(`document.querySelector('button').click()`);
    expect(await page.evaluate('location.href')).toBe(`${api.url}/`);
    expect(await me()).toMatchObject({ email: 'bob@example.com' });
  });
});
