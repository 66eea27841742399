import { DataTexture, FloatType, NearestFilter, RGBAFormat } from 'three';

const texels = 4;
const perRow = 256;

/**
 * Where instances stand and in which colour, as a texture: the three rows of the matrix, then red, green, blue, alpha.
 * `placeInstance` is how a shader reads its own; half of what drawing a part costs is to look these up.
 */
export class InstanceTable {
  readonly texture: DataTexture;
  readonly #values: Float32Array;

  constructor(instances: number) {
    const rows = Math.max(1, Math.ceil(instances / perRow));
    this.#values = new Float32Array(4 * texels * perRow * rows);
    this.texture = new DataTexture(this.#values, texels * perRow, rows, RGBAFormat, FloatType);
    this.texture.minFilter = NearestFilter;
    this.texture.magFilter = NearestFilter;
    this.texture.needsUpdate = true;
  }

  /** By a matrix, column-major. */
  move(instance: number, matrix: readonly number[]): void {
    for (let row = 0; row < 3; row++)
      for (let column = 0; column < 4; column++)
        this.#values[4 * (texels * instance + row) + column] = matrix[4 * column + row]!;
    this.texture.needsUpdate = true;
  }

  paint(instance: number, rgba: readonly [number, number, number, number]): void {
    this.#values.set(rgba, 4 * (texels * instance + 3));
    this.texture.needsUpdate = true;
  }

  dispose(): void {
    this.texture.dispose();
  }
}

/** For vertex shaders: reads an instance's place and colour. */
export const placeInstance = /* glsl */ `
  #if !defined(GL_ANGLE_multi_draw)
    #define gl_DrawID _gl_DrawID
    uniform int _gl_DrawID;
  #endif
  uniform highp sampler2D instances;
  ivec2 instanceAt() {
    return ivec2((gl_DrawID & ${perRow - 1}) * ${texels}, gl_DrawID / ${perRow});
  }
  /** Transposed: a vector stands to the left of it. */
  mat3x4 instanceMatrix() {
    ivec2 at = instanceAt();
    return mat3x4(
      texelFetch(instances, at, 0),
      texelFetch(instances, at + ivec2(1, 0), 0),
      texelFetch(instances, at + ivec2(2, 0), 0)
    );
  }
  vec4 instanceColor() {
    return texelFetch(instances, instanceAt() + ivec2(3, 0), 0);
  }
`;
