import type { PartFacts } from '../cad/part-facts.ts';
import type { Finding } from '../dfm/evaluate.ts';
import type { Limit, Rule } from '../dfm/rule.ts';
import { plainText } from '../review/markdown.ts';
import type { DecisionKind } from '../review/design-review.ts';
import type { SearchKind } from './ranking.ts';

/**
 * A text to be found, about one thing that has an id. It names neither revision number nor dates: an unchanged part
 * of a new revision has the same text, and so needs no new vector.
 */
export type SearchItem = {
  kind: SearchKind;
  /** Id of what the text is about; unique within its kind. */
  refId: string;
  /** Null only for rules, which belong to everyone. */
  modelId: string | null;
  revisionId: string | null;
  title: string;
  body: string;
};

/** Four significant digits, at most three decimals: as people write dimensions. */
const shown = (value: number): string => String(Number(Number(value.toPrecision(4)).toFixed(3)));

const counted = <T>(values: readonly T[], text: (value: T) => string): string => {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(text(value), (counts.get(text(value)) ?? 0) + 1);
  return [...counts].map(([what, count]) => `${count} × ${what}`).join('; ');
};

const lines = (...parts: (string | false | null | undefined)[]): string => parts.filter(Boolean).join('\n');

/** What is found of a component: size, volume, faces, holes and radii in words. */
export const partFactsItem = (source: {
  componentId: string;
  revisionId: string;
  modelId: string;
  facts: PartFacts;
}): SearchItem => {
  const { facts } = source;
  const faces = Object.entries(facts.facesByType).map(([type, count]) => `${count} ${type}`);
  const radii = (list: PartFacts['internalRadiiMm']) =>
    list.map(({ radiusMm, count }) => `${count} × R${shown(radiusMm)} mm`).join('; ');
  const holes = counted(
    facts.holes,
    (hole) =>
      `hole Ø ${shown(hole.diameterMm)} mm, ${
        hole.through ? 'through,' : `blind${hole.bottom ? ` with ${hole.bottom} bottom` : ''},`
      } ${shown(hole.depthMm)} mm deep`,
  );
  return {
    kind: 'part_facts',
    refId: source.componentId,
    modelId: source.modelId,
    revisionId: source.revisionId,
    title: facts.name,
    body: lines(
      `Part ${facts.name}, bounding box ${facts.sizeMm.map(shown).join(' mm × ')} mm.`,
      facts.volumeMm3 !== null && `Volume ${shown(facts.volumeMm3 / 1000)} cm³.`,
      `Surface area ${shown(facts.areaMm2 / 100)} cm².`,
      `${facts.faceCount} faces: ${faces.join(', ')}; ${facts.edgeCount} edges; ${facts.solids} solids.`,
      holes && `Holes: ${holes}.`,
      facts.internalRadiiMm.length > 0 &&
        `Internal fillet and corner radii: ${radii(facts.internalRadiiMm)}.`,
      facts.externalRadiiMm.length > 0 && `External rounds: ${radii(facts.externalRadiiMm)}.`,
    ),
  };
};

/** What is found of a revision: the document's and the file's name. */
export const revisionItem = (source: {
  revisionId: string;
  modelId: string;
  modelName: string;
  number: number;
  fileName: string;
  componentNames: readonly string[];
}): SearchItem => {
  const names = [...new Set(source.componentNames)];
  return {
    kind: 'revision',
    refId: source.revisionId,
    modelId: source.modelId,
    revisionId: source.revisionId,
    title: `${source.modelName}, revision ${source.number}`,
    body: lines(
      `File ${source.fileName}.`,
      names.length > 0 && `${names.length} different parts: ${names.join(', ')}.`,
    ),
  };
};

export type FindingText = Pick<
  Finding,
  'ruleId' | 'title' | 'severity' | 'text' | 'fix' | 'measured' | 'expected' | 'comparison' | 'unit'
>;

/** A number with its unit as texts write it, so that it is found by it. */
const withUnit = (value: number, unit: string): string => {
  const suffix: Record<string, string> = { ratio: '×', count: '', percent: ' %', deg: '°', mm: ' mm' };
  return `${shown(value)}${suffix[unit] ?? ` ${unit}`}`;
};

