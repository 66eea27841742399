import type { Knex } from 'knex';

/** Manufacturability: runs of the rules over a revision, what they found, and the documents made of it. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table dfm_runs (
      id uuid primary key default gen_random_uuid(),
      revision_id uuid not null references model_revisions (id) on delete cascade,
      model_id uuid not null references model_documents (id),
      generation integer not null check (generation > 0),
      status text not null default 'queued' check (status in ('queued', 'running', 'done', 'failed')),
      -- Class of material the rules take; unknown takes those for metal.
      material text not null default 'unknown' check (material in ('metal', 'plastic', 'unknown')),
      rules_sha256 text check (rules_sha256 ~ '^[0-9a-f]{64}$'),
      rule_packs jsonb,
      kernel_build text,
      components_total integer not null default 0,
      components_done integer not null default 0,
      finding_count integer not null default 0,
      reason jsonb,
      created_at timestamptz not null default now(),
      started_at timestamptz,
      finished_at timestamptz,
      unique (revision_id, generation)
    );
    create index dfm_runs_unfinished on dfm_runs (status) where status in ('queued', 'running');

    -- How each component was judged; its row is there once its findings are.
    create table dfm_components (
      run_id uuid not null references dfm_runs (id) on delete cascade,
      component_id uuid not null references components (id) on delete cascade,
      revision_id uuid not null references model_revisions (id) on delete cascade,
      model_id uuid not null references model_documents (id),
      process text not null check (process in ('milled', 'turned', 'sheet', 'moulded', 'standard')),
      process_reason text not null,
      gaps jsonb not null default '[]',
      finding_count integer not null default 0,
      primary key (run_id, component_id)
    );

    create table dfm_findings (
      id uuid primary key default gen_random_uuid(),
      run_id uuid not null references dfm_runs (id) on delete cascade,
      component_id uuid not null references components (id) on delete cascade,
      revision_id uuid not null references model_revisions (id) on delete cascade,
      model_id uuid not null references model_documents (id),
      definition_key text not null,
      -- Rule and face signatures: the same finding in another run or revision.
      fingerprint text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
      ordinal integer not null,
      rule_id text not null,
      rule_version integer not null,
      pack text not null,
      pack_version integer not null,
      title text not null,
      severity text not null check (severity in ('critical', 'major', 'minor', 'info')),
      level text not null check (level in ('warn', 'fail')),
      measure text not null,
      measured double precision not null,
      expected double precision not null,
      comparison text not null check (comparison in ('atLeast', 'atMost')),
      unit text not null,
      subject text not null,
      text text not null,
      fix text not null,
      citation jsonb not null,
      faces integer[] not null,
      signatures text[] not null,
      anchor jsonb not null,
      unique (run_id, component_id, fingerprint)
    );
    create index dfm_findings_revision on dfm_findings (revision_id, run_id);
    create index dfm_findings_model on dfm_findings (model_id);
    create index dfm_findings_component on dfm_findings (component_id);

    create table document_artifacts (
      id uuid primary key default gen_random_uuid(),
      model_id uuid not null references model_documents (id),
      revision_id uuid not null references model_revisions (id) on delete cascade,
      run_id uuid references dfm_runs (id) on delete cascade,
      kind text not null check (kind in ('dfm_report')),
      version integer not null check (version > 0),
      status text not null default 'queued' check (status in ('queued', 'ready', 'failed')),
      sha256 text references objects (sha256),
      size_bytes bigint,
      pages integer,
      reason jsonb,
      created_at timestamptz not null default now(),
      finished_at timestamptz,
      unique (revision_id, kind, version),
      check (status <> 'ready' or sha256 is not null)
    );
    create index document_artifacts_run on document_artifacts (run_id);
    create index document_artifacts_object on document_artifacts (sha256);
    create trigger count_reference after insert or delete or update of sha256 on document_artifacts
      for each row execute function sec.count_reference();
  `);
  for (const table of ['dfm_runs', 'dfm_components', 'dfm_findings', 'document_artifacts']) {
    await knex.raw(`
      alter table ${table} enable row level security;
      alter table ${table} force row level security;
      create policy owner_all on ${table} to current_user using (true);
      create policy worker_all on ${table} to rapiddraft_worker using (true);
      create policy search_all on ${table} for select to rapiddraft_search using (true);
      create policy app_visible on ${table} to rapiddraft_app
        using (model_id = any ((select sec.visible_models())::uuid[]));
      grant select on ${table} to rapiddraft_app;
      grant select, insert, update, delete on ${table} to rapiddraft_worker;
    `);
  }
  // A person may ask for an analysis anew.
  await knex.raw('grant insert on dfm_runs to rapiddraft_app');
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`drop table document_artifacts, dfm_findings, dfm_components, dfm_runs`);
}
