import { ok } from '../api.ts';
import type { ServerApi } from '../api.ts';
import type { CliContext } from '../context.ts';
import { CliError, failure } from '../exit.ts';
import { followRevision, getRevision, isFinal } from '../follow-revision.ts';
import { safeFileName } from '../get-file.ts';
import { createStepDisplay } from '../progress.ts';
import { plainLine, table } from '../terminal.ts';
import type { Findings, PartFactsItem, Report, RevisionDetail } from '../wire.ts';
import { save } from './download.ts';
import { endingOf } from './revisions.ts';

const number = (value: number) =>
  value.toLocaleString('en', { maximumFractionDigits: 2, useGrouping: false });

const readFindings = (api: ServerApi, id: string): Promise<Findings> =>
  ok(api.client.GET('/api/v1/revisions/{id}/findings', { params: { path: { id } } }));

const readReport = async (api: ServerApi, id: string): Promise<Report | null> =>
  (await ok(api.client.GET('/api/v1/revisions/{id}/report', { params: { path: { id } } }))).report;

const readFacts = async (api: ServerApi, id: string): Promise<PartFactsItem[]> =>
  (await ok(api.client.GET('/api/v1/revisions/{id}/part-facts', { params: { path: { id } } }))).items;

/**
 * What `read` gives once it is there: at once, or with `wait` after the work that makes it has ended. Throws what the
 * revision's end says where it will never be there.
 */
async function whenThere<T>(
  context: CliContext,
  id: string,
  what: string,
  wait: boolean,
  read: (api: ServerApi, revision: RevisionDetail) => Promise<T | null>,
): Promise<T> {
  const api = context.api();
  const look = async (revision: RevisionDetail): Promise<T | null> => {
    const ending = endingOf(revision);
    if (ending) throw ending;
    return isFinal(revision) ? read(api, revision) : null;
  };
  const first = await look(await getRevision(api, id));
  if (first !== null) return first;
  if (!wait) {
    throw failure(`${what} of this revision is not ready yet: wait for it with --wait.`);
  }
  let found: T | null = null;
  const isThere = async (revision: RevisionDetail) => (found = await look(revision)) !== null;
  const onEvent = createStepDisplay(context.terminal);
  await followRevision(api, id, isThere, { signal: context.signal, onEvent });
  return found as T;
}

/** Prints the findings of the latest analysis; with `wait`, when that is done. */
export async function listFindings(
  context: CliContext,
  id: string,
  options: { wait?: boolean },
): Promise<void> {
  const { terminal } = context;
  const findings = await whenThere(context, id, 'The analysis', options.wait ?? false, async (api) => {
    const found = await readFindings(api, id);
    return found.analysis === null || ['queued', 'running'].includes(found.analysis.status) ? null : found;
  });
  if (findings.analysis?.status === 'failed') {
    throw failure(
      `The analysis failed: ${plainLine(findings.analysis.reason?.message ?? 'no reason was recorded')}`,
    );
  }
  await terminal.result(findings, async () => {
    if (findings.items.length === 0) return ['There are no findings.'];
    const facts = await readFacts(context.api(), id);
    const nameOf = new Map(facts.map(({ componentId, name }) => [componentId, plainLine(name)]));
    const rows = findings.items.map((finding) => [
      finding.severity,
      nameOf.get(finding.componentId) ?? '',
      plainLine(finding.title),
      `${number(finding.measured)} ${finding.unit}`.trimEnd(),
      `${finding.comparison === 'atLeast' ? '≥' : '≤'} ${number(finding.expected)} ${finding.unit}`.trimEnd(),
      finding.ruleId,
    ]);
    return table(terminal, ['SEVERITY', 'COMPONENT', 'FINDING', 'MEASURED', 'EXPECTED', 'RULE'], rows);
  });
}

type Facts = {
  volumeMm3?: unknown;
  areaMm2?: unknown;
  sizeMm?: unknown;
  faceCount?: unknown;
  holes?: unknown;
};

const numberOr = (value: unknown): string => (typeof value === 'number' ? number(value) : '');

/** Prints the Part Facts of each component. */
export async function listFacts(context: CliContext, id: string): Promise<void> {
  const { terminal } = context;
  const items = await whenThere(context, id, 'The list of parts', false, (api) => readFacts(api, id));
  await terminal.result({ items }, () => {
    const rows = items.map((item) => {
      const facts = item.facts as Facts;
      const size = Array.isArray(facts.sizeMm) ? facts.sizeMm.map(numberOr).join(' × ') : '';
      const holes = Array.isArray(facts.holes) ? String(facts.holes.length) : '';
      return [
        plainLine(item.name),
        String(item.occurrences),
        numberOr(facts.volumeMm3),
        numberOr(facts.areaMm2),
        size,
        numberOr(facts.faceCount),
        holes,
      ];
    });
    return table(
      terminal,
      ['COMPONENT', 'COUNT', 'VOLUME mm³', 'AREA mm²', 'SIZE mm', 'FACES', 'HOLES'],
      rows,
    );
  });
}

/** Downloads the newest report; with `wait`, when it is made. */
export async function downloadReport(
  context: CliContext,
  id: string,
  options: { output?: string; wait?: boolean },
): Promise<void> {
  const found = await whenThere(context, id, 'The report', options.wait ?? false, async (api, revision) => {
    const report = await readReport(api, id);
    return report === null || report.status === 'queued' ? null : { report, revision };
  });
  const { report, revision } = found;
  const { url, sha256 } = report;
  if (report.status === 'failed' || url === null || sha256 === null) {
    throw new CliError(
      1,
      'report_failed',
      `The report failed: ${plainLine(report.reason?.message ?? 'no reason was recorded')}`,
    );
  }
  const base = safeFileName(revision.fileName).replace(/\.(step|stp)$/i, '');
  const saved = await save(
    context,
    { url, sha256, sizeBytes: report.sizeBytes },
    options.output,
    `${base}-report-v${report.version}.pdf`,
  );
  const { version, pages } = report;
  await context.terminal.result({ ...saved, version, pages }, () => [
    `${saved.path} (${pages ?? '?'} pages, version ${version})`,
  ]);
}
