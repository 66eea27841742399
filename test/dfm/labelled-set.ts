import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What must be found on a part: the rule and the value it measures. */
export type Label = { part: string; rule: string; value: number };

type ExpectedFile = {
  parts: { name: string; process: string; mistakes: { rule: string; value: number }[] }[];
};

const file = fileURLToPath(new URL('../../scripts/sample-assembly/expected.json', import.meta.url));
const expected = JSON.parse(readFileSync(file, 'utf8')) as ExpectedFile;

export const sampleProcesses = new Map(expected.parts.map(({ name, process }) => [name, process]));

/**
 * The sample assembly's deliberate mistakes, and what is wrong besides by the rules' own limits — each worked out from
 * the part's dimensions, not from what the product says.
 */
export const sampleLabels: Label[] = [
  ...expected.parts.flatMap(({ name, mistakes }) =>
    mistakes.map(({ rule, value }) => ({ part: name, rule, value })),
  ),
  // Corners of 6 mm in a cavity 44 mm deep: a third would be 14.7 mm.
  { part: 'Housing', rule: 'CNC-006', value: 6 },
  // Holes of 4.5 mm, 3.5 mm from the edge: 1.25 mm of a 1 mm sheet are left, two thicknesses are asked for.
  { part: 'Gasket', rule: 'SM-005', value: 1.25 },
  // 120 mm long, 8 mm at its ends.
  { part: 'Shaft', rule: 'CNC-030', value: 15 },
];

/** Shapes of known size, labelled by hand from their script; shapes not named here must give no finding at all. */
export const knownShapeLabels: Label[] = [
  { part: 'hole-plate', rule: 'CNC-002', value: 31 / 3 },
  { part: 'hole-plate', rule: 'CNC-004', value: 180 }, // Ø6, 7 deep
  { part: 'hole-plate', rule: 'CNC-004', value: 180 }, // Ø3, 31 deep
  { part: 'spline-holes', rule: 'CNC-002', value: 31 / 3 },
  { part: 'spline-holes', rule: 'CNC-004', value: 180 },
  { part: 'spline-holes', rule: 'CNC-004', value: 180 },
  { part: 'pocket-block', rule: 'CNC-005', value: 0 },
  { part: 'sharp-block', rule: 'CNC-005', value: 0 }, // the closed pocket; steps and slots are open to a cutter
  { part: 'undercut-block', rule: 'CNC-005', value: 0 },
  { part: 'undercut-block', rule: 'CNC-014', value: 100 },
  { part: 'wall-0.8', rule: 'CNC-005', value: 0 },
  { part: 'wall-2.0', rule: 'CNC-005', value: 0 },
];
