import type { Knex } from 'knex';

/**
 * What lists of models are searched and sorted by, for all that somebody may see at once: the policies of events and
 * revisions compare each row with every one of these models, which takes seconds where there are thousands.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    -- Of the models that the person may see, or of those among them. Guests have no lists.
    create function sec.model_digests(among uuid[] default null)
      returns table (model_id uuid, active_at timestamptz, file_name text, part_number text, status text)
      language plpgsql stable security definer set search_path = '' rows 1000
    as $$ begin
      if sec.user_id() is null then
        return;
      end if;
      return query
        select d.id,
          coalesce((select e.created_at from public.activity_events e
            where e.model_id = d.id and not e.sensitive order by e.seq desc limit 1), d.created_at),
          latest.file_name, latest.part_number, latest.status
        from unnest(sec.visible_models()) as visible (id)
        join public.model_documents d on d.id = visible.id
        left join lateral (
          select r.file_name, r.part_number, r.status from public.model_revisions r
          where r.model_id = d.id and r.withdrawn_at is null order by r.number desc limit 1
        ) latest on true
        where among is null or visible.id = any (among);
    end $$;
    revoke all on function sec.model_digests(uuid[]) from public;
    grant execute on function sec.model_digests(uuid[]) to rapiddraft_app;
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop function sec.model_digests(uuid[])');
}
