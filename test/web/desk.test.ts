import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { SignedInClient } from '../api.ts';
import { asUser } from '../../database/connection.ts';
import { createModel } from '../../database/model-store.ts';
import { keepPicture } from '../chromium.ts';
import { createRevision, makeReady } from '../factories.ts';
import { describeWith } from '../requirements.ts';
import { expectAccessible, startWebWorld } from './world.ts';
import type { OpenPage, WebWorld } from './world.ts';

const phone = { viewport: { width: 390, height: 844 }, colorScheme: 'dark' } as const;

describeWith(['postgres', 'chromium'], 'home and design reviews in the browser', () => {
  let world: WebWorld;
  let ada: SignedInClient;
  let bob: SignedInClient;
  let page: Page;
  let complaints: OpenPage['complaints'];
  let organizationId: string;
  let modelId: string;

  const done = async (
    who: SignedInClient,
    method: 'POST' | 'PUT' | 'DELETE',
    path: string,
    body?: object,
  ) => {
    const answer = await who.request(method, `/api/v1${path}`, body);
    expect({ path, status: answer.status < 300, said: answer.body?.detail }).toEqual({ path, status: true });
    return answer.body;
  };

  beforeAll(async () => {
    world = await startWebWorld();
    const { api } = world;
    ada = await api.signIn();
    bob = await api.signIn('bob@example.com');
    organizationId = (await done(ada, 'POST', '/organizations', { name: 'Acme' })).id;
    const owner = api.database.connect();
    await owner('organization_members').insert({
      organization_id: organizationId,
      user_id: bob.user.id,
      role: 'member',
    });
    const project = await done(ada, 'POST', `/organizations/${organizationId}/projects`, { name: 'Pump' });
    const app = api.database.connect('app');
    const { model, revision } = await createRevision(app, ada.user, { projectId: project.id });
    modelId = model.id;
    await makeReady(api.worker, revision.id);
    ({ page, complaints } = await world.open('/', bob));
  });
  afterAll(() => world?.close());

  /** The same on a phone in the dark. */
  async function onPhone(who: SignedInClient, name: string, heading: string) {
    const address = new URL(page.url());
    const { page: small } = await world.open(address.pathname + address.search, who, phone);
    await small.getByRole('heading', { name: heading }).first().waitFor();
    await small.waitForLoadState('networkidle');
    await keepPicture(small, name);
    await expectAccessible(small);
    expect(await small.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    await small.context().close();
  }

  it('shows what waits for somebody, and says where there is nothing', async () => {
    await page.getByText('Nobody waits for your decision.').waitFor();
    await page.getByText('Nothing is assigned to you.').waitFor();
    await page.getByText('Star models and tickets').waitFor();
    await expectAccessible(page);
    for (const [title, dueOn] of [
      ['Later', '2100-05-01'],
      ['Sooner', '2100-01-01'],
    ])
      await done(ada, 'POST', `/models/${modelId}/tickets`, { title, dueOn, assigneeId: bob.user.id });
    await done(bob, 'PUT', `/models/${modelId}/star`);
    await page.reload();
    const mine = page.getByRole('region', { name: 'My tickets' }).getByRole('link');
    await mine.first().waitFor();
    expect(await mine.allTextContents()).toEqual(['#2 Sooner', '#1 Later']);
    expect(await mine.first().getAttribute('href')).toMatch(new RegExp(`^/models/${modelId}\\?ticket=`));
    await page.getByRole('region', { name: 'Starred' }).getByRole('link').waitFor();
    await keepPicture(page, 'home');
    await onPhone(bob, 'home-phone', 'My tickets');
    expect(complaints()).toEqual([]);
  });

  it('searches and narrows the models, and keeps that in the address', async () => {
    const models = page.getByRole('region', { name: 'Models' });
    const rows = models.getByRole('row');
    await rows.nth(1).waitFor();
    const name = await models.getByRole('row').nth(1).getByRole('link').textContent();
    await page.getByLabel('Search by name').fill('nothing like that');
    await page.getByText('No model is like that').waitFor();
    await page.getByLabel('Search by name').fill(name!.toUpperCase());
    await rows.nth(1).waitFor();
    await page.getByLabel('Project').selectOption('Pump');
    await rows.nth(1).waitFor();
    expect(page.url()).toContain('project=');
    await page.reload();
    await rows.nth(1).waitFor();
    expect(await page.getByLabel('Search by name').inputValue()).toBe(name!.toUpperCase());
    await page.getByLabel('Status').selectOption('failed');
    await page.getByText('No model is like that').waitFor();
    await expectAccessible(page);
  });

  it('stars a model, and shows it with what was worked on', async () => {
    await page.goto(`${world.api.url}/`);
    const star = page.getByRole('button', { name: 'Star: Bracket' });
    await page.locator('button[aria-label="Star: Bracket"][aria-pressed="true"]').waitFor();
    await star.click();
    await page.getByRole('region', { name: 'Starred' }).getByText('Star models and tickets').waitFor();
    await star.press('Enter');
    await page.getByRole('region', { name: 'Starred' }).getByRole('link', { name: 'Bracket' }).waitFor();
    await page.getByRole('region', { name: 'Recently worked on' }).getByRole('link').first().waitFor();
  });

  it('searches and sorts more models than a page has where they are kept', async () => {
    const app = world.api.database.connect('app');
    const { id: projectId } = await done(ada, 'POST', `/organizations/${organizationId}/projects`, {
      name: 'Many',
    });
    for (let n = 1; n <= 60; n += 1)
      await asUser(app, ada.user.id, (trx) =>
        createModel(trx, { ownerId: ada.user.id, projectId, name: `Part ${n}` }),
      );
    await page.goto(`${world.api.url}/projects/${projectId}`);
    const links = page.getByRole('table').getByRole('link');
    await page.getByRole('link', { name: 'Part 60', exact: true }).waitFor();
    expect(await links.count()).toBe(50);
    await page.getByRole('button', { name: 'Show more' }).click();
    await page.getByRole('link', { name: 'Part 1', exact: true }).waitFor();
    expect(await links.count()).toBe(60);
    await page.getByLabel('Sorted by').selectOption('Name');
    await page.locator('tbody tr:nth-child(2)', { hasText: 'Part 2' }).waitFor();
    await page.getByLabel('Search by name').fill('part 1');
    await page.getByRole('button', { name: 'Show more' }).waitFor({ state: 'detached' });
    await page.locator('tbody tr:nth-child(2)', { hasText: 'Part 10' }).waitFor();
    expect(await links.count()).toBe(15);
    await keepPicture(page, 'project-search');
    await onPhone(bob, 'project-phone', 'Many');
    expect(complaints()).toEqual([]);
    await page.getByRole('link', { name: 'RapidDraft' }).click();
    await page.getByLabel('Project').selectOption('Pump');
  });

  it('uploads into the project that was chosen', async () => {
    await page.getByLabel('Status').selectOption('');
    await page.setInputFiles('input[type=file]', {
      name: 'impeller.step',
      mimeType: 'model/step',
      buffer: Buffer.from('ISO-10303-21;'),
    });
    await page.getByRole('group', { name: 'impeller.step' }).getByText('queued').waitFor();
    const { body } = await bob.request('GET', '/api/v1/models?limit=100');
    const made = body.items.find((one: { name: string }) => one.name === 'impeller');
    expect(made.organizationId).toBe(organizationId);
    await page.getByRole('button', { name: 'Dismiss: impeller.step' }).click();
  });

  it('renames a model, and deletes it after it was asked whether that is meant', async () => {
    await page.getByRole('table').getByRole('link', { name: 'impeller', exact: true }).click();
    await page.getByRole('tab', { name: 'Revisions' }).click();
    const itself = page.getByRole('region', { name: 'The model itself' });
    await itself.getByLabel('Name').fill('Rotor');
    await itself.getByRole('button', { name: 'Rename' }).click();
    await page.getByRole('heading', { name: 'Rotor', level: 1 }).waitFor();
    await itself.getByRole('button', { name: 'Delete the model' }).click();
    const sure = page.getByRole('alertdialog', { name: /Delete “Rotor”\?.*can restore it/ });
    await keepPicture(page, 'delete-model');
    await expectAccessible(page);
    await sure.getByRole('button', { name: 'Delete the model' }).click();
    await page.getByRole('heading', { name: 'Models', level: 2 }).waitFor();
  });

  it('gives a deleted model back', async () => {
    await page.getByRole('link', { name: 'Deleted models' }).click();
    await page.getByRole('button', { name: 'Restore: Rotor' }).waitFor();
    await keepPicture(page, 'deleted');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Restore: Rotor' }).click();
    await page.getByText('No deleted models').waitFor();
    await page.getByRole('link', { name: 'RapidDraft' }).click();
    await page.getByRole('table').getByRole('link', { name: 'Rotor', exact: true }).waitFor();
    complaints();
  });

  it('prepares a review, opens it, and shows it to who is asked', async () => {
    const { page: lead, complaints: said } = await world.open(`/models/${modelId}/design-reviews`, ada);
    await lead.getByText('No design reviews yet').waitFor();
    await expectAccessible(lead);
    await lead.getByLabel('Title').fill('Preliminary design');
    await lead.getByLabel('Description').fill('All **ribs**.');
    await lead.getByLabel('Agenda').fill('Walls\nRibs');
    await lead.getByRole('button', { name: 'Prepare a review' }).click();
    await lead.getByRole('heading', { name: 'Preliminary design', level: 1 }).waitFor();
    await lead.getByText('draft', { exact: true }).waitFor();
    await lead.getByLabel('Ask somebody').selectOption({ label: 'bob@example.com' });
    await lead.getByLabel('Due on').fill('2100-01-01');
    await lead.getByRole('button', { name: 'Ask', exact: true }).click();
    await lead.getByText('no decision yet').waitFor();
    await lead.getByRole('button', { name: 'Open', exact: true }).click();
    await lead.getByText('open', { exact: true }).waitFor();
    await keepPicture(lead, 'review-lead');
    await expectAccessible(lead);
    expect(said()).toEqual([]);
    await lead.context().close();

    await page.reload();
    await page.getByRole('region', { name: 'Reviews that wait' }).getByRole('link').click();
    await page.getByRole('heading', { name: 'Preliminary design', level: 1 }).waitFor();
    await page.getByText('SHA-256 of the file').waitFor();
    expect(await page.getByRole('button', { name: 'Conclude it' }).count()).toBe(0);
    await keepPicture(page, 'review');
    await expectAccessible(page);
    await onPhone(bob, 'review-phone', 'Preliminary design');
  });

  it('changes what a review says, its agenda and its lead, and shows both versions where two did', async () => {
    const id = page.url().split('/').at(-1)!;
    const { page: lead } = await world.open(`/design-reviews/${id}`, ada);
    await lead.getByRole('button', { name: 'Change', exact: true }).click();
    await lead.getByRole('textbox', { name: 'Point 2' }).fill('Ribs and bosses');
    await lead.getByRole('button', { name: 'Move point 2 up' }).click();
    await lead
      .getByRole('group', { name: 'Point 1' })
      .getByLabel('Ticket')
      .selectOption({ label: '#2 Sooner' });
    await lead.getByLabel('Title').fill('Critical design');
    const { version } = (await bob.request('GET', `/api/v1/design-reviews/${id}`)).body;
    const said = { version, title: 'Preliminary design, again' };
    expect((await bob.request('PATCH', `/api/v1/design-reviews/${id}`, said)).status).toBe(200);
    await lead.getByRole('button', { name: 'Save' }).click();
    await lead.getByRole('row', { name: 'Title Preliminary design, again Critical design' }).waitFor();
    await keepPicture(lead, 'review-edit-conflict');
    await expectAccessible(lead);
    await lead.getByRole('button', { name: 'Use yours instead' }).click();
    await lead.getByRole('heading', { name: 'Critical design', level: 1 }).waitFor();
    const agenda = lead.getByRole('region', { name: 'Agenda' });
    await agenda.getByRole('link', { name: '#2 Sooner' }).waitFor();
    expect(await agenda.getByRole('listitem').allTextContents()).toEqual([
      'Ribs and bosses #2 Sooner (open)',
      'Walls',
    ]);
    await lead.getByRole('button', { name: 'Change: bob' }).click();
    await lead.getByLabel('Due on').first().fill('2100-02-02');
    await lead.getByRole('button', { name: 'Save' }).click();
    await lead.getByRole('button', { name: 'Save' }).waitFor({ state: 'detached' });
    const { reviewers } = (await ada.request('GET', `/api/v1/design-reviews/${id}`)).body;
    expect(reviewers[0].dueAt).toMatch(/^2100-02-0[123]/);
    await lead.context().close();
    await page.reload();
    await page.getByRole('heading', { name: 'Critical design', level: 1 }).waitFor();
  });

  it('takes a decision; one that is of an older state is shown the newer one, and nothing is lost', async () => {
    const id = page.url().split('/').at(-1)!;
    const { page: lead } = await world.open(`/design-reviews/${id}`, ada);
    await lead.getByRole('button', { name: 'Cancel the review' }).waitFor();
    // Nobody decides by pressing a button twice: nothing is chosen for them.
    await page.getByRole('button', { name: 'Decide' }).click();
    await page.locator('input[type=radio]:invalid').first().waitFor({ state: 'attached' });
    await page.getByLabel('Request changes').check();
    await page.getByLabel('What you ask for').fill('Thicker ribs.');
    await page.getByRole('button', { name: 'Decide' }).click();
    await page.getByText('Concluded as changes requested').waitFor();
    await page.getByText('Thicker ribs.').first().waitFor();
    await keepPicture(page, 'review-decided');
    await expectAccessible(page);
    await lead.getByRole('button', { name: 'Cancel the review' }).click();
    await lead.getByText('Somebody was faster').waitFor();
    await lead.getByText('Concluded as changes requested').waitFor();
    await keepPicture(lead, 'review-conflict');
    await expectAccessible(lead);
    await lead.getByRole('button', { name: 'Open again' }).click();
    await lead.getByText(/^Round 2, led by/).waitFor();
    await lead.getByText('Round 1: Revision 1, changes requested').waitFor();
    await lead.getByText('no longer counts').waitFor();
    await lead.getByText('What changed from round 1 to round 2').click();
    const changes = lead.getByRole('table', { name: 'What changed from round 1 to round 2' });
    await changes.getByRole('row', { name: 'Decisions bob: requested changes' }).waitFor();
    await changes.getByRole('row', { name: 'Ended as changes requested under way' }).waitFor();
    await keepPicture(lead, 'review-round-2');
    await expectAccessible(lead);
    await lead.context().close();
    complaints();
  });

  it('shows nothing of a review to who may not see the model', async () => {
    const mallory = await world.api.signIn('mallory@example.com');
    const { page: other } = await world.open(new URL(page.url()).pathname, mallory);
    await other.getByRole('heading', { name: 'There is nothing at this address.' }).waitFor();
    await other.context().close();
  });

  it('finds one of very many projects by typing its name', async () => {
    const owner = world.api.database.connect();
    const projects = Array.from({ length: 120 }, (_, at) => ({
      organization_id: organizationId,
      name: `Line ${at + 1}`,
    }));
    await owner('projects').insert(projects);
    const { page: his, complaints: said } = await world.open('/', bob);
    const field = his.locator('input[role=combobox]');
    await field.fill('line 7');
    await his.getByRole('option', { name: 'Line 79', exact: true }).waitFor();
    await his.getByRole('option', { name: 'Line 28', exact: true }).waitFor({ state: 'detached' });
    await keepPicture(his, 'home-projects');
    await expectAccessible(his);
    await field.fill('pump');
    await his.getByRole('option', { name: 'Pump', exact: true }).click();
    await his.waitForURL(/project=/);
    // Whoever is sent the link sees what it is about, however many projects are newer.
    await his.reload();
    await his.locator('input[role=combobox][value=Pump]').waitFor();
    await field.fill('nothing like it');
    await his.getByText('Nothing is called that').waitFor();
    // The list of them all goes on, too.
    await his.goto(`${world.api.url}/organizations/${organizationId}`);
    await his.getByRole('button', { name: 'Show more' }).waitFor();
    expect(await his.getByRole('link', { name: 'Pump', exact: true }).count()).toBe(0);
    await his.getByRole('button', { name: 'Show more' }).click();
    await his.getByRole('link', { name: 'Pump', exact: true }).waitFor();
    expect(said()).toEqual([]);
    await his.context().close();
  });
});
