import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { SignedInClient } from '../api.ts';
import { keepPicture } from '../chromium.ts';
import { describeWith } from '../requirements.ts';
import { makeAcme } from './acme.ts';
import { walkByKeyboard } from './keyboard-walk.ts';
import { expectAccessible, phone, startWebWorld } from './world.ts';
import type { OpenPage, WebWorld } from './world.ts';

type Acme = Awaited<ReturnType<typeof makeAcme>>;
type Who = 'ada' | 'bob' | 'newcomer' | 'guest' | 'nobody';

type Shot = {
  /** Of its pictures. */
  name: string;
  /** Of `web/pages.tsx`; null for what is none of them. */
  path: string | null;
  who?: Who;
  at: (acme: Acme) => string;
  heading: string | RegExp;
  /** What the browser says of it, besides nothing. */
  complaint?: RegExp;
  /** Is there when all of it is. */
  shows: (page: Page) => Promise<unknown>;
  /** What is pressed before one looks. */
  then?: (page: Page) => Promise<unknown>;
};

const text = (words: string | RegExp) => (page: Page) => page.getByText(words).first().waitFor();
const loaded = (page: Page) => page.locator('[data-loaded=true]').first().waitFor();
/** The model, and this in its panel. */
const withModel = (words: string | RegExp) => (page: Page) =>
  Promise.all([loaded(page), page.getByText(words).last().waitFor()]);
const onModel = (name: string, query: string | ((acme: Acme) => string), words: string | RegExp) => ({
  ...{ name, path: '/models/:id', heading: 'gearbox', shows: withModel(words) },
  at: (acme: Acme) => `/models/${acme.modelId}${typeof query === 'string' ? query : query(acme)}`,
});
const inOrganization = (tab: string, words: string) => ({
  name: `organization-${tab}`,
  path: '/organizations/:id',
  at: ({ organizationId }: Acme) => `/organizations/${organizationId}?tab=${tab}`,
  heading: 'Acme Pumps',
  shows: text(words),
});

const shots: Shot[] = [
  { name: 'home', path: '/', at: () => '/', heading: 'Models', shows: text('cover') },
  {
    ...{ name: 'home-empty', path: '/', who: 'newcomer', at: () => '/', heading: 'Models' },
    shows: text('No models yet'),
  },
  onModel('model', '', /Deep hole/),
  onModel('model-finding', ({ findingId }) => `?tab=findings&finding=${findingId}`, /Measured/),
  onModel('model-tickets', '?tab=tickets', /Which alloy/),
  onModel('model-ticket', ({ ticketId }) => `?ticket=${ticketId}`, 'That works for us.'),
  onModel('model-revisions', '?tab=revisions', /Details/),
  onModel('model-activity', '?tab=activity', /began to upload/),
  {
    ...onModel('model-share', '', /Deep hole/),
    then: async (page) => {
      await page.getByRole('button', { name: 'Share', exact: true }).click();
      await page.getByText('dan@foundry.example').waitFor();
    },
  },
  {
    ...{ name: 'model-refused', path: '/models/:id', heading: 'cover' },
    at: ({ refusedId }) => `/models/${refusedId}`,
    shows: text(/STL/),
  },
  {
    ...{ name: 'compare', path: '/models/:id/compare', heading: /gearbox/ },
    at: ({ modelId }) => `/models/${modelId}/compare`,
    shows: text(/parts are the same/),
  },
  {
    ...{ name: 'compare-over', path: '/models/:id/compare', heading: /gearbox/ },
    at: ({ modelId }) => `/models/${modelId}/compare?layout=over`,
    shows: text(/parts are the same/),
  },
  {
    ...{ name: 'report', path: '/models/:id/report', heading: 'gearbox' },
    at: ({ modelId }) => `/models/${modelId}/report`,
    shows: withModel(/Source:/),
  },
  {
    ...{ name: 'design-reviews', path: '/models/:id/design-reviews', heading: /gearbox/ },
    at: ({ modelId }) => `/models/${modelId}/design-reviews`,
    shows: text('Concept'),
  },
  {
    ...{ name: 'design-review', path: '/design-reviews/:id', heading: 'Preliminary design' },
    at: ({ reviewId }) => `/design-reviews/${reviewId}`,
    shows: text('The ribs are fine now.'),
  },
  {
    ...{ name: 'organizations', path: '/organizations', heading: 'Organizations' },
    at: () => '/organizations',
    shows: text('Pump Consortium'),
  },
  inOrganization('projects', 'Impeller study'),
  inOrganization('members', 'carol.diaz@acme.example'),
  inOrganization('invitations', 'eve@acme.example'),
  { ...inOrganization('audit', ''), shows: (page) => page.getByRole('row').nth(5).waitFor() },
  inOrganization('settings', 'Delete'),
  {
    ...{ name: 'project', path: '/projects/:id', heading: 'Gearbox GX-40' },
    at: ({ projectId }) => `/projects/${projectId}`,
    shows: text('cover'),
  },
  {
    ...{ name: 'deleted', path: '/deleted', at: () => '/deleted', heading: 'Deleted models' },
    shows: text('Restore'),
  },
  {
    ...{ name: 'search', path: '/search', at: () => '/search', heading: 'Search' },
    shows: text('Search what you may see'),
  },
  {
    ...{ name: 'search-found', path: '/search', heading: /Search/ },
    at: () => '/search?q=deep+hole',
    shows: (page) => page.getByRole('list', { name: 'Results' }).waitFor(),
  },
  {
    ...{ name: 'settings', path: '/settings', at: () => '/settings', heading: 'Settings' },
    shows: text('Nightly upload'),
  },
  {
    ...{ name: 'operations', path: '/operations', at: () => '/operations', heading: 'Operations' },
    shows: (page) => Promise.all([text(/rows, \d+ objects compared/)(page), text('Read the geometry')(page)]),
  },
  {
    ...{ name: 'operations-denied', path: '/operations', who: 'bob', at: () => '/operations' },
    heading: 'Operations',
    shows: text('This page is for operators'),
  },
  {
    ...{ name: 'not-found', path: null, at: () => '/nothing-here' },
    heading: 'There is nothing at this address.',
    shows: text('There is nothing at this address.'),
  },
  {
    ...{ name: 'sign-in', path: null, who: 'nobody', at: () => '/', heading: 'Sign in' },
    shows: text('Mail me a code'),
  },
  {
    ...{ name: 'share', path: '/models/:id', who: 'guest', heading: 'gearbox' },
    at: ({ sharePath }) => sharePath,
    shows: loaded,
  },
  {
    ...{ name: 'share-closed', path: null, who: 'nobody', at: () => '/share/nothing' },
    heading: 'This link does not work',
    complaint: /404/,
    shows: text('Ask whoever sent it for a new one'),
  },
];

