import type { Knex } from 'knex';
import type { BackupManifest } from '../domain/backup/manifest.ts';
import { ProductError } from '../domain/errors.ts';
import { enqueue, finishWork } from './outbox.ts';
import type { OutboxEntry } from './outbox.ts';

export type BackupTrigger = 'manual' | 'schedule';
export type BackupReason = { code: string; message: string };

export type Verification = {
  id: string;
  backupId: string;
  status: 'running' | 'passed' | 'failed';
  level: string;
  startedAt: Date;
  finishedAt: Date | null;
  tablesCompared: number | null;
  rowsCompared: number | null;
  objectsCompared: number | null;
  downloadMs: number | null;
  restoreMs: number | null;
  compareMs: number | null;
  objectsMs: number | null;
  durationMs: number | null;
  reason: BackupReason | null;
};

export type Backup = {
  id: string;
  trigger: BackupTrigger;
  status: 'requested' | 'running' | 'completed' | 'failed';
  requestedBy: string | null;
  requestedAt: Date;
  startedAt: Date | null;
  finishedAt: Date | null;
  location: string | null;
  /** Of the encrypted dump. */
  bytes: number | null;
  encrypted: boolean | null;
  tables: number | null;
  rows: number | null;
  objects: number | null;
  objectBytes: number | null;
  durationMs: number | null;
  reason: BackupReason | null;
  /** The newest one. */
  verification: Verification | null;
};

export type BackupCompletion = {
  location: string;
  bytes: number;
  tables: number;
  rows: number;
  objects: number;
  objectBytes: number;
  manifest: BackupManifest;
};
/** What a verification measures, in the order in which it does. */
export type VerificationResult = {
  downloadMs: number;
  restoreMs: number;
  tablesCompared: number;
  rowsCompared: number;
  compareMs: number;
  objectsCompared: number;
  objectsMs: number;
};
/** A place in the list, to the microsecond. */
export type BackupCursor = { requestedAt: string; id: string };
export type ListedBackup = Backup & { cursor: BackupCursor };

export type BackupStore = ReturnType<typeof createBackupStore>;

