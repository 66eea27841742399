import { Alert, Text } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { Finding } from '../api/client.ts';
import { texts } from '../texts.ts';
import { loadModel } from '../viewer/load-model.ts';
import type { ModelData } from '../viewer/model-data.ts';
import type { Look } from '../viewer/part-batch.ts';
import type { Pick } from '../viewer/picker.ts';
import type { Viewer } from '../viewer/viewer.ts';
import type { Mark } from '../viewer/highlight.ts';
import { marksOfFindings } from './finding-colors.tsx';
import { takesClicks } from './stage-bar.tsx';
import type { Tool } from './stage-bar.tsx';
import { StageTools } from './stage-tools.tsx';
import { useViewer } from './viewer-canvas.tsx';

const words = texts.viewer;

export type StageProps = {
  url: string;
  /** Whose facts the faces have; without it, measures are those of the triangles. */
  revisionId?: string;
  looks: ReadonlyMap<number, Look>;
  marks: readonly Mark[];
  /** Shown as coloured faces, all at once, when somebody asks for it. */
  findings?: readonly Finding[];
  /** What "Fit selection" looks at. */
  selection?: readonly number[];
  onReady: (viewer: Viewer, model: ModelData) => void;
  onPick: (pick: Pick | null, add: boolean) => void;
  /** Draws on the picture; left out for those who can attach it to nothing. */
  onMarkUp?: () => void;
  children?: ReactNode;
};

/** The canvas and its tools. */
export function Stage(props: StageProps) {
  const { url, revisionId = '', looks, marks, findings = [], selection = [], children } = props;
  const host = useRef<HTMLDivElement>(null);
  const [tool, setTool] = useState<Tool | null>(null);
  const [areFindingsOn, setAreFindingsOn] = useState(false);
  const { viewer, isLost } = useViewer(host, texts.model.canvas);
  const { model, percent, error } = useModelOf(viewer, url, props.onReady);
  const latest = useRef({ onPick: props.onPick, tool });
  latest.current = { onPick: props.onPick, tool };

  // A tool that takes the clicks for itself leaves none for the page.
  useEffect(
    () =>
      viewer?.on('pick', ({ pick, add }) => {
        if (!takesClicks(latest.current.tool)) latest.current.onPick(pick, add);
      }),
    [viewer],
  );
  const allMarks = useMemo(
    () => (model && areFindingsOn ? [...marksOfFindings(model, findings), ...marks] : marks),
    [model, areFindingsOn, findings, marks],
  );
  useEffect(() => viewer?.show(looks), [viewer, model, looks]);
  useEffect(() => viewer?.mark(allMarks), [viewer, model, allMarks]);

  return (
    <div className="stage">
      <div className="stage-canvas" ref={host} data-loaded={model !== null} />
      {children}
      {(error !== null || isLost) && (
        <Alert className="stage-note" color="red" role="alert">
          {isLost ? words.contextLost : words.lost}
        </Alert>
      )}
      {!model && error === null && (
        <Text className="stage-note" role="status">
          {words.loadingModel(percent)}
        </Text>
      )}
      {viewer && model && (
        <StageTools
          viewer={viewer}
          model={model}
          revisionId={revisionId}
          selection={selection}
          tool={tool}
          onTool={setTool}
          onMarkUp={props.onMarkUp ?? null}
          findings={{ all: findings, isOn: areFindingsOn, onChange: setAreFindingsOn }}
        />
      )}
    </div>
  );
}

/** Loads a preview into a viewer, which draws what is there of it. */
function useModelOf(viewer: Viewer | null, url: string, onReady: StageProps['onReady']) {
  const [model, setModel] = useState<ModelData | null>(null);
  const [percent, setPercent] = useState<number | null>(null);
  const [error, setError] = useState<unknown>(null);
  const latest = useRef(onReady);
  latest.current = onReady;
  useEffect(() => {
    if (!viewer) return;
    let isOver = false;
    setError(null);
    loadModel(url, {
      progress: (loaded) => !isOver && setPercent(loaded),
      outline: (outline) => !isOver && viewer.begin(outline),
      geometry: (pieces) => !isOver && viewer.add(pieces),
    }).then(
      (loaded) => {
        if (isOver) return;
        viewer.complete(loaded);
        setModel(loaded);
        latest.current(viewer, loaded);
      },
      (reason: unknown) => !isOver && setError(reason),
    );
    return () => {
      isOver = true;
    };
  }, [viewer, url]);
  return { model, percent, error };
}
