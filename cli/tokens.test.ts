import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { startTestApi } from '../test/api.ts';
import type { TestApi } from '../test/api.ts';
import { createTestCli } from '../test/cli.ts';
import type { TestCli } from '../test/cli.ts';
import { describeWith } from '../test/requirements.ts';

describeWith('postgres', 'API tokens from a terminal', () => {
  let api: TestApi;
  let cli: TestCli;
  beforeAll(async () => {
    api = await startTestApi();
  });
  afterAll(() => api?.close());
  beforeEach(async () => {
    cli = await createTestCli({ url: api.url, identityUrl: api.emulatorUrl });
  });
  afterEach(() => cli?.remove());

  it('are made, used by scripts without a session, listed and revoked', async () => {
    await cli.run(['login', '--email', 'ada@example.com']);
    const made = await cli.run(['tokens', 'create', 'Nightly', '--scope', 'read', 'write', '--days', '7']);
    expect(made).toMatchObject({ code: 0, stderr: expect.stringContaining('shown this once') });
    const secret = made.stdout.trim();
    expect(secret).toMatch(/^rd_[\w-]{43}$/);

    const script = await createTestCli({ url: api.url });
    try {
      const env = { RAPIDDRAFT_TOKEN: secret };
      const me = (await script.run(['whoami', '--json'], env)).json();
      expect(me).toMatchObject({ email: 'ada@example.com', scopes: ['read', 'write'] });
      expect(await script.run(['models'], env)).toMatchObject({ code: 0 });
      // Tokens make none, whatever is in the environment: that takes a session.
      expect(await script.run(['tokens', 'create', 'Child'], env)).toMatchObject({ code: 3 });

      const { items } = (await cli.run(['tokens', 'list', '--json'])).json();
      expect(items).toMatchObject([
        { name: 'Nightly', scopes: ['read', 'write'], lastUsedAt: expect.any(String) },
      ]);
      expect((await cli.run(['tokens', 'list'])).stdout).not.toContain(secret);
      expect(await cli.run(['tokens', 'revoke', items[0].id])).toMatchObject({ code: 0 });
      const over = await script.run(['models'], env);
      expect(over).toMatchObject({ code: 3, stderr: expect.stringContaining('RAPIDDRAFT_TOKEN') });
      expect((await cli.run(['tokens', 'list'])).stdout).toContain('revoked');
    } finally {
      await script.remove();
    }
  });

  it('are not what something else in the environment is, which is neither sent nor said', async () => {
    const run = await cli.run(['models'], { RAPIDDRAFT_TOKEN: 'hunter2\nhunter3' });
    expect(run).toMatchObject({ code: 64, stdout: '' });
    expect(run.stderr).not.toContain('hunter');
  });

  it('shows the device of its session', async () => {
    await cli.run(['login', '--email', 'eve@example.com']);
    const { request } = await api.signIn('eve@example.com');
    const { items } = (await request('GET', '/api/v1/sessions')).body as { items: { device: string }[] };
    expect(items.map(({ device }) => device)).toContainEqual(expect.stringMatching(/^rapiddraft on /));
  });
});
