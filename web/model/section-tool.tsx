import { Button, Group, Slider, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { Vector3 } from 'three';
import { texts } from '../texts.ts';
import type { Section, Viewer } from '../viewer/viewer.ts';
import { ToolPanel } from './tool-panel.tsx';
import { formatLength, useUnit } from '../parts/units.ts';

const words = texts.viewer.section;
const axes = { X: [1, 0, 0], Y: [0, 1, 0], Z: [0, 0, 1] } as const;
const mostPlanes = 4;

/** Cuts the model by planes across an axis or along a face. What was cut stays so until the planes are removed. */
export function SectionTool({ viewer, onClose }: { viewer: Viewer; onClose: () => void }) {
  const [planes, setPlanes] = useState<readonly Section[]>(viewer.sections);
  const [isPicking, setIsPicking] = useState(false);
  useEffect(() => viewer.section(planes), [viewer, planes]);
  useEffect(() => {
    if (!isPicking) return;
    return viewer.on('pick', ({ pick }) => {
      if (!pick) return;
      const { x, y, z } = pick.normal;
      setPlanes((now) => [...now, { normal: [-x, -y, -z], offsetMm: -pick.point.dot(pick.normal) }]);
      setIsPicking(false);
    });
  }, [viewer, isPicking]);

  const change = (at: number, to: Partial<Section>) =>
    setPlanes(planes.map((plane, place) => (place === at ? { ...plane, ...to } : plane)));
  const { isTooLarge, openParts } = viewer.cutOf(planes.length);
  return (
    <ToolPanel
      title={words.title}
      onClose={onClose}
      onEscape={() => {
        setIsPicking(false);
        return isPicking;
      }}
    >
      <Group gap={6} aria-label={words.add} role="group">
        {Object.entries(axes).map(([name, normal]) => (
          <Button
            key={name}
            size="compact-xs"
            variant="default"
            aria-label={`${words.add}: ${words.axis} ${name}`}
            disabled={planes.length >= mostPlanes}
            onClick={() =>
              setPlanes([...planes, { normal: [...normal], offsetMm: middleOf(viewer, [...normal]) }])
            }
          >
            {name}
          </Button>
        ))}
        <Button
          size="compact-xs"
          variant={isPicking ? 'filled' : 'default'}
          aria-pressed={isPicking}
          disabled={planes.length >= mostPlanes}
          onClick={() => setIsPicking(!isPicking)}
        >
          {words.face}
        </Button>
      </Group>
      {isPicking && (
        <Text size="xs" mt={6} role="status">
          {words.pickFace}
        </Text>
      )}
      <Stack gap={8} mt={planes.length > 0 ? 8 : 0}>
        {planes.map((plane, at) => (
          <PlaneRow
            key={at}
            at={at}
            plane={plane}
            range={rangeOf(viewer, plane.normal)}
            onChange={(to) => change(at, to)}
            onRemove={() => setPlanes(planes.filter((_, place) => place !== at))}
          />
        ))}
      </Stack>
      {planes.length > 0 && (isTooLarge || openParts > 0) && (
        <Text size="xs" c="dimmed" mt={6} role="status">
          {isTooLarge ? words.tooLarge : words.open(openParts)}
        </Text>
      )}
    </ToolPanel>
  );
}

function PlaneRow(props: {
  at: number;
  plane: Section;
  range: [number, number];
  onChange: (to: Partial<Section>) => void;
  onRemove: () => void;
}) {
  const { at, plane, range, onChange, onRemove } = props;
  const [min, max] = range;
  const [x, y, z] = plane.normal;
  const [unit] = useUnit();
  return (
    <Group gap={6} wrap="nowrap" role="group" aria-label={words.plane(at)}>
      <Slider
        flex={1}
        miw={110}
        size="sm"
        min={min}
        max={max}
        step={(max - min) / 400}
        label={null}
        value={plane.offsetMm}
        thumbLabel={words.offset(at)}
        thumbProps={{ 'aria-valuetext': formatLength(plane.offsetMm, unit) }}
        onChange={(offsetMm) => onChange({ offsetMm })}
      />
      <Text size="xs" w={64} ta="right">
        {formatLength(plane.offsetMm, unit)}
      </Text>
      <Button
        size="compact-xs"
        variant="default"
        aria-label={`${words.flip}: ${words.plane(at)}`}
        onClick={() => onChange({ normal: [-x, -y, -z], offsetMm: -plane.offsetMm })}
      >
        {words.flip}
      </Button>
      <Button
        size="compact-xs"
        variant="default"
        aria-label={`${words.remove}: ${words.plane(at)}`}
        onClick={onRemove}
      >
        ✕
      </Button>
    </Group>
  );
}

/** How far the model reaches along a direction, mm. */
function rangeOf(viewer: Viewer, normal: Section['normal']): [number, number] {
  const along = new Vector3(...normal);
  const box = viewer.boxOf();
  if (!box) return [0, 1];
  const corners = [0, 1, 2, 3, 4, 5, 6, 7].map((i) =>
    new Vector3(
      i & 1 ? box.min.x : box.max.x,
      i & 2 ? box.min.y : box.max.y,
      i & 4 ? box.min.z : box.max.z,
    ).dot(along),
  );
  return [Math.min(...corners), Math.max(...corners)];
}

const middleOf = (viewer: Viewer, normal: Section['normal']): number => {
  const [min, max] = rangeOf(viewer, normal);
  return (min + max) / 2;
};
