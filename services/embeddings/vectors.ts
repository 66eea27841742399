/** The vector scaled to length 1; null for one of zeros, which points nowhere. */
export const unitVector = (vector: readonly number[]): number[] | null => {
  const length = Math.hypot(...vector);
  return length > 0 && Number.isFinite(length) ? vector.map((value) => value / length) : null;
};
