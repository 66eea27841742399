import { createServer } from 'node:http';
import type { IncomingHttpHeaders, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFile, stat } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startTestApi } from '../test/api.ts';
import type { TestApi } from '../test/api.ts';
import { totpCode } from '../services/identity/emulator/totps.ts';
import { createTestCli } from '../test/cli.ts';
import type { TestCli } from '../test/cli.ts';
import { describeWith } from '../test/requirements.ts';

describeWith('postgres', 'signing in from a terminal', () => {
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

  it('finds the link in the mailbox of this machine and keeps the session for its user alone', async () => {
    const login = await cli.run(['login', '--email', 'ada@example.com', '--json']);
    expect(login).toMatchObject({ code: 0, stderr: '' });
    expect(login.json()).toEqual({ url: api.url, email: 'ada@example.com', isOperator: false });
    expect((await stat(cli.sessionsFile)).mode & 0o777).toBe(0o600);

    const me = await cli.run(['whoami', '--json']);
    expect(me.json()).toMatchObject({ email: 'ada@example.com', isOperator: false, url: api.url });

    expect((await cli.run(['logout'])).stdout).toBe(`Signed out of ${api.url}.\n`);
    const sessions = await readFile(cli.sessionsFile, 'utf8');
    expect(sessions).not.toContain('sessionJwt');
    const nobody = await cli.run(['whoami', '--json']);
    expect(nobody).toMatchObject({ code: 3, stderr: 'Sign in first. Use `rapiddraft login`.\n' });
    expect(nobody.json()).toMatchObject({ error: { code: 'unauthenticated' } });
    expect((await cli.run(['logout', '--json'])).json()).toMatchObject({ wasSignedIn: false });
  });

  it('ends the session at the server too', async () => {
    await cli.run(['login', '--email', 'eve@example.com']);
    const { sessionJwt } = Object.values(
      JSON.parse(await readFile(cli.sessionsFile, 'utf8')) as Record<string, { sessionJwt: string }>,
    )[0]!;
    await cli.run(['logout']);
    const headers = { authorization: `Bearer ${sessionJwt}` };
    expect((await fetch(`${api.url}/api/v1/me`, { headers })).status).toBe(401);
  });

  it('takes the link that was mailed elsewhere', async () => {
    const far = await createTestCli({ url: api.url });
    try {
      const asked = await far.run(['login', '--email', 'bob@example.com', '--json']);
      expect(asked).toMatchObject({ code: 3 });
      expect(asked.json()).toMatchObject({ error: { code: 'link_mailed' } });
      const link = `http://mail.example/callback?stytch_token_type=magic_links&token=${await api.linkToken('bob@example.com')}`;
      expect(await far.run(['login', '--token', link])).toMatchObject({ code: 0 });
      expect((await far.run(['whoami', '--json'])).json()).toMatchObject({ email: 'bob@example.com' });
      expect(await far.run(['login', '--token', link])).toMatchObject({ code: 3 });
      expect(await far.run(['login', '--token', 'http://mail.example/nothing'])).toMatchObject({ code: 64 });
      expect(await far.run(['login'])).toMatchObject({ code: 64, stderr: 'Say who you are with --email.\n' });
    } finally {
      await far.remove();
    }
  });

  it('gives the code of an authenticator app where there is one', async () => {
    const eve = await api.signIn('eva@example.com');
    const { secret } = (await eve.request('POST', '/api/v1/auth/second-factor')).body;
    const code = (stepsLater: number) => totpCode(secret, new Date(), stepsLater);
    await eve.request('POST', '/api/v1/auth/second-factor/session', { code: code(-1) });
    const login = ['login', '--email', 'eva@example.com'];
    expect(await cli.run(login)).toMatchObject({ code: 3, stderr: expect.stringContaining('--code') });
    expect(await cli.run([...login, '--code', '000000'])).toMatchObject({ code: 3 });
    expect(await readFile(cli.sessionsFile, 'utf8')).not.toContain('sessionJwt');
    expect(await cli.run([...login, '--code', code(0)])).toMatchObject({ code: 0 });
    expect(await cli.run(['models'])).toMatchObject({ code: 0 });
  });

  it('forgets the session though the server is away, and says so', async () => {
    await cli.run(['login', '--email', 'ada@example.com']);
    const moved = (await readFile(cli.sessionsFile, 'utf8')).replace(api.url, 'http://127.0.0.1:9');
    const { writeFile } = await import('node:fs/promises');
    await writeFile(cli.sessionsFile, moved);
    const logout = await cli.run(['logout', '--url', 'http://127.0.0.1:9']);
    expect(logout.code).toBe(5);
    expect(logout.stderr).toContain('You are signed out here, but the session lives on');
    expect(await readFile(cli.sessionsFile, 'utf8')).not.toContain('sessionJwt');
  });
});

describe('the session and other servers', () => {
  let server: Server;
  let url: string;
  let seen: IncomingHttpHeaders[];
  let cli: TestCli;
  let answer: { status: number; headers: Record<string, string>; body: string };

  beforeEach(async () => {
    seen = [];
    answer = { status: 200, headers: { 'content-type': 'application/json' }, body: '{}' };
    server = createServer((request, response) => {
      seen.push(request.headers);
      response.writeHead(answer.status, answer.headers).end(answer.body);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    cli = await createTestCli();
    const { mkdir, writeFile } = await import('node:fs/promises');
    await mkdir(`${cli.folder}/config/rapiddraft`, { recursive: true });
    const sessions = {
      [url]: { sessionJwt: 'ours', email: null },
      'http://other': { sessionJwt: 'theirs', email: null },
    };
    await writeFile(cli.sessionsFile, JSON.stringify(sessions));
  });
  afterEach(async () => {
    server.close();
    await cli.remove();
  });

  it('sends a session to its own server alone, and keeps the one it renews', async () => {
    answer.headers['x-session-jwt'] = 'renewed';
    expect(await cli.run(['whoami', '--url', url])).toMatchObject({ code: 0 });
    expect(await cli.run(['whoami', '--url', url.replace('127.0.0.1', 'localhost')])).toMatchObject({
      code: 0,
    });
    expect(seen.map(({ authorization }) => authorization)).toEqual(['Bearer ours', undefined]);
    expect(JSON.parse(await readFile(cli.sessionsFile, 'utf8'))).toMatchObject({
      [url]: { sessionJwt: 'renewed' },
      'http://other': { sessionJwt: 'theirs' },
    });
  });

  it('knows a server that is none of ours, and one that is overloaded', async () => {
    answer = { status: 404, headers: { 'content-type': 'text/html' }, body: '<h1>Not here</h1>' };
    const strange = await cli.run(['models', '--url', url]);
    expect(strange).toMatchObject({ code: 1 });
    expect(strange.stderr).toBe(`${url} answered 404 to /api/v1/models: is it a RapidDraft server?\n`);
    answer.status = 502;
    expect(await cli.run(['models', '--url', url])).toMatchObject({ code: 5 });
    const problem = {
      code: 'database_unavailable',
      detail: 'The database is away.\u001b[31m',
      requestId: 'r1',
    };
    answer = { status: 503, headers: {}, body: JSON.stringify(problem) };
    expect(await cli.run(['models', '--url', url])).toMatchObject({
      code: 5,
      stderr: 'The database is away. (request r1)\n',
    });
  });
});
