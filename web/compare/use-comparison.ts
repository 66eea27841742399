import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useEvidence } from '../api/geometry.ts';
import { usePreviewUrl } from '../api/queries.ts';
import { compareModels, facesThatDiffer } from '../viewer/compare-models.ts';
import type { Change } from '../viewer/compare-models.ts';
import { loadModel } from '../viewer/load-model.ts';
import type { ModelData } from '../viewer/model-data.ts';

/** Two models and what changed between them, the changes before what is the same. */
export type Comparison = { from: ModelData; to: ModelData; changes: Change[] };

const order: Change['kind'][] = ['changed', 'added', 'removed', 'moved', 'same'];

/** Loads the previews of two revisions, one after the other, and compares them. */
export function useComparison(fromId: string, toId: string) {
  const from = usePreviewUrl(fromId, true);
  const to = usePreviewUrl(toId, true);
  return useQuery({
    queryKey: ['comparison', fromId, toId],
    enabled: Boolean(from.data && to.data),
    staleTime: Infinity,
    // Both models are held while they are looked at, not longer.
    gcTime: 0,
    queryFn: async (): Promise<Comparison> => {
      const models = { from: await loadModel(from.data!), to: await loadModel(to.data!) };
      const changes = compareModels(models.from, models.to).toSorted(
        (a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || a.name.localeCompare(b.name),
      );
      return { ...models, changes };
    },
  });
}

export type ChangedFaces = { from: number[]; to: number[] };

/** Which faces of a changed part differ, by the lasting names of its faces; null until it is known, or where it can't be. */
export function useChangedFaces(
  { from, to }: Comparison,
  [fromId, toId]: [string, string],
  change: Change | null,
): ChangedFaces | null {
  const evidenceBefore = useEvidence(fromId);
  const evidenceAfter = useEvidence(toId);
  const [faces, setFaces] = useState<ChangedFaces | null>(null);
  useEffect(() => {
    setFaces(null);
    if (change?.kind !== 'changed') return;
    let isOver = false;
    void Promise.all([
      evidenceBefore(from.occurrences[change.from!]!.path),
      evidenceAfter(to.occurrences[change.to!]!.path),
    ])
      .then(([a, b]) => {
        if (isOver || !a || !b) return;
        setFaces({ from: facesThatDiffer(a.faces, b.faces), to: facesThatDiffer(b.faces, a.faces) });
      })
      // Without facts the part is marked as a whole.
      .catch(() => undefined);
    return () => {
      isOver = true;
    };
  }, [change, from, to, evidenceBefore, evidenceAfter]);
  return faces;
}
