import type { FastifyRequest } from 'fastify';
import Type from 'typebox';
import { asCaller } from '../../database/connection.ts';
import { setSecondFactor } from '../../database/session-store.ts';
import { ProductError } from '../../domain/errors.ts';
import type { VerifiedSession } from '../../services/identity/identity-provider.ts';
import type { Api, ApiDeps } from '../context.ts';
import { openedSession, presentOpened } from './open-session.ts';
import { isDemanded, refuseOneFactor } from './second-factor.ts';

const config = { scope: 'session', freshSession: true } as const;

const proof = Type.Object(
  {
    code: Type.Optional(Type.String({ pattern: '^[0-9]{6}$', description: 'Of the authenticator app.' })),
    recoveryCode: Type.Optional(
      Type.String({ pattern: '^[0-9A-Za-z-]{6,40}$', description: 'In its place; good once.' }),
    ),
  },
  { additionalProperties: false },
);

/** An authenticator app as the second factor of one's sign-ins. */
export function secondFactorRoutes(app: Api, deps: ApiDeps): void {
  const { identity, knex } = deps;

  const sessionOf = ({ access }: FastifyRequest): VerifiedSession => {
    if (!access.session) throw new ProductError('forbidden', 'Sign in for it.');
    return access.session;
  };

  app.post(
    '/api/v1/auth/second-factor',
    {
      config: { ...config, beforeSecondFactor: true, errors: ['conflict', 'second_factor_needed'] },
      schema: {
        operationId: 'beginSecondFactor',
        summary: 'Set up an authenticator app as your second factor; it counts once you gave a code of it',
        tags: ['auth'],
        response: {
          200: Type.Object({
            secret: Type.String({ description: 'Base32, for the app. Shown once.' }),
            uri: Type.String({ description: 'The same as `otpauth:`, for a QR code.' }),
            recoveryCodes: Type.Array(Type.String(), {
              description: 'Each good once in place of a code. Shown once.',
            }),
          }),
        },
      },
    },
    async (request, reply) => {
      const { subject } = sessionOf(request);
      if (request.access.secondFactorId !== null) {
        refuseOneFactor(deps.secondFactor, request.access);
        throw new ProductError('conflict', 'You have a second factor already. Remove it first.');
      }
      const { secret, recoveryCodes } = await identity.createSecondFactor(subject);
      const uri = new URL(`otpauth://totp/RapidDraft:${encodeURIComponent(request.user.email ?? '')}`);
      uri.searchParams.set('secret', secret);
      uri.searchParams.set('issuer', 'RapidDraft');
      return reply.header('cache-control', 'no-store').send({ secret, uri: uri.href, recoveryCodes });
    },
  );

  app.post(
    '/api/v1/auth/second-factor/session',
    {
      config: { ...config, beforeSecondFactor: true, limit: 'sign-in' },
      schema: {
        operationId: 'proveSecondFactor',
        summary: 'Give a code of your authenticator app, or a recovery code, for this session',
        description: 'The first code sets up the second factor.',
        tags: ['auth'],
        body: proof,
        response: { 200: openedSession },
      },
    },
    async (request, reply) => {
      const { code, recoveryCode } = request.body;
      if ((code === undefined) === (recoveryCode === undefined))
        throw new ProductError('bad_request', 'Send either a code or a recovery code.');
      const given = code === undefined ? { recoveryCode: recoveryCode! } : { code };
      const { session, factorId } = await identity.proveSecondFactor(sessionOf(request), given);
      if (factorId !== request.access.secondFactorId) await note(request, factorId);
      return presentOpened(deps, request, reply, session);
    },
  );

  app.delete(
    '/api/v1/auth/second-factor',
    {
      config,
      schema: {
        operationId: 'removeSecondFactor',
        summary: 'Give up your second factor, where this installation does not ask for one',
        tags: ['auth'],
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const { access } = request;
      if (isDemanded(deps.secondFactor, access))
        throw new ProductError('forbidden', 'This installation asks you for a second factor.');
      if (access.secondFactorId !== null) {
        await identity.removeSecondFactor(access.secondFactorId);
        await note(request, null);
      }
      return reply.code(204).send(null);
    },
  );

  const note = (request: FastifyRequest, factorId: string | null): Promise<void> =>
    asCaller(knex, request.caller, (trx) => setSecondFactor(trx, request.user.id, factorId));
}
