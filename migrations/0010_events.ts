import type { Knex } from 'knex';

/**
 * The event sequence becomes what the audit log reads: events of organizations, guests, resources and components, and
 * the origin of each beside it, where it can be erased.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table activity_events
      alter model_id drop not null,
      add organization_id uuid references organizations (id),
      add guest_id uuid references share_guests (id),
      add component_id uuid,
      add resource_kind text,
      add resource_id text,
      -- Reads of sensitive things: for auditors, never for live streams.
      add sensitive boolean not null generated always as (type like '%.read') stored,
      add check ((resource_kind is null) = (resource_id is null));
    alter table activity_events disable trigger refuse_change;
    update activity_events e set organization_id = d.organization_id
      from model_documents d where d.id = e.model_id;
    alter table activity_events enable trigger refuse_change;
    create index activity_events_organization on activity_events (organization_id, seq);

    -- Where an event came from: all that is personal about it, so that erasing this row erases the person.
    create table event_origins (
      seq bigint primary key references activity_events (seq) on delete cascade,
      organization_id uuid references organizations (id),
      address text,
      client text,
      request_id text,
      salt bytea not null default uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())
    );

    -- The hash chain (docs/audit.md). The nil uuid is the chain of the installation's own events.
    create table unsealed_events (
      seq bigint primary key references activity_events (seq),
      organization_id uuid references organizations (id)
    );
    insert into unsealed_events select seq, organization_id from activity_events;
    create table audit_chain (
      chain_id uuid not null,
      position bigint not null check (position > 0),
      seq bigint not null unique references activity_events (seq) on delete cascade,
      origin_commitment bytea,
      hash bytea not null,
      sealed_at timestamptz not null default now(),
      primary key (chain_id, position)
    );
    create table audit_heads (
      chain_id uuid primary key,
      position bigint not null,
      hash bytea not null,
      sealed_at timestamptz not null default now()
    );
    create index activity_events_expiries on activity_events (organization_id) where type = 'audit.expired';
    create index activity_events_erasures on activity_events (organization_id) where type = 'person.erased';

    -- Mails that events make necessary; by id, so that addresses are looked up when one goes out.
    create table notices (
      id uuid primary key,
      seq bigint not null references activity_events (seq) on delete cascade,
      reason text not null check (reason in ('assignment', 'mention', 'notice', 'invitation')),
      user_id uuid references users (id),
      invitation_id uuid,
      status text not null default 'pending' check (status in ('pending', 'sent', 'skipped', 'failed')),
      detail text,
      created_at timestamptz not null default now(),
      finished_at timestamptz,
      check (num_nonnulls(user_id, invitation_id) = 1),
      unique nulls not distinct (seq, user_id, invitation_id)
    );

    -- Organizations whose audit log the caller may read: domain/permissions says the same.
    create function sec.audited_organizations(permission text) returns uuid[]
      language sql stable security definer set search_path = ''
      as $$ select coalesce(array_agg(m.organization_id), '{}')
        from public.organization_members m join public.organizations o on o.id = m.organization_id
        where m.user_id = sec.user_id() and o.deleted_at is null
          and (m.role = 'owner'
            or (not permission = any (m.removed_permissions)
              and (m.role = 'auditor' or (m.role = 'admin' and permission = 'audit:read')
                or permission = any (m.added_permissions)))) $$;
    revoke all on function sec.audited_organizations(text) from public;
    grant execute on function sec.audited_organizations(text) to rapiddraft_app;

    -- Numbers follow commit order within a model, so a reader that resumes after one misses none. Who acts is who asks:
    -- a transaction of a caller can't speak for somebody else.
    create or replace function sec.append_event() returns trigger
      language plpgsql security definer set search_path = ''
    as $$ declare
      guest uuid := nullif(current_setting('app.guest_id', true), '')::uuid;
    begin
      if sec.user_id() is not null or guest is not null then
        new.actor_id := sec.user_id();
        new.guest_id := guest;
      end if;
      if new.model_id is not null then
        select organization_id into new.organization_id from public.model_documents where id = new.model_id;
      end if;
      -- No stream reads the sensitive ones: nobody waits for those.
      if new.model_id is not null and new.type not like '%.read' then
        perform pg_advisory_xact_lock(hashtextextended(new.model_id::text, 7));
      end if;
      new.seq := nextval('public.activity_events_seq');
      if new.type not like '%.read' then
        perform pg_notify('rapiddraft_events',
          json_build_object('seq', new.seq, 'modelId', new.model_id, 'revisionId', new.revision_id)::text);
      end if;
      return new;
    end $$;

    create function sec.after_event() returns trigger language plpgsql security definer set search_path = ''
    as $$ declare
      origin jsonb := nullif(current_setting('app.origin', true), '')::jsonb;
    begin
      insert into public.unsealed_events (seq, organization_id) values (new.seq, new.organization_id);
      if origin is not null then
        insert into public.event_origins (seq, organization_id, address, client, request_id)
          values (new.seq, new.organization_id, origin ->> 'address', origin ->> 'client', origin ->> 'requestId');
      end if;
      return null;
    end $$;
    create trigger after_event after insert on activity_events for each row execute function sec.after_event();

    -- Old events go by sec.expire_events alone, which leaves an event that says what went.
    create function sec.is_expired(organization uuid, place bigint) returns boolean
      language sql stable security definer set search_path = ''
      as $$ select exists (select from public.activity_events e
        where e.organization_id is not distinct from organization and e.type = 'audit.expired'
          and (e.payload ->> 'throughPosition')::bigint >= place) $$;
    create or replace function sec.refuse_change() returns trigger
      language plpgsql security definer set search_path = ''
    as $$ declare
      link public.audit_chain;
    begin
      if tg_op = 'DELETE' then
        -- Of the event that goes, or the one that goes.
        select * into link from public.audit_chain where seq = old.seq;
        if sec.is_expired(nullif(link.chain_id, '00000000-0000-0000-0000-000000000000'), link.position) then
          return old;
        end if;
      end if;
      raise exception '% is append-only', tg_table_name;
    end $$;
    create trigger refuse_change before update or delete on audit_chain
      for each row execute function sec.refuse_change();
    create trigger refuse_truncate before truncate on activity_events execute function sec.refuse_change();
    create trigger refuse_truncate before truncate on audit_chain execute function sec.refuse_change();

    -- Removes an organization's sealed events that are older than this; returns how many.
    create function sec.expire_events(organization uuid, before timestamptz) returns bigint
      language plpgsql security definer set search_path = ''
    as $$ declare
      chain uuid := coalesce(organization, '00000000-0000-0000-0000-000000000000');
      through bigint;
      removed bigint;
    begin
      -- The sealer waits meanwhile.
      select position into through from public.audit_heads where chain_id = chain for update;
      select coalesce(min(c.position) - 1, through) into through
        from public.audit_chain c join public.activity_events e on e.seq = c.seq
        where c.chain_id = chain and e.created_at >= before;
      insert into public.activity_events (seq, organization_id, type, payload)
        select 0, organization, 'audit.expired', jsonb_build_object('throughPosition', c.position,
          'hash', encode(c.hash, 'hex'), 'before', before)
        from public.audit_chain c where c.chain_id = chain and c.position = through;
      if not found then return 0; end if;
      delete from public.activity_events e using public.audit_chain c
        where c.seq = e.seq and c.chain_id = chain and c.position <= through;
      get diagnostics removed = row_count;
      return removed;
    end $$;

    -- Erases where a person's, or a guest's, events came from; each chain they are in says so. Returns how many.
    create function sec.erase_origins(person uuid) returns bigint
      language plpgsql security definer set search_path = ''
    as $$ declare
      erased bigint;
    begin
      with gone as (
        delete from public.event_origins o using public.activity_events e
          where e.seq = o.seq and person in (e.actor_id, e.guest_id) returning e.organization_id
      ), told as (
        insert into public.activity_events (seq, organization_id, type, payload)
          select 0, organization_id, 'person.erased', jsonb_build_object('id', person) from gone
          group by organization_id
      )
      select count(*) into erased from gone;
      return erased;
    end $$;

    revoke all on function sec.is_expired(uuid, bigint), sec.expire_events(uuid, timestamptz), sec.erase_origins(uuid)
      from public;
    grant execute on function sec.expire_events(uuid, timestamptz), sec.erase_origins(uuid) to rapiddraft_worker;

    drop policy app_visible on activity_events;
    create policy app_model on activity_events for select to rapiddraft_app
      using (model_id = any ((select sec.visible_models())::uuid[]) and not sensitive);
    create policy app_audit on activity_events for select to rapiddraft_app
      using (organization_id = any ((select sec.audited_organizations('audit:read'))::uuid[])
        and (not sensitive or organization_id = any ((select sec.audited_organizations('audit:sensitive'))::uuid[])));
    create policy lens on activity_events as restrictive for select to rapiddraft_app
      using ((select sec.lens_components()) is null or component_id = any ((select sec.lens_components())::uuid[]));
    -- Of one's own organizations, of models one sees, and by an operator of the installation.
    create policy app_append on activity_events for insert to rapiddraft_app
      with check (model_id = any ((select sec.visible_models())::uuid[])
        or organization_id = any ((select sec.visible_organizations())::uuid[])
        or (organization_id is null
          and exists (select from users u where u.id = (select sec.user_id()) and u.is_operator)));
  `);
  for (const [table, organization] of [
    ['event_origins', 'organization_id'],
    ['unsealed_events', 'organization_id'],
    ['audit_chain', 'chain_id'],
    ['audit_heads', 'chain_id'],
  ])
    await knex.raw(`
      alter table ${table} enable row level security;
      alter table ${table} force row level security;
      create policy owner_all on ${table} to current_user using (true);
      create policy worker_all on ${table} to rapiddraft_worker using (true);
      create policy app_audit on ${table} for select to rapiddraft_app
        using (${organization} = any ((select sec.audited_organizations('audit:read'))::uuid[]));
      grant select on ${table} to rapiddraft_app, rapiddraft_worker, rapiddraft_backup;
    `);
  await knex.raw(`
    alter table notices enable row level security;
    alter table notices force row level security;
    create policy owner_all on notices to current_user using (true);
    create policy worker_all on notices to rapiddraft_worker using (true);
    grant select, insert, update on notices to rapiddraft_worker;
    grant select on notices to rapiddraft_backup;
    grant delete on unsealed_events to rapiddraft_worker;
    grant insert on audit_chain to rapiddraft_worker;
    grant insert, update on audit_heads to rapiddraft_worker;
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop table notices, event_origins, unsealed_events, audit_chain, audit_heads;
    drop policy app_model on activity_events;
    drop policy app_audit on activity_events;
    drop policy lens on activity_events;
    drop policy app_append on activity_events;
    create policy app_visible on activity_events to rapiddraft_app
      using (model_id = any ((select sec.visible_models())::uuid[]));
    drop trigger after_event on activity_events;
    create or replace function sec.append_event() returns trigger language plpgsql as $$ begin
      perform pg_advisory_xact_lock(hashtextextended(new.model_id::text, 7));
      new.seq := nextval('public.activity_events_seq');
      perform pg_notify('rapiddraft_events',
        json_build_object('seq', new.seq, 'modelId', new.model_id, 'revisionId', new.revision_id)::text);
      return new;
    end $$;
    create or replace function sec.refuse_change() returns trigger language plpgsql as $$ begin
      raise exception 'activity_events is append-only';
    end $$;
    drop trigger refuse_truncate on activity_events;
    drop function sec.after_event(), sec.audited_organizations(text), sec.expire_events(uuid, timestamptz),
      sec.erase_origins(uuid), sec.is_expired(uuid, bigint);
    -- What belongs to no model has no place in the old table.
    alter table activity_events disable trigger refuse_change;
    delete from activity_events where model_id is null;
    alter table activity_events enable trigger refuse_change;
    drop index activity_events_expiries, activity_events_erasures;
    alter table activity_events drop organization_id, drop guest_id, drop component_id, drop resource_kind,
      drop resource_id, drop sensitive, alter model_id set not null;
  `);
}
