import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LightMyRequestResponse as Response, InjectOptions } from 'fastify';
import type { Knex } from 'knex';
import { buildApp } from '../api/app.ts';
import type { Api, ApiDeps } from '../api/context.ts';
import { createBackupStore } from '../database/backup-store.ts';
import { createHealthStore } from '../database/health-store.ts';
import { createListener } from '../database/listener.ts';
import { createSearchStore } from '../database/search-store.ts';
import { createUserStore } from '../database/user-store.ts';
import type { User } from '../database/user-store.ts';
import { createLexicalEmbedder } from '../services/embeddings/lexical.ts';
import { createIdentityEmulator } from '../services/identity/emulator/app.ts';
import { createGuestSessions } from '../services/identity/guest-sessions.ts';
import { createStytchIdentity } from '../services/identity/stytch.ts';
import { createLocalMailbox } from '../services/mail/local-mailbox.ts';
import type { LocalVolumeStore } from '../services/object-store/local-volume.ts';
import { createLocalVolumeStore } from '../services/object-store/local-volume.ts';
import { freePort } from '../scripts/launcher/ports.ts';
import { createTestDatabase } from './database.ts';
import type { TestDatabase } from './database.ts';
import { watchAnswers } from './documented.ts';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export type SignedInClient = {
  user: User;
  sessionJwt: string;
  request(method: Method, url: string, payload?: object): Promise<{ status: number; body: any }>; // eslint-disable-line @typescript-eslint/no-explicit-any
};

/** A guest of a share link, with their cookies. */
export type GuestClient = {
  linkId: string;
  /** Where their API begins, and the cookie that goes there. */
  base: string;
  cookie: string;
  request: SignedInClient['request'];
  inject(options: InjectOptions & { url: string }): Promise<Response>;
};

export type TestApi = {
  app: Api;
  /** Where it listens. */
  url: string;
  database: TestDatabase;
  worker: Knex;
  store: LocalVolumeStore;
  /** Every line it logged. */
  log: string[];
  emulatorUrl: string;
  /** How far the clock of the identity provider is ahead, milliseconds. */
  setProviderAhead(milliseconds: number): void;
  inject(options: InjectOptions): Promise<Response>;
  /** The token of a new sign-in link, from the emulator's mailbox. */
  linkToken(email: string): Promise<string>;
  signIn(email?: string): Promise<SignedInClient>;
  /** Follows a share link, as a new browser does. */
  visit(token: string): Promise<GuestClient>;
  /** Ends a session at the identity provider, unknown to the API. */
  revokeAtProvider(sessionId: string): Promise<void>;
  close(): Promise<void>;
};

export const guestKey = 'a key of this test, which is long enough';

/** The API as it runs, on a database of its own, a local volume, and the identity emulator behind the real SDK. */
export async function startTestApi(
  change: (deps: ApiDeps, database: TestDatabase) => ApiDeps | Promise<ApiDeps> = (deps) => deps,
  wrapPool: (pool: Knex) => Knex = (pool) => pool,
): Promise<TestApi> {
  const database = await createTestDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'rapiddraft-api-'));
  const projectId = 'project-test-api';
  const secret = 'the secret of this test';
  let providerAheadMs = 0;
  const emulator = await createIdentityEmulator({
    ...{ projectId, secret },
    clock: () => new Date(Date.now() + providerAheadMs),
  });
  const emulatorUrl = await emulator.listen({ host: '127.0.0.1', port: 0 });
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const store = createLocalVolumeStore({
    directory: folder,
    publicUrl: url,
    signingKey: 'a key of this test',
  });
  const knex = wrapPool(database.connect('app'));
  const listener = createListener({ url: database.urls.app, applicationName: 'test' });
  const warn = console.warn;
  // The SDK warns of an address that is not Stytch's.
  console.warn = () => undefined;
  const identity = createStytchIdentity({
    projectId,
    secret,
    publicToken: 'public-token-test-1',
    apiUrl: emulatorUrl,
    timeoutMs: 60_000,
  });
  console.warn = warn;
  const log: string[] = [];
  const deps = await change(
    {
      knex,
      users: createUserStore(knex),
      health: createHealthStore(knex),
      backups: createBackupStore(knex),
      search: createSearchStore(database.connect('search')),
      listener,
      identity,
      guestSessions: createGuestSessions(guestKey),
      objects: store,
      localObjects: store,
      embedder: createLexicalEmbedder(),
      mailer: createLocalMailbox({ url: `${emulatorUrl}/emulator/mailbox` }),
      publicUrl: url,
      web: null,
      temporalUiUrl: null,
      rateLimits: null,
      trustedProxies: [],
      secondFactor: 'optional',
      clock: () => new Date(),
    },
    database,
  );
  const logger = { level: 'info', stream: { write: (line: string) => void log.push(line) } };
  const { app, undocumented } = await watchAnswers(() => buildApp(deps, { logger }));
  await app.listen({ host: '127.0.0.1', port });

  const linkToken = async (email: string) => {
    const sent = await app.inject({ method: 'POST', url: '/api/v1/auth/magic-link', payload: { email } });
    if (sent.statusCode !== 202) throw new Error(`no link was sent: ${sent.body}`);
    const answer = await fetch(`${emulatorUrl}/emulator/mailbox?email=${encodeURIComponent(email)}`);
    const { mails } = (await answer.json()) as { mails: { link?: string }[] };
    return new URL(mails.find(({ link }) => link !== undefined)?.link ?? '').searchParams.get('token') ?? '';
  };

  return {
    app,
    url,
    database,
    worker: database.connect('worker'),
    store,
    log,
    emulatorUrl,
    setProviderAhead: (milliseconds) => void (providerAheadMs = milliseconds),
    inject: (options) => app.inject(options),
    linkToken,
    async signIn(email = 'ada@example.com') {
      const payload = { token: await linkToken(email) };
      const { sessionJwt } = (
        await app.inject({ method: 'POST', url: '/api/v1/auth/session', payload })
      ).json<{
        sessionJwt: string;
      }>();
      const headers = { authorization: `Bearer ${sessionJwt}` };
      const user = await createUserStore(database.connect()).findByEmail(email);
      return {
        user: user!,
        sessionJwt,
        async request(method, path, body) {
          const answer = await app.inject({ method, url: path, headers, ...(body ? { payload: body } : {}) });
          return { status: answer.statusCode, body: answer.body === '' ? null : answer.json() };
        },
      };
    },
    async visit(token) {
      const opened = await app.inject({ url: `/share/${token}` });
      const [cookie] = opened.cookies;
      if (!cookie) throw new Error(`the link did not open: ${opened.statusCode}`);
      const base = String(opened.headers.location).replace(/\/$/, '');
      const header = `${cookie.name}=${cookie.value}`;
      const inject: GuestClient['inject'] = (options) =>
        app.inject({
          ...options,
          url: base + options.url,
          headers: { origin: url, cookie: header, ...options.headers },
        });
      return {
        linkId: base.slice('/share/'.length),
        base,
        cookie: header,
        inject,
        async request(method, path, body) {
          const answer = await inject({ method, url: path, ...(body ? { payload: body } : {}) });
          return { status: answer.statusCode, body: answer.body === '' ? null : answer.json() };
        },
      };
    },
    revokeAtProvider: (sessionId) => identity.revokeSession(sessionId),
    async close() {
      await app.close();
      await listener.close();
      await identity.close();
      await emulator.close();
      await database.drop();
      await rm(folder, { recursive: true });
      const surprises = undocumented();
      if (surprises.length > 0)
        throw new Error(`Answers that the OpenAPI document does not know:\n${surprises.join('\n')}`);
    },
  };
}
