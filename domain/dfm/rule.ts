import { Type } from 'typebox';
import type { Static } from 'typebox';
import { Value } from 'typebox/value';

import { ProductError } from '../errors.ts';
import { measureNames, measureUnits } from './measurement.ts';
import { processFamilies } from './routing.ts';

export const severities = ['critical', 'major', 'minor', 'info'] as const;
export type Severity = (typeof severities)[number];
export const materialClasses = ['metal', 'plastic'] as const;
/** Class of the material a part is judged as; `unknown` takes the rules for metal, the more lenient ones. */
export type MaterialClass = (typeof materialClasses)[number] | 'unknown';

const strict = { additionalProperties: false } as const;
const oneOf = <const T extends readonly string[]>(names: T) => Type.Unsafe<T[number]>(Type.Enum([...names]));

/**
 * A limit: `value`, times one of the measurement's own values, plus another. `2.5 × thicknessMm + bendRadiusMm` is
 * `{value: 2.5, times: 'thicknessMm', plus: 'bendRadiusMm'}`.
 */
const limitSchema = Type.Object(
  { value: Type.Number(), times: Type.Optional(Type.String()), plus: Type.Optional(Type.String()) },
  strict,
);

const referenceSchema = Type.Object(
  {
    title: Type.String({ minLength: 3 }),
    section: Type.String(),
    says: Type.String({ minLength: 10 }),
  },
  strict,
);

const common = {
  id: Type.String({ pattern: '^[A-Z]{2,5}-[0-9]{3}$' }),
  title: Type.String({ minLength: 5, maxLength: 90 }),
  version: Type.Integer({ minimum: 1 }),
  processes: Type.Array(oneOf(processFamilies), { minItems: 1 }),
  text: Type.String({ minLength: 20 }),
  references: Type.Array(referenceSchema, { minItems: 1 }),
};

const measuredRuleSchema = Type.Object(
  {
    ...common,
    kind: Type.Literal('measured'),
    measure: oneOf(measureNames),
    unit: Type.String(),
    comparison: oneOf(['atLeast', 'atMost'] as const),
    warn: Type.Object({ severity: oneOf(severities), limit: limitSchema }, strict),
    fail: Type.Optional(Type.Object({ severity: oneOf(severities), limit: limitSchema }, strict)),
    conditions: Type.Optional(
      Type.Object(
        {
          materials: Type.Optional(
            Type.Array(oneOf([...materialClasses, 'unknown'] as const), { minItems: 1 }),
          ),
          where: Type.Optional(
            Type.Array(
              Type.Object(
                {
                  value: Type.String(),
                  atLeast: Type.Optional(Type.Number()),
                  atMost: Type.Optional(Type.Number()),
                },
                strict,
              ),
            ),
          ),
        },
        strict,
      ),
    ),
    /** What to do, with {placeholders} for `measured`, `expected`, `subject` and the measurement's own values. */
    fix: Type.String({ minLength: 20 }),
  },
  strict,
);

/** A rule nobody can measure on the geometry: a line of the checklist, never a finding. */
const advisoryRuleSchema = Type.Object(
  { ...common, kind: Type.Literal('advisory'), severity: oneOf(severities) },
  strict,
);

export const rulePackSchema = Type.Object(
  {
    pack: Type.String({ pattern: '^[a-z][a-z-]*$' }),
    title: Type.String({ minLength: 3 }),
    version: Type.Integer({ minimum: 1 }),
    rules: Type.Array(Type.Union([measuredRuleSchema, advisoryRuleSchema]), { minItems: 1 }),
  },
  strict,
);

export type Limit = Static<typeof limitSchema>;
export type MeasuredRule = Static<typeof measuredRuleSchema>;
export type AdvisoryRule = Static<typeof advisoryRuleSchema>;
export type Rule = MeasuredRule | AdvisoryRule;
export type RulePack = Omit<Static<typeof rulePackSchema>, 'rules'> & { rules: Rule[] };

/**
 * Checks a pack against its schema, its units against the measures' and its ids for repetition.
 * Throws `internal`: packs ship with the product, a bad one is a defect of it.
 */
export function parseRulePack(raw: unknown): RulePack {
  if (!Value.Check(rulePackSchema, raw)) {
    const [first] = Value.Errors(rulePackSchema, raw);
    throw new ProductError(
      'internal',
      `A rule pack does not match its schema at ${first?.instancePath ?? '/'}: ${first?.message ?? 'unknown'}.`,
    );
  }
  const seen = new Set<string>();
  for (const rule of raw.rules) {
    if (seen.has(rule.id))
      throw new ProductError('internal', `Rule ${rule.id} occurs twice in pack ${raw.pack}.`);
    seen.add(rule.id);
    if (rule.kind === 'measured' && rule.unit !== measureUnits[rule.measure])
      throw new ProductError(
        'internal',
        `Rule ${rule.id} compares ${rule.measure} in ${rule.unit}; it is measured in ${measureUnits[rule.measure]}.`,
      );
  }
  return raw;
}
