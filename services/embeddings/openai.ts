import OpenAI, { APIError } from 'openai';
import { isProductError, ProductError } from '../../domain/errors.ts';
import type { Embedder } from './embedder.ts';
import { unitVector } from './vectors.ts';

export type OpenAiEmbedderOptions = {
  /** Address of the API including its version, as in `https://api.openai.com/v1`. */
  baseUrl: string;
  apiKey: string;
  model: string;
  /** Asked of the service only where set: many models have one length and refuse the question. */
  dimensions?: number;
  /** Longest a batch may take, its retries included. */
  timeoutMs?: number;
  maxRetries?: number;
};

const batchSize = 32;
/** Statuses by which services refuse one text, or a batch too large for them. */
const refusals = new Set([400, 413, 422]);

const statusOf = (error: unknown): number | undefined =>
  error instanceof APIError ? (error.status as number | undefined) : undefined;
const isRefusal = (error: unknown): boolean => refusals.has(statusOf(error) ?? 0);

const isOpenAiItself = (baseUrl: string): boolean =>
  /(^|\.)api\.openai\.com$/.test(new URL(baseUrl).hostname);

/** Embeds through any service that speaks OpenAI's embeddings API. */
export function createOpenAiEmbedder(options: OpenAiEmbedderOptions): Embedder {
  const { baseUrl, model, timeoutMs = 20_000, maxRetries = 2 } = options;
  // The SDK fills whatever is undefined from the environment; here all configuration comes from the caller.
  const client = new OpenAI({
    baseURL: baseUrl,
    apiKey: options.apiKey || 'none',
    adminAPIKey: null,
    organization: null,
    project: null,
    webhookSecret: null,
    logLevel: 'off',
    timeout: timeoutMs,
    maxRetries,
  });
  let dimensions = options.dimensions;

  const unavailable = (what: string, details: Record<string, unknown> = {}, cause?: unknown) =>
    new ProductError('embeddings_unavailable', `The embedding service ${what}`, details, { cause });
  const unusable = (what: string) =>
    new ProductError('internal', `The embedding service at ${new URL(baseUrl).host} ${what}`);

  const translate = (error: unknown): unknown => {
    if (isProductError(error)) return error;
    // A body that is no JSON: proxies' pages, and NaN, which some services write.
    if (error instanceof SyntaxError) return unusable('answered with something that is no JSON.');
    const status = statusOf(error);
    if (status === 401 || status === 403)
      return unavailable('refuses the key; check OPENAI_API_KEY.', { status });
    if (status === 404) {
      return unavailable('has no such model or address; check OPENAI_BASE_URL and the model.', { status });
    }
    if (status === 429) return unavailable('has too much to do; it is asked again later.', { status });
    return unavailable('does not answer; it is asked again later.', { status }, error);
  };

  /** The vectors of an answer, or an error: services shrink, drop and reorder them silently. */
  const checked = (data: unknown, count: number): number[][] => {
    if (!Array.isArray(data) || data.length !== count) {
      throw unusable(`answered ${Array.isArray(data) ? data.length : 'no'} vectors for ${count} texts.`);
    }
    const sorted = new Array<number[]>(count);
    for (const [position, entry] of (data as { index?: unknown; embedding?: unknown }[]).entries()) {
      const index = entry.index ?? position;
      if (typeof index !== 'number' || !(index in data) || sorted[index]) {
        throw unusable('numbered its vectors wrongly.');
      }
      const { embedding } = entry;
      if (!Array.isArray(embedding) || !embedding.every((value) => Number.isFinite(value))) {
        throw unusable('answered a vector that is not a list of numbers.');
      }
      dimensions ??= embedding.length;
      if (embedding.length !== dimensions) {
        throw unusable(`answered ${embedding.length} dimensions instead of ${dimensions}.`);
      }
      const unit = unitVector(embedding as number[]);
      if (!unit) throw unusable('answered a vector of zeros.');
      sorted[index] = unit;
    }
    return sorted;
  };

  const request = async (texts: string[], signal: AbortSignal | undefined): Promise<number[][]> => {
    const deadline = AbortSignal.timeout(timeoutMs);
    const response = await client.embeddings.create(
      {
        model,
        input: texts,
        ...(options.dimensions === undefined ? {} : { dimensions: options.dimensions }),
        // The SDK asks for base64 otherwise, which some servers ignore and some answer with what it can't read.
        ...(isOpenAiItself(baseUrl) ? {} : { encoding_format: 'float' as const }),
      },
      { signal: signal ? AbortSignal.any([signal, deadline]) : deadline },
    );
    return checked(response?.data, texts.length);
  };

  const embedBatch = async (
    texts: string[],
    first: number,
    signal: AbortSignal | undefined,
  ): Promise<number[][]> => {
    try {
      return await request(texts, signal);
    } catch (error) {
      signal?.throwIfAborted();
      if (!isRefusal(error)) throw translate(error);
    }
    if (texts.length > 1) {
      const half = Math.ceil(texts.length / 2);
      const head = await embedBatch(texts.slice(0, half), first, signal);
      return [...head, ...(await embedBatch(texts.slice(half), first + half, signal))];
    }
    // One text is refused. Where the service refuses any text, the fault is in how we ask.
    try {
      await request(['test'], signal);
    } catch (error) {
      signal?.throwIfAborted();
      if (!isRefusal(error)) throw translate(error);
      throw unavailable('refuses every text; check the model and its dimensions.', {
        status: statusOf(error),
      });
    }
    throw new ProductError('bad_request', 'The embedding service refuses this text.', { index: first });
  };

  return {
    model: options.dimensions === undefined ? model : `${model}@${options.dimensions}`,
    get dimensions() {
      return dimensions;
    },
    async embed(texts, signal) {
      signal?.throwIfAborted();
      const vectors: number[][] = [];
      for (let first = 0; first < texts.length; first += batchSize) {
        const batch = texts.slice(first, first + batchSize).map((text) => text.toWellFormed());
        vectors.push(...(await embedBatch(batch, first, signal)));
      }
      return vectors;
    },
  };
}
