import type { Knex } from 'knex';
import { defaultRanking, rank } from '../domain/search/ranking.ts';
import type { RankingOptions, SearchKind } from '../domain/search/ranking.ts';
import { corrections } from '../domain/search/query.ts';
import type { SearchQuery } from '../domain/search/query.ts';
import { indexFromRows } from './embedding-store.ts';
import { headlines, scoreUnion, similarWords, termFrequencies, textLeg, vectorLeg } from './search-legs.ts';
import type { QueryTerm, Scope } from './search-legs.ts';
import type { SearchScope } from './search-scope.ts';

export type SearchRequest = {
  /** The search role itself sees all. */
  scope: Readonly<SearchScope>;
  query: SearchQuery;
  /** The query as a vector of `embeddingModel`; null leaves ranking to the words. */
  queryVector: readonly number[] | null;
  embeddingModel: string;
  kinds?: readonly SearchKind[];
  /** Only this model's texts; nothing where it isn't among the visible ones. */
  modelId?: string;
  /** Texts that belong to no model, rules, are left out; those of one model are without them anyway. */
  ofModelsOnly?: boolean;
  limit: number;
  offset?: number;
};

export type SearchHit = {
  kind: SearchKind;
  /** Id of the finding, component, rule or revision. */
  id: string;
  title: string;
  /** Excerpt around the words found. */
  text: string;
  /** Where the words stand in `text`: pairs of first character and the one after. */
  highlights: [number, number][];
  modelId: string | null;
  revisionId: string | null;
  score: number;
  /** Reasons for the hit, for people. */
  why: string[];
};

export type SearchResult = {
  hits: SearchHit[];
  /** Whether there are hits after these. */
  more: boolean;
  /** Whether vectors took part. */
  usedVectors: boolean;
};

export type SearchStoreOptions = {
  /** Up to how many visible vectors all of them are read. */
  exactUpToRows?: number;
  ranking?: Omit<RankingOptions, 'corrected'>;
};

export type SearchStore = ReturnType<typeof createSearchStore>;

/** Search over all texts a caller may see. `knex` is connected as the search role. */
export function createSearchStore(knex: Knex, options: SearchStoreOptions = {}) {
  const { exactUpToRows = indexFromRows, ranking = defaultRanking } = options;

  /** Words and tokens that stand somewhere, rarest heaviest; words found nowhere give way to what they look like. */
  const resolveTerms = async (trx: Knex, scope: Scope, query: SearchQuery) => {
    const first = await termFrequencies(trx, scope, query.words, query.tokens);
    const corrected = new Map<string, string>();
    for (const [word, count] of first.words) {
      if (count > 0) continue;
      for (const meant of corrections(word, await similarWords(trx, scope, word))) {
        if (!first.words.has(meant)) corrected.set(meant, word);
      }
    }
    const second =
      corrected.size > 0 ? (await termFrequencies(trx, scope, [...corrected.keys()], [])).words : new Map();
    const weigh = (found: Iterable<[string, number]>, factor: number): QueryTerm[] =>
      [...found]
        .filter(([, count]) => count > 0)
        .map(([term, count]) => ({
          term,
          weight: factor * Math.log(1 + (Math.max(first.total, count) - count + 0.5) / (count + 0.5)),
        }));
    return { words: weigh([...first.words, ...second], 1), tokens: weigh(first.tokens, 2), corrected };
  };

  return {
    /** One ranked list over words and meaning. An empty query finds nothing. */
    async search(request: SearchRequest): Promise<SearchResult> {
      const { query, queryVector, modelId, offset = 0 } = request;
      const { visibleModelIds, refIds } = request.scope;
      const scope: Scope = {
        visibleModelIds:
          modelId === undefined ? visibleModelIds : visibleModelIds.filter((visible) => visible === modelId),
        refIds,
        kinds: request.kinds ?? null,
        shared: modelId === undefined && !request.ofModelsOnly,
      };
      if (!query.text || (!scope.shared && scope.visibleModelIds.length === 0)) {
        return { hits: [], more: false, usedVectors: false };
      }
      return knex.transaction(
        async (trx) => {
          const active = await trx('embedding_models')
            .where({ name: request.embeddingModel, active: true })
            .first<{ table_name: string; dimensions: number } | undefined>();
          const vector =
            queryVector && active?.dimensions === queryVector.length
              ? { tableName: active.table_name, values: queryVector }
              : null;
          const { words, tokens, corrected } = await resolveTerms(trx, scope, query);
          const byText = await textLeg(trx, scope, words, tokens);
          const byMeaning = vector
            ? await vectorLeg(trx, scope, vector.tableName, vector.values, exactUpToRows)
            : [];
          const itemIds = [...new Set([...byText, ...byMeaning])];
          const ranked = rank(await scoreUnion(trx, scope, { itemIds, words, tokens, vector }), {
            ...ranking,
            corrected,
          });
          const page = ranked.slice(offset, offset + request.limit);
          const excerpts = await headlines(
            trx,
            scope,
            page.map((hit) => hit.itemId),
            words.map((word) => word.term),
            tokens.map((token) => token.term),
          );
          return {
            hits: page.map((hit) => ({
              kind: hit.kind,
              id: hit.refId,
              title: hit.title,
              text: excerpts.get(hit.itemId)?.text ?? hit.body,
              highlights: excerpts.get(hit.itemId)?.highlights ?? [],
              modelId: hit.modelId,
              revisionId: hit.revisionId,
              score: hit.score,
              why: hit.why,
            })),
            more: ranked.length > offset + request.limit,
            usedVectors: vector !== null,
          };
        },
        { readOnly: true },
      );
    },
  };
}
