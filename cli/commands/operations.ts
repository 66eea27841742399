import { setTimeout as sleep } from 'node:timers/promises';
import { ok } from '../api.ts';
import type { ServerApi } from '../api.ts';
import type { CliContext } from '../context.ts';
import { CliError, exitCodes, failure } from '../exit.ts';
import { fields, formatBytes, formatDuration, plainLine, table } from '../terminal.ts';
import type { Backup, BackupDetail, Verification } from '../wire.ts';

const pollMs = 1_000;
/** How long the server may be away while a backup is waited for, milliseconds. */
const patienceMs = 120_000;

const readBackup = (api: ServerApi, id: string): Promise<BackupDetail> =>
  ok(api.client.GET('/api/v1/operations/backups/{id}', { params: { path: { id } } }));

const verdictOf = (verification: Verification | null): string =>
  verification === null
    ? 'not verified'
    : verification.status === 'passed'
      ? 'verified'
      : `verification ${verification.status}`;

const reasonOf = ({ reason }: { reason: { message: string } | null }): string =>
  plainLine(reason?.message ?? 'no reason was recorded');

function backupLines(backup: Backup, verification: Verification | null): string[] {
  return fields([
    ['backup', backup.id],
    ['status', backup.status],
    ['reason', backup.reason && plainLine(backup.reason.message)],
    ['location', backup.location],
    [
      'size',
      backup.bytes === null ? null : `${formatBytes(backup.bytes)}${backup.encrypted ? ', encrypted' : ''}`,
    ],
    ['took', backup.durationMs === null ? null : formatDuration(backup.durationMs)],
    ['verification', verdictOf(verification)],
    [
      'compared',
      verification?.rowsCompared == null
        ? null
        : `${verification.tablesCompared ?? 0} tables, ${verification.rowsCompared} rows, ${verification.objectsCompared ?? 0} objects`,
    ],
    ['why', verification?.reason ? plainLine(verification.reason.message) : null],
  ]);
}

/** Looks again and again until `isDone`; a server that is away for a moment is waited for. */
async function pollBackup(
  { terminal, signal }: CliContext,
  api: ServerApi,
  id: string,
  read: (detail: BackupDetail) => { isDone: boolean; state: string },
): Promise<BackupDetail> {
  const startedAt = performance.now();
  let answeredAt = startedAt;
  for (;;) {
    try {
      const detail = await readBackup(api, id);
      answeredAt = performance.now();
      const { isDone, state } = read(detail);
      if (isDone) return detail;
      terminal.live(`  ${state} … ${formatDuration(Math.round((answeredAt - startedAt) / 1_000) * 1_000)}`);
    } catch (error) {
      const isAway = error instanceof CliError && error.exitCode === exitCodes.unreachable;
      if (!isAway || performance.now() - answeredAt > patienceMs) throw error;
    }
    await sleep(pollMs, undefined, { signal }).catch(() => {
      throw signal.reason;
    });
  }
}

/** Backs up; with `wait`, until the backup has been restored and compared. */
export async function backUpNow(context: CliContext, options: { wait?: boolean }): Promise<void> {
  const { terminal } = context;
  const api = context.api();
  const { backup } = await ok(api.client.POST('/api/v1/operations/backups'));
  if (!options.wait) {
    await terminal.result({ backup }, () => [`Backup ${backup.id} is requested.`]);
    return;
  }
  const detail = await pollBackup(context, api, backup.id, ({ backup: now, verifications: [latest] }) => ({
    isDone:
      now.status === 'failed' ||
      (now.status === 'completed' && latest !== undefined && latest.status !== 'running'),
    state: now.status === 'completed' ? 'restoring and comparing' : `backup ${now.status}`,
  }));
  const [latest] = detail.verifications;
  if (detail.backup.status === 'failed') throw failure(`The backup failed: ${reasonOf(detail.backup)}`);
  throwIfFailed(latest);
  await terminal.result(detail, () => backupLines(detail.backup, latest ?? null));
}

function throwIfFailed(verification: Verification | undefined): void {
  if (verification?.status !== 'failed') return;
  const code = verification.reason?.code ?? 'failed';
  throw new CliError(
    exitCodes.failure,
    code,
    `The backup did not pass its verification: ${reasonOf(verification)}`,
  );
}

export async function listBackups(
  { terminal, api }: CliContext,
  query: { limit: number; cursor?: string },
): Promise<void> {
  const answer = await ok(api().client.GET('/api/v1/operations/backups', { params: { query } }));
  await terminal.result(answer, () => {
    if (answer.items.length === 0) return ['There is no backup yet: `rapiddraft backup now` makes one.'];
    const rows = answer.items.map((backup) => [
      backup.requestedAt.slice(0, 16).replace('T', ' '),
      backup.status,
      verdictOf(backup.verification),
      backup.bytes === null ? '' : formatBytes(backup.bytes),
      backup.trigger,
      backup.id,
    ]);
    const lines = table(terminal, ['REQUESTED', 'STATUS', 'VERIFICATION', 'SIZE', 'BY', 'ID'], rows);
    return answer.nextCursor ? [...lines, `More with --cursor ${answer.nextCursor}`] : lines;
  });
}

/** Restores a backup into a temporary database and compares it, once more. */
export async function verifyBackup(
  context: CliContext,
  id: string,
  options: { wait?: boolean },
): Promise<void> {
  const { terminal } = context;
  const api = context.api();
  const params = { path: { id } };
  const { verificationId } = await ok(api.client.POST('/api/v1/operations/backups/{id}/verify', { params }));
  if (!options.wait) {
    await terminal.result({ verificationId }, () => [`Verification ${verificationId} is requested.`]);
    return;
  }
  const ours = ({ verifications }: BackupDetail) => verifications.find((one) => one.id === verificationId);
  const detail = await pollBackup(context, api, id, (now) => {
    const verification = ours(now);
    return {
      isDone: verification !== undefined && verification.status !== 'running',
      state: 'restoring and comparing',
    };
  });
  const verification = ours(detail);
  throwIfFailed(verification);
  await terminal.result({ backup: detail.backup, verification }, () =>
    backupLines(detail.backup, verification ?? null),
  );
}

/** Prints how the server is; for operators also why, and the last backup that was proved. */
export async function showStatus({ terminal, api }: CliContext): Promise<void> {
  const server = api();
  const health = await ok(server.client.GET('/health/ready'));
  const operations = server.hasCredential() ? await readOperations(server) : null;
  await terminal.result({ url: server.url, ...health, operations }, () => {
    const reasons = operations?.degraded ?? health.degraded.map((name) => ({ name, reason: '' }));
    const last = operations?.lastVerifiedBackup;
    const proved = last ? `${last.backup.id}, ${formatDuration(last.ageMs)} ago` : 'none yet';
    return fields([
      ['server', server.url],
      ['status', terminal.style(health.status === 'ok' ? 'green' : 'yellow', health.status)],
      ...reasons.map(({ name, reason }) => [`  ${name}`, plainLine(reason) || 'degraded'] as const),
      ['last verified backup', operations ? proved : null],
    ]);
  });
}

/** What operators are told; null for others. */
async function readOperations(server: ServerApi) {
  try {
    return await ok(server.client.GET('/api/v1/operations/status'));
  } catch (error) {
    const isNoOperator =
      error instanceof CliError &&
      (error.exitCode === exitCodes.notFound || error.exitCode === exitCodes.notSignedIn);
    if (isNoOperator) return null;
    throw error;
  }
}
