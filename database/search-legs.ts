import type { Knex } from 'knex';
import type { Candidate, SearchKind } from '../domain/search/ranking.ts';
import { exactSpans } from '../domain/search/tokens.ts';
import { vectorLiteral, vectorTable } from './embedding-store.ts';
import type { SearchScope } from './search-scope.ts';

/*
 * The queries of one search, each with the caller's visible models spelled out: under row-level security the text
 * and vector indexes drop out of the plan, so the search role sees all rows and every one of these must filter.
 */

/** What a search may look at. */
export type Scope = Readonly<SearchScope> & {
  kinds: readonly SearchKind[] | null;
  /** Whether texts that belong to everyone count. */
  shared: boolean;
};

/** Weights are inverse document frequencies; what was asked for exactly weighs double. */
export type QueryTerm = { term: string; weight: number };

/** Most rows that are ranked by their words; above it a query is too broad for ranking to mean much. */
const maxCandidates = 10_000;
/** Fewer hits than this with all words, and texts with some of them are looked at too. */
const fewHits = 50;
const legLimit = 200;
const vectorLimit = 100;

const visible = (alias: string, scope: Scope): string =>
  scope.shared
    ? `(${alias}.model_id = any (:models ::uuid[]) or ${alias}.model_id is null)`
    : `${alias}.model_id = any (:models ::uuid[])`;
const shown = (scope: Scope): string =>
  scope.refIds
    ? `${visible('i', scope)} and (i.ref_id = any (:refs ::text[]) or i.model_id is null)`
    : visible('i', scope);
const ofKinds = (scope: Scope): string => (scope.kinds ? `and i.kind = any (:kinds ::text[])` : '');
const bindings = (scope: Scope) => ({
  models: scope.visibleModelIds,
  kinds: scope.kinds,
  refs: scope.refIds,
});

/** How many texts there are, and how many of them hold each word or token; words that mean nothing are left out. */
export async function termFrequencies(
  trx: Knex,
  scope: Scope,
  words: readonly string[],
  tokens: readonly string[],
): Promise<{ total: number; words: Map<string, number>; tokens: Map<string, number> }> {
  const result = await trx.raw<{ rows: { source: 'all' | 'word' | 'token'; term: string; n: number }[] }>(
    `select 'all' as source, '' as term,
       (select count(*) from (select 1 from embedding_items i where ${shown(scope)} limit 100000) part) as n
     union all
     select 'word', w, (select count(*) from (select 1 from embedding_items i
       where i.tsv @@ plainto_tsquery('english', w) and ${shown(scope)} limit ${maxCandidates}) part)
     from unnest(:words ::text[]) w where numnode(plainto_tsquery('english', w)) > 0
     union all
     select 'token', t, (select count(*) from (select 1 from embedding_items i
       where i.exact_tokens @> array[t] and ${shown(scope)} limit ${maxCandidates}) part)
     from unnest(:tokens ::text[]) t`,
    { ...bindings(scope), words, tokens },
  );
  const of = (source: string) =>
    new Map(result.rows.filter((row) => row.source === source).map((row) => [row.term, row.n]));
  return { total: of('all').get('') ?? 0, words: of('word'), tokens: of('token') };
}

/** Words of the caller's own texts that look like a word, likeliest first. */
export async function similarWords(trx: Knex, scope: Scope, word: string): Promise<string[]> {
  // Words are known by their model alone: they would tell of what a lens leaves out.
  if (scope.refIds) return [];
  const result = await trx.raw<{ rows: { word: string }[] }>(
    `select word from embedding_words w where w.word % :word and ${visible('w', scope)}
     group by word order by similarity(word, :word) desc, word limit 20`,
    { ...bindings(scope), word },
  );
  return result.rows.map((row) => row.word);
}

/**
 * A text's share of the query, 0…1: each word counts by its weight and its place (title 1, text a half, more with
 * repeats), each exact token fully.
 */
const textScore = `
  (select coalesce(sum(q.idf * least(1, 1.645 * ts_rank('{0.1, 0.2, 0.5, 1}', i.tsv, q.query))), 0)
     from q where i.tsv @@ q.query)
  + (select coalesce(sum(x.idf), 0) from x where i.exact_tokens @> array[x.token])`;
const terms = `
  q as materialized (select w.term as word, w."weight" as idf, plainto_tsquery('english', w.term) as query
    from jsonb_to_recordset(:words ::jsonb) as w(term text, "weight" float8)),
  x as materialized (select t.term as token, t."weight" as idf
    from jsonb_to_recordset(:tokens ::jsonb) as t(term text, "weight" float8))`;

