import Type from 'typebox';
import type { Static } from 'typebox';
import type { Backup, Verification } from '../../database/backup-store.ts';
import { orNull, reason, timestamp, uuid } from '../schemas.ts';

export const verificationSchema = Type.Object({
  id: uuid,
  status: Type.Enum(['running', 'passed', 'failed']),
  level: Type.String(),
  startedAt: timestamp,
  finishedAt: orNull(timestamp),
  tablesCompared: orNull(Type.Integer()),
  rowsCompared: orNull(Type.Integer()),
  objectsCompared: orNull(Type.Integer()),
  durationMs: orNull(Type.Number()),
  reason,
});

export const backupSchema = Type.Object({
  id: uuid,
  trigger: Type.Enum(['manual', 'schedule']),
  status: Type.Enum(['requested', 'running', 'completed', 'failed']),
  requestedAt: timestamp,
  finishedAt: orNull(timestamp),
  location: orNull(Type.String({ description: 'Where it lies at the backup target.' })),
  bytes: orNull(Type.Integer({ description: 'Size of the encrypted dump.' })),
  encrypted: orNull(Type.Boolean()),
  tables: orNull(Type.Integer()),
  rows: orNull(Type.Integer()),
  objects: orNull(Type.Integer()),
  durationMs: orNull(Type.Number()),
  reason,
  verification: orNull(verificationSchema),
});

export const presentVerification = (verification: Verification): Static<typeof verificationSchema> => ({
  id: verification.id,
  status: verification.status,
  level: verification.level,
  startedAt: verification.startedAt.toISOString(),
  finishedAt: verification.finishedAt?.toISOString() ?? null,
  tablesCompared: verification.tablesCompared,
  rowsCompared: verification.rowsCompared,
  objectsCompared: verification.objectsCompared,
  durationMs: verification.durationMs,
  reason: verification.reason,
});

export const presentBackup = (backup: Backup): Static<typeof backupSchema> => ({
  id: backup.id,
  trigger: backup.trigger,
  status: backup.status,
  requestedAt: backup.requestedAt.toISOString(),
  finishedAt: backup.finishedAt?.toISOString() ?? null,
  location: backup.location,
  bytes: backup.bytes,
  encrypted: backup.encrypted,
  tables: backup.tables,
  rows: backup.rows,
  objects: backup.objects,
  durationMs: backup.durationMs,
  reason: backup.reason,
  verification: backup.verification && presentVerification(backup.verification),
});
