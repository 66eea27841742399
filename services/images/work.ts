import sharp from 'sharp';
import type { Sharp, SharpOptions } from 'sharp';
import { variantTypes } from '../../domain/review/attachment.ts';
import type { ImageType, VariantKind } from '../../domain/review/attachment.ts';

/** What a child is asked to do with the picture on its standard input. */
export type ImageJob = { sizeBytes: number } & ({ clean: ImageType } | { variant: VariantKind });

/** What it answers in its first line; the picture follows. */
export type ImageAnswer =
  | { contentType: ImageType; width: number; height: number; sizeBytes: number }
  /** The picture is none, or not one to be read. */
  | { refused: string };

/** 64 megapixels: a picture of 8,000 by 8,000, all frames of an animation counted. */
const maxPixels = 64e6;

const reading: SharpOptions = { limitInputPixels: maxPixels, failOn: 'error', sequentialRead: true };

const encode: Record<ImageType, (image: Sharp) => Sharp> = {
  'image/png': (image) => image.png(),
  'image/jpeg': (image) => image.jpeg({ quality: 92, chromaSubsampling: '4:4:4' }),
  'image/webp': (image) => image.webp({ quality: 92 }),
  'image/gif': (image) => image.gif(),
  'image/avif': (image) => image.avif({ quality: 75, effort: 3 }),
};

const variants: Record<VariantKind, { mostPixels: number; encode: (image: Sharp) => Sharp }> = {
  webp: { mostPixels: 2048, encode: (image) => image.webp({ quality: 82 }) },
  avif: { mostPixels: 2048, encode: (image) => image.avif({ quality: 55, effort: 3 }) },
  thumbnail: { mostPixels: 320, encode: (image) => image.webp({ quality: 75 }) },
};

/** Lets libvips read the formats that are taken, from memory, and nothing else. */
export function lockDown(): void {
  sharp.cache(false);
  sharp.concurrency(1);
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({
    operation: ['Png', 'Jpeg', 'Webp', 'Nsgif', 'Heif'].map((format) => `VipsForeignLoad${format}Buffer`),
  });
}

/** Does what a job asks. Throws where the picture can't be read. */
export async function processImage(
  job: ImageJob,
  bytes: Buffer,
): Promise<{ bytes: Buffer; contentType: ImageType; width: number; height: number }> {
  const contentType = 'clean' in job ? job.clean : variantTypes[job.variant];
  // Nothing of the file but its pixels is written unless it is asked for, and it never is.
  const image = 'clean' in job ? encode[job.clean](await open(bytes)) : variantOf(bytes, job.variant);
  const { data, info } = await image.toBuffer({ resolveWithObject: true });
  return { bytes: data, contentType, width: info.width, height: info.pageHeight ?? info.height };
}

/** A picture turned as it is meant to be seen; an animation with all its frames. */
async function open(bytes: Buffer): Promise<Sharp> {
  const { pages = 1 } = await sharp(bytes, reading).metadata();
  return pages > 1 ? sharp(bytes, { ...reading, animated: true }) : sharp(bytes, reading).autoOrient();
}

function variantOf(bytes: Buffer, kind: VariantKind): Sharp {
  const { mostPixels, encode: encodeAs } = variants[kind];
  const size = { width: mostPixels, height: mostPixels, fit: 'inside', withoutEnlargement: true } as const;
  return encodeAs(sharp(bytes, reading).resize(size));
}
