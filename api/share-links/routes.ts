import { createHash, randomBytes, randomUUID } from 'node:crypto';
import Type from 'typebox';
import type { Static } from 'typebox';
import type { Knex } from 'knex';
import { asCaller } from '../../database/connection.ts';
import type { Caller } from '../../database/connection.ts';
import { appendEvent } from '../../database/event-store.ts';
import { enqueue } from '../../database/outbox.ts';
import { getRevision, lockRevision } from '../../database/revision-store.ts';
import {
  addShareLink,
  changeShareLink,
  getShareLink,
  listShareLinks,
  listVisits,
  lockShareLink,
  revokeShareLink,
  strayComponents,
} from '../../database/share-store.ts';
import type { ShareLink, ShareLinkTerms } from '../../database/share-store.ts';
import { ProductError } from '../../domain/errors.ts';
import { startOf } from '../../workflows/contract.ts';
import { authorizeModel } from '../access.ts';
import type { Api, ApiDeps } from '../context.ts';
import { decodeCursor, nextCursor } from '../cursor.ts';
import { createOnce } from '../idempotency.ts';
import { changedMeanwhile, notFound } from '../errors.ts';
import { defaultPageSize, idParams, orNull, pageQuery, version } from '../schemas.ts';
import {
  lensSchema,
  presentShareLink,
  presentVisit,
  shareLinkSchema,
  termsSchema,
  visitSchema,
} from './present.ts';

const { level, ...otherTerms } = termsSchema;
const termsBody = Type.Partial(Type.Object(otherTerms));
type TermsBody = Partial<Static<typeof termsBody>> & { level?: ShareLinkTerms['level'] };

const noTerms = { label: null, allowedEmail: null, allowedDomain: null, expiresAt: null };

