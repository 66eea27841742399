import { createHash } from 'node:crypto';

import type { Evidence } from '../cad/evidence.ts';
import type { PartFacts } from '../cad/part-facts.ts';
import { ProductError } from '../errors.ts';
import type { Anchor, MeasureName, Measurement, Measures, MeasureUnit } from './measurement.ts';
import { formatNumber, measureUnits } from './measurement.ts';
import type { ProcessFamily } from './routing.ts';
import type { AdvisoryRule, Limit, MaterialClass, MeasuredRule, RulePack, Severity } from './rule.ts';
import { severities } from './rule.ts';

export type Finding = {
  /** Same rule on the same faces of the same definition, in any run and kernel build: hex SHA-256. */
  fingerprint: string;
  definitionKey: string;
  ruleId: string;
  ruleVersion: number;
  pack: string;
  packVersion: number;
  title: string;
  severity: Severity;
  level: 'warn' | 'fail';
  measure: MeasureName;
  measured: number;
  expected: number;
  comparison: 'atLeast' | 'atMost';
  unit: MeasureUnit;
  subject: string;
  text: string;
  fix: string;
  citation: { title: string; section: string; says: string };
  /** Faces of this definition, and their stable signatures in the same order. */
  faces: number[];
  signatures: string[];
  anchor: Anchor;
};

export type EvaluateInput = {
  evidence: Evidence;
  partFacts: PartFacts;
  measures: Measures;
  packs: readonly RulePack[];
  process: ProcessFamily;
  material: MaterialClass;
};

/** Slack for floating point: a wall of 0.8 mm meets "at least 0.8 mm". */
const slack = 1e-6;

/**
 * Compares what was measured on one definition with the rules for its process: findings, worst first, in an order
 * that depends on nothing but the input. Throws `internal` when a measurement names a face the definition does not
 * have — evidence never leaves its component.
 */
export function evaluateRules(input: EvaluateInput): Finding[] {
  const { evidence, measures, packs } = input;
  const signatures = new Map(evidence.faces.map((face) => [face.id, face.signature]));
  const findings: Finding[] = [];
  for (const pack of packs)
    for (const rule of pack.rules) {
      if (rule.kind !== 'measured' || !rule.processes.includes(input.process)) continue;
      if (rule.conditions?.materials && !rule.conditions.materials.includes(input.material)) continue;
      for (const measurement of measures.taken) {
        if (measurement.measure !== rule.measure || !meetsConditions(rule, measurement)) continue;
        const outcome = compare(rule, measurement);
        if (!outcome) continue;
        findings.push(toFinding(input, pack, rule, measurement, outcome, signatures));
      }
    }
  findings.sort(
    (a, b) =>
      severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
      a.ruleId.localeCompare(b.ruleId, 'en') ||
      (a.faces[0] ?? -1) - (b.faces[0] ?? -1) ||
      a.fingerprint.localeCompare(b.fingerprint, 'en'),
  );
  // One rule on the same faces is one finding; the worst comes first.
  const seen = new Set<string>();
  return findings.filter(({ fingerprint }) => !seen.has(fingerprint) && seen.add(fingerprint));
}

/** Rules for this process that no geometry can answer: the reader's checklist. */
export const checklistFor = (packs: readonly RulePack[], process: ProcessFamily): AdvisoryRule[] =>
  packs.flatMap((pack) =>
    pack.rules.filter(
      (rule): rule is AdvisoryRule => rule.kind === 'advisory' && rule.processes.includes(process),
    ),
  );

/** Hash of the rules a run used: what an approval is bound to. */
export const hashRulePacks = (packs: readonly RulePack[]): string =>
  createHash('sha256')
    .update(JSON.stringify(packs.toSorted((a, b) => a.pack.localeCompare(b.pack, 'en'))))
    .digest('hex');

function meetsConditions(rule: MeasuredRule, measurement: Measurement): boolean {
  return (rule.conditions?.where ?? []).every(({ value, atLeast, atMost }) => {
    const actual = numberOf(rule, measurement, value);
    return (
      (atLeast === undefined || actual >= atLeast - slack) &&
      (atMost === undefined || actual <= atMost + slack)
    );
  });
}

type Outcome = { level: 'warn' | 'fail'; severity: Severity; expected: number };

function compare(rule: MeasuredRule, measurement: Measurement): Outcome | null {
  const misses = (limit: Limit) => {
    const bound = limitOf(rule, measurement, limit);
    const missed =
      rule.comparison === 'atLeast' ? measurement.value < bound - slack : measurement.value > bound + slack;
    return missed ? bound : null;
  };
  const warn = misses(rule.warn.limit);
  const fail = rule.fail ? misses(rule.fail.limit) : null;
  if (rule.fail && fail !== null)
    return { level: 'fail', severity: rule.fail.severity, expected: warn ?? fail };
  return warn === null ? null : { level: 'warn', severity: rule.warn.severity, expected: warn };
}

function limitOf(rule: MeasuredRule, measurement: Measurement, limit: Limit): number {
  const times = limit.times === undefined ? 1 : numberOf(rule, measurement, limit.times);
  return limit.value * times + (limit.plus === undefined ? 0 : numberOf(rule, measurement, limit.plus));
}

function numberOf(rule: MeasuredRule, measurement: Measurement, name: string): number {
  const value = measurement.values[name];
  if (value === undefined)
    throw new ProductError(
      'internal',
      `Rule ${rule.id} asks for ${name}, which ${measurement.measure} does not have.`,
    );
  return value;
}

function toFinding(
  input: EvaluateInput,
  pack: RulePack,
  rule: MeasuredRule,
  measurement: Measurement,
  outcome: Outcome,
  signatures: Map<number, string>,
): Finding {
  const own = measurement.faces.map((id) => {
    const signature = signatures.get(id);
    if (signature === undefined)
      throw new ProductError(
        'internal',
        `Rule ${rule.id} points at face ${id}, which is not a face of this component.`,
        {
          definitionKey: input.evidence.definitionKey,
        },
      );
    return signature;
  });
  const values: Record<string, number | string> = {
    ...measurement.values,
    measured: measurement.value,
    expected: outcome.expected,
    subject: measurement.subject,
  };
  const [citation] = rule.references;
  if (!citation) throw new ProductError('internal', `Rule ${rule.id} has no reference.`);
  return {
    fingerprint: createHash('sha256')
      .update([rule.id, ...own.toSorted(), own.length === 0 ? measurement.subject : ''].join('\n'))
      .digest('hex'),
    definitionKey: input.evidence.definitionKey,
    ruleId: rule.id,
    ruleVersion: rule.version,
    pack: pack.pack,
    packVersion: pack.version,
    title: rule.title,
    severity: outcome.severity,
    level: outcome.level,
    measure: rule.measure,
    measured: measurement.value,
    expected: outcome.expected,
    comparison: rule.comparison,
    unit: measureUnits[rule.measure],
    subject: measurement.subject,
    text: sentence(fill(rule, rule.text, values)),
    fix: fill(rule, rule.fix, values),
    citation,
    faces: measurement.faces,
    signatures: own,
    anchor: measurement.anchor,
  };
}

/** Texts may begin with the subject, which is written small. */
const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Replaces {name} by this part's number, rounded as people write it. */
function fill(rule: MeasuredRule, template: string, values: Record<string, number | string>): string {
  return template.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined)
      throw new ProductError('internal', `Rule ${rule.id} has no value for {${name}}.`);
    return typeof value === 'number' ? formatNumber(value) : value;
  });
}
