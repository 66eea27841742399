import type { Vec3 } from '../../domain/cad/scene.ts';
import type { TestDocument, TestPlate } from '../step-revisions.ts';

/** A plate with everything that pins are put on; of every hole there is another that could be taken for it. */
export const plate: TestPlate = {
  sizeMm: [100, 60, 20],
  cornerRadiusMm: 5,
  holes: [
    [15, 15, 4, 0],
    [15, 45, 5, 12],
    [75, 15, 4.25, 0],
    [40, 30, 2, 0],
    [50, 30, 2, 0],
    [40, 40, 2, 0],
    [50, 40, 2, 0],
  ],
  pockets: [[60, 32, 30, 18, 8]],
};

const slant = 5 - 5 * Math.SQRT1_2;

/** Where the pins are on `plate`, and which way its surface looks there. */
export const pinned = {
  top: { point: [30, 8, 20], normal: [0, 0, 1] },
  bottom: { point: [60, 30, 0], normal: [0, 0, -1] },
  end: { point: [100, 20, 10], normal: [1, 0, 0] },
  side: { point: [50, 0, 10], normal: [0, -1, 0] },
  corner: { point: [slant, slant, 10], normal: [-Math.SQRT1_2, -Math.SQRT1_2, 0] },
  bore: { point: [19, 15, 10], normal: [-1, 0, 0] },
  blindFloor: { point: [15, 45, 8], normal: [0, 0, 1] },
  pocketFloor: { point: [75, 41, 12], normal: [0, 0, 1] },
  pocketWall: { point: [60, 41, 16], normal: [1, 0, 0] },
  patternHole: { point: [42, 30, 10], normal: [-1, 0, 0] },
} satisfies Record<string, { point: Vec3; normal: Vec3 }>;
export type PinName = keyof typeof pinned;

/** A point of the right face, and which way it looks there unless it is the way it looked. */
export type Landing = { point: Vec3; normal?: Vec3 };

export type Variation = {
  after: TestDocument;
  /** Where pins belong, unless it is where they were; null where their face is gone. */
  lands?: Partial<Record<PinName, Landing | null>>;
  /** Those that are not to be placed by themselves: too little tells them from others. All others are. */
  waits?: PinName[];
};

const one = (part: Partial<TestPlate>, name = 'plate'): TestDocument => ({
  parts: { [name]: { ...plate, ...part } },
});
const holes = (change: Record<number, [number, number, number, number] | null>) =>
  plate.holes.map((hole, i) => (i in change ? change[i]! : hole)).filter((hole) => hole !== null);
/** All pins where a motion takes them: a turn or mirror image, then a shift. */
const everywhere = (turn: (v: Vec3) => Vec3, by: Vec3 = [0, 0, 0]): Record<PinName, Landing> =>
  Object.fromEntries(
    Object.entries(pinned).map(([name, spot]) => {
      const [x, y, z] = turn(spot.point);
      return [name, { point: [x + by[0], y + by[1], z + by[2]], normal: turn(spot.normal) }];
    }),
  ) as Record<PinName, Landing>;

