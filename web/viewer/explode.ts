import { Box3, Matrix4, Vector3 } from 'three';
import type { Outline } from './model-data.ts';

/**
 * How far each occurrence moves when the model is taken apart, mm, for a factor of 1: level by level, children move away
 * from the middle of what they are part of, so that assemblies stay together before they come apart themselves.
 */
export function explodeOffsets({ definitions, occurrences }: Outline): Vector3[] {
  const boxes = occurrences.map(() => new Box3());
  const matrix = new Matrix4();
  for (let i = occurrences.length - 1; i >= 0; i--) {
    const { definition, matrix: placed, parent } = occurrences[i]!;
    if (definition !== null) {
      const { min, max } = definitions[definition]!.boundsMm;
      boxes[i]!.union(
        new Box3(new Vector3(...min), new Vector3(...max)).applyMatrix4(matrix.fromArray(placed)),
      );
    }
    // Parents come first, so that from the end each is whole before it is added to its own.
    if (parent !== null) boxes[parent]!.union(boxes[i]!);
  }
  const offsets = occurrences.map(() => new Vector3());
  occurrences.forEach(({ parent }, i) => {
    if (parent === null || boxes[i]!.isEmpty()) return;
    const away = boxes[i]!.getCenter(new Vector3()).sub(boxes[parent]!.getCenter(new Vector3()));
    offsets[i]!.copy(offsets[parent]!).add(away);
  });
  return offsets;
}
