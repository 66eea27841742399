import { describe, expect, it } from '@jest/globals';
import { normalizePin } from './pin.ts';
import type { Camera, PinPlace } from './pin.ts';

const camera: Camera = {
  position: [100, 0, 0],
  target: [0, 0, 0],
  up: [0, 0, 2],
  projection: { kind: 'perspective', fovDegrees: 45 },
};
const pin: PinPlace = {
  componentId: '6f1f3e0e-3df0-4a2c-8a4e-2a1d2d3b9a10',
  occurrence: '0/1',
  face: { index: 3, signature: 'ab'.repeat(16) },
  positionMm: [1, 2, 3],
  normal: [0, 0, 0.995],
  camera,
};

describe('normalizePin', () => {
  it('makes directions exactly one long and leaves the rest', () => {
    expect(normalizePin(pin)).toEqual({ ...pin, normal: [0, 0, 1], camera: { ...camera, up: [0, 0, 1] } });
    expect(normalizePin({ ...pin, camera: null, face: null })).toMatchObject({ camera: null, face: null });
  });

  it.each<[string, Partial<PinPlace>]>([
    ['a normal of no length', { normal: [0, 0, 0] }],
    ['a normal twice too long', { normal: [0, 2, 0] }],
    ['a camera on its target', { camera: { ...camera, target: [100, 0, 0] } }],
    ['a camera without up', { camera: { ...camera, up: [0, 0, 0] } }],
    ['a camera that looks along up', { camera: { ...camera, up: [-1, 0, 0] } }],
  ])('refuses %s', (_what, change) => {
    expect(() => normalizePin({ ...pin, ...change })).toThrow(/The pin can't be used/);
  });
});
