import type { Knex } from 'knex';
import Type from 'typebox';
import type { Static } from 'typebox';
import { ticketsAmong } from '../../database/design-review-store.ts';
import type { DesignReview, NewAgendaItem } from '../../database/design-review-store.ts';
import { decidersAmong } from '../../database/review-reviewer-store.ts';
import { ProductError } from '../../domain/errors.ts';
import { version } from '../schemas.ts';
import { reviewFields } from './present.ts';

const { title, ...others } = Type.Partial(Type.Object(reviewFields)).properties;
const leadId = Type.Optional(
  Type.String({ format: 'uuid', description: 'Who leads it: an editor or owner of the model.' }),
);
export const newReview = Type.Object(
  { title: reviewFields.title, ...others, leadId },
  { additionalProperties: false },
);
export const reviewChange = Type.Object(
  { version, title, ...others, leadId },
  { additionalProperties: false },
);

/** Throws `bad_request` for somebody who may not decide on the model. */
export async function requireLead(trx: Knex, modelId: string, id: string): Promise<void> {
  if ((await decidersAmong(trx, modelId, [id])).length === 0)
    throw new ProductError('bad_request', 'A review is led by an editor or owner of the model.');
}

/** The agenda as it is kept. Throws `bad_request` for a ticket that the model does not have. */
export async function readAgenda(
  trx: Knex,
  modelId: string,
  items: readonly { text: string; ticketId?: string | null }[],
): Promise<NewAgendaItem[]> {
  const agenda = items.map(({ text, ticketId = null }) => ({ text: text.trim(), ticketId }));
  const ids = [...new Set(agenda.flatMap(({ ticketId }) => ticketId ?? []))];
  if ((await ticketsAmong(trx, modelId, ids)).length < ids.length)
    throw new ProductError('bad_request', 'The agenda names a ticket that this model does not have.');
  return agenda;
}

type Changes = {
  values: { title?: string | undefined; description?: string | undefined; leadId?: string | undefined };
  agenda: NewAgendaItem[] | null;
  /** Names of what is other than it was. */
  fields: string[];
};

/** What of `input` is other than it is, checked. Throws `bad_request` for a lead or a ticket that can't be. */
export async function changesOf(
  trx: Knex,
  review: DesignReview,
  input: Static<typeof reviewChange>,
): Promise<Changes> {
  const differs = <T>(wanted: T | undefined, present: T): T | undefined =>
    wanted !== undefined && wanted !== present ? wanted : undefined;
  const values = {
    title: differs(input.title?.trim(), review.title),
    description: differs(input.description, review.description),
    leadId: differs(input.leadId, review.lead.id),
  };
  if (values.leadId !== undefined) await requireLead(trx, review.modelId, values.leadId);
  const agenda = input.agenda ? await readAgenda(trx, review.modelId, input.agenda) : null;
  const present = review.agenda.map(({ text, ticket }) => ({ text, ticketId: ticket?.id ?? null }));
  const isNewAgenda = agenda !== null && JSON.stringify(agenda) !== JSON.stringify(present);
  const named = Object.entries(values).filter(([, value]) => value !== undefined);
  return {
    values,
    agenda: isNewAgenda ? agenda : null,
    fields: [...named.map(([name]) => name), ...(isNewAgenda ? ['agenda'] : [])],
  };
}

/** What the event of these changes tells: before and after; of the description only that it was rewritten. */
export function eventPayload(before: DesignReview, after: DesignReview, { fields }: Changes) {
  const of = ({ title: name, lead, agenda }: DesignReview) => ({
    ...(fields.includes('title') ? { title: name } : {}),
    ...(fields.includes('leadId') ? { leadId: lead.id } : {}),
    ...(fields.includes('agenda') ? { agenda: agenda.map(({ ticket }) => ticket?.id ?? null) } : {}),
  });
  return {
    version: after.version,
    before: of(before),
    after: of(after),
    rewritten: fields.filter((field) => field === 'description'),
    ...(fields.includes('leadId') ? { notify: [after.lead.id] } : {}),
  };
}
