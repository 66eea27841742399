import { Matrix4, Vector3 } from 'three';
import type { ModelData, Occurrence } from './model-data.ts';

/**
 * What became of a part from one model to the next: its occurrences' places in each, null where it is not there.
 * `changed` is of another geometry, `moved` is the same geometry elsewhere.
 */
export type Change = {
  kind: 'added' | 'removed' | 'changed' | 'moved' | 'same';
  name: string;
  from: number | null;
  to: number | null;
};

type Leaf = { index: number; key: string; at: Vector3; occurrence: Occurrence };

/** Further apart than this, mm, or turned by more, a part has moved. */
const movedBeyond = 1e-4;

/**
 * Pairs the parts of two models: first those that are the same in the same place, whatever they are called; then the same
 * geometry elsewhere, the nearest first; then other geometry at the same path or of the same name. What is left is gone or new.
 */
export function compareModels(from: ModelData, to: ModelData): Change[] {
  const before = new Set(leavesOf(from));
  const after = new Set(leavesOf(to));
  const changes: Change[] = [];
  const pair = (kind: Change['kind'], a: Leaf, b: Leaf) => {
    before.delete(a);
    after.delete(b);
    changes.push({ kind, name: b.occurrence.name, from: a.index, to: b.index });
  };
  /** Pairs those that agree in a key, each with the nearest of the others that pass. */
  const pairBy = (
    kind: Change['kind'],
    keyOf: (leaf: Leaf) => string,
    passes: (a: Leaf, b: Leaf) => boolean,
  ) => {
    const waiting = Map.groupBy(before, keyOf);
    for (const b of [...after]) {
      const others = (waiting.get(keyOf(b)) ?? []).filter((a) => before.has(a) && passes(a, b));
      if (others.length === 0) continue;
      pair(kind, others.reduce((best, a) => (a.at.distanceTo(b.at) < best.at.distanceTo(b.at) ? a : best)), b); // prettier-ignore
    }
  };
  const always = () => true;
  const placeKey = ({ key, at }: Leaf) =>
    `${key} ${at
      .toArray()
      .map((value) => Math.round(value))
      .join()}`;
  pairBy('same', (leaf) => `${placeKey(leaf)} ${leaf.occurrence.path}`, isSamePlace);
  pairBy('same', placeKey, isSamePlace);
  // A place at the border of a millimetre may have two keys.
  pairBy('same', ({ key }) => key, isSamePlace);
  pairBy('moved', ({ key, occurrence }) => `${key} ${occurrence.path}`, always);
  pairBy('moved', ({ key }) => key, always);
  pairBy('changed', ({ occurrence }) => `${occurrence.path} ${occurrence.name}`, always);
  pairBy('changed', ({ occurrence }) => occurrence.name, always);
  for (const { index, occurrence } of after)
    changes.push({ kind: 'added', name: occurrence.name, from: null, to: index });
  for (const { index, occurrence } of before)
    changes.push({ kind: 'removed', name: occurrence.name, from: index, to: null });
  return changes;
}

function leavesOf({ definitions, occurrences }: ModelData): Leaf[] {
  return occurrences.flatMap((occurrence, index) => {
    if (occurrence.definition === null) return [];
    const at = new Vector3().setFromMatrixPosition(new Matrix4().fromArray(occurrence.matrix));
    return [{ index, key: definitions[occurrence.definition]!.key, at, occurrence }];
  });
}

const isSamePlace = (a: Leaf, b: Leaf): boolean =>
  a.occurrence.matrix.every((value, at) => Math.abs(value - b.occurrence.matrix[at]!) < movedBeyond);

/** Both models as one, to be laid over each other, in the colours of `paint`; `null` leaves a part out. */
export function overlayModels(
  from: ModelData,
  to: ModelData,
  changes: readonly Change[],
  paint: (kind: Change['kind'], side: 'from' | 'to') => Occurrence['color'] | null,
): { model: ModelData; placesOf: Map<Change, { from: number | null; to: number | null }> } {
  const plain = ({ definitions }: ModelData): ModelData['definitions'] =>
    definitions.map((definition) => ({
      ...definition,
      geometry: { ...definition.geometry, colors: null },
    }));
  const definitions = [...plain(from), ...plain(to)];
  const occurrences: Occurrence[] = [];
  const placesOf = new Map<Change, { from: number | null; to: number | null }>();
  const add = (model: ModelData, index: number | null, color: Occurrence['color'] | null, shift: number) => {
    if (index === null || color === null) return null;
    const one = model.occurrences[index]!;
    return occurrences.push({ ...one, parent: null, definition: one.definition! + shift, color }) - 1;
  };
  for (const change of changes)
    placesOf.set(change, {
      from: add(from, change.from, paint(change.kind, 'from'), 0),
      to: add(to, change.to, paint(change.kind, 'to'), from.definitions.length),
    });
  const union = (pick: (a: number, b: number) => number, side: 'min' | 'max') =>
    from.boundsMm[side].map((value, axis) => pick(value, to.boundsMm[side][axis]!)) as [
      number,
      number,
      number,
    ];
  const boundsMm = { min: union(Math.min, 'min'), max: union(Math.max, 'max') };
  return { model: { definitions, occurrences, boundsMm }, placesOf };
}

/** Faces whose lasting names the other does not have. */
export function facesThatDiffer(
  faces: readonly { signature: string }[],
  others: readonly { signature: string }[],
): number[] {
  const known = new Set(others.map(({ signature }) => signature));
  return faces.flatMap(({ signature }, id) => (known.has(signature) ? [] : [id]));
}
