import type { Knex } from 'knex';

/**
 * Searchable texts and their vectors. Texts stand in one table and are written with their source; vectors come later,
 * in one table per embedding model, which the worker asks for by a function because making tables takes the owner.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table embedding_items (
      id uuid primary key default gen_random_uuid(),
      -- Null where a text belongs to everyone: rules.
      model_id uuid references model_documents (id) on delete cascade,
      revision_id uuid references model_revisions (id) on delete cascade,
      kind text not null check (kind ~ '^[a-z][a-z_]{0,31}$'),
      ref_id text not null check (length(ref_id) between 1 and 200),
      chunk integer not null default 0 check (chunk >= 0),
      title text not null,
      body text not null,
      exact_tokens text[] not null default '{}',
      content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'),
      tsv tsvector not null generated always as (
        setweight(to_tsvector('pg_catalog.english', title), 'A') ||
        setweight(to_tsvector('pg_catalog.english', body), 'B')) stored,
      updated_at timestamptz not null default now(),
      unique (kind, ref_id, chunk),
      check (kind = 'rule' or model_id is not null)
    );
    create index embedding_items_model on embedding_items (model_id, kind);
    create index embedding_items_revision on embedding_items (revision_id);
    create index embedding_items_tsv on embedding_items using gin (tsv);
    create index embedding_items_exact on embedding_items using gin (exact_tokens);

    -- Words as written, for typing errors; by model, so that no one is offered the words of others.
    create table embedding_words (
      model_id uuid references model_documents (id) on delete cascade,
      word text not null,
      unique nulls not distinct (model_id, word)
    );
    create index embedding_words_trigrams on embedding_words using gin (word gin_trgm_ops);

    create table embedding_models (
      id integer generated always as identity primary key,
      name text not null unique check (length(name) between 1 and 200),
      dimensions integer not null check (dimensions between 1 and 16000),
      table_name text not null generated always as ('embedding_vectors_' || id) stored,
      -- The one whose vectors rank results.
      active boolean not null default false,
      created_at timestamptz not null default now()
    );
    create unique index embedding_models_active on embedding_models (active) where active;

    -- Numbers the runs that bring a model's texts and vectors up to date.
    create sequence embedding_generation as bigint;
  `);
  for (const table of ['embedding_items', 'embedding_words']) {
    await knex.raw(`
      alter table ${table} enable row level security;
      alter table ${table} force row level security;
      create policy owner_all on ${table} to current_user using (true);
      create policy worker_all on ${table} to rapiddraft_worker using (true);
      create policy search_all on ${table} for select to rapiddraft_search using (true);
      create policy app_visible on ${table} to rapiddraft_app
        using (model_id = any ((select sec.visible_models())::uuid[]));
    `);
  }
  await knex.raw(`
    grant select, insert, update, delete on embedding_items, embedding_words to rapiddraft_app, rapiddraft_worker;
    grant select on embedding_items, embedding_words, embedding_models to rapiddraft_search;
    grant select, update (active) on embedding_models to rapiddraft_worker;
    grant select on embedding_items, embedding_words, embedding_models to rapiddraft_backup;
    grant usage on sequence embedding_generation to rapiddraft_app, rapiddraft_worker;
    grant select on sequence embedding_generation to rapiddraft_backup;

    -- The vectors' table of a model, made where it does not exist. The first model is active from the start.
    create function sec.add_embedding_model(model_name text, model_dimensions integer) returns text
      language plpgsql security definer set search_path = '' as $$
    declare model public.embedding_models;
    begin
      perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended('embedding_models', 7));
      select * into model from public.embedding_models m where m.name = model_name;
      if found then
        if model.dimensions <> model_dimensions then
          raise exception 'embedding model % has % dimensions, not %', model_name, model.dimensions, model_dimensions
            using errcode = 'check_violation';
        end if;
        return model.table_name;
      end if;
      insert into public.embedding_models (name, dimensions, active)
        values (model_name, model_dimensions, not exists (select 1 from public.embedding_models where active))
        returning * into model;
      execute pg_catalog.format('
        create table public.%1$I (
          item_id uuid primary key references public.embedding_items (id) on delete cascade,
          model_id uuid references public.model_documents (id) on delete cascade,
          content_hash text not null,
          -- Null where the service will never take this text.
          embedding public.halfvec(%2$s)
        );
        create index on public.%1$I (model_id);
        create index on public.%1$I (content_hash);
        alter table public.%1$I enable row level security;
        alter table public.%1$I force row level security;
        create policy owner_all on public.%1$I to current_user using (true);
        create policy worker_all on public.%1$I to rapiddraft_worker using (true);
        create policy search_all on public.%1$I for select to rapiddraft_search using (true);
        grant select, insert, update, delete on public.%1$I to rapiddraft_worker;
        grant select on public.%1$I to rapiddraft_search, rapiddraft_backup;
      ', model.table_name, model.dimensions);
      return model.table_name;
    end $$;

    -- The approximate index of a model's vectors; writers wait while it is built. False where it can't be had.
    create function sec.index_embedding_vectors(model_name text) returns boolean
      language plpgsql security definer set search_path = '' as $$
    declare model public.embedding_models;
    begin
      select * into strict model from public.embedding_models m where m.name = model_name;
      if model.dimensions > 4000 then return false; end if;
      execute pg_catalog.format(
        'create index if not exists %1$I on public.%2$I using hnsw (embedding public.halfvec_cosine_ops)',
        model.table_name || '_hnsw', model.table_name);
      return true;
    end $$;

    revoke all on function sec.add_embedding_model(text, integer), sec.index_embedding_vectors(text) from public;
    grant execute on function sec.add_embedding_model(text, integer), sec.index_embedding_vectors(text)
      to rapiddraft_worker;
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    do $$ declare name text; begin
      for name in select table_name from embedding_models loop
        execute format('drop table %I', name);
      end loop;
    end $$;
    drop function sec.add_embedding_model(text, integer);
    drop function sec.index_embedding_vectors(text);
    drop table embedding_models, embedding_words, embedding_items;
    drop sequence embedding_generation;
  `);
}
