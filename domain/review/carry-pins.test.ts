import { describe, expect, it } from '@jest/globals';
import { composeScene } from '../cad/compose-scene.ts';
import type { PartMatch } from '../cad/matching/match-part.ts';
import { atRest } from '../cad/matching/motion.ts';
import type { Mat4, Scene, Vec3 } from '../cad/scene.ts';
import { carryPins } from './carry-pins.ts';
import type { Carried, MatchPart, ScenePin } from './carry-pins.ts';
import type { Camera } from './pin.ts';

type Instance = { part: string; name?: string; at?: Vec3; matrix?: Mat4 };

const placed = ([x, y, z]: Vec3): Mat4 => [1, 0, 0, x, 0, 1, 0, y, 0, 0, 1, z, 0, 0, 0, 1];

/** An assembly of parts, one geometry a name; `bolt*` is another geometry of the name `bolt`. */
function assembly(instances: Instance[]): Scene {
  const parts = [...new Set(instances.map(({ part }) => part))];
  return composeScene({
    unit: 'mm',
    kernelBuild: 'kernel 1',
    definitions: parts.map((part) => ({
      key: `key of ${part}`,
      name: part.replace('*', ''),
      triangles: 12,
      boundsMm: { min: [0, 0, 0] as Vec3, max: [10, 10, part.endsWith('*') ? 12 : 10] as Vec3 },
    })),
    root: {
      path: '',
      name: 'top',
      matrix: placed([0, 0, 0]),
      children: instances.map(({ part, name, at = [0, 0, 0], matrix }, i) => ({
        path: String(i),
        name: name ?? part.replace('*', ''),
        matrix: matrix ?? placed(at),
        definition: parts.indexOf(part),
        children: [],
      })),
    },
  });
}

const pinOn = (scene: Scene, occurrence: string, more: Partial<ScenePin> = {}): ScenePin => ({
  definition: scene.root.children[Number(occurrence)]?.definition ?? 0,
  occurrence,
  face: { index: 3, signature: 'ab'.repeat(16) },
  positionMm: [1, 2, 3],
  normal: [0, 0, 1],
  camera: null,
  ...more,
});

const nothingToCompare: MatchPart = () => Promise.reject(new Error('there is nothing to compare'));

async function carry(
  before: Instance[],
  after: Instance[],
  occurrence: string,
  matchPart = nothingToCompare,
  more: { pin?: Partial<ScenePin>; confidence?: number } = {},
): Promise<Carried> {
  const [old, now] = [assembly(before), assembly(after)];
  const pin = { pin: pinOn(old, occurrence, more.pin), confidence: more.confidence ?? 1 };
  const [carried] = await carryPins([pin], old, now, matchPart);
  return carried!;
}

const bolt = (x: number, name?: string): Instance => ({
  part: 'bolt',
  at: [x, 0, 0],
  ...(name ? { name } : {}),
});
const frame: Instance = { part: 'frame' };

describe('a part that did not change', () => {
  it.each<[string, Instance[], Instance[], string, string, number]>([
    ['stays', [frame, bolt(0), bolt(20)], [frame, bolt(0), bolt(20)], '2', '2', 1],
    [
      'is where it was, however it is counted',
      [bolt(0), bolt(20)],
      [bolt(-20), bolt(0), bolt(20)],
      '0',
      '1',
      1,
    ],
    ['is where it was under another name', [bolt(0), bolt(20)], [bolt(0, 'M8'), bolt(20, 'M8')], '1', '1', 1],
    ['moved and has a name', [bolt(0, 'a'), bolt(20, 'b')], [bolt(55, 'b'), bolt(70, 'a')], '0', '1', 0.97],
    ['moved, and there is one alone', [frame, bolt(0)], [frame, bolt(500, 'M8')], '1', '1', 0.9],
    ['moved a little with the others', [bolt(0), bolt(20)], [bolt(3), bolt(23)], '1', '1', 0.9],
  ])('%s', async (_what, before, after, occurrence, expected, confidence) => {
    expect(await carry(before, after, occurrence)).toMatchObject({
      state: 'placed',
      pin: { occurrence: expected, positionMm: [1, 2, 3], face: { index: 3 } },
      method: 'same_geometry',
      confidence,
    });
  });

  it('is a guess where it was doubled and moved', async () => {
    const carried = await carry([frame, bolt(0)], [frame, bolt(30), bolt(-40)], '1');
    expect(carried).toMatchObject({
      state: 'waiting',
      reason: 'unsure',
      proposal: { pin: { occurrence: '1' } },
    });
  });

  it('is gone where there are fewer', async () => {
    expect(await carry([bolt(0), bolt(20)], [bolt(0)], '1')).toEqual({
      state: 'waiting',
      reason: 'component_gone',
      proposal: null,
    });
  });

  it('is no surer than the pin was before', async () => {
    const again = await carry([bolt(0)], [bolt(0)], '0', nothingToCompare, { confidence: 0.85 });
    expect(again).toMatchObject({ state: 'placed', confidence: 0.85 });
    const moved = await carry([bolt(0)], [bolt(9)], '0', nothingToCompare, { confidence: 0.82 });
    expect(moved).toMatchObject({ state: 'waiting', reason: 'unsure' });
  });

  it('is found where the path is none of its instances, if there is one alone', async () => {
    const pin = { definition: 1 };
    const one = await carry([frame, bolt(0)], [frame, bolt(0)], '7', nothingToCompare, { pin });
    expect(one).toMatchObject({ state: 'placed', pin: { occurrence: '1' } });
    const two = await carry([frame, bolt(0), bolt(9)], [frame, bolt(0), bolt(9)], '7', nothingToCompare, {
      pin,
    });
    expect(two).toMatchObject({ state: 'waiting', reason: 'component_gone' });
  });
});

