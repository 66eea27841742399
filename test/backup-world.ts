import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import type { BackupDeps } from '../activities/backup-deps.ts';
import { takeBackup } from '../activities/take-backup.ts';
import { verifyRestore } from '../activities/verify-restore.ts';
import { createBackupStore } from '../database/backup-store.ts';
import type { VerificationResult } from '../database/backup-store.ts';
import type { BackupManifest } from '../domain/backup/manifest.ts';
import { createFolderTarget } from '../services/backup-target/folder-target.ts';
import { createAgeEncryption } from '../services/encryption/age.ts';
import { generateBackupKeys } from '../services/encryption/generate-keys.ts';
import type { BackupKeys } from '../services/encryption/generate-keys.ts';
import { createEd25519Signer } from '../services/encryption/signature.ts';
import { createLocalVolumeStore } from '../services/object-store/local-volume.ts';
import { contentKey } from '../services/object-store/object-store.ts';
import type { ObjectStore } from '../services/object-store/object-store.ts';
import { createLocalPostgresTools } from '../services/postgres-tools/local-tools.ts';
import { createTestDatabase } from './database.ts';
import type { TestDatabase } from './database.ts';
import { postgresEngine } from './engines/postgres.ts';
import { postgresBinDir } from './programs.ts';

export type BackupWorld = Awaited<ReturnType<typeof createBackupWorld>>;

