import { crc32, deflateSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import type { Sharp } from 'sharp';
import { typeOfContent } from '../../domain/review/attachment.ts';
import type { ImageType } from '../../domain/review/attachment.ts';
import { createSharpProcessor } from './sharp-processor.ts';

const images = createSharpProcessor();
const secret = 'Serial 4711 of Jane Doe';

/** A picture that says more than its pixels: 40 × 20, to be turned by a quarter. */
const photo = (encode: (image: Sharp) => Sharp) =>
  encode(
    sharp({ create: { width: 40, height: 20, channels: 3, background: '#d02020' } }).withMetadata({
      orientation: 6,
      exif: {
        IFD0: { Copyright: secret, Make: secret },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '48/1 8/1 0/1' },
      },
    }),
  ).toBuffer();

/** A PNG made by hand, of chunks. */
function png(width: number, height: number, ...chunks: [string, Buffer][]): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const parts = [['IHDR', header], ...chunks, ['IEND', Buffer.alloc(0)]] as [string, Buffer][];
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    ...parts.flatMap(([name, data]) => {
      const named = Buffer.concat([Buffer.from(name), data]);
      const ends = Buffer.alloc(8);
      ends.writeUInt32BE(data.length, 0);
      ends.writeUInt32BE(crc32(named), 4);
      return [ends.subarray(0, 4), named, ends.subarray(4)];
    }),
  ]);
}

describe('clean', () => {
  it.each<[ImageType, (image: Sharp) => Sharp]>([
    ['image/jpeg', (image) => image.jpeg()],
    ['image/png', (image) => image.png()],
    ['image/webp', (image) => image.webp()],
    ['image/avif', (image) => image.avif()],
  ])('keeps the pixels of %s and nothing else', async (type, encode) => {
    const given = await photo(encode);
    expect((await sharp(given).metadata()).exif?.includes(secret)).toBe(true);
    const { bytes, contentType, width, height } = await images.clean(given, type);
    expect([contentType, typeOfContent(bytes)]).toEqual([type, type]);
    const { exif, xmp, iptc, icc, orientation, comments, ...left } = await sharp(bytes).metadata();
    expect([exif, xmp, iptc, icc, orientation, comments]).toEqual(Array(6).fill(undefined));
    expect([left.width, left.height]).toEqual([width, height]);
    expect(bytes.includes(secret) || bytes.includes('Exif')).toBe(false);
    const { dominant } = await sharp(bytes).stats();
    expect(dominant.r).toBeGreaterThan(180);
  });

  it.each<[ImageType, (image: Sharp) => Sharp]>([
    ['image/jpeg', (image) => image.jpeg()],
    ['image/webp', (image) => image.webp()],
  ])('turns a photograph as %s as it is meant to be seen', async (type, encode) => {
    const { width, height } = await images.clean(await photo(encode), type);
    expect([width, height]).toEqual([20, 40]);
  });

  it('drops what hangs on the end and stands in comments', async () => {
    const pixels = deflateSync(Buffer.from([0, 128]));
    const given = png(1, 1, ['tEXt', Buffer.from(`Comment\0${secret}`)], ['IDAT', pixels]);
    const polyglot = Buffer.concat([given, Buffer.from('<script>alert(1)</script>')]);
    const { bytes } = await images.clean(polyglot, 'image/png');
    expect(bytes.includes(secret) || bytes.includes('script')).toBe(false);
  });

  it('keeps an animation moving', async () => {
    const frames = await Promise.all(
      ['#000000', '#ffffff'].map((background) =>
        sharp({ create: { width: 8, height: 8, channels: 3, background } })
          .png()
          .toBuffer(),
      ),
    );
    const gif = await sharp(frames, { join: { animated: true } })
      .gif()
      .toBuffer();
    const { bytes, width, height } = await images.clean(gif, 'image/gif');
    expect([width, height]).toEqual([8, 8]);
    expect((await sharp(bytes, { animated: true }).metadata()).pages).toBe(2);
  });

  it('refuses what unpacks into more than a picture has, before it is unpacked', async () => {
    const bomb = png(60_000, 60_000, ['IDAT', deflateSync(Buffer.alloc(1_000))]);
    expect(bomb.length).toBeLessThan(200);
    await expect(images.clean(bomb, 'image/png')).rejects.toMatchObject({
      code: 'attachment_rejected',
      message: expect.stringContaining('64 megapixels'),
    });
  });

  it.each<[string, Buffer | (() => Promise<Buffer>), ImageType]>([
    ['a picture cut in half', async () => (await photo((i) => i.jpeg())).subarray(0, 400), 'image/jpeg'],
    ['only the first bytes of one', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'image/jpeg'],
    ['a PNG without pixels', png(4, 4), 'image/png'],
    ['SVG under another type', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'image/png'],
    [
      'TIFF under another type',
      () =>
        sharp({ create: { width: 4, height: 4, channels: 3, background: 'red' } })
          .tiff()
          .toBuffer(),
      'image/png',
    ],
    ['nothing', Buffer.alloc(0), 'image/png'],
  ])('refuses %s', async (_what, given, type) => {
    const bytes = typeof given === 'function' ? await given() : given;
    await expect(images.clean(bytes, type)).rejects.toMatchObject({ code: 'attachment_rejected' });
  });
});

describe('makeVariant', () => {
  it.each([
    ['webp', 'image/webp', 2048, 512],
    ['avif', 'image/avif', 2048, 512],
    ['thumbnail', 'image/webp', 320, 80],
  ] as const)('makes a %s that fits', async (kind, type, width, height) => {
    const large = await sharp({ create: { width: 4000, height: 1000, channels: 3, background: '#3060c0' } })
      .png()
      .toBuffer();
    const made = await images.makeVariant(large, kind);
    expect(made).toMatchObject({ contentType: type, width, height });
    expect(typeOfContent(made.bytes)).toBe(type);
  });

  it('makes nothing larger', async () => {
    const small = await photo((image) => image.png());
    expect(await images.makeVariant(small, 'thumbnail')).toMatchObject({ width: 40, height: 20 });
  });
});

describe('a picture that misbehaves', () => {
  const given = photo((image) => image.jpeg());

  it('is ended at its deadline, and may be tried again', async () => {
    const hurried = createSharpProcessor({ deadlineMs: 1 });
    await expect(hurried.clean(await given, 'image/jpeg')).rejects.toMatchObject({ code: 'internal' });
  });

  it('is ended where it takes too much memory', async () => {
    const poor = createSharpProcessor({ maxMemoryBytes: 1 });
    await expect(poor.clean(await given, 'image/jpeg')).rejects.toMatchObject({
      code: 'attachment_rejected',
      message: expect.stringContaining('memory'),
    });
  });

  it('is ended when it is no longer wanted', async () => {
    const stop = new AbortController();
    const cleaning = images.clean(await given, 'image/jpeg', stop.signal);
    stop.abort();
    await expect(cleaning).rejects.toMatchObject({ name: 'AbortError' });
  });
});
