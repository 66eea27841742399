import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from '@jest/globals';
import { checklistFor, evaluateRules, hashRulePacks } from '../../domain/dfm/evaluate.ts';
import type { Finding } from '../../domain/dfm/evaluate.ts';
import { measurePart, unmeasuredPart } from '../../domain/dfm/measure.ts';
import { rulePacks } from '../../domain/dfm/rule-packs.ts';
import { programOnPath } from '../../test/programs.ts';
import { describeWith } from '../../test/requirements.ts';
import { extrude, rectangle } from '../../test/shapes/extrude.ts';
import type { TestPart } from '../../test/shapes/extrude.ts';
import type { DfmReportInput, ReportComponent } from './dfm-report.ts';
import { renderDfmReport } from './render-dfm-report.ts';

const packs = rulePacks;

function component(part: TestPart, name: string, over: Partial<ReportComponent> = {}): ReportComponent {
  const { route, measures } = measurePart(part);
  const findings = evaluateRules({ ...part, measures, packs, process: route.process, material: 'unknown' });
  return {
    definitionKey: name,
    name,
    occurrences: 1,
    route,
    partFacts: { ...part.partFacts, name },
    findings,
    checklist: checklistFor(packs, route.process),
    gaps: measures.gaps,
    mesh: part.mesh,
    ...over,
  };
}
const report = (components: ReportComponent[], over: Partial<DfmReportInput> = {}): DfmReportInput => ({
  modelName: 'Valve block',
  fileName: 'valve.step',
  revisionNumber: 2,
  fileSha256: 'ab'.repeat(32),
  rulePackSha256: hashRulePacks(packs),
  rulePacks: packs.map(({ title, version }) => ({ title, version })),
  kernelBuild: 'by-hand',
  generatedAt: '2026-01-02T03:04:05.000Z',
  components,
  placements: components.map((_, component) => ({
    component,
    matrix: [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1],
  })),
  ...over,
});

const drilled = extrude(rectangle(40, 40), 30, { holes: [{ x: 20, y: 20, diameterMm: 5 }], name: 'drilled' });
const plain = extrude(rectangle(60, 40), 20, { name: 'plain' });

function textOf(pdf: Buffer): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'report-'));
  try {
    writeFileSync(path.join(folder, 'report.pdf'), pdf);
    return execFileSync(programOnPath('pdftotext')!, ['-layout', path.join(folder, 'report.pdf'), '-'], {
      encoding: 'utf8',
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describeWith(['poppler'], 'renderDfmReport', () => {
  it('is byte for byte the same for the same input', async () => {
    const input = report([component(drilled, 'Block')]);
    const [a, b] = [await renderDfmReport(input), await renderDfmReport(input)];
    expect(a.pdf.equals(b.pdf)).toBe(true);
    expect(a.pdf.equals((await renderDfmReport({ ...input, revisionNumber: 3 })).pdf)).toBe(false);
  });

  it('states on the cover what it is about, and each finding with its numbers and source', async () => {
    const { pdf, pages } = await renderDfmReport(report([component(drilled, 'Block')]));
    const text = textOf(pdf);
    // Cover, the component, the checklist: a single component needs no list.
    expect(pages).toBe(3);
    expect(text).toMatch(/1 ?\/ ?3/);
    for (const said of ['Valve block', 'revision 2', 'ab'.repeat(32), hashRulePacks(packs), 'by-hand'])
      expect(text).toContain(said);
    for (const said of [
      'CNC-002',
      '≤ 4×',
      '6×',
      'from 30 mm to 20 mm',
      'Protolabs Network',
      'To check by eye',
    ])
      expect(text).toContain(said);
  });

  it('gives volumes and areas in a unit in which they are not zero', async () => {
    const crumb = extrude(rectangle(0.5, 0.5), 0.4, { name: 'crumb' });
    const small = textOf((await renderDfmReport(report([component(crumb, 'Crumb')]))).pdf);
    expect(small).toMatch(/Volume\s+0\.1 mm³/);
    expect(small).toMatch(/Surface\s+1\.3 mm²/);
    expect(textOf((await renderDfmReport(report([component(plain, 'Block')]))).pdf)).toMatch(
      /Volume\s+48 cm³/,
    );
  });

  it('says gracefully that nothing was found', async () => {
    const text = textOf((await renderDfmReport(report([component(plain, 'Block')]))).pdf);
    expect(text).toContain('Nothing was found');
    expect(text).toContain('No finding: everything that could be measured');
  });

  it('names parts that could not be measured on the cover and in the checklist, with the reason', async () => {
    const { route, measures } = unmeasuredPart('could not be measured: it has no inside');
    const odd = component(plain, 'Odd part', { route, findings: [], gaps: measures.gaps });
    const among = textOf((await renderDfmReport(report([component(drilled, 'Block'), odd]))).pdf);
    expect(among).toContain('Nothing could be measured on 1 component');
    expect(among).toContain('Parts that were not judged');
    expect(among).toContain('Odd part: could not be measured: it has no inside.');
    const alone = textOf((await renderDfmReport(report([odd]))).pdf);
    expect(alone).toContain('No finding, because nothing could be measured');
    expect(alone).not.toContain('everything that could be measured');
  });

  it('shows names of any script, and one that has no place to break', async () => {
    const name = `Корпус насоса 泵体 ポンプ 펌프 ${'unbroken_'.repeat(30)}`;
    const text = textOf((await renderDfmReport(report([component(drilled, name)], { modelName: name }))).pdf);
    for (const said of ['Корпус насоса', '泵体', 'ポンプ', '펌프']) expect(text).toContain(said);
  });

  it('lists 541 distinct components without 541 pages, and says what is left out', async () => {
    const bad = component(drilled, 'bad');
    const components = Array.from({ length: 541 }, (_, i) => ({
      ...(i < 60 ? bad : component0),
      definitionKey: `key-${i}`,
      name: `Part ${i}`,
      mesh: null,
    }));
    const { pdf, pages } = await renderDfmReport(report(components, { placements: [] }));
    expect(pages).toBeLessThan(120);
    const text = textOf(pdf);
    expect(text).toContain('20 more components with 20 minor findings are left out');
    expect(text).toContain('241 more components');
  });

  it('breaks hundreds of findings over pages, and counts those it does not list', async () => {
    const [first] = component(drilled, 'Block').findings as [Finding];
    const findings = Array.from({ length: 200 }, (_, i) => ({ ...first, fingerprint: String(i) }));
    const { pdf, pages } = await renderDfmReport(report([component(drilled, 'Block', { findings })]));
    expect(pages).toBeLessThan(15);
    expect(textOf(pdf)).toContain('140 more findings of this component are left out here: 140 minor');
  });
});

const component0 = component(plain, 'plain');
