import { beforeAll, describe, expect, it } from '@jest/globals';
import { compareModels, facesThatDiffer, overlayModels } from '../../web/viewer/compare-models.ts';
import type { ModelData } from '../../web/viewer/model-data.ts';
import { prepareModel } from '../../web/viewer/prepare-model.ts';
import { extrude, rectangle } from '../shapes/extrude.ts';
import { previewOf } from './viewer-alone.ts';
import type { Placed } from './viewer-alone.ts';

/* Three kinds of plates, of which models are put together; a part's number is its geometry. */
const parts = [10, 20, 30].map((width) => ({
  ...extrude(rectangle(width, 10), 5),
  color: [1, 1, 1, 1] as [number, number, number, number],
}));
const model = async (...placed: Placed[]): Promise<ModelData> =>
  prepareModel(Uint8Array.from(await previewOf(parts, placed)));

describe('two models compared', () => {
  let from: ModelData;
  let to: ModelData;
  beforeAll(async () => {
    from = await model(
      { part: 0, atMm: [0, 0, 0], name: 'Screw' },
      { part: 0, atMm: [50, 0, 0], name: 'Screw' },
      { part: 1, atMm: [0, 50, 0], name: 'Cover' },
      { part: 2, atMm: [0, 90, 0], name: 'Old' },
    );
    // The first is gone, so that all paths are others; one screw has moved; the cover is another.
    to = await model(
      { part: 0, atMm: [55, 0, 0], name: 'Screw' },
      { part: 2, atMm: [0, 50, 0], name: 'Cover' },
      { part: 1, atMm: [0, 0, 70], name: 'New' },
      { part: 0, atMm: [0, 0, 0], name: 'Screw' },
    );
  });

  it('pair what is the same by place and geometry, and say of the rest what became of it', () => {
    const told = compareModels(from, to).map(({ kind, name, from: a, to: b }) => [kind, name, a, b]);
    expect(told.toSorted()).toEqual(
      [
        ['same', 'Screw', 1, 4],
        ['moved', 'Screw', 2, 1],
        // What is the same geometry elsewhere moved, whatever it is called.
        ['moved', 'New', 3, 3],
        ['moved', 'Cover', 4, 2],
      ].toSorted(),
    );
    expect(compareModels(from, from).map(({ kind }) => kind)).toEqual(['same', 'same', 'same', 'same']);
  });

  it('tell other geometry of the same name from what is new and gone', async () => {
    const a = await model(
      { part: 0, atMm: [0, 0, 0], name: 'Base' },
      { part: 0, atMm: [30, 0, 0], name: 'Gone' },
    );
    const b = await model(
      { part: 1, atMm: [0, 0, 0], name: 'Base' },
      { part: 2, atMm: [70, 0, 0], name: 'New' },
    );
    const changes = compareModels(a, b);
    expect(changes.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'changed Base',
      'added New',
      'removed Gone',
    ]);
    const { model: both, placesOf } = overlayModels(a, b, changes, (kind, side) =>
      side === 'from' ? [1, 0, 0, 1] : [0, 1, 0, 1],
    );
    expect(both.occurrences).toHaveLength(4);
    expect(both.boundsMm.max).toEqual([100, 10, 5]);
    const { from: was, to: is } = placesOf.get(changes[0]!)!;
    const widthOf = (index: number) =>
      both.definitions[both.occurrences[index]!.definition!]!.boundsMm.max[0];
    expect([widthOf(was!), widthOf(is!)]).toEqual([10, 20]);
  });

  it('know faces again by their lasting names', () => {
    const faces = (...names: string[]) => names.map((signature) => ({ signature }));
    expect(facesThatDiffer(faces('a', 'b', 'c'), faces('c', 'a', 'x'))).toEqual([1]);
  });
});
