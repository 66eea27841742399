import pino from 'pino';
import { createBackupStore } from '../database/backup-store.ts';
import { connectDatabase } from '../database/connection.ts';
import { createHealthStore } from '../database/health-store.ts';
import { createListener } from '../database/listener.ts';
import { createSearchStore } from '../database/search-store.ts';
import { createUserStore } from '../database/user-store.ts';
import { createGuestSessions } from '../services/identity/guest-sessions.ts';
import { createStytchIdentity } from '../services/identity/stytch.ts';
import { openLog } from '../services/log.ts';
import { openEmbedder, openMailer, openObjectStore } from '../services/open.ts';
import { buildApp } from './app.ts';
import { identityOf, limitsOf, parseApiConfig, webOf } from './config.ts';

async function main(): Promise<void> {
  const config = parseApiConfig(process.env);
  openLog(config.LOG_LEVEL);
  const applicationName = 'rapiddraft-api';
  const own = (url: string | undefined, role: 'app' | 'search', poolMax: number) =>
    connectDatabase({
      url: url ?? config.DATABASE_URL,
      ...(url === undefined ? { role } : {}),
      applicationName,
      poolMax,
      statementTimeoutMs: 15_000,
    });
  const knex = own(config.APP_DATABASE_URL, 'app', 10);
  const searchKnex = own(config.SEARCH_DATABASE_URL, 'search', 5);
  const listener = createListener({ url: config.APP_DATABASE_URL ?? config.DATABASE_URL, applicationName });
  const { store, local } = openObjectStore(config);
  const identity = createStytchIdentity(identityOf(config));
  const app = await buildApp(
    {
      knex,
      users: createUserStore(knex),
      health: createHealthStore(knex),
      backups: createBackupStore(knex),
      search: createSearchStore(searchKnex),
      listener,
      identity,
      guestSessions: createGuestSessions(config.GUEST_SESSION_KEY),
      objects: store,
      localObjects: local,
      embedder: openEmbedder(config),
      mailer: openMailer(config),
      publicUrl: config.PUBLIC_URL,
      web: webOf(config),
      temporalUiUrl: config.TEMPORAL_UI_URL ?? null,
      ...limitsOf(config),
      secondFactor: config.SECOND_FACTOR,
      clock: () => new Date(),
    },
    // Lines are written some at a time, a tenth of a second late at most: requests don't wait for them.
    {
      logger: {
        level: config.LOG_LEVEL,
        stream: pino.destination({ sync: false, minLength: 8_192, periodicFlush: 100 }),
      },
    },
  );

  let closing = false;
  const close = async () => {
    if (closing) return;
    closing = true;
    await app.close();
    await listener.close();
    await Promise.all([knex.destroy(), searchKnex.destroy(), identity.close()]);
  };
  process.on('SIGTERM', () => void close());
  process.on('SIGINT', () => void close());
  await app.listen({ host: config.RAPIDDRAFT_HOST, port: config.RAPIDDRAFT_PORT });
}

await main().catch((error: unknown) => {
  openLog('info').fatal(
    { error: error instanceof Error ? error.message : String(error) },
    'the API cannot start',
  );
  process.exitCode = 1;
});
