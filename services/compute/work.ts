import { derivePartFacts } from '../../domain/cad/derive-part-facts.ts';
import type { Evidence } from '../../domain/cad/evidence.ts';
import { matchPart as matchGeometry } from '../../domain/cad/matching/match-part.ts';
import type { PartMatch } from '../../domain/cad/matching/match-part.ts';
import { evaluateRules } from '../../domain/dfm/evaluate.ts';
import { measurePart } from '../../domain/dfm/measure.ts';
import { ProductError } from '../../domain/errors.ts';
import { decodeDefinitionGlb } from '../cad/index.ts';
import type { DfmReport, ReportComponent } from '../pdf/dfm-report.ts';
import { renderDfmReport } from '../pdf/index.ts';
import type {
  DefinitionToJudge,
  JudgedDefinition,
  PartsToMatch,
  ReportToRender,
  StoredDefinition,
} from './compute.ts';

/** What Compute promises, done on the thread that calls it. */
export async function judgeDefinition(definition: DefinitionToJudge): Promise<JudgedDefinition> {
  const evidence = parseEvidence(definition.evidence);
  const mesh = await decodeDefinitionGlb(definition.glb);
  const partFacts = derivePartFacts(evidence, definition.name);
  const { route, measures } = measurePart({ evidence, mesh, partFacts });
  const findings = evaluateRules({
    evidence,
    partFacts,
    measures,
    packs: definition.rulePacks,
    process: route.process,
    material: definition.material,
  });
  return { kernelBuild: evidence.kernelBuild, route, gaps: measures.gaps, findings };
}

function parseEvidence(bytes: Uint8Array): Evidence {
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as Evidence;
  } catch (cause) {
    throw new ProductError(
      'object_corrupt',
      'A stored evidence record is not the JSON it should be.',
      {},
      { cause },
    );
  }
}

export async function matchPart({ before, after, spots }: PartsToMatch): Promise<PartMatch> {
  const open = async ({ evidence, glb }: StoredDefinition) => ({
    evidence: parseEvidence(evidence),
    mesh: await decodeDefinitionGlb(glb),
  });
  return matchGeometry(await open(before), await open(after), spots);
}

export async function renderReport(report: ReportToRender): Promise<DfmReport> {
  const components: ReportComponent[] = [];
  for (const { glb, ...component } of report.components)
    components.push({ ...component, mesh: glb && (await decodeDefinitionGlb(glb)) });
  return renderDfmReport({ ...report, components });
}
