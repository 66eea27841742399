/** First half of the main job: the file goes up, is processed, and what was made of it comes down. */
import { createHash } from 'node:crypto';
import { createReadStream, openAsBlob } from 'node:fs';
import { stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Scene } from '../../domain/cad/scene.ts';
import type { ApiClient } from './api-client.ts';
import { Refused, sentenceOf, until } from './job.ts';
import type { Job } from './job.ts';
import { LaunchError } from './launch-error.ts';
import type { JobArtifact, JobSummary } from './summary.ts';
import type { Artifact, PartFactsItem, Revision, UploadAnswer } from './wire.ts';

/** Uploads and confirms a file; returns the id of its revision. */
export async function upload(api: ApiClient, file: string, summary: JobSummary): Promise<string> {
  const found = await stat(file).catch(() => null);
  if (!found?.isFile()) throw new LaunchError(`There is no file ${file}, or it cannot be read.`);
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  summary.model.sha256 = hash.digest('hex');
  const { revision, upload: target } = await api.post<UploadAnswer>('/models', {
    fileName: path.basename(file),
    sizeBytes: found.size,
  });
  summary.model.revisionId = revision.id;
  // The blob is read while it is sent, and has the length the signature asks for.
  const headers = Object.entries(target.headers).filter(([name]) => name.toLowerCase() !== 'content-length');
  const answer = await fetch(target.url, {
    method: target.method,
    headers: Object.fromEntries(headers),
    body: await openAsBlob(file),
  });
  if (!answer.ok) {
    throw new LaunchError(`The upload was answered ${answer.status}: ${(await answer.text()).slice(0, 200)}`);
  }
  await api.post(`/revisions/${revision.id}/confirm`);
  return revision.id;
}

/** Follows the ingest, showing each step as it completes. Throws Refused for a file that can't be reviewed. */
export async function followIngest({ api, steps, summary, revisionId }: Job): Promise<void> {
  const revision = await until('The ingest', async () => {
    const now = await api.get<Revision>(`/revisions/${revisionId}`);
    summary.model.status = now.status;
    for (const { name, status, durationMs, attempts } of now.steps) {
      if (status !== 'done' && status !== 'failed') continue;
      steps.record({
        name,
        status: status === 'done' ? 'completed' : 'failed',
        durationMs: durationMs ?? 0,
        attempts,
      });
    }
    return ['ready', 'rejected', 'quarantined', 'failed'].includes(now.status) ? now : null;
  });
  if (revision.status === 'ready') return;
  summary.model.reason = sentenceOf(revision.reason);
  const message = `The file was ${revision.status}: ${summary.model.reason}`;
  throw revision.status === 'failed' ? new LaunchError(message) : new Refused(message);
}

/** Downloads one object to `place`, checking its hash. */
export async function download(url: string, place: string, sha256: string): Promise<Buffer> {
  const answer = await fetch(url);
  if (!answer.ok)
    throw new LaunchError(`The download of ${path.basename(place)} was answered ${answer.status}.`);
  const bytes = Buffer.from(await answer.arrayBuffer());
  if (createHash('sha256').update(bytes).digest('hex') !== sha256) {
    throw new LaunchError(`What was downloaded as ${path.basename(place)} is not what was recorded.`);
  }
  await writeFile(place, bytes);
  return bytes;
}

const endings: Record<string, string> = {
  source: 'step',
  preview: 'glb',
  scene: 'json',
  mesh: 'glb',
  evidence: 'json',
  brep: 'brep',
};

/** Downloads every artifact, and reads scene and Part Facts into the summary. */
export async function fetchArtifacts({ api, summary, outDir, revisionId }: Job): Promise<void> {
  const { items } = await api.get<{ items: Artifact[] }>(`/revisions/${revisionId}/artifacts`);
  for (const { kind, sha256, sizeBytes, url } of items) {
    const place = path.join(outDir, `${kind}-${sha256.slice(0, 12)}.${endings[kind] ?? 'bin'}`);
    const bytes = await download(url, place, sha256);
    const artifact: JobArtifact = { kind, sha256, sizeBytes, path: place };
    summary.artifacts.push(artifact);
    if (kind === 'scene') {
      const { totals, unit, boundsMm } = JSON.parse(bytes.toString()) as Scene;
      const { definitions, occurrences, triangles } = totals;
      summary.scene = { definitions, occurrences, triangles, unit, boundsMm };
    }
  }
  if (!summary.scene) throw new LaunchError('The revision is ready but has no scene.');
  const facts = await api.get<{ items: PartFactsItem[] }>(`/revisions/${revisionId}/part-facts`);
  summary.partFacts = facts.items.map((item) => ({
    name: item.name,
    volumeMm3: item.facts.volumeMm3,
    areaMm2: item.facts.areaMm2,
    faces: item.facts.faceCount,
  }));
}
