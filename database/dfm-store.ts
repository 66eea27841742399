import type { Knex } from 'knex';
import type { Finding } from '../domain/dfm/evaluate.ts';
import type { MeasureGap } from '../domain/dfm/measurement.ts';
import type { ProcessFamily, Route } from '../domain/dfm/routing.ts';
import type { MaterialClass } from '../domain/dfm/rule.ts';
import { ProductError } from '../domain/errors.ts';
import { appendEvent } from './event-store.ts';
import type { RevisionReason } from './models.ts';
import { finishWork } from './outbox.ts';
import type { OutboxEntry } from './outbox.ts';

export type DfmRunStatus = 'queued' | 'running' | 'done' | 'failed';

export type DfmRun = {
  id: string;
  revisionId: string;
  modelId: string;
  generation: number;
  status: DfmRunStatus;
  material: MaterialClass;
  rulesSha256: string | null;
  rulePacks: { pack: string; title: string; version: number }[] | null;
  kernelBuild: string | null;
  componentsTotal: number;
  componentsDone: number;
  findingCount: number;
  reason: RevisionReason | null;
  createdAt: Date;
  startedAt: Date | null;
  finishedAt: Date | null;
};

/** A finding as stored: with its own id and those it belongs to. */
export type StoredFinding = Finding & { id: string; runId: string; componentId: string; revisionId: string };

/** A component to judge, with the content keys of what it is judged by. */
export type ComponentToJudge = {
  id: string;
  name: string;
  definitionKey: string;
  evidenceSha256: string;
  meshSha256: string;
};

export type JudgedComponent = {
  componentId: string;
  route: Route;
  gaps: MeasureGap[];
  findings: Finding[];
};

export type RunOutcome = { status: 'done' } | { status: 'failed'; reason: RevisionReason };

const runColumns = {
  id: 'id',
  revisionId: 'revision_id',
  modelId: 'model_id',
  generation: 'generation',
  status: 'status',
  material: 'material',
  rulesSha256: 'rules_sha256',
  rulePacks: 'rule_packs',
  kernelBuild: 'kernel_build',
  componentsTotal: 'components_total',
  componentsDone: 'components_done',
  findingCount: 'finding_count',
  reason: 'reason',
  createdAt: 'created_at',
  startedAt: 'started_at',
  finishedAt: 'finished_at',
};

const findingColumns = {
  id: 'f.id',
  runId: 'f.run_id',
  componentId: 'f.component_id',
  revisionId: 'f.revision_id',
  fingerprint: 'f.fingerprint',
  definitionKey: 'f.definition_key',
  ruleId: 'f.rule_id',
  ruleVersion: 'f.rule_version',
  pack: 'f.pack',
  packVersion: 'f.pack_version',
  title: 'f.title',
  severity: 'f.severity',
  level: 'f.level',
  measure: 'f.measure',
  measured: 'f.measured',
  expected: 'f.expected',
  comparison: 'f.comparison',
  unit: 'f.unit',
  subject: 'f.subject',
  text: 'f.text',
  fix: 'f.fix',
  citation: 'f.citation',
  faces: 'f.faces',
  signatures: 'f.signatures',
  anchor: 'f.anchor',
};

/** The run whose findings count: the latest generation of a revision, or null. For readers under their own role. */
export async function latestRun(trx: Knex, revisionId: string): Promise<DfmRun | null> {
  const row = await trx('dfm_runs')
    .where({ revision_id: revisionId })
    .orderBy('generation', 'desc')
    .first<DfmRun | undefined>(runColumns);
  return row ?? null;
}

/** The latest run that came to a good end. */
export async function latestDoneRun(trx: Knex, revisionId: string): Promise<DfmRun | null> {
  const row = await trx('dfm_runs')
    .where({ revision_id: revisionId, status: 'done' })
    .orderBy('generation', 'desc')
    .first<DfmRun | undefined>(runColumns);
  return row ?? null;
}

