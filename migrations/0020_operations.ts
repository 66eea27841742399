import type { Knex } from 'knex';

const isOperator = `exists (select from public.users u where u.id = sec.user_id() and u.is_operator)`;

/**
 * What operators see of the work in the background: names, ids, times and counts, and nothing of what it is about. The
 * functions answer operators alone, whoever calls them.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create function sec.operations_queues()
      returns table (queue text, waiting integer, running integer, oldest_at timestamptz)
      language sql stable security definer set search_path = ''
      as $$ select o.queue, count(*) filter (where o.sent_at is null)::integer,
          count(*) filter (where o.sent_at is not null)::integer, min(o.created_at)
        from public.outbox o where ${isOperator} and o.finished_at is null group by o.queue $$;

    create function sec.operations_work(before bigint, only_open boolean, most integer)
      returns table (id bigint, workflow text, workflow_id text, queue text, attempts integer, restarts integer,
        last_error text, created_at timestamptz, sent_at timestamptz, finished_at timestamptz, steps jsonb)
      language sql stable security definer set search_path = ''
      as $$ select o.id, o.workflow, o.workflow_id, o.queue, o.attempts, o.restarts, o.last_error, o.created_at,
          o.sent_at, o.finished_at,
          (select jsonb_agg(jsonb_build_object('name', s.name, 'status', s.status, 'attempts', s.attempts,
              'durationMs', s.duration_ms) order by s.ordinal)
            from public.revision_steps s where o.workflow = 'ingestRevision'
              and s.revision_id = (o.input ->> 'revisionId')::uuid
              and s.generation = (o.input ->> 'generation')::integer)
        from public.outbox o where ${isOperator} and o.kind in ('start', 'signal_with_start')
          and (before is null or o.id < before) and (not only_open or o.finished_at is null)
        order by o.id desc limit most $$;

    create function sec.operations_storage()
      returns table (database_bytes bigint, objects bigint, object_bytes bigint)
      language sql stable security definer set search_path = ''
      as $$ select pg_catalog.pg_database_size(current_database()), count(*),
          coalesce(sum(o.size_bytes), 0)::bigint
        from public.objects o having ${isOperator} $$;

    revoke all on function sec.operations_queues(), sec.operations_work(bigint, boolean, integer),
      sec.operations_storage() from public;
    grant execute on function sec.operations_queues(), sec.operations_work(bigint, boolean, integer),
      sec.operations_storage() to rapiddraft_app;
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop function sec.operations_queues(), sec.operations_work(bigint, boolean, integer), sec.operations_storage();
  `);
}
