import '../model/model.css';
import { useState } from 'react';
import type { Model, RevisionSummary } from '../api/client.ts';
import { useMe, useModel, useRevision } from '../api/queries.ts';
import { useLive } from '../model/live/use-live.ts';
import type { Live } from '../model/live/use-live.ts';
import { Canvas } from '../model/canvas.tsx';
import { ModelBar } from '../model/model-bar.tsx';
import { Panels } from '../model/panels.tsx';
import { PartsPanel } from '../model/parts-panel.tsx';
import { RoomContext } from '../model/room.ts';
import { useIsNarrow } from '../model/use-is-narrow.ts';
import { useModelKeys } from '../model/use-model-keys.ts';
import { useRoom } from '../model/use-room.ts';
import { useView } from '../model/use-view.ts';
import { useTitle } from '../parts/page.tsx';
import { QueryView } from '../parts/query-view.tsx';
import { texts } from '../texts.ts';
import { useDrop } from '../uploads/use-uploads.tsx';

/** A model: a revision of it in the picture, and beside it its parts, tickets, findings, revisions and what happened. */
export default function ModelPage({ id }: { id: string }) {
  const model = useModel(id);
  const me = useMe().data?.id ?? '';
  const live = useLive(id, me);
  useTitle(model.data?.model.name ?? '');
  useDrop(
    model.data?.model.abilities.uploadRevision
      ? { target: { modelId: id }, label: texts.uploads.dropRevision(model.data.model.name) }
      : null,
  );
  return <QueryView query={model}>{(found) => <Chosen {...found} live={live} />}</QueryView>;
}

type Of = { model: Model; revisions: RevisionSummary[]; live: Live };

function Chosen({ model, revisions, live }: Of) {
  const { view } = useView();
  // What can be looked at comes before what is still under way; a newer one is offered, not put in its place.
  const newest = (revisions.find(({ status }) => status === 'ready') ?? revisions[0])?.id ?? null;
  const [opened] = useState(newest);
  const isThere = revisions.some((one) => one.id === opened);
  const id = view.revision ?? (isThere ? opened : newest);
  const revision = useRevision(id);
  return (
    <QueryView query={revision}>
      {(found) => <Room key={found.id} model={model} revisions={revisions} revision={found} live={live} />}
    </QueryView>
  );
}

function Room({ live, ...of }: Parameters<typeof useRoom>[0] & { live: Live }) {
  const { onReady, ...room } = useRoom(of);
  const isNarrow = useIsNarrow();
  const [isTall, setIsTall] = useState(false);
  useModelKeys(room);
  return (
    <RoomContext value={room}>
      <div className="model-page" data-tall={isTall}>
        <ModelBar live={live} />
        {!isNarrow && (
          <aside className="side" aria-label={texts.model.components}>
            <PartsPanel />
          </aside>
        )}
        <Canvas onReady={onReady} />
        <aside className="side" aria-label={texts.model.panels}>
          <Panels isNarrow={isNarrow} isTall={isTall} onTall={setIsTall} />
        </aside>
      </div>
    </RoomContext>
  );
}
