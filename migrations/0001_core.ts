import type { Knex } from 'knex';

/**
 * People, models, revisions, their artifacts, the outbox and the event sequence; the database roles and the one row
 * of policy that says who sees a model.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create extension if not exists vector;
    create extension if not exists pg_trgm;
  `);
  // Roles belong to the cluster and may exist already: made for another database of it, or by its administrator where
  // the owner of the schema may not make roles (docs/database-roles.md).
  for (const [role, attributes] of [
    ['rapiddraft_app', 'nologin'],
    ['rapiddraft_worker', 'nologin'],
    ['rapiddraft_search', 'nologin'],
    ['rapiddraft_backup', 'nologin bypassrls'],
  ]) {
    await knex.raw(`
      do $$ begin
        if not exists (select from pg_roles where rolname = '${role}') then
          create role ${role} ${attributes};
        end if;
      exception when duplicate_object or unique_violation then null;
      end $$;
      do $$ begin
        if not pg_has_role(current_user, '${role}', 'member') then
          execute format('grant ${role} to %I', current_user);
        end if;
      end $$;
    `);
  }
  await knex.raw(`
    create schema sec;
    grant usage on schema public, sec to rapiddraft_app, rapiddraft_worker, rapiddraft_search, rapiddraft_backup;
    alter default privileges in schema public grant select on tables to rapiddraft_backup;
    alter default privileges in schema public grant select on sequences to rapiddraft_backup;

    create table users (
      id uuid primary key default gen_random_uuid(),
      stytch_user_id text not null unique,
      email text,
      is_operator boolean not null default false,
      created_at timestamptz not null default now(),
      last_seen_at timestamptz not null default now()
    );
    create unique index users_email_key on users (lower(email));

    create table session_denylist (
      session_id text primary key,
      expires_at timestamptz not null
    );

    create table objects (
      sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
      size_bytes bigint not null check (size_bytes >= 0),
      content_type text not null,
      reference_count integer not null default 0 check (reference_count >= 0),
      unreferenced_since timestamptz default now(),
      created_at timestamptz not null default now()
    );

    create table model_documents (
      id uuid primary key default gen_random_uuid(),
      owner_id uuid not null references users (id),
      name text not null check (length(name) between 1 and 200),
      created_at timestamptz not null default now(),
      deleted_at timestamptz
    );
    create index model_documents_owner on model_documents (owner_id, created_at desc, id desc) where deleted_at is null;

    create table model_revisions (
      id uuid primary key default gen_random_uuid(),
      model_id uuid not null references model_documents (id),
      number integer not null check (number > 0),
      file_name text not null check (length(file_name) between 1 and 255),
      size_bytes bigint not null check (size_bytes >= 0),
      staging_key text not null,
      sha256 text references objects (sha256),
      status text not null default 'awaiting_upload'
        check (status in ('awaiting_upload', 'queued', 'processing', 'ready', 'rejected', 'quarantined', 'failed')),
      reason jsonb,
      generation integer not null default 0,
      created_by uuid not null references users (id),
      created_at timestamptz not null default now(),
      confirmed_at timestamptz,
      finished_at timestamptz,
      unique (model_id, number)
    );
    create index model_revisions_unfinished on model_revisions (status) where status in ('queued', 'processing');

    create table revision_steps (
      revision_id uuid not null references model_revisions (id) on delete cascade,
      model_id uuid not null references model_documents (id),
      generation integer not null,
      name text not null,
      ordinal integer not null,
      status text not null check (status in ('pending', 'running', 'done', 'failed')),
      attempts integer not null default 0,
      fraction real not null default 0,
      started_at timestamptz,
      finished_at timestamptz,
      duration_ms double precision,
      last_error text,
      attempt_ended boolean not null default false,
      deaths integer not null default 0,
      primary key (revision_id, generation, name)
    );

    create table components (
      id uuid primary key default gen_random_uuid(),
      revision_id uuid not null references model_revisions (id) on delete cascade,
      model_id uuid not null references model_documents (id),
      ordinal integer not null,
      definition_key text not null,
      name text not null,
      occurrences integer not null,
      triangles integer not null,
      unique (revision_id, ordinal)
    );
    create index components_definition on components (definition_key);

    create table part_facts (
      component_id uuid primary key references components (id) on delete cascade,
      revision_id uuid not null references model_revisions (id) on delete cascade,
      model_id uuid not null references model_documents (id),
      facts jsonb not null
    );
    create index part_facts_revision on part_facts (revision_id);

    create table model_artifacts (
      id uuid primary key default gen_random_uuid(),
      revision_id uuid not null references model_revisions (id) on delete cascade,
      model_id uuid not null references model_documents (id),
      component_id uuid references components (id) on delete cascade,
      kind text not null check (kind in ('source', 'preview', 'scene', 'mesh', 'evidence', 'brep')),
      sha256 text not null references objects (sha256),
      created_at timestamptz not null default now(),
      unique nulls not distinct (revision_id, component_id, kind)
    );
    create index model_artifacts_object on model_artifacts (sha256);

    -- What the kernel made of a file, so that the same bytes cost no second run of the same build.
    create table kernel_results (
      input_sha256 text not null,
      kernel_build text not null,
      sha256 text not null references objects (sha256),
      created_at timestamptz not null default now(),
      primary key (input_sha256, kernel_build)
    );

    create table quarantine_bundles (
      revision_id uuid not null references model_revisions (id) on delete cascade,
      model_id uuid not null references model_documents (id),
      generation integer not null,
      sha256 text not null references objects (sha256),
      created_at timestamptz not null default now(),
      primary key (revision_id, generation)
    );

    create table activity_events (
      seq bigint primary key,
      model_id uuid not null references model_documents (id),
      revision_id uuid references model_revisions (id),
      actor_id uuid references users (id),
      type text not null,
      payload jsonb not null default '{}',
      created_at timestamptz not null default now()
    );
    create index activity_events_revision on activity_events (revision_id, seq);
    create index activity_events_model on activity_events (model_id, seq);
    create sequence activity_events_seq owned by activity_events.seq;

    create table outbox (
      id bigint generated always as identity primary key,
      entity_key text not null,
      kind text not null check (kind in ('start', 'signal', 'signal_with_start', 'cancel')),
      workflow text not null,
      workflow_id text not null,
      queue text not null,
      input jsonb not null,
      signal text,
      request_id text,
      attempts integer not null default 0,
      restarts integer not null default 0,
      next_attempt_at timestamptz not null default now(),
      last_error text,
      created_at timestamptz not null default now(),
      sent_at timestamptz,
      finished_at timestamptz
    );
    create unique index outbox_start on outbox (workflow_id) where kind = 'start';
    create index outbox_unsent on outbox (next_attempt_at) where sent_at is null;
    create index outbox_unsent_entity on outbox (entity_key, id) where sent_at is null;
    create index outbox_unfinished on outbox (sent_at) where sent_at is not null and finished_at is null;

    create table service_health (
      name text primary key,
      ok boolean not null,
      reason text,
      checked_at timestamptz not null default now()
    );

    create function sec.user_id() returns uuid language sql stable
      as $$ select nullif(current_setting('app.user_id', true), '')::uuid $$;

    -- The row of policy: a model is visible to its owner. Array form, so that it is computed once per statement.
    create function sec.visible_models() returns uuid[] language sql stable security definer set search_path = ''
      as $$ select coalesce(array_agg(id), '{}') from public.model_documents
            where owner_id = sec.user_id() and deleted_at is null $$;
    revoke all on function sec.visible_models() from public;
    grant execute on function sec.visible_models() to rapiddraft_app;

    -- Sequence numbers follow commit order within a model, so a reader that resumes after one misses none.
    create function sec.append_event() returns trigger language plpgsql as $$ begin
      perform pg_advisory_xact_lock(hashtextextended(new.model_id::text, 7));
      new.seq := nextval('public.activity_events_seq');
      perform pg_notify('rapiddraft_events',
        json_build_object('seq', new.seq, 'modelId', new.model_id, 'revisionId', new.revision_id)::text);
      return new;
    end $$;
    create trigger append_event before insert on activity_events for each row execute function sec.append_event();
    create function sec.refuse_change() returns trigger language plpgsql as $$ begin
      raise exception 'activity_events is append-only';
    end $$;
    create trigger refuse_change before update or delete on activity_events
      for each row execute function sec.refuse_change();

    create function sec.notify_outbox() returns trigger language plpgsql as $$ begin
      perform pg_notify('rapiddraft_outbox', '');
      return null;
    end $$;
    create trigger notify_outbox after insert on outbox for each statement execute function sec.notify_outbox();

    -- Tables that point at an object have a column sha256 and this trigger; collection looks at the count alone.
    create function sec.count_reference() returns trigger language plpgsql security definer set search_path = ''
    as $$ begin
      if tg_op <> 'INSERT' and old.sha256 is not null then
        update public.objects set reference_count = reference_count - 1,
          unreferenced_since = case when reference_count = 1 then now() end where sha256 = old.sha256;
      end if;
      if tg_op <> 'DELETE' and new.sha256 is not null then
        update public.objects set reference_count = reference_count + 1, unreferenced_since = null
          where sha256 = new.sha256;
      end if;
      return null;
    end $$;
  `);
  for (const table of ['model_revisions', 'model_artifacts', 'kernel_results', 'quarantine_bundles']) {
    await knex.raw(`
      create trigger count_reference after insert or delete or update of sha256 on ${table}
        for each row execute function sec.count_reference();
    `);
  }
  for (const table of [
    'model_revisions',
    'revision_steps',
    'components',
    'part_facts',
    'model_artifacts',
    'quarantine_bundles',
    'activity_events',
  ]) {
    await knex.raw(`
      create policy app_visible on ${table} to rapiddraft_app
        using (model_id = any ((select sec.visible_models())::uuid[]));
    `);
  }
  for (const table of [
    'model_documents',
    'model_revisions',
    'revision_steps',
    'components',
    'part_facts',
    'model_artifacts',
    'quarantine_bundles',
    'activity_events',
  ]) {
    await knex.raw(`
      alter table ${table} enable row level security;
      alter table ${table} force row level security;
      create policy owner_all on ${table} to current_user using (true);
      create policy worker_all on ${table} to rapiddraft_worker using (true);
      create policy search_all on ${table} for select to rapiddraft_search using (true);
    `);
  }
  await knex.raw(`
    create policy app_owned on model_documents to rapiddraft_app using (owner_id = (select sec.user_id()));

    grant select, insert, update on users to rapiddraft_app;
    grant select, insert, delete on session_denylist to rapiddraft_app;
    grant select on objects, service_health to rapiddraft_app;
    grant select, insert, update on model_documents, model_revisions to rapiddraft_app;
    grant select on revision_steps, components, part_facts, model_artifacts, quarantine_bundles to rapiddraft_app;
    grant select, insert on activity_events to rapiddraft_app;
    grant insert on outbox to rapiddraft_app;
    grant select (workflow_id, kind) on outbox to rapiddraft_app;
    grant usage on sequence activity_events_seq to rapiddraft_app, rapiddraft_worker;

    grant select on users, model_documents to rapiddraft_worker;
    grant select, update on model_revisions to rapiddraft_worker;
    grant select, insert, update, delete on revision_steps, components, part_facts, model_artifacts, objects,
      kernel_results, quarantine_bundles, outbox, service_health, session_denylist to rapiddraft_worker;
    grant select, insert on activity_events to rapiddraft_worker;

    grant select on model_documents, model_revisions to rapiddraft_search;
    grant select on all tables in schema public to rapiddraft_backup;
    grant select on all sequences in schema public to rapiddraft_backup;
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop table service_health, outbox, activity_events, quarantine_bundles, kernel_results, model_artifacts, part_facts,
      components, revision_steps, model_revisions, model_documents, objects, session_denylist, users cascade;
    drop schema sec cascade;
    alter default privileges in schema public revoke select on tables from rapiddraft_backup;
    alter default privileges in schema public revoke select on sequences from rapiddraft_backup;
    revoke usage on schema public from rapiddraft_app, rapiddraft_worker, rapiddraft_search, rapiddraft_backup;
  `);
}
