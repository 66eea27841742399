import { Context } from '@temporalio/activity';
import type { Knex } from 'knex';
import { findingsOf, judgementsOf } from '../database/dfm-store.ts';
import type { DfmRun } from '../database/dfm-store.ts';
import type { ReportSource } from '../database/document-store.ts';
import type { StoredObject } from '../database/ingest-store.ts';
import { walkScene } from '../domain/cad/scene.ts';
import type { Scene } from '../domain/cad/scene.ts';
import { checklistFor } from '../domain/dfm/evaluate.ts';
import type { RulePack } from '../domain/dfm/rule.ts';
import { ProductError } from '../domain/errors.ts';
import type { Compute, ReportToRender } from '../services/compute/compute.ts';
import type { ObjectStore } from '../services/object-store/object-store.ts';
import { putContent, readContent } from './content.ts';
import { heartbeat } from './failures.ts';
import { mapConcurrently } from './map-concurrently.ts';

export type DrawReportDeps = {
  knex: Knex;
  objects: ObjectStore;
  compute: Pick<Compute, 'renderReport'>;
  rulePacks: readonly RulePack[];
};

/** Pictures of models with more triangles than this would take minutes; parts beyond it are left off the cover. */
const maxCoverTriangles = 4_000_000;

/**
 * Draws the report of a run over the components of `source`, whose order is that of the scene's definitions, and stores it
 * by its content. The same run gives the same bytes.
 */
export type DrawReport = (
  source: Omit<ReportSource, 'fileName' | 'fileSha256'> & Pick<ReportToRender, 'fileName' | 'fileSha256'>,
  scene: Scene,
  run: DfmRun,
) => Promise<{ file: StoredObject; pages: number }>;

export function createDrawReport({ knex, objects, compute, rulePacks }: DrawReportDeps): DrawReport {
  async function readComponents(
    components: ReportSource['components'],
    runId: string,
  ): Promise<ReportToRender['components']> {
    const findings = Map.groupBy(await findingsOf(knex, runId), (finding) => finding.componentId);
    const judgements = new Map((await judgementsOf(knex, runId)).map((row) => [row.componentId, row]));
    let triangles = 0;
    return mapConcurrently(components, 4, async (component) => {
      const judgement = judgements.get(component.id);
      if (!judgement)
        throw new ProductError('conflict', 'The revision was processed again; analyse it once more.');
      triangles += component.triangles * component.occurrences;
      const own = findings.get(component.id) ?? [];
      const pictured = own.length > 0 || triangles <= maxCoverTriangles;
      heartbeat({ component: component.name });
      return {
        definitionKey: component.definitionKey,
        name: component.name,
        occurrences: component.occurrences,
        route: { process: judgement.process, why: judgement.processReason },
        partFacts: component.facts,
        findings: own,
        checklist: checklistFor(rulePacks, judgement.process),
        gaps: judgement.gaps,
        glb: pictured ? await readContent(objects, component.meshSha256) : null,
      };
    });
  }

  return async (source, scene, run) => {
    if (!run.finishedAt || !run.rulesSha256)
      throw new ProductError('conflict', 'The analysis this report is about has not finished.');
    const components = await readComponents(source.components, run.id);
    const report: ReportToRender = {
      modelName: source.modelName,
      fileName: source.fileName,
      revisionNumber: source.revisionNumber,
      fileSha256: source.fileSha256,
      rulePackSha256: run.rulesSha256,
      rulePacks: run.rulePacks ?? [],
      kernelBuild: run.kernelBuild ?? scene.kernelBuild,
      generatedAt: run.finishedAt.toISOString(),
      components: components.map((component, i) => {
        const color = scene.definitions[i]?.color;
        return color ? { ...component, color } : component;
      }),
      placements: [...walkScene(scene.root)].flatMap(({ node, matrix }) =>
        node.definition === undefined ? [] : [{ component: node.definition, matrix }],
      ),
    };
    const { pdf, pages } = await compute.renderReport(report, Context.current().cancellationSignal);
    return { file: await putContent(objects, pdf, 'application/pdf'), pages };
  };
}
