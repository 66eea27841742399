import { expect, it } from '@jest/globals';
import { composeScene } from './compose-scene.ts';
import { sceneOfComponents } from './scene-of-components.ts';
import type { Mat4, Rgba, SceneNode } from './scene.ts';

const at = (x: number, y = 0, z = 0): Mat4 => [1, 0, 0, x, 0, 1, 0, y, 0, 0, 1, z, 0, 0, 0, 1];
const red: Rgba = [1, 0, 0, 1];
const box = (name: string, size: number) => ({
  key: name.repeat(4),
  name,
  triangles: 12,
  boundsMm: {
    min: [0, 0, 0] as [number, number, number],
    max: [size, size, size] as [number, number, number],
  },
});
const leaf = (path: string, definition: number, matrix: Mat4, name = 'instance'): SceneNode => ({
  path,
  name,
  matrix,
  definition,
  children: [],
});

const scene = composeScene({
  unit: 'inch',
  kernelBuild: 'kernel 1',
  definitions: [box('frame', 1000), box('bolt', 5), box('plate', 50)],
  root: {
    path: '',
    name: 'Machine',
    matrix: at(0),
    children: [
      leaf('0', 0, at(-500)),
      {
        path: '1',
        name: 'Secret unit',
        matrix: at(100),
        color: red,
        children: [leaf('1/0', 1, at(10), 'Secret bolt'), leaf('1/1', 2, at(20)), leaf('1/2', 1, at(30, 7))],
      },
    ],
  },
});

it('keeps the occurrences of what was chosen where they stand, and no word or measure of the rest', () => {
  const some = sceneOfComponents(scene, new Set([1]), 'Shared');
  expect(some).toEqual({
    version: 1,
    unit: 'inch',
    kernelBuild: 'kernel 1',
    definitions: [box('bolt', 5)],
    totals: { definitions: 1, occurrences: 2, triangles: 24 },
    boundsMm: { min: [110, 0, 0], max: [135, 12, 5] },
    root: {
      path: '',
      name: 'Shared',
      matrix: at(0),
      children: [
        { path: '1/0', name: 'bolt', matrix: at(110), color: red, definition: 0, children: [] },
        { path: '1/2', name: 'bolt', matrix: at(130, 7), color: red, definition: 0, children: [] },
      ],
    },
  });
  expect(JSON.stringify(some)).not.toMatch(/secret|machine|frame|plate|1000|500/i);
});

it('is in the order of the model’s definitions, whatever the order of the choice', () => {
  const some = sceneOfComponents(scene, new Set([2, 0]), 'Shared');
  expect(some.definitions.map(({ name }) => name)).toEqual(['frame', 'plate']);
  expect(some.root.children.map(({ path, definition }) => [path, definition])).toEqual([
    ['0', 0],
    ['1/1', 1],
  ]);
});

it('is the part itself where the model is one part', () => {
  const one = composeScene({ ...scene, definitions: [box('bolt', 5)], root: leaf('', 0, at(0)) });
  expect(sceneOfComponents(one, new Set([0]), 'Shared').root).toEqual(leaf('', 0, at(0), 'bolt'));
});
