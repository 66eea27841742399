/** How numbers are written in engineering texts, and the one way each is spelled in an exact token. */

/** Factor to the unit that tokens are spelled in, for units that have more than one common spelling of a length. */
const lengthInMm: Record<string, number> = { mm: 1, cm: 10, m: 1000, um: 0.001, in: 25.4 };

const unitNames: Record<string, string> = {
  mm: 'mm', millimeter: 'mm', millimeters: 'mm', millimetre: 'mm', millimetres: 'mm',
  cm: 'cm', centimeter: 'cm', centimeters: 'cm', centimetre: 'cm', centimetres: 'cm',
  m: 'm', meter: 'm', meters: 'm', metre: 'm', metres: 'm',
  um: 'um', µm: 'um', μm: 'um', micron: 'um', microns: 'um',
  in: 'in', inch: 'in', inches: 'in', '"': 'in', '″': 'in',
  '°': 'deg', deg: 'deg', degree: 'deg', degrees: 'deg',
  '%': '%', percent: '%',
  mm2: 'mm2', 'mm²': 'mm2', 'mm^2': 'mm2', cm2: 'cm2', 'cm²': 'cm2', 'cm^2': 'cm2',
  mm3: 'mm3', 'mm³': 'mm3', 'mm^3': 'mm3', cm3: 'cm3', 'cm³': 'cm3', 'cm^3': 'cm3',
  kg: 'kg', g: 'g', n: 'n', nm: 'nm', mpa: 'mpa', gpa: 'gpa', hrc: 'hrc', ra: 'ra',
  xd: 'xd', '×d': 'xd', '× d': 'xd', 'x d': 'xd', xt: 'xt', '×t': 'xt', '× t': 'xt', 'x t': 'xt',
}; // prettier-ignore

const spellings = Object.keys(unitNames)
  .sort((a, b) => b.length - a.length)
  .map((unit) => unit.replace(/[\^]/g, '\\$&'))
  .join('|');

/** A sign only where none of "0.5-0.8 mm" or "MOLD-104" could be meant. */
const number = String.raw`(?<![\p{L}\d.,_-])((?:(?<=^|[\s(=<>≤≥:±])[-−])?\d+(?:[.,]\d+)*)`;
const quantity = new RegExp(String.raw`${number}\s?(${spellings})(?![\p{L}\d])`, 'giu');
/** The first number of a range takes the unit of the second: "0.5–0.8 mm", "2 to 3°". */
const range = new RegExp(
  String.raw`${number}\s?(?:-|–|—|to|\.\.\.?|…)\s?\d+(?:[.,]\d+)*\s?(${spellings})(?![\p{L}\d])`,
  'giu',
);
const rangeEnd = new RegExp(
  String.raw`(?<=\d\s?(?:-|–|—|to|\.\.\.?|…)\s?)(\d+(?:[.,]\d+)*)\s?(${spellings})(?![\p{L}\d])`,
  'giu',
);
const diameter = /[Ø⌀∅]\s?(\d+(?:[.,]\d+)*)/gu;

/** "0,8" is 0.8; "1,200" may be either, so it is both; "1,200.5" is 1200.5. */
const readings = (written: string): number[] => {
  const text = written.replace('−', '-');
  if (!text.includes(',')) return [Number(text)];
  if (text.includes('.')) return [Number(text.replaceAll(',', ''))];
  const decimal = Number(text.replace(',', '.'));
  return /^-?\d{1,3}(,\d{3})+$/.test(text) ? [Number(text.replaceAll(',', '')), decimal] : [decimal];
};

const spelled = (value: number, unit: string): string => `n:${Number(value.toPrecision(6))}${unit}`;

/** Converted lengths as people would write them: 0.0315 in is 0.8 mm. */
const toMicron = (mm: number): number => Number(mm.toFixed(Math.abs(mm) >= 0.1 ? 3 : 6));

const tokensOf = (written: string, unit: string): string[] =>
  readings(written)
    .filter((value) => Number.isFinite(value))
    .flatMap((value) => {
      const factor = lengthInMm[unit];
      const own = spelled(value, unit);
      return factor === undefined || factor === 1 ? [own] : [own, spelled(toMicron(value * factor), 'mm')];
    });

/** Where numbers with units stand in a text, and their tokens; lengths in other units also in millimetres. */
export const quantitiesIn = (text: string): { start: number; end: number; tokens: string[] }[] => {
  const found = [quantity, range, rangeEnd].flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      tokens: tokensOf(match[1] ?? '', unitNames[(match[2] ?? '').toLowerCase()] ?? ''),
    })),
  );
  const diameters = [...text.matchAll(diameter)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    tokens: tokensOf(match[1] ?? '', 'mm'),
  }));
  return [...found, ...diameters];
};
