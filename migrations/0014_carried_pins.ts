import type { Knex } from 'knex';

/** Pins that followed the geometry to another revision, and those that wait for somebody to place them there. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table ticket_pins
      -- Of its revision, for the order of a ticket's pins.
      add revision_number integer,
      -- Where it was carried from, how and how surely; all null where somebody put it there.
      add carried_from uuid references model_revisions (id),
      add carry_method text check (carry_method in ('same_geometry', 'same_face', 'same_surface', 'similar_face')),
      add confidence real check (confidence between 0 and 1),
      -- Somebody put it there, or said that it is right. Of others a better place may be found.
      add is_confirmed boolean not null default true,
      add check (num_nulls(carried_from, carry_method, confidence) in (0, 3)),
      add check (is_confirmed or carried_from is not null);
    update ticket_pins p set revision_number = r.number from model_revisions r where r.id = p.revision_id;
    alter table ticket_pins alter revision_number set not null;

    -- Never beside a pin of the same ticket on the same revision.
    create table waiting_pins (
      ticket_id uuid not null references review_tickets (id) on delete cascade,
      model_id uuid not null references model_documents (id),
      revision_id uuid not null references model_revisions (id),
      revision_number integer not null,
      carried_from uuid not null references model_revisions (id),
      reason text not null check (reason in ('component_gone', 'face_gone', 'unsure', 'failed')),
      -- Where it may be, as a pin; null where there is no such place.
      proposal jsonb,
      carry_method text check (carry_method in ('same_geometry', 'same_face', 'same_surface', 'similar_face')),
      confidence real check (confidence between 0 and 1),
      created_at timestamptz not null default now(),
      primary key (ticket_id, revision_id),
      check (num_nulls(proposal, carry_method, confidence) in (0, 3))
    );
    create index waiting_pins_revision on waiting_pins (revision_id);
    alter table waiting_pins enable row level security;
    alter table waiting_pins force row level security;
    create policy owner_all on waiting_pins to current_user using (true);
    create policy worker_all on waiting_pins to rapiddraft_worker using (true);
    create policy app_visible on waiting_pins to rapiddraft_app
      using (model_id = any ((select sec.visible_models())::uuid[]));
    -- What waits has no component yet, or may be about another one.
    create policy lens on waiting_pins as restrictive to rapiddraft_app using ((select sec.lens_components()) is null);
    grant select, delete on waiting_pins to rapiddraft_app;
    grant select, insert, update, delete on waiting_pins to rapiddraft_worker;
    grant select on waiting_pins to rapiddraft_backup;
    grant insert, update, delete on ticket_pins to rapiddraft_worker;
    grant update (version) on review_tickets to rapiddraft_worker;
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    revoke insert, update, delete on ticket_pins from rapiddraft_worker;
    revoke update (version) on review_tickets from rapiddraft_worker;
    drop table waiting_pins;
    delete from ticket_pins where not is_confirmed;
    alter table ticket_pins drop revision_number, drop carried_from, drop carry_method, drop confidence, drop is_confirmed;
  `);
}
