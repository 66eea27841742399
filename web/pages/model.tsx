import { useState } from 'react';
import { useModel } from '../api/queries.ts';
import { Canvas } from '../model/canvas.tsx';
import { ModelBar } from '../model/model-bar.tsx';
import { ModelRoom } from '../model/model-room.tsx';
import type { InRoom } from '../model/model-room.tsx';
import { Panels } from '../model/panels.tsx';
import { PartsPanel } from '../model/parts-panel.tsx';
import { useIsNarrow } from '../model/use-is-narrow.ts';
import { texts } from '../texts.ts';
import { useDrop } from '../uploads/use-uploads.tsx';

/** A model: a revision of it in the picture, and beside it its parts, tickets, findings, revisions and what happened. */
export default function ModelPage({ id }: { id: string }) {
  const model = useModel(id).data?.model;
  useDrop(
    model?.abilities.uploadRevision
      ? { target: { modelId: id }, label: texts.uploads.dropRevision(model.name) }
      : null,
  );
  return <ModelRoom id={id} titleOf={({ name }) => name} Inside={Inside} />;
}

function Inside({ live, onReady }: InRoom) {
  const isNarrow = useIsNarrow();
  const [isTall, setIsTall] = useState(false);
  return (
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
  );
}