/** A run by its id. */
export async function runById(trx: Knex, runId: string): Promise<DfmRun | null> {
  return (await trx('dfm_runs').where({ id: runId }).first<DfmRun | undefined>(runColumns)) ?? null;
}

/** Findings of a run, by component in the order of the file, worst first. For readers under their own role. */
export async function findingsOf(trx: Knex, runId: string): Promise<StoredFinding[]> {
  const rows: StoredFinding[] = await trx('dfm_findings as f')
    .join('components as c', 'c.id', 'f.component_id')
    .where('f.run_id', runId)
    .orderBy(['c.ordinal', 'f.ordinal'])
    .select(findingColumns);
  return rows;
}

/** How each component of a run was judged. For readers under their own role. */
export async function judgementsOf(
  trx: Knex,
  runId: string,
): Promise<{ componentId: string; process: ProcessFamily; processReason: string; gaps: MeasureGap[] }[]> {
  return trx('dfm_components').where({ run_id: runId }).select({
    componentId: 'component_id',
    process: 'process',
    processReason: 'process_reason',
    gaps: 'gaps',
  });
}

/** Queues the next run of a revision; the caller enqueues its workflow in the same transaction. */
export async function addRun(
  trx: Knex,
  revision: { id: string; modelId: string },
  material: MaterialClass = 'unknown',
): Promise<DfmRun> {
  const rows = (await trx('dfm_runs').insert(
    {
      revision_id: revision.id,
      model_id: revision.modelId,
      material,
      generation: trx.raw(
        'coalesce((select max(generation) from dfm_runs where revision_id = ?), 0) + 1',
        revision.id,
      ),
    },
    Object.entries(runColumns).map(([name, column]) => trx.raw('?? as ??', [column, name])) as never,
  )) as DfmRun[];
  return rows[0]!;
}

export type DfmStore = ReturnType<typeof createDfmStore>;

