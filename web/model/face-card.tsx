import { Paper, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useEvidence } from '../api/geometry.ts';
import { texts } from '../texts.ts';
import { featureOfFace } from '../viewer/features.ts';
import type { Feature } from '../viewer/measure.ts';
import type { ModelData } from '../viewer/model-data.ts';
import type { Pick } from '../viewer/picker.ts';
import type { Viewer } from '../viewer/viewer.ts';
import { entryOf, formatValue, nameOf } from './measurements.ts';
import { useUnit } from '../parts/units.ts';

/** Whoever only passes over a part does not want its facts. */
const dwellMs = 250;

/** What the face under the pointer is, by what the kernel measured. */
export function FaceCard(props: { viewer: Viewer; model: ModelData; revisionId: string }) {
  const { viewer, model, revisionId } = props;
  const evidenceOf = useEvidence(revisionId);
  const [unit] = useUnit();
  const [shown, setShown] = useState<{ face: number; feature: Feature; isConcave: boolean } | null>(null);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let last = '';
    const ask = async ({ occurrence, face, point }: Pick, key: string) => {
      const { path, definition } = model.occurrences[occurrence]!;
      const facts = (await evidenceOf(path).catch(() => null))?.faces[face] ?? null;
      if (key !== last) return;
      const { geometry } = model.definitions[definition!]!;
      const feature = featureOfFace(geometry, face, facts, viewer.matrixOf(occurrence), point);
      setShown({ face, feature, isConcave: facts?.concave ?? false });
    };
    const stop = viewer.on('hover', ({ pick }) => {
      const key = pick ? `${pick.occurrence} ${pick.face}` : '';
      if (key === last) return;
      last = key;
      clearTimeout(timer);
      if (pick) timer = setTimeout(() => void ask(pick, key), dwellMs);
      else setShown(null);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [viewer, model, evidenceOf]);

  if (!shown) return null;
  const { face, feature, isConcave } = shown;
  const { values, isExact } = entryOf(feature);
  return (
    <Paper withBorder className="stage-card">
      <Text size="xs">
        {[
          texts.viewer.face(face),
          nameOf(feature) + (isConcave ? `, ${texts.viewer.hole}` : ''),
          ...values.map((value) => `${value.label} ${formatValue(value, unit)}`),
          ...(isExact ? [] : [texts.viewer.measure.approximate]),
        ].join(' · ')}
      </Text>
    </Paper>
  );
}
