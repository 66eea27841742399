import type { Finding } from '../../domain/dfm/evaluate.ts';
import { formatNumber, measureNames } from '../../domain/dfm/measurement.ts';
import { severities } from '../../domain/dfm/rule.ts';
import { encodePng } from '../pictures/png.ts';
import type { ReportComponent } from './dfm-report.ts';
import type { Cell, Sheet } from './page.ts';
import { contentWidthPt, drawBalloon, drawTable, grey, hex, layout } from './page.ts';
import type { FindingPicture } from './pictures.ts';
import { picturesOf } from './pictures.ts';

/** More findings than this on one component are counted, not listed; the application shows all of them. */
const maxListed = 60;
const picturesPerComponent = 2;

export const processNames = {
  milled: 'CNC milled',
  turned: 'turned',
  sheet: 'sheet metal',
  moulded: 'injection moulded',
  standard: 'bought part',
} as const;

const unitSigns = { mm: ' mm', ratio: '×', deg: '°', percent: ' %', count: '' } as const;
export const quantity = (value: number, unit: Finding['unit']): string =>
  `${formatNumber(value, unit === 'mm' && Math.abs(value) < 0.1 ? 3 : 2)}${unitSigns[unit]}`;

export const expectedText = (finding: Finding): string =>
  `${finding.comparison === 'atLeast' ? '≥' : '≤'} ${quantity(finding.expected, finding.unit)}`;

