import { rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { distance } from '../../domain/dfm/vector.ts';
import { carryPins } from '../../domain/review/carry-pins.ts';
import type { Carried, PinToFind } from '../../domain/review/carry-pins.ts';
import { createCadKernel } from '../../services/cad/kernel-client.ts';
import { kernelPython } from '../kernel.ts';
import { describeWith } from '../requirements.ts';
import { writeStepRevisions } from '../step-revisions.ts';
import { comparing, faceAt, readModel } from './models.ts';
import type { ReadModel } from './models.ts';
import { randomVariations } from './random-variations.ts';
import { pinned, plate, variations } from './variations.ts';
import type { PinName, Variation } from './variations.ts';

const random = randomVariations(100);
const pinNames = Object.keys(pinned) as PinName[];

/** Where a pin came to: on the right face, on a wrong one, or waiting, with the right face proposed, a wrong one or none. */
type Outcome = 'right' | 'WRONG' | 'waits, right' | 'waits, wrong' | 'waits';

describeWith('kernel', 'pins on what became of a part', () => {
  const kernel = createCadKernel({ pythonPath: kernelPython()! });
  let folder: string;
  let before: ReadModel;
  let pins: PinToFind[];
  const table: Record<string, Record<Outcome, number>> = {};

  beforeAll(async () => {
    const all: [string, Variation][] = [
      ...Object.entries(variations),
      ...random.map((one, i): [string, Variation] => [`${i}`, one]),
    ];
    const documents = all.map(([name, { after }]) => [name, after]);
    folder = writeStepRevisions({ ...Object.fromEntries(documents), before: { parts: { plate } } });
    before = await readModel(kernel, path.join(folder, 'before.step'));
    const [part] = before.parts;
    const [leaf] = [...before.scene.root.children, before.scene.root];
    pins = pinNames.map((name) => {
      const { point, normal } = pinned[name];
      const index = faceAt(part!, point, normal)!;
      const { signature } = part!.evidence.faces[index]!;
      const face = { index, signature };
      const pin = { definition: 0, occurrence: leaf.path, face, positionMm: point, normal, camera: null };
      return { pin, confidence: 1 };
    });
  });
  afterAll(async () => {
    await kernel.close();
    rmSync(folder, { recursive: true, force: true });
    console.table(table);
  });

  /** Null where two changes met, and what is right cannot be told. */
  function judge(name: PinName, carried: Carried, after: ReadModel, variation: Variation): Outcome | null {
    const { point, normal } = { ...pinned[name], ...variation.lands?.[name] };
    const isGone = variation.lands?.[name] === null;
    const face = isGone ? null : faceAt(after.parts[0]!, point, normal);
    if (face === null && !isGone) return null;
    const found = carried.state === 'placed' ? carried : carried.proposal;
    if (!found) return 'waits';
    const isRight = !isGone && found.pin.face?.index === face;
    if (carried.state === 'placed') return isRight ? 'right' : 'WRONG';
    return isRight ? 'waits, right' : 'waits, wrong';
  }

  it.each(Object.entries(variations))('%s', async (name, variation) => {
    const after = await readModel(kernel, path.join(folder, `${name}.step`));
    const carried = await carryPins(pins, before.scene, after.scene, comparing(before, after));
    const outcomes = Object.fromEntries(
      pinNames.map((pin, i) => [pin, judge(pin, carried[i]!, after, variation)]),
    ) as Record<PinName, Outcome>;
    table[name] = { right: 0, WRONG: 0, 'waits, right': 0, 'waits, wrong': 0, waits: 0 };
    for (const outcome of Object.values(outcomes)) table[name][outcome]++;
    const waits = pinNames.filter((pin) => outcomes[pin].startsWith('waits'));
    expect(Object.values(outcomes)).not.toContain('WRONG');
    expect(waits).toEqual(variation.waits ?? []);
    for (const [i, pin] of pinNames.entries()) {
      const found = carried[i]!;
      const { point } = variation.lands?.[pin] ?? pinned[pin];
      if (found.state === 'placed') expect(distance(found.pin.positionMm, point)).toBeLessThan(7);
    }
  });

  it('never takes a wrong face for the right one, whatever is changed', async () => {
    const sums = { right: 0, WRONG: 0, 'waits, right': 0, 'waits, wrong': 0, waits: 0 };
    for (const [number, variation] of random.entries()) {
      const after = await readModel(kernel, path.join(folder, `${number}.step`));
      const carried = await carryPins(pins, before.scene, after.scene, comparing(before, after));
      for (const [i, name] of pinNames.entries()) {
        const outcome = judge(name, carried[i]!, after, variation);
        if (outcome) sums[outcome]++;
      }
    }
    table['100 at random'] = sums;
    expect(sums.WRONG).toBe(0);
    // Waiting is no way to be right: docs/review.md says how many are placed.
    expect(sums.right).toBeGreaterThanOrEqual(890);
  });
});
