import { appendFileSync, copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { SignedInClient } from '../api.ts';
import { keepPicture } from '../chromium.ts';
import { describeWith } from '../requirements.ts';
import { startWork } from './work.ts';
import { expectAccessible, startWebWorld } from './world.ts';
import type { OpenPage, WebWorld } from './world.ts';

const partBytes = 16 * 1024 * 1024;
const phone = { viewport: { width: 390, height: 844 } };

describeWith(['postgres', 'temporal', 'kernel', 'chromium'], 'uploads in the browser', () => {
  let world: WebWorld;
  let ada: SignedInClient;
  let page: Page;
  let complaints: OpenPage['complaints'];
  let small: string;
  let large: string;

  beforeAll(async () => {
    world = await startWebWorld();
    ada = await world.api.signIn();
    ({ page, complaints } = await world.open('/', ada));
    small = world.sampleFile();
    large = path.join(world.folder, 'large.step');
    copyFileSync(small, large);
    // Still the same part: what is between comment marks says nothing.
    const filling = `/*${' '.repeat(1021)}*/`;
    const text = readFileSync(large, 'utf8');
    const end = text.lastIndexOf('END-ISO-10303-21');
    writeFileSync(large, text.slice(0, end));
    appendFileSync(large, filling.repeat((2.5 * partBytes) / filling.length) + text.slice(end));
  });
  afterAll(() => world?.close());

  const row = (name: string) => page.getByRole('region', { name: 'Uploads' }).getByRole('group', { name });

  /** Parts that the browser sent whole, and a gate before the store that lets so many in. */
  async function watchParts(letIn: number) {
    let isOpen = false;
    const gate = Promise.withResolvers<void>();
    const asked: string[] = [];
    await page.route('**/api/objects/**', async (route) => {
      if (route.request().method() !== 'PUT') return route.continue();
      asked.push(route.request().url());
      if (asked.length > letIn && !isOpen) await gate.promise;
      await route.continue().catch(() => undefined);
    });
    return {
      asked,
      open: async () => {
        isOpen = true;
        gate.resolve();
        await page.unrouteAll({ behavior: 'ignoreErrors' });
      },
    };
  }

  it('takes several files that are dropped anywhere, and shows where they go while they are held', async () => {
    await page.getByText('No models yet').waitFor();
    const text = readFileSync(small, 'utf8');
    const files = await page.evaluateHandle(
      `(() => {
        const transfer = new DataTransfer();
        for (const name of ['bracket.step', 'cover.stp'])
          transfer.items.add(new File([${JSON.stringify(text)}], name));
        return transfer;
      })()`,
    );
    await page.dispatchEvent('body', 'dragover', { dataTransfer: files });
    await page.getByText('Drop STEP files to upload them as new models.').waitFor();
    await keepPicture(page, 'upload-drop');
    await page.dispatchEvent('body', 'drop', { dataTransfer: files });
    for (const name of ['bracket.step', 'cover.stp']) {
      await row(name).getByRole('link', { name }).waitFor();
      await row(name).getByText('queued').waitFor();
    }
    await page.getByRole('heading', { name: 'All uploaded' }).waitFor();
    await keepPicture(page, 'upload-queued');
    await expectAccessible(page);
    for (const name of ['bracket.step', 'cover.stp'])
      await row(name)
        .getByRole('button', { name: `Dismiss: ${name}` })
        .click();
    await page.getByRole('region', { name: 'Uploads' }).waitFor({ state: 'detached' });
    // Of a machine that is too busy for a moment; the page asks again.
    expect(complaints().filter((said) => !said.includes('503'))).toEqual([]);
  });

  it('sends a large file in parts; pauses, and goes on with the parts that are missing', async () => {
    const parts = await watchParts(1);
    await page.setInputFiles('input[type=file]', large);
    // One of three is there; two are held.
    await row('large.step')
      .getByText(/1[67]\.\d MB of 42\.3 MB/)
      .waitFor();
    await page.getByRole('link', { name: 'RapidDraft' }).click();
    await row('large.step').getByRole('button', { name: 'Pause: large.step' }).click();
    await row('large.step')
      .getByText(/^Paused at/)
      .waitFor();
    await keepPicture(page, 'upload-paused');
    await expectAccessible(page);
    const before = parts.asked.length;
    await parts.open();
    const after = await watchParts(Infinity);
    await row('large.step').getByRole('button', { name: 'Resume: large.step' }).click();
    await row('large.step').getByText('queued').waitFor();
    expect(before).toBe(3);
    expect(after.asked).toHaveLength(2);
    await after.open();
    await row('large.step').getByRole('button', { name: 'Dismiss: large.step' }).click();
    complaints();
  });

  it('waits while the network is away, and goes on by itself', async () => {
    const parts = await watchParts(1);
    await page.setInputFiles('input[type=file]', large);
    await row('large.step')
      .getByText(/1[67]\.\d MB of/)
      .waitFor();
    await page.context().setOffline(true);
    await parts.open();
    await row('large.step').getByText('Waits for the connection').waitFor();
    await keepPicture(page, 'upload-offline');
    await page.context().setOffline(false);
    await row('large.step').getByText('queued').waitFor();
    await row('large.step').getByRole('button', { name: 'Dismiss: large.step' }).click();
    complaints();
  });

  it('goes on after the page was left, with the same file alone', async () => {
    const parts = await watchParts(1);
    await page.setInputFiles('input[type=file]', large);
    await row('large.step')
      .getByText(/1[67]\.\d MB of/)
      .waitFor();
    await page.reload();
    await parts.open();
    await row('large.step').getByText('The page was left').waitFor();
    await keepPicture(page, 'upload-interrupted');
    await expectAccessible(page);
    const input = row('large.step').locator('input[type=file]');
    await input.setInputFiles(small);
    await row('large.step').getByText('This is not the same file').waitFor();
    const after = await watchParts(Infinity);
    await input.setInputFiles(large);
    await row('large.step').getByText('Known again').waitFor();
    await row('large.step').getByText('queued').waitFor();
    expect(after.asked).toHaveLength(2);
    await after.open();
    await row('large.step').getByRole('button', { name: 'Dismiss: large.step' }).click();
    complaints();
  });

  it('ends an upload, and leaves no model behind', async () => {
    const parts = await watchParts(0);
    const models = page.getByRole('table').getByRole('link', { name: 'large' });
    const before = await models.count();
    await page.setInputFiles('input[type=file]', large);
    await row('large.step').getByRole('button', { name: 'Cancel: large.step' }).click();
    await page.getByRole('region', { name: 'Uploads' }).waitFor({ state: 'detached' });
    await parts.open();
    await page.reload();
    await page.getByRole('table').getByRole('link', { name: 'bracket' }).waitFor();
    expect(await models.count()).toBe(before);
    complaints();
  });

  it('says in the words of the API why a file is not taken', async () => {
    await page.setInputFiles('input[type=file]', {
      name: '***',
      mimeType: 'model/step',
      buffer: Buffer.from('x'),
    });
    await row('***').getByText('The file name has no usable character; rename the file.').waitFor();
    await keepPicture(page, 'upload-refused');
    await expectAccessible(page);
    await row('***').getByRole('button', { name: 'Cancel: ***' }).click();
    complaints();
  });

  it('shows each step, why one failed, and goes on at that step when it is tried again', async () => {
    const isDone = async () => {
      const { body } = await ada.request('GET', '/api/v1/models');
      return body.items.every((one: { latestRevision: { status: string } }) =>
        ['ready', 'quarantined'].includes(one.latestRevision.status),
      );
    };
    // A kernel that is given no time stops at the geometry.
    const limits = { deadlineMs: 1, memoryBytes: 2 ** 31 };
    const stopPoor = await startWork(world.api, world.folder, { limits });
    while (!(await isDone())) await page.waitForTimeout(200);
    await stopPoor();
    await page.getByRole('table').getByRole('link', { name: 'bracket' }).click();
    await page.getByText('This file stopped the geometry kernel').waitFor();
    const steps = page.getByRole('listitem');
    await steps.filter({ hasText: 'Checksum, done' }).waitFor();
    await steps.filter({ hasText: 'Read the geometry, failed' }).waitFor();
    await keepPicture(page, 'ingest-failed');
    await expectAccessible(page);
    const { page: small, complaints: said } = await world.open(new URL(page.url()).pathname, ada, {
      ...phone,
      colorScheme: 'dark',
    });
    await small.getByText('This file stopped the geometry kernel').waitFor();
    await keepPicture(small, 'ingest-failed-phone');
    await expectAccessible(small);
    expect(said()).toEqual([]);
    await small.context().close();

    await page.getByText('It goes on at “Read the geometry”.').waitFor();
    await page.getByRole('button', { name: 'Try again' }).click();
    await steps.filter({ hasText: 'Checksum, done' }).waitFor();
    await page.getByRole('heading', { name: 'queued' }).waitFor();
    await keepPicture(page, 'ingest-again');
    const stop = await startWork(world.api, world.folder);
    await page.locator('[data-loaded=true]').waitFor();
    await stop();
    expect(complaints()).toEqual([]);
  });

  const revisionsOf = async () => {
    const { body } = await ada.request(
      'GET',
      `/api/v1/models/${page.url().split('/').at(-1)!.split('?')[0]}`,
    );
    return (body.revisions as { number: number; fileName: string }[]).map(
      ({ number, fileName }) => `${number} ${fileName}`,
    );
  };

  it('takes back the revision of an upload that is ended', async () => {
    const parts = await watchParts(0);
    await page.getByRole('tab', { name: 'Revisions' }).click();
    await page.locator('.panel input[type=file]').first().setInputFiles(large);
    await page.getByRole('listitem').filter({ hasText: 'large.step' }).waitFor();
    expect(await revisionsOf()).toEqual(['2 large.step', '1 bracket.step']);
    await row('large.step').getByRole('button', { name: 'Cancel: large.step' }).click();
    await page.getByRole('listitem').filter({ hasText: 'large.step' }).waitFor({ state: 'detached' });
    await parts.open();
    expect(await revisionsOf()).toEqual(['1 bracket.step']);
    complaints();
  });

  it('replaces a file that was the wrong one, from where it was sent and among the revisions', async () => {
    const named = (name: string) => ({ name, mimeType: 'model/step', buffer: readFileSync(small) });
    await page.locator('.panel input[type=file]').first().setInputFiles(named('wrong.step'));
    await row('wrong.step').getByText('queued').waitFor();
    await keepPicture(page, 'upload-wrong-file');
    await expectAccessible(page);
    const choosing = page.waitForEvent('filechooser');
    await row('wrong.step').getByRole('button', { name: 'Wrong file: wrong.step' }).click();
    await (await choosing).setFiles(named('right.step'));
    await row('right.step').getByText('queued').waitFor();
    expect(await revisionsOf()).toEqual(['2 right.step', '1 bracket.step']);
    await row('right.step').getByRole('button', { name: 'Dismiss: right.step' }).click();
    const again = page.waitForEvent('filechooser');
    await page.getByRole('listitem').getByRole('button', { name: 'Replace the file' }).click();
    await (await again).setFiles(named('best.step'));
    await row('best.step').getByText('queued').waitFor();
    expect(await revisionsOf()).toEqual(['2 best.step', '1 bracket.step']);
    await page.getByRole('listitem').filter({ hasText: 'best.step' }).waitFor();
    complaints();
  });
});
