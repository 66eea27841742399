import type { Knex } from 'knex';

/**
 * A transaction about one model looks once at how the caller stands to it: what `sec.standing` finds for the first wall
 * tells the policies, too, whether the model is visible. It takes the place of `sec.sees`, which read the same tables again.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    -- Whose answer is kept in app.visible_models.
    create function sec.asking() returns text language sql stable
      as $$ select concat(current_setting('app.model_id', true), '/', current_setting('app.user_id', true), '/',
        current_setting('app.share_link_id', true), '/', current_setting('app.guest_id', true), ':') $$;

    drop function sec.standing(uuid, uuid, uuid);
    -- How someone stands to a model, for domain/permissions, and whether it is among those of sec.models_of.
    create function sec.standing(model uuid, person uuid, link uuid, out id uuid, out is_owner boolean, out role text,
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
    revoke all on function sec.standing(uuid, uuid, uuid) from public;
    grant execute on function sec.standing(uuid, uuid, uuid) to rapiddraft_app, rapiddraft_worker;

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
    drop function sec.sees(uuid, uuid, uuid);

    -- Every policy of a lens asks for it; most who ask came by no link.
    create or replace function sec.lens_components() returns uuid[]
      language plpgsql stable security definer set search_path = ''
    as $$ begin
      if sec.share_link_id() is null then
        return null;
      end if;
      return (select l.component_ids from public.share_links l where l.id = sec.share_link_id());
    end $$;
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    create or replace function sec.lens_components() returns uuid[] language sql stable security definer set search_path = ''
      as $$ select component_ids from public.share_links where id = sec.share_link_id() $$;

    create or replace function sec.visible_models() returns uuid[]
      language plpgsql stable security definer set search_path = ''
    as $$ declare
      caller text := concat_ws('/', current_setting('app.user_id', true), current_setting('app.share_link_id', true),
        current_setting('app.guest_id', true)) || ':';
      known text := current_setting('app.visible_models', true);
      model uuid := nullif(current_setting('app.model_id', true), '')::uuid;
      link uuid;
      found uuid[];
    begin
      if model is not null then
        caller := model::text || '/' || caller;
      end if;
      if starts_with(known, caller) then
        return substr(known, length(caller) + 1)::uuid[];
      end if;
      if sec.share_link_id() is not null then
        link := sec.admitted_link();
      end if;
      if model is null then
        found := sec.models_of(sec.user_id(), link);
      else
        found := case when sec.sees(model, sec.user_id(), link) then array[model] else '{}' end;
      end if;
      perform set_config('app.visible_models', caller || found::text, true);
      return found;
    end $$;

    drop function sec.standing(uuid, uuid, uuid), sec.asking();
    -- Whether a model is among those of sec.models_of.
    create function sec.sees(model uuid, caller uuid, link uuid) returns boolean
      language plpgsql stable security definer set search_path = ''
    as $$ begin
      return exists (
        select from public.model_documents d
          join public.organizations o on o.id = d.organization_id and o.deleted_at is null
          join public.projects p on p.id = d.project_id
          left join public.organization_members m on m.organization_id = o.id and m.user_id = caller
          where d.id = model and d.deleted_at is null
            and ((m.user_id is not null and p.deleted_at is null
                and (not p.is_private or m.role in ('owner', 'admin') or d.owner_id = caller
                  or exists (select from public.project_members x where x.project_id = p.id and x.user_id = caller)))
              or exists (select from public.model_access_grants g
                where g.model_id = d.id and g.revoked_at is null and (g.expires_at is null or g.expires_at > now())
                  and (g.user_id = caller
                    or g.email = (select lower(u.email) from public.users u where u.id = caller)))
              or exists (select from public.share_links l
                where l.id = link and l.model_id = d.id and l.revoked_at is null
                  and (l.expires_at is null or l.expires_at > now()))));
    end $$;
    revoke all on function sec.sees(uuid, uuid, uuid) from public;

    -- How someone stands to a model, for domain/permissions. It is asked of models that the policies let through.
    create function sec.standing(model uuid, person uuid, link uuid, out is_owner boolean, out role text,
        out added text[], out removed text[], out is_private boolean, out is_project_member boolean, out grants text[],
        out level text)
      language plpgsql stable security definer set search_path = ''
    as $$ begin
      select d.owner_id = person, m.role, m.added_permissions, m.removed_permissions, p.is_private,
        p.deleted_at is null
          and exists (select from public.project_members x where x.project_id = p.id and x.user_id = person),
        array(select g.role from public.model_access_grants g
          where g.model_id = d.id and g.revoked_at is null and (g.expires_at is null or g.expires_at > now())
            and (g.user_id = person or g.email = (select lower(u.email) from public.users u where u.id = person))),
        (select l.level from public.share_links l
          where l.id = link and l.model_id = d.id and l.revoked_at is null
            and (l.expires_at is null or l.expires_at > now()))
      into is_owner, role, added, removed, is_private, is_project_member, grants, level
      from public.model_documents d
      join public.projects p on p.id = d.project_id
      left join (public.organization_members m
        join public.organizations o on o.id = m.organization_id and o.deleted_at is null)
        on m.organization_id = d.organization_id and m.user_id = person
      where d.id = model;
    end $$;
    revoke all on function sec.standing(uuid, uuid, uuid) from public;
    grant execute on function sec.standing(uuid, uuid, uuid) to rapiddraft_app, rapiddraft_worker;
  `);
}
