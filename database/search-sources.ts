import type { Knex } from 'knex';
import type { PartFacts } from '../domain/cad/part-facts.ts';
import { findingItem, partFactsItem, replyItem, revisionItem, ticketItem } from '../domain/search/sources.ts';
import type { FindingText, SearchItem } from '../domain/search/sources.ts';
import { reviewItems } from './review-search.ts';
import { deleteRulesExcept, pruneWords, upsertItems } from './search-items.ts';

export type Collected = { written: number; removed: number };

/** The runs whose findings count: the newest one of each revision that was finished. */
const latestRuns = `select distinct on (revision_id) id from dfm_runs
  where model_id = :modelId and status = 'done' order by revision_id, generation desc`;

export type SearchSourceStore = ReturnType<typeof createSearchSourceStore>;

/** Brings the searchable texts of a model in line with what they are about. For the worker. */
export function createSearchSourceStore(knex: Knex) {
  const revisionItems = async (trx: Knex, modelId: string): Promise<SearchItem[]> => {
    const rows: {
      revisionId: string;
      modelName: string;
      number: number;
      fileName: string;
      names: string[];
    }[] = await trx('model_revisions as r')
      .join('model_documents as m', 'm.id', 'r.model_id')
      .leftJoin('components as c', 'c.revision_id', 'r.id')
      .where('r.model_id', modelId)
      .whereNot('r.status', 'awaiting_upload')
      .whereNull('r.withdrawn_at')
      .groupBy('r.id', 'm.name')
      .select({
        revisionId: 'r.id',
        modelName: 'm.name',
        number: 'r.number',
        fileName: 'r.file_name',
        names: trx.raw(`array_agg(c.name order by c.ordinal) filter (where c.id is not null)`),
      });
    return rows.map(({ names, ...row }) => revisionItem({ ...row, modelId, componentNames: names ?? [] }));
  };

  const partFactsItems = async (trx: Knex, modelId: string): Promise<SearchItem[]> => {
    const rows: { componentId: string; revisionId: string; facts: PartFacts }[] = await trx('part_facts as p')
      .join('model_revisions as r', 'r.id', 'p.revision_id')
      .where('p.model_id', modelId)
      .whereNull('r.withdrawn_at')
      .select({ componentId: 'p.component_id', revisionId: 'p.revision_id', facts: 'p.facts' });
    return rows.map((row) => partFactsItem({ ...row, modelId }));
  };

  const findingItems = async (trx: Knex, modelId: string): Promise<SearchItem[]> => {
    const rows: (FindingText & { findingId: string; revisionId: string; componentName: string })[] =
      await trx('dfm_findings as f')
        .join('components as c', 'c.id', 'f.component_id')
        .join('model_revisions as r', 'r.id', 'f.revision_id')
        .where('f.model_id', modelId)
        .whereNull('r.withdrawn_at')
        .select({
          findingId: 'f.id',
          revisionId: 'f.revision_id',
          componentName: 'c.name',
          ruleId: 'f.rule_id',
          title: 'f.title',
          severity: 'f.severity',
          text: 'f.text',
          fix: 'f.fix',
          measured: 'f.measured',
          expected: 'f.expected',
          comparison: 'f.comparison',
          unit: 'f.unit',
        });
    return rows.map(({ findingId, revisionId, componentName, ...finding }) =>
      findingItem({ findingId, revisionId, modelId, componentName, finding }),
    );
  };

  const ticketItems = async (trx: Knex, modelId: string): Promise<SearchItem[]> => {
    const rows: Parameters<typeof ticketItem>[0][] = await trx('review_tickets')
      .where({ model_id: modelId })
      .whereNull('deleted_at')
      .select({
        ticketId: 'id',
        revisionId: 'revision_id',
        modelId: 'model_id',
        title: 'title',
        body: 'body',
        labels: 'labels',
      });
    return rows.map(ticketItem);
  };

  const replyItems = async (trx: Knex, modelId: string): Promise<SearchItem[]> => {
    const rows: Parameters<typeof replyItem>[0][] = await trx('ticket_replies as r')
      .join('review_tickets as t', 't.id', 'r.ticket_id')
      .where('r.model_id', modelId)
      .whereNull('r.deleted_at')
      .whereNull('t.deleted_at')
      .select({
        replyId: 'r.id',
        revisionId: 't.revision_id',
        modelId: 'r.model_id',
        ticketTitle: 't.title',
        body: 'r.body',
      });
    return rows.map(replyItem);
  };

  /** In one statement with what the texts are about, so that a text written meanwhile with its source stays. */
  const removeStale = async (trx: Knex, modelId: string): Promise<number> => {
    const result = await trx.raw<{ rowCount: number }>(
      `delete from embedding_items i where i.model_id = :modelId and (
         exists (select 1 from model_documents m where m.id = i.model_id and m.deleted_at is not null)
         or exists (select 1 from model_revisions r where r.id = i.revision_id and r.withdrawn_at is not null)
         or (i.kind = 'part_facts' and not exists (select 1 from part_facts f where f.component_id::text = i.ref_id))
         or (i.kind = 'ticket' and not exists (select 1 from review_tickets t
           where t.id::text = i.ref_id and t.deleted_at is null))
         or (i.kind = 'reply' and not exists (select 1 from ticket_replies r join review_tickets t on t.id = r.ticket_id
           where r.id::text = i.ref_id and r.deleted_at is null and t.deleted_at is null))
         or (i.kind = 'decision' and not exists (select 1 from review_decisions d
           where d.id::text = i.ref_id and d.replaced_at is null))
         or (i.kind = 'finding' and not exists (select 1 from dfm_findings f where f.id::text = i.ref_id and f.run_id in (${latestRuns}))))`,
      { modelId },
    );
    return result.rowCount;
  };

  return {
    /** Everyone's texts: `rules` are written where they changed, others removed. */
    async collectRules(rules: readonly SearchItem[]): Promise<Collected> {
      return knex.transaction(async (trx) => ({
        written: await upsertItems(trx, rules),
        removed: await deleteRulesExcept(
          trx,
          rules.map((rule) => rule.refId),
        ),
      }));
    },

    /**
     * Writes the texts of a model that are missing or other than what they are about. Removing is a step of its own,
     * for after the vectors of equal texts were taken over.
     */
    async collectModel(modelId: string): Promise<number> {
      return knex.transaction(async (trx) => {
        const alive = await trx('model_documents')
          .where({ id: modelId })
          .whereNull('deleted_at')
          .select('id');
        if (alive.length === 0) return 0;
        return upsertItems(trx, [
          ...(await revisionItems(trx, modelId)),
          ...(await partFactsItems(trx, modelId)),
          ...(await findingItems(trx, modelId)),
          ...(await ticketItems(trx, modelId)),
          ...(await replyItems(trx, modelId)),
          ...(await reviewItems(trx, { modelId })),
        ]);
      });
    },

    /** Removes texts whose source is gone; all of them, for a deleted model. */
    async removeStale(modelId: string): Promise<number> {
      return knex.transaction(async (trx) => {
        const removed = await removeStale(trx, modelId);
        if (removed > 0) await pruneWords(trx, modelId);
        return removed;
      });
    },
  };
}
