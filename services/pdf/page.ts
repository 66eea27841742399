import PDFDocument from 'pdfkit';

import type { Severity } from '../../domain/dfm/rule.ts';
import { severityColours } from './pictures.ts';
import type { TextWriter } from './text.ts';
import { createTextWriter } from './text.ts';

export const layout = { widthPt: 595.28, heightPt: 841.89, marginPt: 40, footerPt: 34 } as const;
export const contentWidthPt = layout.widthPt - 2 * layout.marginPt;
export const grey = '#5f6b7a';
const line = '#d5dae1';

export const hex = (severity: Severity): string =>
  `#${severityColours[severity].map((part) => part.toString(16).padStart(2, '0')).join('')}`;

/** A document being written downwards, page after page. */
export type Sheet = {
  doc: InstanceType<typeof PDFDocument>;
  text: TextWriter;
  y: number;
  /** Starts a page unless `heightPt` still fits; true where it did. */
  need(heightPt: number): boolean;
  newPage(): void;
  paragraph(
    text: string,
    sizePt: number,
    options?: { weight?: 'regular' | 'bold'; colour?: string; gapPt?: number; maxLines?: number },
  ): void;
};

/** A document whose bytes depend on nothing but what is written and `generatedAt`. */
export function createSheet(info: { title: string; generatedAt: string }): Sheet {
  const doc = new PDFDocument({
    size: 'A4',
    margin: 0,
    bufferPages: true,
    autoFirstPage: false,
    pdfVersion: '1.7',
    lang: 'en',
    displayTitle: true,
    info: {
      Title: info.title,
      Creator: 'RapidDraft',
      Producer: 'RapidDraft',
      CreationDate: new Date(info.generatedAt),
    },
  });
  const sheet: Sheet = {
    doc,
    text: createTextWriter(doc),
    y: 0,
    need(heightPt) {
      if (sheet.y + heightPt <= layout.heightPt - layout.footerPt - 10) return false;
      sheet.newPage();
      return true;
    },
    newPage() {
      doc.addPage();
      sheet.y = layout.marginPt;
    },
    paragraph(text, sizePt, { weight = 'regular', colour = '#1f2933', gapPt = 4, maxLines } = {}) {
      const cut = maxLines === undefined ? {} : { maxLines };
      sheet.need(sheet.text.heightOf(text, { widthPt: contentWidthPt, sizePt, weight, ...cut }));
      sheet.y += sheet.text.write(text, {
        x: layout.marginPt,
        y: sheet.y,
        widthPt: contentWidthPt,
        sizePt,
        weight,
        colour,
        ...cut,
      });
      sheet.y += gapPt;
    },
  };
  return sheet;
}

export type Cell = {
  text: string;
  weight?: 'regular' | 'bold';
  colour?: string;
  sizePt?: number;
  maxLines?: number;
};
export type Column = { title: string; widthPt: number; align?: 'left' | 'right' };

/**
 * A table that breaks between rows and repeats its head. A cell holds paragraphs; `mark` draws into a row's first
 * column, given its top left corner.
 */
export function drawTable(
  sheet: Sheet,
  columns: Column[],
  rows: { cells: Cell[][]; mark?: (x: number, y: number) => void }[],
): void {
  const sizePt = 7.5;
  const padPt = 4;
  const head = () => {
    sheet.doc.rect(layout.marginPt, sheet.y, contentWidthPt, 16).fill('#eef1f5');
    let x = layout.marginPt;
    for (const column of columns) {
      sheet.text.write(column.title, {
        x: x + padPt,
        y: sheet.y + 3.5,
        widthPt: column.widthPt - 2 * padPt,
        sizePt: 7,
        weight: 'bold',
        colour: grey,
        align: column.align ?? 'left',
        maxLines: 1,
      });
      x += column.widthPt;
    }
    sheet.y += 16;
  };
  const cellOptions = (cell: Cell, column: Column) => ({
    widthPt: column.widthPt - 2 * padPt,
    sizePt: cell.sizePt ?? sizePt,
    weight: cell.weight ?? ('regular' as const),
    ...(cell.maxLines === undefined ? {} : { maxLines: cell.maxLines }),
  });
  const heightOf = (row: { cells: Cell[][] }) =>
    Math.max(
      14,
      ...row.cells.map((cell, i) =>
        cell.reduce(
          (sum, part) => sum + sheet.text.heightOf(part.text, cellOptions(part, columns[i]!)) + 1.5,
          2 * padPt,
        ),
      ),
    );
  // A head alone at the foot of a page helps nobody.
  sheet.need(16 + (rows[0] ? heightOf(rows[0]) : 0));
  head();
  for (const row of rows) {
    const heightPt = heightOf(row);
    if (sheet.need(heightPt)) head();
    let x = layout.marginPt;
    for (const [i, column] of columns.entries()) {
      let y = sheet.y + padPt;
      for (const part of row.cells[i] ?? [])
        y +=
          sheet.text.write(part.text, {
            ...cellOptions(part, column),
            x: x + padPt,
            y,
            ...(part.colour ? { colour: part.colour } : {}),
            align: column.align ?? 'left',
          }) + 1.5;
      x += column.widthPt;
    }
    row.mark?.(layout.marginPt, sheet.y);
    sheet.y += heightPt;
    sheet.doc
      .moveTo(layout.marginPt, sheet.y)
      .lineTo(layout.marginPt + contentWidthPt, sheet.y)
      .lineWidth(0.4)
      .stroke(line);
  }
  sheet.y += 10;
}

/** A numbered disc. */
export function drawBalloon(
  sheet: Sheet,
  x: number,
  y: number,
  radiusPt: number,
  number: number,
  severity: Severity,
): void {
  sheet.doc.circle(x, y, radiusPt).lineWidth(0.8).fillAndStroke(hex(severity), '#ffffff');
  const sizePt = String(number).length > 2 ? radiusPt * 0.8 : radiusPt * 1.05;
  sheet.text.write(String(number), {
    x: x - 20,
    y: y - sizePt * 0.64,
    widthPt: 40,
    sizePt,
    weight: 'bold',
    colour: '#ffffff',
    align: 'center',
  });
}
