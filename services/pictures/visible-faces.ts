/** Samples a pixel's side is made of. */
export const supersampling = 2;

/** Less of the picture than this is too little to point at. */
const leastShare = 3e-5;

/** Finds, for some faces, the visible sample nearest to the middle of all their visible samples. */
export function visibleFaces(faces: Int32Array, width: number, height: number) {
  const sums = new Map<
    number,
    { count: number; x: number; y: number; left: number; right: number; top: number; bottom: number }
  >();
  for (let y = 0; y < height; y += supersampling)
    for (let x = 0; x < width; x += supersampling) {
      const face = faces[y * width + x]!;
      if (face < 0) continue;
      const sum = sums.get(face);
      if (sum) {
        sum.count++;
        sum.x += x;
        sum.y += y;
        sum.bottom = y;
        if (x < sum.left) sum.left = x;
        if (x > sum.right) sum.right = x;
      } else sums.set(face, { count: 1, x, y, left: x, right: x, top: y, bottom: y });
    }
  return (own: readonly number[]): { x: number; y: number } | null => {
    const shown = own.filter((face) => sums.has(face));
    const best = shown.reduce<number | null>(
      (a, b) => (a === null || sums.get(b)!.count > sums.get(a)!.count ? b : a),
      null,
    );
    const sum = best === null ? undefined : sums.get(best);
    if (!sum || sum.count * supersampling ** 2 < leastShare * width * height) return null;
    const [cx, cy] = [sum.x / sum.count, sum.y / sum.count];
    let nearest: { x: number; y: number; away: number } | null = null;
    for (let y = sum.top; y <= sum.bottom; y += supersampling)
      for (let x = sum.left; x <= sum.right; x += supersampling) {
        if (faces[y * width + x] !== best) continue;
        const away = (x - cx) * (x - cx) + (y - cy) * (y - cy);
        if (!nearest || away < nearest.away) nearest = { x, y, away };
      }
    return nearest;
  };
}
