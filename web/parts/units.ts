import { useLocalStorage } from '@mantine/hooks';

/* Lengths, areas and volumes are millimetres everywhere; what they are shown in is said here alone. */

export type Unit = 'mm' | 'inch';
export const units: readonly Unit[] = ['mm', 'inch'];

/** The unit in which lengths are shown, kept by the browser. */
export const useUnit = () =>
  useLocalStorage<Unit>({
    key: 'rapiddraft-unit',
    defaultValue: 'mm',
    deserialize: (kept) => (kept?.includes('inch') ? 'inch' : 'mm'),
  });

const mmPerInch = 25.4;
const signs = { mm: 'mm', inch: 'in' };

/** A length without its unit, to a micrometre or a ten-thousandth of an inch. */
const lengthIn = (mm: number, unit: Unit): string =>
  unit === 'mm' ? format(mm, 3) : format(mm / mmPerInch, 4);

export const formatLength = (mm: number, unit: Unit): string => `${lengthIn(mm, unit)} ${signs[unit]}`;

/** Several lengths with one unit: `80 × 50 × 10 mm`. */
export const formatSize = (mm: readonly number[], unit: Unit): string =>
  `${mm.map((value) => lengthIn(value, unit)).join(' × ')} ${signs[unit]}`;

export const formatArea = (mm2: number, unit: Unit): string => power(mm2, 2, unit);
export const formatVolume = (mm3: number, unit: Unit): string => power(mm3, 3, unit);

export const formatAngle = (degrees: number): string => `${format(degrees, 3)}°`;

/** What a rule measures or expects, in the unit that its pack names. */
export function formatMeasure(value: number, measured: string, unit: Unit): string {
  if (measured === 'mm') return formatLength(value, unit);
  return `${significant(value, 4)}${measureSigns[measured] ?? ` ${measured}`}`;
}
const measureSigns: Record<string, string> = { ratio: ' ×', percent: ' %', deg: '°' };

const power = (value: number, exponent: 2 | 3, unit: Unit): string =>
  `${significant(unit === 'mm' ? value : value / mmPerInch ** exponent, 6)} ${signs[unit]}${exponent === 2 ? '²' : '³'}`;

const format = (value: number, maximumFractionDigits: number): string =>
  value.toLocaleString(undefined, { maximumFractionDigits });
const significant = (value: number, maximumSignificantDigits: number): string =>
  value.toLocaleString(undefined, { maximumSignificantDigits });
