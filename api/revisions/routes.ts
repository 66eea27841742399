import Type from 'typebox';
import { asCaller } from '../../database/connection.ts';
import type { Caller } from '../../database/connection.ts';
import type { Revision } from '../../database/model-store.ts';
import {
  getRevision,
  listArtifacts,
  listPartFacts,
  listSteps,
  queueIngest,
} from '../../database/revision-store.ts';
import { ProductError } from '../../domain/errors.ts';
import { contentKey } from '../../services/object-store/object-store.ts';
import { startOf } from '../../workflows/contract.ts';
import { authorizeRevision } from '../access.ts';
import type { Api, ApiDeps } from '../context.ts';
import { notFound } from '../errors.ts';
import { downloadLifeSeconds, idParams, orNull, sha256, timestamp, uuid } from '../schemas.ts';
import { presentRevision, presentRevisionDetail, revisionDetailSchema, revisionSchema } from './present.ts';

const endings: Record<string, string> = {
  source: '',
  preview: '.glb',
  scene: '.scene.json',
  mesh: '.mesh.glb',
  evidence: '.evidence.json',
  brep: '.brep',
};

/** What the part can be made from: only for those who may have the STEP file. */
const exactGeometry: ReadonlySet<string> = new Set(['source', 'brep']);

export function revisionRoutes(app: Api, deps: ApiDeps): void {
  const { knex, objects } = deps;

  app.get(
    '/api/v1/revisions/:id',
    {
      config: { guests: true },
      schema: {
        operationId: 'getRevision',
        summary: 'A revision and how far its processing is',
        tags: ['revisions'],
        params: idParams,
        response: { 200: revisionDetailSchema },
      },
    },
    (request) =>
      asCaller(knex, request.caller, async (trx) => {
        const { revision } = await authorizeRevision(trx, request.caller, request.params.id, 'view');
        return presentRevisionDetail(revision, await listSteps(trx, revision), deps.clock());
      }),
  );

  app.post(
    '/api/v1/revisions/:id/confirm',
    {
      schema: {
        operationId: 'confirmUpload',
        summary: 'Say that the upload is complete; processing begins in the background',
        description: 'Asked twice, it answers the same and begins once.',
        tags: ['revisions'],
        params: idParams,
        response: { 202: revisionSchema },
      },
    },
    async (request, reply) => {
      const { caller, params } = request;
      const { revision } = await asCaller(knex, caller, (trx) =>
        authorizeRevision(trx, caller, params.id, 'uploadRevision'),
      );
      if (revision.status === 'awaiting_upload') {
        const head = await objects.head(revision.stagingKey);
        if (!head) {
          throw new ProductError(
            'upload_missing',
            'The file has not been uploaded yet. PUT it to the signed URL first.',
          );
        }
        if (head.sizeBytes !== revision.sizeBytes) {
          throw new ProductError(
            'upload_size_mismatch',
            `The upload has ${head.sizeBytes} bytes, ${revision.sizeBytes} were announced. Upload the whole file again.`,
          );
        }
      }
      const queued = await begin(revision, ['awaiting_upload'], request);
      return reply.code(202).send(presentRevision(queued));
    },
  );

  app.post(
    '/api/v1/revisions/:id/retry',
    {
      schema: {
        operationId: 'retryRevision',
        summary: 'Process a failed or quarantined revision again',
        tags: ['revisions'],
        params: idParams,
        response: { 202: revisionSchema },
      },
    },
    async (request, reply) => {
      const { caller, params } = request;
      const { revision } = await asCaller(knex, caller, (trx) =>
        authorizeRevision(trx, caller, params.id, 'uploadRevision'),
      );
      if (!['failed', 'quarantined', 'queued', 'processing'].includes(revision.status)) {
        throw new ProductError('conflict', `A revision that is ${revision.status} cannot be retried.`);
      }
      const queued = await begin(revision, ['failed', 'quarantined'], request);
      return reply.code(202).send(presentRevision(queued));
    },
  );

  /** Queues the ingest unless another request was first; either way the revision as it is then. */
  const begin = (
    revision: Revision,
    from: Revision['status'][],
    { caller, user, id: requestId }: { caller: Caller; user: { id: string }; id: string },
  ) =>
    asCaller(knex, caller, async (trx) => {
      const input = { revisionId: revision.id, generation: revision.generation + 1 };
      const entry = { ...startOf('ingestRevision', input, revision.id), requestId };
      await queueIngest(trx, { revision, from, actorId: user.id, entry });
      return (await getRevision(trx, revision.id))!;
    });

  app.get(
    '/api/v1/revisions/:id/artifacts',
    {
      config: { guests: true },
      schema: {
        operationId: 'listArtifacts',
        summary: 'What was made of a revision, with links that live for five minutes',
        description: 'The STEP file and the exact geometry are left out where you may not download them.',
        tags: ['revisions'],
        params: idParams,
        response: {
          200: Type.Object({
            items: Type.Array(
              Type.Object({
                kind: Type.Enum(['source', 'preview', 'scene', 'mesh', 'evidence', 'brep']),
                componentId: orNull(uuid),
                sha256,
                sizeBytes: Type.Integer(),
                contentType: Type.String(),
                url: Type.String(),
                expiresAt: timestamp,
              }),
            ),
          }),
        },
      },
    },
    async (request) => {
      const { revision, abilities, artifacts } = await asCaller(knex, request.caller, async (trx) => ({
        ...(await authorizeRevision(trx, request.caller, request.params.id, 'view')),
        artifacts: await listArtifacts(trx, request.params.id),
      }));
      const shown = artifacts.filter(({ kind }) => abilities.downloadSource || !exactGeometry.has(kind));
      const items = shown.map(async (artifact) => {
        const signed = await objects.signGet(contentKey(artifact.sha256), {
          fileName: revision.fileName + endings[artifact.kind],
          contentType: artifact.contentType,
          expiresInSeconds: downloadLifeSeconds(request.caller),
        });
        return { ...artifact, url: signed.url, expiresAt: signed.expiresAt };
      });
      return { items: await Promise.all(items) };
    },
  );

  app.get(
    '/api/v1/revisions/:id/scene',
    {
      config: { guests: true },
      schema: {
        operationId: 'getScene',
        summary: 'Redirects to the scene: the tree of occurrences, names, colours, units and bounds',
        description: '404 until the revision has one.',
        tags: ['revisions'],
        params: idParams,
        response: { 302: Type.Null() },
      },
    },
    async (request, reply) => {
      const scene = await asCaller(knex, request.caller, async (trx) => {
        const { revision } = await authorizeRevision(trx, request.caller, request.params.id, 'view');
        return (await listArtifacts(trx, revision.id)).find(({ kind }) => kind === 'scene');
      });
      if (!scene) throw notFound('scene');
      const { url } = await objects.signGet(contentKey(scene.sha256), {
        fileName: 'scene.json',
        contentType: scene.contentType,
        expiresInSeconds: downloadLifeSeconds(request.caller),
      });
      return reply.redirect(url, 302);
    },
  );

  app.get(
    '/api/v1/revisions/:id/part-facts',
    {
      config: { guests: true },
      schema: {
        operationId: 'listPartFacts',
        summary: 'Part Facts of each component',
        tags: ['revisions'],
        params: idParams,
        response: {
          200: Type.Object({
            items: Type.Array(
              Type.Object({
                componentId: uuid,
                name: Type.String(),
                occurrences: Type.Integer(),
                triangles: Type.Integer(),
                facts: Type.Unsafe<Record<string, unknown>>({
                  type: 'object',
                  additionalProperties: true,
                  description: 'Part Facts v1.',
                }),
              }),
            ),
          }),
        },
      },
    },
    async (request) => {
      const facts = await asCaller(knex, request.caller, async (trx) => {
        const { revision } = await authorizeRevision(trx, request.caller, request.params.id, 'view');
        return listPartFacts(trx, revision.id);
      });
      return {
        items: facts.map((component) => ({
          componentId: component.componentId,
          name: component.name,
          occurrences: component.occurrences,
          triangles: component.triangles,
          facts: component.facts,
        })),
      };
    },
  );
}
