import type { Vec3 } from '../cad/scene.ts';

/** Every geometric measure a rule can ask for, with the unit of its value. */
export const measureUnits = {
  'hole.diameter': 'mm',
  'hole.depthToDiameter': 'ratio',
  'hole.standardDrillOffset': 'mm',
  'hole.flatBottomAngle': 'deg',
  'internalEdge.radius': 'mm',
  'internalCorner.radius': 'mm',
  'pocket.depthToWidth': 'ratio',
  'pocket.cornerRadii': 'count',
  'wall.thickness': 'mm',
  'wall.heightToThickness': 'ratio',
  'access.unreachableShare': 'percent',
  'access.setUps': 'count',
  'part.largestSize': 'mm',
  'part.middleSize': 'mm',
  'part.smallestSize': 'mm',
  'turned.lengthToDiameter': 'ratio',
  'turned.diameter': 'mm',
  'sheet.bendRadius': 'mm',
  'sheet.bendRadii': 'count',
  'sheet.holeDiameter': 'mm',
  'sheet.holeToBend': 'mm',
  'sheet.holeToEdge': 'mm',
  'sheet.flangeLength': 'mm',
  'sheet.thicknesses': 'count',
  'moulded.draft': 'deg',
  'moulded.undercutShare': 'percent',
  'moulded.wallStep': 'percent',
  'moulded.wallThickness': 'mm',
} as const;

export type MeasureName = keyof typeof measureUnits;
export type MeasureUnit = (typeof measureUnits)[MeasureName];
export const measureNames = Object.keys(measureUnits) as MeasureName[];

/** Where a balloon points: a point on the definition and the outward direction there, in the definition's frame. */
export type Anchor = { point: Vec3; normal: Vec3 };

/** One thing measured on one definition. */
export type Measurement = {
  measure: MeasureName;
  /** What a rule compares, in the measure's unit. */
  value: number;
  /** Other numbers that thresholds, conditions and fix texts may use, by name; units are in the names. */
  values: Readonly<Record<string, number>>;
  /** What was measured, for people: "Ø6 blind hole". */
  subject: string;
  /** Face ids of the definition that was measured, ascending. */
  faces: number[];
  anchor: Anchor;
};

/** A measure that could not be taken, with the reason. */
export type MeasureGap = { measure: MeasureName; reason: string };

export type Measures = { taken: Measurement[]; gaps: MeasureGap[] };

/** A number as people write it: up to `digits` decimals, no trailing zeros. */
export const formatNumber = (value: number, digits = 2): string =>
  Number.isFinite(value) ? String(Number(value.toFixed(digits))) : '–';

export const sortedFaces = (faces: Iterable<number>): number[] => [...new Set(faces)].sort((a, b) => a - b);
