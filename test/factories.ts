import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { asUser } from '../database/connection.ts';
import { addRevision, createModel } from '../database/model-store.ts';
import type { ModelDocument, NewRevision, Revision } from '../database/model-store.ts';
import { personalProjectId } from '../database/permission-store.ts';
import { getRevision, queueIngest } from '../database/revision-store.ts';
import { createUserStore } from '../database/user-store.ts';
import type { User } from '../database/user-store.ts';
import { startOf } from '../workflows/contract.ts';

/** A signed-in person. `app` is a pool with the app role. */
export function createUser(app: Knex, email = `${randomUUID()}@example.com`): Promise<User> {
  return createUserStore(app).upsertBySubject({ subject: `user-${randomUUID()}`, email });
}

/** A model of `owner` with its first revision, whose upload has not begun. */
export async function createRevision(
  app: Knex,
  owner: User,
  values: { fileName?: string; sizeBytes?: number; projectId?: string } = {},
): Promise<{ model: ModelDocument; revision: Revision }> {
  return asUser(app, owner.id, async (trx) => {
    const model = await createModel(trx, {
      ownerId: owner.id,
      projectId: values.projectId ?? (await personalProjectId(trx, owner.id)),
      name: 'Bracket',
    });
    return { model, revision: await addRevision(trx, announced(model.id, owner, values)) };
  });
}

/** The next revision of a model, whose upload has not begun. */
export const createNextRevision = (app: Knex, owner: User, modelId: string): Promise<Revision> =>
  asUser(app, owner.id, (trx) => addRevision(trx, announced(modelId, owner)));

function announced(
  modelId: string,
  { id: createdBy }: User,
  { fileName = 'bracket.step', sizeBytes = 1_000 }: { fileName?: string; sizeBytes?: number } = {},
): NewRevision {
  const id = randomUUID();
  return { id, modelId, fileName, sizeBytes, stagingKey: `staging/${id}/upload`, createdBy };
}

/** Confirms a revision's upload, or retries it, as the API would; returns it queued. */
export async function queueRevision(app: Knex, owner: User, revision: Revision): Promise<Revision> {
  return asUser(app, owner.id, async (trx) => {
    const input = { revisionId: revision.id, generation: revision.generation + 1 };
    await queueIngest(trx, {
      revision,
      from: [revision.status],
      entry: { ...startOf('ingestRevision', input, revision.id), requestId: `request-${revision.id}` },
    });
    return (await getRevision(trx, revision.id))!;
  });
}

/** A share link of a model, made by its owner. `owner` is a pool of the schema's owner. */
export async function createShareLink(
  owner: Knex,
  model: { id: string; ownerId: string },
  values: { level?: 'view' | 'comment' | 'edit' } & Record<string, unknown> = {},
): Promise<{ id: string; token: string }> {
  const token = randomBytes(32).toString('base64url');
  const rows: { id: string }[] = await owner('share_links').insert(
    {
      model_id: model.id,
      created_by: model.ownerId,
      level: 'view',
      token_sha256: createHash('sha256').update(token).digest(),
      ...values,
    },
    ['id'],
  );
  return { id: rows[0]!.id, token };
}

/** Makes a revision ready, of a file of its own; returns the hash of that. `worker` is a pool with the worker role. */
export async function makeReady(worker: Knex, revisionId: string): Promise<string> {
  const sha256 = randomBytes(32).toString('hex');
  await worker('objects').insert({ sha256, size_bytes: 1_000, content_type: 'model/step' });
  await worker('model_revisions')
    .where({ id: revisionId })
    .update({ status: 'ready', finished_at: new Date(), sha256 });
  return sha256;
}

/** Makes a revision ready, with components of twelve faces each. `worker` is a pool with the worker role. */
export async function addComponents(
  worker: Knex,
  revision: { id: string; modelId: string },
  names: readonly string[],
): Promise<string[]> {
  const of = { revision_id: revision.id, model_id: revision.modelId };
  await makeReady(worker, revision.id);
  const rows: { id: string }[] = await worker('components').insert(
    names.map((name, ordinal) => ({
      ...of,
      ordinal,
      definition_key: createHash('sha256').update(name).digest('hex'),
      name,
      occurrences: 1,
      triangles: 12,
    })),
    ['id'],
  );
  await worker('part_facts').insert(
    rows.map(({ id }) => ({ ...of, component_id: id, facts: JSON.stringify({ faceCount: 12 }) })),
  );
  return rows.map(({ id }) => id);
}
