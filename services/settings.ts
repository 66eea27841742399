import Type from 'typebox';
import type { Static, TObject, TProperties } from 'typebox';
import Value from 'typebox/value';

/*
 * Settings that more than one process reads, each with one schema that its type is derived from. The names are those of
 * environment variables.
 */

/** What API and worker alike are told. */
export const processSettings = Type.Object({
  RAPIDDRAFT_MODE: Type.Enum(['local', 'production'], { default: 'local' }),
  LOG_LEVEL: Type.Enum(['debug', 'info', 'warn', 'error'], { default: 'info' }),
});

export const databaseSettings = Type.Object({
  DATABASE_URL: Type.String({
    pattern: '^postgres(ql)?://',
    description: 'Postgres, as the owner of the schema.',
  }),
});

export const objectStoreSettings = Type.Object({
  OBJECT_STORE: Type.Enum(['local', 's3'], { default: 'local' }),
  OBJECT_STORE_DIR: Type.Optional(Type.String({ description: 'Folder of the local store.' })),
  OBJECT_STORE_SIGNING_KEY: Type.Optional(Type.String({ minLength: 32 })),
  PUBLIC_URL: Type.String({ pattern: '^https?://', description: 'Address at which browsers reach the API.' }),
  S3_ENDPOINT: Type.Optional(Type.String({ pattern: '^https?://' })),
  S3_PUBLIC_ENDPOINT: Type.Optional(Type.String({ pattern: '^https?://' })),
  S3_REGION: Type.String({ default: 'us-east-1' }),
  S3_BUCKET: Type.Optional(Type.String()),
  S3_ACCESS_KEY_ID: Type.Optional(Type.String()),
  S3_SECRET_ACCESS_KEY: Type.Optional(Type.String()),
});

export const embeddingSettings = Type.Object({
  OPENAI_BASE_URL: Type.Optional(Type.String({ pattern: '^https?://' })),
  OPENAI_API_KEY: Type.Optional(Type.String()),
  EMBEDDING_MODEL: Type.String({ default: 'text-embedding-3-small' }),
  EMBEDDING_DIMENSIONS: Type.Optional(Type.Integer({ minimum: 8, maximum: 4000 })),
});

export const mailSettings = Type.Object({
  SMTP_URL: Type.Optional(
    Type.String({ pattern: '^smtps?://', description: 'Mail server, with user and password.' }),
  ),
  MAIL_FROM: Type.Optional(Type.String({ description: 'What mails are sent as.' })),
  MAILBOX_URL: Type.Optional(
    Type.String({
      pattern: '^http://(127\\.0\\.0\\.1|localhost)[:/]',
      description: 'Mailbox of this machine, in place of a mail server.',
    }),
  ),
});

export const backupSettings = Type.Object({
  PG_BIN_DIR: Type.Optional(Type.String({ description: 'Folder of pg_dump and pg_restore.' })),
  BACKUP_TARGET: Type.Optional(Type.String({ description: 'A folder, or s3://bucket.' })),
  BACKUP_S3_ENDPOINT: Type.Optional(Type.String({ pattern: '^https?://' })),
  BACKUP_S3_REGION: Type.String({ default: 'us-east-1' }),
  BACKUP_S3_ACCESS_KEY_ID: Type.Optional(Type.String()),
  BACKUP_S3_SECRET_ACCESS_KEY: Type.Optional(Type.String()),
  BACKUP_AGE_RECIPIENTS: Type.Optional(Type.String({ description: 'age recipients, separated by commas.' })),
  BACKUP_AGE_IDENTITY_FILE: Type.Optional(Type.String({ description: "File of the server's age identity." })),
  BACKUP_SIGNING_KEY_FILE: Type.Optional(Type.String({ description: 'File of the Ed25519 key (PEM).' })),
  BACKUP_TRUSTED_KEYS: Type.String({
    default: '',
    description: 'Fingerprints of earlier signing keys whose backups still count, separated by commas.',
  }),
  PATH: Type.String({ default: '/usr/local/bin:/usr/bin:/bin' }),
});

export type Environment = Record<string, string | undefined>;

/**
 * Reads settings from an environment; an empty variable counts as absent. Throws one `Error` whose message names every
 * variable that is missing or wrong, without its value.
 */
export function parseSettings<P extends TProperties>(
  schema: TObject<P>,
  environment: Environment,
): Static<TObject<P>> {
  const given = Object.fromEntries(
    Object.keys(schema.properties)
      .map((name) => [name, environment[name]] as const)
      .filter(([, value]) => value !== undefined && value !== ''),
  );
  const value = Value.Convert(schema, Value.Default(schema, given));
  if (!Value.Check(schema, value)) {
    const problems = Value.Errors(schema, value).map((error) => {
      if (error.keyword === 'required') return `${error.params.requiredProperties.join(', ')} missing`;
      const name = error.instancePath.slice(1);
      if (error.keyword === 'enum') return `${name} must be ${error.params.allowedValues.join(' or ')}`;
      return `${name} ${error.message}`;
    });
    throw new Error(`The settings are not right: ${[...new Set(problems)].join('; ')}.`);
  }
  return value;
}

/** What can be set wrongly where nobody is watching. */
type Keys = {
  RAPIDDRAFT_MODE: 'local' | 'production';
  GUEST_SESSION_KEY?: string;
  OBJECT_STORE_SIGNING_KEY?: string;
  S3_SECRET_ACCESS_KEY?: string;
  BACKUP_S3_SECRET_ACCESS_KEY?: string;
  MAILBOX_URL?: string;
};

/** Words of examples and of what object stores are shipped with. */
const known = /change.?me|default|example|minioadmin|password|secret/i;
/** Of 32 random characters, hexadecimal ones too, fewer are not to be expected. */
const fewestCharacters = 8;

const isGuessable = (key: string): boolean => known.test(key) || new Set(key).size < fewestCharacters;

/**
 * Refuses to start a production installation with a key that anybody could guess, or whose mails go to the mailbox of the
 * identity emulator. Throws an `Error` that names the setting and not its value.
 */
export function assertProductionKeys(settings: Keys): void {
  if (settings.RAPIDDRAFT_MODE !== 'production') return;
  const { GUEST_SESSION_KEY, OBJECT_STORE_SIGNING_KEY, S3_SECRET_ACCESS_KEY, BACKUP_S3_SECRET_ACCESS_KEY } =
    settings;
  const keys = {
    GUEST_SESSION_KEY,
    OBJECT_STORE_SIGNING_KEY,
    S3_SECRET_ACCESS_KEY,
    BACKUP_S3_SECRET_ACCESS_KEY,
  };
  for (const [name, key] of Object.entries(keys))
    if (key !== undefined && isGuessable(key))
      throw new Error(
        `${name} is not fit for production: take a random one, as \`openssl rand -hex 32\` makes.`,
      );
  if (settings.MAILBOX_URL !== undefined)
    throw new Error('MAILBOX_URL is not fit for production: set SMTP_URL, or nobody gets their mail.');
}
