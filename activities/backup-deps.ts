import type { BackupStore } from '../database/backup-store.ts';
import type { ReadOptions } from '../database/snapshot.ts';
import type { BackupTarget } from '../services/backup-target/backup-target.ts';
import type { Encryption } from '../services/encryption/encryption.ts';
import type { Signer } from '../services/encryption/signature.ts';
import type { ObjectStore } from '../services/object-store/object-store.ts';
import type { PostgresTools } from '../services/postgres-tools/postgres-tools.ts';

export type BackupDeps = {
  backups: BackupStore;
  /** The product's own objects. */
  objects: ObjectStore;
  target: BackupTarget;
  encryption: Encryption;
  signer: Signer;
  /** Fingerprints whose signatures count: the signer's own and those of keys it has replaced. */
  trustedFingerprints: readonly string[];
  tools: PostgresTools;
  /** Address of the database to back up, directly and not through a pooler. */
  databaseUrl: string;
  /** Role that sees every row; none where the address logs in as one that does. */
  role?: string;
  /** Address of the server on which copies are restored; its user may create databases. */
  verifyServerUrl: string;
  /** Folder for downloads under verification: room for the largest encrypted dump. */
  workDir: string;
};

export type Progress =
  | { phase: 'contents' | 'compare'; table: string; done: number; of: number }
  | { phase: 'dump' | 'download' | 'restore'; bytes: number; ofBytes?: number }
  | { phase: 'objects'; done: number; of: number };

/** How long work may go on, and whom to tell how far it is. */
export type Watch = { signal?: AbortSignal; onProgress?: (progress: Progress) => void };

/** How the database is read: directly, by a role that sees every row, until the watch ends. */
export const readerOf = (deps: BackupDeps, watch: Watch): ReadOptions => ({
  url: deps.databaseUrl,
  applicationName: 'rapiddraft-backup',
  ...(deps.role ? { role: deps.role } : {}),
  ...(watch.signal ? { signal: watch.signal } : {}),
});