/** A database with rows of every awkward type, objects that rows point at, and a folder to back up to. */
export async function createBackupWorld() {
  const folder = await mkdtemp(join(tmpdir(), 'rapiddraft-backup-'));
  const database = await createTestDatabase();
  const objects = createLocalVolumeStore({
    directory: join(folder, 'objects'),
    publicUrl: 'http://127.0.0.1',
    signingKey: 'test',
  });
  const owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  await fill(owner);
  const stored: { sha256: string; bytes: Buffer }[] = [];
  for (const sizeBytes of [1, 70_000, 200_000]) stored.push(await storeObject(owner, objects, sizeBytes));
  const { deps, keys, signer } = await createBackupDeps({ database, objects, folder });
  const fileOf = (key: string) => join(folder, 'target', key);

  const verifyDatabases = async (): Promise<string[]> => {
    const { rows } = await owner.query<{ name: string }>(
      `select datname as name from pg_database where datname like 'verify%'`,
    );
    return rows.map(({ name }) => name);
  };

  return {
    folder,
    database,
    owner,
    keys,
    deps,
    objects: stored,
    fileOf,
    /** Requests a backup as the API does and takes it. */
    async backUp(with_: BackupDeps = deps): Promise<BackupManifest> {
      return takeBackup(with_, await deps.backups.insertRequested({ requestedBy: null }));
    },
    /** Verifies as the activity does, without its bookkeeping. */
    async verify(manifest: BackupManifest, with_: BackupDeps = deps): Promise<Partial<VerificationResult>> {
      const result: Partial<VerificationResult> = {};
      const id = await deps.backups.requestVerification(manifest.backupId);
      const { backupId, location } = manifest;
      await verifyRestore(with_, { id, backupId, location }, result);
      return result;
    },
    /** Changes what lies at the target, as no one should. */
    async tamper(key: string, change: (bytes: Buffer) => Buffer): Promise<void> {
      await writeFile(fileOf(key), change(await readFile(fileOf(key))));
    },
    /** Makes a manifest that describes the dump as it is now, so that what comes after its hash is put to the test. */
    async resign(manifest: BackupManifest, change: Partial<BackupManifest> = {}): Promise<BackupManifest> {
      const dump = await readFile(fileOf(`${manifest.location}dump.zst.age`));
      const cipher = { sizeBytes: dump.length, sha256: createHash('sha256').update(dump).digest('hex') };
      const changed = { ...manifest, dump: { ...manifest.dump, cipher }, ...change };
      const bytes = Buffer.from(JSON.stringify(changed));
      await writeFile(fileOf(`${manifest.location}manifest.json`), bytes);
      await writeFile(fileOf(`${manifest.location}manifest.sig`), signer.sign(bytes));
      return changed;
    },
    /** Databases that verifications of anybody have left. The server is shared: other tests verify at the same time. */
    verifyDatabases,
    /** Databases that verifications of this world have left. */
    async leftovers(): Promise<string[]> {
      const { rows } = await owner.query<{ hex: string }>(
        `select replace(id::text, '-', '') as hex from restore_verifications`,
      );
      return (await verifyDatabases()).filter((name) => rows.some(({ hex }) => name.includes(hex)));
    },
    async close(): Promise<void> {
      await owner.end();
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** What backups of a database are taken and verified with, and the keys of it; they go to a folder in `folder`. */
export async function createBackupDeps(of: { database: TestDatabase; objects: ObjectStore; folder: string }) {
  const { database, objects, folder } = of;
  const { adminUrl } = await postgresEngine();
  const keys = await generateBackupKeys();
  const signer = createEd25519Signer(keys.signingKey);
  const deps: BackupDeps = {
    backups: createBackupStore(database.connect('worker')),
    objects,
    target: createFolderTarget(join(folder, 'target')),
    encryption: createAgeEncryption({ recipients: keys.recipients, identities: [keys.identity] }),
    signer,
    trustedFingerprints: [signer.fingerprint],
    tools: createLocalPostgresTools({ binDir: postgresBinDir()!, path: '/usr/bin:/bin' }),
    databaseUrl: database.ownerUrl,
    role: 'rapiddraft_backup',
    verifyServerUrl: adminUrl,
    workDir: join(folder, 'work'),
  };
  return { deps, keys, signer };
}

/** Options of `createAgeEncryption` by which the recovery key opens what the server wrote. */
export const recoveryOf = (keys: BackupKeys) => ({
  recipients: keys.recipients,
  identities: [keys.recoveryIdentity],
});

async function fill(owner: Client): Promise<void> {
  await owner.query(`
    create table samples (
      id bigint generated always as identity primary key,
      embedding vector(16) not null,
      at timestamptz not null default clock_timestamp(),
      for_how_long interval, measured double precision, ratio real, bytes bytea, words text, facts jsonb,
      twice double precision generated always as (measured * 2) stored
    );
    create index samples_embedding on samples using hnsw (embedding vector_cosine_ops);
    alter table samples enable row level security;
    alter table samples force row level security;
    create type grade as enum ('good', 'bad');
    create table "Odd ""Name" (id serial, grade grade default 'good', "a b" numeric);
    create view good_ones as select * from "Odd ""Name" where grade = 'good';
    insert into "Odd ""Name" ("a b") select i / 7.0 from generate_series(1, 100) i;
  `);
  await addSamples(owner, 4_000);
}

export async function addSamples(client: Client, rows: number): Promise<void> {
  await client.query(
    `insert into samples (embedding, for_how_long, measured, ratio, bytes, words, facts)
     select array(select random() + 0 * (i + j) from generate_series(1, 16) j)::vector(16),
       i * interval '1 day 1 microsecond', random() / 3, random() / 7, decode(md5(i::text), 'hex'),
       E'tab\\tand "quote" ü ' || i, jsonb_build_object('i', i, 'r', random())
     from generate_series(1, $1) i`,
    [rows],
  );
}

async function storeObject(
  owner: Client,
  objects: BackupDeps['objects'],
  sizeBytes: number,
): Promise<{ sha256: string; bytes: Buffer }> {
  const bytes = randomBytes(sizeBytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await objects.put(contentKey(sha256), bytes, { contentType: 'application/octet-stream', sha256 });
  await owner.query(
    `insert into objects (sha256, size_bytes, content_type) values ($1, $2, 'application/octet-stream')`,
    [sha256, sizeBytes],
  );
  await owner.query(
    `insert into kernel_results (input_sha256, kernel_build, sha256) values ($1, 'test', $1)`,
    [sha256],
  );
  return { sha256, bytes };
}
