import type { Knex } from 'knex';

/** A person's second factor, by the identity provider's id; who has one is asked for it at every sign-in. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table users add second_factor_id text;
    -- Of the caller alone.
    create function sec.set_second_factor(factor text) returns void
      language sql security definer set search_path = ''
      as $$ update public.users set second_factor_id = factor where id = sec.user_id() $$;
    revoke all on function sec.set_second_factor(text) from public;
    grant execute on function sec.set_second_factor(text) to rapiddraft_app;

    drop function sec.session_standing(text, text);
    create function sec.session_standing(subject text, session text)
      returns table (user_id uuid, email text, is_operator boolean, user_created_at timestamptz,
        second_factor_id text, last_seen_at timestamptz, is_denied boolean)
      language sql stable security definer set search_path = ''
      as $$ select u.id, u.email, u.is_operator, u.created_at, u.second_factor_id, s.last_seen_at,
          exists (select from public.session_denylist d where d.session_id = session)
        from public.users u
        left join public.user_sessions s on s.provider_session_id = session and s.user_id = u.id
        where u.stytch_user_id = subject $$;
    revoke all on function sec.session_standing(text, text) from public;
    grant execute on function sec.session_standing(text, text) to rapiddraft_app;

    drop trigger notify_access on users;
    create trigger notify_access after update of is_operator, email, second_factor_id on users
      for each row when (old.is_operator <> new.is_operator or old.email is distinct from new.email
        or old.second_factor_id is distinct from new.second_factor_id)
      execute function sec.notify_access('user', 'id');
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop trigger notify_access on users;
    create trigger notify_access after update of is_operator, email on users
      for each row when (old.is_operator <> new.is_operator or old.email is distinct from new.email)
      execute function sec.notify_access('user', 'id');
    drop function sec.session_standing(text, text);
    create function sec.session_standing(subject text, session text)
      returns table (user_id uuid, email text, is_operator boolean, user_created_at timestamptz,
        last_seen_at timestamptz, is_denied boolean)
      language sql stable security definer set search_path = ''
      as $$ select u.id, u.email, u.is_operator, u.created_at, s.last_seen_at,
          exists (select from public.session_denylist d where d.session_id = session)
        from public.users u
        left join public.user_sessions s on s.provider_session_id = session and s.user_id = u.id
        where u.stytch_user_id = subject $$;
    revoke all on function sec.session_standing(text, text) from public;
    grant execute on function sec.session_standing(text, text) to rapiddraft_app;
    drop function sec.set_second_factor(text);
    alter table users drop second_factor_id;
  `);
}
