/** What may be attached, and what is made of it. */

const mebibyte = 1024 ** 2;

/** Types that are taken, with the ending of their names and the most bytes of a file. */
export const attachmentTypes = {
  'image/png': { ending: 'png', maxBytes: 10 * mebibyte },
  'image/jpeg': { ending: 'jpg', maxBytes: 10 * mebibyte },
  'image/webp': { ending: 'webp', maxBytes: 10 * mebibyte },
  'image/gif': { ending: 'gif', maxBytes: 10 * mebibyte },
  'image/avif': { ending: 'avif', maxBytes: 10 * mebibyte },
  'application/pdf': { ending: 'pdf', maxBytes: 50 * mebibyte },
} as const;
export type AttachmentType = keyof typeof attachmentTypes;
export type ImageType = Exclude<AttachmentType, 'application/pdf'>;

/** On a ticket and its replies: a discussion that needs more is several. */
export const maxAttachmentsOnTicket = 100;
export const maxAttachmentBytes = Math.max(...Object.values(attachmentTypes).map(({ maxBytes }) => maxBytes));

export const isAttachmentType = (type: string): type is AttachmentType =>
  Object.hasOwn(attachmentTypes, type);
export const isImage = (type: AttachmentType): type is ImageType => type !== 'application/pdf';

/** What is made of a picture, besides the picture itself. */
export const variantKinds = ['webp', 'avif', 'thumbnail'] as const;
export type VariantKind = (typeof variantKinds)[number];

/** The type as a variant's file has it. */
export const variantTypes: Record<VariantKind, ImageType> = {
  webp: 'image/webp',
  avif: 'image/avif',
  thumbnail: 'image/webp',
};

const taken = 'PNG, JPEG, WebP, GIF and AVIF pictures and PDF files are.';

/** Why a file of this type, or of none that is known, is not taken. */
export const refusalOf = (type: string | null): string => {
  if (type === 'image/svg+xml')
    return `SVG files can carry scripts and are not taken: export a PNG or a PDF of it. ${taken}`;
  const name = type === null ? 'This kind of file' : `A file of the type ${type}`;
  return `${name} is not taken. ${taken}`;
};

/** Why a file of this size is not taken; null where it is. */
export const sizeRefusalOf = (type: AttachmentType, sizeBytes: number): string | null => {
  const { maxBytes } = attachmentTypes[type];
  if (sizeBytes <= maxBytes) return null;
  const what = isImage(type) ? 'A picture' : 'A PDF file';
  return `${what} may have ${maxBytes / mebibyte} MiB at most: make it smaller, or attach parts of it.`;
};

const ascii = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, to));
const startsWith = (bytes: Uint8Array, ...magic: number[]): boolean =>
  magic.every((byte, i) => bytes[i] === byte);

/** Brands of the file type box: the major one, and those it is compatible with. */
function heifBrands(bytes: Uint8Array): string[] {
  if (ascii(bytes, 4, 8) !== 'ftyp') return [];
  const boxBytes = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  const brands = [ascii(bytes, 8, 12)];
  for (let at = 16; at + 4 <= Math.min(boxBytes, bytes.length, 256); at += 4)
    brands.push(ascii(bytes, at, at + 4));
  return brands;
}

/**
 * What a file is, by its own first bytes: a type that is taken, another that people try to attach, or null. Its name and
 * what was announced count for nothing.
 */
export function typeOfContent(
  bytes: Uint8Array,
): AttachmentType | 'image/svg+xml' | 'text/html' | 'image/heic' | null {
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png';
  if (startsWith(bytes, 0xff, 0xd8, 0xff)) return 'image/jpeg';
  if (/^GIF8[79]a$/.test(ascii(bytes, 0, 6))) return 'image/gif';
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP') return 'image/webp';
  if (ascii(bytes, 0, 5) === '%PDF-') return 'application/pdf';
  const brands = heifBrands(bytes);
  if (brands.includes('avif') || brands.includes('avis')) return 'image/avif';
  if (brands.some((brand) => /^(hei|hev|mif1|msf1)/.test(brand))) return 'image/heic';
  const text = new TextDecoder().decode(bytes.subarray(0, 4096)).trimStart();
  if (!text.startsWith('<')) return null;
  return /<svg[\s>]/i.test(text) ? 'image/svg+xml' : 'text/html';
}

/** The name under which a file is saved: its own, with the ending of what it is. */
export function nameFor(type: AttachmentType, fileName: string): string {
  const { ending } = attachmentTypes[type];
  const own = /\.([^.]{1,9})$/.exec(fileName)?.[1]?.toLowerCase();
  if (own === ending || (own === 'jpeg' && ending === 'jpg')) return fileName;
  return `${fileName}.${ending}`;
}
