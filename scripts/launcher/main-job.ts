/**
 * The main job, through the HTTP API alone: a STEP file becomes a preview, a scene, facts, findings, a report and
 * searchable text; then the database is backed up and the backup restored and compared.
 */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { createApiClient } from './api-client.ts';
import { backUp, followAnalysis } from './job-analysis.ts';
import { fetchArtifacts, followIngest, upload } from './job-ingest.ts';
import { Refused } from './job.ts';
import type { Job } from './job.ts';
import type { Product } from './product.ts';
import { createStepTracker } from './progress.ts';
import { sampleAssembly } from './sample.ts';
import { signIn } from './sign-in.ts';
import { emptySummary } from './summary.ts';
import type { JobResult, JobSummary } from './summary.ts';

export type MainJobDeps = {
  product: Product;
  homeDir: string;
  /** STEP file; the sample assembly without it. */
  model: string | null;
  say: (line: string) => void;
};

/** Runs the job to its end; what goes wrong is in the result, not thrown. */
export async function runMainJob(deps: MainJobDeps): Promise<JobResult> {
  const { product, homeDir, say } = deps;
  const steps = createStepTracker(say);
  const summary: JobSummary = { ...emptySummary(deps.model ?? ''), steps: steps.steps };
  const api = createApiClient(product.apiUrl);
  try {
    const file = deps.model ? path.resolve(deps.model) : await sampleAssembly(homeDir, product.kernelPython);
    summary.model.file = file;
    say(`\nThe main job, with ${file}`);
    await steps.run('signIn', () => signIn(api, product));
    const revisionId = await steps.run('upload', () => upload(api, file, summary));
    const outDir = path.join(homeDir, 'out', revisionId);
    await mkdir(outDir, { recursive: true });
    const { backupFolder } = product;
    const job: Job = { api, steps, summary, outDir, revisionId, backupFolder };
    await followIngest(job);
    await steps.run('download', () => fetchArtifacts(job));
    await followAnalysis(job);
    await backUp(job);
    summary.urls = {
      app: product.publicUrl,
      revision: `${product.publicUrl}/api/v1/revisions/${revisionId}`,
      ...(product.temporalUiUrl ? { temporal: product.temporalUiUrl } : {}),
      ...(product.identityUrl ? { mailbox: `${product.identityUrl}/mailbox` } : {}),
    };
    summary.ok = true;
    return { summary, isRefused: false };
  } catch (error) {
    summary.model.reason ??= (error as Error).message;
    return { summary, isRefused: error instanceof Refused };
  }
}
