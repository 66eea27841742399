import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import Type from 'typebox';
import { secondFactorPolicies } from '../domain/identity/second-factor.ts';
import {
  assertProductionKeys,
  databaseSettings,
  embeddingSettings,
  mailSettings,
  objectStoreSettings,
  parseSettings,
  processSettings,
} from '../services/settings.ts';
import type { Environment } from '../services/settings.ts';
import { oauthProviders } from '../services/identity/identity-provider.ts';
import { parseRateLimits } from './rate-limits/policies.ts';
import type { WebApp } from './context.ts';

const apiSettings = Type.Object({
  ...processSettings.properties,
  ...databaseSettings.properties,
  ...objectStoreSettings.properties,
  ...embeddingSettings.properties,
  ...mailSettings.properties,
  RAPIDDRAFT_HOST: Type.String({ default: '127.0.0.1' }),
  RAPIDDRAFT_PORT: Type.Integer({ default: 3000, minimum: 0, maximum: 65535 }),
  APP_DATABASE_URL: Type.Optional(
    Type.String({ description: 'Logs in as the app role; else DATABASE_URL takes it.' }),
  ),
  SEARCH_DATABASE_URL: Type.Optional(Type.String({ description: 'Logs in as the search role.' })),
  STYTCH_PROJECT_ID: Type.String(),
  STYTCH_SECRET: Type.String(),
  STYTCH_PUBLIC_TOKEN: Type.Optional(
    Type.String({ description: 'Of the Stytch project, for sign-in by Google and GitHub.' }),
  ),
  OAUTH_PROVIDERS: Type.String({
    default: oauthProviders.join(),
    pattern: '^((google|github)(, *(google|github))?)?$',
    description:
      'Those that are set up in the Stytch project: `google`, `github`, both separated by a comma, or none.',
  }),
  RATE_LIMITS: Type.Optional(
    Type.String({ description: '`on`, `off`, or limits like `read=1200/60`; by default on in production.' }),
  ),
  TRUSTED_PROXIES: Type.String({
    default: '',
    description: 'Addresses and networks of proxies whose X-Forwarded-For is believed, separated by commas.',
  }),
  GUEST_SESSION_KEY: Type.String({
    minLength: 32,
    description: 'Signs the sessions of share-link guests; secret, and the same for every API process.',
  }),
  TEMPORAL_UI_URL: Type.Optional(
    Type.String({ pattern: '^https?://', description: 'Temporal’s own pages, as operators reach them.' }),
  ),
  SECOND_FACTOR: Type.Union(
    secondFactorPolicies.map((policy) => Type.Literal(policy)),
    {
      default: 'optional',
      description: 'Of whom a second factor is asked: `optional`, `operators`, `everyone`.',
    },
  ),
  STYTCH_API_URL: Type.Optional(Type.String({ description: 'The emulator, in the local mode only.' })),
});

/** The API's configuration; throws one sentence that names what is missing or wrong. */
export function parseApiConfig(environment: Environment) {
  const settings = parseSettings(apiSettings, environment);
  assertProductionKeys(settings);
  return settings;
}

/** What of it concerns whom requests are counted by, and how many one may send. */
export const limitsOf = (config: ReturnType<typeof parseApiConfig>) => ({
  rateLimits: parseRateLimits(config.RATE_LIMITS ?? (config.RAPIDDRAFT_MODE === 'production' ? 'on' : 'off')),
  trustedProxies: listed(config.TRUSTED_PROXIES),
});

const listed = (setting: string): string[] =>
  setting
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');

/** What of it concerns sign-in. */
export const identityOf = (config: ReturnType<typeof parseApiConfig>) => ({
  mode: config.RAPIDDRAFT_MODE,
  projectId: config.STYTCH_PROJECT_ID,
  secret: config.STYTCH_SECRET,
  publicUrl: config.PUBLIC_URL,
  oauthProviders: oauthProviders.filter((provider) => listed(config.OAUTH_PROVIDERS).includes(provider)),
  ...(config.STYTCH_PUBLIC_TOKEN ? { publicToken: config.STYTCH_PUBLIC_TOKEN } : {}),
  ...(config.STYTCH_API_URL ? { apiUrl: config.STYTCH_API_URL } : {}),
});

const webDirectory = fileURLToPath(new URL('../web/dist', import.meta.url));

/** The browser app where it has been built, and the store as its pages reach it. */
export const webOf = (config: ReturnType<typeof parseApiConfig>): WebApp | null => {
  const store = config.OBJECT_STORE === 's3' ? (config.S3_PUBLIC_ENDPOINT ?? config.S3_ENDPOINT) : undefined;
  return existsSync(path.join(webDirectory, 'index.html'))
    ? { directory: webDirectory, storeOrigins: store ? [new URL(store).origin] : [] }
    : null;
};
