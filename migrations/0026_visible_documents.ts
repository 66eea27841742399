import type { Knex } from 'knex';

/**
 * The models that the caller sees, for lists of them: the policy of models compares each row with every one of them, which
 * takes most of the time where there are thousands.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create function sec.visible_documents() returns setof model_documents
      language sql stable security definer set search_path = '' rows 100
      as $$ select d.* from unnest(sec.visible_models()) as visible (id)
        join public.model_documents d on d.id = visible.id where d.deleted_at is null $$;
    revoke all on function sec.visible_documents() from public;
    grant execute on function sec.visible_documents() to rapiddraft_app;
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop function sec.visible_documents()');
}
