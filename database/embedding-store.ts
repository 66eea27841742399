import type { Knex } from 'knex';
import { toSql } from 'pgvector';

/** From how many rows on the approximate index is worth having; below, reading all that is visible is faster. */
export const indexFromRows = 60_000;

export type PendingItem = { itemId: string; title: string; body: string; contentHash: string };
export type NewVector = {
  itemId: string;
  contentHash: string;
  /** Null where the service will never take this text, so that it is not asked again. */
  vector: readonly number[] | null;
};

/** A vector as Postgres reads it. */
export const vectorLiteral = (vector: readonly number[]): string => toSql([...vector])!;

/** Table names come from the database alone; this keeps it so. */
export const vectorTable = (name: string): string => {
  if (!/^embedding_vectors_\d+$/.test(name)) throw new Error(`${name} is no table of vectors`);
  return name;
};

export type EmbeddingStore = ReturnType<typeof createEmbeddingStore>;

/** The worker's side of search: which texts still lack a vector of a model, and their vectors. */
export function createEmbeddingStore(knex: Knex) {
  const tableOf = async (model: string): Promise<string | null> => {
    const row = await knex('embedding_models')
      .where({ name: model })
      .first<{ table_name: string } | undefined>();
    return row ? vectorTable(row.table_name) : null;
  };
  const existingTable = async (model: string): Promise<string> => {
    const table = await tableOf(model);
    if (!table) throw new Error(`no embedding model ${model}`);
    return table;
  };
  const lacksVector = `(v.item_id is null or v.content_hash <> i.content_hash)`;

  return {
    /** Makes the table of a model where there is none. Fails where the model has another dimension. */
    async addModel(model: string, dimensions: number): Promise<void> {
      await knex.raw(`select sec.add_embedding_model(?, ?)`, [model, dimensions]);
    },

    /** Texts of a model document, and everyone's, that have no vector of their present words. All, without a table. */
    async pendingItems(model: string, modelId: string, limit: number): Promise<PendingItem[]> {
      const table = await tableOf(model);
      const columns = `i.id as "itemId", i.title, i.body, i.content_hash as "contentHash"`;
      const mine = `(i.model_id = ? or i.model_id is null)`;
      const result = await knex.raw<{ rows: PendingItem[] }>(
        table
          ? `select ${columns} from embedding_items i left join ${table} v on v.item_id = i.id
             where ${mine} and ${lacksVector} order by i.id limit ?`
          : `select ${columns} from embedding_items i where ${mine} order by i.id limit ?`,
        [modelId, limit],
      );
      return result.rows;
    },

    /** Gives pending texts the vectors of equal texts, wherever those stand; returns how many. */
    async reuseVectors(model: string, modelId: string): Promise<number> {
      const table = await tableOf(model);
      if (!table) return 0;
      const result = await knex.raw<{ rowCount: number }>(
        `insert into ${table} (item_id, model_id, content_hash, embedding)
         select i.id, i.model_id, i.content_hash, same.embedding
         from embedding_items i left join ${table} v on v.item_id = i.id
         cross join lateral (select embedding from ${table} where content_hash = i.content_hash limit 1) same
         where (i.model_id = ? or i.model_id is null) and ${lacksVector}
         order by i.id
         on conflict (item_id) do update set model_id = excluded.model_id, content_hash = excluded.content_hash,
           embedding = excluded.embedding`,
        [modelId],
      );
      return result.rowCount;
    },

    /** Stores vectors; those of texts that were removed or changed meanwhile are dropped. */
    async putVectors(model: string, vectors: readonly NewVector[]): Promise<number> {
      const table = await existingTable(model);
      const rows = vectors
        .map(({ itemId, contentHash, vector }) => ({
          item_id: itemId,
          content_hash: contentHash,
          embedding: vector && vectorLiteral(vector),
        }))
        .sort((a, b) => (a.item_id < b.item_id ? -1 : 1));
      const result = await knex.raw<{ rowCount: number }>(
        `insert into ${table} (item_id, model_id, content_hash, embedding)
         select i.id, i.model_id, i.content_hash, t.embedding::halfvec
         from jsonb_to_recordset(?::jsonb) as t(item_id uuid, content_hash text, embedding text)
         join embedding_items i on i.id = t.item_id and i.content_hash = t.content_hash
         on conflict (item_id) do update set model_id = excluded.model_id, content_hash = excluded.content_hash,
           embedding = excluded.embedding`,
        [JSON.stringify(rows)],
      );
      return result.rowCount;
    },

    /** Model documents that have texts without a vector of this model, oldest text first: what a new model backfills. */
    async modelsAwaitingVectors(model: string, limit: number): Promise<string[]> {
      const table = await tableOf(model);
      const result = await knex.raw<{ rows: { modelId: string }[] }>(
        `select i.model_id as "modelId" from embedding_items i
         ${table ? `left join ${table} v on v.item_id = i.id` : ''}
         where i.model_id is not null ${table ? `and ${lacksVector}` : ''}
         group by i.model_id order by min(i.updated_at) limit ?`,
        [limit],
      );
      return result.rows.map((row) => row.modelId);
    },

    /** Lets a model's vectors rank results from now on. Texts without one are ranked by words alone. */
    async activateModel(model: string): Promise<void> {
      await knex.transaction(async (trx) => {
        await trx('embedding_models')
          .where({ active: true })
          .whereNot({ name: model })
          .update({ active: false });
        await trx('embedding_models').where({ name: model }).update({ active: true });
      });
    },

    async activeModel(): Promise<string | null> {
      const row = await knex('embedding_models')
        .where({ active: true })
        .first<{ name: string } | undefined>();
      return row?.name ?? null;
    },

    /** Whether a model's table has grown past `rows` without an approximate index. */
    async needsIndex(model: string, rows = indexFromRows): Promise<boolean> {
      const table = await tableOf(model);
      if (!table) return false;
      const result = await knex.raw<{ rows: { large: boolean; indexed: boolean }[] }>(
        `select (select count(*) from (select 1 from ${table} limit ? + 1) part) > ? as large,
           to_regclass(?) is not null as indexed`,
        [rows, rows, `${table}_hnsw`],
      );
      return result.rows[0]?.large === true && !result.rows[0].indexed;
    },

    /** Builds the approximate index: minutes on a large table, during which vectors wait to be stored. */
    async buildIndex(model: string): Promise<boolean> {
      const result = await knex.raw<{ rows: { built: boolean }[] }>(
        `select sec.index_embedding_vectors(?) as built`,
        [model],
      );
      return result.rows[0]?.built === true;
    },
  };
}
