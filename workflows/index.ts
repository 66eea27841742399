/** Every workflow, under the name the contract gives it. */
export { analyzeManufacturability } from './analyze-manufacturability.ts';
export { backUpDatabase } from './back-up-database.ts';
export { carryPins } from './carry-pins.ts';
export { composeLens } from './compose-lens.ts';
export { embedSources } from './embed-sources.ts';
export { exportDfmReport } from './export-dfm-report.ts';
export { ingestRevision } from './ingest-revision.ts';
export { processAttachment } from './process-attachment.ts';
export { reviewGate } from './review-gate.ts';
export { sendNotice } from './send-notice.ts';
export { verifyBackup } from './verify-backup.ts';
