import type { Knex } from 'knex';

const closedWithOrganization = `
  join public.organizations o on o.id = d.organization_id and o.deleted_at is null`;

/** What a guest and a token find; `open` is what of the model's surroundings must be there besides. */
const guestFunctions = (open: string): string => `
  create or replace function sec.guest_session(link uuid, guest uuid)
    returns table (level text, model_id uuid, lens_revision_id uuid, lens_status text,
      expires_at timestamptz, name text, email text,
      admitted boolean)
    language sql stable security definer set search_path = ''
    as $$ select l.level, l.model_id, l.revision_id, l.lens_status, l.expires_at, g.name, g.email,
        sec.is_address_allowed(l, g.email)
      from public.share_links l
      join public.share_guests g on g.link_id = l.id and g.id = guest
      join public.model_documents d on d.id = l.model_id and d.deleted_at is null ${open}
      where l.id = link and sec.is_link_open(l) $$;

  create or replace function sec.open_share_link(token_sha256 bytea, returning_guests uuid[], address text, client text)
    returns table (link_id uuid, guest_id uuid, expires_at timestamptz)
    language plpgsql security definer set search_path = ''
  as $$ declare
    link public.share_links;
    guest uuid;
  begin
    select l.* into link from public.share_links l
      join public.model_documents d on d.id = l.model_id and d.deleted_at is null ${open}
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
`;

/**
 * Links into a deleted organization are closed, as its models are to everyone. The API makes nobody an operator, and may
 * ask for a report to be drawn again.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    ${guestFunctions(closedWithOrganization)}
    revoke insert, update on users from rapiddraft_app;
    grant insert (stytch_user_id, email), update (email, last_seen_at) on users to rapiddraft_app;
    grant insert (model_id, revision_id, run_id, kind, version) on document_artifacts to rapiddraft_app;
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    ${guestFunctions('')}
    revoke insert (stytch_user_id, email), update (email, last_seen_at) on users from rapiddraft_app;
    grant insert, update on users to rapiddraft_app;
    revoke insert (model_id, revision_id, run_id, kind, version) on document_artifacts from rapiddraft_app;
  `);
}
