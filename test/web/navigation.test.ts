import { describe, expect, it } from '@jest/globals';
import { listGestures, motionOfDrag, motionOfWheel, schemeNames } from '../../web/viewer/navigation.ts';
import type { Scheme } from '../../web/viewer/navigation.ts';

const none = { shiftKey: false, ctrlKey: false, metaKey: false };
const bits: Record<string, number> = { left: 1, right: 2, middle: 4 };

describe('what the mouse does', () => {
  it('is what people know of the programs they come from', () => {
    const middle = (scheme: Scheme, keys: Partial<typeof none> = {}, others = 0) =>
      motionOfDrag(scheme, { ...none, ...keys, buttons: 4 | others });
    const [shift, ctrl] = [{ shiftKey: true }, { ctrlKey: true }];
    expect([middle('solidworks'), middle('solidworks', ctrl), middle('solidworks', shift)]).toEqual([
      'turn',
      'move',
      'zoom',
    ]);
    expect([middle('creo'), middle('creo', shift), middle('creo', ctrl)]).toEqual(['turn', 'move', 'zoom']);
    expect([
      middle('nx'),
      middle('nx', shift),
      middle('nx', {}, bits.right),
      middle('nx', ctrl),
      middle('nx', {}, bits.left),
    ]).toEqual(['turn', 'move', 'move', 'zoom', 'zoom']);
    expect([middle('fusion'), middle('fusion', shift), middle('fusion', { ...shift, ...ctrl })]).toEqual([
      'move',
      'turn',
      'zoom',
    ]);
    expect([middle('catia'), middle('catia', {}, bits.left), middle('catia', {}, bits.right)]).toEqual([
      'move',
      'turn',
      'turn',
    ]);
    expect(motionOfDrag('catia', { ...none, buttons: 4 }, true)).toBe('zoom');
    expect(middle('creo', { metaKey: true })).toBe('zoom');
  });

  it.each(schemeNames)('can be done by what is listed, and without a middle button: %s', (scheme) => {
    const gestures = listGestures(scheme);
    for (const [motion, names] of Object.entries(gestures))
      for (const name of names) {
        const parts = name.split('+');
        const held = { shiftKey: parts.includes('shift'), ctrlKey: parts.includes('ctrl'), metaKey: false };
        const buttons = parts.reduce((all, part) => all | (bits[part] ?? 0), 0);
        expect([
          name,
          parts.includes('wheel')
            ? motionOfWheel(scheme, held)
            : motionOfDrag(scheme, { ...held, buttons }, parts.includes('click')),
        ]).toEqual([name, motion]);
      }
    for (const names of Object.values(gestures))
      expect(names.some((name) => !name.includes('middle'))).toBe(true);
    expect(motionOfDrag(scheme, { ...none, buttons: 1 })).toBe('turn');
  });
});
