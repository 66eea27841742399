import { describe, expect, it } from '@jest/globals';
import { composeScene } from './compose-scene.ts';
import type { Mat4, SceneDefinition, SceneNode } from './scene.ts';

const identity: Mat4 = [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1];
const rotatedZ = (degrees: number, x = 0, y = 0, z = 0): Mat4 => {
  const [c, s] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  return [c, -s, 0, x, s, c, 0, y, 0, 0, 1, z, 0, 0, 0, 1];
};
const node = (
  path: string,
  matrix: Mat4,
  content: { definition?: number; children?: SceneNode[] },
): SceneNode => ({
  path,
  name: path,
  matrix,
  children: [],
  ...content,
});
const bar: SceneDefinition = {
  key: 'a',
  name: 'bar',
  triangles: 12,
  boundsMm: { min: [0, 0, 0], max: [40, 4, 2] },
};
const disc: SceneDefinition = {
  key: 'b',
  name: 'disc',
  triangles: 100,
  boundsMm: { min: [-5, -5, 0], max: [5, 5, 1] },
};
const compose = (root: SceneNode, definitions: Parameters<typeof composeScene>[0]['definitions']) =>
  composeScene({ unit: 'inch', kernelBuild: 'k', root, definitions });

describe('composeScene', () => {
  it('counts occurrences and their triangles, not nodes', () => {
    const group = node('0/1', identity, {
      children: [node('0/1/0', identity, { definition: 0 }), node('0/1/1', identity, { definition: 1 })],
    });
    const scene = compose(
      node('0', identity, { children: [node('0/0', identity, { definition: 0 }), group] }),
      [bar, disc],
    );
    expect(scene.totals).toEqual({ definitions: 2, occurrences: 3, triangles: 124 });
    expect(scene).toMatchObject({ version: 1, unit: 'inch', kernelBuild: 'k' });
  });

  it('bounds all occurrences through nested matrices', () => {
    const inner = node('0/0', rotatedZ(90, 100, 0, 0), {
      children: [node('0/0/0', rotatedZ(90, 0, 0, 7), { definition: 0 })],
    });
    const { boundsMm } = compose(node('0', identity, { children: [inner] }), [bar]);
    expect(boundsMm.min.map((v) => +v.toFixed(9))).toEqual([60, -4, 7]);
    expect(boundsMm.max.map((v) => +v.toFixed(9))).toEqual([100, 0, 9]);
  });

  it('keeps the bounds as they are where nothing turns', () => {
    expect(compose(node('0', identity, { definition: 0 }), [bar]).boundsMm).toEqual(bar.boundsMm);
  });

  it('is tight for a turned round part when its points are given, and loose without', () => {
    const positions = Float32Array.from({ length: 360 * 3 }, (_, at) => {
      const angle = (Math.floor(at / 3) * Math.PI) / 180;
      return at % 3 === 0 ? 5 * Math.cos(angle) : at % 3 === 1 ? 5 * Math.sin(angle) : 0;
    });
    const root = node('0', rotatedZ(45), { definition: 0 });
    expect(compose(root, [disc]).boundsMm.max[0]).toBeCloseTo(5 * Math.SQRT2, 9);
    expect(compose(root, [{ ...disc, positions }]).boundsMm.max[0]).toBeCloseTo(5, 3);
  });

  it('keeps definitions that share a key apart, and drops what a scene does not hold', () => {
    const twin = { ...bar, name: 'twin', positions: Float32Array.of(0, 0, 0) };
    const scene = compose(
      node('0', identity, {
        children: [node('0/0', identity, { definition: 0 }), node('0/1', identity, { definition: 1 })],
      }),
      [bar, twin],
    );
    expect(scene.definitions).toEqual([bar, { ...bar, name: 'twin' }]);
  });

  it('has bounds of nothing at the origin', () => {
    expect(compose(node('0', identity, {}), []).boundsMm).toEqual({ min: [0, 0, 0], max: [0, 0, 0] });
  });
});
