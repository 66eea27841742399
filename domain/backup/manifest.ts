import { Type } from 'typebox';
import type { Static } from 'typebox';
import { Value } from 'typebox/value';
import { ProductError } from '../errors.ts';

const Sha256 = Type.String({ pattern: '^[0-9a-f]{64}$' });
const Count = Type.Integer({ minimum: 0 });
const Milliseconds = Type.Number({ minimum: 0 });
/** An integer beyond 2^53, as decimal text. */
const BigText = Type.String({ pattern: '^-?[0-9]+$' });
const Measured = Type.Object({ sizeBytes: Count, sha256: Sha256 });

const Contents = Type.Object({
  /** Start value of the row hash. */
  seed: BigText,
  /** By `schema.table`: rows, and the sum of the hashes of their text form. */
  tables: Type.Record(Type.String(), Type.Object({ rows: Count, hash: BigText })),
  /** By `schema.sequence`: the last value at the snapshot, and the column that takes its values from it. */
  sequences: Type.Record(
    Type.String(),
    Type.Object({
      lastValue: Type.Union([BigText, Type.Null()]),
      ascending: Type.Boolean(),
      ownedBy: Type.Union([Type.String(), Type.Null()]),
      ownerMax: Type.Union([BigText, Type.Null()]),
    }),
  ),
  /** By kind and name: MD5 of the definition, of all that the schema consists of. */
  schemaObjects: Type.Record(Type.String(), Type.String()),
  /** SHA-256 over `schemaObjects`. */
  schemaHash: Sha256,
  /** Extension and version. */
  extensions: Type.Record(Type.String(), Type.String()),
});

const Manifest = Type.Object({
  format: Type.Literal('rapiddraft-backup'),
  version: Type.Literal(1),
  backupId: Type.String({ minLength: 1 }),
  /** ULID of the attempt; also the end of the location. */
  attemptId: Type.String({ minLength: 1 }),
  database: Type.String({ minLength: 1 }),
  /** Prefix at the target, with a `/` at its end. */
  location: Type.String({ pattern: '^v1/.+/$' }),
  server: Type.Object({
    version: Type.String(),
    encoding: Type.String(),
    collate: Type.String(),
    ctype: Type.String(),
    /** ISO time by the database's clock when the snapshot was taken. */
    snapshotAt: Type.String(),
    snapshot: Type.String(),
    lsn: Type.Union([Type.String(), Type.Null()]),
  }),
  pgDump: Type.String(),
  /** Newest migration, or null where there are none. */
  schemaVersion: Type.Union([Type.String(), Type.Null()]),
  /** Roles that own something or were granted something: pg_dump leaves them out, a restore makes them. */
  roles: Type.Array(Type.String()),
  contents: Contents,
  /** By audit chain: where it ended at the snapshot, so that a removed end is found (docs/audit.md). */
  auditHeads: Type.Optional(Type.Record(Type.String(), Type.Object({ position: Count, hash: Sha256 }))),
  dump: Type.Object({
    file: Type.Literal('dump.zst.age'),
    compression: Type.Literal('zstd'),
    encryption: Type.Literal('age-v1'),
    plain: Measured,
    cipher: Measured,
  }),
  /** Objects that rows point at, each at `objects/<sha256>.age`. */
  objects: Type.Object({
    count: Count,
    sizeBytes: Count,
    /** Those the object store no longer had, or had damaged, when the backup was taken. */
    missing: Type.Array(Sha256),
  }),
  recipients: Type.Array(Type.String(), { minItems: 2 }),
  timings: Type.Object({ contentsMs: Milliseconds, dumpMs: Milliseconds, objectsMs: Milliseconds }),
  /** ISO time until which the target refuses to delete this, or null. */
  lockedUntil: Type.Union([Type.String(), Type.Null()]),
  signer: Type.Object({ algorithm: Type.Literal('ed25519'), publicKey: Type.String(), fingerprint: Sha256 }),
});

/** What a database held at one snapshot, as far as two copies of it can be compared. */
export type DatabaseContents = Static<typeof Contents>;
/** The manifest of a backup, version 1; every field is explained in docs/backup.md. */
export type BackupManifest = Static<typeof Manifest>;

/** Names at the backup target. */
export const manifestFile = 'manifest.json';
export const signatureFile = 'manifest.sig';
export const objectBackupKey = (sha256: string): string => `objects/${sha256}.age`;

/** `v1/<database>/<timestamp>-<ulid>/`: sorts by time, and no two attempts share one. */
export function backupLocation(database: string, at: Date, attemptId: string): string {
  const time = at.toISOString().replace(/[-:]|\.\d+/g, '');
  return `v1/${encodeURIComponent(database)}/${time}-${attemptId}/`;
}

/** Parses a manifest. Throws `backup_corrupt` naming the first thing that is wrong with it. */
export function parseManifest(text: string): BackupManifest {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw invalid('it is not JSON');
  }
  if (!Value.Check(Manifest, value)) {
    const [first] = Value.Errors(Manifest, value);
    throw invalid(`${first?.instancePath || '/'} ${first?.message ?? 'does not fit'}`);
  }
  return value;
}

const invalid = (what: string): ProductError =>
  new ProductError(
    'backup_corrupt',
    `The manifest of this backup can't be used: ${what}. It is damaged or of a newer version.`,
    { cause: 'manifest' },
  );
