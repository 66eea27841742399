import type { Knex } from 'knex';

/** Answers kept so that a create sent twice happens once, and counters of requests for rate limits. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table idempotency_keys (
      -- SHA-256 of the caller, the route and the key.
      id bytea primary key check (length(id) = 32),
      user_id uuid references users (id) on delete cascade,
      guest_id uuid references share_guests (id) on delete cascade,
      request_sha256 bytea not null check (length(request_sha256) = 32),
      -- Encrypted by the key, which is kept nowhere; null only inside the transaction that does the work.
      answer bytea,
      expires_at timestamptz not null default now() + interval '24 hours',
      check (num_nonnulls(user_id, guest_id) = 1)
    );
    create index idempotency_keys_expiry on idempotency_keys (expires_at);
    create index idempotency_keys_user on idempotency_keys (user_id);
    create index idempotency_keys_guest on idempotency_keys (guest_id);

    alter table idempotency_keys enable row level security;
    alter table idempotency_keys force row level security;
    create policy owner_all on idempotency_keys to current_user using (true);
    create policy worker_all on idempotency_keys to rapiddraft_worker using (true);
    create policy app_own on idempotency_keys to rapiddraft_app
      using (user_id = (select sec.user_id()) or guest_id = (select sec.guest_id()));
    grant select, insert, update on idempotency_keys to rapiddraft_app;
    grant select, delete on idempotency_keys to rapiddraft_worker;
    grant select on idempotency_keys to rapiddraft_backup;

    -- Unlogged: a crash of the server begins the windows anew, and no request waits for the disk.
    create unlogged table rate_counters (
      -- SHA-256 of the limit, of whom it counts, and of the window.
      id bytea primary key check (length(id) = 32),
      used integer not null,
      ends_at timestamptz not null
    );
    create index rate_counters_end on rate_counters (ends_at);
    grant select, insert, update, delete on rate_counters to rapiddraft_app;
    grant select on rate_counters to rapiddraft_backup;
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table idempotency_keys, rate_counters');
}
