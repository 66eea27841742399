import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createTestCli } from '../test/cli.ts';
import type { TestCli } from '../test/cli.ts';
import { describeWith } from '../test/requirements.ts';
import { createReviewDesk } from '../test/review-desk.ts';
import { createReviewWorld } from '../test/review-world.ts';
import type { ReviewWorld } from '../test/review-world.ts';

describeWith('postgres', 'design reviews on the command line', () => {
  let world: ReviewWorld;
  let cli: TestCli;
  beforeAll(async () => {
    world = await createReviewWorld();
    cli = await createTestCli({ url: world.api.url, identityUrl: world.api.emulatorUrl });
    expect((await cli.run(['login', '--email', 'bob@example.com'])).code).toBe(0);
  });
  afterAll(async () => {
    await cli?.remove();
    await world?.close();
  });

  it('are listed, shown and decided', async () => {
    const { ada, bob, modelId } = world;
    const desk = createReviewDesk(world);
    const draft = await desk.draft({ description: 'All of it', agenda: [{ text: 'Walls' }] });
    const review = await desk.ask(await desk.ask(draft, bob), ada, { isRequired: false });
    const { body: opened } = await desk.step('open', review);
    const waiting = await cli.run(['reviews', 'list', '--model', modelId, '--waiting']);
    expect(waiting.stdout.split('\n')).toEqual([
      expect.stringMatching(/^STATUS +TITLE +LEAD +REVISION +DECIDED +ID$/),
      expect.stringMatching(/^open +PDR +ada +1 +0\/1 +[0-9a-f-]{36}$/),
      '',
    ]);
    const other = await cli.run(['reviews', 'decide', review.id, 'approve', '--revision', '7', '--json']);
    expect(other).toMatchObject({ code: 1 });
    expect(other.json()).toMatchObject({ error: { code: 'conflict' } });
    const decide = (...words: string[]) =>
      cli.run(['reviews', 'decide', review.id, ...words, '--revision', '1']);
    const silent = await decide('request-changes');
    expect([silent.code, silent.stderr]).toEqual([1, expect.stringContaining('Say in `comment`')]);
    expect(await decide('request-changes', '--comment', 'Thicker')).toMatchObject({
      code: 0,
      stdout: 'PDR is changes_requested.\n',
    });
    const shown = await cli.run(['reviews', 'show', review.id]);
    expect(shown.stdout.split('\n')).toEqual([
      'PDR: changes_requested, led by ada',
      `Revision 1, file ${opened.basis.fileSha256}, rules none`,
      '',
      'All of it',
      '',
      'Agenda',
      '  1. Walls',
      '',
      'Reviewers',
      '  bob: request_changes, Thicker',
      '  ada (optional): no decision',
      '',
    ]);
    const none = await cli.run(['reviews', 'list', '--waiting']);
    expect(none.stdout).toBe('There is no such design review.\n');
  });

  it('end with the code of what went wrong', async () => {
    const unknown = '00000000-0000-4000-8000-000000000000';
    expect((await cli.run(['reviews', 'show', unknown])).code).toBe(4);
    expect((await cli.run(['reviews', 'decide', unknown, 'abstain', '--revision', '1'])).code).toBe(64);
    expect((await cli.run(['reviews', 'decide', unknown, 'approve'])).code).toBe(64);
    expect((await cli.run(['reviews', 'decide', unknown, 'approve', '--revision', 'A'])).code).toBe(64);
  });
});