/** What is found of a finding: the rule, what was measured where, and what to do. */
export const findingItem = (source: {
  findingId: string;
  revisionId: string;
  modelId: string;
  componentName: string;
  finding: FindingText;
}): SearchItem => {
  const { finding } = source;
  return {
    kind: 'finding',
    refId: source.findingId,
    modelId: source.modelId,
    revisionId: source.revisionId,
    title: `${finding.title} on ${source.componentName}`,
    body: lines(
      `${finding.ruleId}, ${finding.severity}. ${finding.text}`,
      `Measured ${withUnit(finding.measured, finding.unit)}, expected ${
        finding.comparison === 'atLeast' ? 'at least' : 'at most'
      } ${withUnit(finding.expected, finding.unit)}.`,
      finding.fix,
    ),
  };
};

/** What is found of a ticket: its own words and its labels. */
export const ticketItem = (source: {
  ticketId: string;
  revisionId: string;
  modelId: string;
  title: string;
  body: string;
  labels: readonly string[];
}): SearchItem => ({
  kind: 'ticket',
  refId: source.ticketId,
  modelId: source.modelId,
  revisionId: source.revisionId,
  title: source.title,
  body: lines(plainText(source.body), source.labels.length > 0 && `Labels: ${source.labels.join(', ')}.`),
});

/** What is found of a reply: what it says, under the title of its ticket. */
export const replyItem = (source: {
  replyId: string;
  revisionId: string;
  modelId: string;
  ticketTitle: string;
  body: string;
}): SearchItem => ({
  kind: 'reply',
  refId: source.replyId,
  modelId: source.modelId,
  revisionId: source.revisionId,
  title: `Re: ${source.ticketTitle}`,
  body: plainText(source.body),
});

/** What is found of a design review: what it is about and its agenda. */
export const designReviewItem = (source: {
  reviewId: string;
  revisionId: string;
  modelId: string;
  title: string;
  description: string;
  agenda: readonly string[];
}): SearchItem => ({
  kind: 'design_review',
  refId: source.reviewId,
  modelId: source.modelId,
  revisionId: source.revisionId,
  title: source.title,
  body: lines(plainText(source.description), ...source.agenda),
});

const decisionWords: Record<DecisionKind, string> = {
  approve: 'Approved',
  approve_with_conditions: 'Approved with conditions',
  request_changes: 'Changes requested',
  reject: 'Rejected',
};

/** What is found of a reviewer's decision: what it was and what they said, under the title of the review. */
export const decisionItem = (source: {
  decisionId: string;
  revisionId: string;
  modelId: string;
  reviewTitle: string;
  decision: DecisionKind;
  comment: string;
}): SearchItem => ({
  kind: 'decision',
  refId: source.decisionId,
  modelId: source.modelId,
  revisionId: source.revisionId,
  title: `${decisionWords[source.decision]}: ${source.reviewTitle}`,
  body: plainText(source.comment),
});

/** "bendRadiusMm" in words. */
const spelledOut = (name: string): string =>
  name
    .replace(/Mm$/, '')
    .replace(/[A-Z]/g, (letter) => ` ${letter}`)
    .toLowerCase();

const limitText = (limit: Limit, unit: string): string =>
  [
    limit.times ? `${shown(limit.value)} × ${spelledOut(limit.times)}` : withUnit(limit.value, unit),
    limit.plus && `plus ${spelledOut(limit.plus)}`,
  ]
    .filter(Boolean)
    .join(' ');

/** A rule's own words, before a part's numbers stand in them. */
const withoutPlaceholders = (text: string): string =>
  text.replaceAll('{subject}', 'feature').replace(/\{\w+\}/g, '…');

/** What is found of a rule: its own page. */
export const ruleItem = (pack: { title: string }, rule: Rule): SearchItem => ({
  kind: 'rule',
  refId: rule.id,
  modelId: null,
  revisionId: null,
  title: `${rule.id} ${rule.title}`,
  body: lines(
    `${pack.title}; ${rule.processes.join(', ')}.`,
    withoutPlaceholders(rule.text),
    rule.kind === 'measured' &&
      `${rule.comparison === 'atLeast' ? 'At least' : 'At most'} ${limitText(rule.warn.limit, rule.unit)}${
        rule.fail ? `, else a defect ${limitText(rule.fail.limit, rule.unit)}` : ''
      }.`,
    rule.kind === 'measured' && withoutPlaceholders(rule.fix),
    ...rule.references.map(
      (reference) => `${reference.title}${reference.section && `, ${reference.section}`}: ${reference.says}`,
    ),
  ),
});
