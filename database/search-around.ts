import type { Knex } from 'knex';
import type { SearchKind } from '../domain/search/ranking.ts';

/** Of replies the ticket that they belong to, of decisions the review, by their ids; as the caller may see them. */
export async function searchAround(
  trx: Knex,
  hits: readonly { kind: SearchKind; id: string }[],
): Promise<ReadonlyMap<string, string>> {
  const idsOf = (kind: SearchKind) => hits.filter((hit) => hit.kind === kind).map(({ id }) => id);
  const { rows } = await trx.raw<{ rows: { id: string; around: string }[] }>(
    `select id, ticket_id as around from ticket_replies where id = any (?::uuid[])
     union all
     select id, review_id from review_decisions where id = any (?::uuid[])`,
    [idsOf('reply'), idsOf('decision')],
  );
  return new Map(rows.map(({ id, around }) => [id, around]));
}
