import type { Knex } from 'knex';
import Type from 'typebox';
import { asCaller } from '../../database/connection.ts';
import { artifactKinds } from '../../database/models.ts';
import { appendEvent } from '../../database/event-store.ts';
import { lensArtifacts } from '../../database/lens-store.ts';
import type { Revision } from '../../database/model-store.ts';
import { listArtifacts, listPartFacts, listSteps, revisionAuthor } from '../../database/revision-store.ts';
import type { Artifact } from '../../database/revision-store.ts';
import { contentKey } from '../../services/object-store/object-store.ts';
import { authorizeRevision } from '../access.ts';
import type { Api, ApiDeps } from '../context.ts';
import { notFound } from '../errors.ts';
import { presentAuthor } from '../people/present.ts';
import { downloadLifeSeconds, idParams, orNull, sha256, timestamp, uuid } from '../schemas.ts';
import { presentRevisionDetail, revisionDetailSchema } from './present.ts';

const endings: Record<string, string> = {
  source: '',
  preview: '.glb',
  scene: '.scene.json',
  mesh: '.mesh.glb',
  evidence: '.evidence.json',
  brep: '.brep',
};

const kinds = `(${artifactKinds.join('|')})`;
const artifactQuery = Type.Object(
  {
    kinds: Type.Optional(
      Type.String({
        pattern: `^${kinds}(,${kinds})*$`,
        description: 'One or several, with commas between; all without it.',
      }),
    ),
  },
  { additionalProperties: false },
);

/** What the part can be made from: only for those who may have the STEP file. */
const exactGeometry: ReadonlySet<string> = new Set(['source', 'brep']);

/** Behind a lens, what was composed of its components stands in place of what was made of the whole. */
async function visibleArtifacts(
  trx: Knex,
  { revision, hasLens }: { revision: Revision; hasLens: boolean },
): Promise<Artifact[]> {
  const artifacts = await listArtifacts(trx, revision.id);
  if (!hasLens) return artifacts;
  const composed = (await lensArtifacts(trx)).flatMap(({ kind, sha256: hash, sizeBytes, contentType }) =>
    kind === 'report' ? [] : [{ kind, componentId: null, sha256: hash, sizeBytes, contentType }],
  );
  return [...artifacts, ...composed];
}

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
        const access = await authorizeRevision(trx, request.caller, request.params.id, 'view');
        const { revision, standing, hasLens } = access;
        const steps = await listSteps(trx, revision);
        const by = hasLens ? null : await revisionAuthor(trx, revision.id);
        const author = by && presentAuthor(by, standing);
        return presentRevisionDetail(revision, { author, steps }, deps.clock());
      }),
  );

  app.get(
    '/api/v1/revisions/:id/artifacts',
    {
      config: { guests: true },
      schema: {
        operationId: 'listArtifacts',
        summary: 'What was made of a revision, with links that live for five minutes',
        description:
          'The STEP file and the exact geometry are left out where you may not download them. Being given links to them is recorded: ask for the kinds that you need.',
        tags: ['revisions'],
        params: idParams,
        querystring: artifactQuery,
        response: {
          200: Type.Object({
            items: Type.Array(
              Type.Object({
                kind: Type.Enum([...artifactKinds]),
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
      const { revision, shown } = await asCaller(knex, request.caller, async (trx) => {
        const access = await authorizeRevision(trx, request.caller, request.params.id, 'view');
        const { id, modelId } = access.revision;
        const wanted = request.query.kinds?.split(',');
        const artifacts = (await visibleArtifacts(trx, access)).filter(
          ({ kind }) => !wanted || wanted.includes(kind),
        );
        if (!access.abilities.downloadSource)
          return { ...access, shown: artifacts.filter(({ kind }) => !exactGeometry.has(kind)) };
        // Who was given the links may have the part made.
        if (artifacts.some(({ kind }) => exactGeometry.has(kind)))
          await appendEvent(trx, {
            modelId,
            revisionId: id,
            type: 'source.read',
            resource: { kind: 'revision', id },
          });
        return { ...access, shown: artifacts };
      });
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
        const access = await authorizeRevision(trx, request.caller, request.params.id, 'view');
        return (await visibleArtifacts(trx, access)).find(({ kind }) => kind === 'scene');
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
