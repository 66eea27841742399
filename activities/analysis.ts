import { Context } from '@temporalio/activity';
import type { Knex } from 'knex';
import type {
  ComponentToJudge,
  DfmRun,
  DfmStore,
  JudgedComponent,
  RunOutcome,
} from '../database/dfm-store.ts';
import { addRun } from '../database/dfm-store.ts';
import { addReport } from '../database/document-store.ts';
import { lensesOn } from '../database/lens-store.ts';
import type { OutboxEntry } from '../database/outbox.ts';
import { followPresentBasis } from '../database/review-round-store.ts';
import { hashRulePacks } from '../domain/dfm/evaluate.ts';
import { unmeasuredPart } from '../domain/dfm/measure.ts';
import type { RulePack } from '../domain/dfm/rule.ts';
import { isProductError } from '../domain/errors.ts';
import type { Compute } from '../services/compute/compute.ts';
import type { ObjectStore } from '../services/object-store/object-store.ts';
import { gateEntries, startOf, workflowIds } from '../workflows/contract.ts';
import type { AnalyzeManufacturabilityInput } from '../workflows/contract.ts';
import { readContent } from './content.ts';
import { materialClassOf } from '../domain/dfm/material.ts';
import { embedSourcesEntry } from './embeddings.ts';
import { asActivities, heartbeat, isLastAttempt } from './failures.ts';
import type { StartAnalysis } from './start-analysis.ts';

export type AnalysisDeps = {
  dfm: DfmStore;
  objects: ObjectStore;
  compute: Pick<Compute, 'judgeDefinition'>;
  rulePacks: readonly RulePack[];
};

/** How a component was judged, and by the evidence of which kernel build; null where it could not be told. */
type Judgement = { judged: JudgedComponent; kernelBuild: string | null };

export type AnalysisActivities = ReturnType<typeof createAnalysisActivities>;

export function createAnalysisActivities(deps: AnalysisDeps) {
  const { dfm, objects, compute, rulePacks } = deps;
  const rules = {
    sha256: hashRulePacks(rulePacks),
    packs: rulePacks.map(({ pack, title, version }) => ({ pack, title, version })),
  };

  /** Measures a component; one that defies measuring is a gap of its own, for which the others need not suffer. */
  async function judge(run: DfmRun, component: ComponentToJudge): Promise<Judgement> {
    const [evidence, glb] = await Promise.all([
      readContent(objects, component.evidenceSha256),
      readContent(objects, component.meshSha256),
    ]);
    const { cancellationSignal: signal, log } = Context.current();
    const definition = { name: component.name, evidence, glb, rulePacks, material: run.material };
    try {
      const { kernelBuild, ...judged } = await compute.judgeDefinition(definition, signal);
      return { judged: { componentId: component.id, ...judged }, kernelBuild };
    } catch (error) {
      // A lost thread is worth other attempts; other codes are stored bytes that somebody has to see to.
      if (signal.aborted || (isProductError(error) && !(error.code === 'internal' && isLastAttempt())))
        throw error;
      log.warn('a component could not be measured', { componentId: component.id, error });
      const { route, measures } = unmeasuredPart(`could not be measured: ${shortMessage(error)}`);
      return {
        judged: { componentId: component.id, route, gaps: measures.gaps, findings: [] },
        kernelBuild: null,
      };
    }
  }

  return asActivities({
    /**
     * Measures and judges every component that this run has not judged yet, and records each as it is done: a worker
     * that dies costs one component.
     */
    async analyzeComponents({ runId }: AnalyzeManufacturabilityInput): Promise<void> {
      const run = await dfm.begin(runId, rules);
      if (run.finishedAt) return;
      const waiting = await dfm.componentsToJudge(runId);
      for (const [i, component] of waiting.entries()) {
        Context.current().cancellationSignal.throwIfAborted();
        heartbeat({ done: i, of: waiting.length });
        const { judged, kernelBuild } = await judge(run, component);
        await dfm.recordJudgement(runId, judged, kernelBuild);
      }
    },

    /** Ends the run; its report and the search over its findings begin in the same transaction. */
    async settleAnalysis({ runId }: AnalyzeManufacturabilityInput, outcome: RunOutcome): Promise<void> {
      await dfm.settle(runId, outcome, workflowIds.analyzeManufacturability({ runId }), (trx, run) =>
        outcome.status === 'done' ? afterAnalysis(trx, run) : Promise.resolve([]),
      );
    },
  });
}

/** Queues the first analysis of a revision that became ready. */
export const startAnalysis: StartAnalysis = async (trx, revision) => {
  const { id } = await addRun(trx, revision, materialClassOf(revision.material));
  return [startOf('analyzeManufacturability', { runId: id, revisionId: revision.id }, revision.id)];
};

/** Without the full stop that the report sets. */
const shortMessage = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).slice(0, 200).replace(/\.$/, '');

/** What follows the end of an analysis, in the transaction that ends it. */
export async function afterAnalysis(trx: Knex.Transaction, run: DfmRun): Promise<OutboxEntry[]> {
  // The report first, for it holds the revision: whoever takes one back holds it before the model's reviews.
  const { id } = await addReport(trx, run);
  await followPresentBasis(trx, run.modelId, gateEntries);
  return [
    startOf('exportDfmReport', { documentId: id, revisionId: run.revisionId }, run.revisionId),
    ...(await lensesOn(trx, run.revisionId)).map((linkId) =>
      startOf('composeLens', { linkId, runId: run.id, revisionId: run.revisionId }, linkId),
    ),
    await embedSourcesEntry(trx, run.modelId),
  ];
}
