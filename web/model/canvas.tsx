import { lazy, Suspense, useMemo, useState } from 'react';
import type { Finding } from '../api/client.ts';
import { usePreviewUrl } from '../api/queries.ts';
import { ProblemNote } from '../parts/problem-note.tsx';
import { texts } from '../texts.ts';
import type { ModelData } from '../viewer/model-data.ts';
import type { Viewer } from '../viewer/viewer.ts';
import { leavesOf } from './tree-rows.ts';
import { Pins } from './pins.tsx';
import { useRoom } from './room.ts';
import { looksOf, marksOf, pinsOf } from './shown.ts';
import { Steps } from './steps.tsx';
import { UploadButton } from '../uploads/use-uploads.tsx';

// Loads while the page asks what there is.
const stage = import('./stage.tsx');
const Stage = lazy(() => stage.then(({ Stage: default_ }) => ({ default: default_ })));

const MarkupDialog = lazy(() => import('./markup/markup-dialog.tsx'));

const none: readonly Finding[] = [];

/** The revision in the picture with its pins; while it is not ready, how far it is. */
export function Canvas({ onReady }: { onReady: (viewer: Viewer, data: ModelData) => void }) {
  const room = useRoom();
  const [isMarking, setIsMarking] = useState(false);
  const { revision, view, shown, looks, occurrence, tickets } = room;
  const mayUpload = room.model.abilities.uploadRevision;
  const isReady = revision.status === 'ready';
  const preview = usePreviewUrl(revision.id, isReady);
  const finding = room.findings?.find(({ id }) => id === view.finding) ?? null;
  const ticket = tickets.find(({ id }) => id === view.ticket) ?? null;
  const data = shown?.data;
  const shownLooks = useMemo(
    () => (data ? looksOf(data, looks.looks, finding) : new Map()),
    [data, looks.looks, finding],
  );
  const marks = useMemo(
    () => (data ? marksOf(data, looks.children, { finding, occurrence, face: view.face, ticket }) : []),
    [data, looks.children, finding, occurrence, view.face, ticket],
  );
  const selection = useMemo(
    () => (occurrence === null ? [] : leavesOf(looks.children, occurrence)),
    [occurrence, looks.children],
  );
  const pins = useMemo(() => (data ? pinsOf(data, tickets) : []), [data, tickets]);

  if (!isReady)
    return (
      <div className="stage stage-steps">
        <Steps revision={revision} mayRetry={mayUpload}>
          {mayUpload && <UploadButton target={{ modelId: room.model.id }} variant="default" />}
        </Steps>
      </div>
    );
  if (!preview.data)
    return (
      <div className="stage">
        {preview.isError && <ProblemNote error={preview.error} onRetry={() => void preview.refetch()} />}
      </div>
    );
  return (
    <Suspense fallback={<div className="stage" />}>
      <Stage
        url={preview.data}
        revisionId={revision.id}
        looks={shownLooks}
        marks={marks}
        findings={room.findings ?? none}
        selection={selection}
        onReady={onReady}
        onPick={room.pick}
        {...(room.model.abilities.comment ? { onMarkUp: () => setIsMarking(true) } : {})}
      >
        {shown && (
          <Pins viewer={shown.viewer} pins={pins} selected={view.ticket} onSelect={room.chooseTicket} />
        )}
        {shown && isMarking && (
          <Suspense>
            <MarkupDialog viewer={shown.viewer} onClose={() => setIsMarking(false)} />
          </Suspense>
        )}
        {room.placing && (
          <p className="stage-note placing" role="status">
            {texts.model.placing}
          </p>
        )}
      </Stage>
    </Suspense>
  );
}
