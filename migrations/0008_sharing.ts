import type { Knex } from 'knex';

/**
 * Guests of share links: how a token becomes a guest, who of them is let in, and a record of each visit. Everything a
 * stranger can reach goes through functions that answer for one token or one guest. Links and grants get versions.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    -- Of a lens: whether what its guests see has been composed.
    alter table share_links add version integer not null default 1,
      add lens_status text not null default 'preparing' check (lens_status in ('preparing', 'ready', 'failed'));
    alter table model_access_grants add version integer not null default 1;
    -- One a person or address; what has expired can be prolonged.
    create unique index model_access_grants_one_user on model_access_grants (model_id, user_id)
      where revoked_at is null;
    create unique index model_access_grants_one_email on model_access_grants (model_id, email)
      where revoked_at is null;

    -- What the guests of a lens see in place of the whole: scene, preview and report of its components alone.
    create table share_link_artifacts (
      id uuid primary key default gen_random_uuid(),
      link_id uuid not null references share_links (id),
      model_id uuid not null references model_documents (id),
      kind text not null check (kind in ('scene', 'preview', 'report')),
      sha256 text not null references objects (sha256),
      pages integer,
      created_at timestamptz not null default now(),
      unique (link_id, kind)
    );
    create index share_link_artifacts_object on share_link_artifacts (sha256);
    create trigger count_reference after insert or delete or update of sha256 on share_link_artifacts
      for each row execute function sec.count_reference();

    -- Each time a token was exchanged.
    create table share_link_visits (
      id bigint generated always as identity primary key,
      link_id uuid not null references share_links (id),
      model_id uuid not null references model_documents (id),
      guest_id uuid not null references share_guests (id),
      visited_at timestamptz not null default now(),
      address text not null,
      client text not null
    );
    create index share_link_visits_link on share_link_visits (link_id, id desc);

    create function sec.guest_id() returns uuid language sql stable
      as $$ select nullif(current_setting('app.guest_id', true), '')::uuid $$;

    create function sec.is_link_open(link public.share_links) returns boolean language sql stable
      as $$ select link.revoked_at is null and (link.expires_at is null or link.expires_at > now()) $$;

    -- Whether this address satisfies the link's restriction; null where no address was proved.
    create function sec.is_address_allowed(link public.share_links, email text) returns boolean language sql immutable
      as $$ select (link.allowed_email is null and link.allowed_domain is null)
        or coalesce(email = link.allowed_email or split_part(email, '@', -1) = link.allowed_domain, false) $$;

    -- A guest, while their link is open and its model there; whether they have proved the address it asks for.
    create function sec.guest_session(link uuid, guest uuid)
      returns table (level text, model_id uuid, lens_revision_id uuid, lens_status text,
        expires_at timestamptz, name text, email text,
        admitted boolean)
      language sql stable security definer set search_path = ''
      as $$ select l.level, l.model_id, l.revision_id, l.lens_status, l.expires_at, g.name, g.email,
          sec.is_address_allowed(l, g.email)
        from public.share_links l
        join public.share_guests g on g.link_id = l.id and g.id = guest
        join public.model_documents d on d.id = l.model_id and d.deleted_at is null
        where l.id = link and sec.is_link_open(l) $$;

    -- The link of the guest who asks, if they are let in.
    create function sec.admitted_link() returns uuid language sql stable security definer set search_path = ''
      as $$ select sec.share_link_id()
        from sec.guest_session(sec.share_link_id(), sec.guest_id()) where admitted $$;

    create or replace function sec.visible_models() returns uuid[]
      language sql stable security definer set search_path = ''
      as $$ select sec.models_of(sec.user_id(), sec.admitted_link()) $$;

    -- Exchanges a token: counts and records the visit, and makes the guest unless one of this link comes back. No row
    -- where the token opens nothing.
    create function sec.open_share_link(token_sha256 bytea, returning_guests uuid[], address text, client text)
      returns table (link_id uuid, guest_id uuid, expires_at timestamptz)
      language plpgsql security definer set search_path = ''
    as $$ declare
      link public.share_links;
      guest uuid;
    begin
      select l.* into link from public.share_links l
        join public.model_documents d on d.id = l.model_id and d.deleted_at is null
        where l.token_sha256 = open_share_link.token_sha256 and sec.is_link_open(l);
      if not found then return; end if;
      update public.share_guests g set last_seen_at = now()
        where g.id = any (returning_guests) and g.link_id = link.id returning g.id into guest;
      if guest is null then
        insert into public.share_guests (link_id, model_id) values (link.id, link.model_id) returning id into guest;
      end if;
      update public.share_links l set use_count = l.use_count + 1, last_used_at = now() where l.id = link.id;
      insert into public.share_link_visits (link_id, model_id, guest_id, address, client)
        values (link.id, link.model_id, guest, address, client);
      return query select link.id, guest, link.expires_at;
    end $$;

    -- Codes that prove an address: the last one a guest asked for counts, for ten minutes and five tries. Where the
    -- link does not ask for that address there is no digest, and no code is right.
    create table share_email_codes (
      id bigint generated always as identity primary key,
      link_id uuid not null references share_links (id),
      model_id uuid not null references model_documents (id),
      guest_id uuid not null references share_guests (id),
      email text not null,
      digest bytea,
      attempts integer not null default 0,
      used_at timestamptz,
      created_at timestamptz not null default now()
    );
    create index share_email_codes_link on share_email_codes (link_id, created_at);
    create index share_email_codes_guest on share_email_codes (guest_id, id desc);

    -- Notes a code: true where it is to be mailed, false where this address opens nothing, null where too many were
    -- asked for in the last hour. The link's row is locked, so that two at once are counted one after the other.
    create function sec.request_email_code(link uuid, guest uuid, address text, digest bytea) returns boolean
      language plpgsql security definer set search_path = ''
    as $$ declare
      shared public.share_links;
      allowed boolean;
    begin
      if not exists (select from sec.guest_session(link, guest)) then return false; end if;
      select * into shared from public.share_links where id = link for no key update;
      if exists (select from public.share_email_codes c where c.link_id = link and c.created_at > now() - interval '1 hour'
          having count(*) >= 60 or count(*) filter (where c.guest_id = guest) >= 5
            or count(*) filter (where c.email = address) >= 5) then
        return null;
      end if;
      -- A link that asks for no address mails nobody.
      allowed := num_nonnulls(shared.allowed_email, shared.allowed_domain) > 0
        and sec.is_address_allowed(shared, address);
      insert into public.share_email_codes (link_id, model_id, guest_id, email, digest)
        values (link, shared.model_id, guest, address, case when allowed then digest end);
      return allowed;
    end $$;

    -- Whether this is the code; then the guest has that address.
    create function sec.prove_address(link uuid, guest uuid, digest bytea) returns boolean
      language plpgsql security definer set search_path = ''
    as $$ declare
      code public.share_email_codes;
    begin
      if not exists (select from sec.guest_session(link, guest)) then return false; end if;
      select * into code from public.share_email_codes c where c.guest_id = guest order by c.id desc limit 1 for update;
      if not found or code.used_at is not null or code.attempts >= 5 or code.created_at < now() - interval '10 minutes'
      then return false; end if;
      update public.share_email_codes c set attempts = c.attempts + 1,
        used_at = case when c.digest = prove_address.digest then now() end where c.id = code.id;
      if code.digest is distinct from digest then return false; end if;
      update public.share_guests g set email = code.email where g.id = guest;
      return true;
    end $$;

    revoke all on function sec.guest_session(uuid, uuid), sec.admitted_link(),
      sec.open_share_link(bytea, uuid[], text, text), sec.request_email_code(uuid, uuid, text, bytea),
      sec.prove_address(uuid, uuid, bytea) from public;
    grant execute on function sec.guest_session(uuid, uuid), sec.open_share_link(bytea, uuid[], text, text),
      sec.request_email_code(uuid, uuid, text, bytea), sec.prove_address(uuid, uuid, bytea) to rapiddraft_app;

    -- Who sees a model, and as what, may have changed: streams that are open look again.
    create trigger notify_access after update of revoked_at, expires_at, level, allowed_email, allowed_domain
      on share_links for each row execute function sec.notify_access('link', 'id');
    create trigger notify_access after update on model_access_grants
      for each row execute function sec.notify_access('model', 'model_id');
    create trigger notify_access after update of owner_id, project_id, deleted_at on model_documents
      for each row execute function sec.notify_access('model', 'id');
    create trigger notify_access after update of is_private, deleted_at on projects
      for each row execute function sec.notify_access('project', 'id');
    create trigger notify_access after delete on project_members
      for each row execute function sec.notify_access('project', 'project_id');
    create trigger notify_access after update or delete on organization_members
      for each row execute function sec.notify_access('organization', 'organization_id');
    create trigger notify_access after update of deleted_at on organizations
      for each row execute function sec.notify_access('organization', 'id');

    -- Guests see their own link and those who came by it, and nobody's grants or visits.
    create policy own_link on share_links as restrictive to rapiddraft_app
      using ((select sec.share_link_id()) is null or id = (select sec.share_link_id()));
    create policy own_link on share_guests as restrictive to rapiddraft_app
      using ((select sec.share_link_id()) is null or link_id = (select sec.share_link_id()));
    create policy own_name on share_guests as restrictive for update to rapiddraft_app
      using ((select sec.share_link_id()) is null or id = (select sec.guest_id()));
    create policy no_guests on model_access_grants as restrictive to rapiddraft_app
      using ((select sec.share_link_id()) is null);

    alter table share_link_visits enable row level security;
    alter table share_link_visits force row level security;
    create policy owner_all on share_link_visits to current_user using (true);
    create policy worker_all on share_link_visits to rapiddraft_worker using (true);
    create policy app_visible on share_link_visits to rapiddraft_app
      using (model_id = any ((select sec.visible_models())::uuid[]));
    create policy no_guests on share_link_visits as restrictive to rapiddraft_app
      using ((select sec.share_link_id()) is null);
    grant select on share_link_visits to rapiddraft_app, rapiddraft_worker, rapiddraft_backup;

    alter table share_link_artifacts enable row level security;
    alter table share_link_artifacts force row level security;
    create policy owner_all on share_link_artifacts to current_user using (true);
    create policy worker_all on share_link_artifacts to rapiddraft_worker using (true);
    create policy app_visible on share_link_artifacts to rapiddraft_app
      using (model_id = any ((select sec.visible_models())::uuid[]) and link_id = (select sec.share_link_id()));
    grant select on share_link_artifacts to rapiddraft_app, rapiddraft_backup;
    grant select, insert, update on share_link_artifacts to rapiddraft_worker;
    grant update (lens_status) on share_links to rapiddraft_worker;

    -- Only the functions above reach codes.
    alter table share_email_codes enable row level security;
    alter table share_email_codes force row level security;
    create policy owner_all on share_email_codes to current_user using (true);
    grant select on share_email_codes to rapiddraft_backup;
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table share_links drop version, drop lens_status;
    alter table model_access_grants drop version;
    drop index model_access_grants_one_user, model_access_grants_one_email;
    drop trigger notify_access on share_links;
    drop trigger notify_access on model_access_grants;
    drop trigger notify_access on model_documents;
    drop trigger notify_access on projects;
    drop trigger notify_access on project_members;
    drop trigger notify_access on organization_members;
    drop trigger notify_access on organizations;
    drop policy own_link on share_links;
    drop policy own_link on share_guests;
    drop policy own_name on share_guests;
    drop policy no_guests on model_access_grants;
    drop function sec.prove_address(uuid, uuid, bytea), sec.request_email_code(uuid, uuid, text, bytea);
    drop table share_email_codes, share_link_visits, share_link_artifacts;
    create or replace function sec.visible_models() returns uuid[]
      language sql stable security definer set search_path = ''
      as $$ select sec.models_of(sec.user_id(), sec.share_link_id()) $$;
    drop function sec.open_share_link(bytea, uuid[], text, text), sec.admitted_link(), sec.guest_session(uuid, uuid),
      sec.is_address_allowed(share_links, text), sec.is_link_open(share_links), sec.guest_id();
  `);
}
