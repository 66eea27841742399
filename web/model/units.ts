import { useLocalStorage } from '@mantine/hooks';

export type Unit = 'mm' | 'inch';

/** The unit in which lengths are shown, kept by the browser. */
export const useUnit = () => useLocalStorage<Unit>({ key: 'rapiddraft-unit', defaultValue: 'mm' });

const mmPerInch = 25.4;

/** A length given in millimetres, to a micrometre or a ten-thousandth of an inch. */
export function formatLength(mm: number, unit: Unit): string {
  const digits = { maximumFractionDigits: unit === 'mm' ? 3 : 4 };
  const value = unit === 'mm' ? mm : mm / mmPerInch;
  return `${value.toLocaleString(undefined, digits)} ${unit === 'mm' ? 'mm' : 'in'}`;
}

export function formatArea(mm2: number, unit: Unit): string {
  const value = unit === 'mm' ? mm2 : mm2 / mmPerInch ** 2;
  return `${value.toLocaleString(undefined, { maximumSignificantDigits: 6 })} ${unit === 'mm' ? 'mm²' : 'in²'}`;
}

export const formatAngle = (degrees: number): string =>
  `${degrees.toLocaleString(undefined, { maximumFractionDigits: 3 })}°`;
