import type { Knex } from 'knex';

/**
 * Organizations, projects, grants and share links, and who sees a model through them. Everyone has a personal
 * organization with one project, so that every model lies in a project.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table organizations (
      id uuid primary key default gen_random_uuid(),
      name text not null check (length(name) between 1 and 200),
      personal_of uuid unique references users (id),
      version integer not null default 1,
      created_at timestamptz not null default now(),
      deleted_at timestamptz
    );

    create table organization_members (
      organization_id uuid not null references organizations (id),
      user_id uuid not null references users (id),
      role text not null check (role in ('owner', 'admin', 'member', 'viewer', 'auditor', 'executive')),
      added_permissions text[] not null default '{}',
      removed_permissions text[] not null default '{}',
      version integer not null default 1,
      joined_at timestamptz not null default now(),
      primary key (organization_id, user_id)
    );
    create index organization_members_user on organization_members (user_id);

    create table projects (
      id uuid primary key default gen_random_uuid(),
      organization_id uuid not null references organizations (id),
      name text not null check (length(name) between 1 and 200),
      is_private boolean not null default false,
      version integer not null default 1,
      created_by uuid references users (id),
      created_at timestamptz not null default now(),
      deleted_at timestamptz
    );
    create index projects_organization on projects (organization_id, created_at desc, id desc);

    create table project_members (
      project_id uuid not null references projects (id),
      user_id uuid not null references users (id),
      added_by uuid references users (id),
      added_at timestamptz not null default now(),
      primary key (project_id, user_id)
    );
    create index project_members_user on project_members (user_id);

    alter table model_documents
      add project_id uuid references projects (id),
      add organization_id uuid references organizations (id),
      add version integer not null default 1;

    create table model_access_grants (
      id uuid primary key default gen_random_uuid(),
      model_id uuid not null references model_documents (id),
      user_id uuid references users (id),
      email text check (email = lower(email)),
      role text not null check (role in ('editor', 'commenter', 'viewer')),
      granted_by uuid not null references users (id),
      created_at timestamptz not null default now(),
      expires_at timestamptz,
      revoked_at timestamptz,
      check (num_nonnulls(user_id, email) = 1)
    );
    create index model_access_grants_model on model_access_grants (model_id);
    create index model_access_grants_user on model_access_grants (user_id) where revoked_at is null;
    create index model_access_grants_email on model_access_grants (email) where revoked_at is null;

    create table share_links (
      id uuid primary key default gen_random_uuid(),
      model_id uuid not null references model_documents (id),
      token_sha256 bytea not null unique,
      label text check (length(label) between 1 and 200),
      level text not null check (level in ('view', 'comment', 'edit')),
      -- A supplier lens: these components of this revision and nothing else.
      revision_id uuid references model_revisions (id),
      component_ids uuid[],
      allowed_email text check (allowed_email = lower(allowed_email)),
      allowed_domain text check (allowed_domain = lower(allowed_domain)),
      created_by uuid not null references users (id),
      created_at timestamptz not null default now(),
      expires_at timestamptz,
      revoked_at timestamptz,
      use_count integer not null default 0,
      last_used_at timestamptz,
      check (component_ids is null or (revision_id is not null and cardinality(component_ids) > 0)),
      check (component_ids is null or level <> 'edit')
    );
    create index share_links_model on share_links (model_id, created_at desc, id desc);

    -- Someone who came by a share link, under the name they gave.
    create table share_guests (
      id uuid primary key default gen_random_uuid(),
      link_id uuid not null references share_links (id),
      model_id uuid not null references model_documents (id),
      name text check (length(name) between 1 and 100),
      email text check (email = lower(email)),
      created_at timestamptz not null default now(),
      last_seen_at timestamptz not null default now()
    );
    create index share_guests_link on share_guests (link_id);

    create function sec.share_link_id() returns uuid language sql stable
      as $$ select nullif(current_setting('app.share_link_id', true), '')::uuid $$;

    create function sec.organizations_of(caller uuid) returns uuid[]
      language sql stable security definer set search_path = ''
      as $$ select coalesce(array_agg(m.organization_id), '{}')
        from public.organization_members m join public.organizations o on o.id = m.organization_id
        where m.user_id = caller and o.deleted_at is null $$;

    create function sec.projects_of(caller uuid) returns uuid[]
      language sql stable security definer set search_path = ''
      as $$ select coalesce(array_agg(p.id), '{}')
        from public.organization_members m
        join public.organizations o on o.id = m.organization_id and o.deleted_at is null
        join public.projects p on p.organization_id = o.id and p.deleted_at is null
        where m.user_id = caller
          and (not p.is_private or m.role in ('owner', 'admin')
            or exists (select from public.project_members x where x.project_id = p.id and x.user_id = caller)) $$;

    -- Models by organization, by ownership while one belongs to the organization, by grant, by share link.
    create function sec.models_of(caller uuid, link uuid) returns uuid[]
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
          where g.revoked_at is null and (g.expires_at is null or g.expires_at > now())
            and (g.user_id = caller
              or g.email = (select lower(u.email) from public.users u where u.id = caller))
        union
        select d.id from public.share_links l
          join public.model_documents d on d.id = l.model_id and d.deleted_at is null
          where l.id = link and l.revoked_at is null and (l.expires_at is null or l.expires_at > now())
      ) found $$;

    create or replace function sec.visible_models() returns uuid[]
      language sql stable security definer set search_path = ''
      as $$ select sec.models_of(sec.user_id(), sec.share_link_id()) $$;
    create function sec.visible_projects() returns uuid[] language sql stable security definer set search_path = ''
      as $$ select sec.projects_of(sec.user_id()) $$;
    create function sec.visible_organizations() returns uuid[]
      language sql stable security definer set search_path = ''
      as $$ select sec.organizations_of(sec.user_id()) $$;

    -- The lens of the share link that asks; null where nothing is left out.
    create function sec.lens_components() returns uuid[] language sql stable security definer set search_path = ''
      as $$ select component_ids from public.share_links where id = sec.share_link_id() $$;
    create function sec.lens_revision() returns uuid language sql stable security definer set search_path = ''
      as $$ select revision_id from public.share_links where id = sec.share_link_id() $$;

    create function sec.follow_project() returns trigger
      language plpgsql security definer set search_path = ''
    as $$ begin
      select organization_id into new.organization_id from public.projects where id = new.project_id;
      return new;
    end $$;

    create function sec.make_personal_space() returns trigger
      language plpgsql security definer set search_path = ''
    as $$ declare
      organization uuid;
    begin
      insert into public.organizations (name, personal_of)
        values (left(coalesce(nullif(split_part(new.email, '@', 1), ''), 'Personal'), 200), new.id)
        returning id into organization;
      insert into public.organization_members (organization_id, user_id, role)
        values (organization, new.id, 'owner');
      insert into public.projects (organization_id, name, created_by) values (organization, 'Models', new.id);
      return null;
    end $$;

    -- A new organization with its owner, who could not see it before.
    create function sec.create_organization(organization_name text) returns uuid
      language plpgsql security definer set search_path = ''
    as $$ declare
      organization uuid;
    begin
      insert into public.organizations (name) values (organization_name) returning id into organization;
      insert into public.organization_members (organization_id, user_id, role)
        values (organization, sec.user_id(), 'owner');
      return organization;
    end $$;

    revoke all on function sec.organizations_of(uuid), sec.projects_of(uuid), sec.models_of(uuid, uuid),
      sec.visible_projects(), sec.visible_organizations(), sec.lens_components(), sec.lens_revision(),
      sec.follow_project(), sec.make_personal_space(), sec.create_organization(text) from public;
    grant execute on function sec.visible_projects(), sec.visible_organizations(), sec.lens_components(),
      sec.lens_revision(), sec.create_organization(text) to rapiddraft_app;

    -- People of the time before get theirs too.
    insert into organizations (name, personal_of)
      select left(coalesce(nullif(split_part(email, '@', 1), ''), 'Personal'), 200), id from users;
    insert into organization_members (organization_id, user_id, role)
      select id, personal_of, 'owner' from organizations where personal_of is not null;
    insert into projects (organization_id, name, created_by)
      select id, 'Models', personal_of from organizations where personal_of is not null;
    update model_documents d set project_id = p.id
      from organizations o join projects p on p.organization_id = o.id where o.personal_of = d.owner_id;
    update model_documents d set organization_id = p.organization_id from projects p where p.id = d.project_id;
    alter table model_documents alter project_id set not null, alter organization_id set not null;
    create trigger follow_project before insert or update of project_id, organization_id on model_documents
      for each row execute function sec.follow_project();
    create index model_documents_project on model_documents (project_id, created_at desc, id desc);
    create trigger make_personal_space after insert on users
      for each row execute function sec.make_personal_space();
  `);
  for (const [table, visible] of [
    ['organizations', 'id = any ((select sec.visible_organizations())::uuid[])'],
    ['organization_members', 'organization_id = any ((select sec.visible_organizations())::uuid[])'],
    ['projects', 'id = any ((select sec.visible_projects())::uuid[])'],
    ['project_members', 'project_id = any ((select sec.visible_projects())::uuid[])'],
    ['model_access_grants', 'model_id = any ((select sec.visible_models())::uuid[])'],
    ['share_links', 'model_id = any ((select sec.visible_models())::uuid[])'],
    ['share_guests', 'model_id = any ((select sec.visible_models())::uuid[])'],
  ]) {
    await knex.raw(`
      alter table ${table} enable row level security;
      alter table ${table} force row level security;
      create policy owner_all on ${table} to current_user using (true);
      create policy worker_all on ${table} to rapiddraft_worker using (true);
      create policy app_visible on ${table} to rapiddraft_app using (${visible});
      grant select, insert, update on ${table} to rapiddraft_app;
      grant select on ${table} to rapiddraft_worker, rapiddraft_backup;
    `);
  }
  await knex.raw(`
    -- A project is made before one sees it.
    create policy app_make on projects for insert to rapiddraft_app
      with check (organization_id = any ((select sec.visible_organizations())::uuid[]));
    grant delete on organization_members, project_members to rapiddraft_app;

    -- Deleted models stay visible where they lie, so that they can be restored.
    drop policy app_owned on model_documents;
    create policy app_visible on model_documents to rapiddraft_app
      using (project_id = any ((select sec.visible_projects())::uuid[])
        or (owner_id = (select sec.user_id())
          and organization_id = any ((select sec.visible_organizations())::uuid[]))
        or id = any ((select sec.visible_models())::uuid[]));

    create policy lens on components as restrictive to rapiddraft_app
      using ((select sec.lens_components()) is null or id = any ((select sec.lens_components())::uuid[]));
  `);
  // What belongs to a component is hidden with it; what belongs to the whole shows the rest, so it is hidden too.
  for (const table of ['part_facts', 'model_artifacts', 'dfm_components', 'dfm_findings'])
    await knex.raw(`
      create policy lens on ${table} as restrictive to rapiddraft_app
        using ((select sec.lens_components()) is null
          or component_id = any ((select sec.lens_components())::uuid[]));
    `);
  for (const [table, column] of [
    ['model_revisions', 'id'],
    ['revision_steps', 'revision_id'],
    ['dfm_runs', 'revision_id'],
  ])
    await knex.raw(`
      create policy lens on ${table} as restrictive to rapiddraft_app
        using ((select sec.lens_components()) is null or ${column} = (select sec.lens_revision()));
    `);
  for (const table of ['document_artifacts', 'quarantine_bundles', 'embedding_items', 'embedding_words'])
    await knex.raw(`
      create policy lens on ${table} as restrictive to rapiddraft_app
        using ((select sec.lens_components()) is null);
    `);
}

export async function down(knex: Knex): Promise<void> {
  for (const table of [
    'components',
    'part_facts',
    'model_artifacts',
    'dfm_components',
    'dfm_findings',
    'model_revisions',
    'revision_steps',
    'dfm_runs',
    'document_artifacts',
    'quarantine_bundles',
    'embedding_items',
    'embedding_words',
  ])
    await knex.raw(`drop policy lens on ${table}`);
  await knex.raw(`
    drop trigger make_personal_space on users;
    drop trigger follow_project on model_documents;
    drop policy app_visible on model_documents;
    create policy app_owned on model_documents to rapiddraft_app using (owner_id = (select sec.user_id()));
    create or replace function sec.visible_models() returns uuid[]
      language sql stable security definer set search_path = ''
      as $$ select coalesce(array_agg(id), '{}') from public.model_documents
            where owner_id = sec.user_id() and deleted_at is null $$;
    alter table model_documents drop project_id, drop organization_id, drop version;
    drop table share_guests, share_links, model_access_grants, project_members, projects, organization_members,
      organizations cascade;
    drop function sec.create_organization(text), sec.make_personal_space(), sec.follow_project(), sec.lens_revision(),
      sec.lens_components(), sec.visible_organizations(), sec.visible_projects(), sec.models_of(uuid, uuid),
      sec.projects_of(uuid), sec.organizations_of(uuid), sec.share_link_id();
  `);
}
