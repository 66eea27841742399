import { cross } from '../../dfm/vector.ts';
import type { BoundsMm, Mat4, Vec3 } from '../scene.ts';

/** A change of frame that keeps lengths: rows of a rotation or mirror image, then an offset in millimetres. */
export type Motion = { linear: [Vec3, Vec3, Vec3]; offsetMm: Vec3 };

export const atRest: Motion = {
  linear: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  offsetMm: [0, 0, 0],
};

export const turn = ({ linear: [a, b, c] }: Pick<Motion, 'linear'>, [x, y, z]: Vec3): Vec3 => [
  a[0] * x + a[1] * y + a[2] * z,
  b[0] * x + b[1] * y + b[2] * z,
  c[0] * x + c[1] * y + c[2] * z,
];

export function move(motion: Motion, point: Vec3): Vec3 {
  const [x, y, z] = turn(motion, point);
  return [x + motion.offsetMm[0], y + motion.offsetMm[1], z + motion.offsetMm[2]];
}

/** Exact for motions along the axes, as those of `axisMotions` are. */
export function moveBounds(motion: Motion, { min, max }: BoundsMm): BoundsMm {
  const [a, b] = [move(motion, min), move(motion, max)];
  const each = (pick: (x: number, y: number) => number): Vec3 => [
    pick(a[0], b[0]),
    pick(a[1], b[1]),
    pick(a[2], b[2]),
  ];
  return { min: each(Math.min), max: each(Math.max) };
}

/** First `first`, then `then`. */
export const follow = (first: Motion, then: Motion): Motion => {
  const columns = [0, 1, 2].map((k) => turn(then, first.linear.map((row) => row[k]!) as Vec3));
  const row = (r: number): Vec3 => [columns[0]![r]!, columns[1]![r]!, columns[2]![r]!];
  return { linear: [row(0), row(1), row(2)], offsetMm: move(then, first.offsetMm) };
};

/** Of a rigid row-major matrix. */
export const motionOf = (m: Mat4): Motion => ({
  linear: [
    [m[0], m[1], m[2]],
    [m[4], m[5], m[6]],
    [m[8], m[9], m[10]],
  ],
  offsetMm: [m[3], m[7], m[11]],
});

const isMirror = ({ linear: [a, b, c] }: Pick<Motion, 'linear'>): boolean => {
  const [x, y, z] = cross(a, b);
  return x * c[0] + y * c[1] + z * c[2] < 0;
};

export function inverse({ linear: [a, b, c], offsetMm }: Motion): Motion {
  const linear: Motion['linear'] = [
    [a[0], b[0], c[0]],
    [a[1], b[1], c[1]],
    [a[2], b[2], c[2]],
  ];
  const [x, y, z] = turn({ linear }, offsetMm);
  return { linear, offsetMm: [-x, -y, -z] };
}

/** The 48 ways to lay the axes of one frame along those of another: none first, then turns, then mirror images. */
export const axisTurns: readonly Pick<Motion, 'linear'>[] = (() => {
  const orders = [
    [0, 1, 2],
    [1, 2, 0],
    [2, 0, 1],
    [0, 2, 1],
    [1, 0, 2],
    [2, 1, 0],
  ];
  const all = orders.flatMap((order) =>
    [0, 1, 2, 3, 4, 5, 6, 7].map((signs) => ({
      linear: order.map((axis, row) =>
        [0, 1, 2].map((k) => (k === axis ? ((signs >> row) & 1 ? -1 : 1) : 0)),
      ) as Motion['linear'],
    })),
  );
  return [...all.filter((one) => !isMirror(one)), ...all.filter(isMirror)];
})();
