import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page, Request } from 'playwright-core';
import { keepPicture } from '../chromium.ts';
import { describeWith } from '../requirements.ts';
import type { TestApi } from '../api.ts';
import { expectAccessible, phone, startWebWorld } from './world.ts';
import type { OpenPage, WebWorld } from './world.ts';

describeWith(['postgres', 'temporal', 'kernel', 'chromium'], 'the browser app', () => {
  let world: WebWorld;
  let api: TestApi;
  let page: Page;
  let complaints: OpenPage['complaints'];

  beforeAll(async () => {
    world = await startWebWorld({ work: true });
    ({ api } = world);
    ({ page, complaints } = await world.open('/models/anything'));
  });
  afterAll(() => world?.close());

  async function mailedCode(email: string): Promise<string> {
    const answer = await fetch(`${api.emulatorUrl}/emulator/mailbox?email=${encodeURIComponent(email)}`);
    return /\b\d{6}\b/.exec(await answer.text())![0];
  }

  it('lets somebody in by a mailed code, and says so where the code is wrong', async () => {
    await page.getByLabel('E-mail address').fill('ada@example.com');
    await page.getByRole('button', { name: 'Mail me a code' }).click();
    await page.getByLabel('Code of the mail').fill('000000');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('alert').waitFor();
    await keepPicture(page, 'sign-in');
    await expectAccessible(page);
    await page.getByLabel('Code of the mail').fill(await mailedCode('ada@example.com'));
    await page.getByRole('button', { name: 'Sign in' }).click();
    // The address that was asked for is kept; it names no model.
    await page.getByText('That did not work').waitFor();
    await page.getByRole('link', { name: 'RapidDraft' }).click();
    await page.getByText('No models yet').waitFor();
    expect(complaints().filter((said) => !/40[014]/.test(said))).toEqual([]);
  });

  it('lets somebody in by an account elsewhere', async () => {
    const { page: other } = await world.open('/');
    await other.getByRole('link', { name: 'Sign in with Google' }).waitFor();
    await other.getByRole('link', { name: 'Sign in with GitHub' }).click();
    await other.locator('[type=email]').fill('bob@example.com');
    await other.locator('[type=email]').press('Enter');
    await other.getByText('No models yet').waitFor();
    await other.context().close();
  });

  it('uploads a file and shows the part, its tree and its findings', async () => {
    await page.setInputFiles('input[type=file]', world.sampleFile());
    await page.getByRole('table').getByRole('link', { name: 'gearbox', exact: true }).click();
    await page.locator('[data-loaded=true]').waitFor();
    await page.getByRole('treeitem', { name: 'Housing unit' }).waitFor();
    const colors = await pictureColors();
    // Blue housing, orange brackets, green clamp block, grey plate on a light ground.
    for (const isIt of [
      ([r, g, b]: number[]) => b! > 1.6 * r! && b! > 1.3 * g!,
      ([r, g, b]: number[]) => r! > 1.5 * g! && g! > 1.3 * b!,
      ([r, g, b]: number[]) => g! > 1.3 * r! && g! > 1.15 * b!,
    ])
      expect(colors.filter(isIt).length).toBeGreaterThan(colors.length / 500);
    await page
      .getByRole('button', { name: /Deep hole/ })
      .first()
      .waitFor();
    expect(complaints()).toEqual([]);
  });

  it('marks the faces of a finding, and makes the other parts pale', async () => {
    const before = await pictureColors();
    await page.getByRole('button', { name: /Sharp internal corner/ }).click();
    await page.getByRole('button', { name: /Sharp internal corner/, pressed: true }).waitFor();
    await page.waitForTimeout(1_000);
    await keepPicture(page, 'finding');
    const isMarked = ([r, g, b]: number[]) => r! > 200 && g! < 140 && b! < 110;
    const marked = (colors: number[][]) => colors.filter(isMarked).length;
    expect(marked(await pictureColors())).toBeGreaterThan(marked(before));
  });

  it('lists a hundred of very many findings, the chosen one among them, and more where one asks', async () => {
    const other = await page.context().newPage();
    await other.route('**/findings', async (route) => {
      const answer = await route.fetch();
      const body = await answer.json();
      const items = Array.from({ length: 320 }, (_, at) => ({ ...body.items[0], id: idOf(at) }));
      await route.fulfill({ response: answer, json: { ...body, items } });
    });
    const idOf = (at: number) => `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`;
    const address = new URL(page.url());
    address.searchParams.delete('finding');
    await other.goto(address.href);
    const listed = other.getByRole('button', { pressed: false }).filter({ hasText: 'Measured' });
    const more = other.getByRole('button', { name: 'Show more' });
    await other.getByRole('tab', { name: 'Findings 320' }).click();
    await more.waitFor();
    expect(await listed.count()).toBe(100);
    await more.click();
    await listed.nth(199).waitFor();
    expect(await listed.count()).toBe(200);
    address.searchParams.set('finding', idOf(310));
    await other.goto(address.href);
    await other.getByRole('button', { pressed: true }).filter({ hasText: 'Measured' }).waitFor();
    await more.click();
    await more.waitFor({ state: 'detached' });
    expect(await listed.count()).toBe(319);
    await other.close();
  });

  it('raises a ticket on the face that was clicked, with its pin there', async () => {
    await page.getByRole('treeitem', { name: 'Base plate' }).click();
    const box = (await page.locator('canvas').boundingBox())!;
    const at = { x: box.x + box.width * 0.52, y: box.y + box.height * 0.52 };
    await page.mouse.click(at.x, at.y);
    await page.getByRole('button', { name: 'Raise a ticket' }).click();
    await page.getByLabel('What is it about?').fill('Is this face machined?');
    await page.getByRole('button', { name: 'Raise ticket' }).click();
    const pin = page.getByRole('button', { name: '1: Is this face machined?' });
    await pin.waitFor();
    await page.waitForTimeout(1_000);
    await keepPicture(page, 'ticket');
    await expectAccessible(page);
    const pinned = (await pin.boundingBox())!;
    // Its tip stands where the click was: the camera is the one of the ticket.
    expect(Math.abs(pinned.x + pinned.width / 2 - at.x)).toBeLessThan(6);
    expect(Math.abs(pinned.y + pinned.height - at.y)).toBeLessThan(6);
    const [ticket] = await api.database.connect()('ticket_pins').select();
    expect(ticket.face_signature ?? ticket.face).toBeTruthy();
    expect(complaints()).toEqual([]);
  });

  it('reads the findings by rule beside the model, with their sources', async () => {
    await page.getByRole('button', { name: 'Dismiss: gearbox.step' }).click();
    await page.getByRole('tab', { name: /Findings/ }).click();
    await page.getByRole('link', { name: 'Report beside the model' }).click();
    await page.locator('[data-loaded=true]').waitFor();
    const rule = page.getByRole('region', { name: /Sharp internal corner/ });
    await rule.getByText(/Source:/).waitFor();
    const finding = rule.getByRole('button', { name: /Show in the picture/ }).first();
    await finding.click();
    await rule.getByRole('button', { pressed: true }).waitFor();
    expect(page.url()).toMatch(/\/report\?revision=.*finding=/);
    await keepPicture(page, 'report-rules');
    await expectAccessible(page);
  });

  it('shows the PDF beside the model, says when it is older than the analysis, and has it drawn again', async () => {
    await page.getByRole('tab', { name: 'PDF' }).click();
    await page.getByText(/^Version 1, \d+ page/).waitFor();
    expect(await page.locator('iframe').getAttribute('src')).toMatch(/^blob:/);
    const saved = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Download' }).click();
    expect((await saved).suggestedFilename()).toBe('gearbox DFM v1.pdf');
    await page.waitForTimeout(1_500); // The browser's own viewer tells nobody when it has drawn.
    await keepPicture(page, 'report-pdf');
    await expectAccessible(page);

    const owner = api.database.connect();
    // The report becomes that of an analysis before.
    const [{ id, rule_packs, ...run }] = await owner('dfm_runs').select();
    await owner('dfm_runs').update({ generation: 2 });
    const [before] = await owner('dfm_runs').insert({ ...run, rule_packs: JSON.stringify(rule_packs) }, [
      'id',
    ]);
    await owner('document_artifacts').where({ run_id: id }).update({ run_id: before.id });
    await page.reload();
    await page.getByText('A newer analysis has come since').waitFor();
    await keepPicture(page, 'report-stale');
    const { page: small } = await world.open(new URL(page.url()).href.slice(api.url.length), undefined, {
      ...phone,
      colorScheme: 'dark',
      storageState: await page.context().storageState(),
    });
    await small.getByText('A newer analysis has come since').waitFor();
    await keepPicture(small, 'report-phone');
    await expectAccessible(small);
    await small.context().close();
    await page.getByRole('button', { name: 'Draw the PDF again' }).click();
    await page.getByText(/^Version 2/).waitFor();
    await page.getByText('A newer analysis has come since').waitFor({ state: 'detached' });
    expect(complaints()).toEqual([]);
  });

  it('says why a file is refused', async () => {
    await page.getByRole('link', { name: 'RapidDraft' }).click();
    const buffer = Buffer.from('solid cube\nendsolid cube\n');
    await page.setInputFiles('input[type=file]', { name: 'cube.step', mimeType: 'model/step', buffer });
    await page.getByRole('table').getByRole('link', { name: 'cube', exact: true }).click();
    await page.locator('main').getByText(/STL/).waitFor();
    await keepPicture(page, 'refused');
  });

  it('lists its shortcuts under ?, and goes by them', async () => {
    await page.getByRole('link', { name: 'RapidDraft' }).click();
    await page.getByRole('table').getByRole('link', { name: 'gearbox', exact: true }).click();
    await page.locator('[data-loaded=true]').waitFor();
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
    await page.getByRole('row', { name: 'Models' }).waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('g');
    await page.keyboard.press('h');
    await page.getByRole('heading', { name: 'Models', level: 1 }).waitFor();
    expect(await page.title()).toBe('Models · RapidDraft');
    expect(await page.locator('main').evaluate((main) => main.matches(':focus'))).toBe(true);
  });

  it('says that the server is away, keeps what it shows, and goes on when it is back', async () => {
    await page.route('**/api/v1/**', (route) => route.abort());
    await page.route('**/health/**', (route) => route.abort());
    await page.getByRole('table').getByRole('link', { name: 'gearbox', exact: true }).click();
    await page.getByText('What you see may be old').waitFor();
    await keepPicture(page, 'offline');
    await page.unrouteAll();
    await page.getByText('What you see may be old').waitFor({ state: 'detached' });
    await page.locator('[data-loaded=true]').waitFor();
    complaints();
  });

  it('asks once for what several parts of its home page show, and for who one is before its scripts are there', async () => {
    const asked: string[] = [];
    const note = (request: Request) => asked.push(new URL(request.url()).pathname);
    page.on('request', note);
    await page.goto(api.url);
    await page.getByRole('table').getByRole('link', { name: 'gearbox', exact: true }).waitFor();
    await page.waitForLoadState('networkidle');
    page.off('request', note);
    const calls = asked.filter((place) => /^\/api\/v1\/(me|stars|projects)$/.test(place)).sort();
    expect(calls).toEqual(['/api/v1/me', '/api/v1/projects', '/api/v1/stars']);
    // Where the page asked by itself, and not for what it was told to fetch ahead, it would have asked twice.
    expect(asked.indexOf('/api/v1/me')).toBeLessThan(asked.findIndex((place) => place.endsWith('.js')));
    expect(asked.filter((place) => /\.(js|css)$/.test(place)).length).toBeLessThanOrEqual(3);
    complaints();
  });

  it('is served with a policy that lets nothing of others in', async () => {
    const answer = await fetch(`${api.url}/models/x`, { headers: { accept: 'text/html' } });
    const policy = answer.headers.get('content-security-policy')!;
    expect(policy).toContain(`default-src 'none'`);
    expect(policy).not.toMatch(/unsafe|\*/);
    expect(policy).toContain(`frame-src blob:;`);
    expect((await fetch(`${api.url}/api/v1/nothing`, { headers: { accept: 'text/html' } })).status).not.toBe(
      200,
    );
    expect((await fetch(`${api.url}/assets/nothing.js`)).status).toBe(404);
    // WebAssembly is decoded in its worker alone.
    const scripts = readdirSync('web/dist/assets').filter((name) => name.endsWith('.js'));
    const worker = scripts.find((name) => name.startsWith('model-worker-'))!;
    const policyOf = async (name: string) =>
      (await fetch(`${api.url}/assets/${name}`)).headers.get('content-security-policy');
    expect(await policyOf(worker)).toContain(`script-src 'self' 'wasm-unsafe-eval';`);
    expect(await policyOf(scripts.find((name) => name !== worker)!)).toBeNull();
  });

  /** Colours of the canvas, sampled. */
  async function pictureColors(): Promise<number[][]> {
    const png = await page.locator('canvas').screenshot();
    const { default: sharp } = await import('sharp');
    const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
    const colors: number[][] = [];
    for (let i = 0; i < info.width * info.height; i += 7) colors.push([...data.subarray(3 * i, 3 * i + 3)]);
    return colors;
  }
});
