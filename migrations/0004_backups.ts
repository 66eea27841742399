import type { Knex } from 'knex';

/** Backups and the verifications that restored them. Operators' data: it names no one's models. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table backups (
      id uuid primary key default gen_random_uuid(),
      trigger text not null check (trigger in ('manual', 'schedule')),
      status text not null default 'requested' check (status in ('requested', 'running', 'completed', 'failed')),
      requested_by uuid references users (id) on delete set null,
      requested_at timestamptz not null default now(),
      started_at timestamptz,
      finished_at timestamptz,
      attempt_id text,
      location text,
      bytes bigint check (bytes >= 0),
      encrypted boolean,
      tables integer check (tables >= 0),
      rows bigint check (rows >= 0),
      objects integer check (objects >= 0),
      object_bytes bigint check (object_bytes >= 0),
      duration_ms double precision,
      manifest jsonb,
      reason jsonb,
      check (status <> 'completed' or (location is not null and manifest is not null)),
      check (status <> 'failed' or reason is not null)
    );
    create index backups_newest on backups (requested_at desc, id desc);
    create index backups_unfinished on backups (status) where status in ('requested', 'running');

    create table restore_verifications (
      id uuid primary key default gen_random_uuid(),
      backup_id uuid not null references backups (id) on delete cascade,
      status text not null default 'running' check (status in ('running', 'passed', 'failed')),
      level text not null default 'L3',
      started_at timestamptz not null default now(),
      finished_at timestamptz,
      tables_compared integer,
      rows_compared bigint,
      objects_compared integer,
      download_ms double precision,
      restore_ms double precision,
      compare_ms double precision,
      objects_ms double precision,
      duration_ms double precision,
      reason jsonb,
      check (status <> 'failed' or reason is not null),
      check (status <> 'passed' or (tables_compared is not null and rows_compared is not null))
    );
    create index restore_verifications_backup on restore_verifications (backup_id, started_at desc, id desc);
    create index restore_verifications_passed on restore_verifications (finished_at desc) where status = 'passed';

    grant select, insert, update on backups, restore_verifications to rapiddraft_worker;
    grant select, insert on backups, restore_verifications to rapiddraft_app;
    grant select on backups, restore_verifications to rapiddraft_backup;
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`drop table restore_verifications, backups`);
}
