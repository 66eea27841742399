import { formatNumber } from '../../domain/dfm/measurement.ts';
import { severities } from '../../domain/dfm/rule.ts';
import { encodePng } from '../pictures/png.ts';
import { drawChecklists } from './checklists.ts';
import {
  bySeverity,
  destinationOf,
  drawComponent,
  expectedText,
  isUnmeasured,
  processNames,
  quantity,
} from './component-pages.ts';
import type { DfmReport, DfmReportInput, ReportComponent } from './dfm-report.ts';
import type { Sheet } from './page.ts';
import { contentWidthPt, createSheet, drawTable, grey, hex, layout } from './page.ts';
import { coverPicture } from './pictures.ts';

/** Components that get pages of their own; further ones are in the list only, and the report says so. */
const maxDetailed = 40;
const maxListed = 300;

/**
 * Renders the report. The same input gives the same bytes. Distinct components are grouped, worst first; those
 * without findings are listed, and one of them is shown in full where nothing at all was found. A single component
 * needs no list.
 */
export async function renderDfmReport(input: DfmReportInput): Promise<DfmReport> {
  const sheet = createSheet({
    title: `Manufacturability of ${input.modelName}`,
    generatedAt: input.generatedAt,
  });
  const chunks: Buffer[] = [];
  const done = new Promise<Buffer>((resolve, reject) => {
    sheet.doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    sheet.doc.on('end', () => resolve(Buffer.concat(chunks)));
    sheet.doc.on('error', reject);
  });
  const ordered = worstFirst(input.components);
  const withFindings = ordered.filter((component) => component.findings.length > 0);
  const detailed = (withFindings.length > 0 ? withFindings : ordered).slice(
    0,
    withFindings.length > 0 ? maxDetailed : 3,
  );

  drawCover(sheet, input);
  if (ordered.length > 1) drawList(sheet, ordered, detailed);
  for (const component of detailed) drawComponent(sheet, component);
  drawChecklists(sheet, ordered);

  const { count } = sheet.doc.bufferedPageRange();
  for (let page = 0; page < count; page++) {
    sheet.doc.switchToPage(page);
    drawFooter(sheet, input, page + 1, count);
  }
  sheet.doc.end();
  return { pdf: await done, pages: count };
}

/** By worst severity, then by number of findings, then by name. */
function worstFirst(components: ReportComponent[]): ReportComponent[] {
  const rank = (component: ReportComponent) =>
    Math.min(severities.length, ...component.findings.map((finding) => severities.indexOf(finding.severity)));
  return components.toSorted(
    (a, b) =>
      rank(a) - rank(b) ||
      b.findings.length - a.findings.length ||
      (a.name < b.name ? -1 : a.name > b.name ? 1 : a.definitionKey < b.definitionKey ? -1 : 1),
  );
}

function drawCover(sheet: Sheet, input: DfmReportInput): void {
  sheet.newPage();
  sheet.doc.outline.addItem('Cover');
  sheet.paragraph('Design for manufacturing', 9, { colour: grey, gapPt: 6 });
  sheet.paragraph(input.modelName, 22, { weight: 'bold', maxLines: 3, gapPt: 4 });
  sheet.paragraph([input.fileName, `revision ${input.revisionNumber}`].filter(Boolean).join(' · '), 10, {
    colour: grey,
    maxLines: 2,
    gapPt: 10,
  });

  const picture = coverPicture(input);
  const heightPt = contentWidthPt * (1000 / 1600);
  if (picture) {
    sheet.doc.image(encodePng(picture.image), layout.marginPt, sheet.y, {
      width: contentWidthPt,
      height: heightPt,
    });
    sheet.doc.rect(layout.marginPt, sheet.y, contentWidthPt, heightPt).lineWidth(0.5).stroke('#d5dae1');
    sheet.y += heightPt + 14;
  }

  const findings = input.components.flatMap((component) => component.findings);
  const widthPt = (contentWidthPt - 3 * 10) / 4;
  severities.forEach((severity, i) => {
    const x = layout.marginPt + i * (widthPt + 10);
    const count = findings.filter((finding) => finding.severity === severity).length;
    sheet.doc
      .roundedRect(x, sheet.y, widthPt, 46, 4)
      .lineWidth(0.8)
      .stroke(count > 0 ? hex(severity) : '#d5dae1');
    sheet.doc.rect(x, sheet.y + 8, 3, 30).fill(count > 0 ? hex(severity) : '#d5dae1');
    sheet.text.write(String(count), {
      x: x + 12,
      y: sheet.y + 5,
      widthPt: widthPt - 20,
      sizePt: 18,
      weight: 'bold',
      colour: count > 0 ? '#1f2933' : grey,
    });
    sheet.text.write(severity, {
      x: x + 12,
      y: sheet.y + 29,
      widthPt: widthPt - 20,
      sizePt: 8.5,
      colour: grey,
    });
  });
  sheet.y += 58;
  const occurrences = input.components.reduce((sum, component) => sum + component.occurrences, 0);
  sheet.paragraph(
    findings.length === 0
      ? `Nothing was found on ${count(input.components.length, 'component')} (${occurrences} in all). What geometry cannot show is listed as a checklist.`
      : `${count(findings.length, 'finding')} on ${count(input.components.filter((c) => c.findings.length > 0).length, 'component')} of ${input.components.length} (${occurrences} in all). Every number was measured on the geometry; what cannot be measured is listed as a checklist.`,
    9.5,
    { gapPt: 10 },
  );
  const unmeasured = input.components.filter(isUnmeasured).length;
  if (unmeasured > 0)
    sheet.paragraph(
      `Nothing could be measured on ${count(unmeasured, 'component')}: see the checklist for the reasons.`,
      9.5,
      { gapPt: 10 },
    );
  drawWorst(sheet, input.components);
  const identity: [string, string][] = [
    ...(input.fileSha256 === null ? [] : [['File, SHA-256', input.fileSha256] satisfies [string, string]]),
    ['Rules, SHA-256', input.rulePackSha256],
    ['Rule packs', input.rulePacks.map((pack) => `${pack.title} v${pack.version}`).join(' · ')],
    ['Kernel', input.kernelBuild],
    ['Generated', `${input.generatedAt.slice(0, 16).replace('T', ' ')} UTC`],
  ];
  for (const [label, value] of identity) {
    sheet.text.write(label, { x: layout.marginPt, y: sheet.y, widthPt: 90, sizePt: 8, colour: grey });
    sheet.y +=
      sheet.text.write(value, {
        x: layout.marginPt + 92,
        y: sheet.y,
        widthPt: contentWidthPt - 92,
        sizePt: 8,
        maxLines: 3,
      }) + 3;
  }
}

