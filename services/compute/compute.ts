import type { PartMatch, Spot } from '../../domain/cad/matching/match-part.ts';
import type { Finding } from '../../domain/dfm/evaluate.ts';
import type { MeasureGap } from '../../domain/dfm/measurement.ts';
import type { Route } from '../../domain/dfm/routing.ts';
import type { MaterialClass, RulePack } from '../../domain/dfm/rule.ts';
import type { DfmReport, DfmReportInput, ReportComponent } from '../pdf/dfm-report.ts';

/** A definition, and what it is judged by. */
export type DefinitionToJudge = StoredDefinition & {
  /** Of the product: bought parts are known by it. */
  name: string;
  rulePacks: readonly RulePack[];
  material: MaterialClass;
};

export type JudgedDefinition = {
  /** Of the evidence. */
  kernelBuild: string;
  route: Route;
  gaps: MeasureGap[];
  findings: Finding[];
};

/** A definition as it is stored: the JSON of its evidence record, and its GLB. */
export type StoredDefinition = { evidence: Uint8Array; glb: Uint8Array };

/** Two definitions, one of which may have become the other, and spots on the first. */
export type PartsToMatch = { before: StoredDefinition; after: StoredDefinition; spots: readonly Spot[] };

/** A report whose meshes are still packed; null where a component gets no picture. */
export type ReportToRender = Omit<DfmReportInput, 'components'> & {
  components: (Omit<ReportComponent, 'mesh'> & { glb: Uint8Array | null })[];
};

/**
 * Work that keeps a core for seconds. It is done away from the caller's event loop; the same input gives the same
 * result, whoever does it. Byte arrays of the input are handed over: they may be empty afterwards.
 *
 * Errors of the work come as they were thrown: `object_corrupt` where evidence or a GLB is none, or an Error nobody foresaw. May be
 * retried: `internal` — the thread died, of its memory for instance. Rejects with an AbortError when the signal stops
 * the work, which frees its core at once.
 */
export interface Compute {
  /** Measures one definition and compares it with the rules. */
  judgeDefinition(definition: DefinitionToJudge, signal?: AbortSignal): Promise<JudgedDefinition>;
  /** Looks where spots of a definition are on another. */
  matchPart(parts: PartsToMatch, signal?: AbortSignal): Promise<PartMatch>;
  /** Draws the report. */
  renderReport(report: ReportToRender, signal?: AbortSignal): Promise<DfmReport>;
  /** Ends the threads; work under way is lost. */
  close(): Promise<void>;
}
