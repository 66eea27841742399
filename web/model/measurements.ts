import type { Vector3 } from 'three';
import { texts } from '../texts.ts';
import { measureBetween } from '../viewer/measure.ts';
import type { Feature } from '../viewer/measure.ts';
import { formatAngle, formatArea, formatLength } from '../parts/units.ts';
import type { Unit } from '../parts/units.ts';

const words = texts.viewer.measure;

type Value = { label: string; kind: 'length' | 'area' | 'angle'; value: number };
export type Entry = {
  title: string;
  values: Value[];
  isExact: boolean;
  /** Drawn over the model. */
  points: Vector3[];
  line: [Vector3, Vector3] | null;
};

export const nameOf = (feature: Feature): string =>
  feature.kind === 'round' || feature.kind === 'surface'
    ? (words.kinds[feature.surface as keyof typeof words.kinds] ?? words.kinds.surface)
    : words.kinds[feature.kind];

/** What one feature alone has to say. */
export function entryOf(feature: Feature): Entry {
  const values: Value[] = [];
  if ('radiusMm' in feature && feature.radiusMm !== null)
    values.push(
      { label: words.diameter, kind: 'length', value: 2 * feature.radiusMm },
      { label: words.radius, kind: 'length', value: feature.radiusMm },
    );
  if ('lengthMm' in feature) values.push({ label: words.length, kind: 'length', value: feature.lengthMm });
  if ('areaMm2' in feature) values.push({ label: words.area, kind: 'area', value: feature.areaMm2 });
  const { isExact, at } = feature;
  return { title: nameOf(feature), values, isExact, points: [at], line: null };
}

export function entryBetween(a: Feature, b: Feature): Entry {
  const { distance, angleDeg, isExact } = measureBetween(a, b);
  const values: Value[] = [];
  if (distance) values.push({ label: words.distance, kind: 'length', value: distance.mm });
  if (angleDeg !== null) values.push({ label: words.angle, kind: 'angle', value: angleDeg });
  return {
    title: words.between(nameOf(a), nameOf(b)),
    values,
    isExact,
    points: distance ? [distance.from, distance.to] : [a.at, b.at],
    line: distance && [distance.from, distance.to],
  };
}

export const formatValue = ({ kind, value }: Value, unit: Unit): string =>
  kind === 'angle'
    ? formatAngle(value)
    : kind === 'area'
      ? formatArea(value, unit)
      : formatLength(value, unit);
