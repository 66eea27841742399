import type { Knex } from 'knex';
import { createAnalysisActivities, startAnalysis } from '../activities/analysis.ts';
import { createAttachmentActivities } from '../activities/attachments.ts';
import { createCarryActivities } from '../activities/carry-pins.ts';
import { createDrawReport } from '../activities/draw-report.ts';
import { createEmbeddingActivities } from '../activities/embeddings.ts';
import { createIngestActivities } from '../activities/ingest.ts';
import type { IngestDeps } from '../activities/ingest.ts';
import { createLensActivities } from '../activities/lens.ts';
import { createReportActivities } from '../activities/report.ts';
import { createAttachmentWork } from '../database/attachment-work.ts';
import { createCarryStore } from '../database/carry-store.ts';
import { createDfmStore } from '../database/dfm-store.ts';
import { createDocumentStore } from '../database/document-store.ts';
import { createEmbeddingStore } from '../database/embedding-store.ts';
import { createIngestStore } from '../database/ingest-store.ts';
import { createLensStore } from '../database/lens-store.ts';
import { createSearchSourceStore } from '../database/search-sources.ts';
import { rulePacks } from '../domain/dfm/rule-packs.ts';
import type { Compute } from '../services/compute/compute.ts';
import type { Embedder } from '../services/embeddings/embedder.ts';
import type { ImageProcessor } from '../services/images/image-processor.ts';
import type { ObjectStore } from '../services/object-store/object-store.ts';

/*
 * The activities of a queue, over the database and the systems given: `main.ts` gives what the operator configured, tests
 * what they try. Those of `operations` are createBackupActivities as they are.
 */

type CadDeps = { knex: Knex } & Pick<IngestDeps, 'objects' | 'kernel' | 'scratchDir' | 'limits'>;

export const cadActivities = ({ knex, ...deps }: CadDeps) =>
  createIngestActivities({ ...deps, ingest: createIngestStore(knex), startAnalysis });

type DocumentDeps = { knex: Knex; objects: ObjectStore; compute: Compute; images: ImageProcessor };

export function documentActivities({ knex, objects, compute, images }: DocumentDeps) {
  const drawReport = createDrawReport({ knex, objects, compute, rulePacks });
  return {
    ...createAttachmentActivities({ attachments: createAttachmentWork(knex), objects, images }),
    ...createAnalysisActivities({ dfm: createDfmStore(knex), objects, compute, rulePacks }),
    ...createReportActivities({ knex, documents: createDocumentStore(knex), objects, drawReport }),
    ...createCarryActivities({ carry: createCarryStore(knex), objects, compute }),
    ...createLensActivities({ knex, lenses: createLensStore(knex), objects, drawReport }),
  };
}

export const embeddingActivities = ({ knex, embedder }: { knex: Knex; embedder: Embedder }) =>
  createEmbeddingActivities({
    knex,
    sources: createSearchSourceStore(knex),
    embeddings: createEmbeddingStore(knex),
    embedder,
    rulePacks,
  });
