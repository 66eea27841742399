import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { ModelDocument } from '../database/model-store.ts';
import { systemEnvironment } from '../scripts/launcher/environment.ts';
import { freePort } from '../scripts/launcher/ports.ts';
import { createTestDatabase } from './database.ts';
import type { TestDatabase } from './database.ts';
import { openEventStream } from './event-stream.ts';
import { createRevision, createUser } from './factories.ts';
import { describeWith } from './requirements.ts';

/** The API as it is started in production, twice, on one database. */
describeWith('postgres', 'two API processes', () => {
  let database: TestDatabase;
  let folder: string;
  let model: ModelDocument;
  const token = `rd_${randomBytes(32).toString('base64url')}`;
  const headers = { authorization: `Bearer ${token}` };
  const processes: { url: string; child: ChildProcess }[] = [];

  beforeAll(async () => {
    database = await createTestDatabase();
    folder = await mkdtemp(join(tmpdir(), 'rapiddraft-two-'));
    const app = database.connect('app');
    const ada = await createUser(app);
    ({ model } = await createRevision(app, ada));
    await database
      .connect()('api_tokens')
      .insert({
        user_id: ada.id,
        name: 'a script',
        token_sha256: createHash('sha256').update(token).digest(),
        scopes: ['read', 'write'],
        expires_at: new Date(Date.now() + 3_600_000),
      });
    for (let n = 0; n < 2; n += 1) processes.push(await start());
  });
  afterAll(async () => {
    for (const { child } of processes) child.kill('SIGKILL');
    await database?.drop();
    await rm(folder, { recursive: true });
  });

  async function start() {
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const key = 'a key of this test, which is long enough';
    const child = spawn(process.execPath, [fileURLToPath(new URL('../api/main.ts', import.meta.url))], {
      env: {
        ...systemEnvironment(process.env),
        RAPIDDRAFT_MODE: 'local',
        RAPIDDRAFT_PORT: String(port),
        PUBLIC_URL: url,
        DATABASE_URL: database.ownerUrl,
        OBJECT_STORE: 'local',
        OBJECT_STORE_DIR: folder,
        OBJECT_STORE_SIGNING_KEY: key,
        GUEST_SESSION_KEY: key,
        MAILBOX_URL: 'http://127.0.0.1:9/mailbox',
        STYTCH_PROJECT_ID: 'project-test-two',
        STYTCH_SECRET: key,
        STYTCH_API_URL: 'http://127.0.0.1:9',
      },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    for (;;) {
      const answer = await fetch(`${url}/health/live`).catch(() => null);
      if (answer?.ok) return { url, child };
      if (child.exitCode !== null) throw new Error(`the API ended with ${child.exitCode}`);
      await sleep(100);
    }
  }
  const events = (url: string, more: Record<string, string> = {}) =>
    openEventStream(`${url}/api/v1/models/${model.id}/events`, { ...headers, ...more });
  async function raise(url: string, title: string): Promise<string> {
    const answer = await fetch(`${url}/api/v1/models/${model.id}/tickets`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify({ title }),
    });
    expect(answer.status).toBe(201);
    return ((await answer.json()) as { id: string }).id;
  }

  it('tell each other what happens; a stream whose process dies goes on at the other, missing nothing', async () => {
    const [first, second] = processes as [(typeof processes)[0], (typeof processes)[0]];
    const stream = await events(first.url);
    await stream.nextOf('hello');
    const there = await raise(second.url, 'Raised at the second');
    const heard = await stream.nextOf('ticket.created');
    expect(heard.data).toMatchObject({ resource: { id: there } });

    first.child.kill('SIGKILL');
    await expect(stream.nextOf('ticket.created')).rejects.toThrow();
    const meanwhile = await raise(second.url, 'Raised while nobody listened');
    const again = await events(second.url, { 'last-event-id': String(heard.id) });
    const missed = await again.nextOf('ticket.created');
    expect(missed.data).toMatchObject({ resource: { id: meanwhile } });
    expect(missed.id).toBeGreaterThan(heard.id!);
    again.close();
  });
});
