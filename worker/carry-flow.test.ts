import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { carryPin } from '../api/tickets/record.ts';
import { asUser } from '../database/connection.ts';
import type { Revision } from '../database/model-store.ts';
import { locatePin } from '../database/pin-store.ts';
import { addTicket, changeTicket, deleteTicket, getTicket } from '../database/ticket-store.ts';
import type { Ticket } from '../database/ticket-store.ts';
import { withdrawRevision } from '../database/upload-store.ts';
import type { User } from '../database/user-store.ts';
import type { Evidence } from '../domain/cad/evidence.ts';
import type { Vec3 } from '../domain/cad/scene.ts';
import { ProductError } from '../domain/errors.ts';
import type { Camera, PinPlace } from '../domain/review/pin.ts';
import { createComputePool } from '../services/compute/pool.ts';
import { decodeDefinitionGlb } from '../services/cad/glb.ts';
import { createSharpProcessor } from '../services/images/sharp-processor.ts';
import { contentKey } from '../services/object-store/object-store.ts';
import { createIngestWorld } from '../test/ingest-world.ts';
import type { IngestWorld } from '../test/ingest-world.ts';
import { faceAt } from '../test/pins/models.ts';
import { plate } from '../test/pins/variations.ts';
import { describeWith } from '../test/requirements.ts';
import { writeStepRevisions } from '../test/step-revisions.ts';
import type { TestDocument, TestPlate } from '../test/step-revisions.ts';
import { gateEntries } from '../workflows/contract.ts';
import { documentActivities } from './activities.ts';

const peg: TestPlate = { sizeMm: [10, 10, 30], cornerRadiusMm: 0, holes: [], pockets: [] };
const assembly = (base: Partial<TestPlate>, baseAt: Vec3 = [0, 0, 0]): TestDocument => ({
  parts: { plate: { ...plate, ...base }, peg },
  instances: [
    { part: 'plate', name: 'base', at: baseAt },
    { part: 'peg', name: 'left peg', at: [0, 0, 20] },
    { part: 'peg', name: 'right peg', at: [90, 0, 20] },
  ],
});
const camera: Camera = {
  position: [300, 20, 10],
  target: [100, 20, 10],
  up: [0, 0, 1],
  projection: { kind: 'perspective', fovDegrees: 45 },
};

