import { BufferGeometry, GLBufferAttribute, Mesh, Sphere } from 'three';
import type { ShaderMaterial } from 'three';
import type { InstanceTable } from './instance-table.ts';

/** What is uploaded: kept, not copied, for when the graphics context is lost. */
export type Shape = {
  positions: Float32Array;
  normals?: Int8Array;
  colors?: Uint8Array;
  indices: Uint32Array;
};

/** Where a shape is in its batch. */
export type Range = { shape: Shape; firstVertex: number; firstIndex: number };

const kinds = {
  position: { of: 'positions', type: WebGL2RenderingContext.FLOAT, width: 3, bytes: 4, normalized: false },
  normal: { of: 'normals', type: WebGL2RenderingContext.BYTE, width: 4, bytes: 1, normalized: true },
  color: { of: 'colors', type: WebGL2RenderingContext.UNSIGNED_BYTE, width: 4, bytes: 1, normalized: true },
} as const;
type Kind = keyof typeof kinds;

/** So much goes to the graphics card in one call. */
const pieceBytes = 1 << 18;
const shifted = new Uint32Array(pieceBytes / 4);

/**
 * Many shapes, each drawn where its instances stand, in one call. `BatchedMesh` of three.js does the same, but checks and
 * copies every value on the page's thread, keeps all of it twice, and uploads it in one go when it is drawn first; here a
 * shape goes to the graphics card in pieces.
 */
export class DrawBatch extends Mesh<BufferGeometry, ShaderMaterial> {
  readonly #gl: WebGL2RenderingContext;
  readonly #attributes = new Map<Kind, GLBufferAttribute>();
  readonly #index: GLBufferAttribute;
  readonly #ranges: Range[] = [];
  readonly #starts: Int32Array;
  readonly #counts: Int32Array;
  #vertices = 0;
  #indices = 0;

  constructor(
    gl: WebGL2RenderingContext,
    table: InstanceTable,
    room: { instances: number; vertices: number; indices: number },
    material: ShaderMaterial,
    { areLines = false, isLit = false } = {},
  ) {
    super(new BufferGeometry(), material);
    this.#gl = gl;
    for (const kind of isLit ? (['position', 'normal', 'color'] as const) : (['position'] as const)) {
      const { type, width, bytes, normalized } = kinds[kind];
      const vertices = Math.max(1, room.vertices);
      const made = new GLBufferAttribute(gl.createBuffer(), type, width, bytes, vertices, normalized);
      this.#attributes.set(kind, made);
      this.geometry.setAttribute(kind, made as never);
    }
    this.#index = new GLBufferAttribute(gl.createBuffer(), gl.UNSIGNED_INT, 1, 4, Math.max(1, room.indices));
    this.geometry.setIndex(this.#index as never);
    this.#allocate();
    this.#starts = new Int32Array(room.instances);
    this.#counts = new Int32Array(room.instances);
    // Mostly all is in sight; finding out costs more than drawing it in vain.
    this.frustumCulled = false;
    this.geometry.boundingSphere = new Sphere();
    this.visible = false;
    Object.assign(this, {
      // By these, three draws an object by one call for a list of ranges, as lines where it says so.
      isBatchedMesh: true,
      _multiDrawStarts: this.#starts,
      _multiDrawCounts: this.#counts,
      _multiDrawCount: room.instances,
      _colorsTexture: null,
      ...(areLines ? { isMesh: false, isLine: true, isLineSegments: true } : {}),
    });
    this.onBeforeRender = (_renderer, _scene, _camera, _geometry, used) => {
      const { uniforms } = used as ShaderMaterial;
      uniforms.instances!.value = table.texture;
      (used as ShaderMaterial).uniformsNeedUpdate = true;
    };
  }

  /** Makes room for a shape; `upload` fills it. */
  reserve(shape: Shape): Range {
    const range = { shape, firstVertex: this.#vertices, firstIndex: this.#indices };
    this.#vertices += shape.positions.length / 3;
    this.#indices += shape.indices.length;
    this.#ranges.push(range);
    return range;
  }

  /** Sends a shape to the graphics card, piece by piece; yields how many bytes went. */
  *upload({ shape, firstVertex, firstIndex }: Range): Generator<number> {
    const gl = this.#gl;
    for (const [kind, { buffer, itemSize, elementSize }] of this.#attributes) {
      const values = shape[kinds[kind].of];
      if (!values) throw new Error(`A shape has no ${kinds[kind].of}.`);
      for (let at = 0; at < values.length; at += pieceBytes / elementSize) {
        const length = Math.min(values.length - at, pieceBytes / elementSize);
        // This target leaves alone what three has bound.
        gl.bindBuffer(gl.COPY_WRITE_BUFFER, buffer);
        const target = elementSize * (firstVertex * itemSize + at);
        gl.bufferSubData(gl.COPY_WRITE_BUFFER, target, values, at, length);
        yield length * elementSize;
      }
    }
    for (let at = 0; at < shape.indices.length; at += shifted.length) {
      const length = Math.min(shape.indices.length - at, shifted.length);
      for (let i = 0; i < length; i++) shifted[i] = shape.indices[at + i]! + firstVertex;
      gl.bindBuffer(gl.COPY_WRITE_BUFFER, this.#index.buffer);
      gl.bufferSubData(gl.COPY_WRITE_BUFFER, 4 * (firstIndex + at), shifted, 0, length);
      yield 4 * length;
    }
  }

  /** Draws a range as an instance, or nothing. */
  setRange(instance: number, range: Range | null): void {
    this.#starts[instance] = 4 * (range?.firstIndex ?? 0);
    this.#counts[instance] = range?.shape.indices.length ?? 0;
  }

  /** After a graphics context was lost, before the next picture: three remembers the buffers that it draws. */
  restore(): void {
    for (const attribute of [...this.#attributes.values(), this.#index])
      attribute.buffer = this.#gl.createBuffer();
    this.#allocate();
  }

  *uploadAll(): Generator<number> {
    for (const range of this.#ranges) yield* this.upload(range);
  }

  override dispose(): void {
    this.removeFromParent();
    this.geometry.dispose();
    for (const { buffer } of [...this.#attributes.values(), this.#index]) this.#gl.deleteBuffer(buffer);
  }

  #allocate(): void {
    const gl = this.#gl;
    // A buffer is one for indices by what it is bound to first, which is part of what three has bound.
    const bound = gl.getParameter(gl.VERTEX_ARRAY_BINDING) as WebGLVertexArrayObject | null;
    gl.bindVertexArray(null);
    gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, this.#index.buffer);
    gl.bindVertexArray(bound);
    for (const { buffer, itemSize, elementSize, count } of [...this.#attributes.values(), this.#index]) {
      gl.bindBuffer(gl.COPY_WRITE_BUFFER, buffer);
      gl.bufferData(gl.COPY_WRITE_BUFFER, itemSize * elementSize * count, gl.STATIC_DRAW);
    }
  }
}