export const bySeverity = (findings: Finding[]): string =>
  severities
    .map((severity) => ({
      severity,
      count: findings.filter((finding) => finding.severity === severity).length,
    }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => `${count} ${severity}`)
    .join(', ') || 'none';

/** Everything about one component: pictures, findings, what could not be measured, facts. */
export function drawComponent(sheet: Sheet, component: ReportComponent): void {
  sheet.newPage();
  sheet.doc.addNamedDestination(destinationOf(component));
  sheet.doc.outline.addItem(component.name);
  sheet.paragraph(component.name, 15, { weight: 'bold', maxLines: 3, gapPt: 2 });
  const times = component.occurrences === 1 ? 'used once' : `used ${component.occurrences} times`;
  sheet.paragraph(
    `${times} · judged as ${processNames[component.route.process]}: ${component.route.why} · findings: ${bySeverity(component.findings)}`,
    8.5,
    { colour: grey, gapPt: 8 },
  );
  const listed = component.findings.slice(0, maxListed);
  const pictures = picturesOf(component, listed, picturesPerComponent);
  const shown = new Set(pictures.flatMap((picture) => picture.shown.map(({ number }) => number)));
  if (pictures.length === 0)
    sheet.paragraph('There is no picture: the component has no triangles.', 8.5, { colour: grey });
  drawPictures(sheet, pictures);
  const hidden = listed.map((_, i) => i + 1).filter((number) => !shown.has(number));
  if (hidden.length > 0 && pictures.length > 0)
    sheet.paragraph(
      `Inside or on sides that the pictures do not show: ${hidden.slice(0, 20).map(String).join(', ')}${hidden.length > 20 ? ` and ${hidden.length - 20} more` : ''}.`,
      7.5,
      { colour: grey, gapPt: 6 },
    );
  drawFindings(sheet, component, listed);
  drawGaps(sheet, component);
  drawFacts(sheet, component);
}

export const destinationOf = (component: ReportComponent): string =>
  `component-${component.definitionKey}-${component.name}`;

function drawPictures(sheet: Sheet, pictures: FindingPicture[]): void {
  // One large, or two side by side.
  const gapPt = 8;
  const widthPt = pictures.length > 1 ? (contentWidthPt - gapPt) / 2 : contentWidthPt * 0.64;
  const heightPt = widthPt * 0.75;
  if (pictures.length === 0) return;
  sheet.need(heightPt);
  pictures.forEach(({ picture, shown }, i) => {
    const left =
      pictures.length > 1
        ? layout.marginPt + i * (widthPt + gapPt)
        : layout.marginPt + (contentWidthPt - widthPt) / 2;
    const top = sheet.y;
    sheet.doc.image(encodePng(picture.image), left, top, { width: widthPt, height: heightPt });
    sheet.doc.rect(left, top, widthPt, heightPt).lineWidth(0.5).stroke('#d5dae1');
    const scale = widthPt / picture.image.width;
    const taken: { x: number; y: number }[] = [];
    const radiusPt = shown.length > 25 ? 5 : 7;
    const balloons = shown.map((mark) => {
      const x = left + mark.x * scale;
      const y = top + mark.y * scale;
      const at = freePlace(x, y, radiusPt, taken, {
        left,
        top,
        right: left + widthPt,
        bottom: top + heightPt,
      });
      taken.push(at);
      return { ...mark, x, y, at };
    });
    // Leaders first, so that no line crosses a number.
    for (const { x, y, at, finding } of balloons) {
      sheet.doc.moveTo(x, y).lineTo(at.x, at.y).lineWidth(2).stroke('#ffffff');
      sheet.doc.moveTo(x, y).lineTo(at.x, at.y).lineWidth(0.9).stroke(hex(finding.severity));
      sheet.doc.circle(x, y, 1.6).lineWidth(0.6).fillAndStroke(hex(finding.severity), '#ffffff');
    }
    for (const { at, number, finding } of balloons)
      drawBalloon(sheet, at.x, at.y, radiusPt, number, finding.severity);
  });
  sheet.y += heightPt + 8;
}

/** The nearest place around an anchor where a balloon covers no other one. */
function freePlace(
  x: number,
  y: number,
  radiusPt: number,
  taken: { x: number; y: number }[],
  box: { left: number; top: number; right: number; bottom: number },
): { x: number; y: number } {
  const clear = 2 * radiusPt + 1;
  for (let ring = 0; ring < 8; ring++)
    for (let turn = 0; turn < 16; turn++) {
      const angle = -Math.PI / 4 + (turn * Math.PI) / 8;
      const reach = 3 * radiusPt + ring * clear;
      const at = { x: x + reach * Math.cos(angle), y: y + reach * Math.sin(angle) };
      const inside =
        at.x > box.left + radiusPt &&
        at.x < box.right - radiusPt &&
        at.y > box.top + radiusPt &&
        at.y < box.bottom - radiusPt;
      if (inside && taken.every((other) => Math.hypot(other.x - at.x, other.y - at.y) >= clear)) return at;
    }
  return { x, y };
}

function drawFindings(sheet: Sheet, component: ReportComponent, listed: Finding[]): void {
  if (listed.length === 0) {
    sheet.paragraph(
      isUnmeasured(component)
        ? 'No finding, because nothing could be measured: check this component by eye.'
        : 'No finding: everything that could be measured is within the limits of the rules.',
      9.5,
      { weight: 'bold', gapPt: 10 },
    );
    return;
  }
  drawTable(
    sheet,
    [
      { title: 'No.', widthPt: 26 },
      { title: 'Rule', widthPt: 52 },
      { title: 'Finding', widthPt: 172 },
      { title: 'Measured', widthPt: 54, align: 'right' },
      { title: 'Expected', widthPt: 56, align: 'right' },
      { title: 'What to do · source', widthPt: contentWidthPt - 360 },
    ],
    listed.map((finding, i) => ({
      mark: (x, y) => drawBalloon(sheet, x + 12, y + 12, 7, i + 1, finding.severity),
      cells: [
        [],
        [
          { text: finding.ruleId, weight: 'bold' },
          { text: finding.severity, colour: hex(finding.severity), weight: 'bold', sizePt: 6.5 },
          { text: `version ${finding.ruleVersion}`, colour: grey, sizePt: 6 },
        ],
        [
          { text: finding.title, weight: 'bold' },
          { text: finding.text },
          { text: facesText(finding), colour: grey, sizePt: 6 },
        ],
        [{ text: quantity(finding.measured, finding.unit), weight: 'bold' }],
        [{ text: expectedText(finding) }],
        [
          { text: finding.fix },
          {
            text: `${finding.citation.title}, ${finding.citation.section}: ${finding.citation.says}`,
            colour: grey,
            sizePt: 6.2,
          },
        ],
      ] satisfies Cell[][],
    })),
  );
  const left = component.findings.length - listed.length;
  if (left > 0)
    sheet.paragraph(
      `${left} more findings of this component are left out here: ${bySeverity(component.findings.slice(listed.length))}.`,
      8.5,
      { colour: grey, gapPt: 8 },
    );
}

function facesText(finding: Finding): string {
  if (finding.faces.length === 0) return 'the whole part';
  const some = finding.faces.slice(0, 12).join(', ');
  return `face${finding.faces.length === 1 ? '' : 's'} ${some}${finding.faces.length > 12 ? ` and ${finding.faces.length - 12} more` : ''}`;
}

/** Whether not a single measure could be taken. */
export const isUnmeasured = ({ gaps }: ReportComponent): boolean =>
  new Set(gaps.map(({ measure }) => measure)).size === measureNames.length;

function drawGaps(sheet: Sheet, component: ReportComponent): void {
  if (component.gaps.length === 0) return;
  sheet.need(40);
  sheet.paragraph('Could not be measured', 10, { weight: 'bold' });
  for (const [reason, gaps] of Map.groupBy(component.gaps, (gap) => gap.reason)) {
    const names = gaps.length > 4 ? `${gaps.length} measures` : gaps.map((gap) => gap.measure).join(', ');
    sheet.paragraph(`${names}: ${reason}.`, 8, { colour: grey });
  }
  sheet.y += 4;
}

function drawFacts(sheet: Sheet, component: ReportComponent): void {
  const facts = component.partFacts;
  const number = (value: number, digits = 1) => formatNumber(value, digits);
  /** A volume (power 3) or an area (2) given in mm, in cm where it is at least one. */
  const sized = (value: number, power: 2 | 3) => {
    const sign = power === 3 ? '³' : '²';
    const inCm = value / 10 ** power;
    return inCm >= 1 ? `${number(inCm, power)} cm${sign}` : `${number(value, 3)} mm${sign}`;
  };
  const radii = (list: { radiusMm: number; count: number }[]) =>
    list
      .slice(0, 8)
      .map(({ radiusMm, count }) => `R${number(radiusMm, 2)}${count > 1 ? ` (${count})` : ''}`)
      .join(', ') || 'none';
  const holes = [
    ...Map.groupBy(
      facts.holes,
      (hole) =>
        `Ø${number(hole.diameterMm, 2)} ${hole.through ? 'through' : `${number(hole.depthMm, 2)} mm deep`}`,
    ),
  ];
  const pairs: [string, string][] = [
    ['Size', `${facts.sizeMm.map((size) => number(size, 2)).join(' × ')} mm`],
    ['Volume', facts.volumeMm3 === null ? 'none: not a closed solid' : sized(facts.volumeMm3, 3)],
    ['Surface', sized(facts.areaMm2, 2)],
    ['Faces, edges, solids', `${facts.faceCount}, ${facts.edgeCount}, ${facts.solids}`],
    [
      'Surfaces',
      Object.entries(facts.facesByType)
        .map(([type, count]) => `${count} ${type}`)
        .join(', '),
    ],
    [
      'Holes',
      holes
        .slice(0, 8)
        .map(([label, list]) => `${list.length} × ${label}`)
        .join(', ') || 'none',
    ],
    ['Internal radii', radii(facts.internalRadiiMm)],
    ['External radii', radii(facts.externalRadiiMm)],
  ];
  // Two facts a row: the table is short enough to stay on the component's page.
  const rows = Array.from({ length: Math.ceil(pairs.length / 2) }, (_, i) => [
    pairs[i],
    pairs[i + Math.ceil(pairs.length / 2)],
  ]);
  sheet.need(90);
  sheet.paragraph('Facts', 10, { weight: 'bold' });
  drawTable(
    sheet,
    [
      { title: 'Fact', widthPt: 78 },
      { title: 'Value', widthPt: contentWidthPt / 2 - 78 },
      { title: 'Fact', widthPt: 78 },
      { title: 'Value', widthPt: contentWidthPt / 2 - 78 },
    ],
    rows.map((row) => ({
      cells: row.flatMap((pair) => [[{ text: pair?.[0] ?? '', colour: grey }], [{ text: pair?.[1] ?? '' }]]),
    })),
  );
}
