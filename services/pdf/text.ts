import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import type PDFDocument from 'pdfkit';

import { unpackWoff } from './woff.ts';

type Doc = InstanceType<typeof PDFDocument>;
export type Weight = 'regular' | 'bold';
type Run = { font: string; text: string; widthPt: number };
type Line = { runs: Run[]; widthPt: number };

const require = createRequire(import.meta.url);

/** First font that has a character wins. Latin, Greek, Cyrillic, Arabic, Hebrew; Chinese and kana; Hangul. */
const fonts = {
  regular: require.resolve('dejavu-fonts-ttf/ttf/DejaVuSansCondensed.ttf'),
  bold: require.resolve('dejavu-fonts-ttf/ttf/DejaVuSansCondensed-Bold.ttf'),
  cjk: require.resolve('@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-400-normal.woff'),
  hangul: require.resolve('@fontsource/nanum-gothic/files/nanum-gothic-korean-400-normal.woff'),
};
const missing = '□';

const loaded = new Map<string, Buffer>();
function load(path: string): Buffer {
  let font = loaded.get(path);
  if (!font) {
    const bytes = readFileSync(path);
    loaded.set(path, (font = path.endsWith('.woff') ? unpackWoff(bytes) : bytes));
  }
  return font;
}

export type TextOptions = {
  x: number;
  y: number;
  widthPt: number;
  sizePt: number;
  weight?: Weight;
  colour?: string;
  align?: 'left' | 'right' | 'center';
  /** More lines than this are cut with an ellipsis. */
  maxLines?: number;
};

/** Text that wraps anywhere it must and takes each character from a font that has it. */
export type TextWriter = {
  /** Writes and returns the height used, points. */
  write(text: string, options: TextOptions): number;
  heightOf(text: string, options: Pick<TextOptions, 'widthPt' | 'sizePt' | 'weight' | 'maxLines'>): number;
};

const lineHeight = 1.28;

export function createTextWriter(doc: Doc): TextWriter {
  for (const [name, path] of Object.entries(fonts)) doc.registerFont(name, load(path));
  const widths = new Map<string, number>();
  const covered = new Map<string, boolean>();

  const has = (font: string, character: string): boolean => {
    const key = font + character;
    let known = covered.get(key);
    if (known === undefined) {
      doc.font(font);
      const opened = (doc as unknown as { _font: { font: { hasGlyphForCodePoint(code: number): boolean } } })
        ._font.font;
      covered.set(key, (known = opened.hasGlyphForCodePoint(character.codePointAt(0) ?? 0)));
    }
    return known;
  };
  const fontFor = (character: string, weight: Weight): string | null =>
    [weight, 'regular', 'cjk', 'hangul'].find((font) => has(font, character)) ?? null;
  const widthOf = (font: string, sizePt: number, text: string): number => {
    const key = `${font}/${sizePt}/${text}`;
    let width = widths.get(key);
    if (width === undefined) widths.set(key, (width = doc.font(font).fontSize(sizePt).widthOfString(text)));
    return width;
  };

  /** Pieces between which a line may break: words with their trailing space, and single ideographs. */
  const pieces = (text: string): string[] => {
    const clean = text.normalize('NFC').replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ');
    return (
      clean.match(
        /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef] ?|[^\s\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]+ ?| /gu,
      ) ?? []
    );
  };
  const runsOf = (text: string, weight: Weight, sizePt: number): Run[] => {
    const runs: Run[] = [];
    for (const raw of text) {
      const found = fontFor(raw, weight);
      const [font, character] = found ? [found, raw] : [weight, missing];
      const last = runs.at(-1);
      if (last && (last.font === font || raw === ' ')) last.text += character;
      else runs.push({ font, text: character, widthPt: 0 });
    }
    for (const run of runs) run.widthPt = widthOf(run.font, sizePt, run.text);
    return runs;
  };

  const layOut = (
    text: string,
    widthPt: number,
    sizePt: number,
    weight: Weight,
    maxLines = Infinity,
  ): Line[] => {
    const lines: Line[] = [{ runs: [], widthPt: 0 }];
    const append = (piece: string) => {
      const runs = runsOf(piece, weight, sizePt);
      const need = runs.reduce((sum, run) => sum + run.widthPt, 0);
      const bare = runsOf(piece.trimEnd(), weight, sizePt).reduce((sum, run) => sum + run.widthPt, 0);
      let line = lines.at(-1)!;
      if (line.widthPt > 0 && line.widthPt + bare > widthPt) lines.push((line = { runs: [], widthPt: 0 }));
      if (bare > widthPt && [...piece].length > 1) {
        // Longer than a whole line: break inside it.
        for (const character of piece) append(character);
        return;
      }
      line.runs.push(...runs);
      line.widthPt += need;
    };
    for (const piece of pieces(text)) append(piece);
    if (lines.length <= maxLines) return lines;
    const kept = lines.slice(0, maxLines);
    const last = kept.at(-1)!;
    const all = last.runs
      .map((run) => run.text)
      .join('')
      .trimEnd();
    let short = [...all];
    const ellipsis = () => runsOf(`${short.join('').trimEnd()}…`, weight, sizePt);
    while (short.length > 1 && ellipsis().reduce((sum, run) => sum + run.widthPt, 0) > widthPt)
      short = short.slice(0, -1);
    last.runs = ellipsis();
    last.widthPt = last.runs.reduce((sum, run) => sum + run.widthPt, 0);
    return kept;
  };

  return {
    heightOf: (text, { widthPt, sizePt, weight = 'regular', maxLines }) =>
      layOut(text, widthPt, sizePt, weight, maxLines).length * sizePt * lineHeight,
    write(text, { x, y, widthPt, sizePt, weight = 'regular', colour = '#1f2933', align = 'left', maxLines }) {
      const lines = layOut(text, widthPt, sizePt, weight, maxLines);
      doc.fillColor(colour).fontSize(sizePt);
      for (const [i, line] of lines.entries()) {
        const free = widthPt - line.widthPt;
        let at = x + (align === 'right' ? free : align === 'center' ? free / 2 : 0);
        // Runs of one font are joined again, so that letters of Arabic words connect.
        const joined = line.runs.reduce<Run[]>((all, run) => {
          const last = all.at(-1);
          if (last?.font === run.font)
            all[all.length - 1] = {
              ...last,
              text: last.text + run.text,
              widthPt: last.widthPt + run.widthPt,
            };
          else all.push(run);
          return all;
        }, []);
        for (const run of joined) {
          // pdfkit sets text from its top; fonts differ in ascent, their baselines must not.
          doc.font(run.font).text(run.text, at, y + i * sizePt * lineHeight + sizePt, {
            lineBreak: false,
            baseline: 'alphabetic',
          });
          at += run.widthPt;
        }
      }
      return lines.length * sizePt * lineHeight;
    },
  };
}
