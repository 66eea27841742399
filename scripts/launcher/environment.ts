/** What each child may know: nothing of the launcher's environment but what is named here. */
import path from 'node:path';
import type { LocalKeys } from './keys.ts';
import type { Toolchain } from './toolchain.ts';

type Environment = Record<string, string | undefined>;

/** Variables of the system that any program may need. */
const systemNames = [
  'PATH',
  'LANG',
  'TZ',
  'TMPDIR',
  'SSL_CERT_FILE',
  'SSL_CERT_DIR',
  'NODE_EXTRA_CA_CERTS',
  'HTTP_PROXY',
  'HTTPS_PROXY',
  'NO_PROXY',
  'http_proxy',
  'https_proxy',
  'no_proxy',
];

/** Settings the operator may give both processes. */
const sharedNames = [
  'RAPIDDRAFT_MODE',
  'PUBLIC_URL',
  'LOG_LEVEL',
  'OBJECT_STORE',
  'S3_ENDPOINT',
  'S3_PUBLIC_ENDPOINT',
  'S3_REGION',
  'S3_BUCKET',
  'S3_ACCESS_KEY_ID',
  'S3_SECRET_ACCESS_KEY',
  'OPENAI_BASE_URL',
  'OPENAI_API_KEY',
  'EMBEDDING_MODEL',
  'EMBEDDING_DIMENSIONS',
  'SMTP_URL',
  'MAIL_FROM',
];
const apiNames = [
  'APP_DATABASE_URL',
  'SEARCH_DATABASE_URL',
  'STYTCH_PROJECT_ID',
  'STYTCH_SECRET',
  'STYTCH_PUBLIC_TOKEN',
  'STYTCH_API_URL',
  'OAUTH_PROVIDERS',
  'TEMPORAL_UI_URL',
  'RAPIDDRAFT_HOST',
  'GUEST_SESSION_KEY',
  'RATE_LIMITS',
  'SECOND_FACTOR',
  'TRUSTED_PROXIES',
];
const workerNames = [
  'WORKER_DATABASE_URL',
  'BACKUP_DATABASE_URL',
  'TEMPORAL_NAMESPACE',
  'WORKER_QUEUES',
  'KERNEL_PYTHON',
  'KERNEL_DEADLINE_SECONDS',
  'KERNEL_MEMORY_MIB',
  'PG_BIN_DIR',
  'BACKUP_TARGET',
  'BACKUP_S3_ENDPOINT',
  'BACKUP_S3_REGION',
  'BACKUP_S3_ACCESS_KEY_ID',
  'BACKUP_S3_SECRET_ACCESS_KEY',
  'BACKUP_AGE_RECIPIENTS',
  'BACKUP_AGE_IDENTITY_FILE',
  'BACKUP_SIGNING_KEY_FILE',
];

/** The named variables that are set and not empty. */
const pick = (env: Environment, names: string[]): Record<string, string> => {
  const picked: Record<string, string> = {};
  for (const name of names) if (env[name]) picked[name] = env[name];
  return picked;
};

export type Addresses = {
  databaseUrl: string;
  temporalAddress: string;
  /** Temporal's own pages, where it is ours. */
  temporalUiUrl: string | null;
  /** Where browsers reach the API. */
  publicUrl: string;
  host: string;
  port: number;
  /** The identity emulator, unless the operator named a Stytch project. */
  identityUrl: string | null;
};

export type EnvironmentDeps = {
  env: Environment;
  homeDir: string;
  keys: LocalKeys;
  toolchain: Toolchain;
  addresses: Addresses;
};

/** Project of the local identity emulator. */
export const localProjectId = 'project-local-rapiddraft';
const localPublicToken = 'public-token-local-rapiddraft';

export const systemEnvironment = (env: Environment) => pick(env, systemNames);

const shared = ({ env, homeDir, keys, addresses }: EnvironmentDeps): Record<string, string> => ({
  ...systemEnvironment(env),
  RAPIDDRAFT_MODE: 'local',
  DATABASE_URL: addresses.databaseUrl,
  PUBLIC_URL: addresses.publicUrl,
  OBJECT_STORE: 'local',
  OBJECT_STORE_DIR: path.join(homeDir, 'objects'),
  OBJECT_STORE_SIGNING_KEY: keys.objectSigningKey,
  ...(addresses.identityUrl ? { MAILBOX_URL: `${addresses.identityUrl}/emulator/mailbox` } : {}),
  ...pick(env, sharedNames),
});

export const apiEnvironment = (deps: EnvironmentDeps): Record<string, string> => ({
  ...shared(deps),
  RAPIDDRAFT_HOST: deps.addresses.host,
  RAPIDDRAFT_PORT: String(deps.addresses.port),
  GUEST_SESSION_KEY: deps.keys.guestSessionKey,
  ...(deps.addresses.identityUrl
    ? {
        STYTCH_PROJECT_ID: localProjectId,
        STYTCH_SECRET: deps.keys.identitySecret,
        STYTCH_PUBLIC_TOKEN: localPublicToken,
        STYTCH_API_URL: deps.addresses.identityUrl,
      }
    : {}),
  ...(deps.addresses.temporalUiUrl ? { TEMPORAL_UI_URL: deps.addresses.temporalUiUrl } : {}),
  ...pick(deps.env, apiNames),
});

export const workerEnvironment = (deps: EnvironmentDeps): Record<string, string> => ({
  ...shared(deps),
  TEMPORAL_ADDRESS: deps.addresses.temporalAddress,
  SCRATCH_DIR: path.join(deps.homeDir, 'scratch'),
  BACKUP_TARGET: path.join(deps.homeDir, 'backups'),
  BACKUP_AGE_RECIPIENTS: deps.keys.backupRecipients,
  BACKUP_AGE_IDENTITY_FILE: deps.keys.backupIdentityFile,
  BACKUP_SIGNING_KEY_FILE: deps.keys.backupSigningKeyFile,
  ...(deps.toolchain.kernelPython ? { KERNEL_PYTHON: deps.toolchain.kernelPython } : {}),
  ...(deps.toolchain.postgresDir ? { PG_BIN_DIR: path.join(deps.toolchain.postgresDir, 'bin') } : {}),
  ...pick(deps.env, workerNames),
});
