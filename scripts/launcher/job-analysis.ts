/** Second half of the main job: findings, report, search, and a backup that is restored and compared. */
import path from 'node:path';
import { download } from './job-ingest.ts';
import { sentenceOf, until } from './job.ts';
import type { Job } from './job.ts';
import { LaunchError } from './launch-error.ts';
import type { Backup, Findings, ReportAnswer, Revision, SearchAnswer, Verification } from './wire.ts';

/** Waits for the findings, the report and the embeddings of the revision. */
export async function followAnalysis(job: Job): Promise<void> {
  await job.steps.run('findings', () => awaitFindings(job));
  await job.steps.run('report', () => awaitReport(job));
  await job.steps.run('embeddings', () => awaitEmbeddings(job));
}

async function awaitFindings({ api, summary, revisionId }: Job): Promise<void> {
  const findings = await until('The analysis', async () => {
    const now = await api.get<Findings>(`/revisions/${revisionId}/findings`);
    return now.analysis?.status === 'done' || now.analysis?.status === 'failed' ? now : null;
  });
  if (findings.analysis?.status === 'failed') {
    throw new LaunchError(`The analysis failed: ${sentenceOf(findings.analysis.reason)}`);
  }
  summary.findingCount = findings.items.length;
}

async function awaitReport({ api, summary, outDir, revisionId }: Job): Promise<void> {
  const { status, url, sha256, pages, reason } = await until('The report', async () => {
    const { report } = await api.get<ReportAnswer>(`/revisions/${revisionId}/report`);
    return report?.status === 'queued' ? null : report;
  });
  if (status === 'failed' || url === null || sha256 === null) {
    throw new LaunchError(`The report failed: ${sentenceOf(reason)}`);
  }
  const place = path.join(outDir, 'report.pdf');
  const sizeBytes = (await download(url, place, sha256)).length;
  summary.artifacts.push({ kind: 'report', sha256, sizeBytes, path: place });
  summary.pdf = { pages: pages ?? 0, sizeBytes, path: place };
}

/** An embedding service that is away for longer than this fails the job; it would delay search and nothing else. */
const embeddingPatienceMs = 5 * 60_000;

/** Waits until this revision is found by meaning, not by its words alone. */
async function awaitEmbeddings({ api, summary, revisionId }: Job): Promise<void> {
  const { modelId } = await api.get<Revision>(`/revisions/${revisionId}`);
  // Words that stand in what is written about any part, whatever the file calls it.
  const name = (summary.partFacts[0]?.name ?? '').replaceAll(/[^\p{L}\p{N} ]+/gu, ' ').trim();
  const query = `${name} volume surface area faces`.trim();
  const search = `/search?${new URLSearchParams({ q: query, modelId }).toString()}`;
  const found = await until(
    'Making it searchable',
    async () => {
      const { hits } = await api.get<SearchAnswer>(search);
      return hits.some((hit) => hit.why.some((reason) => reason.startsWith('similar'))) ? hits : null;
    },
    embeddingPatienceMs,
  );
  summary.search = { query, hits: found.map(({ kind, id, text }) => ({ kind, id, text })) };
}

/** Backs the database up and waits until the backup was restored and compared. */
export async function backUp({ api, steps, summary, backupFolder }: Job): Promise<void> {
  const { backup: requested } = await api.post<{ backup: Backup }>('/operations/backups');
  const read = () =>
    api.get<{ backup: Backup; verifications: Verification[] }>(`/operations/backups/${requested.id}`);
  const backup = await steps.run('backup', async () => {
    const ended = await until('The backup', async () => {
      const { backup: now } = await read();
      return now.status === 'completed' || now.status === 'failed' ? now : null;
    });
    if (ended.status === 'failed') throw new LaunchError(`The backup failed: ${sentenceOf(ended.reason)}`);
    return ended;
  });
  summary.backup = {
    id: backup.id,
    location: backupFolder ? path.join(backupFolder, backup.location ?? '') : (backup.location ?? ''),
    bytes: backup.bytes ?? 0,
    encrypted: backup.encrypted ?? false,
    verified: false,
    tablesCompared: 0,
    rowsCompared: 0,
  };
  const verification = await steps.run('verifiedRestore', async () => {
    const ended = await until('The restore of the backup', async () => {
      const [latest] = (await read()).verifications;
      return latest && latest.status !== 'running' ? latest : null;
    });
    if (ended.status === 'failed') {
      throw new LaunchError(`The restored backup is not what was backed up: ${sentenceOf(ended.reason)}`);
    }
    return ended;
  });
  summary.backup.verified = true;
  summary.backup.tablesCompared = verification.tablesCompared ?? 0;
  summary.backup.rowsCompared = verification.rowsCompared ?? 0;
}
