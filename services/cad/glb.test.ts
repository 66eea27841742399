import { describe, expect, it } from '@jest/globals';
import { Matrix4, Mesh, Vector3 } from 'three';
import type { Object3D } from 'three';
import type { Mat4, Rgba, Scene, SceneNode } from '../../domain/cad/scene.ts';
import { walkScene } from '../../domain/cad/scene.ts';
import { gltfProblems, loadGlb } from '../../test/gltf.ts';
import { composePreview } from './compose-preview.ts';
import type { DefinitionMesh } from './cad-kernel.ts';
import { decodeDefinitionGlb, encodeDefinitionGlb } from './glb.ts';
import { readGlb } from './gltf/container.ts';

/** A repeatable stream of numbers in [0, 1). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Faces of random size whose triangles are in no helpful order: what a reordering codec would show itself by. */
function randomMesh(seed: number, faces: number, colors = false): DefinitionMesh {
  const random = numbers(seed);
  const faceTriangles = Uint32Array.from({ length: faces }, () => Math.floor(random() * 40));
  const triangles = faceTriangles.reduce((sum, count) => sum + count, 0);
  const vertices = Math.max(3, Math.floor(triangles * 0.7));
  const positions = Float32Array.from({ length: 3 * vertices }, () => (random() - 0.5) * 250);
  const normals = new Float32Array(3 * vertices);
  for (let at = 0; at < vertices; at++) {
    const [x, y, z] = [random() - 0.5, random() - 0.5, random() - 0.5];
    const length = Math.hypot(x, y, z);
    normals.set([x / length, y / length, z / length], 3 * at);
  }
  const indices = Uint32Array.from({ length: 3 * triangles }, () => Math.floor(random() * vertices));
  const edgePoints = Uint32Array.from({ length: faces }, () => (random() < 0.1 ? 0 : 2 + Math.floor(random() * 9)));
  const points = edgePoints.reduce((sum, count) => sum + count, 0);
  const edgePositions = Float32Array.from({ length: 3 * points }, () => (random() - 0.5) * 250);
  const faceColors = Array.from({ length: faces }, (_, at): Rgba | null => (at % 3 === 0 ? [1, at % 2, 0.25, 1] : null));
  return { positions, normals, indices, faceTriangles, edgePositions, edgePoints, ...(colors ? { faceColors } : {}) };
} // prettier-ignore

/** A tetrahedron standing on the origin, 10 mm high along z. */
const tetrahedron: DefinitionMesh = {
  positions: Float32Array.of(0, 0, 0, 10, 0, 0, 0, 10, 0, 0, 0, 10),
  normals: Float32Array.of(-0.6, -0.6, -0.53, 1, 0, 0, 0, 1, 0, 0, 0, 1),
  indices: Uint32Array.of(0, 2, 1, 0, 1, 3, 0, 3, 2, 1, 2, 3),
  faceTriangles: Uint32Array.of(1, 1, 1, 1),
  edgePositions: Float32Array.of(0, 0, 0, 10, 0, 0, 0, 0, 0, 0, 0, 5, 0, 0, 10),
  edgePoints: Uint32Array.of(2, 3),
};

