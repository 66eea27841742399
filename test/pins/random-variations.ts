import type { TestPlate } from '../step-revisions.ts';
import { plate } from './variations.ts';
import type { Landing, PinName, Variation } from './variations.ts';

type Draw = { (below: number): number; between(low: number, high: number): number };

/** The same numbers for the same seed (mulberry32). */
function drawing(seed: number): Draw {
  let state = seed;
  const draw = (below: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return (((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * below;
  };
  return Object.assign(draw, { between: (low: number, high: number) => low + draw(high - low) });
}

/** What a designer does to a part between two revisions. Removed holes and pockets stay in the list, with nothing in them. */
const changes: ((part: TestPlate, draw: Draw) => void)[] = [
  (part, draw) => (part.sizeMm[0] += draw.between(2, 25)),
  (part, draw) => (part.sizeMm[1] += draw.between(2, 15)),
  (part, draw) => (part.sizeMm[2] += draw.between(1, 12)),
  (part, draw) => (part.cornerRadiusMm = draw.between(3, 8)),
  (part, draw) => shift(part.holes[Math.floor(draw(7))]!, draw, 5),
  (part, draw) => shift(part.holes[Math.floor(draw(7))]!, draw, 12),
  (part, draw) => (part.holes[Math.floor(draw(7))]![2] *= draw.between(0.8, 1.3)),
  (part, draw) => (part.holes[Math.floor(draw(7))]![2] = 0),
  (part, draw) => part.holes.push([draw.between(80, 95), draw.between(6, 26), draw.between(1.5, 4.5), 0]),
  (part, draw) => shift(part.pockets[0]!, draw, 3),
  (part, draw) => (part.pockets[0]![4] = draw.between(3, 14)),
  (part, draw) => (part.pockets[0]![2] += draw.between(-8, 2)),
  (part) => (part.pockets[0]![4] = 0),
  (part, draw) => part.pockets.push([draw.between(90, 93), -1, 2, 90, draw.between(1, 5)]),
  (part, draw) => (part.frame = { shiftedMm: [draw(50), draw(50), draw(50)] }),
];

function shift(feature: number[], draw: Draw, byMm: number): void {
  feature[0]! += draw.between(-byMm, byMm);
  feature[1]! += draw.between(-byMm, byMm);
}

/** Variations of `plate` by one to four changes each, with where its pins belong. */
export function randomVariations(count: number): Variation[] {
  const draw = drawing(2026);
  return Array.from({ length: count }, () => {
    const part = structuredClone(plate);
    for (let i = Math.ceil(draw(4)); i > 0; i--) changes[Math.floor(draw(changes.length))]!(part, draw);
    const after = {
      ...part,
      holes: part.holes.filter(([, , radius]) => radius > 0),
      pockets: part.pockets.filter(([, , , , depth]) => depth > 0),
    };
    return { after: { parts: { plate: after } }, lands: landingOf(part) };
  });
}

function landingOf(part: TestPlate): Record<PinName, Landing | null> {
  const [length, , height] = part.sizeMm;
  const slant = part.cornerRadiusMm * (1 - Math.SQRT1_2);
  const [dx, dy, dz] = part.frame?.shiftedMm ?? [0, 0, 0];
  const at = (x: number, y: number, z: number): Landing => ({ point: [x + dx, y + dy, z + dz] });
  const wallOf = ([x, y, radius]: TestPlate['holes'][number]): Landing | null =>
    radius > 0 ? { ...at(x, y - radius, height - 3), normal: [0, 1, 0] } : null;
  const blind = part.holes[1]!;
  const [x, y, width, depth, deep] = part.pockets[0]!;
  return {
    top: at(5, 30, height),
    bottom: at(5, 30, 0),
    end: at(length, 1, 0.5),
    side: at(50, 0, 2),
    corner: at(slant, slant, 2),
    bore: wallOf(part.holes[0]!),
    blindFloor: blind[2] > 0 ? at(blind[0], blind[1], height - blind[3]) : null,
    pocketFloor: deep > 0 ? at(x + width / 2, y + depth / 2, height - deep) : null,
    pocketWall: deep > 0 ? at(x, y + depth - 0.5, height - deep / 2) : null,
    patternHole: wallOf(part.holes[3]!),
  };
}
