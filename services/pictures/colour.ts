import type { Rgba } from '../../domain/cad/scene.ts';

/** As pixels have it: 0…255, sRGB. */
export type Colour = [red: number, green: number, blue: number];

/** A model's colour, which is linear light, as a pixel's (IEC 61966-2-1). */
export const toPixel = ([red, green, blue]: Rgba): Colour => [encode(red), encode(green), encode(blue)];

function encode(linear: number): number {
  const value = Math.min(1, Math.max(0, linear));
  return 255 * (value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055);
}

/** `share` of `a`, the rest of `b`. */
export const mix = (a: Colour, b: Colour, share: number): Colour => [
  a[0] * share + b[0] * (1 - share),
  a[1] * share + b[1] * (1 - share),
  a[2] * share + b[2] * (1 - share),
];
