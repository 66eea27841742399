import { isUnmeasured, processNames } from './component-pages.ts';
import type { ReportComponent } from './dfm-report.ts';
import type { Sheet } from './page.ts';
import { contentWidthPt, grey, layout } from './page.ts';

/** What no geometry shows, once for each process rather than on every component's page. */
export function drawChecklists(sheet: Sheet, components: ReportComponent[]): void {
  sheet.newPage();
  sheet.doc.outline.addItem('To check by eye');
  sheet.paragraph('To check by eye: no geometry shows it', 15, { weight: 'bold', gapPt: 8 });
  drawUnmeasured(sheet, components.filter(isUnmeasured));
  for (const [process, members] of Map.groupBy(components, (component) => component.route.process)) {
    const checklist = members[0]?.checklist ?? [];
    if (checklist.length === 0) continue;
    sheet.need(60);
    sheet.paragraph(`Parts judged as ${processNames[process]}`, 10, { weight: 'bold', gapPt: 2 });
    const names = members
      .slice(0, 12)
      .map((component) => component.name)
      .join(', ');
    const more = members.length > 12 ? ` and ${members.length - 12} more` : '';
    sheet.paragraph(`${names}${more}`, 8, { colour: grey, gapPt: 5, maxLines: 3 });
    for (const item of checklist) drawBox(sheet, `${item.title} (${item.id}): ${item.text}`);
    sheet.y += 10;
  }
}

/** Components without a single measure, by reason: nothing about them was judged, whatever the rules say. */
function drawUnmeasured(sheet: Sheet, components: ReportComponent[]): void {
  if (components.length === 0) return;
  sheet.need(60);
  sheet.paragraph('Parts that were not judged', 10, { weight: 'bold', gapPt: 2 });
  for (const [reason, members] of Map.groupBy(components, (component) => component.gaps[0]!.reason)) {
    const names = members.slice(0, 40).map((component) => component.name);
    const more = members.length > names.length ? ` and ${members.length - names.length} more` : '';
    drawBox(sheet, `${names.join(', ')}${more}: ${reason}.`);
  }
  sheet.y += 10;
}

/** A line with a box to tick. */
function drawBox(sheet: Sheet, text: string): void {
  const widthPt = contentWidthPt - 14;
  sheet.need(sheet.text.heightOf(text, { widthPt, sizePt: 8 }));
  sheet.doc
    .rect(layout.marginPt + 1, sheet.y + 2, 6.5, 6.5)
    .lineWidth(0.7)
    .stroke(grey);
  sheet.y += sheet.text.write(text, { x: layout.marginPt + 14, y: sheet.y, widthPt, sizePt: 8 }) + 2;
}
