import { describe, expect, it } from '@jest/globals';
import { Matrix4, Vector3 } from 'three';
import { closesVolume } from '../../web/viewer/closes-volume.ts';
import { endsOfEdge, featureOfEdge, featureOfFace } from '../../web/viewer/features.ts';
import { measureBetween } from '../../web/viewer/measure.ts';
import type { Feature } from '../../web/viewer/measure.ts';
import type { Geometry } from '../../web/viewer/model-data.ts';
import { prepareModel } from '../../web/viewer/prepare-model.ts';
import { extrude, rectangle } from '../shapes/extrude.ts';
import { previewOf } from './viewer-alone.ts';

/* A plate of 40 × 20 × 10 mm with two holes; faces: bottom, top, four sides, the holes. */
const part = extrude(rectangle(40, 20), 10, {
  holes: [
    { x: 10, y: 10, diameterMm: 6 },
    { x: 30, y: 10, diameterMm: 8 },
  ],
});
const matrix = new Matrix4().makeRotationZ(0.3).setPosition(100, 50, 0);
const at = new Vector3();

async function geometry(): Promise<Geometry> {
  const preview = await previewOf([{ ...part, color: [1, 1, 1, 1] }], [{ part: 0, atMm: [0, 0, 0] }]);
  return (await prepareModel(Uint8Array.from(preview))).definitions[0]!.geometry;
}

describe('measures', () => {
  it('are exact by the B-rep, wherever the part stands', async () => {
    const own = await geometry();
    const face = (id: number) => featureOfFace(own, id, part.evidence.faces[id]!, matrix, at);
    const between = (a: number, b: number) => measureBetween(face(a), face(b));
    // Not 19.97, as the triangles of the holes would have it.
    expect(between(6, 7)).toMatchObject({ angleDeg: null, isExact: true });
    expect(between(6, 7).distance!.mm).toBeCloseTo(20, 9);
    expect(between(0, 1).distance!.mm).toBeCloseTo(10, 9);
    expect(between(2, 3)).toMatchObject({ distance: null, isExact: true });
    expect(between(2, 3).angleDeg).toBeCloseTo(90, 9);
    expect(face(6)).toMatchObject({ kind: 'round', surface: 'cylinder', radiusMm: 3 });
    // An axis and the side beside it.
    expect(between(6, 5).distance!.mm).toBeCloseTo(10, 9);
    const line = part.evidence.edges.findIndex(({ curve }) => curve === 'line');
    const edge = featureOfEdge(own, line, part.evidence.edges[line]!, matrix, at);
    expect(edge).toMatchObject({ kind: 'line', isExact: true, lengthMm: 40 });
    const corners = endsOfEdge(own, line, part.evidence.edges[line]!).map((end): Feature => ({
      kind: 'point',
      isExact: true,
      at: end.applyMatrix4(matrix),
    }));
    expect(measureBetween(corners[0]!, corners[1]!).distance!.mm).toBeCloseTo(40, 9);
    expect(measureBetween(corners[0]!, face(1)).distance!.mm).toBeCloseTo(10, 9);
  });

  it('say that they are not where only triangles are known', async () => {
    const own = await geometry();
    const face = (id: number) => featureOfFace(own, id, null, matrix, new Vector3(0, 0, 5 + id));
    expect(face(6)).toMatchObject({ kind: 'surface', isExact: false });
    expect(face(2)).toMatchObject({ kind: 'plane', isExact: false });
    expect((face(2) as Extract<Feature, { kind: 'plane' }>).areaMm2).toBeCloseTo(400, 3);
    expect(measureBetween(face(0), face(1)).isExact).toBe(false);
    const line = part.evidence.edges.findIndex(({ curve }) => curve === 'line');
    const edge = featureOfEdge(own, line, null, matrix, at);
    expect(edge).toMatchObject({ kind: 'line', isExact: false });
    expect((edge as Extract<Feature, { kind: 'line' }>).lengthMm).toBeCloseTo(40, 4);
  });

  it('give the nearest points of lines that pass each other', () => {
    const line = (from: Vector3, direction: Vector3): Feature => ({
      kind: 'line',
      isExact: true,
      at: from,
      direction,
      lengthMm: 1,
    });
    const { distance, angleDeg } = measureBetween(
      line(new Vector3(-5, 0, 0), new Vector3(1, 0, 0)),
      line(new Vector3(2, -9, 4), new Vector3(0, 1, 0)),
    );
    expect(angleDeg).toBeCloseTo(90);
    expect(distance).toEqual({ mm: 4, from: new Vector3(2, 0, 0), to: new Vector3(2, 0, 4) });
  });
});

describe('a volume', () => {
  it('is closed only while no triangle is missing', async () => {
    const { positions, indices } = await geometry();
    expect(closesVolume(positions, indices)).toBe(true);
    expect(closesVolume(positions, indices.slice(3))).toBe(false);
    expect(closesVolume(positions, indices.slice(0, -300))).toBe(false);
  });
});
