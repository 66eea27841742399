import { useEffect, useMemo, useState } from 'react';
import { Color } from 'three';
import { texts } from '../texts.ts';
import { ViewerCanvas } from '../model/viewer-canvas.tsx';
import { flightMs } from '../model/motion.ts';
import { overlayModels } from '../viewer/compare-models.ts';
import type { Change } from '../viewer/compare-models.ts';
import type { Mark } from '../viewer/highlight.ts';
import type { Look } from '../viewer/part-batch.ts';
import type { Viewer } from '../viewer/viewer.ts';
import { changeColors, faceColor } from './colors.ts';
import { linkCameras } from './link-cameras.ts';
import type { ChangedFaces, Comparison } from './use-comparison.ts';

const words = texts.compare;
const noLooks: ReadonlyMap<number, Look> = new Map();

type PictureProps = {
  comparison: Comparison;
  titles: [string, string];
  selected: Change | null;
  faces: ChangedFaces | null;
};

/** Each revision on a canvas of its own; their cameras move together. */
export function SideBySide({ comparison, titles, selected, faces }: PictureProps) {
  const { from, to, changes } = comparison;
  const [left, setLeft] = useState<Viewer | null>(null);
  const [right, setRight] = useState<Viewer | null>(null);
  useEffect(() => (left && right ? linkCameras(left, right) : undefined), [left, right]);
  const marks = useMemo(
    () => ({
      from: marksOf(changes, 'from', selected, faces),
      to: marksOf(changes, 'to', selected, faces),
    }),
    [changes, selected, faces],
  );
  useEffect(() => {
    if (selected?.from != null) left?.fit([selected.from], null, flightMs);
    if (selected?.to != null) right?.fit([selected.to], null, flightMs);
  }, [left, right, selected]);
  return (
    <div className="compare-pair">
      {(
        [
          [from, titles[0], marks.from, setLeft],
          [to, titles[1], marks.to, setRight],
        ] as const
      ).map(([model, title, own, onReady]) => (
        <figure key={title} className="stage">
          <ViewerCanvas
            model={model}
            label={words.canvas(title)}
            looks={noLooks}
            marks={own}
            onReady={onReady}
          />
          <figcaption>{title}</figcaption>
        </figure>
      ))}
    </div>
  );
}

/** Both revisions in one picture; what is no more is a ghost. */
export function Overlaid({ comparison, selected, faces }: PictureProps) {
  const { from, to, changes } = comparison;
  const [viewer, setViewer] = useState<Viewer | null>(null);
  const overlay = useMemo(
    () =>
      overlayModels(from, to, changes, (kind, side) => {
        if (side === 'from' && kind === 'same') return null;
        const { r, g, b } = new Color(changeColors[side === 'from' ? 'removed' : kind]);
        return [r, g, b, 1];
      }),
    [from, to, changes],
  );
  const looks = useMemo(
    () =>
      new Map(
        [...overlay.placesOf].flatMap(([{ kind }, places]): [number, Look][] => {
          if (places.from !== null && kind !== 'removed') return [[places.from, 'ghost']];
          // What one looks at may lie inside.
          return selected && kind === 'same' ? [[places.to!, 'ghost']] : [];
        }),
      ),
    [overlay, selected],
  );
  const marks = useMemo((): Mark[] => {
    const places = selected && overlay.placesOf.get(selected);
    if (places?.to == null || !faces) return [];
    return [{ occurrence: places.to, faces: faces.to, color: faceColor }];
  }, [overlay, selected, faces]);
  useEffect(() => {
    const places = selected && overlay.placesOf.get(selected);
    const at = places?.to ?? places?.from;
    if (at != null) viewer?.fit([at], null, flightMs);
  }, [viewer, overlay, selected]);
  return (
    <div className="stage">
      <ViewerCanvas
        model={overlay.model}
        label={words.canvas(words.both)}
        looks={looks}
        marks={marks}
        onReady={setViewer}
      />
    </div>
  );
}

function marksOf(
  changes: readonly Change[],
  side: 'from' | 'to',
  selected: Change | null,
  faces: ChangedFaces | null,
): Mark[] {
  const whole = changes.flatMap((change): Mark[] => {
    const occurrence = change[side];
    if (occurrence === null || change.kind === 'same') return [];
    return [{ occurrence, faces: null, color: changeColors[change.kind] }];
  });
  const at = selected?.[side] ?? null;
  return faces && at !== null ? [...whole, { occurrence: at, faces: faces[side], color: faceColor }] : whole;
}