/** Best texts by their words: those with all of them, with a few of the rare ones, or with an exact token. */
export async function textLeg(
  trx: Knex,
  scope: Scope,
  words: readonly QueryTerm[],
  tokens: readonly QueryTerm[],
): Promise<string[]> {
  if (words.length + tokens.length === 0) return [];
  const median = words.map((word) => word.weight).sort((a, b) => b - a)[Math.floor(words.length / 2)];
  const rare = words.filter((word) => word.weight >= (median ?? 0)).map((word) => word.term);
  const result = await trx.raw<{ rows: { id: string }[] }>(
    `with ${terms},
     every as (select i.id from embedding_items i
       where i.tsv @@ (select string_agg('(' || query::text || ')', ' & ')::tsquery from q)
       and ${shown(scope)} ${ofKinds(scope)} limit ${maxCandidates}),
     several as (select i.id from embedding_items i
       where (select count(*) from (select 1 from every limit ${fewHits}) few) < ${fewHits}
       and i.tsv @@ (select string_agg('(' || query::text || ')', ' | ')::tsquery from q where word = any (:rare ::text[]))
       and ${shown(scope)} ${ofKinds(scope)} limit ${maxCandidates}),
     exact as (select i.id from embedding_items i
       where i.exact_tokens && (select array_agg(token) from x)
       and ${shown(scope)} ${ofKinds(scope)} limit ${maxCandidates}),
     found as (select id from every union select id from several union select id from exact)
     select i.id from embedding_items i join found using (id)
     order by ${textScore} desc, i.updated_at desc, i.id limit ${legLimit}`,
    {
      ...bindings(scope),
      words: JSON.stringify(words),
      tokens: JSON.stringify(tokens),
      rare,
    },
  );
  return result.rows.map((row) => row.id);
}

/** Nearest texts by meaning: by reading all visible vectors where those are few, by the index where it exists. */
export async function vectorLeg(
  trx: Knex,
  scope: Scope,
  tableName: string,
  queryVector: readonly number[],
  exactUpToRows: number,
): Promise<string[]> {
  const table = vectorTable(tableName);
  const values = { ...bindings(scope), vector: vectorLiteral(queryVector), exactUpToRows };
  const join = scope.kinds || scope.refIds ? `join embedding_items i on i.id = v.item_id` : '';
  const seen = scope.refIds ? shown(scope) : visible('v', scope);
  const from = `from ${table} v ${join} where ${seen} ${ofKinds(scope)} and v.embedding is not null`;
  if (await useIndex(trx, scope, table, exactUpToRows)) {
    // The index answers in nearly the right order; the outer sort makes it right.
    const result = await trx.raw<{ rows: { id: string }[] }>(
      `with near as materialized (select v.item_id as id, v.embedding <=> :vector ::halfvec as distance ${from}
         order by v.embedding <=> :vector ::halfvec limit ${vectorLimit})
       select id from near order by distance + 0, id`,
      values,
    );
    return result.rows.map((row) => row.id);
  }
  const result = await trx.raw<{ rows: { id: string }[] }>(
    // Adding nothing keeps the approximate index out of the plan.
    `select v.item_id as id ${from} order by (v.embedding <=> :vector ::halfvec) + 0, v.item_id limit ${vectorLimit}`,
    values,
  );
  return result.rows.map((row) => row.id);
}

const indexSettings = {
  'hnsw.iterative_scan': 'relaxed_order',
  'hnsw.ef_search': '400',
  'hnsw.max_scan_tuples': '40000',
  'hnsw.scan_mem_multiplier': '4',
};

/** Whether so much is visible that the index is faster, there is one, and its settings took hold. */
async function useIndex(trx: Knex, scope: Scope, table: string, exactUpToRows: number): Promise<boolean> {
  const size = await trx.raw<{ rows: { large: boolean }[] }>(
    `select to_regclass(:index) is not null and
       (select count(*) from (select 1 from ${table} v where ${visible('v', scope)} limit :rows ::int + 1) part)
         > :rows ::int as large`,
    { ...bindings(scope), index: `${table}_hnsw`, rows: exactUpToRows },
  );
  if (!size.rows[0]?.large) return false;
  // The settings exist once the extension is loaded; before, any value is taken and dropped later.
  await trx.raw(`select '[1]'::halfvec`);
  await trx.raw(
    `select ${Object.entries(indexSettings)
      .map(([name, value]) => `set_config('${name}', '${value}', true)`)
      .join(', ')}`,
  );
  const set = await trx.raw<{ rows: { scan: string }[] }>(
    `select current_setting('hnsw.iterative_scan') as scan`,
  );
  return set.rows[0]?.scan === indexSettings['hnsw.iterative_scan'];
}