describe('encodeDefinitionGlb', () => {
  it.each([1, 2, 3, 4, 5, 6])(
    'keeps every vertex, triangle, face and edge in its place (%i)',
    async (seed) => {
      const mesh = randomMesh(seed, 40 * seed ** 2);
      const back = await decodeDefinitionGlb(await encodeDefinitionGlb(mesh, 'part'));
      expect(back.indices).toEqual(mesh.indices);
      expect(back.faceTriangles).toEqual(mesh.faceTriangles);
      expect(back.positions).toEqual(mesh.positions);
      expect(back.edgePositions).toEqual(mesh.edgePositions);
      expect(back.edgePoints).toEqual(mesh.edgePoints);
      const worst = back.normals.reduce(
        (most, value, at) => Math.max(most, Math.abs(value - mesh.normals[at]!)),
        0,
      );
      expect(worst).toBeLessThan(1 / 100);
    },
  );

  it('keeps them with more vertices than 16 bits count', async () => {
    const mesh = randomMesh(9, 6000);
    expect(mesh.positions.length / 3).toBeGreaterThan(65_535);
    const back = await decodeDefinitionGlb(await encodeDefinitionGlb(mesh, 'part'));
    expect(back.indices).toEqual(mesh.indices);
    expect(back.positions).toEqual(mesh.positions);
  });

  it('keeps face colours, and the corners of each triangle where vertices had to be split', async () => {
    const mesh = randomMesh(7, 60, true);
    const back = await decodeDefinitionGlb(await encodeDefinitionGlb(mesh, 'part'));
    expect(back.faceColors).toEqual(mesh.faceColors);
    expect(back.faceTriangles).toEqual(mesh.faceTriangles);
    const corners = ({ indices, positions }: DefinitionMesh) =>
      Array.from(indices, (vertex) => [...positions.subarray(3 * vertex, 3 * vertex + 3)]);
    expect(corners(back)).toEqual(corners(mesh));
  });

  it('gives the same bytes for the same mesh', async () => {
    const [one, two] = [await encodeDefinitionGlb(randomMesh(3, 90), 'x'), await encodeDefinitionGlb(randomMesh(3, 90), 'x')];
    expect(Buffer.compare(one, two)).toBe(0);
  }); // prettier-ignore

  it('is valid glTF, with and without colours, edges or triangles', async () => {
    const none = new Float32Array(0);
    const meshes = [
      tetrahedron,
      { ...tetrahedron, faceColors: [null, [1, 0, 0, 1] as Rgba, null, [0, 0, 1, 0.5] as Rgba] },
      { ...tetrahedron, edgePositions: none, edgePoints: new Uint32Array(0) },
      { ...tetrahedron, positions: none, normals: none, indices: new Uint32Array(0), faceTriangles: new Uint32Array(0) },
      { ...tetrahedron, positions: none, normals: none, indices: new Uint32Array(0), faceTriangles: new Uint32Array(0), edgePositions: none, edgePoints: new Uint32Array(0) },
    ]; // prettier-ignore
    for (const mesh of meshes)
      expect(await gltfProblems(await encodeDefinitionGlb(mesh, 'täil "x"'))).toEqual([]);
  });

  it.each<[string, Partial<DefinitionMesh>]>([
    ['face ranges', { faceTriangles: Uint32Array.of(1, 1) }],
    ['edge ranges', { edgePoints: Uint32Array.of(2) }],
    ['vertex', { indices: Uint32Array.of(0, 2, 1, 0, 1, 3, 0, 3, 2, 1, 2, 4) }],
    ['finite', { positions: Float32Array.of(0, 0, NaN, 10, 0, 0, 0, 10, 0, 0, 0, 10) }],
    ['single point', { edgePoints: Uint32Array.of(1, 4) }],
  ])('refuses a mesh with broken %s', async (what, broken) => {
    const encoding = encodeDefinitionGlb({ ...tetrahedron, ...broken }, 'part');
    await expect(encoding).rejects.toMatchObject({
      code: 'internal',
      message: expect.stringContaining(what),
    });
  });

  it('says when stored bytes are no such GLB', async () => {
    const glb = await encodeDefinitionGlb(tetrahedron, 'part');
    for (const bytes of [
      glb.subarray(0, 10),
      glb.subarray(0, glb.length - 4),
      Uint8Array.from(glb).fill(0, 0, 4),
    ])
      await expect(decodeDefinitionGlb(bytes)).rejects.toMatchObject({ code: 'object_corrupt' });
  });
});

const identity: Mat4 = [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1];
const moved = (x: number, y: number, z: number): Mat4 => [1, 0, 0, x, 0, 1, 0, y, 0, 0, 1, z, 0, 0, 0, 1];
/** A quarter turn about z, then a shift along x. */
const turned: Mat4 = [0, -1, 0, 100, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1];

function sceneOf(root: SceneNode): Scene {
  const boundsMm: Scene['boundsMm'] = { min: [0, 0, 0], max: [10, 10, 10] };
  const definitions: Scene['definitions'] = [
    { key: 'aa', name: 'foot', triangles: 4, boundsMm, color: [0, 1, 0, 1] },
    { key: 'bb', name: 'painted', triangles: 4, boundsMm },
    { key: 'aa', name: 'foot, renamed', triangles: 4, boundsMm },
  ];
  return { version: 1, unit: 'mm', boundsMm, definitions, root, totals: { definitions: 3, occurrences: 5, triangles: 20 }, kernelBuild: 'test' };
} // prettier-ignore

