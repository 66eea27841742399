import type { Knex } from 'knex';

/** What a revision is called and made of, uploads in parts, and withdrawn uploads whose number is free again. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table model_revisions
      add part_number text check (length(part_number) between 1 and 100),
      add revision_letter text check (revision_letter ~ '^[A-Z0-9]{1,8}$'),
      add material text check (length(material) between 1 and 200),
      add version integer not null default 1,
      -- Size of each part but the last; null for an upload in one request.
      add part_bytes integer check (part_bytes > 0),
      add withdrawn_at timestamptz,
      drop constraint model_revisions_model_id_number_key;
    create unique index model_revisions_number on model_revisions (model_id, number) where withdrawn_at is null;

    -- Nobody waits for what becomes of a file that was withdrawn.
    create function sec.end_withdrawn_work() returns trigger
      language plpgsql security definer set search_path = ''
    as $$ begin
      update public.outbox set finished_at = now() where entity_key = new.id::text and finished_at is null;
      return null;
    end $$;
    revoke all on function sec.end_withdrawn_work() from public;
    create trigger end_withdrawn_work after update of withdrawn_at on model_revisions
      for each row when (old.withdrawn_at is null and new.withdrawn_at is not null)
      execute function sec.end_withdrawn_work();
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop trigger end_withdrawn_work on model_revisions;
    drop function sec.end_withdrawn_work();
    drop index model_revisions_number;
    alter table model_revisions
      add constraint model_revisions_model_id_number_key unique (model_id, number),
      drop part_number, drop revision_letter, drop material, drop version, drop part_bytes, drop withdrawn_at;
  `);
}
