import type { Knex } from 'knex';

/** Guests of links to edit upload revisions, and take back their own unless a lens shows components of them. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table model_revisions alter created_by drop not null,
      add guest_id uuid references share_guests (id),
      add constraint model_revisions_one_author check (num_nonnulls(created_by, guest_id) = 1);
    -- What guests sent lately is counted.
    create index model_revisions_guest on model_revisions (guest_id, created_at) where guest_id is not null;
    create index attachments_guest on attachments (guest_id, created_at) where guest_id is not null;

    -- Lenses on a revision that weren't revoked: a guest who uploaded it doesn't see the links of others.
    create function sec.lens_links_on(revision uuid) returns uuid[]
      language sql stable security definer set search_path = ''
      as $$ select coalesce(array_agg(l.id), '{}') from public.share_links l
        where l.revision_id = revision and l.component_ids is not null and l.revoked_at is null
          and l.model_id = any ((select sec.visible_models())::uuid[]) $$;
    revoke all on function sec.lens_links_on(uuid) from public;
    grant execute on function sec.lens_links_on(uuid) to rapiddraft_app;
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop function sec.lens_links_on(uuid);
    drop index attachments_guest;
    update model_revisions r set created_by = d.owner_id
      from model_documents d where d.id = r.model_id and r.created_by is null;
    alter table model_revisions drop constraint model_revisions_one_author, drop guest_id,
      alter created_by set not null;
  `);
}
