/** What the main job ends with: one object for machines, some lines for people. */

export type JobStep = {
  name: string;
  status: 'completed' | 'failed' | 'skipped';
  durationMs: number;
  attempts: number;
};

export type JobArtifact = { kind: string; sha256: string; sizeBytes: number; path: string };

/** The last line of `npm start -- --once --json`. What was not reached is null, empty or zero. */
export type JobSummary = {
  ok: boolean;
  model: {
    file: string;
    sha256: string | null;
    revisionId: string | null;
    status: string;
    /** Why the job is not ok, be it for the file or for something else; null when it is. */
    reason: string | null;
  };
  steps: JobStep[];
  artifacts: JobArtifact[];
  scene: {
    definitions: number;
    occurrences: number;
    triangles: number;
    unit: string;
    boundsMm: { min: [number, number, number]; max: [number, number, number] };
  } | null;
  partFacts: { name: string; volumeMm3: number | null; areaMm2: number; faces: number }[];
  findingCount: number;
  pdf: { pages: number; sizeBytes: number; path: string } | null;
  search: { query: string; hits: { kind: string; id: string; text: string }[] } | null;
  backup: {
    id: string;
    location: string;
    bytes: number;
    encrypted: boolean;
    verified: boolean;
    tablesCompared: number;
    rowsCompared: number;
  } | null;
  urls: Record<string, string>;
};

export type JobResult = {
  summary: JobSummary;
  /** The file itself was refused: rejected or quarantined. */
  isRefused: boolean;
};

/** The summary of a job of which nothing is known but the file. */
export const emptySummary = (file: string): JobSummary => ({
  ok: false,
  model: { file, sha256: null, revisionId: null, status: 'not started', reason: null },
  steps: [],
  artifacts: [],
  scene: null,
  partFacts: [],
  findingCount: 0,
  pdf: null,
  search: null,
  backup: null,
  urls: {},
});

/** A job that could not be begun or was broken off. */
export function failedJob(reason: string, file: string): JobResult {
  const summary = emptySummary(file);
  summary.model.reason = reason;
  return { summary, isRefused: false };
}

const inKb = (bytes: number) => `${Math.max(1, Math.round(bytes / 1024)).toLocaleString('en')} KB`;

/** The summary for a person. */
export function printSummary({ summary }: JobResult, say: (line: string) => void): void {
  const { model, scene, pdf, search, backup } = summary;
  say('');
  if (!summary.ok) {
    say(`The main job did not finish: ${model.reason ?? 'no reason was given'}`);
    return;
  }
  say(`${model.file} is ${model.status}.`);
  const rows: [string, string][] = [];
  if (scene) {
    const { definitions, occurrences, triangles, unit } = scene;
    rows.push([
      'scene',
      `${occurrences} components of ${definitions} parts, ${triangles} triangles, written in ${unit}`,
    ]);
  }
  rows.push(['part facts', `${summary.partFacts.length} parts`], ['findings', String(summary.findingCount)]);
  if (pdf) rows.push(['report', `${pdf.path} (${pdf.pages} pages, ${inKb(pdf.sizeBytes)})`]);
  if (search) rows.push(['search', `“${search.query}”: ${search.hits.length} hits`]);
  if (backup) {
    rows.push(['backup', `${backup.location} (${inKb(backup.bytes)}, encrypted)`]);
    rows.push(['restored copy', `${backup.tablesCompared} tables and ${backup.rowsCompared} rows equal`]);
  }
  for (const [name, value] of rows) say(`  ${name.padEnd(16)} ${value}`);
}
