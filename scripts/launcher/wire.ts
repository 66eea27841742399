/** What the main job reads from the API's answers. */

export type Reason = { code: string; message: string };

export type Revision = {
  id: string;
  modelId: string;
  fileName: string;
  sha256: string | null;
  status: 'awaiting_upload' | 'queued' | 'processing' | 'ready' | 'rejected' | 'quarantined' | 'failed';
  reason: Reason | null;
  steps: {
    name: string;
    status: 'pending' | 'running' | 'done' | 'failed';
    attempts: number;
    durationMs: number | null;
    lastError: string | null;
  }[];
};

export type UploadAnswer = {
  model: { id: string };
  revision: { id: string };
  upload: { method: string; url: string; headers: Record<string, string> };
};

export type Artifact = {
  kind: string;
  componentId: string | null;
  sha256: string;
  sizeBytes: number;
  contentType: string;
  url: string;
};

export type PartFactsItem = {
  name: string;
  occurrences: number;
  triangles: number;
  facts: { volumeMm3: number | null; areaMm2: number; faceCount: number };
};

export type SearchAnswer = {
  query: string;
  hits: { kind: string; id: string; title: string; text: string; revisionId: string | null; why: string[] }[];
};

export type Verification = {
  id: string;
  status: 'running' | 'passed' | 'failed';
  tablesCompared: number | null;
  rowsCompared: number | null;
  durationMs: number | null;
  reason: Reason | null;
};

export type Backup = {
  id: string;
  status: 'requested' | 'running' | 'completed' | 'failed';
  location: string | null;
  bytes: number | null;
  encrypted: boolean | null;
  durationMs: number | null;
  reason: Reason | null;
  verification: Verification | null;
};

/** Answer of `/revisions/:id/findings`; the analysis is null until one was queued. */
export type Findings = {
  analysis: {
    status: 'queued' | 'running' | 'done' | 'failed';
    findingCount: number;
    reason: Reason | null;
  } | null;
  items: { id: string; title: string }[];
};

/** Answer of `/revisions/:id/report`; null until one was queued. */
export type ReportAnswer = {
  report: {
    status: 'queued' | 'ready' | 'failed';
    pages: number | null;
    sizeBytes: number | null;
    sha256: string | null;
    url: string | null;
    reason: Reason | null;
  } | null;
};
