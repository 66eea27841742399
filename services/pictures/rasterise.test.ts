import { createHash } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { extrude, rectangle } from '../../test/shapes/extrude.ts';
import { centreOf, isometricEye, viewFrom } from './camera.ts';
import type { Colour } from './colour.ts';
import { encodePng } from './png.ts';
import { rasterise } from './rasterise.ts';
import type { Picture, PictureInput } from './rasterise.ts';

const block = extrude(rectangle(40, 20), 10, { holes: [{ x: 10, y: 10, diameterMm: 6 }] });
const centre = centreOf(block.evidence.boundsMm);
const red: Colour = [255, 0, 0];
const top = viewFrom([0, 0, 1], centre);
const draw = (over: Partial<PictureInput> = {}) =>
  rasterise({
    items: [{ mesh: block.mesh, colour: [200, 200, 200] }],
    view: top,
    widthPx: 400,
    heightPx: 300,
    ...over,
  });
const pixel = ({ image }: Picture, x: number, y: number) => [
  ...image.data.slice((Math.round(y) * image.width + Math.round(x)) * 3).slice(0, 3),
];

describe('rasterise', () => {
  it('draws the same pixels every time', () => {
    const hash = () => {
      const { image } = draw({ view: viewFrom(isometricEye, centre) });
      return createHash('sha256').update(encodePng(image)).digest('hex');
    };
    expect(hash()).toBe(hash());
  });

  it('fills exactly the part’s outline and leaves the hole open', () => {
    const picture = draw();
    const perMm = picture.pixelsPerMm;
    const filled = picture.image.data.filter((value, i) => i % 3 === 0 && value < 250).length;
    const expected = (40 * 20 - Math.PI * 9) * perMm * perMm;
    // Lines along the outline and the facets of the round hole make the difference.
    expect(Math.abs(filled / expected - 1)).toBeLessThan(0.02);
    expect(pixel(picture, 200 - 10 * perMm, 150)).toEqual([255, 255, 255]);
    expect(pixel(picture, 200 + 10 * perMm, 150)).not.toEqual([255, 255, 255]);
  });

  it('hides what lies behind, whatever the order', () => {
    const above = {
      mesh: block.mesh,
      colour: red,
      matrix: [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 50, 0, 0, 0, 1],
    };
    const below = { mesh: block.mesh, colour: [0, 0, 255] as Colour };
    const items = [above, below] as PictureInput['items'];
    const seen = pixel(draw({ items }), 280, 150);
    expect(seen).toEqual(pixel(draw({ items: items.toReversed() }), 280, 150));
    expect(seen[0]).toBeGreaterThan(150);
    expect(seen[2]).toBe(0);
  });

  it('colours marked faces and no others', () => {
    const picture = draw({
      items: [{ mesh: block.mesh, colour: [200, 200, 200], marks: new Map([[1, red]]) }],
    });
    expect(pixel(picture, 280, 150)[1]).toBe(0);
    const other = draw({
      items: [{ mesh: block.mesh, colour: [200, 200, 200], marks: new Map([[0, red]]) }],
    });
    expect(pixel(other, 280, 150)[1]).toBeGreaterThan(100);
  });

  it('places anchors and says which are hidden', () => {
    const picture = draw({
      anchors: [
        { point: [30, 10, 10], normal: [0, 0, 1] },
        { point: [30, 10, 0], normal: [0, 0, -1] },
        // Hidden, but another of its faces can be seen.
        { point: [30, 10, 0], normal: [0, 0, -1], faces: [0, 1] },
      ],
    });
    expect(picture.anchors[0]).toMatchObject({ visible: true });
    expect(picture.anchors[0]!.x).toBeCloseTo(200 + 10 * picture.pixelsPerMm, 3);
    expect(picture.anchors[0]!.y).toBeCloseTo(150, 3);
    expect(picture.anchors.map((anchor) => anchor.visible)).toEqual([true, false, true]);
  });

  it('survives a part without triangles', () => {
    const empty = {
      ...block.mesh,
      indices: new Uint32Array(),
      positions: new Float32Array(),
      normals: new Float32Array(),
      faceTriangles: new Uint32Array(),
      edgePositions: new Float32Array(),
      edgePoints: new Uint32Array(),
    };
    expect(draw({ items: [{ mesh: empty, colour: red }] }).image.data.every((value) => value === 255)).toBe(
      true,
    );
  });
});

describe('encodePng', () => {
  it('writes pixels that decode to themselves', () => {
    const data = Uint8Array.from({ length: 5 * 4 * 3 }, (_, i) => (i * 37) & 255);
    const png = encodePng({ width: 5, height: 4, data });
    const at = png.indexOf('IDAT');
    const raw = inflateSync(png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4)));
    const decoded = new Uint8Array(data.length);
    for (let y = 0; y < 4; y++)
      for (let x = 0; x < 15; x++)
        decoded[y * 15 + x] = raw[y * 16 + 1 + x]! + (raw[y * 16] === 2 ? decoded[(y - 1) * 15 + x]! : 0);
    expect(decoded).toEqual(data);
  });
});
