import type { BoundsMm, Mat4, Vec3 } from '../../domain/cad/scene.ts';
import { add, cross, dot, scale, subtract, unit } from '../../domain/dfm/vector.ts';

/** An orthographic view: unit vectors to the right, up, and towards the eye, and the point that is centred. */
export type View = { right: Vec3; up: Vec3; toEye: Vec3; centre: Vec3 };

/** Looking along `-toEye`, with Z up unless that is the line of sight. */
export function viewFrom(toEye: Vec3, centre: Vec3): View {
  const eye = unit(toEye);
  const vertical: Vec3 = Math.abs(eye[2]) > 0.98 ? [0, 1, 0] : [0, 0, 1];
  const right = unit(cross(vertical, eye));
  return { right, up: cross(eye, right), toEye: eye, centre };
}

/** The three-quarter view of a drawing: from the front, right and above. */
export const isometricEye: Vec3 = unit([1, -1.2, 0.9]);

export const centreOf = (bounds: BoundsMm): Vec3 => scale(add(bounds.min, bounds.max), 0.5);

/** `point` seen in a view: millimetres to the right, up and towards the eye, from the centre. */
export const project = (view: View, point: Vec3): Vec3 => {
  const offset = subtract(point, view.centre);
  return [dot(offset, view.right), dot(offset, view.up), dot(offset, view.toEye)];
};

export const transform = (matrix: Mat4 | undefined, p: Vec3): Vec3 =>
  matrix
    ? [
        matrix[0] * p[0] + matrix[1] * p[1] + matrix[2] * p[2] + matrix[3],
        matrix[4] * p[0] + matrix[5] * p[1] + matrix[6] * p[2] + matrix[7],
        matrix[8] * p[0] + matrix[9] * p[1] + matrix[10] * p[2] + matrix[11],
      ]
    : p;
