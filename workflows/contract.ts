/**
 * What the outside may know of the workflows: names, queues, ids and input types. Imports nothing from Temporal, so
 * that the API and the outbox can name a workflow without loading an SDK.
 */
export const queues = {
  cad: 'cad',
  documents: 'documents',
  embeddings: 'embeddings',
  operations: 'operations',
  mail: 'mail',
  reviews: 'reviews',
} as const;
export type Queue = keyof typeof queues;

/** Ids of rows and a generation: payloads carry keys, never blobs. A retry or re-analysis is a new generation. */
export type IngestRevisionInput = { revisionId: string; generation: number } & ForTheLogs;
export type AnalyzeManufacturabilityInput = { runId: string } & ForTheLogs;
export type ExportDfmReportInput = { documentId: string } & ForTheLogs;
export type ProcessAttachmentInput = { attachmentId: string; generation: number } & ForTheLogs;
/** With the run whose end makes it necessary; none where the link was just made. */
export type ComposeLensInput = { linkId: string; runId: string | null } & ForTheLogs;
/** All pins to a revision that became ready, or those of a ticket, as of this version of it, to every later revision. */
export type CarryPinsInput = ({ revisionId: string } | { ticketId: string; version: number }) & {
  requestId?: string;
};
export type EmbedSourcesInput = { modelId: string; generation: number } & ForTheLogs;
/** Without an id it is the schedule's: it records that a backup is wanted, as a person's request does. */
export type BackUpDatabaseInput = { backupId?: string; trigger: 'manual' | 'schedule' } & ForTheLogs;
export type VerifyBackupInput = { backupId: string; verificationId: string } & ForTheLogs;

/** What to search the logs for, handed on to every activity: nothing is decided by it. */
type ForTheLogs = {
  /** The HTTP request behind the work; the dispatcher adds it. */
  requestId?: string;
  revisionId?: string;
};

export type SendNoticeInput = { noticeId: string };
/** Each opening of a review is a generation. */
export type ReviewGateInput = { reviewId: string; generation: number } & ForTheLogs;

export type WorkflowInputs = {
  ingestRevision: IngestRevisionInput;
  analyzeManufacturability: AnalyzeManufacturabilityInput;
  exportDfmReport: ExportDfmReportInput;
  processAttachment: ProcessAttachmentInput;
  carryPins: CarryPinsInput;
  composeLens: ComposeLensInput;
  embedSources: EmbedSourcesInput;
  backUpDatabase: BackUpDatabaseInput;
  verifyBackup: VerifyBackupInput;
  sendNotice: SendNoticeInput;
  reviewGate: ReviewGateInput;
};
export type WorkflowName = keyof WorkflowInputs;

export const queueOf: Record<WorkflowName, Queue> = {
  ingestRevision: 'cad',
  analyzeManufacturability: 'documents',
  exportDfmReport: 'documents',
  processAttachment: 'documents',
  carryPins: 'documents',
  composeLens: 'documents',
  embedSources: 'embeddings',
  backUpDatabase: 'operations',
  verifyBackup: 'operations',
  sendNotice: 'mail',
  reviewGate: 'reviews',
};

/** Deterministic ids: starting the same work twice is one workflow. */
export const workflowIds = {
  ingestRevision: (input: IngestRevisionInput) => `ingest-revision:${input.revisionId}:${input.generation}`,
  analyzeManufacturability: (input: AnalyzeManufacturabilityInput) =>
    `analyze-manufacturability:${input.runId}`,
  exportDfmReport: (input: ExportDfmReportInput) => `export-dfm-report:${input.documentId}`,
  processAttachment: (input: ProcessAttachmentInput) =>
    `process-attachment:${input.attachmentId}:${input.generation}`,
  carryPins: (input: CarryPinsInput) =>
    'ticketId' in input ? `carry-pins:${input.ticketId}:${input.version}` : `carry-pins:${input.revisionId}`,
  composeLens: (input: ComposeLensInput) => `compose-lens:${input.linkId}:${input.runId ?? 'new'}`,
  embedSources: (input: EmbedSourcesInput) => `embed-sources:${input.modelId}:${input.generation}`,
  backUpDatabase: (input: BackUpDatabaseInput) => `back-up-database:${input.backupId ?? 'schedule'}`,
  verifyBackup: (input: VerifyBackupInput) => `verify-backup:${input.verificationId}`,
  sendNotice: (input: SendNoticeInput) => `send-notice:${input.noticeId}`,
  reviewGate: (input: ReviewGateInput) => `review-gate:${input.reviewId}:${input.generation}`,
};

/** Steps of an ingest in order, as shown to the one who uploaded. */
export const ingestSteps = [
  'prescan',
  'checksum',
  'kernel',
  'preview',
  'scene',
  'components',
  'partFacts',
] as const;
export type IngestStep = (typeof ingestSteps)[number];

/** The outbox entry that brings a model's searchable texts up to date; `generation` is the next of its sequence. */
export const startEmbedding = (modelId: string, generation: number) =>
  startOf('embedSources', { modelId, generation }, `search:${modelId}`);

/** The outbox entry that starts a workflow. `entityKey` orders entries: work on one entity is sent in order. */
export function startOf<Name extends WorkflowName>(
  name: Name,
  input: WorkflowInputs[Name],
  entityKey: string,
) {
  return {
    entityKey,
    kind: 'start' as const,
    workflow: name,
    workflowId: (workflowIds[name] as (input: WorkflowInputs[Name]) => string)(input),
    queue: queueOf[name],
    input,
  };
}

/** The signal that something happened to a review; the gate then looks at the review itself. */
export const reviewChanged = 'reviewChanged';

/** The outbox entries of a review's gate: its start, and word that something happened, in the order of both. */
export const gateEntries = {
  start: (reviewId: string, generation: number) =>
    startOf('reviewGate', { reviewId, generation }, `review:${reviewId}`),
  tell: (reviewId: string, generation: number) => ({
    ...gateEntries.start(reviewId, generation),
    kind: 'signal' as const,
    signal: reviewChanged,
  }),
};
