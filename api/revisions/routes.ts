import Type from 'typebox';
import type { Knex } from 'knex';
import { asUser } from '../../database/connection.ts';
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

/** The revision, where the caller may see it; `not_found` otherwise. */
export async function visibleRevision(trx: Knex, id: string): Promise<Revision> {
  const revision = await getRevision(trx, id);
  if (!revision) throw notFound('revision');
  return revision;
}

export function revisionRoutes(app: Api, deps: ApiDeps): void {
  const { knex, objects } = deps;

  app.get(
    '/api/v1/revisions/:id',
    {
      schema: {
        operationId: 'getRevision',
        summary: 'A revision and how far its processing is',
        tags: ['revisions'],
        params: idParams,
        response: { 200: revisionDetailSchema },
      },
    },
    (request) =>
      asUser(knex, request.user.id, async (trx) => {
        const revision = await visibleRevision(trx, request.params.id);
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
      const { user, params } = request;
      const revision = await asUser(knex, user.id, (trx) => visibleRevision(trx, params.id));
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
      const queued = await begin(revision, ['awaiting_upload'], user.id, request.id);
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
      const { user, params } = request;
      const revision = await asUser(knex, user.id, (trx) => visibleRevision(trx, params.id));
      if (!['failed', 'quarantined', 'queued', 'processing'].includes(revision.status)) {
        throw new ProductError('conflict', `A revision that is ${revision.status} cannot be retried.`);
      }
      const queued = await begin(revision, ['failed', 'quarantined'], user.id, request.id);
      return reply.code(202).send(presentRevision(queued));
    },
  );

  /** Queues the ingest unless another request was first; either way the revision as it is then. */
  const begin = (revision: Revision, from: Revision['status'][], actorId: string, requestId: string) =>
    asUser(knex, actorId, async (trx) => {
      const input = { revisionId: revision.id, generation: revision.generation + 1, requestId };
      const entry = { ...startOf('ingestRevision', input, revision.id), requestId };
      await queueIngest(trx, { revision, from, actorId, entry });
      return visibleRevision(trx, revision.id);
    });

  app.get(
    '/api/v1/revisions/:id/artifacts',
    {
      schema: {
        operationId: 'listArtifacts',
        summary: 'What was made of a revision, with links that live for five minutes',
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
      const { revision, artifacts } = await asUser(knex, request.user.id, async (trx) => {
        const found = await visibleRevision(trx, request.params.id);
        return { revision: found, artifacts: await listArtifacts(trx, found.id) };
      });
      const items = artifacts.map(async (artifact) => {
        const signed = await objects.signGet(contentKey(artifact.sha256), {
          fileName: revision.fileName + endings[artifact.kind],
          contentType: artifact.contentType,
          expiresInSeconds: downloadLifeSeconds,
        });
        return { ...artifact, url: signed.url, expiresAt: signed.expiresAt };
      });
      return { items: await Promise.all(items) };
    },
  );

  app.get(
    '/api/v1/revisions/:id/scene',
    {
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
      const scene = await asUser(knex, request.user.id, async (trx) => {
        const { id } = await visibleRevision(trx, request.params.id);
        return (await listArtifacts(trx, id)).find(({ kind }) => kind === 'scene');
      });
      if (!scene) throw notFound('scene');
      const { url } = await objects.signGet(contentKey(scene.sha256), {
        fileName: 'scene.json',
        contentType: scene.contentType,
        expiresInSeconds: downloadLifeSeconds,
      });
      return reply.redirect(url, 302);
    },
  );

  app.get(
    '/api/v1/revisions/:id/part-facts',
    {
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
      const facts = await asUser(knex, request.user.id, async (trx) =>
        listPartFacts(trx, (await visibleRevision(trx, request.params.id)).id),
      );
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