export type Found = Candidate & { revisionId: string | null };

/** The union of both legs, each row with both scores, whichever leg found it. */
export async function scoreUnion(
  trx: Knex,
  scope: Scope,
  query: {
    itemIds: readonly string[];
    words: readonly QueryTerm[];
    tokens: readonly QueryTerm[];
    vector: { tableName: string; values: readonly number[] } | null;
  },
): Promise<Found[]> {
  const { vector } = query;
  const total = [...query.words, ...query.tokens].reduce((sum, term) => sum + term.weight, 0);
  const result = await trx.raw<{ rows: Found[] }>(
    `with ${terms}
     select i.id as "itemId", i.kind, i.ref_id as "refId", i.model_id as "modelId", i.revision_id as "revisionId",
       i.title, i.body, i.content_hash as "contentHash",
       (extract(epoch from i.updated_at) * 1000)::float8 as "updatedAt",
       (${textScore}) / :total ::float8 as "textScore",
       ${vector ? `1 - (v.embedding <=> :vector ::halfvec)` : 'null'} as cosine,
       array(select q.word from q where i.tsv @@ q.query order by q.idf desc) as words,
       array(select x.token from x where i.exact_tokens @> array[x.token]) as tokens
     from embedding_items i
     ${vector ? `left join ${vectorTable(vector.tableName)} v on v.item_id = i.id` : ''}
     where i.id = any (:ids ::uuid[]) and ${shown(scope)} ${ofKinds(scope)}`,
    {
      ...bindings(scope),
      ids: query.itemIds,
      words: JSON.stringify(query.words),
      tokens: JSON.stringify(query.tokens),
      total: total || 1,
      ...(vector ? { vector: vectorLiteral(vector.values) } : {}),
    },
  );
  return result.rows;
}

const startMark = '\u0002';
const stopMark = '\u0003';
/** A text this short is shown whole. */
const shortChars = 300;

/** An excerpt of a text, and where in it the query's words stand: pairs of first character and the one after. */
export type Headline = { text: string; highlights: [number, number][] };

/** Excerpts of a few texts around the words found. Costs by the length of text, so ask for one page only. */
export async function headlines(
  trx: Knex,
  scope: Scope,
  itemIds: readonly string[],
  words: readonly string[],
  tokens: readonly string[],
): Promise<Map<string, Headline>> {
  const result = await trx.raw<{ rows: { id: string; text: string }[] }>(
    `select i.id, ts_headline('english', translate(i.body, :marks, ''),
       coalesce((select string_agg('(' || query::text || ')', ' | ')::tsquery
         from (select plainto_tsquery('english', w) as query from unnest(:words ::text[]) w) q
         where numnode(query) > 0), ''::tsquery),
       :options || case when length(i.body) <= ${shortChars} then ', HighlightAll=true' else ', MaxFragments=1' end) as text
     from embedding_items i where i.id = any (:ids ::uuid[]) and ${shown(scope)}`,
    {
      ...bindings(scope),
      ids: itemIds,
      words,
      marks: startMark + stopMark,
      options: `StartSel=${startMark}, StopSel=${stopMark}, MaxWords=40, MinWords=15`,
    },
  );
  return new Map(
    result.rows.map(({ id, text: marked }) => {
      const { text, highlights } = readMarks(marked);
      return [id, { text, highlights: joined([...highlights, ...exactSpans(text, tokens)]) }];
    }),
  );
}

/** Spans in order, those that touch made one. */
function joined(spans: [number, number][]): [number, number][] {
  const result: [number, number][] = [];
  for (const [start, end] of spans.sort(([a], [b]) => a - b)) {
    const last = result.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else result.push([start, end]);
  }
  return result;
}

function readMarks(marked: string): Headline {
  const highlights: [number, number][] = [];
  let text = '';
  for (const part of marked.split(startMark)) {
    const stop = part.indexOf(stopMark);
    if (stop >= 0) highlights.push([text.length, text.length + stop]);
    text += part.replace(stopMark, '');
  }
  return { text, highlights };
}
