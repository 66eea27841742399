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

    -- What is assigned is evaluated, what is performed is a statement.
    create or replace function sec.standing(model uuid, person uuid, link uuid, out id uuid, out is_owner boolean, out role text,
        out added text[], out removed text[], out is_private boolean, out is_project_member boolean, out grants text[],
        out level text, out is_visible boolean)
      language plpgsql stable security definer set search_path = ''
    as $$ declare
      is_there boolean;
      is_project_there boolean;
      noted text;
    begin
      select d.id, d.owner_id = person, m.role, m.added_permissions, m.removed_permissions, p.is_private,
        p.deleted_at is null
          and exists (select from public.project_members x where x.project_id = p.id and x.user_id = person),
        array(select g.role from public.model_access_grants g
          where g.model_id = d.id and g.revoked_at is null and (g.expires_at is null or g.expires_at > now())
            and (g.user_id = person or g.email = (select lower(u.email) from public.users u where u.id = person))),
        (select l.level from public.share_links l
          where l.id = link and l.model_id = d.id and l.revoked_at is null
            and (l.expires_at is null or l.expires_at > now())),
        d.deleted_at is null and o.deleted_at is null, p.deleted_at is null
      into id, is_owner, role, added, removed, is_private, is_project_member, grants, level, is_there, is_project_there
      from public.model_documents d
      join public.projects p on p.id = d.project_id
      join public.organizations o on o.id = d.organization_id
      left join public.organization_members m
        on m.organization_id = d.organization_id and m.user_id = person and o.deleted_at is null
      where d.id = model;
      is_visible := coalesce(is_there and (
        (is_project_there and (not is_private or role in ('owner', 'admin') or is_owner or is_project_member)
          and role is not null)
        or grants <> '{}' or level is not null), false);
      -- The policies of what follows ask the same; of a link they find out by themselves whether it admits the caller.
      if person = sec.user_id() and link is null and model = nullif(current_setting('app.model_id', true), '')::uuid then
        noted := set_config('app.visible_models',
          sec.asking() || case when is_visible then array[model]::text else '{}' end, true);
      end if;
    end $$;

    create function sec.find_visible_models() returns uuid[]
      language plpgsql stable security definer set search_path = ''
    as $$ declare
      model uuid := nullif(current_setting('app.model_id', true), '')::uuid;
      link uuid;
      found uuid[];
      noted text;
    begin
      if sec.share_link_id() is not null then
        link := sec.admitted_link();
      end if;
      if model is null then
        found := sec.models_of(sec.user_id(), link);
      else
        found := case when (sec.standing(model, sec.user_id(), link)).is_visible then array[model] else '{}' end;
      end if;
      noted := set_config('app.visible_models', sec.asking() || found::text, true);
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
    create or replace function sec.standing(model uuid, person uuid, link uuid, out id uuid, out is_owner boolean, out role text,
        out added text[], out removed text[], out is_private boolean, out is_project_member boolean, out grants text[],
        out level text, out is_visible boolean)
      language plpgsql stable security definer set search_path = ''
    as $$ declare
      is_there boolean;
      is_project_there boolean;
    begin
      select d.id, d.owner_id = person, m.role, m.added_permissions, m.removed_permissions, p.is_private,
        p.deleted_at is null
          and exists (select from public.project_members x where x.project_id = p.id and x.user_id = person),
        array(select g.role from public.model_access_grants g
          where g.model_id = d.id and g.revoked_at is null and (g.expires_at is null or g.expires_at > now())
            and (g.user_id = person or g.email = (select lower(u.email) from public.users u where u.id = person))),
        (select l.level from public.share_links l
          where l.id = link and l.model_id = d.id and l.revoked_at is null
            and (l.expires_at is null or l.expires_at > now())),
        d.deleted_at is null and o.deleted_at is null, p.deleted_at is null
      into id, is_owner, role, added, removed, is_private, is_project_member, grants, level, is_there, is_project_there
      from public.model_documents d
      join public.projects p on p.id = d.project_id
      join public.organizations o on o.id = d.organization_id
      left join public.organization_members m
        on m.organization_id = d.organization_id and m.user_id = person and o.deleted_at is null
      where d.id = model;
      is_visible := coalesce(is_there and (
        (is_project_there and (not is_private or role in ('owner', 'admin') or is_owner or is_project_member)
          and role is not null)
        or grants <> '{}' or level is not null), false);
      -- The policies of what follows ask the same; of a link they find out by themselves whether it admits the caller.
      if person = sec.user_id() and link is null and model = nullif(current_setting('app.model_id', true), '')::uuid then
        perform set_config('app.visible_models',
          sec.asking() || case when is_visible then array[model]::text else '{}' end, true);
      end if;
    end $$;

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