/** The worker's side of a run. Every write can run twice. */
export function createDfmStore(knex: Knex) {
  async function lockRun(trx: Knex, runId: string): Promise<DfmRun> {
    const row = await trx('dfm_runs').where({ id: runId }).forUpdate().first<DfmRun | undefined>(runColumns);
    if (!row) throw new ProductError('not_found', 'The analysis was deleted while it was running.');
    return row;
  }

  return {
    /** Marks the run as running with the rules it uses; on a repetition keeps what is recorded. */
    async begin(
      runId: string,
      rules: { sha256: string; packs: { pack: string; title: string; version: number }[] },
    ): Promise<DfmRun> {
      return knex.transaction(async (trx) => {
        const run = await lockRun(trx, runId);
        if (run.finishedAt) return run;
        await trx('dfm_runs')
          .where({ id: runId })
          .update({
            status: 'running',
            rules_sha256: rules.sha256,
            rule_packs: JSON.stringify(rules.packs),
            started_at: trx.raw('coalesce(started_at, now())'),
            components_total: trx('components').where({ revision_id: run.revisionId }).count(),
          });
        if (run.status === 'queued')
          await appendEvent(trx, {
            modelId: run.modelId,
            revisionId: run.revisionId,
            type: 'dfm.started',
            payload: { runId },
          });
        return lockRun(trx, runId);
      });
    },

    /** Components of the run's revision that have no judgement by this run yet, in order. */
    async componentsToJudge(runId: string): Promise<ComponentToJudge[]> {
      return knex('dfm_runs as r')
        .join('components as c', 'c.revision_id', 'r.revision_id')
        .join('model_artifacts as e', (on) => on.on('e.component_id', 'c.id').andOnVal('e.kind', 'evidence'))
        .join('model_artifacts as m', (on) => on.on('m.component_id', 'c.id').andOnVal('m.kind', 'mesh'))
        .where('r.id', runId)
        .whereNotExists(
          knex('dfm_components as d')
            .whereRaw('d.component_id = c.id and d.run_id = r.id')
            .select(knex.raw('1')),
        )
        .orderBy('c.ordinal')
        .select({
          id: 'c.id',
          name: 'c.name',
          definitionKey: 'c.definition_key',
          evidenceSha256: 'e.sha256',
          meshSha256: 'm.sha256',
        });
    },

    /**
     * Records what one component was judged, replacing what an earlier attempt of the same run recorded. The kernel
     * build is that of its evidence; null where nobody could read it.
     */
    async recordJudgement(runId: string, judged: JudgedComponent, kernelBuild: string | null): Promise<void> {
      await knex.transaction(async (trx) => {
        const run = await lockRun(trx, runId);
        if (run.finishedAt) return;
        const ids = {
          run_id: runId,
          component_id: judged.componentId,
          revision_id: run.revisionId,
          model_id: run.modelId,
        };
        await trx('dfm_findings')
          .where({ run_id: runId, component_id: judged.componentId })
          .whereNotIn(
            'fingerprint',
            judged.findings.map((finding) => finding.fingerprint),
          )
          .delete();
        const rows = judged.findings.map((finding, ordinal) => ({
          ...ids,
          ...toRow(finding),
          ordinal,
        }));
        for (let start = 0; start < rows.length; start += 200)
          await trx('dfm_findings')
            .insert(rows.slice(start, start + 200))
            .onConflict(['run_id', 'component_id', 'fingerprint'])
            .merge();
        await trx('dfm_components')
          .insert({
            ...ids,
            process: judged.route.process,
            process_reason: judged.route.why,
            gaps: JSON.stringify(judged.gaps),
            finding_count: judged.findings.length,
          })
          .onConflict(['run_id', 'component_id'])
          .merge();
        await trx('dfm_runs')
          .where({ id: runId })
          .update({
            ...(kernelBuild === null ? {} : { kernel_build: kernelBuild }),
            components_done: trx('dfm_components').where({ run_id: runId }).count(),
            finding_count: trx('dfm_findings').where({ run_id: runId }).count(),
          });
      });
    },

    /** Ends the run: status, what follows it, event and the end of its outbox entry, together. */
    async settle(
      runId: string,
      outcome: RunOutcome,
      workflowId: string,
      next: (trx: Knex.Transaction, run: DfmRun) => Promise<OutboxEntry[]>,
    ): Promise<void> {
      await knex.transaction(async (trx) => {
        const run = await lockRun(trx, runId);
        if (run.finishedAt) return finishWork(trx, workflowId);
        const reason = outcome.status === 'failed' ? outcome.reason : null;
        await trx('dfm_runs')
          .where({ id: runId })
          .update({
            status: outcome.status,
            reason: reason && JSON.stringify(reason),
            finished_at: trx.fn.now(),
          });
        const following = await next(trx, run);
        await appendEvent(trx, {
          modelId: run.modelId,
          revisionId: run.revisionId,
          type: `dfm.${outcome.status}`,
          payload: reason ? { runId, reason } : { runId, findings: run.findingCount },
        });
        await finishWork(trx, workflowId, following);
      });
    },
  };
}

const toRow = (finding: Finding) => ({
  fingerprint: finding.fingerprint,
  definition_key: finding.definitionKey,
  rule_id: finding.ruleId,
  rule_version: finding.ruleVersion,
  pack: finding.pack,
  pack_version: finding.packVersion,
  title: finding.title,
  severity: finding.severity,
  level: finding.level,
  measure: finding.measure,
  measured: finding.measured,
  expected: finding.expected,
  comparison: finding.comparison,
  unit: finding.unit,
  subject: finding.subject,
  text: finding.text,
  fix: finding.fix,
  citation: JSON.stringify(finding.citation),
  faces: finding.faces,
  signatures: finding.signatures,
  anchor: JSON.stringify(finding.anchor),
});
