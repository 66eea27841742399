import type { PartFacts } from '../domain/cad/part-facts.ts';
import type { Finding } from '../domain/dfm/evaluate.ts';

/** Part Facts of a block; tests say what matters to them. */
export const samplePartFacts = (over: Partial<PartFacts> = {}): PartFacts => ({
  version: 1,
  definitionKey: 'd'.repeat(64),
  name: 'Block',
  volumeMm3: 3_000,
  areaMm2: 1_700,
  boundsMm: { min: [0, 0, 0], max: [30, 20, 5] },
  sizeMm: [30, 20, 5],
  faceCount: 6,
  edgeCount: 12,
  solids: 1,
  facesByType: { plane: 6 },
  holes: [],
  internalRadiiMm: [],
  externalRadiiMm: [],
  ...over,
});

/** A finding of a thin wall. */
export const sampleFinding = (over: Partial<Finding> = {}): Finding => ({
  fingerprint: 'f'.repeat(64),
  definitionKey: 'd'.repeat(64),
  ruleId: 'CNC-001',
  ruleVersion: 1,
  pack: 'cnc',
  packVersion: 1,
  title: 'Thin machined wall',
  severity: 'major',
  level: 'fail',
  measure: 'wall.thickness',
  measured: 0.4,
  expected: 0.8,
  comparison: 'atLeast',
  unit: 'mm',
  subject: 'wall 0.4 mm thick',
  text: 'A wall bends away.',
  fix: 'Thicken it to 0.8 mm.',
  citation: { title: 'Guide', section: 'Walls', says: 'At least 0.8 mm.' },
  faces: [3, 7],
  signatures: ['s3', 's7'],
  anchor: { point: [1, 2, 3], normal: [0, 0, 1] },
  ...over,
});
