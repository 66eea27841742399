import type { Knex } from 'knex';
import { appendEvent } from './event-store.ts';
import type { ModelDocument } from './model-store.ts';

/** Where a model lies and whose it is. */
export type Placement = Pick<ModelDocument, 'projectId' | 'organizationId' | 'ownerId'>;

/*
 * In a transaction of `asUser`, so row-level security stands behind each `where`.
 */

/**
 * Puts a model into another project, or gives it to another member of its organization; false where `version` is not
 * the one it has. Grants and share links stay with the model.
 */
export async function placeModel(
  trx: Knex,
  model: ModelDocument,
  to: Placement,
  version: number,
): Promise<boolean> {
  const held: unknown[] = await trx('model_documents')
    .where({ id: model.id, version })
    .forNoKeyUpdate()
    .select('id');
  if (held.length === 0) return false;
  const from = { projectId: model.projectId, organizationId: model.organizationId, ownerId: model.ownerId };
  const payload = { from, to };
  const moves = to.projectId !== from.projectId;
  // Before the change: for the record of the organization that it leaves.
  await appendEvent(trx, { modelId: model.id, type: moves ? 'model.moved' : 'model.transferred', payload });
  await trx('model_documents')
    .where({ id: model.id })
    .update({ project_id: to.projectId, owner_id: to.ownerId, version: version + 1 });
  if (to.organizationId !== from.organizationId) {
    const resource = { kind: 'model', id: model.id };
    await appendEvent(trx, { organizationId: to.organizationId, type: 'model.received', resource, payload });
  }
  return true;
}
