import {
  Alert,
  Button,
  Group,
  SegmentedControl,
  Slider,
  Switch,
  Text,
  useComputedColorScheme,
} from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { texts } from '../texts.ts';
import type { ModelData } from '../viewer/model-data.ts';
import type { Look } from '../viewer/part-batch.ts';
import type { Pick } from '../viewer/picker.ts';
import { Viewer } from '../viewer/viewer.ts';
import type { Mark } from '../viewer/highlight.ts';
import { loadModel } from './load-model.ts';

const words = texts.viewer;
const flightMs = matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 350;
const schemes = {
  light: { background: '#f4f5f7', edges: '#24272e' },
  dark: { background: '#1b1d22', edges: '#0b0c0e' },
};

export type StageProps = {
  url: string;
  looks: ReadonlyMap<number, Look>;
  marks: readonly Mark[];
  onReady: (viewer: Viewer, model: ModelData) => void;
  onPick: (pick: Pick | null, add: boolean) => void;
  children?: ReactNode;
};

/** The canvas and its tools. */
export function Stage({ url, looks, marks, onReady, onPick, children }: StageProps) {
  const host = useRef<HTMLDivElement>(null);
  const [viewer, setViewer] = useState<Viewer | null>(null);
  const [model, setModel] = useState<ModelData | null>(null);
  const [percent, setPercent] = useState<number | null>(null);
  const [error, setError] = useState<unknown>(null);
  const scheme = useComputedColorScheme('light');
  const latest = useRef({ onReady, onPick });
  latest.current = { onReady, onPick };

  useEffect(() => {
    const made = new Viewer(host.current!, schemes.light);
    made.element.setAttribute('role', 'img');
    made.element.setAttribute('aria-label', texts.model.canvas);
    made.on('pick', ({ pick, add }) => latest.current.onPick(pick, add));
    setViewer(made);
    return () => made.dispose();
  }, []);

  useEffect(() => viewer?.recolor(schemes[scheme]), [viewer, scheme]);
  useEffect(() => {
    if (!viewer) return;
    let isOver = false;
    setError(null);
    loadModel(url, (loaded) => !isOver && setPercent(loaded)).then(
      (loaded) => {
        if (isOver) return;
        viewer.load(loaded);
        setModel(loaded);
        latest.current.onReady(viewer, loaded);
      },
      (reason: unknown) => !isOver && setError(reason),
    );
    return () => {
      isOver = true;
    };
  }, [viewer, url]);
  useEffect(() => viewer?.show(looks), [viewer, model, looks]);
  useEffect(() => viewer?.mark(marks), [viewer, model, marks]);

  return (
    <div className="stage">
      <div className="stage-canvas" ref={host} data-loaded={model !== null} />
      {children}
      {error !== null && (
        <Alert className="stage-note" color="red" role="alert">
          {words.lost}
        </Alert>
      )}
      {!model && error === null && (
        <Text className="stage-note" role="status">
          {words.loadingModel(percent)}
        </Text>
      )}
      {viewer && model && <Tools viewer={viewer} />}
    </div>
  );
}

function Tools({ viewer }: { viewer: Viewer }) {
  const [explode, setExplode] = useState(0);
  return (
    <div className="stage-bar" role="toolbar" aria-label={texts.model.canvas}>
      <Button size="compact-sm" variant="default" onClick={() => viewer.fit([], null, flightMs)}>
        {words.fit}
      </Button>
      <SegmentedControl
        size="xs"
        data={Object.entries(words.views).map(([value, label]) => ({ value, label }))}
        onChange={(view) => viewer.fit([], view as keyof typeof words.views, flightMs)}
      />
      <Switch
        size="xs"
        label={words.edges}
        defaultChecked
        onChange={(event) => viewer.showEdges(event.currentTarget.checked)}
      />
      <Switch
        size="xs"
        label={words.orthographic}
        onChange={(event) =>
          (viewer.projection = event.currentTarget.checked ? 'orthographic' : 'perspective')
        }
      />
      <Group gap={6} wrap="nowrap">
        <Text size="xs" id="explode-label">
          {words.explode}
        </Text>
        <Slider
          w={110}
          size="sm"
          min={0}
          max={2}
          step={0.05}
          label={null}
          value={explode}
          thumbProps={{ 'aria-labelledby': 'explode-label' }}
          onChange={(value) => {
            setExplode(value);
            viewer.explode(value);
          }}
        />
      </Group>
    </div>
  );
}
