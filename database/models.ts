import { Model, snakeCaseMappers } from 'objection';

/**
 * Rows as Objection sees them: camelCase fields in what is written and read, column names in conditions, no behaviour.
 * Stores turn them into plain objects.
 */
class Row extends Model {
  static override columnNameMappers = snakeCaseMappers();
  static override useLimitInFirst = true;
}

export class UserRow extends Row {
  static override tableName = 'users';
  declare id: string;
  declare stytchUserId: string;
  declare email: string | null;
  declare isOperator: boolean;
  declare secondFactorId: string | null;
  declare createdAt: Date;
}

export class ModelRow extends Row {
  static override tableName = 'model_documents';
  declare id: string;
  declare ownerId: string;
  declare projectId: string;
  declare organizationId: string;
  declare name: string;
  declare version: number;
  declare createdAt: Date;
  declare deletedAt: Date | null;
}

export class RevisionRow extends Row {
  static override tableName = 'model_revisions';
  declare id: string;
  declare modelId: string;
  declare number: number;
  declare fileName: string;
  declare sizeBytes: number;
  declare stagingKey: string;
  declare partBytes: number | null;
  declare partNumber: string | null;
  declare revisionLetter: string | null;
  declare material: string | null;
  declare version: number;
  declare withdrawnAt: Date | null;
  declare sha256: string | null;
  declare status: RevisionStatus;
  declare reason: RevisionReason | null;
  declare generation: number;
  declare createdBy: string | null;
  declare guestId: string | null;
  declare createdAt: Date;
  declare confirmedAt: Date | null;
  declare finishedAt: Date | null;
}

export const revisionStatuses = [
  'awaiting_upload',
  'queued',
  'processing',
  'ready',
  'rejected',
  'quarantined',
  'failed',
] as const;
export type RevisionStatus = (typeof revisionStatuses)[number];
export type RevisionReason = { code: string; message: string };

export class StepRow extends Row {
  static override tableName = 'revision_steps';
  static override idColumn = ['revisionId', 'generation', 'name'];
  declare revisionId: string;
  declare modelId: string;
  declare generation: number;
  declare name: string;
  declare ordinal: number;
  declare status: 'pending' | 'running' | 'done' | 'failed';
  declare attempts: number;
  declare fraction: number;
  declare startedAt: Date | null;
  declare finishedAt: Date | null;
  declare durationMs: number | null;
  declare lastError: string | null;
}

export class ArtifactRow extends Row {
  static override tableName = 'model_artifacts';
  declare id: string;
  declare revisionId: string;
  declare modelId: string;
  declare componentId: string | null;
  declare kind: ArtifactKind;
  declare sha256: string;
  declare createdAt: Date;
}

export const artifactKinds = ['source', 'preview', 'scene', 'mesh', 'evidence', 'brep'] as const;
export type ArtifactKind = (typeof artifactKinds)[number];

export class EventRow extends Row {
  static override tableName = 'activity_events';
  static override idColumn = 'seq';
  declare seq: number;
  declare modelId: string | null;
  declare organizationId: string | null;
  declare revisionId: string | null;
  declare componentId: string | null;
  declare actorId: string | null;
  declare guestId: string | null;
  declare type: string;
  declare resourceKind: string | null;
  declare resourceId: string | null;
  declare payload: Record<string, unknown>;
  declare createdAt: Date;
}
