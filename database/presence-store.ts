import type { Knex } from 'knex';

/** Channel on which API processes tell each other who looks at what. */
export const presenceChannel = 'rapiddraft_presence';

/** Tells every API process; at most 8,000 bytes. Nothing is kept. */
export async function tellPresence(knex: Knex, payload: string): Promise<void> {
  await knex.raw('select pg_notify(?, ?)', [presenceChannel, payload]);
}

/** Components that the caller's supplier lens shows; null where nothing is left out. */
export async function lensComponents(trx: Knex): Promise<string[] | null> {
  const { rows } = await trx.raw<{ rows: { lens: string[] | null }[] }>(
    'select sec.lens_components() as lens',
  );
  return rows[0]!.lens;
}

/** Whether the caller sees a component of this model under this id. */
export async function isVisibleComponent(trx: Knex, modelId: string, id: string): Promise<boolean> {
  return (await trx('components').where({ id, model_id: modelId }).first('id')) !== undefined;
}
