import { describe, expect, it } from '@jest/globals';
import { signFaces } from '../../../services/cad/evidence/face-signature.ts';
import { extrude, rectangle } from '../../../test/shapes/extrude.ts';
import type { TestPart } from '../../../test/shapes/extrude.ts';
import type { Vec3 } from '../scene.ts';
import { matchPart } from './match-part.ts';
import type { Spot } from './match-part.ts';

/*
 * The rules one by one, on plates made by hand: faces are bottom, top, the sides, the holes. How well they do together on
 * what the kernel reads, test/pins/accuracy.test.ts tells.
 */

const hole = (x: number, y = 20, diameterMm = 8) => ({ x, y, diameterMm });
function plate(length = 100, ...holes: ReturnType<typeof hole>[]): TestPart {
  const part = extrude(rectangle(length, 40), 10, { holes, segments: 96 });
  const { faces, edges } = part.evidence;
  signFaces(faces, edges).forEach((signature, i) => (faces[i]!.signature = signature));
  return part;
}
const [top, right, firstHole] = [1, 3, 6];

const spotOn = ({ evidence }: TestPart, face: number, positionMm: Vec3, normal: Vec3): Spot => ({
  face: { index: face, signature: evidence.faces[face]!.signature },
  positionMm,
  normal,
});
const find = (before: TestPart, after: TestPart, spot: Spot) => matchPart(before, after, [spot]).spots[0];

describe('matchPart', () => {
  it('leaves spots of faces that did not change exactly where they are', () => {
    const before = plate(100, hole(20), hole(60));
    const found = find(
      before,
      plate(100, hole(20), hole(70)),
      spotOn(before, firstHole, [24, 20, 3], [-1, 0, 0]),
    );
    expect(found).toMatchObject({
      method: 'same_face',
      point: [24, 20, 3],
      normal: [-1, 0, 0],
      confidence: 1,
    });
  });

  it('finds what is there on the surface of a face that grew', () => {
    const before = plate(100, hole(20));
    const found = find(before, plate(130, hole(20)), spotOn(before, top, [90, 5, 10], [0, 0, 1]));
    expect(found).toMatchObject({ face: { index: top }, method: 'same_surface', point: [90, 5, 10] });
    expect(found!.confidence).toBeGreaterThan(0.8);
  });

  it('follows a face that moved between its neighbours', () => {
    const before = plate(100, hole(20));
    const found = find(before, plate(110, hole(20)), spotOn(before, right, [100, 12, 4], [1, 0, 0]));
    expect(found).toMatchObject({ face: { index: right }, method: 'similar_face' });
    expect(found!.point[0]).toBeCloseTo(110);
    expect(found!.confidence).toBeGreaterThan(0.8);
  });

  it('keeps a spot on what is left of its face, the less sure the further that is', () => {
    const before = plate(100);
    const at = (diameterMm: number) =>
      find(before, plate(100, hole(50, 20, diameterMm)), spotOn(before, top, [50, 20, 10], [0, 0, 1]))!;
    const [near, far] = [at(6), at(30)];
    expect(Math.hypot(near.point[0] - 50, near.point[1] - 20)).toBeCloseTo(3, 1);
    expect(near.confidence).toBeGreaterThan(0.8);
    expect(far.confidence).toBeLessThan(0.7);
  });

  it('turns the normal of a curved face to where the spot is', () => {
    const before = plate(100, hole(20), hole(60, 10, 5));
    const found = find(
      before,
      plate(100, hole(26), hole(60, 10, 5)),
      spotOn(before, firstHole, [24, 20, 3], [-1, 0, 0]),
    );
    expect(found).toMatchObject({ face: { index: firstHole }, method: 'similar_face' });
    for (const [k, mm] of [30, 20, 3].entries()) expect(found!.point[k]).toBeCloseTo(mm, 1);
    expect(found!.normal[0]).toBeCloseTo(-1);
  });

  it('is not sure which of several holes one became', () => {
    const before = plate(100, hole(20), hole(40));
    const found = find(
      before,
      plate(100, hole(30, 10), hole(30, 30)),
      spotOn(before, firstHole, [24, 20, 3], [-1, 0, 0]),
    );
    expect(found!.confidence).toBeLessThan(0.8);
  });

  it('finds nothing where a hole was closed', () => {
    const before = plate(100, hole(20), hole(60));
    expect(find(before, plate(100, hole(60)), spotOn(before, firstHole, [24, 20, 3], [-1, 0, 0]))).toBeNull();
  });

  it('takes the nearest face of a spot that names none, if it is on the part', () => {
    const before = plate(100, hole(20));
    const after = plate(130, hole(20));
    const spot: Spot = { face: null, positionMm: [100, 12, 4], normal: [1, 0, 0] };
    expect(find(before, after, spot)).toMatchObject({ face: { index: right } });
    expect(find(before, after, { ...spot, positionMm: [110, 12, 4] })).toBeNull();
  });

  it('goes by the name of a face, not by its index', () => {
    const before = plate(100, hole(20));
    const spot = spotOn(before, right, [100, 12, 4], [1, 0, 0]);
    const found = find(before, plate(130, hole(20)), { ...spot, face: { ...spot.face!, index: top } });
    expect(found).toMatchObject({ face: { index: right } });
  });
});
