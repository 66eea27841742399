import { expect, it } from '@jest/globals';
import { materialClassOf } from './material.ts';

it.each([
  ['Aluminium 6061-T6', 'metal'],
  ['EN AW-7075', 'metal'],
  ['1.4301', 'metal'],
  ['S355J2', 'metal'],
  ['stainless steel 316L', 'metal'],
  ['PA12 (SLS)', 'plastic'],
  ['PA 6', 'plastic'],
  ['Polycarbonate, clear', 'plastic'],
  ['UHMW-PE', 'plastic'],
  ['plastic coated paper', 'plastic'],
  ['oak', 'unknown'],
  ['space', 'unknown'],
  ['', 'unknown'],
  [null, 'unknown'],
])('%j is %s', (material, expected) => {
  expect(materialClassOf(material)).toBe(expected);
});
