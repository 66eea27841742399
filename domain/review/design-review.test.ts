import { describe, expect, it } from '@jest/globals';
import {
  decisionKinds,
  followBasis,
  mayConclude,
  needsComment,
  outcomeOf,
  reviewOutcomes,
  reviewStatuses,
  reviewTransitions,
} from './design-review.ts';
import type {
  DecisionKind,
  ReviewBasis,
  ReviewOutcome,
  ReviewStatus,
  ReviewerStand,
} from './design-review.ts';

type Decided = DecisionKind | null;
const stands = (required: Decided[], optional: Decided[] = []): ReviewerStand[] => [
  ...required.map((decision) => ({ isRequired: true, decision })),
  ...optional.map((decision) => ({ isRequired: false, decision })),
];

describe('what decisions conclude', () => {
  it.each<[Decided[], Decided[], ReviewOutcome | null]>([
    [[null], [], null],
    [['approve'], [], 'approved'],
    [['approve_with_conditions'], [], 'approved'],
    [['request_changes'], [], 'changes_requested'],
    [['reject'], [], 'rejected'],
    // All who are required are waited for, but for a rejection.
    [['approve', null], [], null],
    [['request_changes', null], [], null],
    [['reject', null], [], 'rejected'],
    [['approve', 'approve_with_conditions'], [], 'approved'],
    [['approve', 'request_changes'], [], 'changes_requested'],
    [['request_changes', 'reject'], [], 'rejected'],
    // Who is optional is not waited for; where they object, nothing is concluded without the lead.
    [['approve'], [null], 'approved'],
    [['approve'], ['approve'], 'approved'],
    [['approve'], ['request_changes'], null],
    [['approve'], ['reject', null], null],
    [['request_changes'], ['reject'], 'changes_requested'],
    [[null], ['reject'], null],
    // Without anybody required nothing is concluded by itself.
    [[], ['approve'], null],
    [[], [], null],
  ])('required %j, optional %j: %s', (required, optional, outcome) => {
    expect(outcomeOf(stands(required, optional))).toBe(outcome);
  });
});

describe('what the lead may conclude', () => {
  it.each<[ReviewOutcome, Decided[], Decided[], boolean]>([
    ['approved', [null], [], true],
    ['approved', ['approve'], ['reject'], true],
    ['approved', ['request_changes', null], [], false],
    ['approved', ['reject'], [], false],
    ['changes_requested', ['approve', null], [], true],
    ['rejected', ['approve', null], [], true],
  ])('%s, required %j, optional %j: %s', (outcome, required, optional, may) => {
    expect(mayConclude(outcome, stands(required, optional))).toBe(may);
  });
});

describe('what a status may become', () => {
  it.each<[ReviewStatus, ReviewStatus[]]>([
    ['draft', ['open', 'cancelled']],
    ['open', ['approved', 'changes_requested', 'rejected', 'cancelled']],
    ['approved', ['open']],
    ['changes_requested', ['open']],
    ['rejected', ['open']],
    ['cancelled', ['open']],
  ])('%s: %j', (from, to) => {
    expect(reviewTransitions[from]).toEqual(to);
  });

  it('names every status, and every outcome follows open', () => {
    expect(Object.keys(reviewTransitions)).toEqual([...reviewStatuses]);
    expect(reviewTransitions.open).toEqual([...reviewOutcomes, 'cancelled']);
  });
});

describe('what a new file or new rules do', () => {
  const present = { revisionId: 'r1', fileSha256: 'f1', rulesSha256: 'x1' };
  const [file, rules, first] = [
    { ...present, revisionId: 'r2', fileSha256: 'f2' },
    { ...present, rulesSha256: 'x2' },
    { ...present, rulesSha256: null },
  ];
  it.each<[ReviewStatus, boolean, ReviewBasis, string]>([
    ['open', true, present, 'stays'],
    ['draft', false, file, 'moves'],
    ['draft', false, rules, 'moves'],
    ['open', false, file, 'begins anew'],
    ['open', true, file, 'begins anew'],
    ['open', false, rules, 'moves'],
    ['open', true, rules, 'begins anew'],
    ['open', true, first, 'begins anew'],
    ['approved', true, file, 'begins anew'],
    // Concluded by the lead alone.
    ['approved', false, rules, 'begins anew'],
    ['changes_requested', true, file, 'begins anew'],
    ['rejected', true, file, 'stays'],
    ['cancelled', true, rules, 'stays'],
  ])('%s (decisions: %s), now %j: %s', (status, hasDecisions, now, expected) => {
    expect(followBasis({ ...present, status, hasDecisions }, now)).toBe(expected);
  });

  it('counts the same bytes uploaded again as a new revision', () => {
    const again = { ...present, revisionId: 'r2' };
    expect(followBasis({ ...present, status: 'approved', hasDecisions: true }, again)).toBe('begins anew');
  });
});

it.each<[DecisionKind, boolean]>([
  ['approve', false],
  ['approve_with_conditions', true],
  ['request_changes', true],
  ['reject', true],
])('%s needs a comment: %s', (decision, needs) => {
  expect(needsComment(decision)).toBe(needs);
  expect(decisionKinds).toContain(decision);
});
