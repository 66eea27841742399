import type { Knex } from 'knex';
import type { Carried, PinToFind, ScenePin } from '../domain/review/carry-pins.ts';
import type { PinPlace } from '../domain/review/pin.ts';
import { appendEvent } from './event-store.ts';
import { finishWork } from './outbox.ts';
import { putPin } from './pin-store.ts';

/** Whose pins are carried where: all of a model's to a revision, or one ticket's to every later revision. */
export type CarryScope = { revisionId: string } | { ticketId: string };

export type CarryTarget = { modelId: string; revisionId: string; number: number };

/** A ticket whose pin is to be found on a target. */
export type PinToCarry = PinToFind & {
  ticketId: string;
  /** Of the ticket, within the model. */
  number: number;
  from: { revisionId: string; number: number };
};

/** What pins are found by. */
export type RevisionGeometry = {
  sceneSha256: string;
  /** In the order of the scene's definitions. */
  components: { id: string; definitionKey: string; evidenceSha256: string; meshSha256: string }[];
};

export type CarryOutcome = { source: PinToCarry; carried: Carried };

export type CarryStore = ReturnType<typeof createCarryStore>;

type SourceRow = Omit<PinToCarry, 'pin' | 'from'> &
  Omit<ScenePin, 'face'> & {
    fromId: string;
    fromNumber: number;
    faceIndex: number | null;
    faceSignature: string | null;
  };

