import { Box3, Matrix4, Vector3 } from 'three';
import type { Outline } from './model-data.ts';

/** Where an occurrence stands now. */
export type Placement = {
  /** From the part's frame to the model's. */
  matrix: Matrix4;
  inverse: Matrix4;
  /** Around it, in the model's frame. */
  box: Box3;
};

/** Places an occurrence, moved by `offset` from where it belongs. */
export function placementOf(
  { definitions, occurrences }: Outline,
  index: number,
  offset: Vector3 = new Vector3(),
): Placement {
  const { definition, matrix: own } = occurrences[index]!;
  const matrix = new Matrix4().makeTranslation(offset).multiply(new Matrix4().fromArray(own));
  const box = new Box3();
  if (definition !== null) {
    const { min, max } = definitions[definition]!.boundsMm;
    box.set(new Vector3(...min), new Vector3(...max)).applyMatrix4(matrix);
  }
  return { matrix, inverse: matrix.clone().invert(), box };
}
