import { useComputedColorScheme } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useHints } from '../shell/shortcuts.tsx';
import { texts } from '../texts.ts';
import type { Mark } from '../viewer/highlight.ts';
import type { ModelData } from '../viewer/model-data.ts';
import type { Look } from '../viewer/part-batch.ts';
import { attachViewCube } from '../viewer/view-cube.ts';
import '../viewer/viewer.css';
import { Viewer } from '../viewer/viewer.ts';
import { flightMs } from './motion.ts';
import './stage.css';
import { describeGestures, useNavigation } from './use-navigation.ts';

const words = texts.viewer;
const schemes = {
  light: { background: '#f4f5f7', edges: '#24272e' },
  dark: { background: '#1b1d22', edges: '#0b0c0e' },
};

/** A viewer in an element, in the colours of the page, with its cube. */
export function useViewer(host: React.RefObject<HTMLDivElement | null>, label: string) {
  const [viewer, setViewer] = useState<Viewer | null>(null);
  const [isLost, setIsLost] = useState(false);
  const scheme = useComputedColorScheme('light');
  useEffect(() => {
    const made = new Viewer(host.current!, schemes.light);
    made.element.setAttribute('role', 'application');
    made.on('context', (event) => setIsLost(event.isLost));
    const takeAway = attachViewCube(host.current!, made, { ...words.views, cube: words.cube }, flightMs);
    setViewer(made);
    return () => {
      takeAway();
      made.dispose();
    };
  }, [host]);
  useEffect(() => viewer?.recolor(schemes[scheme]), [viewer, scheme]);
  useEffect(() => viewer?.element.setAttribute('aria-label', label), [viewer, label]);
  const [navigation] = useNavigation();
  useEffect(() => {
    if (viewer) viewer.navigation = navigation;
  }, [viewer, navigation]);
  useHints(
    describeGestures(navigation.scheme).map(({ motion, gestures }) => ({
      label: words.mouse.motions[motion],
      how: gestures,
    })),
  );
  return { viewer, isLost };
}

/** A model that is there already, on a canvas without tools. */
export function ViewerCanvas(props: {
  model: ModelData;
  label: string;
  looks: ReadonlyMap<number, Look>;
  marks: readonly Mark[];
  onReady: (viewer: Viewer) => void;
}) {
  const { model, label, looks, marks, onReady } = props;
  const host = useRef<HTMLDivElement>(null);
  const { viewer } = useViewer(host, label);
  const latest = useRef(onReady);
  latest.current = onReady;
  useEffect(() => {
    if (!viewer) return;
    viewer.load(model);
    latest.current(viewer);
  }, [viewer, model]);
  useEffect(() => viewer?.show(looks), [viewer, model, looks]);
  useEffect(() => viewer?.mark(marks), [viewer, model, marks]);
  return <div className="stage-canvas" ref={host} data-loaded={viewer !== null} />;
}
