import type { Knex } from 'knex';

/**
 * The API writes nobody's row of users but by a sign-in: grants and invitations go by address, so that whoever could
 * change one by a mistake of ours would hand over what was given to it.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    -- The user of an identity, made at its first sign-in; two at once make one.
    create function sec.sign_in(subject text, address text) returns uuid
      language plpgsql security definer set search_path = ''
    as $$ declare
      person uuid;
    begin
      -- One after the other: of two that begin at once, the second would meet the address before the identity.
      perform pg_advisory_xact_lock(hashtextextended(coalesce(lower(address), subject), 12));
      -- An address that another identity had is that one's no longer; accounts are never joined by address.
      update public.users u set email = null where lower(u.email) = lower(address) and u.stytch_user_id <> subject;
      insert into public.users as u (stytch_user_id, email) values (subject, address)
        on conflict (stytch_user_id) do update
          set email = coalesce(excluded.email, u.email), last_seen_at = now()
        returning u.id into person;
      return person;
    end $$;
    revoke all on function sec.sign_in(text, text) from public;
    grant execute on function sec.sign_in(text, text) to rapiddraft_app;
    revoke insert (stytch_user_id, email), update (email, last_seen_at) on users from rapiddraft_app;
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop function sec.sign_in(text, text);
    grant insert (stytch_user_id, email), update (email, last_seen_at) on users to rapiddraft_app;
  `);
}
