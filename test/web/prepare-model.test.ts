import { beforeAll, describe, expect, it } from '@jest/globals';
import { Ray, Vector3 } from 'three';
import { composeScene } from '../../domain/cad/compose-scene.ts';
import type { Mat4 } from '../../domain/cad/scene.ts';
import { composePreview, encodeDefinitionGlb } from '../../services/cad/index.ts';
import { explodeOffsets } from '../../web/viewer/explode.ts';
import { faceOfTriangle } from '../../web/viewer/model-data.ts';
import type { ModelData } from '../../web/viewer/model-data.ts';
import { createPicker } from '../../web/viewer/picker.ts';
import { placementOf } from '../../web/viewer/placement.ts';
import type { Placement } from '../../web/viewer/placement.ts';
import { prepareModel } from '../../web/viewer/prepare-model.ts';
import { extrude, rectangle } from '../shapes/extrude.ts';

const { mesh } = extrude(rectangle(40, 20), 10, { holes: [{ x: 20, y: 10, diameterMm: 6 }], name: 'Plate' });
const shift = (x: number): Mat4 => [1, 0, 0, x, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1];

describe('a preview as the viewer has it', () => {
  let model: ModelData;
  beforeAll(async () => {
    const glb = await encodeDefinitionGlb(mesh, 'Plate', [0.2, 0.4, 0.6, 1]);
    const leaf = (path: string, x: number) => ({
      path,
      name: `Plate ${path}`,
      matrix: shift(x),
      definition: 0,
      children: [],
    });
    const scene = composeScene({
      unit: 'mm',
      kernelBuild: 'by hand',
      root: { path: '', name: 'Pair', matrix: shift(0), children: [leaf('0', 0), leaf('1', 100)] },
      definitions: [
        {
          key: 'plate',
          name: 'Plate',
          color: [0.2, 0.4, 0.6, 1],
          triangles: mesh.indices.length / 3,
          boundsMm: { min: [0, 0, 0], max: [40, 20, 10] },
        },
      ],
    });
    const bytes = await composePreview(scene, () => glb);
    model = await prepareModel(Uint8Array.from(bytes));
  });

  it('has its tree in millimetres with Z up, and its geometry once', () => {
    expect(
      model.occurrences.map(({ path, name, parent, definition }) => [path, name, parent, definition]),
    ).toEqual([
      ['', 'Pair', null, null],
      ['0', 'Plate 0', 0, 0],
      ['1', 'Plate 1', 0, 0],
    ]);
    expect(model.definitions).toHaveLength(1);
    expect(model.boundsMm).toEqual({ min: [0, 0, 0], max: [140, 20, 10] });
    expect(model.occurrences[1]!.color.map((value) => Math.round(10 * value))).toEqual([2, 4, 6, 10]);
  });

  it('keeps every vertex, every triangle and the ranges of the faces as they were', () => {
    const [definition] = model.definitions;
    expect([...definition!.geometry.positions]).toEqual([...mesh.positions]);
    expect([...definition!.geometry.indices]).toEqual([...mesh.indices]);
    const { isClosed } = definition!;
    const { faceStarts } = definition!.geometry;
    expect(isClosed).toBe(true);
    expect(faceStarts.at(-1)).toBe(mesh.indices.length / 3);
    mesh.faceTriangles.forEach((count, face) => {
      expect(faceStarts[face + 1]! - faceStarts[face]!).toBe(count);
      for (let i = 0; i < count; i++) expect(faceOfTriangle(faceStarts, faceStarts[face]! + i)).toBe(face);
    });
  });

  it('is picked to the face, in the model and in the frame of the part', () => {
    const { pick } = createPicker(model);
    const placed = model.occurrences.flatMap(({ definition }, index) =>
      definition === null ? [] : [[index, placementOf(model, index)] as [number, Placement]],
    );
    const down = (x: number, y: number) => new Ray(new Vector3(x, y, 50), new Vector3(0, 0, -1));
    const top = pick(down(105, 5), placed)!;
    expect([top.occurrence, top.face, top.distance]).toEqual([2, 1, 40]);
    expect(top.local.point.toArray()).toEqual([5, 5, 10]);
    expect(top.normal.toArray()).toEqual([0, 0, 1]);
    // Through the hole there is nothing; beside it, the wall of the hole.
    expect(pick(down(20, 10), placed)).toBeNull();
    const inside = pick(new Ray(new Vector3(20, 10, 5), new Vector3(1, 0, 0)), placed)!;
    expect([inside.occurrence, inside.face]).toEqual([1, 6]);
    expect(inside.point.x).toBeCloseTo(23, 1);
  });

  it('comes apart away from the middle of its assembly', () => {
    expect(explodeOffsets(model).map(({ x, y, z }) => [x, y, z])).toEqual([
      [0, 0, 0],
      [-50, 0, 0],
      [50, 0, 0],
    ]);
  });
});