export const variations: Record<string, Variation> = {
  unchanged: { after: one({}) },
  'stored as B-splines': { after: one({ freeForm: true }) },
  renamed: { after: one({}, 'cover plate') },
  'renamed and longer': {
    after: one({ sizeMm: [120, 60, 20] }, 'cover plate'),
    lands: { end: { point: [120, 20, 10] } },
    waits: ['end'],
  },
  'hole moved by its radius': {
    after: one({ holes: holes({ 0: [19, 15, 4, 0] }) }),
    lands: { bore: { point: [23, 15, 10] } },
  },
  'hole moved across the part': {
    after: one({ holes: holes({ 0: [60, 10, 4, 0] }) }),
    lands: { bore: { point: [64, 10, 10] } },
    waits: ['bore'],
  },
  'hole removed': {
    after: one({ holes: holes({ 0: null }) }),
    lands: { bore: null },
    waits: ['bore'],
  },
  'hole removed, another one drilled': {
    after: one({ holes: [...holes({ 0: null }), [85, 8, 4.5, 0]] }),
    lands: { bore: null },
    waits: ['bore'],
  },
  'hole enlarged': {
    after: one({ holes: holes({ 0: [15, 15, 5, 0] }) }),
    lands: { bore: { point: [20, 15, 10] } },
  },
  'hole of a pattern moved': {
    after: one({ holes: holes({ 3: [37, 30, 2, 0] }) }),
    lands: { patternHole: { point: [39, 30, 10] } },
  },
  'whole pattern moved': {
    after: one({
      holes: holes({ 3: [40, 33, 2, 0], 4: [50, 33, 2, 0], 5: [40, 43, 2, 0], 6: [50, 43, 2, 0] }),
    }),
    lands: { patternHole: { point: [42, 33, 10] } },
    waits: ['patternHole'],
  },
  longer: { after: one({ sizeMm: [120, 60, 20] }), lands: { end: { point: [120, 20, 10] } } },
  thicker: {
    after: one({ sizeMm: [100, 60, 25], holes: holes({ 1: [15, 45, 5, 17] }) }),
    lands: {
      top: { point: [30, 8, 25] },
      pocketFloor: { point: [75, 41, 17] },
      pocketWall: { point: [60, 41, 18] },
    },
  },
  'thicker, a floor where the top was': {
    after: one({ sizeMm: [100, 60, 28] }),
    lands: {
      top: { point: [30, 8, 28] },
      blindFloor: { point: [15, 45, 16] },
      pocketFloor: { point: [75, 41, 20] },
      pocketWall: { point: [60, 41, 24] },
    },
    waits: ['blindFloor', 'pocketFloor', 'pocketWall'],
  },
  'pocket deeper': {
    after: one({ pockets: [[60, 32, 30, 18, 12]] }),
    lands: { pocketFloor: { point: [75, 41, 8] } },
  },
  'pocket removed': {
    after: one({ pockets: [] }),
    lands: { pocketFloor: null, pocketWall: null },
    waits: ['pocketFloor', 'pocketWall'],
  },
  'pocket moved': {
    after: one({ pockets: [[64, 35, 30, 18, 8]] }),
    lands: { pocketFloor: { point: [79, 44, 12] }, pocketWall: { point: [64, 44, 16] } },
  },
  'split by a groove': {
    after: one({ pockets: [...plate.pockets, [56, -1, 2, 62, 3]] }),
  },
  'split by a groove under the pin': {
    after: one({ pockets: [...plate.pockets, [29, -1, 2, 62, 3]] }),
    lands: { top: { point: [28.9, 8, 20] } },
  },
  'pocket milled under the pin': {
    after: one({ pockets: [...plate.pockets, [22, 3, 16, 14, 4]] }),
    lands: { top: { point: [30, 2, 20] } },
  },
  'corners rounder': {
    after: one({ cornerRadiusMm: 8 }),
    lands: { corner: { point: [8 - 8 * Math.SQRT1_2, 8 - 8 * Math.SQRT1_2, 10] } },
    waits: ['corner'],
  },
  'corners sharp': { after: one({ cornerRadiusMm: 0 }), lands: { corner: null }, waits: ['corner'] },
  'drawn elsewhere': {
    after: one({ frame: { shiftedMm: [30, -20, 5] } }),
    lands: everywhere((v) => v, [30, -20, 5]),
  },
  'drawn elsewhere, a hole moved': {
    after: one({ holes: holes({ 0: [19, 15, 4, 0] }), frame: { shiftedMm: [30, -20, 5] } }),
    lands: { ...everywhere((v) => v, [30, -20, 5]), bore: { point: [53, -5, 15] } },
  },
  'drawn along other axes': {
    after: one({ frame: { turnedRad: Math.PI / 2 } }),
    lands: everywhere(([x, y, z]) => [-y, x, z]),
  },
  mirrored: { after: one({ frame: { mirrored: true } }), lands: everywhere(([x, y, z]) => [-x, y, z]) },
  'another part altogether': {
    after: one({ sizeMm: [40, 30, 50], cornerRadiusMm: 0, holes: [[20, 15, 6, 20]], pockets: [] }),
    lands: Object.fromEntries(Object.keys(pinned).map((name) => [name, null])),
    waits: Object.keys(pinned) as PinName[],
  },
};