/** The worker's side of pins that follow the geometry. Every write can run twice. */
export function createCarryStore(knex: Knex) {
  /**
   * Of tickets that nobody pinned on the target, the nearest pin before it. For a whole revision, of those alone that have
   * no place there at all.
   */
  async function sources(trx: Knex, target: CarryTarget, ticketId: string | null): Promise<PinToCarry[]> {
    const { rows } = await trx.raw<{ rows: SourceRow[] }>(
      `select distinct on (p.ticket_id) p.ticket_id as "ticketId", t.number, p.revision_id as "fromId",
         p.revision_number as "fromNumber",
         c.ordinal as definition, p.occurrence, p.face_index as "faceIndex", p.face_signature as "faceSignature",
         p.position_mm as "positionMm", p.normal, p.camera,
         case when p.is_confirmed then 1 else p.confidence end as confidence
       from ticket_pins p
       join review_tickets t on t.id = p.ticket_id and t.deleted_at is null
       join components c on c.id = p.component_id
       where p.model_id = :modelId and p.revision_number < :number and (:ticketId ::uuid is null or t.id = :ticketId ::uuid)
         and not exists (select from ticket_pins o where o.ticket_id = t.id and o.revision_id = :revisionId
           and (o.is_confirmed or :ticketId ::uuid is null))
         and (:ticketId ::uuid is not null or not exists (
           select from waiting_pins w where w.ticket_id = t.id and w.revision_id = :revisionId))
       order by p.ticket_id, p.revision_number desc`,
      { ...target, ticketId },
    );
    return rows.map((row) => ({
      ticketId: row.ticketId,
      number: row.number,
      from: { revisionId: row.fromId, number: row.fromNumber },
      confidence: row.confidence,
      pin: {
        definition: row.definition,
        occurrence: row.occurrence,
        face: row.faceSignature === null ? null : { index: row.faceIndex!, signature: row.faceSignature },
        positionMm: row.positionMm,
        normal: row.normal,
        camera: row.camera,
      },
    }));
  }

  /** Puts a ticket where it was found, in place of what it had there; its version then tells whoever changes it. */
  async function place(
    trx: Knex,
    target: CarryTarget,
    { source, carried }: CarryOutcome,
    components: RevisionGeometry['components'],
  ): Promise<void> {
    const { ticketId, from } = source;
    const { modelId, revisionId } = target;
    const of = { ticket_id: ticketId, revision_id: revisionId };
    const found = carried.state === 'placed' ? carried : carried.proposal;
    const component = found && components[found.pin.definition]!;
    const replaced =
      (await trx('ticket_pins').where(of).delete()) + (await trx('waiting_pins').where(of).delete());
    if (replaced > 0) await trx('review_tickets').where({ id: ticketId }).increment('version');
    const placeOf = ({ definition: _, ...pin }: ScenePin): PinPlace => ({
      ...pin,
      componentId: component!.id,
    });
    if (carried.state === 'placed') {
      const { pin, method, confidence } = carried;
      const { definitionKey } = component!;
      const how = { from, method, confidence, isConfirmed: false };
      await putPin(
        trx,
        { id: ticketId, modelId },
        { ...placeOf(pin), revisionId, definitionKey, carried: how },
      );
    } else {
      await trx('waiting_pins').insert({
        ...of,
        model_id: modelId,
        revision_number: target.number,
        carried_from: from.revisionId,
        reason: carried.reason,
        proposal: found && JSON.stringify(placeOf(found.pin)),
        carry_method: found?.method ?? null,
        confidence: found?.confidence ?? null,
      });
    }
    const isPlaced = carried.state === 'placed';
    await appendEvent(trx, {
      modelId,
      revisionId,
      ...(isPlaced ? { componentId: component!.id } : {}),
      type: isPlaced ? 'ticket.pin_carried' : 'ticket.pin_waiting',
      resource: { kind: 'ticket', id: ticketId },
      payload: {
        ticketId,
        number: source.number,
        fromRevisionId: from.revisionId,
        ...(isPlaced
          ? { method: carried.method, confidence: carried.confidence }
          : { reason: carried.reason }),
      },
    });
  }

  return {
    /** Ready revisions to which pins go, the oldest first. */
    async targets(scope: CarryScope): Promise<CarryTarget[]> {
      const query = knex('model_revisions as r')
        .where({ 'r.status': 'ready' })
        .whereNull('r.withdrawn_at')
        .orderBy('r.number')
        .select<CarryTarget[]>({ modelId: 'r.model_id', revisionId: 'r.id', number: 'r.number' });
      if ('revisionId' in scope) return query.where({ 'r.id': scope.revisionId });
      return query
        .join('review_tickets as t', 't.model_id', 'r.model_id')
        .where({ 't.id': scope.ticketId })
        .whereRaw('r.number > (select min(p.revision_number) from ticket_pins p where p.ticket_id = t.id)');
    },

    pinsToCarry: (target: CarryTarget, scope: CarryScope): Promise<PinToCarry[]> =>
      sources(knex, target, 'ticketId' in scope ? scope.ticketId : null),

    async geometry(revisionId: string): Promise<RevisionGeometry> {
      const scene = await knex('model_artifacts')
        .where({ revision_id: revisionId, kind: 'scene', component_id: null })
        .first<{ sha256: string }>('sha256');
      const components: RevisionGeometry['components'] = await knex('components as c')
        .join('model_artifacts as e', (on) => on.on('e.component_id', 'c.id').andOnVal('e.kind', 'evidence'))
        .join('model_artifacts as m', (on) => on.on('m.component_id', 'c.id').andOnVal('m.kind', 'mesh'))
        .where('c.revision_id', revisionId)
        .orderBy('c.ordinal')
        .select({
          id: 'c.id',
          definitionKey: 'c.definition_key',
          evidenceSha256: 'e.sha256',
          meshSha256: 'm.sha256',
        });
      return { sceneSha256: scene.sha256, components };
    },

    /**
     * Records where pins came to, in one transaction. A pin whose source was moved meanwhile is left out: whoever moved it
     * has had it carried anew.
     */
    async record(
      target: CarryTarget,
      outcomes: readonly CarryOutcome[],
      components: RevisionGeometry['components'],
    ): Promise<void> {
      await knex.transaction(async (trx) => {
        const held: unknown[] = await trx('model_revisions')
          .where({ id: target.revisionId })
          .whereNull('withdrawn_at')
          .forShare()
          .select('id');
        if (held.length === 0) return;
        for (const outcome of outcomes) {
          const { source } = outcome;
          await trx('review_tickets').where({ id: source.ticketId }).forNoKeyUpdate().select('id');
          const [now] = await sources(trx, target, source.ticketId);
          if (JSON.stringify(now) !== JSON.stringify(source)) continue;
          await place(trx, target, outcome, components);
        }
      });
    },

    settle: (workflowId: string): Promise<void> => knex.transaction((trx) => finishWork(trx, workflowId)),
  };
}

/** Whether any ticket of the model is pinned on a revision before this one. */
export async function hasPinsBefore(
  trx: Knex,
  revision: { modelId: string; number: number },
): Promise<boolean> {
  const row = await trx('ticket_pins')
    .where({ model_id: revision.modelId })
    .where('revision_number', '<', revision.number)
    .first<{ ticket_id: string } | undefined>('ticket_id');
  return row !== undefined;
}
