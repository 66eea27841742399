import type { Knex } from 'knex';
import type { Caller } from '../../database/connection.ts';
import { lensComponents } from '../../database/presence-store.ts';
import type { Lens } from '../../domain/permissions/lens.ts';

/** What the link of a guest shows, where it shows some components alone. */
export async function lensOf(trx: Knex, { lensRevisionId }: Caller): Promise<Lens | null> {
  if (!lensRevisionId) return null;
  return { revisionId: lensRevisionId, componentIds: new Set(await lensComponents(trx)) };
}
