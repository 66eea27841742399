import type { Knex } from 'knex';

/** What a caller's searches may find. */
export type SearchScope = {
  /** Every model the caller may see, and no other; or those of them that lie in one project. */
  visibleModelIds: string[];
  /** Behind a supplier lens, ids of the components, findings, tickets and replies that it shows; else null. */
  refIds: string[] | null;
};

/** Asked as the caller, whose row-level security decides. */
export async function searchScope(trx: Knex, projectId: string | null = null): Promise<SearchScope> {
  const { rows } = await trx.raw<{ rows: SearchScope[] }>(
    `select case when :projectId ::uuid is null then sec.visible_models() else array(
         select id from model_documents where project_id = :projectId ::uuid
           and id = any ((select sec.visible_models())::uuid[])) end as "visibleModelIds",
       case when sec.lens_components() is not null then array(
         select id::text from components union all select id::text from dfm_findings
         union all select id::text from review_tickets union all select id::text from ticket_replies) end as "refIds"`,
    { projectId },
  );
  return rows[0]!;
}
