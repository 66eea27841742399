import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startTestApi } from '../test/api.ts';
import type { TestApi } from '../test/api.ts';
import { createTestCli } from '../test/cli.ts';
import type { TestCli } from '../test/cli.ts';
import { describeWith } from '../test/requirements.ts';

describeWith('postgres', 'organizations in a terminal', () => {
  let api: TestApi;
  let cli: TestCli;
  let id: string;
  beforeAll(async () => {
    api = await startTestApi();
    cli = await createTestCli({ url: api.url, identityUrl: api.emulatorUrl });
    await cli.run(['login', '--email', 'ada@example.com']);
    const ada = await api.signIn('ada@example.com');
    id = (await ada.request('POST', '/api/v1/organizations', { name: 'Acme \u001b[31mPumps' })).body.id;
  });
  afterAll(async () => {
    await cli?.remove();
    await api?.close();
  });

  it('are listed with one’s role, and their members', async () => {
    const listed = await cli.run(['orgs']);
    expect(listed.stdout).toMatch(/Acme .*Pumps +owner/);
    expect(listed.stdout).toContain(id);
    expect(listed.stdout).not.toContain('\u001b[31m');
    const members = await cli.run(['members', id, '--json']);
    expect(JSON.parse(members.stdout)).toMatchObject({
      items: [{ email: 'ada@example.com', role: 'owner' }],
      nextCursor: null,
    });
  });

  it('invite an address once', async () => {
    const invite = () => cli.run(['invite', id, 'bob@example.com', '--role', 'viewer']);
    expect((await invite()).stdout).toMatch(
      /^bob@example.com is invited as viewer, until \d{4}-\d\d-\d\d\.$/m,
    );
    const again = await invite();
    expect(again.stderr).toContain('invited already');
    expect(again.code).toBe(1);
    expect((await cli.run(['invite', id, 'bob@example.com', '--role', 'king'])).code).toBe(64);
  });
});
