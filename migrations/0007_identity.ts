import type { Knex } from 'knex';

/** Sessions by device, and API tokens. Both are seen by their person alone; who knocks is found by two functions. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table user_sessions (
      id uuid primary key default gen_random_uuid(),
      user_id uuid not null references users (id),
      -- As session_denylist and the identity provider know it.
      provider_session_id text not null unique,
      client text not null check (length(client) <= 300),
      address text not null,
      created_at timestamptz not null default now(),
      last_seen_at timestamptz not null default now(),
      expires_at timestamptz not null,
      ended_at timestamptz
    );
    create index user_sessions_user on user_sessions (user_id, created_at desc, id desc);

    create table api_tokens (
      id uuid primary key default gen_random_uuid(),
      user_id uuid not null references users (id),
      name text not null check (length(name) between 1 and 100),
      token_sha256 bytea not null unique check (length(token_sha256) = 32),
      scopes text[] not null
        check (cardinality(scopes) > 0 and scopes <@ array['read', 'write', 'manage', 'operate']),
      created_at timestamptz not null default now(),
      expires_at timestamptz not null,
      last_used_at timestamptz,
      last_used_address text,
      revoked_at timestamptz
    );
    create index api_tokens_user on api_tokens (user_id, created_at desc, id desc);
  `);
  for (const table of ['user_sessions', 'api_tokens'])
    await knex.raw(`
      alter table ${table} enable row level security;
      alter table ${table} force row level security;
      create policy owner_all on ${table} to current_user using (true);
      create policy app_own on ${table} to rapiddraft_app using (user_id = (select sec.user_id()));
      grant select, insert on ${table} to rapiddraft_app;
      grant select on ${table} to rapiddraft_backup;
    `);
  await knex.raw(`
    grant update (client, address, last_seen_at, ended_at), delete on user_sessions to rapiddraft_app;
    grant update (last_used_at, last_used_address, revoked_at) on api_tokens to rapiddraft_app;

    -- Asked before anyone is known, so they pass the walls; they answer about one session or token, which one must hold.
    create function sec.session_standing(subject text, session text)
      returns table (user_id uuid, email text, is_operator boolean, user_created_at timestamptz,
        last_seen_at timestamptz, is_denied boolean)
      language sql stable security definer set search_path = ''
      as $$ select u.id, u.email, u.is_operator, u.created_at, s.last_seen_at,
          exists (select from public.session_denylist d where d.session_id = session)
        from public.users u
        left join public.user_sessions s on s.provider_session_id = session and s.user_id = u.id
        where u.stytch_user_id = subject $$;
    create function sec.token_standing(sha256 bytea)
      returns table (user_id uuid, stytch_user_id text, email text, is_operator boolean,
        user_created_at timestamptz, token_id uuid, scopes text[], expires_at timestamptz, last_used_at timestamptz)
      language sql stable security definer set search_path = ''
      as $$ select u.id, u.stytch_user_id, u.email, u.is_operator, u.created_at, t.id, t.scopes, t.expires_at,
          t.last_used_at
        from public.api_tokens t join public.users u on u.id = t.user_id
        where t.token_sha256 = sha256 and t.revoked_at is null and t.expires_at > now() $$;
    revoke all on function sec.session_standing(text, text), sec.token_standing(bytea) from public;
    grant execute on function sec.session_standing(text, text), sec.token_standing(bytea) to rapiddraft_app;

    -- What API processes know of a session, token, person or other thing is no longer so: its kind and id.
    create function sec.notify_access() returns trigger language plpgsql as $$ begin
      perform pg_notify('rapiddraft_access',
        tg_argv[0] || ':' || (coalesce(to_jsonb(new), to_jsonb(old)) ->> tg_argv[1]));
      return null;
    end $$;
    create trigger notify_access after insert on session_denylist
      for each row execute function sec.notify_access('session', 'session_id');
    create trigger notify_access after update of revoked_at on api_tokens
      for each row execute function sec.notify_access('token', 'id');
    create trigger notify_access after update of is_operator, email on users
      for each row when (old.is_operator <> new.is_operator or old.email is distinct from new.email)
      execute function sec.notify_access('user', 'id');
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop trigger notify_access on users;
    drop trigger notify_access on session_denylist;
    drop function sec.token_standing(bytea), sec.session_standing(text, text);
    drop table api_tokens, user_sessions;
    drop function sec.notify_access();
  `);
}