/** Backups and their verifications. The API reads and requests them, the operations worker does the rest. */
export function createBackupStore(knex: Knex) {
  const ended = {
    finished_at: knex.raw('clock_timestamp()'),
    duration_ms: knex.raw('extract(epoch from clock_timestamp() - started_at) * 1000'),
  };
  const finishVerification = (
    id: string,
    workflowId: string,
    values: Record<string, unknown>,
  ): Promise<void> =>
    knex.transaction(async (trx) => {
      await trx('restore_verifications')
        .where({ id, status: 'running' })
        .update({ ...values, ...ended });
      await finishWork(trx, workflowId);
    });

  return {
    /** Records that a backup is wanted, in the transaction of the outbox row that starts it. */
    async insertRequested(request: { requestedBy: string | null }, trx: Knex = knex): Promise<string> {
      const [row] = await trx('backups')
        .insert({ trigger: 'manual', requested_by: request.requestedBy })
        .returning<{ id: string }[]>('id');
      return row!.id;
    },

    /** Records that the schedule wants a backup, with the entry that starts it; again is no second one. */
    requestScheduled(id: string, start: OutboxEntry): Promise<void> {
      return knex.transaction(async (trx) => {
        await trx('backups').insert({ id, trigger: 'schedule' }).onConflict('id').ignore();
        await enqueue(trx, start);
      });
    },

    /**
     * Records that a backup is to be restored and compared, in the transaction of the outbox row that starts it.
     * Throws `not_found`, or `conflict` where there is no finished backup to verify.
     */
    async requestVerification(backupId: string, trx: Knex = knex): Promise<string> {
      const backup: { status: string } | undefined = uuid.test(backupId)
        ? await trx('backups').where({ id: backupId }).first('status')
        : undefined;
      if (!backup) throw new ProductError('not_found', 'There is no such backup.');
      if (backup.status !== 'completed')
        throw new ProductError(
          'conflict',
          'Only a completed backup can be verified. Wait for it, or request a new one.',
        );
      const [row] = await trx('restore_verifications')
        .insert({ backup_id: backupId })
        .returning<{ id: string }[]>('id');
      return row!.id;
    },

    /** A backup with its newest verification, or null. */
    async get(id: string, trx: Knex = knex): Promise<Backup | null> {
      if (!uuid.test(id)) return null;
      const [row] = (await selectBackups(trx).where('b.id', id)) as Backup[];
      return row ? present(row) : null;
    },

    async manifestOf(id: string): Promise<BackupManifest | null> {
      const row: { manifest: BackupManifest | null } | undefined = await knex('backups')
        .where({ id })
        .first('manifest');
      return row?.manifest ?? null;
    },

    /** Newest first; each with its place in the order, for the next page. */
    async list(page: { limit: number; after?: BackupCursor }): Promise<ListedBackup[]> {
      const query = selectBackups(knex)
        .select(knex.raw(`${exactRequestedAt} as "exactRequestedAt"`))
        .orderByRaw('b.requested_at desc, b.id desc')
        .limit(page.limit);
      if (page.after)
        void query.whereRaw('(b.requested_at, b.id) < (?::timestamptz, ?::uuid)', [
          page.after.requestedAt,
          page.after.id,
        ]);
      const rows = (await query) as (Backup & { exactRequestedAt: string })[];
      return rows.map(({ exactRequestedAt, ...row }) => ({
        ...present(row),
        cursor: { requestedAt: exactRequestedAt, id: row.id },
      }));
    },

    /** Starts an attempt; it takes the place of any other. Throws `conflict` where the backup has ended. */
    async markRunning(id: string, attemptId: string): Promise<void> {
      const changed = await knex('backups')
        .where({ id })
        .whereIn('status', ['requested', 'running'])
        .update({
          status: 'running',
          attempt_id: attemptId,
          started_at: knex.raw('coalesce(started_at, clock_timestamp())'),
        });
      if (changed === 0)
        throw new ProductError('conflict', `Backup ${id} does not exist or has ended; request a new one.`);
    },

    /** Notes where an attempt writes, so that the next one can clear it away or take it over. */
    async markLocation(id: string, attemptId: string, location: string): Promise<void> {
      const changed = await knex('backups')
        .where({ id, attempt_id: attemptId, status: 'running' })
        .update({ location });
      if (changed === 0) throw superseded(id);
    },

    /**
     * Ends the attempt well and has the backup verified, in one transaction. Throws `conflict` where another attempt
     * has taken its place.
     */
    markCompleted(
      id: string,
      attemptId: string,
      done: BackupCompletion,
      follow: { workflowId: string; startVerification: (verificationId: string) => OutboxEntry },
    ): Promise<void> {
      return knex.transaction(async (trx) => {
        const changed = await trx('backups')
          .where({ id, attempt_id: attemptId, status: 'running' })
          .update({
            status: 'completed',
            encrypted: true,
            location: done.location,
            bytes: done.bytes,
            tables: done.tables,
            rows: done.rows,
            objects: done.objects,
            object_bytes: done.objectBytes,
            manifest: JSON.stringify(done.manifest),
            reason: null,
            ...ended,
          });
        if (changed === 0) throw superseded(id);
        const verificationId = await this.requestVerification(id, trx);
        await finishWork(trx, follow.workflowId, [follow.startVerification(verificationId)]);
      });
    },

    /** Records why there is no backup. A backup that was completed stays so. */
    markFailed(id: string, reason: BackupReason, workflowId: string): Promise<void> {
      return knex.transaction(async (trx) => {
        await trx('backups')
          .where({ id })
          .whereIn('status', ['requested', 'running'])
          .update({ status: 'failed', location: null, reason: JSON.stringify(reason), ...ended });
        await finishWork(trx, workflowId);
      });
    },

    /** Begins an attempt at a verification; null where it has ended already. Throws `not_found`. */
    async startVerification(id: string): Promise<{ backupId: string; location: string } | null> {
      await knex('restore_verifications')
        .where({ id, status: 'running' })
        .update({ started_at: knex.raw('clock_timestamp()') });
      const row: { backupId: string; location: string; status: string } | undefined = await knex(
        'restore_verifications as v',
      )
        .join('backups as b', 'b.id', 'v.backup_id')
        .where('v.id', id)
        .first('b.id as backupId', 'b.location', 'v.status');
      if (!row) throw new ProductError('not_found', `There is no verification ${id}.`);
      return row.status === 'running' ? { backupId: row.backupId, location: row.location } : null;
    },

    markVerificationPassed(id: string, result: VerificationResult, workflowId: string): Promise<void> {
      return finishVerification(id, workflowId, { status: 'passed', ...columns(result) });
    },

    /** `result` holds what was found before it failed. What has ended stays as it is. */
    markVerificationFailed(
      id: string,
      reason: BackupReason,
      result: Partial<VerificationResult>,
      workflowId: string,
    ): Promise<void> {
      return finishVerification(id, workflowId, {
        status: 'failed',
        reason: JSON.stringify(reason),
        ...columns(result),
      });
    },

    /** All verifications of a backup, newest first. */
    async verificationsOf(backupId: string): Promise<Verification[]> {
      if (!uuid.test(backupId)) return [];
      return knex('restore_verifications as v')
        .select<Verification[]>(knex.raw(verificationColumns))
        .where('v.backup_id', backupId)
        .orderByRaw('v.started_at desc, v.id desc');
    },

    /** The newest backup that was restored and compared, and how old it is by the database's clock. */
    async lastVerified(): Promise<{ backup: Backup; ageMs: number } | null> {
      const [row] = (await selectBackups(knex)
        .select(knex.raw('extract(epoch from clock_timestamp() - b.started_at)::float8 * 1000 as "ageMs"'))
        .whereRaw(
          `exists (select from restore_verifications p where p.backup_id = b.id and p.status = 'passed')`,
        )
        .orderBy('b.started_at', 'desc')
        .limit(1)) as (Backup & { ageMs: number })[];
      if (!row) return null;
      const { ageMs, ...backup } = row;
      return { backup: present(backup), ageMs };
    },
  };
}