const leaf = (path: string, definition: number, matrix: Mat4, color?: Rgba): SceneNode => ({
  path,
  name: `leaf ${path}`,
  matrix,
  definition,
  children: [],
  ...(color ? { color } : {}),
});

const example = sceneOf({
  path: '0',
  name: 'machine',
  matrix: identity,
  children: [
    leaf('0/0', 0, moved(5, 0, 0)),
    {
      path: '0/1',
      name: 'group',
      matrix: turned,
      color: [0.5, 0, 0.5, 1],
      children: [leaf('0/1/0', 0, identity), leaf('0/1/1', 2, moved(1, 2, 3)), leaf('0/1/2', 1, identity)],
    },
    leaf('0/2', 1, moved(0, 0, 50), [1, 0, 0, 0.5]),
  ],
});

describe('composePreview', () => {
  const asked: string[] = [];
  const glbs = async () => {
    const painted = { ...tetrahedron, faceColors: [null, [0, 0, 1, 1] as Rgba, null, null] };
    const byKey: Record<string, Uint8Array> = {
      aa: await encodeDefinitionGlb(tetrahedron, 'foot'),
      bb: await encodeDefinitionGlb(painted, 'painted'),
    };
    return (key: string) => {
      asked.push(key);
      return byKey[key]!;
    };
  };

  it('is valid, and the same on repeat', async () => {
    const preview = await composePreview(example, await glbs());
    expect(await gltfProblems(preview)).toEqual([]);
    expect(Buffer.compare(preview, await composePreview(example, await glbs()))).toBe(0);
  });

  it('asks for each key once and holds its data once', async () => {
    asked.length = 0;
    const get = await glbs();
    const preview = await composePreview(example, get);
    expect(asked).toEqual(['aa', 'bb']);
    const binOf = (glb: Uint8Array) => readGlb(glb).bin.length;
    expect(binOf(preview)).toBe(binOf(get('aa')) + binOf(get('bb')));
  });

  it('has one mesh for each definition and colour, and materials in order of precedence', async () => {
    const { json } = readGlb(await composePreview(example, await glbs()));
    const used = json
      .nodes!.filter(({ mesh }) => mesh !== undefined)
      .map(({ name, mesh }) => {
        const { attributes, material } = json.meshes![mesh!]!.primitives[0]!;
        return [
          name,
          json.materials![material!]!.pbrMetallicRoughness.baseColorFactor,
          'COLOR_0' in attributes,
        ];
      });
    expect(used).toEqual([
      ['leaf 0/0', [0, 1, 0, 1], false],
      ['leaf 0/1/0', [0, 1, 0, 1], false],
      ['leaf 0/1/1', [0.5, 0, 0.5, 1], false],
      ['leaf 0/1/2', [1, 1, 1, 1], true],
      ['leaf 0/2', [1, 0, 0, 0.5], false],
    ]);
    expect(json.meshes!.length).toBe(4);
  });

  it('loads in three.js with every leaf in its place, in metres with y up', async () => {
    const loaded = await loadGlb(await composePreview(example, await glbs()));
    loaded.updateMatrixWorld(true);
    const found = new Map<string, Object3D>();
    loaded.traverse((object) => {
      const path = object.userData.path;
      if (typeof path === 'string') found.set(path, object);
    });
    const apex = new Vector3(1, 2, 10);
    for (const { node, matrix } of walkScene(example.root)) {
      const object = found.get(node.path)!;
      const wanted = apex.clone().applyMatrix4(new Matrix4().set(...matrix));
      const place = apex.clone().applyMatrix4(object.matrixWorld);
      expect(place.x).toBeCloseTo(wanted.x / 1000, 9);
      expect(place.y).toBeCloseTo(wanted.z / 1000, 9);
      expect(place.z).toBeCloseTo(-wanted.y / 1000, 9);
    }
    expect(found.size).toBe(7);
    const meshes: Mesh[] = [];
    found.get('0/0')!.traverse((object) => object instanceof Mesh && meshes.push(object as Mesh));
    expect(meshes[0]!.geometry.userData.faces).toEqual([1, 1, 1, 1]);
    expect([...meshes[0]!.geometry.index!.array]).toEqual([...tetrahedron.indices]);
  });

  it('composes an assembly of nothing', async () => {
    const empty = sceneOf({ path: '0', name: 'empty', matrix: identity, children: [] });
    expect(await gltfProblems(await composePreview({ ...empty, definitions: [] }, await glbs()))).toEqual([]);
  });
});