/** Share links from the side of those who make them. */
export function shareLinkRoutes(app: Api, deps: ApiDeps): void {
  const { knex, clock } = deps;

  /** The terms as given, over those there were. Throws `bad_request` for what can't be promised. */
  function termsOf(given: TermsBody, before: ShareLinkTerms, lens: ShareLink['lens']): ShareLinkTerms {
    const { expiresAt, allowedEmail, allowedDomain, ...rest } = given;
    const terms = {
      ...before,
      ...rest,
      ...(allowedEmail === undefined ? {} : { allowedEmail: allowedEmail?.toLowerCase() ?? null }),
      ...(allowedDomain === undefined ? {} : { allowedDomain: allowedDomain?.toLowerCase() ?? null }),
      ...(expiresAt === undefined ? {} : { expiresAt: expiresAt === null ? null : new Date(expiresAt) }),
    };
    // A leap second is no time here, and not after now.
    if (expiresAt && terms.expiresAt && !(terms.expiresAt > clock()))
      throw new ProductError('bad_request', 'expiresAt is no time to come. To end a link, revoke it.');
    if (lens && terms.level === 'edit')
      throw new ProductError('bad_request', 'A link that shows some components only cannot give edit.');
    return terms;
  }

  async function checkLens(trx: Knex, modelId: string, lens: NonNullable<ShareLink['lens']>): Promise<void> {
    // Nobody takes its file back meanwhile.
    await lockRevision(trx, lens.revisionId);
    const revision = await getRevision(trx, lens.revisionId);
    if (revision?.modelId !== modelId) throw notFound('revision');
    if (revision.status !== 'ready')
      throw new ProductError(
        'conflict',
        `A revision that is ${revision.status} has no components to show yet.`,
      );
    const stray = await strayComponents(trx, lens);
    if (stray.length > 0)
      throw new ProductError('bad_request', `The revision has no component ${stray[0]}.`, { stray });
  }

  /** The link, where the caller may share its model. */
  async function authorizeLink(trx: Knex, caller: Caller, id: string): Promise<ShareLink> {
    const link = await lockShareLink(trx, id);
    if (!link) throw notFound('share link');
    await authorizeModel(trx, caller, link.modelId, 'share');
    return link;
  }

  const present = (link: ShareLink) => presentShareLink(link, clock());
  const termsPayload = ({ level: given, expiresAt, allowedEmail, allowedDomain }: ShareLinkTerms) => ({
    level: given,
    expiresAt,
    isRestricted: allowedEmail !== null || allowedDomain !== null,
  });
  const about = (link: ShareLink) => ({
    modelId: link.modelId,
    resource: { kind: 'share_link', id: link.id },
  });

  app.post(
    '/api/v1/models/:id/share-links',
    {
      config: { freshSession: true, once: true },
      schema: {
        operationId: 'createShareLink',
        summary: 'Make a share link; its address is shown this once',
        tags: ['sharing'],
        params: idParams,
        body: Type.Object(
          { ...termsBody.properties, level, lens: Type.Optional(orNull(lensSchema)) },
          { additionalProperties: false },
        ),
        response: {
          201: Type.Object({
            link: shareLinkSchema,
            url: Type.String({ description: 'Whoever has it is let in: only its hash is kept.' }),
          }),
        },
      },
    },
    (request, reply) =>
      createOnce(knex, request, reply, async (trx) => {
        const { lens = null, ...given } = request.body;
        const terms = termsOf(given, { ...noTerms, level: given.level }, lens);
        const token = randomBytes(32).toString('base64url');
        const { model } = await authorizeModel(trx, request.caller, request.params.id, 'share');
        if (lens) await checkLens(trx, model.id, lens);
        const made = await addShareLink(trx, {
          ...terms,
          id: randomUUID(),
          modelId: model.id,
          lens,
          createdBy: request.user.id,
          tokenSha256: createHash('sha256').update(token).digest(),
        });
        const payload = { after: termsPayload(made), ...(lens ? { lens } : {}) };
        await appendEvent(trx, { ...about(made), type: 'share_link.created', payload });
        if (lens) {
          const input = { linkId: made.id, runId: null, revisionId: lens.revisionId };
          await enqueue(trx, { ...startOf('composeLens', input, made.id), requestId: request.id });
        }
        return { link: present(made), url: new URL(`/share/${token}`, deps.publicUrl).href };
      }),
  );

  app.get(
    '/api/v1/models/:id/share-links',
    {
      schema: {
        operationId: 'listShareLinks',
        summary: 'Share links of a model, newest first, with those that ended',
        tags: ['sharing'],
        params: idParams,
        querystring: pageQuery,
        response: {
          200: Type.Object({ items: Type.Array(shareLinkSchema), nextCursor: orNull(Type.String()) }),
        },
      },
    },
    async (request) => {
      const { limit = defaultPageSize, cursor } = request.query;
      const after = cursor === undefined ? {} : { after: decodeCursor(cursor) };
      const found = await asCaller(knex, request.caller, async (trx) => {
        await authorizeModel(trx, request.caller, request.params.id, 'share');
        return listShareLinks(trx, request.params.id, { limit: limit + 1, ...after });
      });
      return {
        items: found.slice(0, limit).map(present),
        nextCursor: nextCursor(found, limit, ({ cursor: place }) => [place.time, place.id]),
      };
    },
  );

  app.patch(
    '/api/v1/share-links/:id',
    {
      config: { freshSession: true, errors: ['gone'] },
      schema: {
        operationId: 'updateShareLink',
        summary: 'Change what a share link allows, to whom and until when',
        description: 'Guests who are in are judged by the new terms from their next request on.',
        tags: ['sharing'],
        params: idParams,
        body: Type.Object(
          { version, ...termsBody.properties, level: Type.Optional(level) },
          { additionalProperties: false },
        ),
        response: { 200: shareLinkSchema },
      },
    },
    async (request) => {
      const { version: _, ...given } = request.body;
      return asCaller(knex, request.caller, async (trx) => {
        const before = await authorizeLink(trx, request.caller, request.params.id);
        if (before.revokedAt)
          throw new ProductError('gone', 'This link was revoked; it stays so. Make a new one.');
        if (request.body.version !== before.version) throw changedMeanwhile(present(before), request.body);
        const { label, level: was, allowedEmail, allowedDomain, expiresAt } = before;
        const terms = termsOf(
          given,
          { label, level: was, allowedEmail, allowedDomain, expiresAt },
          before.lens,
        );
        const link = await changeShareLink(trx, before.id, terms);
        const payload = { before: termsPayload(before), after: termsPayload(link) };
        await appendEvent(trx, { ...about(link), type: 'share_link.updated', payload });
        return present(link);
      });
    },
  );

  app.delete(
    '/api/v1/share-links/:id',
    {
      config: { freshSession: true },
      schema: {
        operationId: 'revokeShareLink',
        summary: 'Revoke a share link: its guests are out at once, for good',
        tags: ['sharing'],
        params: idParams,
        response: { 200: shareLinkSchema },
      },
    },
    (request) =>
      asCaller(knex, request.caller, async (trx) => {
        const link = await authorizeLink(trx, request.caller, request.params.id);
        if (await revokeShareLink(trx, link.id))
          await appendEvent(trx, { ...about(link), type: 'share_link.revoked' });
        return present((await getShareLink(trx, link.id))!);
      }),
  );

  app.get(
    '/api/v1/share-links/:id/visits',
    {
      schema: {
        operationId: 'listShareLinkVisits',
        summary: 'Who opened a share link, when and from where, latest first',
        tags: ['sharing'],
        params: idParams,
        querystring: Type.Object(
          {
            limit: pageQuery.properties.limit,
            cursor: Type.Optional(Type.String({ pattern: '^[0-9]{1,15}$' })),
          },
          { additionalProperties: false },
        ),
        response: { 200: Type.Object({ items: Type.Array(visitSchema), nextCursor: orNull(Type.String()) }) },
      },
    },
    async (request) => {
      const { limit = defaultPageSize, cursor } = request.query;
      const found = await asCaller(knex, request.caller, async (trx) => {
        const link = await authorizeLink(trx, request.caller, request.params.id);
        await appendEvent(trx, { ...about(link), type: 'share_link_visits.read' });
        return listVisits(trx, link.id, {
          limit: limit + 1,
          ...(cursor === undefined ? {} : { beforeId: Number(cursor) }),
        });
      });
      const last = found.length > limit ? found[limit - 1] : undefined;
      return { items: found.slice(0, limit).map(presentVisit), nextCursor: last ? String(last.id) : null };
    },
  );
}
