import type { PartFacts } from '../../domain/cad/part-facts.ts';
import type { Mat4, Rgba } from '../../domain/cad/scene.ts';
import type { Finding } from '../../domain/dfm/evaluate.ts';
import type { MeasureGap } from '../../domain/dfm/measurement.ts';
import type { Route } from '../../domain/dfm/routing.ts';
import type { AdvisoryRule } from '../../domain/dfm/rule.ts';
import type { DefinitionMesh } from '../cad/cad-kernel.ts';

/** One distinct part of the model with what was found on it. */
export type ReportComponent = {
  definitionKey: string;
  name: string;
  occurrences: number;
  color?: Rgba;
  route: Route;
  partFacts: PartFacts;
  findings: Finding[];
  checklist: AdvisoryRule[];
  gaps: MeasureGap[];
  /** Null where the mesh could not be read: the page says so and shows no picture. */
  mesh: DefinitionMesh | null;
};

export type DfmReportInput = {
  modelName: string;
  /** Null where the report is about some components of the file: its name and hash speak of all. */
  fileName: string | null;
  revisionNumber: number;
  fileSha256: string | null;
  rulePackSha256: string;
  rulePacks: { title: string; version: number }[];
  kernelBuild: string;
  /** The report's only date, ISO 8601: the clock is never read here. */
  generatedAt: string;
  components: ReportComponent[];
  /** Where each component, by its index, stands in the assembly: for the picture on the cover. */
  placements: { component: number; matrix: Mat4 }[];
};

export type DfmReport = { pdf: Buffer; pages: number };
