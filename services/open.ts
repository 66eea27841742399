import { readFile } from 'node:fs/promises';
import type { Static } from 'typebox';
import { ProductError } from '../domain/errors.ts';
import type { BackupTarget } from './backup-target/backup-target.ts';
import { createFolderTarget } from './backup-target/folder-target.ts';
import { createObjectStoreTarget } from './backup-target/object-store-target.ts';
import type { Embedder } from './embeddings/embedder.ts';
import { createLexicalEmbedder } from './embeddings/lexical.ts';
import { createOpenAiEmbedder } from './embeddings/openai.ts';
import { createAgeEncryption } from './encryption/age.ts';
import { createEd25519Signer } from './encryption/signature.ts';
import { createLocalMailbox } from './mail/local-mailbox.ts';
import type { Mailer } from './mail/mailer.ts';
import { createSmtpMailer } from './mail/smtp.ts';
import { createLocalVolumeStore } from './object-store/local-volume.ts';
import type { LocalVolumeStore } from './object-store/local-volume.ts';
import type { ObjectStore } from './object-store/object-store.ts';
import { createS3Store } from './object-store/s3.ts';
import { createLocalPostgresTools } from './postgres-tools/local-tools.ts';
import type { backupSettings, embeddingSettings, mailSettings, objectStoreSettings } from './settings.ts';

type BackupSettings = Static<typeof backupSettings>;

/* Picks implementations by the operator's settings, for the `main.ts` files. */

function required(settings: object, name: string, why: string): string {
  const value: unknown = (settings as Record<string, unknown>)[name];
  if (typeof value !== 'string') throw new Error(`The settings are not right: ${name} is needed ${why}.`);
  return value;
}

/** The store of the product's objects; `local` is also given apart, for the routes that serve its signed URLs. */
export function openObjectStore(settings: Static<typeof objectStoreSettings>): {
  store: ObjectStore;
  local: LocalVolumeStore | null;
} {
  if (settings.OBJECT_STORE === 'local') {
    const local = createLocalVolumeStore({
      directory: required(settings, 'OBJECT_STORE_DIR', 'with OBJECT_STORE=local'),
      publicUrl: settings.PUBLIC_URL,
      signingKey: required(settings, 'OBJECT_STORE_SIGNING_KEY', 'with OBJECT_STORE=local'),
    });
    return { store: local, local };
  }
  const store = createS3Store({
    endpoint: required(settings, 'S3_ENDPOINT', 'with OBJECT_STORE=s3'),
    publicEndpoint: settings.S3_PUBLIC_ENDPOINT,
    region: settings.S3_REGION,
    bucket: required(settings, 'S3_BUCKET', 'with OBJECT_STORE=s3'),
    credentials: {
      accessKeyId: required(settings, 'S3_ACCESS_KEY_ID', 'with OBJECT_STORE=s3'),
      secretAccessKey: required(settings, 'S3_SECRET_ACCESS_KEY', 'with OBJECT_STORE=s3'),
    },
    forcePathStyle: !settings.S3_ENDPOINT?.endsWith('.amazonaws.com'),
  });
  return { store, local: null };
}

/** The embedding service the operator named, or the local lexical embedder. */
export function openEmbedder(settings: Static<typeof embeddingSettings>): Embedder {
  if (!settings.OPENAI_BASE_URL && !settings.OPENAI_API_KEY) return createLexicalEmbedder();
  return createOpenAiEmbedder({
    baseUrl: settings.OPENAI_BASE_URL ?? 'https://api.openai.com/v1',
    apiKey: settings.OPENAI_API_KEY ?? 'none',
    model: settings.EMBEDDING_MODEL,
    ...(settings.EMBEDDING_DIMENSIONS ? { dimensions: settings.EMBEDDING_DIMENSIONS } : {}),
  });
}

/** The mail server the operator named, or the mailbox of this machine. Without either, no mail is ever taken. */
export function openMailer(settings: Static<typeof mailSettings>): Mailer {
  if (settings.SMTP_URL) {
    const from = required(settings, 'MAIL_FROM', 'with SMTP_URL');
    return createSmtpMailer({ url: settings.SMTP_URL, from });
  }
  if (settings.MAILBOX_URL) return createLocalMailbox({ url: settings.MAILBOX_URL });
  const message = 'This installation has no mail server: its operator sets SMTP_URL.';
  return { send: () => Promise.reject(new ProductError('mail_refused', message)) };
}

const need = (value: string | undefined, name: string): string => {
  if (!value) throw new Error(`The settings are not right: ${name} is needed for backups.`);
  return value;
};

function openBackupTarget(config: BackupSettings): BackupTarget {
  const target = need(config.BACKUP_TARGET, 'BACKUP_TARGET');
  if (!target.startsWith('s3://')) return createFolderTarget(target);
  const bucket = target.slice('s3://'.length).replace(/\/$/, '');
  const endpoint = need(config.BACKUP_S3_ENDPOINT, 'BACKUP_S3_ENDPOINT');
  const store = createS3Store({
    endpoint,
    region: config.BACKUP_S3_REGION,
    bucket,
    credentials: {
      accessKeyId: need(config.BACKUP_S3_ACCESS_KEY_ID, 'BACKUP_S3_ACCESS_KEY_ID'),
      secretAccessKey: need(config.BACKUP_S3_SECRET_ACCESS_KEY, 'BACKUP_S3_SECRET_ACCESS_KEY'),
    },
    forcePathStyle: !endpoint.endsWith('.amazonaws.com'),
  });
  return createObjectStoreTarget(store, target);
}

/** What backups are made and checked with. Whoever calls this holds their keys. */
export async function openBackup(config: BackupSettings) {
  const signer = createEd25519Signer(
    await readFile(need(config.BACKUP_SIGNING_KEY_FILE, 'BACKUP_SIGNING_KEY_FILE'), 'utf8'),
  );
  const identityFile = await readFile(
    need(config.BACKUP_AGE_IDENTITY_FILE, 'BACKUP_AGE_IDENTITY_FILE'),
    'utf8',
  );
  const identities = identityFile
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  const recipients = list(need(config.BACKUP_AGE_RECIPIENTS, 'BACKUP_AGE_RECIPIENTS'));
  return {
    target: openBackupTarget(config),
    encryption: createAgeEncryption({ recipients, identities }),
    signer,
    trustedFingerprints: [signer.fingerprint, ...list(config.BACKUP_TRUSTED_KEYS)],
    tools: createLocalPostgresTools({
      path: config.PATH,
      ...(config.PG_BIN_DIR ? { binDir: config.PG_BIN_DIR } : {}),
    }),
  };
}

const list = (text: string): string[] =>
  text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
