import { randomUUID } from 'node:crypto';
import { presenceChannel, tellPresence } from '../../database/presence-store.ts';
import type { Api, ApiDeps } from '../context.ts';
import type { EventSink } from './sse.ts';

/** Who looks at a model by one stream, and where. */
export type Present = {
  /** Of the stream. */
  id: string;
  modelId: string;
  person: { kind: 'user' | 'guest'; id: string; name: string };
  componentId: string | null;
  camera: { position: number[]; target: number[]; up: number[] } | null;
};
type Moved = Pick<Present, 'id' | 'modelId' | 'componentId' | 'camera'> & { personId: string };
/** What processes tell each other. */
type Message = { here: Present[] } | { moved: Moved } | { left: Pick<Present, 'id' | 'modelId'> };

type Visitor = { present: Present; lens: ReadonlySet<string> | null; sink: EventSink };

/** A process says again what it has this often, and what was not said again for longer is gone with its process. */
const beatMs = 3_000;
const forgottenAfterMs = 8_000;
/** Postgres takes 8,000 bytes a notification. */
const largestMessageBytes = 7_500;

/**
 * Who looks at which model, in every API process. Kept in memory alone: processes tell each other over Postgres, and what
 * one that died had is forgotten after some seconds.
 */
export function createPresence(app: Api, { knex, listener }: ApiDeps) {
  /** Of streams of this process. */
  const visitors = new Map<string, Visitor>();
  /** Of all processes. */
  const known = new Map<string, { present: Present; heardAt: number }>();

  const tell = (message: Message) => tellPresence(knex, JSON.stringify(message));
  const tellOthers = (modelId: string, id: string, send: (visitor: Visitor) => void) => {
    for (const visitor of visitors.values())
      if (visitor.present.modelId === modelId && visitor.present.id !== id) send(visitor);
  };

  function learn(present: Present): void {
    const before = known.get(present.id);
    known.set(present.id, { present, heardAt: performance.now() });
    if (before && JSON.stringify(before.present) === JSON.stringify(present)) return;
    tellOthers(present.modelId, present.id, (visitor) =>
      visitor.sink.send('presence', shownTo(visitor.lens, present)),
    );
  }
  function forget({ id, modelId }: Pick<Present, 'id' | 'modelId'>): void {
    if (known.delete(id)) tellOthers(modelId, id, ({ sink }) => sink.send('presence.left', { id }));
  }
  function hear(payload: string): void {
    // After a lost connection; what is still there says so with the next beat.
    if (payload === '') return;
    const message = JSON.parse(payload) as Message;
    if ('here' in message) for (const present of message.here) learn(present);
    else if ('left' in message) forget(message.left);
    else {
      const { id, personId, modelId, ...where } = message.moved;
      const present = known.get(id)?.present;
      // Of nobody else's stream, nor of another model's.
      if (present?.person.id !== personId || present.modelId !== modelId) return;
      const visitor = visitors.get(id);
      const moved = { ...present, ...where };
      if (visitor) visitor.present = moved;
      learn(moved);
    }
  }
  function beat(): void {
    for (const { present, heardAt } of known.values())
      if (performance.now() - heardAt > forgottenAfterMs) forget(present);
    for (const here of batches([...visitors.values()].map(({ present }) => present)))
      // A database that is away hears the next beat.
      tell({ here }).catch(() => undefined);
  }

  const unsubscribe = listener.subscribe(presenceChannel, hear);
  const timer = setInterval(beat, beatMs);
  app.addHook('onClose', () => {
    unsubscribe();
    clearInterval(timer);
    return Promise.resolve();
  });

  return {
    /** A visit by a stream that is about to open. */
    begin({
      modelId,
      person,
      lens,
    }: Pick<Present, 'modelId' | 'person'> & { lens: ReadonlySet<string> | null }) {
      const id = randomUUID();
      const present: Present = { id, modelId, person, componentId: null, camera: null };
      const leave = () => {
        if (visitors.delete(id)) tell({ left: { id, modelId } }).catch(() => undefined);
      };
      return {
        id,
        /** Tells everyone, and returns who is there already. */
        async enter(sink: EventSink): Promise<Omit<Present, 'modelId'>[]> {
          visitors.set(id, { present, lens, sink });
          const others = [...known.values()]
            .map((one) => one.present)
            .filter((one) => one.modelId === modelId);
          await tell({ here: [present] });
          // Gone while it was told.
          if (sink.isEnded()) leave();
          return others.map((one) => shownTo(lens, one));
        },
        leave,
      };
    },
    /** Tells where somebody looks now; of a stream that isn't theirs, nobody hears it. */
    move: (moved: Moved): Promise<void> => tell({ moved }),
  };
}

/** The guest of a lens sees who is there, and where they look within the lens. */
function shownTo(lens: ReadonlySet<string> | null, { modelId: _, ...present }: Present) {
  const isShown = lens === null || (present.componentId !== null && lens.has(present.componentId));
  return isShown ? present : { ...present, componentId: null, camera: null };
}

function batches(all: readonly Present[]): Present[][] {
  const made: Present[][] = [];
  let room = 0;
  for (const present of all) {
    const bytes = Buffer.byteLength(JSON.stringify(present)) + 1;
    if (bytes > room || made.length === 0) {
      made.push([]);
      room = largestMessageBytes;
    }
    made.at(-1)!.push(present);
    room -= bytes;
  }
  return made;
}
