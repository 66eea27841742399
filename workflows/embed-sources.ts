import { isCancellation, proxyActivities } from '@temporalio/workflow';
import type { EmbeddingActivities } from '../activities/embeddings.ts';
import type { EmbedSourcesInput } from './contract.ts';

/** Postgres only: short, and waited for through an outage. */
const { collectSources, settleEmbedding } = proxyActivities<EmbeddingActivities>({
  startToCloseTimeout: '10m',
  heartbeatTimeout: '15s',
  retry: { initialInterval: '200ms', backoffCoefficient: 2, maximumInterval: '15s' },
});

/** The embedding service may be away for days; nothing but search by meaning waits for it. */
const { embedPending } = proxyActivities<EmbeddingActivities>({
  startToCloseTimeout: '6h',
  heartbeatTimeout: '30s',
  retry: { initialInterval: '1s', backoffCoefficient: 2, maximumInterval: '2m' },
});

/** Building an index takes minutes on a large installation; the next run tries again. */
const { maintainVectors } = proxyActivities<EmbeddingActivities>({
  startToCloseTimeout: '2h',
  heartbeatTimeout: '30s',
  retry: { maximumAttempts: 3 },
});

/** Makes what a model holds findable: by words at once, by meaning when the embedding service has answered. */
export async function embedSources(input: EmbedSourcesInput): Promise<void> {
  try {
    await collectSources(input);
    await embedPending(input);
    await maintainVectors(input);
  } catch (error) {
    // Words are found all the same; the model's next run embeds what is missing.
    if (!isCancellation(error)) await settleEmbedding(input);
    throw error;
  }
  await settleEmbedding(input);
}
