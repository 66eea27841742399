import { resolve } from 'node:path';
import { ok } from '../api.ts';
import type { CliContext } from '../context.ts';
import { CliError, exitCodes } from '../exit.ts';
import { getRevision } from '../follow-revision.ts';
import { getFile, safeFileName } from '../get-file.ts';
import { createBar } from '../progress.ts';
import { formatBytes } from '../terminal.ts';
import { endingOf } from './revisions.ts';

export const downloadKinds = ['preview', 'scene', 'source'] as const;
type DownloadKind = (typeof downloadKinds)[number];

const endings: Record<DownloadKind, string> = { preview: '.glb', scene: '.scene.json', source: '' };

/** Saves what a signed URL gives: to `output`, replacing what is there, or under `fallbackName` where that is free. */
export async function save(
  { terminal, signal }: CliContext,
  source: { url: string; sha256: string; sizeBytes: number | null },
  output: string | undefined,
  fallbackName: string,
): Promise<{ path: string; sizeBytes: number; sha256: string }> {
  const place = output ?? fallbackName;
  const onBytes = createBar(terminal, place, source.sizeBytes ?? 0);
  const { sizeBytes } = await getFile(source, place, { signal, mayReplace: output !== undefined, onBytes });
  return { path: resolve(place), sizeBytes, sha256: source.sha256 };
}

/** Downloads the preview, the scene or the source of a revision. */
export async function download(
  context: CliContext,
  id: string,
  options: { kind: DownloadKind; output?: string },
): Promise<void> {
  const { kind, output } = options;
  const api = context.api();
  const params = { path: { id } };
  const { items } = await ok(api.client.GET('/api/v1/revisions/{id}/artifacts', { params }));
  const artifact = items.find((item) => item.kind === kind && item.componentId === null);
  const revision = await getRevision(api, id);
  if (!artifact) {
    const message = `This revision has no ${kind}; it is ${revision.status}.`;
    throw endingOf(revision) ?? new CliError(exitCodes.notFound, 'not_found', message);
  }
  const name = safeFileName(revision.fileName) + endings[kind];
  const saved = await save(context, artifact, output, name);
  await context.terminal.result({ kind, ...saved }, () => [
    `${saved.path} (${formatBytes(saved.sizeBytes)})`,
  ]);
}
