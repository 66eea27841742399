import type { Knex } from 'knex';

/**
 * What happens to a ticket is told about the component of its newest pin. The guest of a lens hears of it too where the
 * lens shows the ticket by its pin on another revision; what happens on that revision is not theirs.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    drop policy lens on activity_events;
    create policy lens on activity_events as restrictive for select to rapiddraft_app
      using ((select sec.lens_components()) is null
        or component_id = any ((select sec.lens_components())::uuid[])
        or (component_id is not null and revision_id is null
          and (payload ->> 'ticketId')::uuid = any ((select sec.lens_tickets())::uuid[])));
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop policy lens on activity_events;
    create policy lens on activity_events as restrictive for select to rapiddraft_app
      using ((select sec.lens_components()) is null or component_id = any ((select sec.lens_components())::uuid[]));
  `);
}
