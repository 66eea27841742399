import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { Knex } from 'knex';
import Type from 'typebox';
import type { FastifyBaseLogger } from 'fastify';
import { asCaller } from '../../database/connection.ts';
import { searchAround } from '../../database/search-around.ts';
import { searchScope } from '../../database/search-scope.ts';
import type { SearchStore } from '../../database/search-store.ts';
import { isProductError } from '../../domain/errors.ts';
import { maxQueryChars, parseQuery } from '../../domain/search/query.ts';
import { searchKinds } from '../../domain/search/ranking.ts';
import type { Embedder } from '../../services/embeddings/embedder.ts';
import { storableText, uuid } from '../schemas.ts';
import { decodeCursor, encodeCursor, maxHits } from './cursor.ts';

export type SearchRoutesOptions = {
  knex: Knex;
  search: SearchStore;
  embedder: Embedder;
  /** How long a search waits for the embedding service before it goes by words alone. */
  embedTimeoutMs?: number;
  /** How long searches go by words alone after it did not answer. */
  embedPauseMs?: number;
};

const kind = Type.Enum([...searchKinds]);

const hit = Type.Object({
  kind,
  id: Type.String({
    description:
      'Id of the finding, the component, the rule, the revision, the ticket, the reply, the review or the decision.',
  }),
  title: Type.String(),
  text: Type.String({ description: 'Excerpt around the words found.' }),
  highlights: Type.Array(Type.Tuple([Type.Integer(), Type.Integer()]), {
    description: 'Where the words stand in `text`: first UTF-16 unit and the one after.',
  }),
  modelId: Type.Union([Type.String(), Type.Null()]),
  revisionId: Type.Union([Type.String(), Type.Null()]),
  within: Type.Union([Type.String(), Type.Null()], {
    description: 'Of a reply the ticket it belongs to, of a decision the review; null for the rest.',
  }),
  score: Type.Number({ description: 'Higher is better; comparable within one answer only.' }),
  why: Type.Array(Type.String()),
});

const searchQuery = Type.Object(
  {
    q: Type.String({ ...storableText, minLength: 1, maxLength: maxQueryChars }),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 50, default: 20 })),
    cursor: Type.Optional(Type.String({ maxLength: 64 })),
    kind: Type.Optional(kind),
    modelId: Type.Optional(uuid),
    projectId: Type.Optional(Type.String({ format: 'uuid', description: 'Of models that lie there.' })),
  },
  { additionalProperties: false },
);

const searchAnswer = Type.Object({
  query: Type.String(),
  hits: Type.Array(hit),
  nextCursor: Type.Union([Type.String(), Type.Null()]),
  degraded: Type.Optional(
    Type.Literal(true, { description: 'The embedding service did not answer: found by words alone.' }),
  ),
});

/** `GET /api/v1/search`: what the caller may see, ranked by words and meaning. */
export const searchRoutes: FastifyPluginAsyncTypebox<SearchRoutesOptions> = async (app, options) => {
  const { knex, search, embedder, embedTimeoutMs = 1_500, embedPauseMs = 5_000 } = options;
  let pausedUntil = 0;

  /** The query's vector, or null where the service does not give it in time; then it is left alone for a while. */
  const embedQuery = async (text: string, log: FastifyBaseLogger): Promise<number[] | null> => {
    if (performance.now() < pausedUntil) return null;
    try {
      const [vector] = await embedder.embed([text], AbortSignal.timeout(embedTimeoutMs));
      return vector ?? null;
    } catch (error) {
      log.warn({ err: error }, 'searching by words alone');
      if (!isProductError(error) || error.code !== 'bad_request') {
        pausedUntil = performance.now() + embedPauseMs;
      }
      return null;
    }
  };

  app.get(
    '/api/v1/search',
    {
      config: { guests: true },
      schema: {
        operationId: 'search',
        tags: ['search'],
        summary: 'Search findings, Part Facts, rules, revisions, tickets, replies, reviews and decisions',
        querystring: searchQuery,
        response: { 200: searchAnswer },
      },
    },
    async (request) => {
      const { q, limit = 20, cursor, kind, modelId, projectId } = request.query;
      const question = [q, kind, modelId, projectId];
      const offset = decodeCursor(cursor, question);
      const query = parseQuery(q);
      const [scope, queryVector] = await Promise.all([
        asCaller(knex, request.caller, (trx) => searchScope(trx, projectId)),
        query.text ? embedQuery(query.text, request.log) : null,
      ]);
      const found = await search.search({
        scope,
        query,
        queryVector,
        embeddingModel: embedder.model,
        limit,
        offset,
        ...(kind === undefined ? {} : { kinds: [kind] }),
        ...(modelId === undefined ? {} : { modelId }),
        ofModelsOnly: projectId !== undefined,
      });
      const isWithin = found.hits.some(({ kind: of }) => of === 'reply' || of === 'decision');
      const around = isWithin
        ? await asCaller(knex, request.caller, (trx) => searchAround(trx, found.hits))
        : null;
      const next = offset + limit;
      const lens = request.caller.lensRevisionId;
      return {
        query: q,
        hits: found.hits.map((one) => ({
          ...one,
          // A ticket that came to the lens's revision was raised on another.
          revisionId: one.revisionId && (lens ?? one.revisionId),
          within: around?.get(one.id) ?? null,
        })),
        nextCursor: found.more && next < maxHits ? encodeCursor(next, question) : null,
        ...(query.text && queryVector === null ? { degraded: true as const } : {}),
      };
    },
  );
};