const superseded = (id: string): ProductError =>
  new ProductError('conflict', `Another attempt has taken over backup ${id}.`);

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const verificationColumns = `v.id, v.backup_id as "backupId", v.status, v.level, v.started_at as "startedAt",
  v.finished_at as "finishedAt", v.tables_compared as "tablesCompared", v.rows_compared as "rowsCompared",
  v.objects_compared as "objectsCompared", v.download_ms as "downloadMs", v.restore_ms as "restoreMs",
  v.compare_ms as "compareMs", v.objects_ms as "objectsMs", v.duration_ms as "durationMs", v.reason`;

/** As JSON, where dates are text. */
const newestVerification = `(select to_jsonb(newest) from (
  select ${verificationColumns} from restore_verifications v where v.backup_id = b.id
  order by v.started_at desc, v.id desc limit 1) newest)`;

const backupColumns = `b.id, b.trigger, b.status, b.requested_by as "requestedBy", b.requested_at as "requestedAt",
  b.started_at as "startedAt", b.finished_at as "finishedAt", b.location, b.bytes, b.encrypted, b.tables, b.rows,
  b.objects, b.object_bytes as "objectBytes", b.duration_ms as "durationMs", b.reason,
  ${newestVerification} as verification`;

/** Dates lose the microseconds that the order depends on. */
const exactRequestedAt = `to_char(b.requested_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

const selectBackups = (knex: Knex) => knex('backups as b').select(knex.raw(backupColumns));

function present(row: Backup): Backup {
  const { verification } = row;
  if (!verification) return row;
  const { startedAt, finishedAt } = verification;
  const dates = { startedAt: new Date(startedAt), finishedAt: finishedAt && new Date(finishedAt) };
  return { ...row, verification: { ...verification, ...dates } };
}

const columnOf: Record<keyof VerificationResult, string> = {
  downloadMs: 'download_ms',
  restoreMs: 'restore_ms',
  tablesCompared: 'tables_compared',
  rowsCompared: 'rows_compared',
  compareMs: 'compare_ms',
  objectsCompared: 'objects_compared',
  objectsMs: 'objects_ms',
};
const columns = (result: Partial<VerificationResult>): Record<string, number> =>
  Object.fromEntries(
    Object.entries(result).map(([name, value]) => [columnOf[name as keyof VerificationResult], value]),
  );
