import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import { chunkText } from '../domain/search/chunks.ts';
import type { SearchKind } from '../domain/search/ranking.ts';
import type { SearchItem } from '../domain/search/sources.ts';
import { prepared } from './prepared.ts';
import { exactTokens, storableText, wordsOf } from '../domain/search/tokens.ts';

/** What an embedder is given for a row: its hash decides whether a vector is still right. */
export const embeddedText = (row: { title: string; body: string }): string => `${row.title}\n${row.body}`;

const rowsOf = (item: SearchItem) => {
  const title = storableText(item.title).trim().slice(0, 300).toWellFormed();
  return chunkText(storableText(item.body)).map((body, chunk) => ({
    model_id: item.modelId,
    revision_id: item.revisionId,
    kind: item.kind,
    ref_id: item.refId,
    chunk,
    title,
    body,
    exact_tokens: exactTokens(`${item.kind === 'rule' ? item.refId : ''}\n${embeddedText({ title, body })}`),
    content_hash: createHash('sha256').update(embeddedText({ title, body })).digest('hex'),
  }));
};

const batchRows = 500;

/** Words worth offering to one who mistyped them. */
const offeredWords = (rows: { model_id: string | null; title: string; body: string }[]) => {
  const words = new Map<string, { model_id: string | null; word: string }>();
  for (const row of rows) {
    for (const word of wordsOf(embeddedText(row))) {
      if (word.length < 4 || word.length > 40 || /\d/.test(word)) continue;
      words.set(`${row.model_id} ${word}`, { model_id: row.model_id, word });
    }
  }
  return [...words.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
};

/**
 * Writes texts, in the transaction that writes what they are about; unchanged ones are left alone, pieces that a text
 * no longer has are removed. Returns how many rows were new or other than before.
 */
export async function upsertItems(trx: Knex, items: readonly SearchItem[]): Promise<number> {
  const sources = new Map(items.map((item) => [`${item.kind} ${item.refId}`, item]));
  // In one order, so that two writers of the same texts wait for each other instead of for ever.
  const rows = [...sources.keys()].sort().flatMap((key) => rowsOf(sources.get(key)!));
  const lengths = [
    ...new Map(
      rows.map(({ kind, ref_id, chunk }) => [`${kind} ${ref_id}`, { kind, ref_id, chunks: chunk + 1 }]),
    ),
  ].map(([, length]) => length);
  let changed = 0;
  for (let first = 0; first < rows.length; first += batchRows) {
    const batch = rows.slice(first, first + batchRows);
    const ended = lengths.slice(first, first + batchRows);
    const [written] = await prepared<{ changed: number }>(
      trx,
      `with given as (
         select * from jsonb_to_recordset(:rows ::jsonb) as t(model_id uuid, revision_id uuid, kind text, ref_id text,
           chunk integer, title text, body text, exact_tokens text[], content_hash text)),
       written as (
         insert into embedding_items as i (model_id, revision_id, kind, ref_id, chunk, title, body, exact_tokens,
           content_hash)
         select * from given
         on conflict (kind, ref_id, chunk) do update set model_id = excluded.model_id,
           revision_id = excluded.revision_id, title = excluded.title, body = excluded.body,
           exact_tokens = excluded.exact_tokens, content_hash = excluded.content_hash, updated_at = now()
         where (i.content_hash, i.model_id, i.revision_id, i.exact_tokens) is distinct from
           (excluded.content_hash, excluded.model_id, excluded.revision_id, excluded.exact_tokens)
         returning 1),
       offered as (
         insert into embedding_words (model_id, word)
         select * from jsonb_to_recordset(:words ::jsonb) as t(model_id uuid, word text)
         where exists (select from written) on conflict do nothing),
       ended as (
         delete from embedding_items i
         -- Of arrays Postgres expects a few rows, and looks for each by the index; of sub-selects it does not know how
         -- many, and keeps one plan for any number.
         using unnest((select :kinds ::text[]), (select :refIds ::text[]), (select :chunks ::int[])) as t(kind, ref_id, chunks)
         where i.kind = t.kind and i.ref_id = t.ref_id and i.chunk >= t.chunks)
       select count(*) as changed from written`,
      {
        rows: JSON.stringify(batch),
        words: JSON.stringify(offeredWords(batch)),
        kinds: ended.map(({ kind }) => kind),
        refIds: ended.map(({ ref_id }) => ref_id),
        chunks: ended.map(({ chunks }) => chunks),
      },
    );
    changed += written?.changed ?? 0;
  }
  return changed;
}

/** Removes the texts about some things, with their vectors. */
export async function deleteItems(trx: Knex, kind: SearchKind, refIds: readonly string[]): Promise<number> {
  return trx('embedding_items').where({ kind }).whereIn('ref_id', refIds).delete();
}

/** Removes the texts of rules that are none of these any more. */
export async function deleteRulesExcept(trx: Knex, ruleIds: readonly string[]): Promise<number> {
  return trx('embedding_items').where({ kind: 'rule' }).whereNotIn('ref_id', ruleIds).delete();
}

/** Forgets the words that no text of a model holds any more; worth it after texts were removed. */
export async function pruneWords(trx: Knex, modelId: string): Promise<void> {
  const rows = await trx('embedding_items')
    .where({ model_id: modelId })
    .select<{ model_id: string; title: string; body: string }[]>('model_id', 'title', 'body');
  const words = offeredWords(rows).map(({ word }) => word);
  await trx.raw(`delete from embedding_words where model_id = ? and not (word = any (?::text[]))`, [
    modelId,
    words,
  ]);
}

/** Number of the next run that brings a model's texts and vectors up to date. */
export async function nextEmbedGeneration(trx: Knex): Promise<number> {
  const [row] = await prepared<{ generation: number }>(
    trx,
    `select nextval('embedding_generation') as generation`,
    {},
  );
  return row!.generation;
}

/** Whether the outbox holds a start for this entity whose work has not recorded its outcome. */
export async function hasUnfinishedWork(trx: Knex, entityKey: string): Promise<boolean> {
  const rows = await trx('outbox')
    .where({ entity_key: entityKey, kind: 'start' })
    .whereNull('finished_at')
    .limit(1)
    .select('id');
  return rows.length > 0;
}
