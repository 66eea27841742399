import type { Knex } from 'knex';

/**
 * What a transaction knows already is read where the policy stands: Postgres takes these functions apart into the
 * statement when it plans it. Entering one that is SECURITY DEFINER costs more than what it reads.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create or replace function sec.asking() returns text language sql stable
      return concat(current_setting('app.model_id', true), '/', current_setting('app.user_id', true), '/',
        current_setting('app.share_link_id', true), '/', current_setting('app.guest_id', true), ':');
    create or replace function sec.share_link_id() returns uuid language sql stable
      return nullif(current_setting('app.share_link_id', true), '')::uuid;

    create function sec.find_visible_models() returns uuid[]
      language plpgsql stable security definer set search_path = ''
    as $$ declare
      model uuid := nullif(current_setting('app.model_id', true), '')::uuid;
      link uuid;
      found uuid[];
    begin
      if sec.share_link_id() is not null then
        link := sec.admitted_link();
      end if;
      if model is null then
        found := sec.models_of(sec.user_id(), link);
      else
        found := case when (sec.standing(model, sec.user_id(), link)).is_visible then array[model] else '{}' end;
      end if;
      perform set_config('app.visible_models', sec.asking() || found::text, true);
      return found;
    end $$;
    create function sec.components_of_link() returns uuid[]
      language sql stable security definer set search_path = ''
      return (select component_ids from public.share_links where id = sec.share_link_id());
    revoke all on function sec.find_visible_models(), sec.components_of_link() from public;
    grant execute on function sec.find_visible_models(), sec.components_of_link() to rapiddraft_app;

    create or replace function sec.visible_models() returns uuid[] language sql stable
      return case when starts_with(current_setting('app.visible_models', true), sec.asking())
        then split_part(current_setting('app.visible_models', true), ':', 2)::uuid[]
        else sec.find_visible_models() end;
    create or replace function sec.lens_components() returns uuid[] language sql stable
      return case when sec.share_link_id() is not null then sec.components_of_link() end;
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    create or replace function sec.visible_models() returns uuid[]
      language plpgsql stable security definer set search_path = ''
    as $$ declare
      model uuid;
      link uuid;
      found uuid[];
    begin
      if starts_with(current_setting('app.visible_models', true), sec.asking()) then
        return split_part(current_setting('app.visible_models', true), ':', 2)::uuid[];
      end if;
      model := nullif(current_setting('app.model_id', true), '')::uuid;
      if sec.share_link_id() is not null then
        link := sec.admitted_link();
      end if;
      if model is null then
        found := sec.models_of(sec.user_id(), link);
      else
        found := case when (sec.standing(model, sec.user_id(), link)).is_visible then array[model] else '{}' end;
      end if;
      perform set_config('app.visible_models', sec.asking() || found::text, true);
      return found;
    end $$;
    create or replace function sec.lens_components() returns uuid[]
      language plpgsql stable security definer set search_path = ''
    as $$ begin
      if sec.share_link_id() is null then
        return null;
      end if;
      return (select l.component_ids from public.share_links l where l.id = sec.share_link_id());
    end $$;
    drop function sec.find_visible_models(), sec.components_of_link();
    create or replace function sec.share_link_id() returns uuid language sql stable
      as $$ select nullif(current_setting('app.share_link_id', true), '')::uuid $$;
    create or replace function sec.asking() returns text language sql stable
      as $$ select concat(current_setting('app.model_id', true), '/', current_setting('app.user_id', true), '/',
        current_setting('app.share_link_id', true), '/', current_setting('app.guest_id', true), ':') $$;
  `);
}
