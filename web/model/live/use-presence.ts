import { useEffect, useRef, useState } from 'react';
import { client } from '../../api/client.ts';
import type { Presence } from '../../api/live.ts';
import { flightMs } from '../motion.ts';
import type { Room } from '../room.ts';
import type { Live } from './use-live.ts';

const tellEveryMs = 400;
const round = (value: number) => Number(value.toPrecision(6));

/**
 * Tells others where one looks, and goes where somebody looks whom one follows, until one takes the camera oneself.
 * Returns whom, and how to follow others.
 */
export function usePresence(room: Room, live: Live) {
  const { model, shown, components, occurrence, select } = room;
  const [followed, follow] = useState<string | null>(null);
  const path = occurrence === null ? null : (shown?.data.occurrences[occurrence]?.path ?? null);
  const componentId = path === null ? null : (components.get(path)?.id ?? null);
  const { streamId } = live;

  useEffect(() => {
    if (!shown || streamId === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let told = '';
    const tell = () => {
      timer = undefined;
      const { position, target, up } = shown.viewer.camera;
      const camera = { position: position.map(round), target: target.map(round), up: up.map(round) };
      const body = { streamId, componentId, camera };
      if (JSON.stringify(body) === told) return;
      told = JSON.stringify(body);
      // Worth nothing a second later.
      client
        .PUT('/api/v1/models/{id}/presence', { params: { path: { id: model.id } }, body: body as never })
        .catch(() => undefined);
    };
    const soon = () => (timer ??= setTimeout(tell, tellEveryMs));
    soon();
    const stop = shown.viewer.on('camera', soon);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [shown, streamId, componentId, model.id]);

  const leader = live.people.find(({ id }) => id === followed) ?? null;
  const latest = useRef({ select, occurrenceOf: (_: string) => null as number | null });
  latest.current = { select, occurrenceOf: (id) => occurrenceOf(room, id) };
  useEffect(() => {
    if (!shown || !leader) return;
    if (leader.camera)
      shown.viewer.flyTo({ ...leader.camera, projection: { kind: 'perspective', fovDegrees: 35 } }, flightMs);
  }, [shown, leader]);
  const chosen = leader?.componentId;
  useEffect(() => {
    if (chosen !== undefined)
      latest.current.select(chosen === null ? null : latest.current.occurrenceOf(chosen));
  }, [chosen]);

  useEffect(() => {
    if (!shown || followed === null) return;
    const stop = new AbortController();
    for (const type of ['pointerdown', 'wheel'])
      shown.viewer.element.addEventListener(type, () => follow(null), {
        signal: stop.signal,
        passive: true,
      });
    return () => stop.abort();
  }, [shown, followed]);

  return { leader, follow };
}

/** The first instance of a component. */
function occurrenceOf({ shown, components }: Room, componentId: string): number | null {
  const place = shown?.data.occurrences.findIndex(({ path }) => components.get(path)?.id === componentId);
  return place === undefined || place < 0 ? null : place;
}

/** One of each person who looks, but oneself: several windows are one. */
export const othersAmong = (people: readonly Presence[], me: string): Presence[] => [
  ...new Map(people.filter(({ person }) => person.id !== me).map((one) => [one.person.id, one])).values(),
];
