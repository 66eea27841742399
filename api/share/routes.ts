import { createHash, randomInt } from 'node:crypto';
import Type from 'typebox';
import type { Static } from 'typebox';
import { asCaller } from '../../database/connection.ts';
import {
  guestStanding,
  nameGuest,
  openShareLink,
  proveAddress,
  requestEmailCode,
} from '../../database/guest-store.ts';
import { ProductError } from '../../domain/errors.ts';
import { shareLevels } from '../../domain/permissions/model-policy.ts';
import { originOf } from '../auth/origin.ts';
import type { Api, ApiDeps } from '../context.ts';
import { orNull, timestamp, uuid } from '../schemas.ts';
import { lensStatus } from '../share-links/present.ts';
import { answerClosed } from './closed-page.ts';
import { closed, guestCaller, guestsOf, setGuestCookie } from './guest.ts';

/** Guessing one within its tries is 1 in 20 million. */
const codeDigits = 8;
const nothingHidden = /^[^\p{Cc}\p{Cf}]+$/u;

const visitSchema = Type.Object({
  linkId: uuid,
  level: Type.Enum([...shareLevels]),
  expiresAt: orNull(timestamp),
  guest: Type.Object({
    id: uuid,
    name: orNull(Type.String()),
    email: orNull(Type.String({ description: 'Proved by a mailed code.' })),
  }),
  needs: Type.Union([Type.Literal('email_code'), Type.Null()], {
    description: '`email_code`: the link asks for an address that you have to prove first.',
  }),
  modelId: orNull(uuid),
  lens: orNull(
    Type.Object(
      { revisionId: uuid, status: lensStatus },
      { description: 'Some components of this revision are all you see.' },
    ),
  ),
});

/** Share links from the side of those who follow them. */
export function shareRoutes(app: Api, deps: ApiDeps): void {
  app.get(
    '/share/:token',
    {
      config: { access: 'public', limit: 'share', errors: ['not_found'], page: true },
      // A HEAD is no visit.
      exposeHeadRoute: false,
      schema: {
        operationId: 'openShareLink',
        summary: 'Where a share link leads: exchanges its token for a cookie and goes to the model',
        description:
          'Unknown, expired and revoked tokens are answered alike. With the cookie the routes marked for guests answer below /share/{link id}/api/v1.',
        tags: ['sharing'],
        params: Type.Object({ token: Type.String() }),
        response: { 303: Type.Null() },
      },
    },
    async (request, reply) => {
      void reply.headers({ 'referrer-policy': 'no-referrer', 'cache-control': 'no-store' });
      const guest = await openShareLink(deps.knex, {
        tokenSha256: createHash('sha256').update(request.params.token).digest(),
        returning: guestsOf(request, deps).map(({ guestId }) => guestId),
        origin: originOf(request),
      });
      if (!guest) return answerClosed(request, reply);
      setGuestCookie(reply, deps, guest);
      return reply.redirect(`/share/${guest.linkId}/`, 303);
    },
  );

  /** What a guest can know of where they are. */
  async function presentVisit(guest: {
    shareLinkId: string;
    guestId: string;
  }): Promise<Static<typeof visitSchema>> {
    const standing = await guestStanding(deps.knex, guest);
    if (!standing) throw new ProductError('unauthenticated', closed);
    const { admitted, level, modelId, lensRevisionId, expiresAt, name, email } = standing;
    return {
      linkId: guest.shareLinkId,
      level,
      expiresAt: expiresAt?.toISOString() ?? null,
      guest: { id: guest.guestId, name, email },
      needs: admitted ? null : 'email_code',
      modelId: admitted ? modelId : null,
      lens: admitted && lensRevisionId ? { revisionId: lensRevisionId, status: standing.lensStatus } : null,
    };
  }

  app.get(
    '/api/v1/share',
    {
      config: { access: 'guest', guests: 'unproved' },
      schema: {
        operationId: 'getVisit',
        summary: 'What the share link you came by shows you, and who you are to it',
        tags: ['sharing'],
        response: { 200: visitSchema },
      },
    },
    (request) => presentVisit(guestCaller(request)),
  );

  app.post(
    '/api/v1/share/code',
    {
      config: { access: 'guest', guests: 'unproved', limit: 'mail' },
      schema: {
        operationId: 'requestEmailCode',
        summary: 'Mail a code that proves an e-mail address',
        description: 'The answer is the same whether the link asks for this address or for another.',
        tags: ['sharing'],
        body: Type.Object(
          { email: Type.String({ format: 'email', maxLength: 254 }) },
          { additionalProperties: false },
        ),
        response: { 202: Type.Object({ sent: Type.Literal(true) }) },
      },
    },
    async (request, reply) => {
      const guest = guestCaller(request);
      const email = request.body.email.toLowerCase();
      const code = String(randomInt(10 ** codeDigits)).padStart(codeDigits, '0');
      const digest = deps.guestSessions.digestCode(guest.guestId, code);
      const outcome = await requestEmailCode(deps.knex, guest, { email, digest });
      if (outcome === 'too_many')
        throw new ProductError('rate_limited', 'Too many codes were asked for. Try again in an hour.', {
          retryAfterSeconds: 3_600,
        });
      // Nobody waits for the mail: how long it takes would tell which addresses are asked for.
      if (outcome === 'mail')
        void deps.mailer
          .send({
            to: email,
            subject: 'Your code for a shared model',
            text: `Your code is ${code.slice(0, 4)} ${code.slice(4)}. It is good for ten minutes.\n\nSomebody gave this address to open a model that was shared with you on RapidDraft. If it wasn't you, do nothing.\n`,
            dedupeKey: `share-code:${guest.guestId}:${request.id}`,
          })
          .catch((error: unknown) => request.log.warn({ err: error }, 'a code could not be mailed'));
      return reply.code(202).send({ sent: true });
    },
  );

  app.post(
    '/api/v1/share/code/verify',
    {
      config: { access: 'guest', guests: 'unproved', limit: 'sign-in' },
      schema: {
        operationId: 'proveAddress',
        summary: 'Prove the address by the code that was mailed to it',
        description: 'The last code asked for counts, for ten minutes and five tries.',
        tags: ['sharing'],
        body: Type.Object(
          { code: Type.String({ pattern: '^ *\\d{4} ?\\d{4} *$', description: 'Eight digits.' }) },
          { additionalProperties: false },
        ),
        response: { 200: visitSchema },
      },
    },
    async (request) => {
      const guest = guestCaller(request);
      const code = request.body.code.replaceAll(' ', '');
      const digest = deps.guestSessions.digestCode(guest.guestId, code);
      if (!(await proveAddress(deps.knex, { ...guest, origin: originOf(request) }, digest)))
        throw new ProductError(
          'unauthenticated',
          'This code is not right, or no longer. Look at the latest mail, or ask for another code.',
        );
      return presentVisit(guest);
    },
  );

  app.patch(
    '/api/v1/share/guest',
    {
      config: { access: 'guest', guests: true },
      schema: {
        operationId: 'nameGuest',
        summary: 'Say the name under which you comment',
        tags: ['sharing'],
        body: Type.Object(
          { name: Type.String({ minLength: 1, maxLength: 100 }) },
          { additionalProperties: false },
        ),
        response: { 200: visitSchema },
      },
    },
    async (request) => {
      const name = request.body.name.trim();
      if (!nothingHidden.test(name))
        throw new ProductError('bad_request', 'A name has letters, and no invisible characters.');
      const guest = guestCaller(request);
      await asCaller(deps.knex, guest, (trx) => nameGuest(trx, guest.guestId, name));
      return presentVisit(guest);
    },
  );
}
