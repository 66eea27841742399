import Type from 'typebox';
import type { Static } from 'typebox';
import { revisionStatuses } from '../../database/models.ts';
import type { Revision } from '../../database/model-store.ts';
import type { Step } from '../../database/revision-store.ts';
import { ingestSteps } from '../../workflows/contract.ts';
import { authorSchema } from '../people/present.ts';
import { orNull, reason, sha256, timestamp, uuid } from '../schemas.ts';
import { estimateProgress } from './progress.ts';

export const revisionSchema = Type.Object({
  id: uuid,
  modelId: uuid,
  number: Type.Integer(),
  fileName: Type.String(),
  partNumber: orNull(Type.String()),
  revisionLetter: orNull(Type.String()),
  material: orNull(Type.String()),
  version: Type.Integer({ description: 'Counts changes; a change names the version it is of.' }),
  sizeBytes: Type.Integer(),
  sha256: orNull(sha256),
  status: Type.Enum([...revisionStatuses], {
    description:
      '`rejected`: the file cannot be reviewed. `quarantined`: it stopped the kernel. `failed`: our side; retry it.',
  }),
  reason,
  createdAt: timestamp,
  confirmedAt: orNull(timestamp),
  finishedAt: orNull(timestamp),
});

const stepSchema = Type.Object({
  name: Type.Enum([...ingestSteps]),
  status: Type.Enum(['pending', 'running', 'done', 'failed']),
  attempts: Type.Integer(),
  fraction: Type.Number({ minimum: 0, maximum: 1 }),
  durationMs: orNull(Type.Number()),
  lastError: orNull(
    Type.String({ description: 'Why an attempt did not get through, while the next is to come.' }),
  ),
});

export const revisionDetailSchema = Type.Object({
  ...revisionSchema.properties,
  author: orNull(authorSchema),
  progress: Type.Number({ minimum: 0, maximum: 1 }),
  remainingMs: orNull(
    Type.Integer({ description: 'Estimate of the time left; null where nothing can be said yet.' }),
  ),
  steps: Type.Array(stepSchema),
});

export const presentRevision = (revision: Revision): Static<typeof revisionSchema> => ({
  id: revision.id,
  modelId: revision.modelId,
  number: revision.number,
  fileName: revision.fileName,
  partNumber: revision.partNumber,
  revisionLetter: revision.revisionLetter,
  material: revision.material,
  version: revision.version,
  sizeBytes: revision.sizeBytes,
  sha256: revision.sha256,
  status: revision.status,
  reason: revision.reason,
  createdAt: revision.createdAt.toISOString(),
  confirmedAt: revision.confirmedAt?.toISOString() ?? null,
  finishedAt: revision.finishedAt?.toISOString() ?? null,
});

/** A revision with every step of its ingest, those to come included. */
export const presentRevisionDetail = (
  revision: Revision,
  { author, steps }: { author: Static<typeof authorSchema> | null; steps: Step[] },
  now: Date,
): Static<typeof revisionDetailSchema> => ({
  ...presentRevision(revision),
  author,
  ...estimateProgress(revision, steps, now),
  steps: ingestSteps.map((name) => {
    const step = steps.find((candidate) => candidate.name === name);
    if (!step)
      return { name, status: 'pending', attempts: 0, fraction: 0, durationMs: null, lastError: null };
    const { status, attempts, fraction, durationMs, lastError } = step;
    return { name, status, attempts, fraction, durationMs, lastError };
  }),
});
