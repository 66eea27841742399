import type { Knex } from 'knex';

/** What a caller's searches may find. */
export type SearchScope = {
  /** Every model the caller may see, and no other. */
  visibleModelIds: string[];
  /** Behind a supplier lens, ids of the components, findings, tickets and replies that it shows; else null. */
  refIds: string[] | null;
};

/** Asked as the caller, whose row-level security decides. */
export async function searchScope(trx: Knex): Promise<SearchScope> {
  const { rows } = await trx.raw<{ rows: SearchScope[] }>(
    `select sec.visible_models() as "visibleModelIds",
       case when sec.lens_components() is not null then array(
         select id::text from components union all select id::text from dfm_findings
         union all select id::text from review_tickets union all select id::text from ticket_replies) end as "refIds"`,
  );
  return rows[0]!;
}
