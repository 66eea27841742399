import type { Knex } from 'knex';
import { asUser } from '../database/connection.ts';
import { startTestApi } from './api.ts';
import type { GuestClient, SignedInClient, TestApi } from './api.ts';
import { addComponents, createRevision, createShareLink } from './factories.ts';

/** A model under review: its owner and everyone else, two components, and the API between them. */
export type ReviewWorld = {
  api: TestApi;
  /** Owns the organization. */
  ada: SignedInClient;
  /** A member of it, so an editor. */
  bob: SignedInClient;
  /** Not of it; a commenter by grant. */
  carol: SignedInClient;
  /** Not of it; a viewer by grant. */
  dan: SignedInClient;
  mallory: SignedInClient;
  owner: Knex;
  /** How many statements the API has sent to its database. */
  queries(): number;
  modelId: string;
  revisionId: string;
  componentIds: string[];
  /** A guest of a new link, who has said their name. */
  guest(values?: Parameters<typeof createShareLink>[2], name?: string): Promise<GuestClient>;
  close(): Promise<void>;
};

export async function createReviewWorld(): Promise<ReviewWorld> {
  let queries = 0;
  // Its clock stands, so that what it knows of a session isn't looked up again in the midst of counting.
  const now = new Date();
  const api = await startTestApi(
    (deps) => ({ ...deps, clock: () => now }),
    (pool) => pool.on('query', () => queries++),
  );
  const owner = api.database.connect();
  const [ada, bob, carol, dan, mallory] = await Promise.all(
    ['ada', 'bob', 'carol', 'dan', 'mallory'].map((name) => api.signIn(`${name}@example.com`)),
  );
  const app = api.database.connect('app');
  const organization = await asUser(app, ada!.user.id, async (trx) => {
    const made = await trx.raw<{ rows: { id: string }[] }>(`select sec.create_organization('Acme') as id`);
    return made.rows[0]!.id;
  });
  await owner('organization_members').insert({
    organization_id: organization,
    user_id: bob!.user.id,
    role: 'member',
  });
  const [project] = await owner('projects').insert({ organization_id: organization, name: 'Pump' }, ['id']);
  const { model, revision } = await createRevision(app, ada!.user, { projectId: project.id as string });
  for (const [client, role] of [
    [carol!, 'commenter'],
    [dan!, 'viewer'],
  ] as const)
    await owner('model_access_grants').insert({
      model_id: model.id,
      user_id: client.user.id,
      role,
      granted_by: ada!.user.id,
    });
  const componentIds = await addComponents(api.worker, revision, ['Housing', 'Cover']);
  return {
    api,
    ada: ada!,
    bob: bob!,
    carol: carol!,
    dan: dan!,
    mallory: mallory!,
    owner,
    queries: () => queries,
    modelId: model.id,
    revisionId: revision.id,
    componentIds,
    async guest(values = { level: 'comment' }, name = 'A supplier') {
      const link = await createShareLink(owner, { id: model.id, ownerId: ada!.user.id }, values);
      const client = await api.visit(link.token);
      await owner('share_guests').where({ link_id: link.id }).update({ name });
      return client;
    },
    close: () => api.close(),
  };
}
