import type { Knex } from 'knex';
import { ProductError } from '../domain/errors.ts';
import type { CarryMethod, WaitingReason } from '../domain/review/carry-pins.ts';
import type { Camera, PinPlace } from '../domain/review/pin.ts';

/** A pin as it stands on a revision. */
export type Pin = PinPlace & {
  revisionId: string;
  /** Geometry of the component: the same key, the same shape. */
  definitionKey: string;
  /** How it came here, where it was carried from another revision. */
  carried: Carried | null;
};

export type Carried = {
  /** Null where the caller does not see that revision. */
  from: { revisionId: string; number: number } | null;
  method: CarryMethod;
  /** 0…1. */
  confidence: number;
  /** Somebody said that it is right. */
  isConfirmed: boolean;
};

/** A pin that could not be placed on a revision by itself. */
export type WaitingPin = {
  revisionId: string;
  from: Carried['from'];
  reason: WaitingReason;
  /** Where it may be. */
  proposal: (PinPlace & Pick<Carried, 'method' | 'confidence'>) | null;
};

export type PinRow = {
  pinRevisionId: string | null;
  componentId: string;
  occurrence: string;
  definitionKey: string;
  faceIndex: number | null;
  faceSignature: string | null;
  positionMm: PinPlace['positionMm'];
  normal: PinPlace['normal'];
  camera: Camera | null;
  carriedFrom: Carried['from'];
  carryMethod: CarryMethod | null;
  confidence: number | null;
  isConfirmed: boolean;
  waiting:
    | (Omit<WaitingPin, 'proposal'> & {
        proposal: PinPlace | null;
        method: CarryMethod | null;
        confidence: number | null;
      })
    | null;
};

/** Of which revision a ticket's pin is read: the one bound as `:revisionId`, or the newest where it has one. */
export type PinRevision = 'bound' | 'newest';

const revisionOf = (
  from: string,
): string => `(select jsonb_build_object('revisionId', r.id, 'number', r.number)
    from model_revisions r where r.id = ${from})`;

/** The pin of a ticket `t`, and what waits to be placed, unless it has a later pin: what `plainPin` reads. */
export function pinJoins(revision: PinRevision): string {
  const chosen = revision === 'bound' ? 'and revision_id = :revisionId' : '';
  return `left join lateral (
      select * from ticket_pins where ticket_id = t.id ${chosen} order by revision_number desc limit 1) pin on true
    left join lateral (
      select * from waiting_pins where ticket_id = t.id ${chosen} order by revision_number desc limit 1) waiting
      on waiting.revision_number > coalesce(pin.revision_number, 0)`;
}
export const pinSelects = `pin.revision_id as "pinRevisionId", pin.component_id as "componentId", pin.occurrence,
  pin.definition_key as "definitionKey", pin.face_index as "faceIndex", pin.face_signature as "faceSignature",
  pin.position_mm as "positionMm", pin.normal, pin.camera, ${revisionOf('pin.carried_from')} as "carriedFrom",
  pin.carry_method as "carryMethod", pin.confidence, pin.is_confirmed as "isConfirmed",
  case when waiting.ticket_id is not null then jsonb_build_object('revisionId', waiting.revision_id,
    'from', ${revisionOf('waiting.carried_from')}, 'reason', waiting.reason, 'proposal', waiting.proposal,
    'method', waiting.carry_method, 'confidence', waiting.confidence) end as waiting`;

export const plainPin = (row: PinRow): Pin | null =>
  row.pinRevisionId === null
    ? null
    : {
        revisionId: row.pinRevisionId,
        componentId: row.componentId,
        occurrence: row.occurrence,
        definitionKey: row.definitionKey,
        face: row.faceSignature === null ? null : { index: row.faceIndex!, signature: row.faceSignature },
        positionMm: row.positionMm,
        normal: row.normal,
        camera: row.camera,
        carried: row.carryMethod && {
          from: row.carriedFrom,
          method: row.carryMethod,
          confidence: row.confidence!,
          isConfirmed: row.isConfirmed,
        },
      };

