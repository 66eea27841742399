import type { Knex } from 'knex';

/**
 * Of people the application reads who they are and their address, and nothing that signs them in or says what else they
 * may do: that stays with the functions that are asked when somebody knocks.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create function sec.is_operator() returns boolean language sql stable security definer set search_path = ''
      as $$ select exists (select from public.users u where u.id = sec.user_id() and u.is_operator) $$;
    revoke all on function sec.is_operator() from public;
    grant execute on function sec.is_operator() to rapiddraft_app;
    ${appendPolicy('(select sec.is_operator())')}
    revoke select on users from rapiddraft_app;
    grant select (id, email) on users to rapiddraft_app;
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    revoke select (id, email) on users from rapiddraft_app;
    grant select on users to rapiddraft_app;
    ${appendPolicy('exists (select from users u where u.id = (select sec.user_id()) and u.is_operator)')}
    drop function sec.is_operator();
  `);
}

const appendPolicy = (isOperator: string): string => `
    alter policy app_append on activity_events
      with check (model_id = any ((select sec.visible_models())::uuid[])
        or organization_id = any ((select sec.visible_organizations())::uuid[])
        or (organization_id is null and ${isOperator}));`;
