import {
  BatchedMesh,
  BufferAttribute,
  BufferGeometry,
  Color,
  DoubleSide,
  LineBasicMaterial,
  Matrix4,
  MeshStandardMaterial,
  Vector4,
} from 'three';
import type { Plane } from 'three';
import type { Definition, ModelData } from './model-data.ts';

/** How an occurrence is shown. */
export type Look = 'solid' | 'ghost' | 'hidden';

/** Edges of a batch in one call: three draws a batch of lines where the object says that it is one. */
class BatchedLines extends BatchedMesh {
  constructor(...args: ConstructorParameters<typeof BatchedMesh>) {
    super(...args);
    Object.assign(this, { isMesh: false, isLine: true, isLineSegments: true });
  }
}

/** Ghosts are drawn as a pattern of holes, which needs no sorting and hides nothing behind. */
const ghostAlpha = 0.25;
const pattern = /* glsl */ `
  if (vBatchAlpha < 0.99) {
    ivec2 cell = ivec2(gl_FragCoord.xy) & 3;
    int rank = ((cell.x ^ cell.y) & 1) * 8 + (cell.x & 1) * 4 + (((cell.x ^ cell.y) >> 1) & 1) * 2 + (cell.x >> 1);
    if (float(rank) + 0.5 > vBatchAlpha * 16.0) discard;
  }
`;

/** All occurrences of a model, in one draw call for their faces and one for their edges. */
export function createPartBatch(model: ModelData, clippingPlanes: Plane[]) {
  const leaves = model.occurrences.flatMap(({ definition }, index) => (definition === null ? [] : [index]));
  const faces = createFaces(model, leaves.length, clippingPlanes);
  const edges = createEdges(model, leaves.length, clippingPlanes);
  const instanceOf = new Map<number, number>();
  const matrix = new Matrix4();
  const color = new Vector4();

  for (const index of leaves) {
    const { definition } = model.occurrences[index]!;
    const instance = faces.batch.addInstance(faces.geometryOf[definition!]!);
    const line = edges.geometryOf[definition!]!;
    edges.batch.addInstance(line ?? 0);
    if (line === null) edges.batch.setVisibleAt(instance, false);
    instanceOf.set(index, instance);
    place(index, model.occurrences[index]!.matrix);
    show(index, 'solid');
  }

  /** Moves an occurrence: a column-major matrix to the model's frame. */
  function place(index: number, elements: readonly number[]): void {
    const instance = instanceOf.get(index);
    if (instance === undefined) return;
    matrix.fromArray(elements);
    faces.batch.setMatrixAt(instance, matrix);
    edges.batch.setMatrixAt(instance, matrix);
  }

  function show(index: number, look: Look): void {
    const instance = instanceOf.get(index);
    if (instance === undefined) return;
    const { definition, color: own } = model.occurrences[index]!;
    const [red, green, blue, alpha] = own;
    faces.batch.setVisibleAt(instance, look !== 'hidden');
    faces.batch.setColorAt(instance, color.set(red, green, blue, look === 'ghost' ? ghostAlpha : alpha));
    edges.batch.setVisibleAt(instance, look === 'solid' && edges.geometryOf[definition!] !== null);
  }

  return {
    leaves,
    faces: faces.batch,
    edges: edges.batch,
    place,
    show,
    /** The colour of edges, as CSS. */
    tint(css: string): void {
      (edges.batch.material as LineBasicMaterial).color = new Color(css);
    },
    dispose(): void {
      for (const { batch } of [faces, edges]) {
        batch.dispose();
        batch.material.dispose();
      }
    },
  };
}

export type PartBatch = ReturnType<typeof createPartBatch>;

function createFaces({ definitions }: ModelData, instances: number, clippingPlanes: Plane[]) {
  const vertices = sum(definitions, ({ positions }) => positions.length / 3);
  const indices = sum(definitions, (definition) => definition.indices.length);
  const material = new MeshStandardMaterial({
    metalness: 0.1,
    roughness: 0.65,
    vertexColors: true,
    side: DoubleSide,
    clippingPlanes,
    polygonOffset: true,
    polygonOffsetFactor: 1,
    polygonOffsetUnits: 1,
  });
  material.onBeforeCompile = (shader) => {
    shader.vertexShader = shader.vertexShader
      .replace('void main() {', 'varying float vBatchAlpha;\nvoid main() {\nvBatchAlpha = 1.0;')
      .replace(
        '#include <project_vertex>',
        `#include <project_vertex>
        #ifdef USE_BATCHING_COLOR
          vBatchAlpha = getBatchingColor(getIndirectIndex(gl_DrawID)).a;
        #endif`,
      );
    shader.fragmentShader = shader.fragmentShader
      .replace('void main() {', `varying float vBatchAlpha;\nvoid main() {\n${pattern}`)
      .replace('#include <opaque_fragment>', 'diffuseColor.a = 1.0;\n#include <opaque_fragment>');
  };
  const batch = new BatchedMesh(
    Math.max(1, instances),
    Math.max(1, vertices),
    Math.max(1, indices),
    material,
  );
  batch.sortObjects = false;
  const geometryOf = definitions.map((definition) => {
    const geometry = new BufferGeometry();
    const count = definition.positions.length / 3;
    geometry.setAttribute('position', new BufferAttribute(definition.positions, 3));
    geometry.setAttribute('normal', new BufferAttribute(definition.normals, 3, true));
    const colors = definition.colors ?? new Uint8Array(4 * count).fill(255);
    geometry.setAttribute('color', new BufferAttribute(colors, 4, true));
    geometry.setIndex(new BufferAttribute(definition.indices, 1));
    return batch.addGeometry(geometry);
  });
  return { batch, geometryOf };
}

function createEdges({ definitions }: ModelData, instances: number, clippingPlanes: Plane[]) {
  const withEdges = definitions.filter(({ edges }) => edges.indices.length > 0);
  const vertices = sum(withEdges, ({ edges }) => edges.positions.length / 3);
  const indices = sum(withEdges, ({ edges }) => edges.indices.length);
  const material = new LineBasicMaterial({ color: 0x222222, clippingPlanes });
  const batch = new BatchedLines(
    Math.max(1, instances),
    Math.max(3, vertices),
    Math.max(3, indices),
    material,
  );
  batch.sortObjects = false;
  const geometryOf = definitions.map(({ edges }: Definition) => {
    if (edges.indices.length === 0) return null;
    const geometry = new BufferGeometry();
    geometry.setAttribute('position', new BufferAttribute(edges.positions, 3));
    geometry.setIndex(new BufferAttribute(edges.indices, 1));
    return batch.addGeometry(geometry);
  });
  if (withEdges.length === 0) {
    // A batch has to hold something to be drawn.
    const none = new BufferGeometry();
    none.setAttribute('position', new BufferAttribute(new Float32Array(9), 3));
    none.setIndex([0, 0]);
    batch.addGeometry(none);
  }
  return { batch, geometryOf };
}

const sum = <T>(items: T[], of: (item: T) => number): number =>
  items.reduce((all, item) => all + of(item), 0);
