import type { FastifyRequest } from 'fastify';
import { asCaller } from '../../database/connection.ts';
import type { ModelDocument } from '../../database/model-store.ts';
import { authorizeModel } from '../access.ts';
import type { ApiDeps } from '../context.ts';

/** How often it is asked where no notice came: what expires sends none. */
const intervalMs = 15_000;

/**
 * Calls `end`, once, when the caller may not see this model any more: their session, API token or share link was ended,
 * or what gave them the model. At once where somebody took it, in whichever API process that was. For answers that take
 * long. Returns a function that stops watching.
 */
export function watchAccess(
  { accessName, accessHolds, caller }: FastifyRequest,
  { knex, listener }: Pick<ApiDeps, 'knex' | 'listener'>,
  model: Pick<ModelDocument, 'id' | 'projectId' | 'organizationId'>,
  end: () => void,
): () => void {
  // As notices on `rapiddraft_access` name what has changed.
  const names = new Set([
    accessName,
    `model:${model.id}`,
    `project:${model.projectId}`,
    `organization:${model.organizationId}`,
  ]);
  const stop = () => {
    unsubscribe();
    clearInterval(timer);
  };
  const finish = () => {
    stop();
    end();
  };
  const holds = async () =>
    (await accessHolds()) &&
    (await asCaller(knex, caller, (trx) => authorizeModel(trx, caller, model.id, 'view'))) !== null;
  const check = () => void holds().then((still) => still || finish(), finish);
  const unsubscribe = listener.subscribe('rapiddraft_access', (name) => {
    // After a lost connection to the database the name is empty: look.
    if (name === '' || names.has(name)) check();
  });
  const timer = setInterval(check, intervalMs);
  // It may have ended since the request was let in.
  check();
  return stop;
}
