import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { keepPicture } from '../chromium.ts';
import { totpCode } from '../../services/identity/emulator/totps.ts';
import { describeWith } from '../requirements.ts';
import type { SignedInClient } from '../api.ts';
import { expectAccessible, startWebWorld } from './world.ts';
import type { OpenPage, WebWorld } from './world.ts';

describeWith(['postgres', 'chromium'], 'the settings page', () => {
  let world: WebWorld;
  let ada: SignedInClient;
  let page: Page;
  let complaints: OpenPage['complaints'];
  beforeAll(async () => {
    world = await startWebWorld();
    ada = await world.api.signIn();
    await world.api.signIn();
    ({ page, complaints } = await world.open('/', ada));
    await page.getByRole('button', { name: 'ada@example.com' }).click();
    await page.getByRole('menuitem', { name: 'Settings' }).click();
    await page.getByRole('heading', { name: 'Settings', level: 1 }).waitFor();
  });
  afterAll(() => world?.close());

  const part = (name: string): Locator => page.getByRole('region', { name });
  const tokens = async () => (await ada.request('GET', '/api/v1/tokens')).body.items;

  it('lists sessions by device and address, and ends one', async () => {
    const sessions = part('Sessions');
    await sessions.getByText('this one', { exact: true }).waitFor();
    expect(await sessions.getByRole('listitem').count()).toBe(2);
    await sessions.getByRole('button', { name: /^End .* at 127\.0\.0\.1$/ }).click();
    await sessions.getByRole('listitem').nth(1).waitFor({ state: 'detached' });
    expect((await ada.request('GET', '/api/v1/sessions')).body.items).toHaveLength(1);
    expect(complaints()).toEqual([]);
  });

  it('makes a token, shows it once, tells when it was used, and revokes it', async () => {
    const own = part('API tokens');
    await own.getByText('No tokens yet.').waitFor();
    await own.getByLabel('What it is for').fill('Nightly upload');
    await own.getByLabel('write: upload, comment, review').check();
    await own.getByLabel('Works for').selectOption('7 days');
    await own.getByRole('button', { name: 'Make token' }).click();
    const secret = await own.getByLabel('The token').inputValue();
    expect(secret).toMatch(/^rd_/);
    await expectAccessible(page);
    await keepPicture(page, 'settings-token');
    await own.getByRole('button', { name: 'Done' }).click();
    await own.getByLabel('The token').waitFor({ state: 'detached' });
    expect(await tokens()).toMatchObject([{ name: 'Nightly upload', scopes: ['read', 'write'] }]);

    const authorization = `Bearer ${secret}`;
    const used = await fetch(`${world.api.url}/api/v1/models`, { headers: { authorization } });
    expect(used.status).toBe(200);
    await page.reload();
    await own.getByText(/last used .* from 127\.0\.0\.1/).waitFor();
    await own.getByRole('button', { name: 'Revoke Nightly upload' }).click();
    await own.getByText('revoked').waitFor();
    expect((await tokens())[0].revokedAt).not.toBeNull();
    expect(complaints()).toEqual([]);
  });

  it('sets a password that lets one in', async () => {
    const own = part('Password');
    await own.getByLabel('New password').fill('short');
    await own.getByRole('button', { name: 'Set password' }).click();
    await own.getByRole('alert').waitFor();
    await own.getByLabel('New password').fill('correct horse battery staple 7');
    await own.getByRole('button', { name: 'Set password' }).click();
    await own.getByText('Your password is set.').waitFor();
    const { page: other } = await world.open('/');
    await other.getByLabel('E-mail address').fill('ada@example.com');
    await other.getByRole('button', { name: 'Use a password instead' }).click();
    await other.locator('input[type=password]').fill('correct horse battery staple 7');
    await other.getByRole('button', { name: 'Sign in' }).click();
    await other.getByRole('heading', { name: 'Models', level: 1 }).waitFor();
    await other.context().close();
    complaints();
  });

  it('lets one in by a mailed link, and mails one to set a forgotten password', async () => {
    const { page: other, complaints: said } = await world.open('/');
    const follow = async () => {
      const mailbox = `${world.api.emulatorUrl}/emulator/mailbox?email=ada%40example.com`;
      const { mails } = (await (await fetch(mailbox)).json()) as { mails: { link?: string }[] };
      await other.goto(mails.find(({ link }) => link !== undefined)!.link!);
    };
    await other.getByRole('button', { name: 'Mail me a link instead' }).click();
    // Nothing is mailed to nobody.
    await other.getByLabel('E-mail address').fill('ada@example.com');
    await keepPicture(other, 'sign-in-ways');
    await other.getByRole('button', { name: 'Mail me a link instead' }).click();
    await other.getByText('A link is on its way to ada@example.com').waitFor();
    await follow();
    await other.getByRole('heading', { name: 'Models', level: 1 }).waitFor();
    await other.context().clearCookies();
    await other.goto(world.api.url);
    await other.getByLabel('E-mail address').fill('ada@example.com');
    await other.getByRole('button', { name: 'Use a password instead' }).click();
    await other.getByRole('button', { name: 'Forgotten?' }).click();
    await other.getByText('a link to set a new password is on its way').waitFor();
    await expectAccessible(other);
    await keepPicture(other, 'sign-in-reset');
    await follow();
    expect(await other.title()).toBe('Set a new password · RapidDraft');
    await other.getByLabel('New password').fill('another horse battery staple 9');
    await other.getByRole('button', { name: 'Set it and sign in' }).click();
    await other.getByRole('heading', { name: 'Models', level: 1 }).waitFor();
    expect(said()).toEqual([]);
    await other.context().close();
    // A new password ended every other session of hers.
    await page.reload();
    await page.getByRole('heading', { name: 'Sign in', level: 1 }).waitFor();
    ({ page, complaints } = await world.open('/settings', await world.api.signIn('ada@example.com')));
  });

  it('sets up an authenticator app, which is asked for at the next sign-in, and goes without it again', async () => {
    const own = part('Second factor');
    await own.getByRole('button', { name: 'Set up an authenticator app' }).click();
    await own.getByRole('img', { name: 'QR code for the authenticator app' }).waitFor();
    const [key, ...recovery] = await own.locator('code').allTextContents();
    const secret = key!.replaceAll(' ', '');
    await expectAccessible(page);
    await keepPicture(page, 'settings-second-factor');
    const code = (stepsLater: number) => totpCode(secret, new Date(), stepsLater);
    await own.getByLabel('Code that the app shows').fill(code(0));
    await own.getByRole('button', { name: 'Confirm' }).click();
    await own.getByText('Each sign-in asks for a code').waitFor();
    expect(complaints()).toEqual([]);

    const { page: other } = await world.open('/search', await world.api.signIn());
    await other.getByRole('heading', { name: 'Second factor', level: 1 }).waitFor();
    await expectAccessible(other);
    await keepPicture(other, 'second-factor');
    await other.getByLabel('Code of your authenticator app').fill('000000');
    await other.getByRole('button', { name: 'Confirm' }).click();
    await other.getByRole('alert').waitFor();
    await other.getByRole('button', { name: 'Use a recovery code instead' }).click();
    await other.getByLabel('Recovery code').fill(recovery[0]!);
    await other.getByRole('button', { name: 'Confirm' }).click();
    await other.getByRole('heading', { name: 'Search', level: 1 }).waitFor();

    await own.getByRole('button', { name: 'Remove the second factor' }).click();
    await own.getByRole('button', { name: 'Set up an authenticator app' }).waitFor();
  });

  it('goes to sign-in once all sessions are ended', async () => {
    const { page: other } = await world.open('/settings', await world.api.signIn());
    await other.getByRole('button', { name: 'End all, this one too' }).click();
    await other.getByRole('heading', { name: 'Sign in', level: 1 }).waitFor();
    expect((await ada.request('GET', '/api/v1/me')).status).toBe(401);
  });
});
