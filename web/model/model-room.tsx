import './model.css';
import { useState } from 'react';
import type { ComponentType } from 'react';
import type { Model, RevisionSummary } from '../api/client.ts';
import { useMe, useModel, useRevision } from '../api/queries.ts';
import { QueryView } from '../parts/query-view.tsx';
import { useTitle } from '../parts/page.tsx';
import { useLive } from './live/use-live.ts';
import type { Live } from './live/use-live.ts';
import { RoomContext } from './room.ts';
import { useModelKeys } from './use-model-keys.ts';
import { useRoom } from './use-room.ts';
import { useView } from './use-view.ts';

export type InRoom = { live: Live; onReady: ReturnType<typeof useRoom>['onReady'] };

/** What a page shows of a model: a revision of it, live, and what is looked at as the address says. */
export function ModelRoom(props: {
  id: string;
  titleOf: (model: Model) => string;
  Inside: ComponentType<InRoom>;
}) {
  const { id, titleOf, Inside } = props;
  const model = useModel(id);
  const me = useMe().data?.id ?? '';
  const live = useLive(id, me);
  useTitle(model.data ? titleOf(model.data.model) : '');
  return <QueryView query={model}>{(found) => <Chosen {...found} live={live} Inside={Inside} />}</QueryView>;
}

type Of = { live: Live; Inside: ComponentType<InRoom>; model: Model; revisions: RevisionSummary[] };

function Chosen({ model, revisions, ...inside }: Of) {
  const { view } = useView();
  // What can be looked at comes before what is still under way; a newer one is offered, not put in its place.
  const newest = (revisions.find(({ status }) => status === 'ready') ?? revisions[0])?.id ?? null;
  const [opened] = useState(newest);
  const isThere = revisions.some((one) => one.id === opened);
  const id = view.revision ?? (isThere ? opened : newest);
  const revision = useRevision(id);
  return (
    <QueryView query={revision}>
      {(found) => <Room key={found.id} model={model} revisions={revisions} revision={found} {...inside} />}
    </QueryView>
  );
}

function Room({ live, Inside, ...of }: Parameters<typeof useRoom>[0] & Pick<Of, 'live' | 'Inside'>) {
  const { onReady, ...room } = useRoom(of);
  useModelKeys(room);
  return (
    <RoomContext value={room}>
      <Inside live={live} onReady={onReady} />
    </RoomContext>
  );
}
