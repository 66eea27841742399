import { Badge, Button, CloseButton, Group, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useEvidence } from '../api/geometry.ts';
import { texts } from '../texts.ts';
import type { Feature } from '../viewer/measure.ts';
import type { ModelData } from '../viewer/model-data.ts';
import type { Viewer } from '../viewer/viewer.ts';
import { MeasureLayer } from './measure-layer.tsx';
import { entryBetween, entryOf, formatValue } from './measurements.ts';
import type { Entry } from './measurements.ts';
import { pickFeature } from './pick-feature.ts';
import { ToolPanel } from './tool-panel.tsx';
import { UnitSwitch } from '../parts/unit-switch.tsx';
import { useUnit } from '../parts/units.ts';
import type { Unit } from '../parts/units.ts';

const words = texts.viewer.measure;

/** Measures what is clicked: one feature alone, then what lies between it and the next. */
export function MeasureTool(props: {
  viewer: Viewer;
  model: ModelData;
  revisionId: string;
  onClose: () => void;
}) {
  const { viewer, model, revisionId, onClose } = props;
  const evidenceOf = useEvidence(revisionId);
  const [unit] = useUnit();
  const [entries, setEntries] = useState<readonly Entry[]>([]);
  const [first, setFirst] = useState<Feature | null>(null);
  const latest = useRef(first);
  latest.current = first;

  useEffect(
    () =>
      viewer.on('pick', ({ pick, x, y }) => {
        if (!pick) return;
        const { path } = model.occurrences[pick.occurrence]!;
        // Without facts the triangles are measured, and the entry says so.
        void evidenceOf(path)
          .catch(() => null)
          .then((evidence) => {
            const feature = pickFeature(viewer, model, { pick, x, y }, evidence);
            const before = latest.current;
            setEntries((now) => [...now, before ? entryBetween(before, feature) : entryOf(feature)]);
            setFirst(before ? null : feature);
          });
      }),
    [viewer, model, evidenceOf],
  );
  const clear = () => {
    setEntries([]);
    setFirst(null);
  };
  return (
    <ToolPanel
      title={words.title}
      onClose={onClose}
      onEscape={() => {
        clear();
        return entries.length > 0;
      }}
      actions={<UnitSwitch />}
    >
      <Text size="xs" c="dimmed" role="status">
        {first ? words.pickSecond : words.pickFirst}
      </Text>
      {entries.length > 0 && (
        <>
          <ul className="measure-list" aria-label={words.list}>
            {entries.map((entry, at) => (
              <li key={at}>
                <Row entry={entry} unit={unit} onRemove={() => setEntries(entries.toSpliced(at, 1))} />
              </li>
            ))}
          </ul>
          <Button size="compact-xs" variant="default" mt={6} onClick={clear}>
            {words.clear}
          </Button>
        </>
      )}
      {viewer.element.parentElement &&
        createPortal(
          <MeasureLayer
            viewer={viewer}
            model={model}
            revisionId={revisionId}
            entries={entries}
            unit={unit}
          />,
          viewer.element.parentElement,
        )}
    </ToolPanel>
  );
}

function Row({ entry, unit, onRemove }: { entry: Entry; unit: Unit; onRemove: () => void }) {
  return (
    <Group justify="space-between" wrap="nowrap" align="start">
      <div>
        <Text size="xs" fw={600}>
          {entry.title}{' '}
          {!entry.isExact && (
            <Badge size="xs" color="gray" variant="outline">
              {words.approximate}
            </Badge>
          )}
        </Text>
        {entry.values.map((value) => (
          <Text key={value.label} size="xs">
            {value.label}: {formatValue(value, unit)}
          </Text>
        ))}
      </div>
      <CloseButton size="xs" aria-label={words.remove(entry.title)} onClick={onRemove} />
    </Group>
  );
}