describeWith(['postgres', 'temporal', 'kernel', 'chromium'], 'every page', () => {
  let world: WebWorld;
  let acme: Acme;
  let people: Record<Who, SignedInClient | undefined>;
  /** The windows, by who looks and on what: those who come after go on in them. */
  const windows = new Map<string, OpenPage>();

  beforeAll(async () => {
    world = await startWebWorld({ operations: true });
    acme = await makeAcme(world);
    const newcomer = await world.api.signIn('new@acme.example');
    people = { ...{ ada: acme.ada, bob: acme.bob, newcomer }, guest: undefined, nobody: undefined };
  });
  afterAll(() => world?.close());

  it('is here, in the four forms', () => {
    const table = readFileSync('web/pages.tsx', 'utf8');
    const paths = [...table.matchAll(/path: '([^']+)'/g)].map(([, path]) => path!);
    expect(paths.length).toBeGreaterThan(10);
    expect(paths.filter((path) => !shots.some((shot) => shot.path === path))).toEqual([]);
  });

  const forms = [
    ['desktop', {}],
    // A quarter of the pixels to draw.
    ['phone', { ...phone, deviceScaleFactor: 1 }],
  ] as const;
  for (const [form, options] of forms)
    for (const shot of shots)
      it(`${shot.name} on a ${form}`, async () => {
        const { page, complaints } = await openAt(shot, form, options);
        await shot.shows(page);
        await shot.then?.(page);
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          await settled(page);
          await keepPicture(page, `every-page/${shot.name}-${colorScheme}-${form}`);
          // In the dark nothing is other than its colours, and those are no others on a phone.
          if (colorScheme === 'light') await expectAccessible(page);
          else if (form === 'desktop') await expectAccessible(page, ['color-contrast']);
        }
        const said = complaints().filter((words) => !shot.complaint?.test(words));
        expect({ said, ...(await about(page)) }).toEqual({
          said: [],
          width: page.viewportSize()!.width,
          titles: [expect.stringMatching(shot.heading)],
          mains: 1,
          window: expect.stringMatching(/RapidDraft$/),
        });
      });

  it('goes by keyboard alone through what one does in a day', () => walkByKeyboard(world, acme));

  async function openAt(
    { who = 'ada', at }: Shot,
    form: string,
    options: Parameters<WebWorld['open']>[2],
  ): Promise<OpenPage> {
    const key = `${who} ${form}`;
    const before = windows.get(key);
    if (!before) {
      const opened = await world.open(at(acme), people[who], options);
      windows.set(key, opened);
      return opened;
    }
    await before.page.goto(world.api.url + at(acme));
    return before;
  }

  /** Whatever moves has come to rest: pictures are drawn and nothing is on its way. */
  async function settled(page: Page): Promise<void> {
    await page.locator('.mantine-Loader-root').first().waitFor({ state: 'detached' });
    await page.evaluate(
      `Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => null))).then(
        () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))`,
    );
  }

  const about = (page: Page) =>
    page.evaluate<Record<string, unknown>>(
      `({ width: document.documentElement.scrollWidth,
          titles: [...document.querySelectorAll('h1')].map((heading) => heading.textContent),
          mains: document.querySelectorAll('main').length,
          window: document.title })`,
    );
});
