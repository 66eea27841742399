import { describe, expect, it } from '@jest/globals';

import { extrude, rectangle } from '../../test/shapes/extrude.ts';
import { checklistFor, evaluateRules, hashRulePacks } from './evaluate.ts';
import type { Measurement } from './measurement.ts';
import { measureNames } from './measurement.ts';
import { rulePacks } from './rule-packs.ts';
import { parseRulePack } from './rule.ts';
import type { RulePack } from './rule.ts';

const part = extrude(rectangle(40, 40), 20, { holes: [{ x: 20, y: 20, diameterMm: 5 }] });
const wall = (value: number, faces = [2, 4]): Measurement => ({
  measure: 'wall.thickness',
  value,
  values: { areaMm2: 100, exact: 1 },
  subject: `wall ${value} mm thick`,
  faces,
  anchor: { point: [0, 20, 10], normal: [-1, 0, 0] },
});
const evaluate = (
  taken: Measurement[],
  over: { material?: 'metal' | 'plastic'; packs?: readonly RulePack[] } = {},
) =>
  evaluateRules({
    ...part,
    measures: { taken, gaps: [] },
    packs: over.packs ?? rulePacks,
    process: 'milled',
    material: over.material ?? 'metal',
  });

describe('evaluateRules', () => {
  it.each([
    [0.8, []],
    [0.79, ['warn']],
    [0.5, ['warn']],
    [0.49, ['fail']],
  ])('judges a wall of %s mm by its two limits', (value, levels) => {
    expect(evaluate([wall(value)]).map((finding) => finding.level)).toEqual(levels);
  });

  it('takes the limits of the material', () => {
    expect(evaluate([wall(1.2)], { material: 'metal' })).toEqual([]);
    expect(evaluate([wall(1.2)], { material: 'plastic' }).map((f) => f.ruleId)).toEqual(['CNC-021']);
  });

  it('writes the part’s own numbers into the fix', () => {
    expect(evaluate([wall(0.6)])[0]?.fix).toBe(
      'Thicken the wall from 0.6 mm to at least 0.8 mm, or rib it on the side that has room.',
    );
  });

  it('never lets evidence leave its component', () => {
    // The regression: a face id of another definition, which this one does not have.
    expect(() => evaluate([wall(0.4, [2, 9999])])).toThrow(/not a face of this component/);
    const own = new Set(part.evidence.faces.map((face) => face.signature));
    for (const finding of evaluate([wall(0.4)])) {
      expect(finding.definitionKey).toBe(part.evidence.definitionKey);
      expect(finding.signatures.every((signature) => own.has(signature))).toBe(true);
    }
  });

  it('names a finding by rule and face signatures, not by face ids', () => {
    const renumbered = structuredClone(part.evidence);
    renumbered.faces.forEach((face) => (face.id += 100));
    const [before] = evaluate([wall(0.4)]);
    const [after] = evaluateRules({
      ...part,
      evidence: renumbered,
      measures: { taken: [wall(0.41, [102, 104])], gaps: [] },
      packs: rulePacks,
      process: 'milled',
      material: 'metal',
    });
    expect(after?.fingerprint).toBe(before?.fingerprint);
  });

  it('reports one rule on the same faces once', () => {
    expect(evaluate([wall(0.6), wall(0.4)]).map((f) => f.level)).toEqual(['fail']);
  });

  it('keeps advisory rules out of findings and in the checklist', () => {
    const advisory = new Set(checklistFor(rulePacks, 'milled').map((rule) => rule.id));
    expect(advisory.has('CNC-101')).toBe(true);
    expect(evaluate([wall(0.1)]).some((finding) => advisory.has(finding.ruleId))).toBe(false);
  });
});

describe('rule packs', () => {
  const rules = rulePacks.flatMap((pack) => pack.rules);

  it('measures at least a dozen rules and uses every measure', () => {
    const measured = rules.filter((rule) => rule.kind === 'measured');
    expect(measured.length).toBeGreaterThanOrEqual(12);
    expect(new Set(measured.map((rule) => rule.measure))).toEqual(new Set(measureNames));
  });

  it('gives every rule an id of its own and a fix of its own', () => {
    expect(new Set(rules.map((rule) => rule.id)).size).toBe(rules.length);
    const fixes = rules.flatMap((rule) => (rule.kind === 'measured' ? [rule.fix] : []));
    // Hole sizes in metal and in plastic are the same advice.
    expect(new Set(fixes).size).toBeGreaterThanOrEqual(fixes.length - 1);
  });

  it('refuses a pack that compares in another unit or has an unknown field', () => {
    const [pack] = structuredClone(rulePacks) as [RulePack];
    const [rule] = pack.rules;
    expect(() => parseRulePack({ ...pack, rules: [{ ...rule, unit: 'inch' }] })).toThrow(/inch/);
    expect(() => parseRulePack({ ...pack, rules: [{ ...rule, surprise: 1 }] })).toThrow(/schema/);
    expect(() => parseRulePack({ ...pack, rules: [rule, rule] })).toThrow(/twice/);
  });

  it('hashes to something else when any number changes', () => {
    const changed = structuredClone(rulePacks) as RulePack[];
    const rule = changed[0]?.rules[0];
    if (rule?.kind === 'measured') rule.warn.limit.value = 0.81;
    expect(hashRulePacks(changed)).not.toBe(hashRulePacks(rulePacks));
    expect(hashRulePacks(rulePacks.toReversed())).toBe(hashRulePacks(rulePacks));
  });
});
