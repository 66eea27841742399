import { composeScene } from './compose-scene.ts';
import { multiply } from './scene.ts';
import type { Mat4, Rgba, Scene, SceneNode } from './scene.ts';

const identity: Mat4 = [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1];

/**
 * The scene of some definitions alone, `chosen` by their indices: every occurrence of theirs where it stands in the model
 * and under its path, so that pins find it, and below one node that says nothing of the assemblies around. Bounds and
 * totals are those of what is left.
 */
export function sceneOfComponents(scene: Scene, chosen: ReadonlySet<number>, name: string): Scene {
  const kept = [...scene.definitions.keys()].filter((index) => chosen.has(index));
  const newIndex = new Map(kept.map((index, at) => [index, at]));
  const children: SceneNode[] = [];

  const visit = (node: SceneNode, matrix: Mat4, inherited: Rgba | undefined): void => {
    const at = node.definition === undefined ? undefined : newIndex.get(node.definition);
    if (at !== undefined) {
      const definition = scene.definitions[node.definition!]!;
      const color = node.color ?? (definition.color ? undefined : inherited);
      const { path } = node;
      children.push({
        path,
        name: definition.name,
        matrix,
        ...(color ? { color } : {}),
        definition: at,
        children: [],
      });
    }
    for (const child of node.children) visit(child, multiply(matrix, child.matrix), node.color ?? inherited);
  };
  visit(scene.root, scene.root.matrix, undefined);

  // A model that is one part has it at its root.
  const [only] = children;
  const root = only?.path === '' ? only : { path: '', name, matrix: identity, children };
  return composeScene({
    unit: scene.unit,
    kernelBuild: scene.kernelBuild,
    root,
    definitions: kept.map((index) => scene.definitions[index]!),
  });
}
