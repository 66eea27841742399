import type { Knex } from 'knex';
import { ProductError } from '../domain/errors.ts';
import type { Camera, PinPlace } from '../domain/review/pin.ts';

/** A pin as it stands on a revision. */
export type Pin = PinPlace & {
  revisionId: string;
  /** Geometry of the component: the same key, the same shape. */
  definitionKey: string;
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
};

/** The newest pin of a ticket, for a row `t`: what `plainPin` reads. */
export const pinJoin = `left join lateral (
    select revision_id, component_id, occurrence, definition_key, face_index, face_signature, position_mm, normal, camera
    from ticket_pins where ticket_id = t.id order by created_at desc, revision_id limit 1) pin on true`;
export const pinSelects = `pin.revision_id as "pinRevisionId", pin.component_id as "componentId", pin.occurrence,
  pin.definition_key as "definitionKey", pin.face_index as "faceIndex", pin.face_signature as "faceSignature",
  pin.position_mm as "positionMm", pin.normal, pin.camera`;

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
      };

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
  return { ...pin, revisionId, definitionKey };
}

/** Pins a ticket on the pin's revision; where it is pinned there already, it moves. */
export async function putPin(trx: Knex, ticket: { id: string; modelId: string }, pin: Pin): Promise<void> {
  await trx('ticket_pins')
    .insert({
      ticket_id: ticket.id,
      model_id: ticket.modelId,
      revision_id: pin.revisionId,
      component_id: pin.componentId,
      occurrence: pin.occurrence,
      definition_key: pin.definitionKey,
      face_index: pin.face?.index ?? null,
      face_signature: pin.face?.signature ?? null,
      position_mm: [...pin.positionMm],
      normal: [...pin.normal],
      camera: pin.camera && JSON.stringify(pin.camera),
    })
    .onConflict(['ticket_id', 'revision_id'])
    .merge();
}

/** Takes a ticket's pin off a revision. */
export async function removePin(trx: Knex, ticketId: string, revisionId: string): Promise<void> {
  await trx('ticket_pins').where({ ticket_id: ticketId, revision_id: revisionId }).delete();
}