describeWith(['postgres', 'temporal', 'kernel'], 'pins that follow the geometry', () => {
  const compute = createComputePool({ threads: 1 });
  let world: IngestWorld;
  let ada: User;
  let first: Revision;
  let second: Revision;
  const files: Record<string, Buffer> = {};
  const tickets: Record<string, Ticket> = {};

  beforeAll(async () => {
    world = await createIngestWorld(({ knex, objects }) => ({
      documents: documentActivities({ knex, objects, compute, images: createSharpProcessor() }),
    }));
    // Without the bore, longer, and set elsewhere in the assembly.
    const next = { sizeMm: [120, 60, 20] as Vec3, holes: plate.holes.slice(1) };
    const documents = {
      first: assembly({}),
      second: assembly(next, [0, 5, 0]),
      third: assembly(next, [0, 9, 0]),
    };
    const folder = writeStepRevisions(documents);
    for (const name of Object.keys(documents)) files[name] = readFileSync(path.join(folder, `${name}.step`));
    rmSync(folder, { recursive: true });
    ada = await world.addUser();
    first = await world.settled(await world.upload('assembly.step', files.first!, ada));
    tickets.end = await raise('end', await pinAt('plate', '0', [100, 20, 10], [1, 0, 0], camera));
    tickets.bore = await raise('bore', await pinAt('plate', '0', [19, 15, 10], [-1, 0, 0]));
    tickets.peg = await raise('peg', await pinAt('peg', '2', [5, 5, 30], [0, 0, 1]));
    tickets.unpinned = await raise('unpinned', null);
    tickets.deleted = await raise('deleted', await pinAt('plate', '0', [100, 20, 10], [1, 0, 0]));
    await asUser(world.app, ada.id, (trx) => deleteTicket(trx, tickets.deleted!.id));
    second = await world.settled(await world.uploadNext(first.modelId, files.second!, ada));
    await carried();
  });
  afterAll(async () => {
    await world?.close();
    await compute.close();
  });

  const asAda = <T>(work: Parameters<typeof asUser<T>>[2]) => asUser(world.app, ada.id, work);

  /** Once every pin is where it goes. */
  async function carried(): Promise<void> {
    for (;;) {
      const open = await world.knex('outbox').where({ workflow: 'carryPins', finished_at: null });
      if (open.length === 0) return;
      await sleep(50);
    }
  }

  /** A pin on the first revision, on the face that is there. */
  async function pinAt(
    part: string,
    occurrence: string,
    positionMm: Vec3,
    normal: Vec3,
    view: Camera | null = null,
  ): Promise<PinPlace> {
    const rows = await world
      .knex('components as c')
      .join('model_artifacts as a', 'a.component_id', 'c.id')
      .where({ 'c.revision_id': first.id, 'c.name': part })
      .select<{ id: string; kind: string; sha256: string }[]>('c.id', 'a.kind', 'a.sha256');
    const of = (kind: string) => world.read(rows.find((row) => row.kind === kind)!.sha256);
    const evidence = JSON.parse((await of('evidence')).toString()) as Evidence;
    const index = faceAt(
      { evidence, mesh: await decodeDefinitionGlb(await of('mesh')) },
      positionMm,
      normal,
    )!;
    const face = { index, signature: evidence.faces[index]!.signature };
    return { componentId: rows[0]!.id, occurrence, face, positionMm, normal, camera: view };
  }

  const raise = (title: string, place: PinPlace | null): Promise<Ticket> =>
    asAda(async (trx) => {
      const { modelId } = first;
      const more = {
        body: '',
        mentions: [],
        priority: 'normal',
        assigneeId: null,
        dueOn: null,
        labels: [],
      } as const;
      const pin = place && (await locatePin(trx, modelId, place));
      const ticket = await addTicket(
        trx,
        { userId: ada.id },
        { modelId, title, pin, ...more, mentions: [], labels: [] },
      );
      await carryPin(trx, ticket, ticket.pin);
      return ticket;
    });

  const on = (revision: Revision, ticket: Ticket): Promise<Ticket | null> =>
    asAda((trx) => getTicket(trx, ticket.id, { revisionId: revision.id }));

  it('puts pins on the new revision, with the camera, and keeps what they were', async () => {
    const end = await on(second, tickets.end!);
    expect(end).toMatchObject({
      waiting: null,
      version: 1,
      pin: {
        revisionId: second.id,
        occurrence: '0',
        normal: [1, 0, 0],
        carried: {
          from: { revisionId: first.id, number: 1 },
          method: 'similar_face',
          isConfirmed: false,
        },
        camera: { up: [0, 0, 1], projection: camera.projection },
      },
    });
    const { pin } = end!;
    near(pin!.positionMm, [120, 20, 10]);
    // 20 further along the part, and 5 with it.
    near(pin!.camera!.position, [320, 25, 10]);
    near(pin!.camera!.target, [120, 25, 10]);
    expect(pin!.componentId).not.toBe(tickets.end!.pin!.componentId);
    expect(await on(first, tickets.end!)).toMatchObject({ pin: tickets.end!.pin });
  });

  it('leaves what did not change where it was', async () => {
    const { positionMm, normal, face } = tickets.peg!.pin!;
    expect(await on(second, tickets.peg!)).toMatchObject({
      pin: { occurrence: '2', positionMm, normal, face, carried: { method: 'same_geometry', confidence: 1 } },
    });
  });

  it('has those wait whose face is gone, and touches no others', async () => {
    expect(await on(second, tickets.bore!)).toMatchObject({
      pin: null,
      waiting: { revisionId: second.id, from: { number: 1 }, reason: 'face_gone', proposal: null },
    });
    expect(await on(second, tickets.unpinned!)).toMatchObject({ pin: null, waiting: null });
    const rows = await world.knex('ticket_pins').where({ ticket_id: tickets.deleted!.id });
    expect(rows).toHaveLength(1);
  });

  it('tells everyone', async () => {
    const events = await world
      .knex('activity_events')
      .where({ revision_id: second.id })
      .where('type', 'like', 'ticket.pin%')
      .orderBy('type')
      .select('type', 'resource_id', 'payload', 'component_id', 'actor_id');
    expect(events.map(({ type }) => type)).toEqual([
      'ticket.pin_carried',
      'ticket.pin_carried',
      'ticket.pin_waiting',
    ]);
    expect(events[2]).toMatchObject({
      resource_id: tickets.bore!.id,
      component_id: null,
      actor_id: null,
      payload: { ticketId: tickets.bore!.id, number: 2, fromRevisionId: first.id, reason: 'face_gone' },
    });
  });

  it('carries what is pinned on an older revision afterwards', async () => {
    const late = await raise('late', await pinAt('plate', '0', [50, 0, 10], [0, -1, 0]));
    await carried();
    expect(await on(second, late)).toMatchObject({ pin: { carried: { method: 'same_surface' } } });
  });

  it('carries a pin anew when it is moved, unless somebody confirmed it', async () => {
    const move = async (ticket: Ticket, place: PinPlace) => {
      await asAda(async (trx) => {
        const now = (await getTicket(trx, ticket.id, { lock: true }))!;
        const pin = await locatePin(trx, first.modelId, place);
        const changed = await changeTicket(trx, now, { pin });
        await carryPin(trx, changed, pin);
      });
      await carried();
    };
    const ticket = await raise('moved', await pinAt('plate', '0', [50, 0, 10], [0, -1, 0]));
    await carried();
    await move(ticket, await pinAt('plate', '0', [60, 30, 0], [0, 0, -1]));
    const moved = (await on(second, ticket))!;
    near(moved.pin!.positionMm, [60, 30, 0]);
    // One for the move, one so that nobody confirms what they did not see.
    expect(moved.version).toBe(3);

    const isConfirmed = true;
    await asAda((trx) =>
      changeTicket(trx, moved, { pin: { ...moved.pin!, carried: { ...moved.pin!.carried!, isConfirmed } } }),
    );
    await move(ticket, await pinAt('plate', '0', [50, 0, 10], [0, -1, 0]));
    near((await on(second, ticket))!.pin!.positionMm, [60, 30, 0]);
  });

  it('goes from revision to revision, and takes with it what a withdrawn one had', async () => {
    const wrong = await world.settled(await world.uploadNext(first.modelId, files.third!, ada));
    await carried();
    const end = (await on(wrong, tickets.end!))!;
    const confidence = (await on(second, tickets.end!))!.pin!.carried!.confidence;
    // As sure as it was before, and no surer.
    expect(end.pin).toMatchObject({ carried: { from: { number: 2 }, method: 'same_geometry' } });
    expect(end.pin!.carried!.confidence).toBeCloseTo(0.97 * confidence, 2);
    expect(await on(wrong, tickets.bore!)).toMatchObject({ waiting: { from: { number: 1 } } });
    await asAda((trx) => withdrawRevision(trx, wrong, { cancel: null, gate: gateEntries }));
    for (const table of ['ticket_pins', 'waiting_pins'])
      expect(await world.knex(table).where({ revision_id: wrong.id })).toEqual([]);
  });

  it('has them all wait where the revisions cannot be compared', async () => {
    const [{ sha256 }] = await world
      .knex('model_artifacts')
      .where({ revision_id: second.id, kind: 'scene' })
      .select('sha256');
    world.faults.get = (key) =>
      key === contentKey(sha256)
        ? Promise.reject(new ProductError('object_missing', 'The object is gone.'))
        : undefined;
    try {
      const ticket = await raise('unlucky', await pinAt('plate', '0', [50, 0, 10], [0, -1, 0]));
      await carried();
      expect(await on(second, ticket)).toMatchObject({ pin: null, waiting: { reason: 'failed' } });
    } finally {
      world.faults.get = undefined;
    }
  });
});

function near(actual: Vec3, expected: Vec3): void {
  for (const k of [0, 1, 2]) expect(actual[k]).toBeCloseTo(expected[k]!, 1);
}
