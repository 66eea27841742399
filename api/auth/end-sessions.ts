import type { FastifyRequest } from 'fastify';
import { asCaller } from '../../database/connection.ts';
import { endSessions as endHere } from '../../database/session-store.ts';
import type { WhichSessions } from '../../database/session-store.ts';
import type { ApiDeps } from '../context.ts';
import type { AccessStore } from './access.ts';
import { originOf } from './origin.ts';

/** Ends sessions of a person: here, which suffices, and at the identity provider. Returns how many. */
export async function endSessions(
  deps: ApiDeps,
  accesses: AccessStore,
  request: FastifyRequest,
  userId: string,
  which: WhichSessions,
): Promise<number> {
  const ended = await asCaller(deps.knex, { userId, origin: originOf(request) }, (trx) =>
    endHere(trx, userId, which),
  );
  for (const id of ended) accesses.forget(`session:${id}`);
  await Promise.all(
    ended.map((id) =>
      deps.identity.revokeSession(id).catch((error: unknown) => {
        request.log.warn({ err: error }, 'the identity provider was not told of the end of a session');
      }),
    ),
  );
  return ended.length;
}
