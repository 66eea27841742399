import type { Mat4, Rgba, Scene, SceneNode } from '../../domain/cad/scene.ts';
import { TRIANGLES } from './glb.ts';
import { Materials, millimetresZUp, neutralColor, white } from './gltf/appearance.ts';
import { fileBuffers } from './gltf/buffers.ts';
import { extensions, generator, readGlb, writeGlb } from './gltf/container.ts';
import type { GltfAccessor, GltfBufferView, GltfJson, GltfMesh, GltfNode } from './gltf/container.ts';

/**
 * The whole model as one GLB: each definition's data once, one node for each occurrence with `extras.path`, below a root
 * that turns millimetres with Z up into metres with Y up. The compressed data are copied as they are. Definitions are
 * asked for one after the other, each key once; what is held is their compressed bytes. Same scene, same bytes.
 */
export async function composePreview(
  scene: Scene,
  definitionGlb: (key: string) => Promise<Uint8Array> | Uint8Array,
): Promise<Uint8Array> {
  const copies = new Map<string, Copied>();
  const file = new PreviewFile();
  for (const { key } of scene.definitions)
    if (!copies.has(key)) copies.set(key, file.copy(await definitionGlb(key)));
  const meshes = new MeshVariants(scene, copies, file.materials);
  const nodes: GltfNode[] = [{ name: scene.root.name, matrix: millimetresZUp, children: [1] }];
  addNodes(scene.root, nodes, (node, inherited) => meshes.find(node, inherited));

  const json: GltfJson = {
    asset: { version: '2.0', generator },
    ...(meshes.list.length > 0 ? { extensionsUsed: extensions, extensionsRequired: extensions } : {}),
    scene: 0,
    scenes: [{ nodes: [0] }],
    nodes,
    ...(meshes.list.length > 0
      ? {
          meshes: meshes.list,
          materials: file.materials.list,
          accessors: file.accessors,
          bufferViews: file.bufferViews,
          buffers: fileBuffers(file.compressed, file.plain),
        }
      : {}),
  };
  return writeGlb(json, file.pieces);
}

/** Primitives of a definition with accessors of the whole file; materials are chosen by use. */
type Copied = GltfMesh['primitives'];

class PreviewFile {
  readonly materials = new Materials();
  readonly accessors: GltfAccessor[] = [];
  readonly bufferViews: GltfBufferView[] = [];
  readonly pieces: Uint8Array[] = [];
  compressed = 0;
  plain = 0;

  copy(glb: Uint8Array): Copied {
    const { json, bin } = readGlb(glb);
    const firstView = this.bufferViews.length;
    const firstAccessor = this.accessors.length;
    for (const view of json.bufferViews ?? []) {
      const { EXT_meshopt_compression: meshopt } = view.extensions;
      this.bufferViews.push({
        ...view,
        byteOffset: view.byteOffset + this.plain,
        extensions: {
          EXT_meshopt_compression: { ...meshopt, byteOffset: meshopt.byteOffset + this.compressed },
        },
      });
    }
    for (const accessor of json.accessors ?? [])
      this.accessors.push({ ...accessor, bufferView: accessor.bufferView + firstView });
    if (bin.length > 0) this.pieces.push(bin);
    this.compressed += bin.length;
    this.plain += json.buffers?.[1]?.byteLength ?? 0;
    return (json.meshes?.[0]?.primitives ?? []).map((primitive) => ({
      ...primitive,
      attributes: Object.fromEntries(
        Object.entries(primitive.attributes).map(([name, accessor]) => [name, accessor + firstAccessor]),
      ),
      indices: primitive.indices! + firstAccessor,
    }));
  }
}

/** One mesh for each definition and colour it is used with; all of a definition's share its data. */
class MeshVariants {
  readonly list: GltfMesh[] = [];
  readonly #known = new Map<string, number | null>();
  readonly #scene: Scene;
  readonly #copies: ReadonlyMap<string, Copied>;
  readonly #materials: Materials;

  constructor(scene: Scene, copies: ReadonlyMap<string, Copied>, materials: Materials) {
    this.#scene = scene;
    this.#copies = copies;
    this.#materials = materials;
  }

  /** The instance's colour counts before all, then those of faces, of the definition, of the assembly around it. */
  find(node: SceneNode, inherited: Rgba | undefined): number | null {
    const definition = this.#scene.definitions[node.definition!]!;
    const color = node.color ?? definition.color ?? inherited ?? neutralColor;
    const key = `${node.definition} ${color.join()} ${node.color !== undefined}`;
    let mesh = this.#known.get(key);
    if (mesh === undefined) {
      mesh = this.#make(definition.key, definition.name, color, node.color !== undefined);
      this.#known.set(key, mesh);
    }
    return mesh;
  }

  #make(key: string, name: string, color: Rgba, overrides: boolean): number | null {
    const primitives = this.#copies.get(key)!.map((primitive) => {
      if (primitive.mode !== TRIANGLES) return { ...primitive, material: this.#materials.edges() };
      const { COLOR_0: faceColors, ...plain } = primitive.attributes;
      if (faceColors === undefined || overrides)
        return { ...primitive, attributes: plain, material: this.#materials.surface(color) };
      return { ...primitive, material: this.#materials.surface(white) };
    });
    if (primitives.length === 0) return null;
    return this.list.push({ name, primitives, extras: { definition: key } }) - 1;
  }
}

/** Appends the tree depth first. Recursion is bounded by the assembly's depth, which the pre-scan limits. */
function addNodes(
  node: SceneNode,
  nodes: GltfNode[],
  meshOf: (leaf: SceneNode, inherited: Rgba | undefined) => number | null,
  inherited?: Rgba,
): number {
  const made: GltfNode = { name: node.name };
  const index = nodes.push(made) - 1;
  if (!isIdentity(node.matrix)) made.matrix = columnMajor(node.matrix);
  if (node.definition !== undefined) {
    const mesh = meshOf(node, inherited);
    if (mesh !== null) made.mesh = mesh;
  }
  made.extras = { path: node.path };
  if (node.children.length > 0)
    made.children = node.children.map((child) => addNodes(child, nodes, meshOf, node.color ?? inherited));
  return index;
}

const identity = [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1];
const isIdentity = (matrix: Mat4): boolean => matrix.every((value, at) => value === identity[at]);
const columnMajor = (matrix: Mat4): number[] =>
  matrix.map((_, at) => matrix[(at % 4) * 4 + Math.floor(at / 4)]!);
