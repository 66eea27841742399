import type { Knex } from 'knex';
import Type from 'typebox';
import { asCaller } from '../../database/connection.ts';
import type { Caller } from '../../database/connection.ts';
import { locatePin, removePin } from '../../database/pin-store.ts';
import type { Pin } from '../../database/pin-store.ts';
import { getRevision } from '../../database/revision-store.ts';
import { changeTicket, getTicket } from '../../database/ticket-store.ts';
import type { Ticket } from '../../database/ticket-store.ts';
import { ProductError } from '../../domain/errors.ts';
import type { Api, ApiDeps } from '../context.ts';
import { changedMeanwhile, notFound } from '../errors.ts';
import { orNull, uuid, version } from '../schemas.ts';
import { authorizeTicket } from './access.ts';
import type { TicketAccess } from './access.ts';
import { eventPayload, findPin } from './change.ts';
import { newPinSchema, presentTicket, ticketSchema } from './present.ts';
import { carryPin, recordEvent } from './record.ts';

const params = Type.Object({ id: uuid, revisionId: uuid }, { additionalProperties: false });

/** A ticket's place on one revision, where somebody puts it, or says that it is right. */
export function pinRoutes(app: Api, { knex }: ApiDeps): void {
  /** A ticket on a revision of its model, held for a change of this version of it. */
  async function openPin(
    trx: Knex,
    caller: Caller,
    at: { id: string; revisionId: string },
    sent: { version: number },
  ): Promise<TicketAccess> {
    const access = await authorizeTicket(trx, caller, at.id, 'movePin', {
      lock: true,
      revisionId: at.revisionId,
    });
    const { ticket, standing } = access;
    const revision = await getRevision(trx, at.revisionId);
    if (revision?.modelId !== ticket.modelId) throw notFound('revision');
    if (sent.version !== ticket.version)
      throw changedMeanwhile(presentTicket(ticket, standing, caller), sent);
    return access;
  }

  /** Writes the pin, or none, as the ticket's next version. */
  async function write(trx: Knex, before: Ticket, revisionId: string, pin: Pin | null): Promise<Ticket> {
    if (!pin) await removePin(trx, before.id, revisionId);
    const { id, version: newVersion } = await changeTicket(trx, before, pin ? { pin } : {});
    await carryPin(trx, { id, version: newVersion }, pin);
    return (await getTicket(trx, id, { revisionId }))!;
  }

  app.put(
    '/api/v1/tickets/:id/pins/:revisionId',
    {
      config: { guests: true, errors: ['conflict'] },
      schema: {
        operationId: 'putPin',
        summary: 'Pin a ticket on a revision, or take it off there',
        description:
          'The component is one of that revision. Pins that were carried from here to later revisions are carried anew, but for those that somebody put or confirmed. Of a version that is no longer the present one it is refused with 409.',
        tags: ['tickets'],
        params,
        body: Type.Object({ version, pin: orNull(newPinSchema) }, { additionalProperties: false }),
        response: { 200: ticketSchema },
      },
    },
    (request) =>
      asCaller(knex, request.caller, async (trx) => {
        const { caller, params: at, body } = request;
        const { ticket, standing } = await openPin(trx, caller, at, body);
        const pin = body.pin && (await findPin(trx, ticket.modelId, body.pin));
        if (pin && pin.revisionId !== at.revisionId)
          throw new ProductError(
            'bad_request',
            "The pin can't be used: its component is of another revision.",
          );
        const changed = await write(trx, ticket, at.revisionId, pin);
        await recordEvent(trx, changed, 'ticket.changed', eventPayload(ticket, changed, { pin }));
        return presentTicket(changed, standing, caller);
      }),
  );

  app.post(
    '/api/v1/tickets/:id/pins/:revisionId/confirm',
    {
      config: { guests: true, errors: ['conflict'] },
      schema: {
        operationId: 'confirmPin',
        summary: 'Say that a pin is right where it was carried, or is proposed to be',
        description: 'From then on it stays there whatever is found out later.',
        tags: ['tickets'],
        params,
        body: Type.Object({ version }, { additionalProperties: false }),
        response: { 200: ticketSchema },
      },
    },
    (request) =>
      asCaller(knex, request.caller, async (trx) => {
        const { caller, params: at, body } = request;
        const { ticket, standing } = await openPin(trx, caller, at, body);
        const pin = await confirmed(trx, ticket);
        const changed = await write(trx, ticket, at.revisionId, pin);
        const { method, confidence } = pin.carried!;
        const payload = { revisionId: at.revisionId, method, confidence, version: changed.version };
        await recordEvent(trx, changed, 'ticket.pin_confirmed', payload);
        return presentTicket(changed, standing, caller);
      }),
  );
}

/** What is confirmed: the proposal, or the pin that was carried there. */
async function confirmed(trx: Knex, { modelId, pin, waiting }: Ticket): Promise<Pin> {
  if (waiting?.proposal) {
    const { method, confidence, ...proposed } = waiting.proposal;
    return {
      ...(await locatePin(trx, modelId, proposed)),
      carried: { from: waiting.from, method, confidence, isConfirmed: true },
    };
  }
  if (pin?.carried) return { ...pin, carried: { ...pin.carried, isConfirmed: true } };
  throw new ProductError(
    'conflict',
    'There is nothing to confirm on this revision: put the pin where it belongs.',
  );
}
