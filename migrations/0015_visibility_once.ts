import type { Knex } from 'knex';

/**
 * What a caller may see is found out once a transaction instead of once for each table of each statement: the first
 * policy that asks leaves the answer in a setting of the transaction, with whose it is, and whatever changes who sees
 * what takes it away. A transaction that says by `app.model_id` which model it is about sees that one at most.
 */
const whatChangesIt = {
  model_documents: 'insert or update of owner_id, project_id, organization_id, deleted_at or delete',
  model_access_grants: 'insert or update or delete',
  organizations: 'insert or update or delete',
  organization_members: 'insert or update or delete',
  projects: 'insert or update or delete',
  project_members: 'insert or update or delete',
  share_links: 'insert or update or delete',
  share_guests: 'insert or update or delete',
  users: 'insert or update of email or delete',
};

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    -- What a person sees is read from these alone.
    create index model_documents_visible on model_documents (project_id) include (id, owner_id) where deleted_at is null;

    create or replace function sec.models_of(caller uuid, link uuid) returns uuid[]
      language plpgsql stable security definer set search_path = ''
    as $$ declare
      -- Those that they can enter.
      entered uuid[] := array(
        select p.id from public.organization_members m
          join public.organizations o on o.id = m.organization_id and o.deleted_at is null
          join public.projects p on p.organization_id = o.id and p.deleted_at is null
          where m.user_id = caller
            and (not p.is_private or m.role in ('owner', 'admin')
              or exists (select from public.project_members x where x.project_id = p.id and x.user_id = caller)));
    begin
      return array(
        select d.id from public.model_documents d where d.project_id = any (entered) and d.deleted_at is null
        union all
        select d.id from public.model_documents d
          join public.projects p on p.id = d.project_id and p.deleted_at is null
          join public.organizations o on o.id = d.organization_id and o.deleted_at is null
          join public.organization_members m on m.organization_id = o.id and m.user_id = caller
          where d.owner_id = caller and d.deleted_at is null and d.project_id <> all (entered)
        union all
        select d.id from public.model_access_grants g
          join public.model_documents d on d.id = g.model_id and d.deleted_at is null
          join public.organizations o on o.id = d.organization_id and o.deleted_at is null
          where g.revoked_at is null and (g.expires_at is null or g.expires_at > now())
            and (g.user_id = caller
              or g.email = (select lower(u.email) from public.users u where u.id = caller))
            and d.project_id <> all (entered)
        union all
        select d.id from public.share_links l
          join public.model_documents d on d.id = l.model_id and d.deleted_at is null
          join public.organizations o on o.id = d.organization_id and o.deleted_at is null
          where l.id = link and l.revoked_at is null and (l.expires_at is null or l.expires_at > now()));
    end $$;

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

    -- What is visible is known first; the rest is for what was deleted.
    drop policy app_visible on model_documents;
    create policy app_visible on model_documents to rapiddraft_app
      using (id = any ((select sec.visible_models())::uuid[])
        or project_id = any ((select sec.visible_projects())::uuid[])
        or (owner_id = (select sec.user_id())
          and organization_id = any ((select sec.visible_organizations())::uuid[])));

    create function sec.forget_visible_models() returns trigger language plpgsql set search_path = ''
    as $$ begin
      perform set_config('app.visible_models', '', true);
      return null;
    end $$;
  `);
  for (const [table, change] of Object.entries(whatChangesIt))
    await knex.raw(`
      create trigger forget_visible_models after ${change} on ${table}
        for each statement execute function sec.forget_visible_models();
    `);
}

export async function down(knex: Knex): Promise<void> {
  for (const table of Object.keys(whatChangesIt))
    await knex.raw(`drop trigger forget_visible_models on ${table}`);
  await knex.raw(`
    drop index model_documents_visible;
    drop function sec.forget_visible_models(), sec.standing(uuid, uuid, uuid), sec.sees(uuid, uuid, uuid);
    drop policy app_visible on model_documents;
    create policy app_visible on model_documents to rapiddraft_app
      using (project_id = any ((select sec.visible_projects())::uuid[])
        or (owner_id = (select sec.user_id())
          and organization_id = any ((select sec.visible_organizations())::uuid[]))
        or id = any ((select sec.visible_models())::uuid[]));
    create or replace function sec.models_of(caller uuid, link uuid) returns uuid[]
      language sql stable security definer set search_path = ''
      as $$ select coalesce(array_agg(found.id), '{}') from (
        select d.id from public.model_documents d
          where d.project_id = any ((select sec.projects_of(caller))::uuid[]) and d.deleted_at is null
        union
        select d.id from public.model_documents d join public.projects p on p.id = d.project_id
          where d.owner_id = caller and d.deleted_at is null and p.deleted_at is null
            and d.organization_id = any ((select sec.organizations_of(caller))::uuid[])
        union
        select d.id from public.model_access_grants g
          join public.model_documents d on d.id = g.model_id and d.deleted_at is null
          join public.organizations o on o.id = d.organization_id and o.deleted_at is null
          where g.revoked_at is null and (g.expires_at is null or g.expires_at > now())
            and (g.user_id = caller
              or g.email = (select lower(u.email) from public.users u where u.id = caller))
        union
        select d.id from public.share_links l
          join public.model_documents d on d.id = l.model_id and d.deleted_at is null
          join public.organizations o on o.id = d.organization_id and o.deleted_at is null
          where l.id = link and l.revoked_at is null and (l.expires_at is null or l.expires_at > now())
      ) found $$;
    create or replace function sec.visible_models() returns uuid[]
      language sql stable security definer set search_path = ''
      as $$ select sec.models_of(sec.user_id(), sec.admitted_link()) $$;
  `);
}
