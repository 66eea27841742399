import { expect, it } from '@jest/globals';
import { readView, writeView } from '../../web/model/view-address.ts';
import type { View } from '../../web/model/view-address.ts';

const nothing: View = {
  revision: null,
  tab: null,
  ticket: null,
  finding: null,
  component: null,
  occurrence: null,
  face: null,
  camera: null,
};
const read = (query: string) => readView(new URLSearchParams(query));

it('the address of a view says what it read', () => {
  const view: View = {
    revision: 'r',
    tab: 'tickets',
    ticket: 't',
    finding: 'f',
    component: 'c',
    occurrence: '',
    face: 0,
    camera: {
      position: [1.23456, -2e7, 3],
      target: [0, 0, 0.5],
      projection: { kind: 'orthographic', heightMm: 120 },
    },
  };
  expect(read(writeView(view).toString())).toEqual(view);
  expect(writeView(nothing).toString()).toBe('');
});

it.each([
  'tab=elsewhere',
  'face=3',
  'camera=p_1_2_3',
  'camera=p_1_2_3_4_5_6_0',
  'camera=p_1_2_3_1_2_3_35',
  'camera=p_a_2_3_4_5_6_35',
  'camera=x_1_2_3_4_5_6_35',
])('what is not understood is left out: %s', (query) => {
  expect(read(query)).toEqual(nothing);
});

it('a face that is no number is left out, its occurrence is not', () => {
  expect(read('occurrence=0/1&face=-1')).toEqual({ ...nothing, occurrence: '0/1' });
});