/** The first few findings anybody should read, one a rule and component. */
function drawWorst(sheet: Sheet, components: ReportComponent[]): void {
  const seen = new Set<string>();
  const worst = components
    .flatMap((component) => component.findings.map((finding) => ({ component, finding })))
    .sort((a, b) => severities.indexOf(a.finding.severity) - severities.indexOf(b.finding.severity))
    .filter(({ component, finding }) => {
      const key = `${component.definitionKey}:${finding.ruleId}`;
      return !seen.has(key) && seen.add(key);
    })
    .slice(0, 6);
  if (worst.length === 0) return;
  drawTable(
    sheet,
    [
      { title: 'Worst first', widthPt: 60 },
      { title: 'Component', widthPt: 150 },
      { title: 'Finding', widthPt: contentWidthPt - 330 },
      { title: 'Measured', widthPt: 60, align: 'right' },
      { title: 'Expected', widthPt: 60, align: 'right' },
    ],
    worst.map(({ component, finding }) => ({
      cells: [
        [{ text: finding.severity, weight: 'bold' as const, colour: hex(finding.severity) }],
        [{ text: component.name, maxLines: 1 }],
        [{ text: `${finding.title}: ${finding.subject}`, maxLines: 1 }],
        [{ text: quantity(finding.measured, finding.unit) }],
        [{ text: expectedText(finding) }],
      ],
    })),
  );
}

const count = (value: number, noun: string): string =>
  `${formatNumber(value, 0)} ${noun}${value === 1 ? '' : 's'}`;

function drawList(sheet: Sheet, ordered: ReportComponent[], detailed: ReportComponent[]): void {
  sheet.newPage();
  sheet.doc.outline.addItem('Components');
  sheet.paragraph('Components', 15, { weight: 'bold', gapPt: 8 });
  const listed = ordered.slice(0, maxListed);
  const inDetail = new Set(detailed);
  drawTable(
    sheet,
    [
      { title: 'Component', widthPt: 200 },
      { title: 'Used', widthPt: 38, align: 'right' },
      { title: 'Judged as', widthPt: 80 },
      { title: 'Size, mm', widthPt: 92 },
      { title: 'Findings', widthPt: contentWidthPt - 410 },
    ],
    listed.map((component) => ({
      mark: (x, y) => {
        if (inDetail.has(component)) sheet.doc.goTo(x, y, contentWidthPt, 14, destinationOf(component));
      },
      cells: [
        [
          {
            text: component.name,
            weight: inDetail.has(component) ? ('bold' as const) : ('regular' as const),
          },
        ],
        [{ text: String(component.occurrences) }],
        [{ text: processNames[component.route.process] }],
        [{ text: component.partFacts.sizeMm.map((size) => formatNumber(size, 1)).join(' × ') }],
        [
          {
            text: bySeverity(component.findings),
            ...(component.findings.length === 0 ? { colour: grey } : {}),
          },
        ],
      ],
    })),
  );
  const notes: string[] = [];
  if (ordered.length > listed.length)
    notes.push(
      `${ordered.length - listed.length} more components, all with fewer findings than these, are left out of this list.`,
    );
  const undetailed = ordered.filter((component) => component.findings.length > 0 && !inDetail.has(component));
  if (undetailed.length > 0)
    notes.push(
      `The ${detailed.length} components with the worst findings have pages of their own; ${count(undetailed.length, 'more component')} with ${bySeverity(undetailed.flatMap((c) => c.findings))} findings ${undetailed.length === 1 ? 'is' : 'are'} left out and can be read in the application.`,
    );
  else if (detailed.length < ordered.length)
    notes.push('Components in bold have pages of their own; the others have no findings.');
  for (const note of notes) sheet.paragraph(note, 8.5, { colour: grey });
}

function drawFooter(sheet: Sheet, input: DfmReportInput, page: number, pages: number): void {
  const y = layout.heightPt - layout.footerPt;
  sheet.doc
    .moveTo(layout.marginPt, y)
    .lineTo(layout.widthPt - layout.marginPt, y)
    .lineWidth(0.4)
    .stroke('#d5dae1');
  sheet.text.write(
    [input.modelName, `revision ${input.revisionNumber}`, input.fileSha256?.slice(0, 12)]
      .filter(Boolean)
      .join(' · '),
    {
      x: layout.marginPt,
      y: y + 6,
      widthPt: contentWidthPt - 80,
      sizePt: 7,
      colour: grey,
      maxLines: 1,
    },
  );
  sheet.text.write(`${page} / ${pages}`, {
    x: layout.widthPt - layout.marginPt - 70,
    y: y + 6,
    widthPt: 70,
    sizePt: 7,
    colour: grey,
    align: 'right',
  });
}
