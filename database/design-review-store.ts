import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import type { DecisionKind, ReviewOutcome, ReviewStatus } from '../domain/review/design-review.ts';
import type { TicketStatus } from '../domain/review/ticket.ts';
import type { Person } from './authors.ts';

/** A rule pack as its findings name it. */
export type ReviewRulePack = { pack: string; title: string; version: number };

/** What a round is about. */
export type RoundBasis = {
  revisionId: string;
  revisionNumber: number;
  /** The file was taken back since. */
  isWithdrawn: boolean;
  fileSha256: string;
  /** Null where no analysis of the file had ended. */
  rulesSha256: string | null;
  rulePacks: ReviewRulePack[] | null;
};

export type Conclusion = {
  outcome: ReviewOutcome | 'cancelled' | 'superseded';
  /** Null where the decisions concluded it, or a new file or new rules. */
  by: Person | null;
  comment: string;
  at: Date;
};

export type ReviewerDecision = { id: string; decision: DecisionKind; comment: string; createdAt: Date };

export type Reviewer = Person & {
  isRequired: boolean;
  dueAt: Date | null;
  askedAt: Date;
  /** What they decided in this round. */
  decision: ReviewerDecision | null;
};

export type AgendaItem = {
  text: string;
  /** Null as well where the ticket was deleted since. */
  ticket: { id: string; number: number; title: string; status: TicketStatus } | null;
};

export type DesignReview = {
  id: string;
  modelId: string;
  title: string;
  description: string;
  status: ReviewStatus;
  lead: Person;
  author: Person;
  round: number;
  gateGeneration: number;
  basis: RoundBasis;
  /** Of this round, once it has ended. */
  conclusion: Conclusion | null;
  /** In the order in which they were asked first. */
  reviewers: Reviewer[];
  agenda: AgendaItem[];
  /** Counts changes, decisions too; a change names the version it is of. */
  version: number;
  createdAt: Date;
  updatedAt: Date;
};

/*
 * All of these run in a transaction of `asCaller`, so row-level security stands behind each `where`. What changes a
 * review runs after `getReview` with `lock`.
 */

const basisSelects = `w.revision_id as "revisionId", v.number as "revisionNumber", v.withdrawn_at is not null as "isWithdrawn",
  w.file_sha256 as "fileSha256", w.rules_sha256 as "rulesSha256", w.rule_packs as "rulePacks"`;
const conclusionSelects = `w.outcome, w.outcome_by as "outcomeBy", concluded.email as "outcomeByEmail",
  w.outcome_comment as "outcomeComment", w.ended_at as "endedAt"`;
const roundJoins = `join model_revisions v on v.id = w.revision_id left join users concluded on concluded.id = w.outcome_by`;

export const reviewSelects = `r.id, r.model_id as "modelId", r.title, r.description, r.status, r.round, r.version,
  r.gate_generation as "gateGeneration", r.created_at as "createdAt", r.updated_at as "updatedAt",
  r.lead_id as "leadId", lead.email as "leadEmail", r.created_by as "authorId", author.email as "authorEmail",
  ${basisSelects}, ${conclusionSelects},
  (select coalesce(jsonb_agg(jsonb_build_object('id', p.user_id, 'email', u.email, 'isRequired', p.is_required,
      'dueAt', p.due_at, 'askedAt', p.asked_at, 'decision', case when d.id is not null then
        jsonb_build_object('id', d.id, 'decision', d.decision, 'comment', d.comment, 'createdAt', d.created_at) end)
      order by p.added_at, p.user_id), '[]')
    from review_reviewers p join users u on u.id = p.user_id
    left join review_decisions d on d.review_id = p.review_id and d.round = r.round and d.reviewer_id = p.user_id
      and d.replaced_at is null
    where p.review_id = r.id) as reviewers,
  (select coalesce(jsonb_agg(jsonb_build_object('text', a.text, 'ticket', case when t.id is not null then
        jsonb_build_object('id', t.id, 'number', t.number, 'title', t.title, 'status', t.status) end)
      order by a.position), '[]')
    from review_agenda_items a left join review_tickets t on t.id = a.ticket_id and t.deleted_at is null
    where a.review_id = r.id) as agenda`;
export const reviewJoins = `join users lead on lead.id = r.lead_id join users author on author.id = r.created_by
  join review_rounds w on w.review_id = r.id and w.round = r.round ${roundJoins}`;

type ConclusionRow = {
  outcome: Conclusion['outcome'] | null;
  outcomeBy: string | null;
  outcomeByEmail: string | null;
  outcomeComment: string;
  endedAt: Date | null;
};
/** Postgres writes times within JSON as text. */
type AsJson<T> = {
  [K in keyof T]: T[K] extends Date ? string : T[K] extends Date | null ? string | null : T[K];
};
type ReviewRow = Omit<DesignReview, 'lead' | 'author' | 'basis' | 'conclusion' | 'reviewers'> &
  RoundBasis &
  ConclusionRow & {
    leadId: string;
    leadEmail: string | null;
    authorId: string;
    authorEmail: string | null;
    reviewers: (AsJson<Omit<Reviewer, 'decision'>> & { decision: AsJson<ReviewerDecision> | null })[];
  };

const plainBasis = (row: RoundBasis): RoundBasis => ({
  revisionId: row.revisionId,
  revisionNumber: row.revisionNumber,
  isWithdrawn: row.isWithdrawn,
  fileSha256: row.fileSha256,
  rulesSha256: row.rulesSha256,
  rulePacks: row.rulePacks,
});

