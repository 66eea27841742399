import type { Change } from '../viewer/compare-models.ts';

/** Told apart by those who see no red and green, too: by lightness and blue. */
export const changeColors: Record<Change['kind'], string> = {
  added: '#12b886',
  removed: '#e03131',
  changed: '#fab005',
  moved: '#4c6ef5',
  same: '#adb5bd',
};
export const faceColor = '#d6336c';