describe('a part that changed', () => {
  const spot = {
    face: { index: 5, signature: 'cd'.repeat(16) },
    point: [1, 2, 5] as Vec3,
    normal: [0, 0, 1] as Vec3,
  };
  const matching =
    (
      likeness: number,
      spots: PartMatch['spots'] = [{ ...spot, method: 'same_surface', confidence: 0.95 }],
    ): MatchPart =>
    () =>
      Promise.resolve({ motion: atRest, likeness, spots });
  const changed = (x: number, name?: string): Instance => ({ ...bolt(x, name), part: 'bolt*' });

  it('is known by its name', async () => {
    expect(await carry([frame, bolt(0)], [frame, changed(80)], '1', matching(0.3))).toMatchObject({
      state: 'placed',
      pin: { occurrence: '1', face: spot.face, positionMm: [1, 2, 5] },
      method: 'same_surface',
    });
  });

  it('is known by its shape and place without one', async () => {
    const carried = await carry([frame, bolt(0)], [frame, changed(0, 'screw')], '1', matching(0.9));
    expect(carried).toMatchObject({ state: 'placed', pin: { occurrence: '1' } });
  });

  it('is a guess by its place alone, while others are left', async () => {
    const before = [frame, bolt(0), { part: 'nut', at: [9, 9, 9] as Vec3 }];
    const carried = await carry(before, [frame, changed(0, 'screw')], '1', matching(0.1));
    expect(carried).toMatchObject({ state: 'waiting', reason: 'unsure' });
  });

  it('waits where two could be it', async () => {
    const carried = await carry([frame, bolt(0)], [frame, changed(30), changed(-30)], '1', matching(0.9));
    expect(carried).toMatchObject({
      state: 'waiting',
      reason: 'unsure',
      proposal: { pin: { definition: 1 } },
    });
  });

  it('waits where its face is gone', async () => {
    expect(await carry([bolt(0)], [changed(0)], '0', matching(0.8, [null]))).toEqual({
      state: 'waiting',
      reason: 'face_gone',
      proposal: null,
    });
  });

  it('keeps a pin without a face without one', async () => {
    const pin = { face: null };
    const carried = await carry([bolt(0)], [changed(0)], '0', matching(0.8), { pin });
    expect(carried).toMatchObject({ state: 'placed', pin: { face: null } });
  });

  it('is compared once for all pins on it', async () => {
    const [old, now] = [assembly([bolt(0)]), assembly([changed(0)])];
    const asked: number[] = [];
    const pins = [pinOn(old, '0'), pinOn(old, '0')].map((pin) => ({ pin, confidence: 1 }));
    const carried = await carryPins(pins, old, now, (_pair, spots) => {
      asked.push(spots.length);
      return matching(0.8, [null, { ...spot, method: 'same_face', confidence: 1 }])(
        { before: 0, after: 0 },
        spots,
      );
    });
    expect(asked).toEqual([2]);
    expect(carried.map(({ state }) => state)).toEqual(['waiting', 'placed']);
  });
});

describe('the camera', () => {
  const camera: Camera = {
    position: [101, 2, 3],
    target: [1, 2, 3],
    up: [0, 0, 1],
    projection: { kind: 'perspective', fovDegrees: 45 },
  };

  it('stands before the pin as it stood, wherever the part is now', async () => {
    // A quarter turn about Z, and 50 along it.
    const turned: Mat4 = [0, -1, 0, 0, 1, 0, 0, 0, 0, 0, 1, 50, 0, 0, 0, 1];
    const after = [frame, { ...bolt(0, 'b'), matrix: turned }];
    const carried = await carry([frame, bolt(0, 'b')], after, '1', nothingToCompare, { pin: { camera } });
    if (carried.state !== 'placed') throw new Error('it waits');
    const { position, target, up, projection } = carried.pin.camera!;
    expect([position, target, up]).toEqual([
      [-2, 101, 53],
      [-2, 1, 53],
      [0, 0, 1],
    ]);
    expect(projection).toEqual(camera.projection);
  });
});
