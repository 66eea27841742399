import type { ImageType, VariantKind } from '../../domain/review/attachment.ts';

export type MadeImage = {
  bytes: Buffer;
  contentType: ImageType;
  /** Pixels; of an animation, those of one frame. */
  width: number;
  height: number;
};

/**
 * Works on pictures that anybody may have made, away from whatever the caller holds.
 *
 * Permanent: `attachment_rejected` — it is not a whole picture of that type, or has more pixels than a picture may. May be
 * retried: `internal` — it took too long, or could not be begun. Rejects with an AbortError when the signal stops it.
 */
export interface ImageProcessor {
  /**
   * The picture in its own format with nothing but its pixels: turned as it is meant to be seen, in sRGB, without EXIF,
   * XMP, profiles, comments, or whatever hung on its end.
   */
  clean(bytes: Buffer, type: ImageType, signal?: AbortSignal): Promise<MadeImage>;
  /** A variant of a clean picture; of an animation, of its first frame. Never larger than the picture. */
  makeVariant(bytes: Buffer, kind: VariantKind, signal?: AbortSignal): Promise<MadeImage>;
}
