import type { Knex } from 'knex';

/** Design reviews: rounds over a file and the rules it was judged by, who is asked, and what they decided. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table design_reviews (
      id uuid primary key,
      model_id uuid not null references model_documents (id),
      title text not null check (length(title) between 1 and 200),
      -- Markdown, as it was written.
      description text not null default '' check (length(description) <= 20000),
      status text not null default 'draft'
        check (status in ('draft', 'open', 'approved', 'changes_requested', 'rejected', 'cancelled')),
      lead_id uuid not null references users (id),
      round integer not null default 1,
      -- How often it was opened: each opening has a gate of its own that waits for the outcome.
      gate_generation integer not null default 0,
      version integer not null default 1,
      created_by uuid not null references users (id),
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now()
    );
    create index design_reviews_newest on design_reviews (model_id, created_at desc, id desc);

    -- What is decided in a round is decided of this file, with what these rules found in it (none before an analysis).
    create table review_rounds (
      review_id uuid not null references design_reviews (id),
      round integer not null check (round > 0),
      model_id uuid not null references model_documents (id),
      revision_id uuid not null references model_revisions (id),
      file_sha256 text not null check (file_sha256 ~ '^[0-9a-f]{64}$'),
      rules_sha256 text check (rules_sha256 ~ '^[0-9a-f]{64}$'),
      rule_packs jsonb,
      began_at timestamptz not null default now(),
      -- Superseded: by a new file or new rules, or because it was reopened, before anything was concluded.
      outcome text check (outcome in ('approved', 'changes_requested', 'rejected', 'cancelled', 'superseded')),
      -- Who concluded it; null where the decisions did.
      outcome_by uuid references users (id),
      outcome_comment text not null default '' check (length(outcome_comment) <= 20000),
      ended_at timestamptz,
      primary key (review_id, round),
      check ((outcome is null) = (ended_at is null))
    );

    create table review_reviewers (
      review_id uuid not null references design_reviews (id),
      user_id uuid not null references users (id),
      model_id uuid not null references model_documents (id),
      is_required boolean not null,
      due_at timestamptz,
      added_at timestamptz not null default now(),
      -- Since when they are asked for a decision of this round.
      asked_at timestamptz not null default now(),
      -- What the gate has said about their decision in this round: see domain/review/reminders.ts.
      told text[] not null default '{}',
      primary key (review_id, user_id)
    );
    create index review_reviewers_user on review_reviewers (user_id);

    create table review_agenda_items (
      review_id uuid not null references design_reviews (id),
      position integer not null check (position > 0),
      model_id uuid not null references model_documents (id),
      text text not null check (length(text) between 1 and 500),
      ticket_id uuid references review_tickets (id),
      primary key (review_id, position)
    );

    create table review_decisions (
      id uuid primary key,
      review_id uuid not null,
      round integer not null,
      model_id uuid not null references model_documents (id),
      reviewer_id uuid not null references users (id),
      decision text not null
        check (decision in ('approve', 'approve_with_conditions', 'request_changes', 'reject')),
      comment text not null default '' check (length(comment) <= 20000),
      created_at timestamptz not null default now(),
      -- By a later decision of the same reviewer in the same round.
      replaced_at timestamptz,
      foreign key (review_id, round) references review_rounds (review_id, round)
    );
    create unique index review_decisions_present on review_decisions (review_id, round, reviewer_id)
      where replaced_at is null;
    create index review_decisions_newest on review_decisions (review_id, created_at desc, id desc);

    -- People who may decide on a model, which editors and owners may: sec.people_of with the stronger role.
    create function sec.deciders_of(model uuid) returns uuid[]
      language sql stable security definer set search_path = ''
      as $$ select coalesce(array_agg(found.id), '{}') from (
        select m.user_id as id from public.model_documents d
          join public.organizations o on o.id = d.organization_id and o.deleted_at is null
          join public.projects p on p.id = d.project_id and p.deleted_at is null
          join public.organization_members m on m.organization_id = d.organization_id
          where d.id = model and d.deleted_at is null
            and (m.role in ('owner', 'admin') or m.user_id = d.owner_id
              or (m.role = 'member' and (not p.is_private
                or exists (select from public.project_members x
                  where x.project_id = p.id and x.user_id = m.user_id))))
        union
        select u.id from public.model_access_grants g
          join public.model_documents d on d.id = g.model_id and d.deleted_at is null
          join public.users u on u.id = g.user_id or lower(u.email) = g.email
          where g.model_id = model and g.role = 'editor' and g.revoked_at is null
            and (g.expires_at is null or g.expires_at > now())
      ) found where model = any (sec.visible_models()) $$;
    revoke all on function sec.deciders_of(uuid) from public;
    grant execute on function sec.deciders_of(uuid) to rapiddraft_app;
  `);
  for (const table of [
    'design_reviews',
    'review_rounds',
    'review_reviewers',
    'review_agenda_items',
    'review_decisions',
  ])
    await knex.raw(`
      alter table ${table} enable row level security;
      alter table ${table} force row level security;
      create policy owner_all on ${table} to current_user using (true);
      create policy worker_all on ${table} to rapiddraft_worker using (true);
      create policy app_visible on ${table} to rapiddraft_app
        using (model_id = any ((select sec.visible_models())::uuid[]));
      -- A review is of the whole model.
      create policy lens on ${table} as restrictive to rapiddraft_app
        using ((select sec.lens_components()) is null);
      grant select on ${table} to rapiddraft_app, rapiddraft_worker, rapiddraft_backup;
    `);
  await knex.raw(`
    -- Nobody decides for somebody else.
    create policy own on review_decisions as restrictive for insert to rapiddraft_app
      with check (reviewer_id = (select sec.user_id()));
    create policy own_change on review_decisions as restrictive for update to rapiddraft_app
      using (reviewer_id = (select sec.user_id()));

    grant insert, update on design_reviews, review_rounds to rapiddraft_app;
    grant insert, update, delete on review_reviewers to rapiddraft_app;
    grant insert, delete on review_agenda_items to rapiddraft_app;
    grant insert, update (replaced_at) on review_decisions to rapiddraft_app;
    -- A file that became ready begins rounds; the gate notes whom it has told.
    grant update on design_reviews, review_rounds, review_reviewers to rapiddraft_worker;
    grant insert on review_rounds to rapiddraft_worker;
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop function sec.deciders_of(uuid);
    drop table review_decisions, review_agenda_items, review_reviewers, review_rounds, design_reviews;
  `);
}