export function plainWaiting({ waiting }: PinRow): WaitingPin | null {
  if (!waiting) return null;
  const { proposal, method, confidence, ...rest } = waiting;
  return { ...rest, proposal: proposal && { ...proposal, method: method!, confidence: confidence! } };
}

type Component = { revisionId: string; definitionKey: string; faceCount: number; isReady: boolean };

/** What a component is part of, where it is one of the model's and the caller may see it. */
async function findComponent(trx: Knex, modelId: string, componentId: string): Promise<Component | null> {
  const row: Component | undefined = await trx('components as c')
    .join('model_revisions as r', 'r.id', 'c.revision_id')
    .leftJoin('part_facts as f', 'f.component_id', 'c.id')
    .where({ 'c.id': componentId, 'c.model_id': modelId })
    .whereNull('r.withdrawn_at')
    // Until the pin is written the revision is not withdrawn.
    .forShare('r')
    .first({
      revisionId: 'c.revision_id',
      definitionKey: 'c.definition_key',
      faceCount: trx.raw(`coalesce((f.facts ->> 'faceCount')::int, 0)`),
      isReady: trx.raw(`r.status = 'ready'`),
    });
  return row ?? null;
}

/**
 * Looks where a pin is to stand. Throws `bad_request` where there is no such component, its revision is not ready, or it
 * has no such face. The revision and the definition are what the component says, not what a client does.
 */
export async function locatePin(trx: Knex, modelId: string, pin: PinPlace): Promise<Pin> {
  const component = await findComponent(trx, modelId, pin.componentId);
  const refuse = (why: string): never => {
    throw new ProductError('bad_request', `The pin can't be used: ${why}.`);
  };
  if (!component) return refuse('the model has no such component');
  if (!component.isReady) refuse('the revision of its component is not ready');
  if (pin.face && pin.face.index >= component.faceCount)
    refuse(`its component has ${component.faceCount} faces, and it names face ${pin.face.index}`);
  const { revisionId, definitionKey } = component;
  return { ...pin, revisionId, definitionKey, carried: null };
}

/** Pins a ticket on the pin's revision, where it waits no longer; where it is pinned there already, it moves. */
export async function putPin(trx: Knex, ticket: { id: string; modelId: string }, pin: Pin): Promise<void> {
  await removePin(trx, ticket.id, pin.revisionId);
  await trx('ticket_pins').insert({
    ticket_id: ticket.id,
    model_id: ticket.modelId,
    revision_id: pin.revisionId,
    revision_number: trx.raw('(select number from model_revisions where id = ?)', [pin.revisionId]),
    component_id: pin.componentId,
    occurrence: pin.occurrence,
    definition_key: pin.definitionKey,
    face_index: pin.face?.index ?? null,
    face_signature: pin.face?.signature ?? null,
    position_mm: [...pin.positionMm],
    normal: [...pin.normal],
    camera: pin.camera && JSON.stringify(pin.camera),
    carried_from: pin.carried?.from?.revisionId ?? null,
    carry_method: pin.carried?.method ?? null,
    confidence: pin.carried?.confidence ?? null,
    is_confirmed: pin.carried?.isConfirmed ?? true,
  });
}

/** Takes a ticket off a revision, pinned there or waiting to be; off all of them where none is named. */
export async function removePin(trx: Knex, ticketId: string, revisionId?: string): Promise<void> {
  const which = revisionId === undefined ? {} : { revision_id: revisionId };
  for (const table of ['ticket_pins', 'waiting_pins'])
    await trx(table)
      .where({ ticket_id: ticketId, ...which })
      .delete();
}

/** Whether there is a revision after the one of a pin, or may be one that the caller does not see. */
export async function mayBeCarried(trx: Knex, pin: { revisionId: string }): Promise<boolean> {
  const { rows } = await trx.raw<{ rows: { found: boolean }[] }>(
    `select sec.lens_components() is not null or exists (
       select from model_revisions pinned join model_revisions later on later.model_id = pinned.model_id
       where pinned.id = ? and later.number > pinned.number and later.withdrawn_at is null) as found`,
    [pin.revisionId],
  );
  return rows[0]!.found;
}
