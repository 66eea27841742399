import { useEffect, useState } from 'react';
import { useEvidence } from '../api/geometry.ts';
import type { Unit } from '../parts/units.ts';
import type { Feature } from '../viewer/measure.ts';
import type { ModelData } from '../viewer/model-data.ts';
import type { Viewer } from '../viewer/viewer.ts';
import { formatValue, nameOf } from './measurements.ts';
import type { Entry } from './measurements.ts';
import { pickFeature } from './pick-feature.ts';

/** The pointer rests so long before it is told what a click would take: finding that out takes a moment. */
const dwellMs = 60;
const edgeKinds: readonly Feature['kind'][] = ['point', 'line', 'circle', 'curve'];

/**
 * Measures over the canvas, and what a click would take there. The list says the same as the former, and what is clicked
 * is named in it, so that nobody has to see this.
 */
export function MeasureLayer(props: {
  viewer: Viewer;
  model: ModelData;
  revisionId: string;
  entries: readonly Entry[];
  unit: Unit;
}) {
  const { viewer, entries, unit } = props;
  const [, redraw] = useState(0);
  useEffect(() => viewer.on('frame', () => redraw((now) => now + 1)), [viewer]);
  const snapped = useSnapped(props);
  return (
    <svg className="measure-layer" aria-hidden>
      {entries.map((entry, at) => {
        const places = entry.points.map((point) => viewer.project(point));
        const [from, to] = entry.line?.map((point) => viewer.project(point)) ?? [];
        const label = from && to ? { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 } : places[0];
        return (
          <g key={at}>
            {from && to && <line x1={from.x} y1={from.y} x2={to.x} y2={to.y} />}
            {places.map((place, i) => place && <circle key={i} cx={place.x} cy={place.y} r={4} />)}
            {label && entry.values[0] && (
              <text x={label.x} y={label.y - 8}>
                {formatValue(entry.values[0], unit)}
              </text>
            )}
          </g>
        );
      })}
      {snapped && (
        <g className="measure-snap">
          {snapped.isOnEdge && <circle cx={snapped.x} cy={snapped.y} r={7} />}
          <text x={snapped.x} y={snapped.y + 24}>
            {snapped.name}
          </text>
        </g>
      )}
    </svg>
  );
}

type Snapped = { name: string; isOnEdge: boolean; x: number; y: number };

/** What a click where the pointer rests would take; for an edge or a corner, where on it. */
function useSnapped(of: { viewer: Viewer; model: ModelData; revisionId: string }): Snapped | null {
  const { viewer, model, revisionId } = of;
  const evidenceOf = useEvidence(revisionId);
  const [snapped, setSnapped] = useState<Snapped | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let hovers = 0;
    const stop = viewer.on('hover', ({ pick, x, y }) => {
      const own = ++hovers;
      clearTimeout(timer);
      setSnapped(null);
      if (!pick) return;
      timer = setTimeout(() => {
        void evidenceOf(model.occurrences[pick.occurrence]!.path)
          .catch(() => null)
          .then((evidence) => {
            if (own !== hovers) return;
            const feature = pickFeature(viewer, model, { pick, x, y }, evidence);
            const isOnEdge = edgeKinds.includes(feature.kind);
            const at = isOnEdge ? viewer.project(feature.at) : null;
            setSnapped({ name: nameOf(feature), isOnEdge, ...(at ?? { x, y }) });
          });
      }, dwellMs);
    });
    return () => {
      hovers++;
      clearTimeout(timer);
      stop();
    };
  }, [viewer, model, evidenceOf]);
  return snapped;
}
