import { useEffect, useMemo, useRef, useState } from 'react';
import type { Model, Revision, RevisionSummary, Ticket } from '../api/client.ts';
import { signatureOf, useComponentsByPath, useFindings } from '../api/queries.ts';
import { useAllTickets } from '../api/tickets.ts';
import { useCopy } from '../parts/use-copy.ts';
import { texts } from '../texts.ts';
import type { ModelData } from '../viewer/model-data.ts';
import type { Pick } from '../viewer/picker.ts';
import type { Viewer } from '../viewer/viewer.ts';
import { worstFirst } from './findings.tsx';
import { flightMs } from './motion.ts';
import type { Room } from './room.ts';
import { useLooks } from './use-looks.ts';
import { useView } from './use-view.ts';
import { writeView } from './view-address.ts';

/** What is there of a revision and what is chosen of it. `show` is told once the picture is there. */
export function useRoom(of: {
  model: Model;
  revisions: readonly RevisionSummary[];
  revision: Revision;
}): Room & { onReady: (viewer: Viewer, data: ModelData) => void } {
  const { model, revision } = of;
  const isReady = revision.status === 'ready';
  const { view, show } = useView();
  const [shown, setShown] = useState<Room['shown']>(null);
  const [picked, setPicked] = useState<Pick | null>(null);
  const [placing, setPlacing] = useState<Room['placing']>(null);
  const [draft, setDraft] = useState<Room['draft']>(null);
  const link = useCopy();
  const looks = useLooks(shown?.data ?? null);
  const components = useComponentsByPath(revision.id, isReady);
  const tickets = useAllTickets(model.id, revision.id).data ?? none;
  const found = useFindings(revision.id, isReady).data;
  const findings = useMemo(
    () => (found?.analysis?.status === 'done' ? worstFirst(found.items) : null),
    [found],
  );
  const occurrence = useMemo(() => {
    const place = shown?.data.occurrences.findIndex(({ path }) => path === view.occurrence) ?? -1;
    return place < 0 ? null : place;
  }, [shown, view.occurrence]);

  // Who came by the name of a part chose its first occurrence.
  const named = view.component;
  const namedPath = named === null ? undefined : components.entries().find(([, { id }]) => id === named)?.[0];
  useEffect(() => {
    if (shown && namedPath !== undefined) show({ component: null, occurrence: namedPath, face: null });
  }, [shown, namedPath, show]);

  // Where the address says from where to look; else, of a ticket that was sent on, from where it was raised.
  const camera = view.camera ?? tickets.find(({ id }) => id === view.ticket)?.pin?.camera ?? null;
  const isPlaced = useRef(false);
  useEffect(() => {
    if (!shown || isPlaced.current || (camera === null && view.ticket !== null && tickets === none)) return;
    isPlaced.current = true;
    if (camera) shown.viewer.flyTo(camera);
  }, [shown, camera, tickets, view.ticket]);

  const pathOf = (place: number | null) =>
    place === null ? null : (shown?.data.occurrences[place]?.path ?? null);
  const select = (place: number | null) => {
    setPicked(null);
    show({ occurrence: pathOf(place), face: null, finding: null });
  };

  async function pinAt({ occurrence: place, face, local }: Pick): Promise<Room['draft']> {
    const path = pathOf(place);
    const component = path === null ? undefined : components.get(path);
    if (path === null || !component) return null;
    const signature = await signatureOf(revision.id, component.id, face);
    return {
      where: texts.ticket.on(component.name, face),
      pin: {
        componentId: component.id,
        occurrence: path,
        positionMm: local.point.toArray(),
        normal: local.normal.toArray(),
        ...(signature === null ? {} : { face: { index: face, signature } }),
        camera: shown!.viewer.camera,
      },
    };
  }

  return {
    ...of,
    view,
    show,
    shown,
    onReady: (viewer, data) => setShown({ viewer, data }),
    looks,
    components,
    tickets,
    findings,
    occurrence,
    picked,
    select,
    pick: (pick) => {
      if (pick && placing) return placing(pick);
      setPicked(pick);
      show({ occurrence: pathOf(pick?.occurrence ?? null), face: pick?.face ?? null, finding: null });
    },
    chooseTicket: (ticket) => {
      setPicked(null);
      show({ ticket: ticket.id, tab: 'tickets', finding: null, occurrence: null, face: null });
      const from = ticket.pin?.camera ?? ticket.waitingPin?.proposal?.camera;
      if (from) shown?.viewer.flyTo(from, flightMs);
    },
    pinAt,
    draft,
    setDraft,
    placing,
    setPlacing: (next) => setPlacing(() => next),
    copyLink: () => {
      const now = { ...view, revision: revision.id, camera: shown?.viewer.camera ?? null };
      void link.copy(`${location.origin}${location.pathname}?${writeView(now)}`);
    },
    link,
  };
}

const none: readonly Ticket[] = [];
