import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createTestCli } from '../test/cli.ts';
import type { TestCli } from '../test/cli.ts';
import { describeWith } from '../test/requirements.ts';
import { createReviewWorld } from '../test/review-world.ts';
import type { ReviewWorld } from '../test/review-world.ts';

describeWith('postgres', 'tickets on the command line', () => {
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

  it('are raised, answered, resolved and listed', async () => {
    const { ada, bob, modelId } = world;
    const made = await cli.run([
      ...['tickets', 'create', modelId, 'Wall', 'too', 'thin', '--body', '0.8 mm', '--priority', 'high'],
      ...['--assignee', ada.user.id, '--due', '2030-01-31', '--label', 'rib', 'wall', '--json'],
    ]);
    expect([made.code, made.stderr]).toEqual([0, '']);
    const ticket = made.json();
    expect(ticket).toMatchObject({
      title: 'Wall too thin',
      body: '0.8 mm',
      priority: 'high',
      assignee: { id: ada.user.id },
      dueOn: '2030-01-31',
      labels: ['rib', 'wall'],
      author: { id: bob.user.id },
    });
    const reply = await cli.run(['tickets', 'reply', ticket.id, 'Thicker', 'then.', '--json']);
    expect(reply.json()).toMatchObject({ body: 'Thicker then.', ticketId: ticket.id });
    const resolved = await cli.run(['tickets', 'resolve', ticket.id]);
    expect(resolved).toMatchObject({ code: 0, stdout: `#${ticket.number} Wall too thin is resolved.\n` });

    await cli.run(['tickets', 'create', modelId, 'Another']);
    const all = await cli.run(['tickets', 'list', '--model', modelId, '--limit', '1', '--json']);
    expect(all.json()).toMatchObject({ items: [{ title: 'Another' }], nextCursor: expect.any(String) });
    const found = await cli.run(['tickets', 'list', '--status', 'resolved,closed', '--mine']);
    expect(found.stdout.split('\n')).toEqual([
      expect.stringMatching(/^NO +STATUS +PRIORITY +TITLE +ASSIGNEE +DUE +REPLIES +ID$/),
      expect.stringMatching(/^#1 +resolved +high +Wall too thin +ada +2030-01-31 +1 +[0-9a-f-]{36}$/),
      '',
    ]);
    const none = await cli.run(['tickets', 'list', '--overdue']);
    expect(none.stdout).toBe('There is no such ticket.\n');
  });

  it('end with the code of what went wrong', async () => {
    const unknown = '00000000-0000-4000-8000-000000000000';
    expect((await cli.run(['tickets', 'resolve', unknown])).code).toBe(4);
    expect((await cli.run(['tickets', 'reply', '7', 'x'])).code).toBe(64);
    expect((await cli.run(['tickets', 'list', '--sort', 'random'])).code).toBe(64);
    const refused = await cli.run(['tickets', 'create', world.modelId, 'x', '--due', 'soon', '--json']);
    expect(refused.code).toBe(1);
    expect(refused.json()).toMatchObject({ error: { code: 'bad_request' } });
  });
});
