import type { Knex } from 'knex';

/**
 * Invitations, and how membership begins and ends: who is invited sees the organization's name, who leaves leaves
 * nothing without an owner. Deleted organizations and projects stay in reach of those who may restore them.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table organization_invitations (
      id uuid primary key default gen_random_uuid(),
      organization_id uuid not null references organizations (id),
      email text not null check (email = lower(email) and length(email) between 3 and 254),
      role text not null check (role in ('owner', 'admin', 'member', 'viewer', 'auditor', 'executive')),
      status text not null default 'pending' check (status in ('pending', 'accepted', 'declined', 'revoked')),
      invited_by uuid not null references users (id),
      created_at timestamptz not null default now(),
      -- Of the latest mail.
      sent_at timestamptz not null default now(),
      expires_at timestamptz not null,
      answered_by uuid references users (id),
      ended_at timestamptz,
      check ((status = 'pending') = (ended_at is null))
    );
    create unique index organization_invitations_pending on organization_invitations (organization_id, email)
      where status = 'pending';
    create index organization_invitations_email on organization_invitations (email) where status = 'pending';
    create index organization_invitations_list on organization_invitations (organization_id, created_at desc, id desc);

    -- Those that ask the caller to join.
    create function sec.inviting_organizations() returns uuid[]
      language sql stable security definer set search_path = ''
      as $$ select coalesce(array_agg(i.organization_id), '{}')
        from public.organization_invitations i join public.organizations o on o.id = i.organization_id
        where i.status = 'pending' and i.expires_at > now() and o.deleted_at is null
          and i.email = (select lower(u.email) from public.users u where u.id = sec.user_id()) $$;

    -- Deleted ones that the caller may restore.
    create function sec.deleted_organizations() returns uuid[]
      language sql stable security definer set search_path = ''
      as $$ select coalesce(array_agg(o.id), '{}')
        from public.organization_members m join public.organizations o on o.id = m.organization_id
        where m.user_id = sec.user_id() and m.role = 'owner' and o.deleted_at is not null $$;

    -- Deleted ones that the caller could enter.
    create function sec.deleted_projects() returns uuid[]
      language sql stable security definer set search_path = ''
      as $$ select coalesce(array_agg(p.id), '{}')
        from public.organization_members m
        join public.organizations o on o.id = m.organization_id and o.deleted_at is null
        join public.projects p on p.organization_id = o.id and p.deleted_at is not null
        where m.user_id = sec.user_id()
          and (not p.is_private or m.role in ('owner', 'admin')
            or exists (select from public.project_members x
              where x.project_id = p.id and x.user_id = sec.user_id())) $$;

    -- Whether the invitation was open, the caller's, and is answered now. Two at once are answered once.
    create function sec.answer_invitation(invitation uuid, answer text) returns boolean
      language plpgsql security definer set search_path = ''
    as $$ declare
      joined uuid;
      given text;
    begin
      update public.organization_invitations i
        set status = answer, answered_by = sec.user_id(), ended_at = now()
        from public.organizations o
        where i.id = invitation and i.status = 'pending' and i.expires_at > now()
          and o.id = i.organization_id and o.deleted_at is null
          and i.email = (select lower(u.email) from public.users u where u.id = sec.user_id())
        returning i.organization_id, i.role into joined, given;
      if joined is null then
        return false;
      end if;
      if answer = 'accepted' then
        insert into public.organization_members (organization_id, user_id, role)
          values (joined, sec.user_id(), given) on conflict do nothing;
      end if;
      -- Written here, because who declines may write nothing of the organization.
      insert into public.activity_events (seq, organization_id, type, payload, resource_kind, resource_id)
        values (0, joined, 'invitation.' || answer, jsonb_build_object('role', given), 'invitation', invitation);
      return true;
    end $$;

    -- Takes what the organization gave a member: models they own pass to the heir, projects and grants end. Returns
    -- the models that passed. Whoever removes a member may not see all of it.
    create function sec.release_member(released_from uuid, person uuid, heir uuid) returns uuid[]
      language plpgsql security definer set search_path = ''
    as $$ declare
      passed uuid[];
    begin
      if not released_from = any (sec.visible_organizations())
        or not exists (select from public.organization_members
          where organization_id = released_from and user_id = heir) then
        return '{}';
      end if;
      with moved as (
        update public.model_documents set owner_id = heir, version = version + 1
          where organization_id = released_from and owner_id = person returning id)
        select coalesce(array_agg(id), '{}') into passed from moved;
      delete from public.project_members x using public.projects p
        where p.id = x.project_id and p.organization_id = released_from and x.user_id = person;
      update public.model_access_grants g set revoked_at = now()
        from public.model_documents d
        where d.id = g.model_id and d.organization_id = released_from and g.revoked_at is null
          and (g.user_id = person or g.email = (select lower(u.email) from public.users u where u.id = person));
      return passed;
    end $$;

    -- As before, and nobody sees models of a deleted organization: by grant and link neither.
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

    revoke all on function sec.inviting_organizations(), sec.deleted_organizations(), sec.deleted_projects(),
      sec.answer_invitation(uuid, text), sec.release_member(uuid, uuid, uuid) from public;
    grant execute on function sec.inviting_organizations(), sec.deleted_organizations(), sec.deleted_projects(),
      sec.answer_invitation(uuid, text), sec.release_member(uuid, uuid, uuid) to rapiddraft_app;

    alter table organization_invitations enable row level security;
    alter table organization_invitations force row level security;
    create policy owner_all on organization_invitations to current_user using (true);
    create policy worker_all on organization_invitations to rapiddraft_worker using (true);
    create policy app_visible on organization_invitations to rapiddraft_app
      using (organization_id = any ((select sec.visible_organizations())::uuid[]));
    create policy app_invited on organization_invitations for select to rapiddraft_app
      using (email = (select lower(u.email) from users u where u.id = (select sec.user_id())));
    grant select, insert, update on organization_invitations to rapiddraft_app;
    grant select on organization_invitations to rapiddraft_worker, rapiddraft_backup;

    create policy app_invited on organizations for select to rapiddraft_app
      using (id = any ((select sec.inviting_organizations())::uuid[]));
    create policy app_deleted on organizations to rapiddraft_app
      using (id = any ((select sec.deleted_organizations())::uuid[]));
    create policy app_deleted on projects to rapiddraft_app
      using (id = any ((select sec.deleted_projects())::uuid[]));
  `);
}

export async function down(knex: Knex): Promise<void> {
  // `sec.models_of` stays: it needs nothing of this migration.
  await knex.raw(`
    drop policy app_deleted on projects;
    drop policy app_deleted on organizations;
    drop policy app_invited on organizations;
    drop table organization_invitations;
    drop function sec.release_member(uuid, uuid, uuid), sec.answer_invitation(uuid, text), sec.deleted_projects(),
      sec.deleted_organizations(), sec.inviting_organizations();
  `);
}
