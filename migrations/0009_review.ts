import type { Knex } from 'knex';

/** Tickets with their pins, replies, earlier texts and attachments; and what each person has starred. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    -- Tickets are numbered within their model; whoever counts sees only some of them.
    alter table model_documents add last_ticket_number integer not null default 0;

    create table review_tickets (
      id uuid primary key default gen_random_uuid(),
      model_id uuid not null references model_documents (id),
      -- The one it was raised on.
      revision_id uuid not null references model_revisions (id),
      number integer not null check (number > 0),
      title text not null check (length(title) between 1 and 200),
      -- Markdown, as it was written.
      body text not null default '' check (length(body) <= 20000),
      mentions uuid[] not null default '{}',
      status text not null default 'open'
        check (status in ('open', 'in_progress', 'resolved', 'closed', 'wont_fix')),
      priority text not null default 'normal' check (priority in ('low', 'normal', 'high', 'urgent')),
      priority_rank smallint not null generated always as
        (array_position(array['low', 'normal', 'high', 'urgent'], priority)) stored,
      assignee_id uuid references users (id),
      due_on date,
      labels text[] not null default '{}' check (cardinality(labels) <= 20),
      created_by uuid references users (id),
      guest_id uuid references share_guests (id),
      version integer not null default 1,
      created_at timestamptz not null default now(),
      -- The last time that anything happened to it: its replies and attachments too.
      updated_at timestamptz not null default now(),
      -- Since when it has its present title and text.
      written_at timestamptz not null default now(),
      deleted_at timestamptz,
      unique (model_id, number),
      check (num_nonnulls(created_by, guest_id) = 1)
    );
    create index review_tickets_newest on review_tickets (model_id, created_at desc, id desc) where deleted_at is null;
    create index review_tickets_updated on review_tickets (model_id, updated_at desc, id desc) where deleted_at is null;
    create index review_tickets_assignee on review_tickets (assignee_id) where deleted_at is null;

    -- Where a ticket is on a revision: one place on each.
    create table ticket_pins (
      ticket_id uuid not null references review_tickets (id) on delete cascade,
      model_id uuid not null references model_documents (id),
      revision_id uuid not null references model_revisions (id),
      component_id uuid not null references components (id),
      occurrence text not null check (length(occurrence) <= 1000),
      definition_key text not null,
      face_index integer check (face_index >= 0),
      face_signature text,
      position_mm double precision[] not null check (cardinality(position_mm) = 3),
      normal double precision[] not null check (cardinality(normal) = 3),
      camera jsonb,
      created_at timestamptz not null default now(),
      primary key (ticket_id, revision_id),
      check (num_nulls(face_index, face_signature) <> 1)
    );
    create index ticket_pins_component on ticket_pins (component_id);
    create index ticket_pins_revision on ticket_pins (revision_id);

    create table ticket_replies (
      id uuid primary key default gen_random_uuid(),
      model_id uuid not null references model_documents (id),
      ticket_id uuid not null references review_tickets (id),
      body text not null check (length(body) between 1 and 20000),
      mentions uuid[] not null default '{}',
      created_by uuid references users (id),
      guest_id uuid references share_guests (id),
      version integer not null default 1,
      created_at timestamptz not null default now(),
      written_at timestamptz not null default now(),
      deleted_at timestamptz,
      check (num_nonnulls(created_by, guest_id) = 1)
    );
    create index ticket_replies_ticket on ticket_replies (ticket_id, created_at, id);
    create index ticket_replies_model on ticket_replies (model_id);

    -- What a ticket or a reply said before it was changed: every version but the present one.
    create table review_text_versions (
      ticket_id uuid not null references review_tickets (id),
      reply_id uuid references ticket_replies (id),
      model_id uuid not null references model_documents (id),
      version integer not null,
      title text,
      body text not null,
      written_at timestamptz not null,
      unique nulls not distinct (ticket_id, reply_id, version)
    );

    create table attachments (
      id uuid primary key default gen_random_uuid(),
      model_id uuid not null references model_documents (id),
      ticket_id uuid not null references review_tickets (id),
      reply_id uuid references ticket_replies (id),
      file_name text not null check (length(file_name) between 1 and 255),
      -- As announced; what is kept may have another size.
      announced_type text not null,
      announced_bytes bigint not null check (announced_bytes > 0),
      staging_key text not null,
      status text not null default 'awaiting_upload'
        check (status in ('awaiting_upload', 'queued', 'ready', 'rejected', 'failed')),
      reason jsonb,
      generation integer not null default 0,
      -- What is kept: of an image, pixels without anything that its file said besides.
      sha256 text references objects (sha256),
      width integer,
      height integer,
      created_by uuid references users (id),
      guest_id uuid references share_guests (id),
      created_at timestamptz not null default now(),
      confirmed_at timestamptz,
      finished_at timestamptz,
      deleted_at timestamptz,
      check (num_nonnulls(created_by, guest_id) = 1)
    );
    create index attachments_ticket on attachments (ticket_id, created_at, id);
    create index attachments_object on attachments (sha256);

    create table attachment_variants (
      attachment_id uuid not null references attachments (id) on delete cascade,
      model_id uuid not null references model_documents (id),
      kind text not null check (kind in ('webp', 'avif', 'thumbnail')),
      status text not null default 'queued' check (status in ('queued', 'ready', 'failed')),
      reason jsonb,
      sha256 text references objects (sha256),
      width integer,
      height integer,
      created_at timestamptz not null default now(),
      finished_at timestamptz,
      primary key (attachment_id, kind)
    );
    create index attachment_variants_object on attachment_variants (sha256);

    -- A person's own marks, on a model or on one ticket of it.
    create table stars (
      user_id uuid not null references users (id),
      model_id uuid not null references model_documents (id),
      ticket_id uuid references review_tickets (id),
      created_at timestamptz not null default now(),
      unique nulls not distinct (user_id, model_id, ticket_id)
    );

    -- People who may see a model, for mentions and assignments: sec.models_of the other way round.
    create function sec.people_of(model uuid) returns uuid[]
      language sql stable security definer set search_path = ''
      as $$ select coalesce(array_agg(found.id), '{}') from (
        select m.user_id as id from public.model_documents d
          join public.organizations o on o.id = d.organization_id and o.deleted_at is null
          join public.projects p on p.id = d.project_id and p.deleted_at is null
          join public.organization_members m on m.organization_id = d.organization_id
          where d.id = model and d.deleted_at is null
            and (not p.is_private or m.role in ('owner', 'admin') or m.user_id = d.owner_id
              or exists (select from public.project_members x where x.project_id = p.id and x.user_id = m.user_id))
        union
        select u.id from public.model_access_grants g
          join public.model_documents d on d.id = g.model_id and d.deleted_at is null
          join public.users u on u.id = g.user_id or lower(u.email) = g.email
          where g.model_id = model and g.revoked_at is null and (g.expires_at is null or g.expires_at > now())
      ) found where model = any (sec.visible_models()) $$;

    -- Tickets that a supplier lens shows: those pinned to its components. Of no meaning without one.
    create function sec.lens_tickets() returns uuid[] language sql stable security definer set search_path = ''
      as $$ select coalesce(array_agg(p.ticket_id), '{}') from public.ticket_pins p
        where p.revision_id = sec.lens_revision() and p.component_id = any (sec.lens_components()) $$;

    revoke all on function sec.people_of(uuid), sec.lens_tickets() from public;
    grant execute on function sec.people_of(uuid), sec.lens_tickets() to rapiddraft_app;
  `);
  for (const table of ['attachments', 'attachment_variants'])
    await knex.raw(`
      create trigger count_reference after insert or delete or update of sha256 on ${table}
        for each row execute function sec.count_reference();
    `);
  const tables = [
    'review_tickets',
    'ticket_pins',
    'ticket_replies',
    'review_text_versions',
    'attachments',
    'attachment_variants',
    'stars',
  ];
  for (const table of tables)
    await knex.raw(`
      alter table ${table} enable row level security;
      alter table ${table} force row level security;
      create policy owner_all on ${table} to current_user using (true);
      create policy worker_all on ${table} to rapiddraft_worker using (true);
      create policy app_visible on ${table} to rapiddraft_app
        using (model_id = any ((select sec.visible_models())::uuid[]));
      grant select on ${table} to rapiddraft_app, rapiddraft_worker, rapiddraft_backup;
    `);
  await knex.raw(`
    create policy own on stars as restrictive to rapiddraft_app using (user_id = (select sec.user_id()));
    create policy lens on ticket_pins as restrictive to rapiddraft_app
      using ((select sec.lens_components()) is null or component_id = any ((select sec.lens_components())::uuid[]));
    -- A ticket is written before its pin, and seen with it.
    create policy lens on review_tickets as restrictive for select to rapiddraft_app
      using ((select sec.lens_components()) is null or id = any ((select sec.lens_tickets())::uuid[]));
  `);
  for (const table of ['ticket_replies', 'review_text_versions', 'attachments'])
    await knex.raw(`
      create policy lens on ${table} as restrictive to rapiddraft_app
        using ((select sec.lens_components()) is null or ticket_id = any ((select sec.lens_tickets())::uuid[]));
    `);
  await knex.raw(`
    create policy lens on attachment_variants as restrictive to rapiddraft_app
      using ((select sec.lens_components()) is null or attachment_id in (select id from attachments));

    grant insert, update on review_tickets, ticket_replies to rapiddraft_app;
    grant insert, update, delete on ticket_pins to rapiddraft_app;
    grant insert on review_text_versions to rapiddraft_app;
    grant insert, delete on stars to rapiddraft_app;
    -- Which bytes are an attachment's is the worker's to say.
    grant insert (id, model_id, ticket_id, reply_id, file_name, announced_type, announced_bytes, staging_key, created_by,
        guest_id), update (status, generation, confirmed_at, deleted_at) on attachments to rapiddraft_app;
    grant insert (attachment_id, model_id, kind), update (status, reason, finished_at) on attachment_variants
      to rapiddraft_app;
    grant update on attachments to rapiddraft_worker;
    grant insert, update, delete on attachment_variants to rapiddraft_worker;
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop table stars, attachment_variants, attachments, review_text_versions, ticket_replies, ticket_pins, review_tickets
      cascade;
    drop function sec.lens_tickets(), sec.people_of(uuid);
    alter table model_documents drop last_ticket_number;
  `);
}
