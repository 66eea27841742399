import type { Knex } from 'knex';
import Type from 'typebox';
import type { Static } from 'typebox';
import { asCaller } from '../../database/connection.ts';
import { addRun, findingsOf, latestRun } from '../../database/dfm-store.ts';
import type { DfmRun, StoredFinding } from '../../database/dfm-store.ts';
import { enqueue } from '../../database/outbox.ts';
import { lockRevision } from '../../database/revision-store.ts';
import { materialClassOf } from '../../domain/dfm/material.ts';
import { ProductError } from '../../domain/errors.ts';
import { startOf } from '../../workflows/contract.ts';
import type { Api, ApiDeps } from '../context.ts';
import { createOnce } from '../idempotency.ts';
import { authorizeRevision } from '../access.ts';
import { idParams, orNull, reason, sha256, timestamp, uuid } from '../schemas.ts';

const vector = Type.Tuple([Type.Number(), Type.Number(), Type.Number()]);

const analysisSchema = Type.Object({
  id: uuid,
  status: Type.Enum(['queued', 'running', 'done', 'failed']),
  rulesSha256: orNull(sha256),
  componentsTotal: Type.Integer(),
  componentsDone: Type.Integer(),
  findingCount: Type.Integer(),
  reason,
  finishedAt: orNull(timestamp),
});

const findingSchema = Type.Object({
  id: Type.String(),
  componentId: uuid,
  definitionKey: Type.String(),
  ruleId: Type.String(),
  ruleVersion: Type.Integer(),
  title: Type.String(),
  severity: Type.Enum(['critical', 'major', 'minor', 'info']),
  measured: Type.Number(),
  expected: Type.Number(),
  comparison: Type.Enum(['atLeast', 'atMost']),
  unit: Type.String(),
  subject: Type.String(),
  text: Type.String(),
  fix: Type.String(),
  citation: Type.Object({ title: Type.String(), section: Type.String(), says: Type.String() }),
  faces: Type.Array(Type.Integer(), { description: 'Face ids within the definition.' }),
  signatures: Type.Array(Type.String()),
  anchor: Type.Object(
    { point: vector, normal: vector },
    { description: "In the definition's own frame, millimetres." },
  ),
});

const presentAnalysis = (run: DfmRun): Static<typeof analysisSchema> => ({
  id: run.id,
  status: run.status,
  rulesSha256: run.rulesSha256,
  componentsTotal: run.componentsTotal,
  componentsDone: run.componentsDone,
  findingCount: run.findingCount,
  reason: run.reason,
  finishedAt: run.finishedAt?.toISOString() ?? null,
});

const presentFinding = (finding: StoredFinding): Static<typeof findingSchema> => ({
  id: finding.id,
  componentId: finding.componentId,
  definitionKey: finding.definitionKey,
  ruleId: finding.ruleId,
  ruleVersion: finding.ruleVersion,
  title: finding.title,
  severity: finding.severity,
  measured: finding.measured,
  expected: finding.expected,
  comparison: finding.comparison,
  unit: finding.unit,
  subject: finding.subject,
  text: finding.text,
  fix: finding.fix,
  citation: finding.citation,
  faces: finding.faces,
  signatures: finding.signatures,
  anchor: finding.anchor,
});

export function findingRoutes(app: Api, deps: ApiDeps): void {
  app.post(
    '/api/v1/revisions/:id/analyses',
    {
      config: { guests: true, once: true },
      schema: {
        operationId: 'analyzeRevision',
        summary: 'Analyse a ready revision again; its report and search follow',
        description: 'While an analysis is under way, it is the answer.',
        tags: ['revisions'],
        params: idParams,
        response: { 202: Type.Object({ analysis: analysisSchema }) },
      },
    },
    (request, reply) => {
      const analyze = async (trx: Knex) => {
        const { revision } = await authorizeRevision(trx, request.caller, request.params.id, 'analyse');
        if (revision.status !== 'ready') {
          throw new ProductError('conflict', `A revision that is ${revision.status} cannot be analysed.`);
        }
        await lockRevision(trx, revision.id);
        const latest = await latestRun(trx, revision.id);
        if (latest && !latest.finishedAt) return latest;
        const next = await addRun(trx, revision, materialClassOf(revision.material));
        const start = startOf(
          'analyzeManufacturability',
          { runId: next.id, revisionId: revision.id },
          revision.id,
        );
        await enqueue(trx, { ...start, requestId: request.id });
        return next;
      };
      return createOnce(
        deps.knex,
        request,
        reply,
        async (trx) => ({ analysis: presentAnalysis(await analyze(trx)) }),
        { status: 202 },
      );
    },
  );

  app.get(
    '/api/v1/revisions/:id/findings',
    {
      config: { guests: true },
      schema: {
        operationId: 'listFindings',
        summary: 'Manufacturability findings of the latest analysis, worst first within each component',
        tags: ['revisions'],
        params: idParams,
        response: {
          200: Type.Object({ analysis: orNull(analysisSchema), items: Type.Array(findingSchema) }),
        },
      },
    },
    async (request) => {
      const { run, findings, hasLens } = await asCaller(deps.knex, request.caller, async (trx) => {
        const { revision, hasLens: isPart } = await authorizeRevision(
          trx,
          request.caller,
          request.params.id,
          'view',
        );
        const latest = await latestRun(trx, revision.id);
        return { run: latest, findings: latest ? await findingsOf(trx, latest.id) : [], hasLens: isPart };
      });
      // Behind a lens the counts would tell of the rest.
      const counted =
        hasLens && run
          ? { ...run, componentsTotal: 0, componentsDone: 0, findingCount: findings.length }
          : run;
      return { analysis: counted && presentAnalysis(counted), items: findings.map(presentFinding) };
    },
  );
}
