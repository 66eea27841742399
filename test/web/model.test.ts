import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { SignedInClient } from '../api.ts';
import { keepPicture } from '../chromium.ts';
import { describeWith } from '../requirements.ts';
import { uploadFile } from './work.ts';
import { expectAccessible, startWebWorld } from './world.ts';
import type { OpenPage, WebWorld } from './world.ts';

/** Ada owns the model, Bob reviews it; each has a window. */
describeWith(['postgres', 'temporal', 'kernel', 'chromium'], 'the page of a model', () => {
  let world: WebWorld;
  let ada: SignedInClient;
  let bob: SignedInClient;
  let modelId: string;
  let hers: OpenPage;
  let his: OpenPage;
  let page: Page;

  beforeAll(async () => {
    world = await startWebWorld({ work: true });
    [ada, bob] = [await world.api.signIn('ada@example.com'), await world.api.signIn('bob@example.com')];
    ({ modelId } = await uploadFile(ada, world.sampleFile()));
    await ada.request('POST', `/api/v1/models/${modelId}/grants`, { userId: bob.user.id, role: 'editor' });
    const permissions = ['clipboard-read', 'clipboard-write'];
    hers = await world.open(`/models/${modelId}`, ada, { permissions });
    ({ page } = hers);
    await loaded(page);
  });
  afterAll(() => world?.close());

  const loaded = (on: Page) => on.locator('[data-loaded=true]').waitFor();
  const part = (on: Page, name: string) => on.getByRole('treeitem', { name, exact: true }).first();
  const tab = (on: Page, name: RegExp) => on.getByRole('tab', { name }).click();
  type Look = { camera: { position: number[]; target: number[] }; componentId: string | null };
  /** What a window next says of where it looks, that is like this. */
  const nextLook = (on: Page, isIt: (look: Look) => boolean): Promise<Look> =>
    on
      .waitForRequest(
        (request) => request.url().endsWith('/presence') && isIt(request.postDataJSON() as Look),
      )
      .then((request) => request.postDataJSON() as Look);
  const near = (a: readonly number[], b: readonly number[]) =>
    a.every((value, axis) => Math.abs(value - b[axis]!) < 1);
  const raise = async (who: SignedInClient, title: string, more: object = {}) => {
    const { status, body } = await who.request('POST', `/api/v1/models/${modelId}/tickets`, {
      title,
      ...more,
    });
    expect(status).toBe(201);
    return body as { id: string; version: number; number: number };
  };

  it('hides, isolates and shows parts by keys, with a way back', async () => {
    await part(page, 'Base plate').click();
    const eye = page.getByRole('button', { name: 'Hide: Base plate', includeHidden: true }).first();
    const isHidden = () => eye.getAttribute('aria-pressed');
    await page.keyboard.press('h');
    expect(await isHidden()).toBe('true');
    await page.keyboard.press('u');
    expect(await isHidden()).toBe('false');
    await page.keyboard.press('i');
    expect(await isHidden()).toBe('false');
    const others = page.locator('[aria-pressed=true][aria-label^="Hide:"]');
    expect(await others.count()).toBeGreaterThan(3);
    await keepPicture(page, 'model-isolated');
    await page.keyboard.press('a');
    expect(await others.count()).toBe(0);
    await page.keyboard.press('Escape');
    await page.getByRole('treeitem', { selected: true }).waitFor({ state: 'detached' });
    await expectAccessible(page);
  });

  it('is sent on as one sees it: the part and the camera are in the link', async () => {
    await part(page, 'Base plate').click();
    const above = nextLook(page, ({ camera: { position, target } }) => near(position.slice(0, 2), target));
    await page.keyboard.press('5');
    const { camera } = await above;
    await page.getByRole('button', { name: 'Copy link to this view' }).click();
    await page.getByRole('button', { name: 'Link copied' }).waitFor();
    const link = new URL(await page.evaluate<string>('navigator.clipboard.readText()'));
    his = await world.open('/', bob);
    // It stands there from the beginning, and says so.
    const there = nextLook(his.page, (look) => near(look.camera.position, camera.position));
    await his.page.goto(link.href);
    await his.page.getByRole('treeitem', { name: 'Base plate', selected: true }).waitFor();
    expect(near((await there).camera.target, camera.target)).toBe(true);
  });

  it('says that its key copied the link too, or shows the link where the browser refuses', async () => {
    await page.getByRole('button', { name: 'Copy link to this view' }).focus();
    await page.keyboard.press('c');
    await page.getByRole('status').getByText('Link copied').waitFor();
    // As it is where a page didn't come over a safe connection.
    await page.evaluate(
      `Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true })`,
    );
    await page.keyboard.press('c');
    const field = page.getByRole('dialog').getByLabel('Link to this view');
    await field.waitFor();
    expect(await field.inputValue()).toMatch(/\/models\/.*camera=/);
    expect(await page.evaluate('getSelection().toString()')).toBe(await field.inputValue());
    await keepPicture(page, 'link-refused');
    await page.keyboard.press('Escape');
    await field.waitFor({ state: 'detached' });
    await page.evaluate('delete navigator.clipboard');
  });

  it('shows who else looks, and goes where they look', async () => {
    await page.getByRole('button', { name: 'Follow bob' }).click();
    await page.getByRole('button', { name: /You follow bob/ }).waitFor();
    const fromTheLeft = ({ camera: { position, target } }: Look) =>
      near(position.slice(1), target.slice(1)) && position[0]! < target[0]!;
    const [looks, follows] = [nextLook(his.page, fromTheLeft), nextLook(page, fromTheLeft)];
    await his.page.keyboard.press('3');
    expect(near((await follows).camera.position, (await looks).camera.position)).toBe(true);
    await part(his.page, 'Cover').click();
    await page.getByRole('treeitem', { name: 'Cover', exact: true, selected: true }).waitFor();
    await keepPicture(page, 'model-following');
    await expectAccessible(page);
    // Whoever takes the camera follows nobody.
    await page.locator('canvas').click();
    await page.getByRole('button', { name: /You follow bob/ }).waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
  });

  it('tells of what others do, and shows it, without being loaded again', async () => {
    await tab(page, /Tickets/);
    await page.getByText('No tickets yet').waitFor();
    const { id } = await raise(bob, 'Wall too thin', { body: 'See **here**.', labels: ['casting'] });
    await page.getByRole('button', { name: /Wall too thin/ }).click();
    await page.getByText('bob raised a ticket (#1)').waitFor();
    await bob.request('POST', `/api/v1/tickets/${id}/replies`, {
      body: 'And *there*: <script>alert(1)</script>',
    });
    const reply = page.getByRole('region', { name: 'bob' });
    await reply.locator('em', { hasText: 'there' }).waitFor();
    expect(await reply.locator('script').count()).toBe(0);
  });

  it('changes how a ticket stands where it is said, and shows both versions where two did', async () => {
    await page.getByLabel('Status', { exact: true }).selectOption('in_progress');
    await page.getByLabel('Assignee', { exact: true }).selectOption({ label: 'bob' });
    await page.getByLabel('Due', { exact: true }).fill('2031-05-06');
    await page.getByLabel('Due', { exact: true }).blur();
    const [{ id }] = await tickets();
    await expect(settled(id, (ticket) => ticket.dueOn !== null)).resolves.toMatchObject({
      status: 'in_progress',
      assignee: { name: 'bob' },
      dueOn: '2031-05-06',
    });
    // Bob is faster, and this window does not hear of it.
    await page.route('**/api/v1/tickets/**', (route) =>
      route.request().method() === 'GET' ? route.abort('aborted') : route.continue(),
    );
    const { version } = await settled(id, () => true);
    await bob.request('PATCH', `/api/v1/tickets/${id}`, { version, priority: 'low' });
    await page.getByLabel('Priority', { exact: true }).selectOption('urgent');
    const note = page.getByRole('alert').filter({ hasText: 'Somebody changed this meanwhile' });
    await note.getByRole('row', { name: 'Priority Low Urgent' }).waitFor();
    await keepPicture(page, 'model-conflict');
    await page.unrouteAll();
    await note.getByRole('button', { name: 'Use yours instead' }).click();
    await note.waitFor({ state: 'detached' });
    await settled(id, ({ priority }) => priority === 'urgent');
  });

  it('mentions people, keeps what was said before, and takes a reply back', async () => {
    const field = page.getByLabel('Your reply');
    await field.fill('Please look, @bo');
    await page.getByRole('option', { name: 'bob@example.com' }).waitFor();
    await keepPicture(page, 'model-mention');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await field.inputValue()).toBe('Please look, @bob@example.com ');
    await page.getByRole('button', { name: 'Reply', exact: true }).click();
    const own = page.getByRole('region', { name: 'ada' });
    await own.getByText('Please look').waitFor();
    await own.getByRole('button', { name: 'Edit' }).click();
    await own.getByLabel('Your reply').fill('Please look again');
    await own.getByRole('button', { name: 'Save' }).click();
    await own.getByRole('button', { name: 'Earlier versions' }).click();
    await page.getByRole('dialog').getByText('Please look, @bob@example.com').waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await own.getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click();
    await page.getByText('This reply was deleted.').waitFor();
    await his.page.goto(`${world.api.url}/models/${modelId}?tab=tickets&ticket=${(await tickets())[0].id}`);
    await his.page.getByText('This reply was deleted.').waitFor();
  });

  it('takes pictures, shows them small, and says why a file is refused', async () => {
    const { default: sharp } = await import('sharp');
    const picture = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#2a6' } })
      .png()
      .toBuffer();
    const input = page.locator('section[aria-label=Attachments] input[type=file]');
    await input.setInputFiles({ name: 'burr.png', mimeType: 'image/png', buffer: picture });
    const shown = page.getByRole('link', { name: 'burr.png' });
    await shown.locator('img').waitFor();
    // Really drawn, not only asked for.
    await expect(
      shown
        .locator('img')
        .evaluate((img: { naturalWidth: number; decode(): Promise<void> }) =>
          img.decode().then(() => img.naturalWidth),
        ),
    ).resolves.toBe(320);
    await input.setInputFiles({
      name: 'drawing.svg',
      mimeType: 'image/svg+xml',
      buffer: Buffer.from('<svg/>'),
    });
    await page.getByText('Uploading drawing.svg').waitFor();
    await page.getByRole('alert').filter({ hasText: 'SVG' }).waitFor();
    await keepPicture(page, 'model-attachments');
    await page.getByRole('button', { name: 'Dismiss' }).click();
    await page.getByRole('button', { name: 'Delete burr.png' }).click();
    await shown.waitFor({ state: 'detached' });
    hers.complaints();
  });

  it('attaches a picture to a reply, where everybody who reads it sees it', async () => {
    await page.getByLabel('Your reply').fill('Here it is');
    await page.getByRole('button', { name: 'Reply', exact: true }).click();
    const own = page.getByRole('region', { name: 'ada' }).filter({ hasText: 'Here it is' });
    const { default: sharp } = await import('sharp');
    const picture = sharp({ create: { width: 300, height: 200, channels: 3, background: '#c64' } }).png();
    const file = { name: 'edge.png', mimeType: 'image/png', buffer: await picture.toBuffer() };
    await own.getByLabel('Attach to this reply').setInputFiles(file);
    await own.getByRole('link', { name: 'edge.png' }).locator('img').waitFor();
    expect(
      await page.getByRole('region', { name: 'Attachments', exact: true }).getByRole('link').count(),
    ).toBe(0);
    await keepPicture(page, 'model-reply-attachment');
    await expectAccessible(page);
    const theirs = his.page.getByRole('region', { name: 'ada' }).filter({ hasText: 'Here it is' });
    await theirs.getByRole('link', { name: 'edge.png' }).waitFor();
    expect(await theirs.getByLabel('Attach to this reply').count()).toBe(0);
    hers.complaints();
  });

  it('finds tickets by filters, and goes through them by keys', async () => {
    await raise(ada, 'Thread missing', { priority: 'high' });
    await page.getByRole('button', { name: /All tickets/ }).click();
    await page.getByRole('button', { name: /Thread missing/ }).waitFor();
    await page.getByLabel('Search in tickets').fill('thread');
    await page.getByRole('button', { name: /Wall too thin/ }).waitFor({ state: 'detached' });
    await page.getByLabel('Search in tickets').fill('');
    await page.getByLabel('Label', { exact: true }).selectOption('casting');
    await page.getByRole('button', { name: /Thread missing/ }).waitFor({ state: 'detached' });
    await page.getByLabel('Search in tickets').blur();
    await page.keyboard.press('n');
    await page.getByRole('heading', { name: '#1 Wall too thin' }).waitFor();
    await page.keyboard.press('n');
    await page.getByRole('heading', { name: '#2 Thread missing' }).waitFor();
    await page.getByRole('button', { name: 'Star', exact: true }).click();
    await page.getByRole('button', { name: 'Remove the star' }).waitFor();
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('button', { name: /Wall too thin/ }).waitFor();
    await page.getByRole('button', { name: /Thread missing/ }).waitFor({ state: 'detached' });
    await page.keyboard.press('j');
    await page.getByRole('tab', { name: /Findings/, selected: true }).waitFor();
    await page.getByRole('button', { pressed: true }).filter({ hasText: 'Measured' }).waitFor();
  });

  it('works on a phone: the picture first, panels below, in the dark too', async () => {
    const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, colorScheme: 'dark' as const };
    const { page: small, complaints } = await world.open(`/models/${modelId}`, bob, phone);
    await loaded(small);
    const canvas = (await small.locator('canvas').boundingBox())!;
    const panel = (await small.getByRole('tablist').boundingBox())!;
    expect(canvas.width).toBe(390);
    expect(panel.y).toBeGreaterThan(canvas.y + canvas.height - 2);
    expect(await small.locator('html').evaluate((html) => html.scrollWidth)).toBe(390);
    await small.waitForTimeout(500);
    await keepPicture(small, 'model-phone');
    await tab(small, /Parts/);
    await small.getByRole('treeitem', { name: 'Housing unit' }).click();
    await small.getByRole('button', { name: 'More room for the panel' }).click();
    await keepPicture(small, 'model-phone-parts');
    await expectAccessible(small);
    await tab(small, /Tickets/);
    await small.getByRole('button', { name: /Wall too thin/ }).click();
    await small.getByRole('heading', { name: '#1 Wall too thin' }).waitFor();
    await keepPicture(small, 'model-phone-ticket');
    await expectAccessible(small);
    expect(complaints()).toEqual([]);
    await small.context().close();
  });

  type Row = { id: string; version: number; dueOn: string | null; priority: string };
  const tickets = async () =>
    (await ada.request('GET', `/api/v1/models/${modelId}/tickets`)).body.items as [Row, ...Row[]];
  async function settled(id: string, isIt: (ticket: Row) => boolean): Promise<Row> {
    for (let tries = 0; tries < 300; tries++) {
      const { body } = await ada.request('GET', `/api/v1/tickets/${id}`);
      if (isIt(body as Row)) return body as Row;
      await page.waitForTimeout(100);
    }
    throw new Error('The ticket did not become that.');
  }
});