const plainConclusion = (row: ConclusionRow): Conclusion | null =>
  row.outcome && {
    outcome: row.outcome,
    by: row.outcomeBy === null ? null : { id: row.outcomeBy, email: row.outcomeByEmail },
    comment: row.outcomeComment,
    at: row.endedAt!,
  };

const plainReviewer = ({ decision, dueAt, askedAt, ...row }: ReviewRow['reviewers'][number]): Reviewer => ({
  ...row,
  dueAt: dueAt === null ? null : new Date(dueAt),
  askedAt: new Date(askedAt),
  decision: decision && { ...decision, createdAt: new Date(decision.createdAt) },
});

export const plainReview = (row: ReviewRow): DesignReview => ({
  id: row.id,
  modelId: row.modelId,
  title: row.title,
  description: row.description,
  status: row.status,
  lead: { id: row.leadId, email: row.leadEmail },
  author: { id: row.authorId, email: row.authorEmail },
  round: row.round,
  gateGeneration: row.gateGeneration,
  basis: plainBasis(row),
  conclusion: plainConclusion(row),
  reviewers: row.reviewers.map(plainReviewer),
  agenda: row.agenda,
  version: row.version,
  createdAt: row.createdAt,
  updatedAt: row.updatedAt,
});

/** A design review; with `lock`, nobody else changes it until the transaction ends. */
export async function getReview(
  trx: Knex,
  id: string,
  options: { lock?: boolean } = {},
): Promise<DesignReview | null> {
  if (options.lock) await trx('design_reviews').where({ id }).forNoKeyUpdate().select('id');
  const { rows } = await trx.raw<{ rows: ReviewRow[] }>(
    `select ${reviewSelects} from design_reviews r ${reviewJoins} where r.id = ?`,
    [id],
  );
  return rows[0] ? plainReview(rows[0]) : null;
}

export type NewAgendaItem = { text: string; ticketId: string | null };

export type NewReview = {
  modelId: string;
  title: string;
  description: string;
  leadId: string;
  createdBy: string;
  agenda: readonly NewAgendaItem[];
  basis: Pick<RoundBasis, 'revisionId' | 'fileSha256' | 'rulesSha256' | 'rulePacks'>;
};

/** Writes a draft with its first round. */
export async function addReview(trx: Knex, review: NewReview): Promise<DesignReview> {
  const id = randomUUID();
  await trx('design_reviews').insert({
    id,
    model_id: review.modelId,
    title: review.title,
    description: review.description,
    lead_id: review.leadId,
    created_by: review.createdBy,
  });
  const { revisionId, fileSha256, rulesSha256, rulePacks } = review.basis;
  await trx('review_rounds').insert({
    review_id: id,
    round: 1,
    model_id: review.modelId,
    revision_id: revisionId,
    file_sha256: fileSha256,
    rules_sha256: rulesSha256,
    rule_packs: rulePacks && JSON.stringify(rulePacks),
  });
  await setAgenda(trx, { id, modelId: review.modelId }, review.agenda);
  return (await getReview(trx, id))!;
}

/** Writes the agenda in place of the one before. */
export async function setAgenda(
  trx: Knex,
  review: { id: string; modelId: string },
  items: readonly NewAgendaItem[],
): Promise<void> {
  await trx('review_agenda_items').where({ review_id: review.id }).delete();
  if (items.length === 0) return;
  await trx('review_agenda_items').insert(
    items.map(({ text, ticketId }, index) => ({
      review_id: review.id,
      position: index + 1,
      model_id: review.modelId,
      text,
      ticket_id: ticketId,
    })),
  );
}

/** Which of these tickets are of the model and were not deleted. */
export async function ticketsAmong(trx: Knex, modelId: string, ids: readonly string[]): Promise<string[]> {
  const rows: { id: string }[] = await trx('review_tickets')
    .where({ model_id: modelId })
    .whereNull('deleted_at')
    .whereIn('id', ids)
    .select('id');
  return rows.map(({ id }) => id);
}

export type ReviewChanges = {
  title?: string | undefined;
  description?: string | undefined;
  leadId?: string | undefined;
  status?: ReviewStatus;
  round?: number;
  gateGeneration?: number;
};

/** Notes a change of a review, which makes its next version. */
export async function changeReview(
  trx: Knex,
  id: string,
  changes: ReviewChanges = {},
): Promise<DesignReview> {
  await trx('design_reviews')
    .where({ id })
    .update({
      title: changes.title,
      description: changes.description,
      lead_id: changes.leadId,
      status: changes.status,
      round: changes.round,
      gate_generation: changes.gateGeneration,
      version: trx.raw('version + 1'),
      updated_at: trx.fn.now(),
    });
  return (await getReview(trx, id))!;
}

export type Round = RoundBasis & { round: number; beganAt: Date; conclusion: Conclusion | null };

/** The rounds of a review, newest first. */
export async function listRounds(trx: Knex, reviewId: string): Promise<Round[]> {
  type RoundRow = RoundBasis & ConclusionRow & { round: number; beganAt: Date };
  const { rows } = await trx.raw<{ rows: RoundRow[] }>(
    `select w.round, w.began_at as "beganAt", ${basisSelects}, ${conclusionSelects}
     from review_rounds w ${roundJoins} where w.review_id = ? order by w.round desc`,
    [reviewId],
  );
  return rows.map((row) => ({
    ...plainBasis(row),
    round: row.round,
    beganAt: row.beganAt,
    conclusion: plainConclusion(row),
  }));
}
