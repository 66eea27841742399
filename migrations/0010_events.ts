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
        perform pg_advisory_xact_lock(hashtextextended(new.model_id::text, 7));
      end if;
      new.seq := nextval('public.activity_events_seq');
      if new.type not like '%.read' then
        perform pg_notify('rapiddraft_events',
          json_build_object('seq', new.seq, 'modelId', new.model_id, 'revisionId', new.revision_id)::text);
      end if;
      return new;
    end $$;

    create function sec.keep_origin() returns trigger language plpgsql security definer set search_path = ''
    as $$ declare
      origin jsonb := nullif(current_setting('app.origin', true), '')::jsonb;
    begin
      if origin is not null then
        insert into public.event_origins (seq, organization_id, address, client, request_id)
          values (new.seq, new.organization_id, origin ->> 'address', origin ->> 'client', origin ->> 'requestId');
      end if;
      return null;
    end $$;
    create trigger keep_origin after insert on activity_events for each row execute function sec.keep_origin();

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

    alter table event_origins enable row level security;
    alter table event_origins force row level security;
    create policy owner_all on event_origins to current_user using (true);
    create policy worker_all on event_origins to rapiddraft_worker using (true);
    create policy app_audit on event_origins for select to rapiddraft_app
      using (organization_id = any ((select sec.audited_organizations('audit:read'))::uuid[]));
    grant select on event_origins to rapiddraft_app, rapiddraft_worker, rapiddraft_backup;
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop table event_origins;
    drop policy app_model on activity_events;
    drop policy app_audit on activity_events;
    drop policy lens on activity_events;
    drop policy app_append on activity_events;
    create policy app_visible on activity_events to rapiddraft_app
      using (model_id = any ((select sec.visible_models())::uuid[]));
    drop trigger keep_origin on activity_events;
    create or replace function sec.append_event() returns trigger language plpgsql as $$ begin
      perform pg_advisory_xact_lock(hashtextextended(new.model_id::text, 7));
      new.seq := nextval('public.activity_events_seq');
      perform pg_notify('rapiddraft_events',
        json_build_object('seq', new.seq, 'modelId', new.model_id, 'revisionId', new.revision_id)::text);
      return new;
    end $$;
    drop function sec.keep_origin(), sec.audited_organizations(text);
    -- What belongs to no model has no place in the old table.
    alter table activity_events disable trigger refuse_change;
    delete from activity_events where model_id is null;
    alter table activity_events enable trigger refuse_change;
    alter table activity_events drop organization_id, drop guest_id, drop component_id, drop resource_kind,
      drop resource_id, drop sensitive, alter model_id set not null;
  `);
}
