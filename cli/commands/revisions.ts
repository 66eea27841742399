import { ok } from '../api.ts';
import type { CliContext } from '../context.ts';
import { CliError, exitCodes } from '../exit.ts';
import { followRevision, getRevision, isFinal } from '../follow-revision.ts';
import { createStepDisplay } from '../progress.ts';
import { fields, formatBytes, formatDuration, plain, plainLine, table } from '../terminal.ts';
import type { Terminal } from '../terminal.ts';
import type { Model, Revision, RevisionDetail } from '../wire.ts';

/** The bad end a revision came to, as an error with its exit code; null where it is well or still on its way. */
export function endingOf(revision: Pick<Revision, 'status' | 'reason'>): CliError | null {
  const { status } = revision;
  if (status !== 'rejected' && status !== 'quarantined' && status !== 'failed') return null;
  const said = plainLine(revision.reason?.message ?? 'no reason was recorded');
  const message = `The file was ${status === 'failed' ? 'not processed' : status}: ${said}`;
  if (status === 'failed') return new CliError(exitCodes.failure, revision.reason?.code ?? 'failed', message);
  return new CliError(exitCodes.refused, `model_${status}`, message);
}

const statusStyle = { ready: 'green', rejected: 'red', quarantined: 'red', failed: 'red' } as const;

const styled = (terminal: Terminal, status: string): string => {
  const style = (statusStyle as Record<string, 'green' | 'red'>)[status];
  return style ? terminal.style(style, status) : status;
};

const modelRows = (models: readonly Model[]) =>
  models.map(({ name, latestRevision: latest, createdAt }) => [
    plainLine(name),
    latest ? String(latest.number) : '',
    latest?.status ?? 'empty',
    createdAt.slice(0, 16).replace('T', ' '),
    latest?.id ?? '',
  ]);

export async function listModels(
  { terminal, api }: CliContext,
  query: { limit: number; cursor?: string },
): Promise<void> {
  const answer = await ok(api().client.GET('/api/v1/models', { params: { query } }));
  await terminal.result(answer, () => {
    if (answer.items.length === 0) return ['There is no model yet: `rapiddraft upload FILE` makes one.'];
    const lines = table(
      terminal,
      ['MODEL', 'REV', 'STATUS', 'CREATED', 'LATEST REVISION'],
      modelRows(answer.items),
    );
    return answer.nextCursor ? [...lines, `More with --cursor ${answer.nextCursor}`] : lines;
  });
}

export async function showModel({ terminal, api }: CliContext, id: string): Promise<void> {
  const answer = await ok(api().client.GET('/api/v1/models/{id}', { params: { path: { id } } }));
  const rows = answer.revisions.map((revision) => [
    String(revision.number),
    revision.status,
    plainLine(revision.fileName),
    revision.createdAt.slice(0, 16).replace('T', ' '),
    revision.id,
  ]);
  await terminal.result(answer, () => [
    plainLine(answer.model.name),
    ...table(terminal, ['REV', 'STATUS', 'FILE', 'CREATED', 'ID'], rows),
  ]);
}

/** A revision and its steps, for people. */
function revisionLines(terminal: Terminal, revision: RevisionDetail): string[] {
  const steps = revision.steps.map((step) => [
    step.name,
    step.status === 'running' ? `${Math.floor(step.fraction * 100)} %` : step.status,
    step.durationMs === null ? '' : formatDuration(step.durationMs),
    step.attempts > 1 ? `${step.attempts} attempts` : '',
    plainLine(step.lastError ?? ''),
  ]);
  return [
    ...fields([
      ['revision', revision.id],
      ['number', String(revision.number)],
      ['model', revision.modelId],
      ['file', `${plainLine(revision.fileName)} (${formatBytes(revision.sizeBytes)})`],
      ['sha256', revision.sha256],
      ['status', styled(terminal, revision.status)],
      ['reason', revision.reason && plain(revision.reason.message)],
      ['time left', revision.remainingMs ? `about ${formatDuration(revision.remainingMs)}` : null],
    ]),
    '',
    ...table(terminal, ['STEP', 'STATUS', 'TOOK', '', ''], steps),
  ];
}

export async function showRevision({ terminal, api }: CliContext, id: string): Promise<void> {
  const revision = await getRevision(api(), id);
  await terminal.result(revision, () => revisionLines(terminal, revision));
}

/** Processes a failed or quarantined revision again; with `wait`, ends as that ends. */
export async function retry(context: CliContext, id: string, options: { wait?: boolean }): Promise<void> {
  const { terminal, signal } = context;
  const api = context.api();
  const queued = await ok(api.client.POST('/api/v1/revisions/{id}/retry', { params: { path: { id } } }));
  if (!options.wait) {
    await terminal.result(queued, () => [`Revision ${id} is ${queued.status}.`]);
    return;
  }
  const onEvent = createStepDisplay(terminal);
  const revision = await followRevision(api, id, isFinal, { signal, onEvent });
  const ending = endingOf(revision);
  if (ending) throw ending;
  await terminal.result(revision, () => revisionLines(terminal, revision));
}
