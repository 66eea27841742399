import { stat } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ok } from '../api.ts';
import type { ServerApi } from '../api.ts';
import type { CliContext } from '../context.ts';
import { CliError, exitCodes, failure, toCliError, usageError } from '../exit.ts';
import type { ExitCode } from '../exit.ts';
import { followRevision, getRevision, isFinal } from '../follow-revision.ts';
import { createBar, createStepDisplay } from '../progress.ts';
import { putFile } from '../put-file.ts';
import { putParts } from '../put-parts.ts';
import { formatBytes, plainLine } from '../terminal.ts';
import type { Model, Revision, RevisionDetail } from '../wire.ts';
import { endingOf } from './revisions.ts';

export type UploadOptions = {
  name?: string | undefined;
  model?: string | undefined;
  partNumber?: string | undefined;
  revisionLetter?: string | undefined;
  material?: string | undefined;
  /** A revision whose upload broke off. */
  resume?: string | undefined;
  wait?: boolean | undefined;
};

/** Larger files go in parts, so that a break costs a part and not the whole. */
const singleRequestBytes = 16 * 1024 * 1024;

type Uploaded = { file: string; model: Pick<Model, 'id' | 'name'>; revision: Revision | RevisionDetail };
type NotUploaded = { file: string; error: { code: string; message: string } };

/** Uploads files one after the other; one that fails doesn't keep the others. Returns the exit code of the first failure. */
export async function upload(
  context: CliContext,
  files: string[],
  options: UploadOptions,
): Promise<ExitCode> {
  const { terminal } = context;
  if (
    files.length > 1 &&
    (options.name ?? options.model ?? options.partNumber ?? options.resume) !== undefined
  ) {
    throw usageError('--name, --model, --part-number and --resume go with one file.');
  }
  const api = context.api();
  let exitCode: ExitCode = exitCodes.ok;
  const uploads: (Uploaded | NotUploaded)[] = [];
  for (const file of files) {
    try {
      const done = await uploadOne(context, api, file, options);
      uploads.push(done);
      const ending = options.wait ? endingOf(done.revision) : null;
      if (ending) {
        terminal.note(`${file}: ${ending.message}`);
        exitCode ||= ending.exitCode;
      }
    } catch (error) {
      const problem = toCliError(error);
      if (context.signal.aborted) throw problem;
      const { code, message } = problem;
      uploads.push({ file, error: { code, message } });
      terminal.note(files.length > 1 ? `${file}: ${message}` : message);
      exitCode ||= problem.exitCode;
      // What stopped this one stops the others too.
      if (problem.exitCode === exitCodes.unreachable || problem.exitCode === exitCodes.notSignedIn) break;
    }
  }
  await terminal.result({ uploads }, () =>
    uploads.flatMap((one) => ('revision' in one ? [lineOf(one)] : [])),
  );
  return exitCode;
}

const lineOf = ({ file, model, revision }: Uploaded): string =>
  `${file}: ${plainLine(model.name)}, revision ${revision.number} (${revision.id}) is ${revision.status}`;

async function uploadOne(
  context: CliContext,
  api: ServerApi,
  file: string,
  options: UploadOptions,
): Promise<Uploaded> {
  const { terminal, signal } = context;
  const found = await stat(file).catch((error: NodeJS.ErrnoException) => {
    throw failure(
      error.code === 'ENOENT' ? `There is no file ${file}.` : `${file} cannot be read: ${error.code}.`,
    );
  });
  if (!found.isFile()) throw failure(`${file} is not a file.`);
  const { size: sizeBytes } = found;
  const sending = { signal, onBytes: createBar(terminal, path.basename(file), sizeBytes) };
  const announced =
    options.resume === undefined
      ? await announce(api, path.basename(file), sizeBytes, options)
      : { ...(await resumed(api, options.resume, file, sizeBytes)), upload: null };
  const { revision } = announced;
  const model = { id: announced.model.id, name: announced.model.name };
  if (announced.upload && sizeBytes <= singleRequestBytes) {
    await putFile(announced.upload, file, sizeBytes, sending);
  } else {
    await putParts(api, revision.id, file, sending).catch((error: unknown) => {
      if (!isFinalRefusal(error))
        terminal.note(`The upload broke off; go on with: rapiddraft upload ${file} --resume ${revision.id}`);
      throw error;
    });
  }
  const confirmed = await confirm(api, revision.id, signal);
  terminal.note(`${file}: uploaded (${formatBytes(sizeBytes)})`);
  if (!options.wait) return { file, model, revision: confirmed };
  const onEvent = createStepDisplay(terminal);
  return { file, model, revision: await followRevision(api, revision.id, isFinal, { signal, onEvent }) };
}

const isFinalRefusal = (error: unknown): boolean =>
  error instanceof CliError && error.exitCode === exitCodes.failure;

/** An upload that broke off, where this is its file. */
async function resumed(api: ServerApi, id: string, file: string, sizeBytes: number) {
  const revision = await getRevision(api, id);
  if (revision.sizeBytes !== sizeBytes)
    throw failure(
      `${file} has ${sizeBytes} bytes, ${revision.sizeBytes} were announced: it is another file.`,
    );
  const params = { path: { id: revision.modelId } };
  const { model } = await ok(api.client.GET('/api/v1/models/{id}', { params }));
  return { model, revision };
}

async function announce(
  api: ServerApi,
  fileName: string,
  sizeBytes: number,
  { name, model, partNumber, revisionLetter, material }: UploadOptions,
) {
  const file = {
    fileName,
    sizeBytes,
    ...(partNumber === undefined ? {} : { partNumber }),
    ...(revisionLetter === undefined ? {} : { revisionLetter }),
    ...(material === undefined ? {} : { material }),
  };
  try {
    return await (model === undefined
      ? ok(api.client.POST('/api/v1/models', { body: { ...file, ...(name === undefined ? {} : { name }) } }))
      : ok(
          api.client.POST('/api/v1/models/{id}/revisions', { params: { path: { id: model } }, body: file }),
        ));
  } catch (error) {
    // The limit is the server's to know.
    const [, limit] = /sizeBytes must be <= (\d+)/.exec((error as Error).message) ?? [];
    if (limit === undefined) throw error;
    const limitBytes = Number(limit);
    throw new CliError(
      exitCodes.failure,
      'payload_too_large',
      `${fileName} has ${sizeBytes} bytes; the server takes at most ${limitBytes} (${formatBytes(limitBytes)}).`,
    );
  }
}

/** Confirms an upload; asked twice the API answers the same, so a connection that breaks is tried again. */
async function confirm(api: ServerApi, id: string, signal: AbortSignal): Promise<Revision> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await ok(api.client.POST('/api/v1/revisions/{id}/confirm', { params: { path: { id } } }));
    } catch (error) {
      const isAway = error instanceof CliError && error.exitCode === exitCodes.unreachable;
      if (!isAway || attempt === 4) throw error;
      await sleep(500 * attempt, undefined, { signal });
    }
  }
}
