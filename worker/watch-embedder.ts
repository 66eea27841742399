import { isProductError } from '../domain/errors.ts';
import { oneAtATime } from '../domain/one-at-a-time.ts';
import type { Embedder } from '../services/embeddings/embedder.ts';

/** How long the outcome of a call speaks for the service: asking a paid one costs. */
const trustMs = { success: 5 * 60_000, failure: 30_000 };

/**
 * Watches an embedder at its work, so that its health is known without asking: `check` resolves or rejects as the last
 * call did, and embeds a word of its own only when that is too long ago.
 */
export function watchEmbedder(
  embedder: Embedder,
  now: () => number = () => performance.now(),
): { embedder: Embedder; check: () => Promise<void> } {
  let last: { at: number; error: Error | null } | undefined;

  const watched: Embedder = {
    model: embedder.model,
    get dimensions() {
      return embedder.dimensions;
    },
    async embed(texts, signal) {
      try {
        const vectors = await embedder.embed(texts, signal);
        last = { at: now(), error: null };
        return vectors;
      } catch (error) {
        // Who gave up says nothing of the service, and one that refuses a text is up.
        if (!signal?.aborted) last = { at: now(), error: isRefusedText(error) ? null : (error as Error) };
        throw error;
      }
    },
  };
  const probe = oneAtATime(() => watched.embed(['ping']));
  return {
    embedder: watched,
    async check() {
      const trusted = last && now() - last.at < (last.error ? trustMs.failure : trustMs.success);
      if (!trusted) {
        await probe();
      }
      if (last?.error) throw last.error;
    },
  };
}

const isRefusedText = (error: unknown): boolean => isProductError(error) && error.code === 'bad_request';
