import { expect } from '@jest/globals';
import type { makeAcme } from './acme.ts';
import { createKeyboard } from './keyboard.ts';
import type { WebWorld } from './world.ts';

/**
 * What somebody does in a day, without a pointer: signs in, opens a model, goes to a finding, raises a ticket on a face,
 * answers and resolves it, opens and closes dialogs, searches, and signs out. They want no motion: nothing flies or fades.
 */
export async function walkByKeyboard(world: WebWorld, acme: Awaited<ReturnType<typeof makeAcme>>) {
  const email = acme.ada.user.email!;
  const { page, complaints } = await world.open('/', undefined, {
    reducedMotion: 'reduce',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const { press, type, tabTo, tabThrough, hasFocus } = createKeyboard(page);
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });

  await hasFocus(page.getByLabel('E-mail address'));
  await type(email);
  await press('Enter');
  await hasFocus(page.getByLabel('Code of the mail'));
  await type(await mailedCode(world, email));
  await press('Enter');

  await page.getByRole('heading', { name: 'Models', level: 1 }).waitFor();
  const models = page.getByRole('region', { name: 'Models' });
  await tabTo(models.getByRole('link', { name: 'gearbox' }));
  await press('Enter');
  await page.locator('[data-loaded=true]').waitFor();
  await hasFocus(page.getByRole('main'));
  expect((await tabThrough()).length).toBeGreaterThan(20);

  // The camera is above at once, and the link says so.
  await tabTo(button('Copy link to this view'));
  await press('5', 'Enter');
  await button('Link copied').waitFor();
  const link = new URL(await page.evaluate<string>('navigator.clipboard.readText()'));
  const [, x, y, , targetX, targetY] = link.searchParams.get('camera')!.split('_').map(Number);
  expect(Math.hypot(x! - targetX!, y! - targetY!)).toBeLessThan(1);
  await press('0');

  // To a finding: its faces are shown, and it says what was measured.
  const finding = page.getByRole('button', { name: /Sharp internal corner/ });
  await tabTo(finding);
  await press('Enter');
  await finding.and(page.locator('[aria-pressed=true]')).waitFor();
  await hasFocus(finding);
  await press('Escape');

  // A ticket on the face in the middle of the picture.
  await tabTo(page.locator('canvas'), 'Shift+Tab');
  await press('Enter');
  await tabTo(button('Raise a ticket'));
  await press('Enter');
  await hasFocus(page.getByLabel('What is it about?'));
  await type('By keys alone');
  await press('Enter');
  await page.getByRole('heading', { name: /By keys alone/ }).waitFor();
  await hasFocus(page.getByRole('tabpanel'));

  await tabTo(page.getByLabel('Status', { exact: true }));
  await tabTo(page.getByLabel('Your reply'));
  await type('Answered.');
  await tabTo(button('Reply'));
  await press('Enter');
  await page.getByText('Answered.').first().waitFor();
  await tabTo(page.getByLabel('Status', { exact: true }), 'Shift+Tab');
  await type('Reso');
  await page.locator('option[value=resolved]:checked').waitFor({ state: 'attached' });
  await tabTo(button(/All tickets/), 'Shift+Tab');
  await press('Enter');
  await button(/By keys alone/)
    .first()
    .waitFor();
  await hasFocus(page.getByRole('tabpanel'));

  // Dialogs and menus give the focus back to what opened them.
  await tabTo(button('Share'), 'Shift+Tab');
  await press('Enter');
  await page.getByRole('dialog').getByLabel('Person or e-mail address').waitFor();
  await page.getByText('dan@foundry.example').waitFor();
  expect(await page.evaluate(`document.getAnimations().map(({ animationName }) => animationName)`)).toEqual(
    [],
  );
  for (let stops = 0; stops < 12; stops++) {
    await press('Tab');
    expect(await page.locator('[role=dialog] :focus').count()).toBe(1);
  }
  await press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await hasFocus(button('Share'));
  await press('?');
  await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
  await press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await hasFocus(button('Share'));

  await press('/');
  await hasFocus(page.getByRole('searchbox'));
  await type('keys alone');
  await press('Enter');
  const hit = page
    .getByRole('list', { name: 'Results' })
    .getByRole('link', { name: 'By keys alone' })
    .first();
  await tabTo(hit);
  await press('Enter');
  await page.getByRole('heading', { name: /By keys alone/ }).waitFor();

  await tabTo(button(email), 'Shift+Tab');
  const items = page.getByRole('menuitem');
  await press('Enter');
  await page.locator('[role=menu] :focus').waitFor({ state: 'attached' });
  await press('ArrowDown');
  await hasFocus(items.first());
  await press('Escape');
  await hasFocus(button(email));
  await press('Enter');
  await page.locator('[role=menu] :focus').waitFor({ state: 'attached' });
  await press('ArrowDown');
  await hasFocus(items.first());
  await press('ArrowUp');
  await hasFocus(page.getByRole('menuitem', { name: 'Sign out' }));
  await press('Enter');
  await hasFocus(page.getByLabel('E-mail address'));
  expect(complaints()).toEqual([]);
  await page.context().close();
}

async function mailedCode({ api }: WebWorld, email: string): Promise<string> {
  const mails = await fetch(`${api.emulatorUrl}/emulator/mailbox?email=${encodeURIComponent(email)}`);
  return /\b\d{6}\b/.exec(await mails.text())![0];
}
