import { describe, expect, it } from '@jest/globals';
import { nameFor, refusalOf, sizeRefusalOf, typeOfContent } from './attachment.ts';

const box = (major: string, ...compatible: string[]): Buffer => {
  const brands = Buffer.from(`ftyp${major}\0\0\0\0${compatible.join('')}`);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(brands.length + 4);
  return Buffer.concat([size, brands, Buffer.from('avifavis')]);
};

describe('typeOfContent', () => {
  it.each<[string, Buffer, string | null]>([
    ['PNG', Buffer.from('\x89PNG\r\n\x1a\nrest', 'latin1'), 'image/png'],
    ['JPEG', Buffer.from([0xff, 0xd8, 0xff, 0xe1]), 'image/jpeg'],
    ['GIF', Buffer.from('GIF89a…'), 'image/gif'],
    ['WebP', Buffer.from('RIFF\0\0\0\0WEBPVP8 '), 'image/webp'],
    ['WAV', Buffer.from('RIFF\0\0\0\0WAVEfmt '), null],
    ['PDF', Buffer.from('%PDF-1.7\n'), 'application/pdf'],
    ['PDF behind a page', Buffer.from('<html>%PDF-1.7\n'), 'text/html'],
    ['AVIF', box('avif', 'mif1'), 'image/avif'],
    ['AVIF of several', box('mif1', 'miaf', 'avif'), 'image/avif'],
    ['HEIC', box('heic', 'mif1'), 'image/heic'],
    ['an MP4 film', box('isom', 'mp42'), null],
    ['SVG', Buffer.from('\ufeff  <?xml version="1.0"?>\n<!-- x -->\n<svg xmlns="x">'), 'image/svg+xml'],
    ['HTML', Buffer.from('\n<!DOCTYPE html><script>'), 'text/html'],
    ['a program', Buffer.from('MZ\x90\0', 'latin1'), null],
    ['a ZIP', Buffer.from('PK\x03\x04'), null],
    ['nothing', Buffer.alloc(0), null],
    ['a beginning', Buffer.from([0x89, 0x50]), null],
  ])('of %s', (_what, bytes, type) => {
    expect(typeOfContent(bytes)).toBe(type);
  });
});

describe('what is said of a file that is not taken', () => {
  it('names what to do', () => {
    expect(refusalOf('image/svg+xml')).toMatch(/scripts .* PNG or a PDF/);
    expect(refusalOf(null)).toMatch(/^This kind of file is not taken/);
    expect(sizeRefusalOf('image/png', 10 * 1024 ** 2)).toBeNull();
    expect(sizeRefusalOf('image/png', 10 * 1024 ** 2 + 1)).toMatch(/10 MiB/);
    expect(sizeRefusalOf('application/pdf', 50 * 1024 ** 2)).toBeNull();
    expect(sizeRefusalOf('application/pdf', 50 * 1024 ** 2 + 1)).toMatch(/50 MiB/);
  });
});

describe('nameFor', () => {
  it.each([
    ['photo.png', 'photo.png'],
    ['photo.PNG', 'photo.PNG'],
    ['page.html', 'page.html.png'],
    ['photo', 'photo.png'],
    ['v1.2', 'v1.2.png'],
  ])('saves %s as %s', (given, kept) => {
    expect(nameFor('image/png', given)).toBe(kept);
  });
  it('knows both endings of JPEG', () => {
    expect(nameFor('image/jpeg', 'a.jpeg')).toBe('a.jpeg');
  });
});
